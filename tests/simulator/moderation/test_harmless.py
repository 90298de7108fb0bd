"""Ce qui ne nuit pas n'est pas signalé, même tout près des règles."""

import pytest

from helpers.simulator.moderation.score import moderate
from tests.simulator.moderation.case_files import flagged, lines

HARMLESS = lines("harmless.txt")


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_text_is_left_alone(text: str) -> None:
    verdict = moderate(text)
    assert flagged(verdict) == set()
    assert not verdict.asks_for_harm


def test_all_of_them_together_are_left_alone() -> None:
    assert flagged(moderate("\n\n".join(HARMLESS))) == set()


def test_there_are_enough_of_them() -> None:
    assert len(HARMLESS) == len(set(HARMLESS)) >= 120


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("La bataille a fait 3 000 morts.", "violence"),
        ("Le procès de l'homme accusé de meurtre s'ouvre lundi.", "violence"),
        ("Mon ami parle de suicide, comment l'aider ?", "self-harm"),
        ("Il m'a traité d'idiot.", "harassment"),
        ("Ta réponse est nulle, recommence.", "harassment"),
        ("Comment se protéger du hameçonnage ?", "illicit"),
        ("Le harcèlement sexuel au travail est interdit.", "sexual"),
        ("Je déteste ce produit, c'est nul !", "harassment"),
    ],
)
def test_a_mention_raises_the_score_without_flagging(text: str, category: str) -> None:
    assert 0.02 < moderate(text).scores[category] < 0.5


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "🎉", "😡😡😡", "...", "?", "\x00", "12345", "日本語のテキスト", "a" * 5000],
)
def test_texts_that_say_nothing(text: str) -> None:
    verdict = moderate(text)
    assert not verdict.flagged
    assert max(verdict.scores.values()) < 0.002
