"""Le tour d'une réponse dans une conversation : la prendre, y ajouter, la rendre.

Deux tours ne se recouvrent pas : le second reçoit un 400 ``conversation_locked``. Le verrou finit
avec la réponse ; s'il n'est pas rendu (processus tué), il tombe de lui-même.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.model.items import item_tokens
from helpers.simulator.state.conversations import ConversationTable
from helpers.simulator.state.records import Item

# Ce qu'un flux peut durer de plus que prévu, quand on le lit lentement (secondes).
READING_TIME = 60.0


@dataclass(frozen=True)
class ConversationTurn:
    """Un tour. Sans conversation (``conversation`` vaut ``None``), rien n'est pris ni ajouté."""

    clock: Clock
    table: ConversationTable
    owner: str
    response_id: str
    conversation: str | None

    def begin(self, until: float, *, streamed: bool = False) -> None:
        """Prend la conversation jusqu'à ``until``, ou jusqu'à ``finish`` pour un flux.

        Lève l'``ApiError`` 400 ``conversation_locked`` si un autre tour est en cours.
        """
        if self.conversation is None:
            return
        limit = until + READING_TIME if streamed else until
        now = self.clock.timestamp()
        if not self.table.hold(self.owner, self.conversation, self.response_id, now, limit):
            raise errors.conversation_locked()

    def add(self, items: Sequence[Item], visible: float) -> None:
        """Ajoute les éléments du tour, visibles à partir de ``visible`` (secondes)."""
        if self.conversation is not None:
            new = [(item, item_tokens([item])) for item in items]
            self.table.add_items(self.owner, self.conversation, new, visible, self.response_id)

    def release(self) -> None:
        """Rend la conversation."""
        if self.conversation is not None:
            self.table.release(self.owner, self.conversation, self.response_id)

    def withdraw(self) -> None:
        """Retire ce que le tour devait ajouter, et rend la conversation."""
        if self.conversation is not None:
            self.table.withdraw(self.owner, self.conversation, self.response_id)


def conversation_of(body: Mapping[str, Any]) -> str | None:
    """L'identifiant de conversation d'une requête ou d'une réponse, sous ses deux formes.

    >>> conversation_of({"conversation": {"id": "conv_1"}})
    'conv_1'
    """
    given = body.get("conversation")
    return given["id"] if isinstance(given, Mapping) else given
