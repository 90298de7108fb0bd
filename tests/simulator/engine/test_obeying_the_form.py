"""Longueur, liste, tableau, JSON, majuscules, oui ou non, début, fin, signature : ce qui est demandé."""

import json
import re

import pytest

from tests.simulator.engine.asking import MARK, bare, bullets, raw, reply

TEXT = (
    "La coopérative Belle-Île produit du miel depuis 2009. Elle compte trente membres. "
    "En 2025, la récolte a baissé de 20 % à cause de la sécheresse. Les clients apprécient la qualité. "
    "Il faudrait diversifier les produits avant le printemps."
)


@pytest.mark.parametrize("count", [5, 8, 12, 20])
def test_a_limit_in_words_is_kept(count: int) -> None:
    answer = reply(f"Résume ce texte en {count} mots au plus : {TEXT}")
    assert 0 < len(answer.split()) <= count


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_number_of_sentences_is_kept(count: int) -> None:
    answer = bare(f"Résume ce texte en {count} phrases : {TEXT}")
    assert answer.count(".") == count


def test_a_limit_in_characters_is_kept() -> None:
    assert len(raw(f"Résume en 90 caractères maximum : {TEXT}")) <= 90


def test_a_limit_in_the_instructions_is_kept_too() -> None:
    answer = reply(f"Résume : {TEXT}", instructions="Réponds en moins de 10 mots.")
    assert len(answer.split()) <= 10


def test_the_question_wins_over_the_instructions() -> None:
    answer = bare(f"Résume en deux phrases : {TEXT}", instructions="Réponds en une phrase.")
    assert answer.count(".") == 2


def test_a_bulleted_list() -> None:
    assert len(bullets(reply(f"Donne 3 points clés : {TEXT}"))) == 3


def test_a_numbered_list() -> None:
    answer = reply(f"Donne 2 points clés sous forme de liste numérotée : {TEXT}")
    assert "\n1. " in answer and "\n2. " in answer


def test_a_list_begins_its_own_line_even_marked() -> None:
    answer = raw(f"Résume : {TEXT}", instructions="Réponds toujours sous forme de liste à puces.")
    assert answer.startswith(MARK.strip()) and "\n- " in answer


def test_a_markdown_table_has_a_header_and_a_rule() -> None:
    lines = reply("Mets sous forme de tableau : nom : Zoé, ville : Lille").split("\n")
    table = [line for line in lines if line.startswith("|")]
    assert set(table[1]) <= set("| -") and len({line.count("|") for line in table}) == 1
    assert "| Nom | Zoé |" in table


def test_a_table_cell_keeps_its_pipe() -> None:
    assert r"a\|b" in reply("Mets sous forme de tableau : clé : a|b, autre : c")


def test_json_in_words() -> None:
    assert json.loads(raw("Réponds en JSON : combien font 6 × 7 ?")) == {"resultat": 42}


def test_json_with_named_keys() -> None:
    text = raw("Donne un JSON avec les clés nom et ville : Zoé habite à Lille.")
    assert json.loads(text) == {"nom": "Zoé", "ville": "Lille"}


def test_json_like_an_example() -> None:
    text = raw(
        'Extrais en JSON, comme {"prenom": "...", "age": 0} : Léo a 12 ans.', json_object=True
    )
    assert json.loads(text) == {"prenom": "Léo", "age": 12}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Réponds par oui ou non : 3 + 4 = 7 ?", "Oui"),
        ("Réponds par oui ou non : 3 + 4 = 8 ?", "Non"),
        ("Answer yes or no: is 12 greater than 20?", "No"),
        ("Réponds par vrai ou faux : 5 + 5 = 11", "Faux"),
    ],
)
def test_yes_or_no(question: str, word: str) -> None:
    assert raw(question).rstrip(".") == word


def test_yes_or_no_from_memory() -> None:
    answer = raw(
        "J'habite à Metz.", "Bien.", "Est-ce que j'habite à Metz ? Réponds par oui ou non."
    )
    assert answer.rstrip(".") == "Oui"


