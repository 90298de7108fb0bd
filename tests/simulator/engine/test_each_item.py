"""Étiqueter des éléments numérotés, puis revenir sur ce classement ; classer sans catégories."""

import pytest

from helpers.simulator.engine.documents.each_item import tagged_items
from tests.simulator.engine.asking import bare

TICKETS = (
    "Classe chaque message en technique ou facturation.\nT1: l'application plante\n"
    "T2: ma facture est fausse\nT3: erreur 500 sur la page"
)


def test_each_number_gets_its_label() -> None:
    """Les numéros donnés sont gardés."""
    told = bare(TICKETS)
    assert (
        "- T1 : technique" in told and "- T2 : facturation" in told and "- T3 : technique" in told
    )


def test_tickets_are_labelled_in_english() -> None:
    """« A-1) … » porte aussi un numéro."""
    told = bare(
        "For each ticket, label billing or delivery.\nA-1) my parcel is late\nA-2) you charged my card twice"
    )
    assert "A-1: delivery" in told and "A-2: billing" in told


@pytest.mark.parametrize("text", ["un\ndeux", "T1: un\ndeux", "", "Bonjour, ça va ?"])
def test_lines_without_numbers_are_not_tagged(text: str) -> None:
    """Une seule ligne sans numéro, et rien n'est étiqueté."""
    assert tagged_items(text) == []


def test_a_labelling_can_be_counted_later() -> None:
    """« Combien de négatifs ? » compte les lignes de la réponse d'avant."""
    asked = "Classe chaque avis en positif ou négatif :\n- génial, merci\n- affreux, cassé\n- nul"
    answer = "Voici le classement :\n\n- génial, merci → positif\n- affreux, cassé → négatif\n- nul → négatif"
    assert bare(asked, answer, "Combien de négatifs ?").startswith("2 sur 3")
    assert "neutre" not in bare(asked, answer, "Combien de neutres ?")[:8]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Classe ce message : L'imprimante du bureau affiche une erreur.", "problème technique"),
        ("Classify this email: I'd like a refund, the blender arrived broken.", "return"),
        ("Classe : « Le parking ouvre à 8 h. »", "Ton : neutre"),
        ("Classify this text: The bride wore a yellow scarf.", "nothing in the text points to one"),
    ],
)
def test_without_categories_the_topic_and_tone_are_said(message: str, expected: str) -> None:
    """Il est dit qu'aucune catégorie n'était donnée, et ce que les mots montrent."""
    told = bare(message)
    assert expected in told and ("Aucune catégorie" in told or "No category" in told)


@pytest.mark.parametrize(
    "message",
    ["Classe ces nombres par ordre croissant : 4, 2, 9", "Classe en positif ou négatif : super !"],
)
def test_sorting_or_given_labels_are_another_matter(message: str) -> None:
    """Trier des nombres, ou choisir parmi des étiquettes données, n'est pas deviner un domaine."""
    assert "Aucune catégorie" not in bare(message)
