"""Ce qui a été dit est retenu, redit, remplacé ; ce qui ne l'a pas été est avoué."""

import pytest

from tests.simulator.engine.asking import bare, reply, talk

OK = "D'accord."
UNKNOWN_FR = "rien dans notre conversation n'indique"
UNKNOWN_EN = "nothing in our conversation tells me"


@pytest.mark.parametrize(
    "question",
    [
        "Quel est mon nom ?", "Comment je m'appelle ?", "comment je m'appelle", "Tu te souviens de mon prénom ?",
        "Rappelle-moi mon nom", "c'est quoi mon prénom ?", "Qui suis-je ?", "What's my name?", "Do you remember my name?",
    ],
)  # fmt: skip
def test_a_name_is_recalled_in_many_wordings(question: str) -> None:
    assert "Maëlle" in bare("Bonjour, je m'appelle Maëlle.", OK, question)


@pytest.mark.parametrize(
    ("told", "question", "expected"),
    [
        ("J'habite à Vannes depuis deux ans.", "Où est-ce que j'habite ?", "à Vannes"),
        ("J'ai 52 ans.", "Quel âge ai-je ?", "52 ans"),
        ("Je suis architecte à Metz.", "Quel est mon métier ?", "architecte"),
        ("Ma couleur préférée est le vert.", "Quelle est ma couleur préférée ?", "vert"),
        ("Je préfère le thé.", "Qu'est-ce que je préfère ?", "le thé"),
        ("Mon chien s'appelle Pixel.", "Comment s'appelle mon chien ?", "Pixel"),
        ("Notre projet s'appelle Boréal.", "Quel est le nom de notre projet ?", "Boréal"),
        ("Le code secret est ZÈBRE.", "Quel est le code secret ?", "ZÈBRE"),
        ("Ma commande n° 7781 n'est pas là.", "Rappelle-moi le numéro de ma commande", "7781"),
        ("Mon e-mail est a.b@exemple.fr.", "Quelle est mon adresse mail ?", "a.b@exemple.fr"),
        ("Je suis née le 3 mai 1990.", "Quelle est ma date de naissance ?", "3 mai 1990"),
        ("Je suis allergique aux noix.", "À quoi suis-je allergique ?", "noix"),
        ("Retiens ce nombre : 7319", "Quel nombre devais-tu retenir ?", "7319"),
        ("Je pars en Corse le 3 août avec Julie.", "Avec qui est-ce que je pars ?", "Julie"),
        ("My favourite colour is green.", "What is my favorite color?", "green"),
        ("I live in Leeds and I work for Acme.", "Where do I work?", "Acme"),
        ("My cat is called Tom.", "What's my cat's name?", "Tom"),
        ("I'm allergic to peanuts.", "What am I allergic to?", "peanuts"),
    ],
)
def test_a_fact_is_recalled(told: str, question: str, expected: str) -> None:
    assert expected in bare(told, OK, question)


def test_several_facts_in_one_question() -> None:
    answer = bare("Je m'appelle Jean et j'habite à Paris.", OK, "Quel est mon nom et où j'habite ?")
    assert "Jean" in answer and "Paris" in answer


def test_what_is_known_is_told_and_the_rest_admitted() -> None:
    answer = bare("Je m'appelle Léo.", OK, "Quel est mon nom et quel est mon métier ?")
    assert "Léo" in answer and "métier" in answer and "rien" in answer


@pytest.mark.parametrize(
    ("first", "second", "question", "kept", "lost"),
    [
        (
            "Je m'appelle Marc.",
            "En fait, je m'appelle Marco.",
            "Quel est mon nom ?",
            "Marco",
            "Marc.",
        ),
        ("J'habite à Lyon.", "J'ai déménagé à Nantes.", "Où j'habite ?", "Nantes", "Lyon"),
        (
            "Je préfère le thé.",
            "Finalement je préfère le café.",
            "Qu'est-ce que je préfère ?",
            "café",
            "thé",
        ),
        (
            "Mon budget est de 100 €.",
            "Mon budget est de 250 €.",
            "Quel est mon budget ?",
            "250",
            "100",
        ),
    ],
)
def test_the_latest_statement_wins(
    first: str, second: str, question: str, kept: str, lost: str
) -> None:
    answer = bare(first, OK, second, OK, question)
    assert kept in answer and lost not in answer


