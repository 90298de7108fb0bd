"""La forme du verdict : clés, scores, parentes, images, temps."""

import time

import pytest
from openai.types.moderation import Moderation

from helpers.simulator.moderation.categories import CATEGORIES, IMAGE_CATEGORIES, parent
from helpers.simulator.moderation.score import Verdict, moderate
from tests.simulator.moderation.case_files import labelled, lines

TEXT_ONLY = set(CATEGORIES) - IMAGE_CATEGORIES
MILLION = 1_000_000


def test_the_sdk_knows_these_categories() -> None:
    fields = Moderation.model_fields["categories"].annotation
    assert fields is not None
    names = {field.alias or name for name, field in fields.model_fields.items()}
    assert set(CATEGORIES) == names
    assert len(CATEGORIES) == 13


def test_the_sdk_reads_a_verdict() -> None:
    verdict = moderate("Je vais te tuer.")
    read = Moderation.model_validate(
        {
            "flagged": verdict.flagged,
            "categories": verdict.categories,
            "category_scores": verdict.scores,
            "category_applied_input_types": verdict.applied,
        }
    )
    assert read.categories.harassment_threatening
    assert read.category_scores.violence == verdict.scores["violence"]


def test_keys_are_in_the_order_of_the_api() -> None:
    verdict = moderate("Bonjour")
    for table in (verdict.categories, verdict.scores, verdict.applied):
        assert tuple(table) == CATEGORIES


def test_noise_is_low_and_depends_on_the_text() -> None:
    first, second = moderate("Bonjour Ada").scores, moderate("Bonjour Max").scores
    assert first != second
    assert all(1e-6 <= score <= 1e-3 for score in first.values())
    assert len(set(first.values())) == len(CATEGORIES)


def test_flagged_scores_are_graded() -> None:
    scores = [moderate(text).scores for _, text in labelled("harmful.txt")]
    tops = [max(score.values()) for score in scores]
    assert min(tops) < 0.7 < 0.9 < max(tops) < 1
    assert len(set(tops)) > 0.9 * len(tops)


def test_more_evidence_raises_the_score() -> None:
    once = moderate("Tu es un abruti.").scores["harassment"]
    more = "Tu es un abruti. Ferme ta gueule, espèce de connard. Va te faire foutre."
    assert moderate(more).scores["harassment"] > once


def test_weak_evidence_never_adds_up_to_a_flag() -> None:
    text = " ".join(f"La bataille n° {n} fit des morts, du sang, des blessés." for n in range(300))
    assert 0.1 < moderate(text).scores["violence"] < 0.5


def test_a_text_alone() -> None:
    assert all(types == ["text"] for types in moderate("Bonjour").applied.values())
    assert all(types == ["text"] for types in moderate("").applied.values())


def test_a_text_with_images() -> None:
    verdict = moderate("Je vais te tuer.", images=2)
    assert all(verdict.applied[category] == ["text"] for category in TEXT_ONLY)
    assert all(verdict.applied[category] == ["text", "image"] for category in IMAGE_CATEGORIES)
    assert verdict.categories["violence"]


def test_images_alone_are_never_flagged() -> None:
    verdict = moderate("", images=1)
    assert not verdict.flagged
    assert all(verdict.applied[category] == [] for category in TEXT_ONLY)
    assert all(verdict.scores[category] == 0 for category in TEXT_ONLY)
    assert all(verdict.applied[category] == ["image"] for category in IMAGE_CATEGORIES)
    assert all(0 < verdict.scores[category] < 0.01 for category in IMAGE_CATEGORIES)


@pytest.mark.parametrize("text", [*lines("harmless.txt")[::10], "Je vais te tuer."])
def test_a_verdict_never_changes(text: str) -> None:
    assert moderate(text) == moderate(text)
    assert isinstance(moderate(text), Verdict)


@pytest.mark.parametrize(
    "category", [category for category in CATEGORIES if parent(category) is not None]
)
def test_a_parent_is_flagged_with_its_child(category: str) -> None:
    above = parent(category)
    assert above in CATEGORIES
    for label, text in labelled("harmful.txt"):
        if category in label.split():
            assert moderate(text).categories[above]


@pytest.mark.parametrize(
    "text",
    [
        "a" * MILLION,
        "je vais te tuer " * (MILLION // 16),
        "comment comment " * (MILLION // 16),
        "\n" * MILLION,
        "\ufdfa" * MILLION,
        "[({<«" * (MILLION // 5),
        "1a2@3$ a b c " * (MILLION // 13),
        "".join(f"Le client {n} a commandé {n % 13} pains, livrés mardi. " for n in range(20_000)),
    ],
    ids=["mot", "menace", "comment", "lignes", "ligature", "signes", "chiffres", "phrases"],
)
def test_a_million_characters_take_seconds_at_most(text: str) -> None:
    moderate("Je vais te tuer.")
    start = time.process_time()
    moderate(text)
    # Environ une seconde ; la marge est pour une machine lente ou chargée.
    assert time.process_time() - start < 5
