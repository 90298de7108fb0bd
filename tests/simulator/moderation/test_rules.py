"""Les règles se tiennent : noms connus, scores possibles, rien de lent."""

import pytest

from helpers.simulator.moderation.categories import CATEGORIES
from helpers.simulator.moderation.contexts import CONTEXTS
from helpers.simulator.moderation.patterns import LEXICON, Rule, expanded
from helpers.simulator.moderation.required import required
from helpers.simulator.moderation.rules import RULES
from helpers.simulator.moderation.score import moderate
from helpers.simulator.moderation.traces import CEILING, trace
from tests.simulator.moderation.case_files import labelled, lines

ALL_TEXTS = [*lines("harmless.txt"), *(text for _, text in labelled("harmful.txt"))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.source[:40])
def test_a_rule_is_well_formed(rule: Rule) -> None:
    assert set(rule.scores) <= set(CATEGORIES)
    assert all(0 < score < 1 for score in rule.scores.values())
    assert {*rule.unless, *rule.softened} <= set(CONTEXTS)
    assert rule.pattern.search("") is None
    assert rule.required, "aucun mot ne choisit cette règle"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.source[:40])
def test_a_pattern_reads_folded_text(rule: Rule) -> None:
    source = expanded(rule.source).replace("\\W", "")
    assert source.isascii()
    assert source.lower() == source


def test_every_list_of_words_is_used() -> None:
    sources = [rule.source for rule in RULES] + list(LEXICON.values())
    for name in LEXICON:
        assert any(f"@{name}" in source for source in sources), name


def test_every_context_is_used() -> None:
    named = {name for rule in RULES for name in (*rule.unless, *rule.softened)}
    assert named == set(CONTEXTS)


def test_required_pieces() -> None:
    assert required("ab?cde") == frozenset({"cde"})
    assert required("(?:un )?chat(?!on)") == frozenset({"chat"})
    assert required("(?:rouge|vert)e?") == frozenset({"rouge", "vert"})
    assert required("[abc]+|chien") is None
    assert required("chi(?=en)") == frozenset({"chi"})


def test_traces_stay_under_the_threshold() -> None:
    assert CEILING < 0.5
    assert trace("xyz") == ()
    text = "mort tué sang guerre bombe meurtre drogue idiot raciste suicide sexe " * 20
    assert max(moderate(text).scores.values()) < 0.5
