"""Des mots aux notions qu'ils nomment, les mêmes en français et en anglais.

Une notion appartient à un champ (les animaux, l'argent). Les tables sont dans ``tables/`` :

    [champ] ou [champ poids]
    notion: mots français | mots anglais
        (suite de la ligne)

Les mots y sont pliés et au singulier ; ``factur*`` vaut pour tous ceux qui commencent ainsi, et
``mot_de_passe`` pour une suite de mots.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from .tables import TABLES

_SHORTEST_PREFIX = 3


@dataclass(frozen=True)
class Concept:
    """Une notion, son champ, et ce qu'elle pèse (1 si rien n'est dit)."""

    name: str
    field: str
    weight: float


@dataclass(frozen=True)
class Entry:
    """Un mot d'une notion, et sa langue."""

    concept: Concept
    language: str


@dataclass(frozen=True)
class Lexicon:
    """Les mots entiers, les débuts de mots, et les suites de mots rangées par leur premier."""

    exact: dict[str, list[Entry]]
    starts: dict[str, list[Entry]]
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]]


def singular(word: str) -> str:
    """Un mot plié, sans la marque du pluriel.

    >>> singular("chevaux"), singular("chats"), singular("villes"), singular("bus")
    ('cheval', 'chat', 'ville', 'bus')
    """
    if len(word) > 5 and word.endswith("aux") and word[-4] != "e":
        return word[:-3] + "al"
    if len(word) > 3 and word[-1] in "sx" and word[-2:] != "ss":
        return word[:-1]
    return word


@lru_cache(maxsize=8_192)
def word_concepts(word: str, language: str | None) -> tuple[Concept, ...]:
    """Les notions d'un mot plié.

    Argument : ``language``, celle du texte. Un mot qui n'a pas le même sens en français et en
    anglais (« pain ») y a celui de cette langue.

    >>> [concept.name for concept in word_concepts("pain", "fr")]
    ['pain']
    >>> [concept.name for concept in word_concepts("pain", "en")]
    ['douleur']
    """
    entries = _entries(word)
    own = [entry for entry in entries if entry.language == language]
    return tuple(dict.fromkeys(entry.concept for entry in own or entries))


def phrase_at(
    words: Sequence[str], start: int, language: str | None
) -> tuple[int, tuple[Concept, ...]]:
    """La plus longue suite de mots connue qui commence là : sa longueur, et ses notions.

    >>> phrase_at(["mot", "de", "passe"], 0, "fr")[0]
    3
    """
    length = 0
    found: list[Entry] = []
    for phrase, entry in lexicon().phrases.get(words[start], ()):
        if len(phrase) < length or tuple(words[start : start + len(phrase)]) != phrase:
            continue
        if len(phrase) > length:
            length, found = len(phrase), []
        found.append(entry)
    own = [entry for entry in found if entry.language == language]
    return length, tuple(dict.fromkeys(entry.concept for entry in own or found))


def _entries(word: str) -> list[Entry]:
    known = lexicon()
    for form in _forms(word):
        if form in known.exact:
            return known.exact[form]
    for length in range(len(word), _SHORTEST_PREFIX - 1, -1):
        if word[:length] in known.starts:
            return known.starts[word[:length]]
    return []


def _forms(word: str) -> Iterator[str]:
    """Le mot, puis ce que peut être son singulier (« batteries », « boxes »)."""
    yield word
    yield singular(word)
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        yield word[:-2]


@cache
def lexicon() -> Lexicon:
    """Toutes les tables, lues au premier usage."""
    read = Lexicon({}, {}, {})
    for concept, language, word in _listed():
        entry = Entry(concept, language)
        if "_" in word:
            parts = tuple(singular(part) for part in word.split("_"))
            read.phrases.setdefault(parts[0], []).append((parts, entry))
        elif word.endswith("*"):
            read.starts.setdefault(word[:-1], []).append(entry)
        else:
            read.exact.setdefault(word, []).append(entry)
    return read


def _listed() -> Iterator[tuple[Concept, str, str]]:
    """Chaque mot des tables, avec sa notion et sa langue."""
    for table in TABLES:
        field, weight = "", 1.0
        for line in table.strip().replace("\n    ", " ").splitlines():
            if not line:
                continue
            if line.startswith("["):
                field, _, given = line.strip("[]").partition(" ")
                weight = float(given or 1)
                continue
            name, _, words = line.partition(":")
            concept = Concept(name, field, weight)
            for language, listed in zip(("fr", "en"), words.split("|"), strict=True):
                for word in listed.replace("-", "_").split():
                    yield concept, language, word
