"""Les traits d'un texte, et leur poids : notions, champs, racines, suites de lettres.

Les notions font se ressembler deux textes qui disent la même chose en d'autres mots, ou dans
l'autre langue ; les racines et les suites de lettres, deux textes qui partagent des mots que le
lexique ne connaît pas, ou que l'on a mal écrits.
"""

import math
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from helpers.simulator.engine.notions.lexicon import (
    Concept,
    phrase_at,
    singular,
    word_concepts,
)
from helpers.simulator.engine.reading.language import detect_language
from helpers.simulator.engine.text.keywords import COMMAND_WORDS, STOP_WORDS
from helpers.simulator.engine.text.patterns import Pattern
from helpers.simulator.engine.text.strings import fold, stem

_CONCEPT, _FIELD = 1.0, 0.5
_STEM, _KNOWN_STEM, _SPELLING, _KNOWN_SPELLING = 0.8, 0.3, 0.4, 0.2
_PAIR, _NEGATION, _NUMBER = 0.15, 0.2, 0.7
_INSIDE = 0.35  # la part d'un mot dans une suite qui a son propre sens (« mot de passe »)
_EMPTY, _COMMAND = 0.04, 0.3  # ce que pèsent un mot vide, et un mot qui dit quoi faire
_WORD = Pattern(r"[^\W_]+(?:['-]t\b)?")
_NEGATED = Pattern(
    r"\b(?:ne|n'\w+|non|pas|jamais|aucune?|sans|not|no|never|without|cannot|none)\b|n't\b"
)

Features = dict[str, float]


def text_features(text: str) -> Features:
    """Les traits d'un texte ; il en a au moins un.

    >>> cat, animal = text_features("Le chat dort."), text_features("A cat is sleeping")
    >>> sorted(name for name in cat.keys() & animal.keys() if name.startswith("notion"))
    ['notion:chat', 'notion:dormir']
    """
    folded = fold(text)
    words = [word.replace("'", "") for word in _WORD.findall(folded)]
    language = detect_language(text)
    weights: dict[str, float] = {}
    counts: Counter[str] = Counter()
    for feature, weight in _word_features(words, language):
        counts[feature] += 1
        weights[feature] = max(weight, weights.get(feature, 0.0))
    features = {name: weight * (1 + math.log(counts[name])) for name, weight in weights.items()}
    if features and _NEGATED.search(folded):
        features["négation"] = _NEGATION
    return features or {f"signe:{sign}": 1.0 for sign in (folded.split() or [text])}


def _word_features(words: list[str], language: str | None) -> Iterator[tuple[str, float]]:
    singulars = [singular(word) for word in words]
    previous, inside = "", 0
    for position, word in enumerate(words):
        length, told = phrase_at(singulars, position, language)
        inside = max(inside - 1, length)
        own = () if _is_empty(word, language) else word_concepts(word, language)
        for concept in told:
            yield from _concept_features(concept, 1.0)
        for concept in own:
            yield from _concept_features(concept, _INSIDE if inside else 1.0)
        if word in STOP_WORDS and not own:
            yield f"mot:{word}", _EMPTY
            continue
        weight = min([concept.weight for concept in own], default=1.0)
        weight = min(weight, _COMMAND) if word in COMMAND_WORDS else weight
        for feature, size in _spelling(word, known=bool(own) or inside > 0):
            yield feature, size * weight
        root = stem(word)
        if previous:
            yield f"suite:{previous} {root}", _PAIR * weight
        previous = root


def _concept_features(concept: Concept, part: float) -> Iterator[tuple[str, float]]:
    yield f"notion:{concept.name}", _CONCEPT * concept.weight * part
    yield f"champ:{concept.field}", _FIELD * concept.weight * part


def _is_empty(word: str, language: str | None) -> bool:
    """Vrai pour un mot vide ; un texte anglais n'a pas ceux du français (« car », « sale »)."""
    return word in STOP_WORDS and not (language == "en" and word in _FULL_IN_ENGLISH)


_FULL_IN_ENGLISH = frozenset({"car", "fait", "font", "son", "ton", "sera", "dit", "soit", "tout"})


@lru_cache(maxsize=8_192)
def _spelling(word: str, *, known: bool) -> tuple[tuple[str, float], ...]:
    """Un mot d'après ses lettres : sa racine, et ses suites de trois lettres."""
    if word[:1].isdigit():
        return ((f"nombre:{word}", _NUMBER),)
    framed = f"<{word}>"
    triples = {framed[start : start + 3] for start in range(len(framed) - 2)}
    share = (_KNOWN_SPELLING if known else _SPELLING) / math.sqrt(len(triples))
    root = (f"racine:{stem(word)}", _KNOWN_STEM if known else _STEM)
    return (root, *((f"lettres:{triple}", share) for triple in sorted(triples)))
