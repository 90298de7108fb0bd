"""Comparer des propositions décrites : un tableau par critères nommés, puis un choix argumenté."""

import pytest

from helpers.simulator.engine.documents.proposals import proposals
from tests.simulator.engine.asking import bare

BOILERS = """Compare ces deux devis dans un tableau (prix, délai, garantie, risque) puis dis lequel choisir.

Devis A : la chaudière coûte 4 200 € pose comprise. L'installation prend trois jours. La garantie est de deux ans. Le risque : la pièce vient d'Allemagne et peut arriver en retard.

Devis B : la chaudière coûte 3 600 €. L'installation prend deux jours. La garantie est de deux ans. Risque : aucun dépannage le week-end."""
LAPTOPS = """Which offer should I take? Make a table by price, battery, weight.

Offer Red: the laptop costs $1,200. Its battery lasts 14 hours. Its weight is 1.1 kg.

Offer Blue: the laptop costs $900. Its battery lasts 13 hours. Its weight is 1.6 kg."""
TOOLS = """Fais un tableau (coût, économie, travail) de ces options et recommande-en une.

Option 1 : acheter un outil. Le coût passe de 500 à 300 euros par mois. Il faut quatre jours de travail.

Option 2 : développer nous-mêmes. Le coût passe de 500 à 280 euros. Il faut dix jours, plus cinq jours de tests.

Option 3 : ne rien faire."""


@pytest.mark.parametrize(
    ("asked", "cells"),
    [
        (
            BOILERS,
            (
                "| Critère | Devis A | Devis B |",
                "| Prix | 4 200 € | 3 600 € |",
                "| Délai | 3 jours | 2 jours |",
                "| Garantie | 2 ans | 2 ans |",
                "aucun dépannage le week-end |",
            ),
        ),
        (LAPTOPS, ("| Price | $1,200 | $900 |", "| Battery | 14 hours | 13 hours |", "1.1 kg")),
        (
            TOOLS,
            (
                "| Coût | 300 euros | 280 euros | non précisé |",
                "| Économie | 200 euros | 220 euros | non précisé |",
                "| Travail | 4 jours | 15 jours (10 + 5) | non précisé |",
            ),
        ),
    ],
)
def test_the_table_follows_the_named_criteria(asked: str, cells: tuple[str, ...]) -> None:
    """Une ligne par critère, une colonne par proposition, et l'aveu de ce qui n'est pas dit."""
    told = bare(asked)
    assert all(cell in told for cell in cells)


@pytest.mark.parametrize(
    ("asked", "choice"),
    [
        (BOILERS, "Je choisirais Devis B : prix 3 600 € (vs 4 200 €); délai 2 jours (vs 3 jours)."),
        (LAPTOPS, "I would pick Offer Blue: price $900 (vs $1,200)."),
        (TOOLS, "Je choisirais Option 1 : travail 4 jours (vs 15 jours (10 + 5))."),
    ],
)
def test_the_choice_comes_with_its_figures(asked: str, choice: str) -> None:
    """La proposition la moins éloignée des meilleures valeurs, ses chiffres à l'appui."""
    assert choice in bare(asked)


def test_equal_proposals_are_not_told_apart() -> None:
    """Sans écart chiffré, le choix est laissé à la personne."""
    told = bare(
        "Compare these in a table (price, colour), which is better?\n\nPlan A: the price is 10 euros. The "
        "colour is red.\n\nPlan B: the price is 10 euros. The colour is blue."
    )
    assert "the choice depends on what matters most" in told


@pytest.mark.parametrize(
    "text", ["Option : rien.", "Je propose un plan. Il coûte 4 €.", "", "Offre A : 10 €."]
)
def test_fewer_than_two_sections_are_no_comparison(text: str) -> None:
    """Il faut au moins deux propositions nommées."""
    assert len(proposals(text)) < 2


def test_a_plain_comparison_goes_on_as_before() -> None:
    """Sans critères nommés, chaque option est redite avec ce que le texte en dit."""
    told = bare("Compare these two plans. Plan A costs 10 euros, plan B costs 12 euros.")
    assert "|" not in told and "Plan A" in told