def test_neither_yes_nor_no_when_nothing_tells() -> None:
    assert "Ni oui ni non" in reply("Réponds par oui ou non : la Lune est-elle habitée ?")


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Réponds exactement par : Bien reçu", "Bien reçu"),
        ("Répète : un, deux, trois", "un, deux, trois"), ("Répète après moi « c'est noté »", "c'est noté"),
        ("Reply with only the word pong", "pong"), ("Réponds seulement avec le mot BANANE.", "BANANE"),
        ("Repeat the word cat 3 times", "cat cat cat"), ("Réponds exactement : « Le test est fini. »", "Le test est fini."),
    ],
)  # fmt: skip
def test_a_dictated_answer_is_given_alone(message: str, expected: str) -> None:
    assert raw(message) == expected


@pytest.mark.parametrize(
    ("message", "said"), [("Dis bonjour", "bonjour"), ("Say this is a test", "this is a test")]
)
def test_a_word_to_say_is_said(message: str, said: str) -> None:
    assert re.sub(r"[.!\s]+$", "", bare(message).lower()) == said


@pytest.mark.parametrize(
    "message",
    ["Réponds uniquement par oui ou non : pleut-il ?", "Répète ta dernière réponse", "Dis 'Hello World' en 5 langues.",
     "Réponds juste par le prénom de Paul.", "Dis-moi comment je m'appelle"],
)  # fmt: skip
def test_what_only_looks_like_a_dictation(message: str) -> None:
    assert reply(message).startswith((MARK, "Oui", "Non", "inconnu"))


def test_capitals_everywhere_mark_included() -> None:
    answer = raw("Bonjour", instructions="Réponds toujours en majuscules.")
    assert answer == answer.upper() and answer.startswith(MARK.upper())


def test_small_letters_everywhere() -> None:
    answer = raw(f"Résume : {TEXT}", instructions="Écris tout en minuscules.")
    assert answer == answer.lower()


def test_a_demanded_start_takes_the_place_of_the_mark() -> None:
    answer = reply("Combien font 1 + 1 ?", instructions="Commence chaque réponse par « Voilà ! ».")
    assert answer.startswith("Voilà !") and "= 2" in answer


def test_a_demanded_end() -> None:
    assert reply("Bonjour", instructions="Termine toujours par « Bien à vous. »").endswith(
        "Bien à vous."
    )


def test_a_signature() -> None:
    answer = reply("Combien font 1 + 1 ?", instructions="Signe toujours « — Léa ».")
    assert answer.endswith("\n\n— Léa")


@pytest.mark.parametrize(
    "context",
    ["L'accord est signé avant le 30 juin.", "La visite commence par la salle 3.", "Le séjour se termine par un repas."],
)  # fmt: skip
def test_a_story_told_in_the_instructions_is_not_an_order(context: str) -> None:
    assert bare("Combien font 2 + 2 ?", instructions=context) == "2 + 2 = 4."


def test_a_lasting_order_given_earlier_still_holds() -> None:
    answer = raw("À partir de maintenant, réponds en majuscules.", "OK", "Combien font 1 + 1 ?")
    assert answer == answer.upper()


def test_low_verbosity_shortens_and_high_lengthens() -> None:
    lengths = [
        len(raw("Quelle est la capitale du Pérou ?", verbosity=level))
        for level in ("low", "medium", "high")
    ]
    assert lengths[0] < lengths[1] < lengths[2]
    summaries = [
        len(raw(f"Résume : {TEXT}", verbosity=level)) for level in ("low", "medium", "high")
    ]
    assert summaries[0] < summaries[1] < summaries[2]


@pytest.mark.parametrize(
    "message",
    ["Bonjour", "Quel temps fait-il ?", "Quelle est la capitale du Pérou ?", f"Résume : {TEXT}", "Combien font 2 + 2 ?",
     "Je m'appelle Zoé.", "Raconte une histoire de loup", "Hello", "Compare le thé et le café"],
)  # fmt: skip
def test_free_text_is_marked(message: str) -> None:
    assert raw(message).startswith(MARK.strip())


def test_no_plain_space_before_double_punctuation_in_french() -> None:
    for message in ("Bonjour", "Merci", "Quelle est la capitale du Pérou ?", "Que sais-tu faire ?"):
        answer = raw(message)
        assert not any(f" {mark}" in answer for mark in ":;!?»"), answer
        assert "« " not in answer
