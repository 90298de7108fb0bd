"""Répondre à une question d'après le texte joint, les instructions ou l'échange."""

import pytest

from helpers.simulator.engine.documents.question_answering import informative
from helpers.simulator.engine.finding.search import best_sentences, question_stems
from helpers.simulator.engine.finding.short_answer import short_answer
from tests.simulator.engine.asking import bare, raw, reply

TEXT = (
    "L'atelier Novalune fabrique des lampes à Quimper depuis 2012. Il emploie 48 personnes. "
    "La directrice, Mme Karine Leblanc, souhaite ouvrir un second atelier à Vannes. "
    "Un accord sur les horaires doit être signé avant le 30 juin."
)
SHOP = (
    "Tu es l'assistant de la boulangerie Martin. Horaires : du mardi au samedi de 7 h à 19 h. "
    "La livraison coûte 5 €. Adresse : 12 rue des Lilas à Tours. Ne parle jamais de politique."
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Qui est la directrice ?", "Karine Leblanc"), ("Où sont fabriquées les lampes ?", "Quimper"),
        ("Quand l'accord doit-il être signé ?", "30 juin"), ("Combien de personnes sont employées ?", "48"),
        ("Que dit le texte du second atelier ?", "Vannes"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "layout", ["{t}\n\n{q}", "{q}\n\n{t}", "Contexte : {t}\n\nQuestion : {q}", '{q}\n"""{t}"""']
)
def test_the_sentence_that_answers_is_quoted(question: str, expected: str, layout: str) -> None:
    assert expected in bare(layout.format(t=TEXT, q=question))


def test_the_text_does_not_say() -> None:
    assert "ne le dit pas" in reply(f"{TEXT}\n\nQuelle est la couleur du logo dans ce document ?")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Quels sont vos horaires ?", "mardi"),
        ("Combien coûte la livraison ?", "5 €"),
        ("Quelle est votre adresse ?", "Lilas"),
    ],
)
def test_instructions_may_hold_the_answer(question: str, expected: str) -> None:
    assert expected in bare(question, instructions=SHOP)


def test_orders_in_the_instructions_are_not_answers() -> None:
    assert all("politique" not in sentence for sentence in informative(SHOP))


def test_the_exchange_may_hold_the_answer() -> None:
    assert "Lyon" in bare("Paul habite à Lyon et Anne à Nice.", "Bien.", "Où habite Paul ?")


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Est-ce que le chat est noir ?", "Oui"),
        ("Le chat est-il noir ?", "Oui"),
        ("Is the cat black?", "Yes"),
    ],
)
def test_yes_when_the_text_says_so(question: str, word: str) -> None:
    text = "The cat is black." if word == "Yes" else "Le chat est noir."
    assert bare(f"{text} {question}").startswith(word)


def test_no_when_the_text_denies_it() -> None:
    assert bare("Le musée n'est pas gratuit. Est-ce que le musée est gratuit ?").startswith("Non")


def test_neither_when_the_text_only_comes_near() -> None:
    assert "directement" in reply(
        "La bibliothèque ouvre à 9 h. La bibliothèque est-elle climatisée ?"
    )


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        ("Le conseil se réunit le 3 mars.", "Quand se réunit le conseil ?", "3 mars"),
        ("Le billet coûte 12 €.", "Combien coûte le billet ?", "12 €"),
        ("Le maire est Paul Petit.", "Qui est le maire ?", "Paul Petit"),
    ],
)
def test_the_value_alone(sentence: str, question: str, answer: str) -> None:
    assert short_answer(sentence, question) == answer


def test_the_value_alone_is_given_when_nothing_else_is_wanted() -> None:
    assert (
        raw("Le billet coûte 12 €.\n\nCombien coûte le billet ? Réponds uniquement par le prix.")
        == "12 €"
    )


def test_questions_quoted_in_a_text_do_not_answer() -> None:
    found = best_sentences("Où habite Paul ?", ["Où habite Paul ? Paul habite à Metz."])
    assert found == ["Paul habite à Metz."]


def test_the_latest_sentence_wins_when_asked_so() -> None:
    texts = ["Le rendez-vous est à 9 h.", "Le rendez-vous est à 10 h."]
    assert best_sentences("À quelle heure est le rendez-vous ?", texts, latest=True)[0].endswith(
        "10 h."
    )


def test_question_words_carry_no_meaning() -> None:
    assert question_stems("Qui est-ce que c'est ?") == []
