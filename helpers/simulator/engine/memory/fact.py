"""Un fait que la personne a dit d'elle."""

from dataclasses import dataclass

from ..text.nouns import noun_stems


@dataclass(frozen=True)
class Fact:
    """Un fait : sa clé, sa valeur (vide : à oublier), et pour « mon X est Y », X et le verbe."""

    key: str
    value: str
    subject: str = ""
    verb: str = ""

    @property
    def stems(self) -> frozenset[str]:
        return noun_stems(self.subject)
