"""Un champ de JSON à remplir : son nom, sa description, les textes où chercher."""

from dataclasses import dataclass

from ..finding.field_names import concept_of
from .field_source import Source
from .field_values import candidates

Filled = tuple[object, int]
"""Une valeur, et le nombre de ses feuilles que les textes ont fournies."""


@dataclass(frozen=True)
class Field:
    """Un champ à remplir : son nom, sa description, où chercher.

    ``variant`` numérote les valeurs neutres qui doivent différer les unes des autres.
    """

    name: str
    about: str
    source: Source
    variant: int = 0

    @property
    def concept(self) -> str:
        return concept_of(self.name, self.about)

    @property
    def candidates(self) -> list[str]:
        return candidates(self.concept, self.name, self.source)