@pytest.mark.parametrize(
    ("told", "forget", "question", "gone"),
    [
        ("J'habite à Paris.", "Je n'habite plus à Paris.", "Où est-ce que j'habite ?", "Paris"),
        ("Je m'appelle Zoé.", "Oublie mon prénom.", "Quel est mon prénom ?", "Zoé"),
    ],
)
def test_a_fact_can_be_taken_back(told: str, forget: str, question: str, gone: str) -> None:
    assert gone not in bare(told, OK, forget, OK, question)


@pytest.mark.parametrize(
    "question",
    ["Quel est mon âge ?", "Où est-ce que j'habite ?", "Comment s'appelle mon chat ?", "Quel est le numéro de ma commande ?"],
)  # fmt: skip
def test_what_was_never_told_is_admitted(question: str) -> None:
    assert UNKNOWN_FR in reply("Bonjour", OK, question)


def test_the_admission_is_in_the_language_of_the_question() -> None:
    assert UNKNOWN_EN in reply("Hello", "Hi", "Where do I live?")


@pytest.mark.parametrize(
    "message",
    [
        "Comment améliorer mon CV ?", "Que dois-je faire ce soir ?", "Où puis-je acheter du pain ?", "How can I improve my English?",
    ],
)  # fmt: skip
def test_asking_for_advice_is_not_asking_for_a_memory(message: str) -> None:
    answer = reply(message)
    assert UNKNOWN_FR not in answer and UNKNOWN_EN not in answer


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Je m'appelle Jean et j'habite à Paris. Retiens-le.", ("Jean", "Paris")),
        ("My name is Kate and I live in Oslo.", ("Kate", "Oslo")),
        ("Je suis Zoé, 34 ans, de Lille.", ("Zoé", "34", "Lille")),
    ],
)
def test_a_statement_is_acknowledged_with_what_was_noted(
    message: str, expected: tuple[str, ...]
) -> None:
    answer = bare(message)
    assert answer.startswith(("C'est noté", "Noted"))
    assert all(value in answer for value in expected)


def test_a_statement_without_a_known_fact_is_repeated() -> None:
    assert "e train de 8 h est supprimé" in reply("Le train de 8 h est supprimé.")


@pytest.mark.parametrize(
    ("question", "word"),
    [("Est-ce que j'habite à Brest ?", "Oui"), ("Est-ce que j'habite à Nice ?", "Non")],
)
def test_a_fact_is_confirmed_or_denied(question: str, word: str) -> None:
    assert bare("J'habite à Brest.", OK, question).startswith(word)


def test_a_question_tells_nothing() -> None:
    assert "Hugo" not in bare("Est-ce que je m'appelle Hugo ?", OK, "Quel est mon nom ?")


def test_a_fact_and_a_question_in_one_message() -> None:
    assert "Paul" in bare("Je m'appelle Paul. Quel est mon nom ?")


def test_facts_of_a_job_state_are_not_names() -> None:
    assert UNKNOWN_FR in reply("Je suis fatigué.", OK, "Quel est mon nom ?")


def test_only_the_value_when_nothing_else_is_wanted() -> None:
    assert (
        reply("Je m'appelle Marc.", OK, "Quel est mon prénom ? Réponds juste par le prénom.")
        == "Marc"
    )


def test_tu_and_vous() -> None:
    assert "tu t'appelles Zoé" in reply("Je m'appelle Zoé.", OK, "Tu te souviens de mon nom ?")
    assert "Vous vous appelez Zoé" in reply(
        "Je m'appelle Zoé.", OK, "Pouvez-vous me rappeler mon nom ?"
    )


def test_everything_known_about_someone() -> None:
    answer = bare("Je m'appelle Ana, j'ai 30 ans et j'habite à Porto.", OK, "Que sais-tu de moi ?")
    assert all(value in answer for value in ("Ana", "30", "Porto"))
    assert "rien" in bare("Bonjour", OK, "Que sais-tu de moi ?").lower()


def test_instructions_may_say_who_the_person_is() -> None:
    assert "Nadia" in bare("Quel est mon nom ?", instructions="L'utilisatrice s'appelle Nadia.")


def test_a_long_conversation_keeps_its_first_fact() -> None:
    messages = (
        ["Je m'appelle Iris."]
        + [f"Combien font {n} + {n} ?" for n in range(40)]
        + ["Quel est mon nom ?"]
    )
    assert "Iris" in talk(*messages)[-1]


def test_two_branches_do_not_mix() -> None:
    first = ("Je m'appelle Iris.", OK)
    assert "Brest" in bare(*first, "J'habite à Brest.", OK, "Où j'habite ?")
    assert "Brest" not in bare(*first, "J'habite à Metz.", OK, "Où j'habite ?")
