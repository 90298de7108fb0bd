"""Classer parmi les étiquettes données, dire le ton, noter : d'après les mots du texte."""

import pytest

from helpers.simulator.engine.finding.label_choice import choose_label
from helpers.simulator.engine.finding.labels import Label, read_labels
from helpers.simulator.engine.finding.lexicon import is_about
from helpers.simulator.engine.finding.sentiment import sentiment
from tests.simulator.engine.asking import bare, raw, reply

TICKETS = "facturation, technique, livraison"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("J'adore, c'est parfait !", "positive"), ("Je déteste ce produit, c'est nul.", "negative"),
        ("Le colis arrive mardi.", "neutral"), ("Ce n'est pas mal du tout.", "positive"),
        ("Ce n'est pas bon.", "negative"), ("Je ne suis pas déçu.", "positive"), ("Aucun problème.", "positive"),
        ("Le service était lent, mais le repas délicieux.", "positive"), ("I love it", "positive"),
        ("It stopped working, never again.", "negative"), ("Great phone, awful battery... terrible.", "negative"),
        ("Je n'ai jamais reçu mon colis.", "negative"), ("La plus belle ville.", "positive"),
    ],
)  # fmt: skip
def test_the_tone_of_a_text(text: str, label: str) -> None:
    assert sentiment(text).label == label


def test_the_cues_are_words_of_the_text() -> None:
    text = "Livraison rapide mais carton abîmé, je suis déçue."
    assert all(cue in text for cue in sentiment(text).cues)


@pytest.mark.parametrize(
    ("ask", "labels"),
    [
        ("Classe en positif, négatif ou neutre.", ["positif", "négatif", "neutre"]),
        ("Classe ce message parmi : A, B et C.", ["A", "B", "C"]),
        ("Is it spam or ham?", ["spam", "ham"]),
        ("Catégories :\n- facturation : paiements\n- technique", ["facturation", "technique"]),
        ("Classe ce message.", []),
    ],
)
def test_labels_are_read_from_the_order(ask: str, labels: list[str]) -> None:
    assert [label.name for label in read_labels(ask)] == labels


@pytest.mark.parametrize(
    ("text", "names", "chosen"),
    [
        ("On m'a débité deux fois.", ["facturation", "livraison"], "facturation"),
        ("L'application plante au démarrage.", ["billing", "technical"], "technical"),
        ("Mon paquet n'arrive pas.", ["compte", "livraison"], "livraison"),
        ("Le match s'est joué au stade.", ["politique", "sport", "cuisine"], "sport"),
        ("Rien de spécial.", ["panne", "autre"], "autre"),
    ],
)
def test_a_label_is_chosen(text: str, names: list[str], chosen: str) -> None:
    assert choose_label(text, [Label(name) for name in names])[0] == chosen


def test_a_description_helps_to_choose() -> None:
    labels = [Label("rouge", "roses, tulipes"), Label("vert", "fougères, mousses")]
    assert choose_label("Un tapis de mousse", labels)[0] == "vert"


@pytest.mark.parametrize(
    "message",
    [
        f"Classe ce message parmi : {TICKETS}. Message : mon colis est perdu",
        f"Classe ce ticket ({TICKETS}) : mon colis est perdu",
        f"Dans quelle catégorie ranger ce message ({TICKETS}) ? « Mon colis est perdu »",
        f"peut tu classer ce message en {TICKETS} : mon colis est perdu",
    ],
)
def test_many_ways_to_ask_for_a_class(message: str) -> None:
    assert "livraison" in bare(message)


def test_labels_may_follow_the_order() -> None:
    assert "négatif" in bare(
        "Classe ce message : positif, négatif ou neutre\n\nJe déteste cet endroit."
    )


def test_the_order_in_the_instructions_gives_the_label_alone() -> None:
    instructions = f"Classe chaque message dans une de ces catégories : {TICKETS}. Réponds uniquement par la catégorie."
    assert raw("L'écran reste noir", instructions=instructions) == "technique"
    assert raw("Pourquoi ma facture a-t-elle doublé ?", instructions=instructions) == "facturation"


def test_an_explanation_is_given_when_asked() -> None:
    answer = reply(
        "C'est nul", instructions="Donne le ton (positif, négatif, neutre) et explique pourquoi."
    )
    assert "négatif" in answer and "« nul »" in answer


def test_each_item_of_a_list_gets_its_class() -> None:
    answer = reply("Classe chaque avis en positif ou négatif :\n- super produit\n- très nul")
    assert "super produit → positif" in answer and "très nul → négatif" in answer


@pytest.mark.parametrize(
    ("message", "word"),
    [
        ("Est-ce un spam ? « Vous avez gagné un lot, cliquez vite ! »", "Oui"),
        ("Est-ce un spam ? « La réunion est à 10 h. »", "Non"),
        ("Est-ce que ce message est urgent ? Le serveur est en panne, immédiatement !", "Oui"),
    ],
)
def test_yes_or_no_classes(message: str, word: str) -> None:
    assert bare(message).startswith(word)


@pytest.mark.parametrize(
    ("message", "expected"),
    [("Donne une note de 1 à 5 à cet avis : très bon, rapide, parfait", "5/5"), ("Note cet avis sur 10 : nul, horrible, déçu", "0/10")],
)  # fmt: skip
def test_a_rating(message: str, expected: str) -> None:
    assert expected in reply(message)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Hola, ¿cómo estás amigo?", "espagnol"), ("Guten Tag, wie geht es dir und ich", "allemand"), ("The cat is on the table", "anglais")],
)  # fmt: skip
def test_the_language_is_named(text: str, language: str) -> None:
    assert language in reply(f"Quelle est la langue de ce texte ? « {text} »")


@pytest.mark.parametrize(
    ("text", "subject", "about"),
    [("Où est mon remboursement ?", "la facturation", True), ("Une recette de tarte", "la cuisine", True), ("Il pleut", "la cuisine", False)],
)  # fmt: skip
def test_what_a_question_is_about(text: str, subject: str, about: bool) -> None:
    assert is_about(text, subject) is about
