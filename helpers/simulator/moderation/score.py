"""Le verdict de la modération sur un texte."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from .categories import CATEGORIES, IMAGE_CATEGORIES, parent
from .contexts import CONTEXTS
from .patterns import Rule
from .reading import Sentence, fold, sentences, undisguised
from .rules import concerned, words
from .task import material
from .traces import CEILING, trace

THRESHOLD = 0.5
_SOFTENED = 0.45  # ce qui reste d'un score quand un contexte l'adoucit
_HIGHEST = 0.998


@dataclass(frozen=True)
class Verdict:
    """Ce que la modération dit d'un texte ; les treize catégories y sont toujours toutes.

    ``applied`` dit d'où vient chaque score : du texte, des images, des deux ou de rien.
    ``asks_for_harm`` : un modèle refuserait de répondre à ce texte.
    """

    flagged: bool
    categories: dict[str, bool]
    scores: dict[str, float]
    applied: dict[str, list[str]]
    asks_for_harm: bool


def moderate(text: str, images: int = 0) -> Verdict:
    """Juge un texte, et les images qui l'accompagnent, que le simulateur ne voit pas.

    >>> verdict = moderate("Je vais te tuer.")
    >>> [category for category, flagged in verdict.categories.items() if flagged]
    ['harassment', 'harassment/threatening', 'violence']
    >>> moderate("Je meurs de faim.").flagged
    False
    """
    applied = {category: _applied(category, text, images) for category in CATEGORIES}
    raised, asks_for_harm = _read(text)
    noises = _noises(text)
    scores = {
        category: _score(raised[category], noises[category]) if applied[category] else 0.0
        for category in CATEGORIES
    }
    categories = {category: scores[category] >= THRESHOLD for category in CATEGORIES}
    return Verdict(any(categories.values()), categories, scores, applied, asks_for_harm)


def _applied(category: str, text: str, images: int) -> list[str]:
    seen = ["text"] if text or images <= 0 else []
    return seen + ["image"] * (images > 0 and category in IMAGE_CATEGORIES)


def _read(text: str) -> tuple[dict[str, float], bool]:
    """Le score de chaque catégorie avant le bruit, et si le texte demande de l'aide."""
    raised: dict[str, float] = defaultdict(float)
    traces: dict[str, float] = defaultdict(float)
    asks_for_harm = False
    judged: set[str] = set()
    known: set[str] = set()
    for reading in undisguised(fold(text)):
        inside = material(reading)
        for sentence in sentences(reading):
            if sentence.text in judged:
                continue
            judged.add(sentence.text)
            found = words(sentence.text)
            for rule, start, softened in _hits(sentence, found):
                for category, score in rule.scores.items():
                    kept = score * _SOFTENED if softened else score
                    raised[category] = _together(raised[category], kept)
                if rule.asks and not softened and not inside(sentence.start + start):
                    asks_for_harm = True
            for word in found - known:
                for category, score in trace(word):
                    traces[category] += (CEILING - traces[category]) * score
            known |= found
    for category, score in traces.items():
        raised[category] = max(raised[category], score)
    for category in CATEGORIES:
        above = parent(category)
        if above:
            raised[above] = max(raised[above], raised[category] * 0.98)
    return raised, asks_for_harm


def _hits(sentence: Sentence, found: frozenset[str]) -> Iterator[tuple[Rule, int, bool]]:
    """Les règles qu'une phrase déclenche, à quelle position, adoucies ou non."""
    held: dict[str, bool] = {}

    def holds(name: str) -> bool:
        if name not in held:
            held[name] = CONTEXTS[name].holds(sentence)
        return held[name]

    for rule in concerned(found):
        hit = rule.pattern.search(sentence.text)
        if hit and not any(map(holds, rule.unless)):
            yield rule, hit.start(), any(map(holds, rule.softened))


def _together(first: float, second: float) -> float:
    """Deux indices valent un peu plus que le plus fort, sans que deux faibles en fassent un fort."""
    low, high = sorted((first, second))
    raised = high + (1 - high) * low * 0.15
    return raised if high >= THRESHOLD else min(raised, CEILING)


def _score(raised: float, noise: float) -> float:
    """Le score final : un bruit qui ne dépend que du texte et de la catégorie s'y ajoute."""
    if raised == 0:
        return float(10 ** (-6 + 3 * noise))
    if raised < THRESHOLD:
        return min(raised * (0.8 + 0.4 * noise), CEILING + 0.03 * noise)
    return min(max(raised + 0.06 * (noise - 0.5), THRESHOLD + 0.02 * noise), _HIGHEST)


def _noises(text: str) -> dict[str, float]:
    """Pour chaque catégorie, un nombre de [0, 1[ tiré du texte, toujours le même."""
    data = text.encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(data, digest_size=4 * len(CATEGORIES)).digest()
    return {
        category: int.from_bytes(digest[4 * rank : 4 * rank + 4]) / 2**32
        for rank, category in enumerate(CATEGORIES)
    }
