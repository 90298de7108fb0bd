"""La forme d'une règle : un motif où ``@nom`` désigne une liste de mots du lexique.

Un motif se lit sur une phrase pliée (voir ``reading.fold``) : ni majuscule, ni accent, ni trait
d'union. Il commence et finit à la limite d'un mot. Un motif s'applique à des textes d'un million
de caractères : toute répétition y est bornée.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from . import lexicon_acts, lexicon_frames, lexicon_people
from .required import NAME, required

LEXICON = {**lexicon_people.WORDS, **lexicon_acts.WORDS, **lexicon_frames.WORDS}


@dataclass(frozen=True, eq=False)
class Rule:
    """Ce qui, trouvé dans une phrase, donne un score à des catégories.

    ``unless`` et ``softened`` nomment des contextes (``contexts.py``) : les premiers annulent la
    règle, les seconds laissent son score sous le seuil. ``asks`` : la phrase demande de l'aide.
    """

    scores: Mapping[str, float]
    source: str
    unless: tuple[str, ...] = ()
    softened: tuple[str, ...] = ()
    asks: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """L'expression régulière, compilée au premier usage."""
        return re.compile(rf"(?<!\w)(?:{expanded(self.source)})(?!\w)")

    @cached_property
    def required(self) -> frozenset[str] | None:
        """Des bouts de mots dont l'un est dans toute phrase concernée (voir ``required.py``)."""
        return required(self.source, _required_of)


def expanded(source: str) -> str:
    """Le motif où chaque ``@nom`` est remplacé par la liste de mots.

    >>> expanded("le @gap").startswith("le (?:")
    True
    """
    while NAME.search(source):
        source = NAME.sub(lambda found: f"(?:{LEXICON[found.group(1)]})", source)
    return source


@cache
def _required_of(name: str) -> frozenset[str] | None:
    """Les bouts d'une liste de mots du lexique, cherchés une fois pour toutes les règles."""
    return required(LEXICON[name], _required_of)
