"""Le verdict de la modération sur un texte."""

import hashlib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

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
_SHORT = 2_000  # caractères


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
    # Une requête juge plusieurs fois le même message (refus, réaction, modération intégrée).
    return _judge_short(text, images) if len(text) <= _SHORT else _judge(text, images)


def _judge(text: str, images: int) -> Verdict:
    applied = {category: _applied(category, text, images) for category in CATEGORIES}
    reading = _Reading()
    reading.read(text)
    noises = _noises(text)
    scores = {
        category: _score(reading.raised[category], noises[category]) if applied[category] else 0.0
        for category in CATEGORIES
    }
    categories = {category: scores[category] >= THRESHOLD for category in CATEGORIES}
    return Verdict(any(categories.values()), categories, scores, applied, reading.asks_for_harm)


_judge_short = lru_cache(maxsize=256)(_judge)


def _applied(category: str, text: str, images: int) -> list[str]:
    seen = ["text"] if text or images <= 0 else []
    return seen + ["image"] * (images > 0 and category in IMAGE_CATEGORIES)


class _Reading:
    """Ce que l'on a trouvé dans un texte, phrase après phrase."""

    def __init__(self) -> None:
        self.raised: dict[str, float] = defaultdict(float)
        self.asks_for_harm = False
        self._traces: dict[str, float] = defaultdict(float)
        self._known: set[str] = set()  # les mots déjà vus
        self._spent: set[Rule] = set()  # les règles qui n'ont plus rien à dire

    def read(self, text: str) -> None:
        """Lit le texte, puis ce qu'il devient sans ses déguisements."""
        judged: set[str] = set()
        for reading in undisguised(fold(text)):
            inside = material(reading)
            for sentence in sentences(reading):
                if sentence.text not in judged:
                    judged.add(sentence.text)
                    self._judge(sentence, inside)
        for category, score in self._traces.items():
            self.raised[category] = max(self.raised[category], score)
        for category in CATEGORIES:
            above = parent(category)
            if above:
                self.raised[above] = max(self.raised[above], self.raised[category] * 0.98)

    def _judge(self, sentence: Sentence, inside: Callable[[int], bool]) -> None:
        found = words(sentence.text)
        held = cache(lambda name: CONTEXTS[name].holds(sentence))
        for rule in concerned(found):
            hit = rule not in self._spent and rule.pattern.search(sentence.text)
            if not hit or any(map(held, rule.unless)):
                continue
            softened = any(map(held, rule.softened))
            for category, score in rule.scores.items():
                kept = score * _SOFTENED if softened else score
                self.raised[category] = _together(self.raised[category], kept)
            if softened:
                continue
            if rule.asks and not inside(sentence.start + hit.start()):
                self.asks_for_harm = True
            if self.asks_for_harm or not rule.asks:
                self._spent.add(rule)
        for word in found - self._known:
            for category, score in trace(word):
                self._traces[category] += (CEILING - self._traces[category]) * score
        self._known |= found


def _together(first: float, second: float) -> float:
    """Deux indices valent un peu plus qu'un seul ; deux faibles n'en font pas un fort."""
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
