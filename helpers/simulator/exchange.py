"""Une requête et sa réponse, telles que les deux façades du simulateur les échangent avec lui."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

# Ce qu'attend un client sans délai maximal avant d'apprendre que plus rien ne viendra (secondes).
ENDLESS = 600.0

# « timeout » : plus rien ne vient ; « disconnect » : le serveur ferme la connexion.
Broken = Literal["timeout", "disconnect"]


@dataclass(frozen=True)
class Request:
    """Une requête HTTP.

    ``path`` commence par ``/v1`` ; ``query`` est faite de couples nom-valeur ; les noms d'en-têtes
    sont en minuscules.
    """

    method: str
    path: str
    query: Sequence[tuple[str, str]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class Chunk:
    """Un morceau de flux, et l'attente qui le précède, en secondes."""

    data: bytes
    wait: float = 0.0


@dataclass(frozen=True)
class Reply:
    """Une réponse HTTP : un corps entier, ou un flux de morceaux.

    ``wait`` est l'attente avant la réponse, en secondes : la façade la fait passer sur l'horloge.
    ``broken`` dit comment la connexion casse, s'il le faut : à la place du corps, ou après le
    dernier morceau d'un flux.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    chunks: Iterable[Chunk] | None = None
    wait: float = 0.0
    broken: Broken | None = None


def stream_reply(headers: Mapping[str, str], chunks: Iterable[Chunk]) -> Reply:
    """Une réponse diffusée en continu (SSE)."""
    kind = {"content-type": "text/event-stream; charset=utf-8"}
    return Reply(200, {**headers, **kind}, chunks=chunks)


def close_chunks(chunks: Iterable[Chunk]) -> None:
    """Ferme un flux abandonné : ce qu'il tenait (une conversation, par exemple) est rendu."""
    if isinstance(chunks, Generator):
        chunks.close()


@dataclass(frozen=True)
class Latency:
    """Combien de temps une génération prend : un départ, puis un délai par jeton de sortie.

    ``queue`` est l'attente d'un travail en arrière-plan avant qu'il ne commence. Tout est en
    secondes.

    >>> Latency(0.5, 0.01).total(100)
    1.5
    """

    first: float = 0.0
    per_token: float = 0.0
    queue: float = 0.0

    def total(self, output_tokens: int) -> float:
        """La durée d'une réponse entière, en secondes."""
        return self.first + self.per_token * output_tokens


# Assez pour qu'une attente se voie, assez peu pour ne pas lasser (secondes).
USUAL_LATENCY = Latency(first=0.2, per_token=0.001, queue=1.0)
