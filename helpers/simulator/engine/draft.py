"""Ce qu'une règle propose, avant que la forme demandée ne lui soit donnée (voir ``obey``)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Draft:
    """Le fond d'une réponse.

    ``text`` est la réponse en toutes lettres (l'introduction, s'il y a des ``points`` ou des
    ``rows``, dont la première ligne est l'en-tête). ``core`` est la valeur seule, pour qui demande
    « rien d'autre » ; ``brief`` est une phrase plus courte. ``data`` est la même chose en JSON.
    ``truth`` répond par oui ou non.
    ``exact`` : à rendre tel quel. ``shaped`` : la longueur demandée est déjà respectée.
    ``effort`` : mots de réflexion.
    """

    text: str
    core: str = ""
    brief: str = ""
    points: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    data: Mapping[str, object] | None = None
    truth: bool | None = None
    exact: bool = False
    shaped: bool = False
    effort: int = 40

    @property
    def unknown(self) -> bool:
        """Vrai si la réponse avoue que rien, dans la requête, ne permet de répondre."""
        return self.core in ("inconnu", "unknown")
