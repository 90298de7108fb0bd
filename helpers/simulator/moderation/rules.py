"""Toutes les règles, et le choix de celles qu'une phrase peut concerner."""

import re
from functools import cache, lru_cache

from . import crime, hate, insults, self_harm, sexual, threats, violence, violent_crime
from .patterns import Rule
from .required import SIZES

RULES: tuple[Rule, ...] = (
    *threats.RULES,
    *insults.RULES,
    *hate.RULES,
    *crime.RULES,
    *violent_crime.RULES,
    *self_harm.RULES,
    *sexual.RULES,
    *violence.RULES,
)

_WORD = re.compile(r"\w+")


def words(folded: str) -> frozenset[str]:
    """Les mots différents d'une phrase pliée."""
    return frozenset(_WORD.findall(folded))


def concerned(found: frozenset[str]) -> list[Rule]:
    """Les règles qu'une phrase faite de ces mots peut concerner, dans l'ordre.

    >>> len(concerned(words("bonjour")))
    0
    """
    numbers = _always().union(*map(_numbers, found))
    return [RULES[number] for number in sorted(numbers)]


@cache
def _index() -> dict[str, frozenset[int]]:
    """Pour chaque bout de mot, les règles qui en ont besoin."""
    index: dict[str, set[int]] = {}
    for number, rule in enumerate(RULES):
        for piece in rule.required or ():
            index.setdefault(piece, set()).add(number)
    return {piece: frozenset(numbers) for piece, numbers in index.items()}


@cache
def _always() -> frozenset[int]:
    return frozenset(number for number, rule in enumerate(RULES) if rule.required is None)


@lru_cache(maxsize=8_192)
def _numbers(word: str) -> frozenset[int]:
    index = _index()
    pieces = {word[start : start + size] for size in SIZES for start in range(len(word) - size + 1)}
    return frozenset().union(*map(index.__getitem__, pieces & index.keys()))
