"""Ce que l'état conserve, une fois lu : des éléments, des tours, des réponses."""

from array import array
from dataclasses import dataclass
from typing import Any

Item = dict[str, Any]


@dataclass(frozen=True)
class PastTurn:
    """Un tour passé : ses éléments (entrée et sortie) et leurs jetons."""

    items: list[Item]
    tokens: "array[int]"


@dataclass(frozen=True)
class Job:
    """Un travail : quand il naît, commence et finit (secondes), et s'il se diffuse."""

    created: float
    begins: float
    ends: float
    streamed: bool = False


@dataclass(frozen=True)
class StoredResponse:
    """Une réponse conservée : son corps, ce qu'elle a reçu, ce qu'elle lègue à la suite.

    ``body`` est le JSON rendu au client, tel quel une fois le travail fini ; ``context_items`` et
    ``tokens`` sont les éléments de ce tour (entrée et sortie) et leurs jetons. ``job`` est le
    travail en arrière-plan, s'il y en a un.
    """

    id: str
    parent: str | None
    expires: float
    body: bytes
    input_items: list[Item]
    context_items: list[Item]
    tokens: "array[int]"
    job: Job | None = None


@dataclass(frozen=True)
class Conversation:
    """Une conversation, sans ses éléments. ``created`` est en secondes."""

    id: str
    created: int
    metadata: dict[str, str]


@dataclass(frozen=True)
class StoredCompletion:
    """Une réponse de Chat Completions conservée, et les messages qu'elle a reçus."""

    id: str
    expires: float
    model: str
    metadata: dict[str, str]
    body: Item
    messages: list[Item]
