"""Quel que soit le texte : un verdict entier, cohérent, toujours le même."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.simulator.moderation.categories import CATEGORIES, parent
from helpers.simulator.moderation.reading import fold, sentences, undisguised
from helpers.simulator.moderation.rules import RULES, concerned, words
from helpers.simulator.moderation.score import THRESHOLD, moderate
from helpers.simulator.moderation.task import material
from tests.simulator.moderation.case_files import labelled, lines

# Des morceaux de phrases qui déclenchent les règles, pour les atteindre toutes.
KNOWN = [*lines("harmless.txt"), *(text for _, text in labelled("harmful.txt"))]
PIECES = st.sampled_from([piece for text in KNOWN for piece in text.split()])
TEXTS = st.one_of(
    st.text(max_size=300),
    st.text(st.characters(codec=None), max_size=60),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=20).map("".join),
    st.lists(st.sampled_from(KNOWN), max_size=4).map("\n".join),
)
BROAD = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@BROAD
@given(TEXTS, st.integers(-1, 3))
def test_a_verdict_is_whole_and_coherent(text: str, images: int) -> None:
    verdict = moderate(text, images)
    assert (
        tuple(verdict.categories) == tuple(verdict.scores) == tuple(verdict.applied) == CATEGORIES
    )
    assert all(0 <= score < 1 for score in verdict.scores.values())
    assert verdict.flagged == any(verdict.categories.values())
    for category in CATEGORIES:
        assert verdict.categories[category] == (verdict.scores[category] >= THRESHOLD)
        above = parent(category)
        if verdict.categories[category] and above:
            assert verdict.categories[above]
        if not verdict.applied[category]:
            assert verdict.scores[category] == 0
    if verdict.asks_for_harm:
        assert verdict.flagged


@BROAD
@given(TEXTS)
def test_a_verdict_is_always_the_same(text: str) -> None:
    assert moderate(text) == moderate(text)


@BROAD
@given(TEXTS)
def test_no_rule_is_forgotten(text: str) -> None:
    check_that_no_rule_is_forgotten(text)


def test_no_rule_is_forgotten_in_known_sentences() -> None:
    for text in KNOWN:
        check_that_no_rule_is_forgotten(text)


def check_that_no_rule_is_forgotten(text: str) -> None:
    """Les règles écartées d'après les mots de la phrase n'y auraient rien trouvé."""
    for sentence in sentences(fold(text)):
        tried = set(concerned(words(sentence.text)))
        for rule in RULES:
            assert rule in tried or rule.pattern.search(sentence.text) is None


@BROAD
@given(TEXTS)
def test_reading_keeps_every_sentence(text: str) -> None:
    folded = fold(text)
    assert undisguised(folded)[0] == folded
    for sentence in sentences(folded):
        assert folded.startswith(sentence.text, sentence.start)
        assert len(sentence.text) <= 400
    joined = "".join(sentence.text for sentence in sentences(folded))
    assert joined.replace(" ", "") == "".join(folded.split())


@BROAD
@given(TEXTS)
def test_material_is_one_piece_of_the_text(text: str) -> None:
    folded = fold(text)
    sides = list(map(material(folded), range(len(folded))))
    assert sum(before != after for before, after in zip(sides, sides[1:], strict=False)) <= 2
