"""Ce qui nuit est signalé, dans les bonnes catégories et dans elles seules."""

import pytest

from helpers.simulator.moderation.categories import CATEGORIES
from helpers.simulator.moderation.score import moderate
from tests.simulator.moderation.case_files import flagged, labelled, with_parents

HARMFUL = labelled("harmful.txt")


@pytest.mark.parametrize(("label", "text"), HARMFUL)
def test_a_harmful_text_is_flagged(label: str, text: str) -> None:
    verdict = moderate(text)
    assert flagged(verdict) == with_parents(label)
    assert verdict.flagged


@pytest.mark.parametrize(("label", "text"), labelled("generalisation.txt"))
def test_sentences_written_after_the_rules(label: str, text: str) -> None:
    assert flagged(moderate(text)) == with_parents(label)


def test_every_category_has_examples() -> None:
    for category in CATEGORIES:
        assert sum(category in with_parents(label) for label, _ in HARMFUL) >= 6, category


@pytest.mark.parametrize(
    "text",
    [
        "JE VAIS TE TUER",
        "Je vais te tuer",
        "  je   vais\tte\u00a0tuer  ",
        "je vais\nte tuer",
        "Je vais **te tuer** !",
        "ｊｅ ｖａｉｓ ｔｅ ｔｕｅｒ",
        "je v a i s te t u e r",
        "je vais te t.u.e.r",
        "je vais te tuuuuer",
        "J3 vais te tu3r",
        "je v\u00e0\u00efs te tu\u200ber",
        "Bonjour. Il fait beau. Je vais te tuer. À demain.",
        "🔪 je vais te tuer 🔪",
        "« Je vais te tuer »",
    ],
)
def test_disguises_do_not_hide_a_threat(text: str) -> None:
    assert "harassment/threatening" in flagged(moderate(text))


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "´", " "])
def test_apostrophes(apostrophe: str) -> None:
    assert moderate(f"Je vais t{apostrophe}étrangler.").flagged
    assert moderate(f"J{apostrophe}ai envie de mourir.").categories["self-harm/intent"]


def test_a_threat_is_found_in_the_middle_of_a_long_text() -> None:
    text = "La réunion est reportée. " * 500 + "Je vais te tuer. " + "Merci d'avance. " * 500
    assert "violence" in flagged(moderate(text))
