"""Un résumé en points de l'échange dit ce qui a été appris, pas les dernières questions."""

import pytest

from tests.simulator.engine.asking import talk

OK = "D'accord."


def points(*turns: str) -> list[str]:
    """Les points du résumé que demande le dernier tour."""
    answer = talk(*turns)[-1]
    return [line.removeprefix("- ") for line in answer.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (
            ("Je m'appelle Aya.", "Comment je m'appelle ?", "Je vis à Pau.", "Où est-ce que je vis ?",
             "Résume notre conversation en deux points."),
            ["Je m'appelle Aya.", "Je vis à Pau."],
        ),
        (
            ("Quel est mon nom ?", "Quel est mon nom ?", "Quel âge ai-je ?", "Résume notre échange en deux points."),
            ["Quel est mon nom ?", "Quel âge ai-je ?"],
        ),
        (
            ("Bonjour", "Le train part à 8 h 10.", "Merci !", "Résume notre discussion en un point."),
            ["Le train part à 8 h 10."],
        ),
        (
            ("My name is Ada.", "What is my name?", "I work in Leeds.", "Summarise our conversation in two points."),
            ["My name is Ada.", "I work in Leeds."],
        ),
    ],
)  # fmt: skip
def test_what_was_learnt_comes_first(turns: tuple[str, ...], expected: list[str]) -> None:
    assert points(*turns) == expected
