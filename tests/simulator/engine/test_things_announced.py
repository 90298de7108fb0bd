"""« Quels ont été les deux incidents ? » : les phrases du texte qui les annoncent, dans l'ordre."""

import pytest

from helpers.simulator.engine.given.ranked import ranked
from tests.simulator.engine.asking import bare

FRENCH = (
    "Le projet a connu deux retards. Le premier, en mars, venait d'une grève. Le second, en juin, "
    "d'une panne. Elle a duré 6 jours.\nTrois ateliers sont prévus. D'abord, un atelier de couture. "
    "Ensuite, un atelier de soudure. Enfin, un atelier de cuisine.\nLe budget atteint 4 000 €."
)
ENGLISH = (
    "Our move had three stages. The first was sorting: we threw away 40 boxes. The second, in May, "
    "was packing. It took nine days. The third was the drive to Leeds. Everybody slept well."
)


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (FRENCH, "Quels ont été les deux retards ?", ("grève", "6 jours")),
        (FRENCH, "cite les trois ateliers", ("couture", "soudure", "cuisine")),
        (FRENCH, "Quels sont les ateliers prévus ?", ("couture", "soudure", "cuisine")),
        (ENGLISH, "What were the three stages?", ("sorting", "nine days", "Leeds")),
        (ENGLISH, "List the stages", ("sorting", "packing", "Leeds")),
    ],
)
def test_each_announced_thing_is_listed(
    text: str, question: str, expected: tuple[str, ...]
) -> None:
    """Autant de puces que de choses, avec le chiffre que donne la phrase suivante."""
    lines = [line for line in bare(text, "ok", question).split("\n") if line.startswith("- ")]
    assert len(lines) == len(expected)
    assert all(word in line for word, line in zip(expected, lines, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [(ENGLISH, {"boxe"}), (FRENCH, {"budge"}), ("Rien de tel ici.", {"retar"}), ("", {"x"})],
)
def test_things_that_are_only_mentioned_are_not_listed(text: str, wanted: set[str]) -> None:
    """Il faut une annonce, puis un premier et un second."""
    assert ranked(text, wanted) == []


def test_more_things_than_announced_are_not_invented() -> None:
    """« Les quatre retards » : le texte n'en donne que deux."""
    assert "grève" not in bare(FRENCH, "ok", "Quels ont été les quatre retards ?").split("\n- ")[0]
