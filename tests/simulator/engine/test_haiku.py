"""Le haïku : trois vers courts, sur les thèmes et le lieu nommés, sans mot défendu."""

import pytest

from helpers.simulator.engine.composing.haiku import syllables
from helpers.simulator.engine.composing.haiku_images import PLAIN, THEMES
from helpers.simulator.engine.text.strings import fold
from tests.simulator.engine.asking import bare


@pytest.mark.parametrize(
    ("asked", "one_of"),
    [
        ("Compose un haïku sur l'automne à Kyoto", ("feuille", "Kyoto")),
        ("Écris un haïku sur la neige en montagne", ("neige", "sommet")),
        ("écris un haïku sur un chat qui attend le printemps", ("bourgeon", "ombre")),
        ("Fais un haïku sur la mer la nuit à Étretat", ("vague", "Étretat")),
        ("Write a haiku about the night train to Lisbon", ("moon", "train")),
        ("Write me a haiku about rain in Glasgow", ("rain", "Glasgow")),
        ("Write a haiku about waiting in a queue", ("door", "line")),
        ("Compose a haiku about the autumn leaves", ("leaf", "path")),
        ("Write a haiku about our server crashing", ("cursor", "machine", "calls")),
    ],
)
def test_a_haiku_has_three_lines_about_its_subject(asked: str, one_of: tuple[str, ...]) -> None:
    """Trois vers différents, d'environ cinq, sept et cinq syllabes, et une image du sujet."""
    lines = bare(asked).split("\n")
    french = "haïku" in asked
    assert len(lines) == 3 and len(set(lines)) == 3
    for line, size in zip(lines, (5, 7, 5), strict=True):
        assert abs(syllables(line, french) - size) <= 2
    assert any(word in " ".join(lines) for word in one_of)


@pytest.mark.parametrize(
    ("asked", "forbidden"),
    [
        (
            "Write a haiku about our Monday deploy failing. Never use the word 'Monday'.",
            ("monday",),
        ),
        (
            "Écris un haïku sur la pluie sans utiliser les mots « pluie » et « ciel ».",
            ("pluie", "ciel"),
        ),
        ('Write a haiku about the sea. Don\'t use the words "wave" or "salt".', ("wave", "salt")),
        ("Un haïku sur les tortues, sans utiliser le mot « tortue » stp, écris-le", ("tortue",)),
    ],
)
def test_a_forbidden_word_is_never_used(asked: str, forbidden: tuple[str, ...]) -> None:
    """Ni le mot, ni son pluriel ; les trois vers restent."""
    told = bare(asked)
    assert len(told.split("\n")) == 3
    assert not any(word in fold(told) for word in forbidden)


@pytest.mark.parametrize(
    "asked", ["Écris un haïku sur les tortues", "Write a haiku about quantum physics"]
)
def test_the_subject_word_has_no_quotes(asked: str) -> None:
    """Un sujet sans thème connu entre dans le vers, sans guillemets."""
    told = bare(asked)
    assert not any(mark in told for mark in '«»“”"') and ("tortues" in told or "quantum" in told)


def test_several_haikus_differ() -> None:
    """Deux haïkus demandés, deux haïkus rendus."""
    first, second = bare("Écris 2 haïkus sur la neige en montagne").split("\n\n")
    assert first != second and len(second.split("\n")) == 3


@pytest.mark.parametrize("theme", [*THEMES, PLAIN], ids=lambda theme: theme.french_short[0])
def test_every_image_has_about_the_right_length(theme: object) -> None:
    """À une syllabe près (le compte des voyelles n'entend pas tout), deux en anglais."""
    for lines, size, french in (
        (theme.french_short, 5, True), (theme.french_long, 7, True),  # type: ignore[attr-defined]
        (theme.english_short, 5, False), (theme.english_long, 7, False),  # type: ignore[attr-defined]
    ):  # fmt: skip
        for line in lines:
            assert abs(syllables(line, french) - size) <= (1 if french else 2), line


def test_a_poem_is_no_haiku() -> None:
    """Un poème garde ses huit vers."""
    assert len(bare("Écris un poème sur la mer").split("\n")) == 8
