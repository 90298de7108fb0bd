"""Ce qu'un outil sait faire, d'après son nom, sa description et ses paramètres."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...prompt import Tool
from ...structured.schema_read import SchemaReader, items_of, mapping
from ...text.patterns import Pattern
from .notions import effects, notions, plain, word_effects, words_of
from .vocabulary import READ_ENDINGS, READERS

_OPERATES = Pattern(
    r"\b(?:numbers|nombres|expressions?|maths?|calcul\w*|sum of|product of|somme|equations?|"
    r"arithm\w*)\b"
)
_LONGEST_DESCRIPTION = 800
_MOST_PARAMETERS = 40
_MOST_OPTIONS = 60
_SEARCH = Pattern(
    r"\b(?:search|rechercher?|cherche[rz]?|find|trouver?|lookup|query|interroge[rz]?|retrieve|"
    r"consulte[rz]?|recherche)\b"
)
_CORPUS = Pattern(
    r"\b(?:web|internet|documents?|docs|documentation|faq|connaissances?|knowledge|wiki\w*|"
    r"articles?|"
    r"pages?|informations?|archives?|corpus|notes|base|passages?|sources?|textes?)\b"
)


@dataclass(frozen=True)
class Profile:
    """Les notions d'un outil.

    ``topics`` vient du nom, ``about`` de la description, ``around`` des paramètres ; ``effects``
    est ce que l'outil change (rien pour un outil qui ne fait que lire) ; ``searches`` dit qu'il
    cherche dans des documents.
    """

    name: str
    topics: frozenset[str]
    about: frozenset[str]
    around: frozenset[str]
    options: frozenset[str]
    effects: frozenset[str]
    searches: bool

    @property
    def every(self) -> frozenset[str]:
        """Toutes les notions de l'outil."""
        return self.topics | self.about | self.around


def profile(tool: Tool) -> Profile:
    """Le profil d'un outil.

    >>> found = profile(Tool("cancel_order", "Annule une commande.", {}))
    >>> sorted(found.topics), sorted(found.effects)
    (['commande'], ['annuler'])
    """
    names, abouts, options = _parameters(tool.parameters)
    return _profile(tool.name, tool.description, names, abouts, options)


@lru_cache(maxsize=256)
def _profile(name: str, description: str, names: str, abouts: str, options: str) -> Profile:
    topics = notions(name)
    about = notions(description[:_LONGEST_DESCRIPTION])
    known = plain(f"{name} {description[:_LONGEST_DESCRIPTION]}")
    return Profile(
        name=name,
        topics=topics,
        about=about - topics,
        around=(notions(names) | notions(abouts)) - topics - about,
        options=notions(options),
        effects=_effects_of(name, description),
        searches=bool(_SEARCH.search(known) and _CORPUS.search(f"{known} {plain(names)}")),
    )


def _effects_of(name: str, description: str) -> frozenset[str]:
    if _OPERATES.search(plain(f"{name} {description[:200]}")):
        return frozenset()
    words = words_of(plain(name))
    readers, endings = READERS.split(), READ_ENDINGS.split()
    if words and words[0] in readers:
        return frozenset()
    named = {effect for word in words[:1] for effect in word_effects(word)}
    if not named and len(words) > 1:
        named = set(word_effects(words[-1]))
    if len(words) > 1 and words[-1] in endings:
        named = set()
    told = words_of(plain(description[:120]))
    if told and told[0] in readers:
        return frozenset(named)
    # « Allume ou éteint une lampe » : le premier mot, et ceux qui lui sont coordonnés.
    verbs = [
        w for n, w in enumerate(told[:6]) if n == 0 or told[n - 1] in ("ou", "or", "et", "and")
    ]
    lead = {effect for word in verbs for effect in word_effects(word)}
    return frozenset(named | lead) | (effects(description[:200]) if description else frozenset())


def _parameters(parameters: Mapping[str, object]) -> tuple[str, str, str]:
    """Les noms des paramètres, leurs descriptions, leurs valeurs permises."""
    reader = SchemaReader(parameters)
    names, abouts, options = [], [], []
    properties = mapping(reader.resolved(parameters).get("properties"))
    for name, schema in list(properties.items())[:_MOST_PARAMETERS]:
        node = reader.resolved(schema)
        names.append(str(name))
        abouts.append(str(node.get("description", ""))[:300])
        branches = [node, *reader.branches(node)]
        for branch in branches:
            allowed = items_of(branch.get("enum"))
            options += [str(option) for option in allowed[:_MOST_OPTIONS]]
    return " ".join(names), " ".join(abouts), " ".join(options)
