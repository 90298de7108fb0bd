"""Paniers, remises et taxes ; superlatifs et « le pire » qui n'en est pas un ; choix restreints."""

import pytest

from tests.simulator.engine.asking import bare


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "3 claviers à 49,90 € HT et 2 écrans à 189 € HT, 15 % de remise, TVA 20 % : combien ?",
            "(3 × 49,9 + 2 × 189) − 15 % + 20 % ≈ 538,25 €.",
        ),
        ("Un abonnement de 12 mois à 30 € avec 10 % de remise, ça fait combien ?", "324 €."),
        ("4 chairs at $25 and 1 table at $80, 10% discount: how much?", "$162."),
        ("Une lampe à 40 € avec une remise de 25 %, combien ?", "30 €."),
        ("What's the final price of a $60 jacket with a 25% discount?", "$45."),
    ],
)
def test_what_a_basket_costs(question: str, answer: str) -> None:
    assert bare(question).endswith(answer)


@pytest.mark.parametrize(
    "question",
    [
        "5 kg de riz à 3 € le kilo pour 8 personnes, 10 % de remise : combien ?",
        "Un sac à 80 € pour 3 jours, 15 % de remise : combien ?",
    ],
)
def test_a_number_left_over_is_not_ignored(question: str) -> None:
    """Mieux vaut l'avouer que donner un total où il manque quelque chose."""
    assert "=" not in bare(question)


@pytest.mark.parametrize(
    ("review", "label"),
    [
        ("Je m'attendais au pire, et c'est la meilleure tente que j'aie jamais eue.", "positif"),
        ("On craignait le pire : accueil parfait.", "positif"),
        ("C'est le pire hôtel où je sois jamais allé.", "négatif"),
        ("I feared the worst, but it's the best lamp I ever bought.", "positif"),
    ],
)
def test_a_superlative_is_read_whole(review: str, label: str) -> None:
    question = f"Positif, négatif ou neutre, en un mot : « {review} »"
    assert bare(question).lower() == label


def test_a_restricted_choice_is_not_made_on_the_price_alone() -> None:
    offers = "Alto : 24 €, à Lyon. Brio : 18 €, à Rome. Corso : 39 €, à Lyon."
    question = "Lequel est le moins cher parmi ceux qui sont à Lyon ?"
    assert "Brio" not in bare(offers, "[simulation] C'est noté.", question)
