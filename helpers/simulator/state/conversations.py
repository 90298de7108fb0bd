"""Les conversations, leurs éléments, et le verrou d'un tour en cours.

Un élément a un instant de visibilité : les éléments d'une réponse n'apparaissent qu'à sa fin. Les
supprimer, ou supprimer la conversation, n'efface rien de ce que d'autres ont lu.
"""

import json
import sqlite3
from array import array
from collections.abc import Mapping, Sequence

from helpers.simulator.json_text import dump
from helpers.simulator.state.database import Database, load_tokens
from helpers.simulator.state.records import Conversation, Item, PastTurn

_ALIVE = "FROM conversations WHERE owner = ? AND id = ? AND deleted = 0"
_VISIBLE = (
    "FROM conversation_items WHERE owner = ? AND conversation = ? AND deleted = 0 AND visible <= ?"
)

NewItem = tuple[Item, "array[int]"]


class ConversationTable:
    """Les conversations d'un propriétaire. Elles n'expirent pas.

    >>> ConversationTable(Database()).find("moi", "conv_inconnue") is None
    True
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def create(
        self, owner: str, conversation: Conversation, items: Sequence[NewItem], now: float
    ) -> None:
        """Crée une conversation et ses premiers éléments."""
        with self._db.transaction() as db:
            db.execute(
                "INSERT INTO conversations (owner, id, created, metadata) VALUES (?, ?, ?, ?)",
                (owner, conversation.id, conversation.created, dump(conversation.metadata)),
            )
            _append(db, owner, conversation.id, items, now, None)

    def find(self, owner: str, conversation_id: str) -> Conversation | None:
        """La conversation, ou ``None`` si elle est inconnue ou supprimée."""
        row = self._db.row(f"SELECT id, created, metadata {_ALIVE}", (owner, conversation_id))
        return Conversation(row[0], row[1], json.loads(row[2])) if row else None

    def update(self, owner: str, conversation_id: str, metadata: Mapping[str, str]) -> None:
        """Remplace les métadonnées."""
        self._db.write(
            "UPDATE conversations SET metadata = ? WHERE owner = ? AND id = ?",
            (dump(metadata), owner, conversation_id),
        )

    def delete(self, owner: str, conversation_id: str) -> None:
        """Supprime la conversation ; ses éléments restent."""
        self._db.write(
            "UPDATE conversations SET deleted = 1 WHERE owner = ? AND id = ?",
            (owner, conversation_id),
        )

    def items(self, owner: str, conversation_id: str, now: float) -> list[Item]:
        """Les éléments visibles à ``now``, du plus ancien au plus récent."""
        rows = self._db.rows(
            f"SELECT item {_VISIBLE} ORDER BY position", (owner, conversation_id, now)
        )
        return [json.loads(row[0]) for row in rows]

    def turns(self, owner: str, conversation_id: str, now: float) -> list[PastTurn]:
        """Les mêmes éléments, avec leurs jetons : un tour par élément."""
        rows = self._db.rows(
            f"SELECT item, tokens {_VISIBLE} ORDER BY position", (owner, conversation_id, now)
        )
        return [PastTurn([json.loads(item)], load_tokens(tokens)) for item, tokens in rows]

    def add_items(
        self,
        owner: str,
        conversation_id: str,
        items: Sequence[NewItem],
        visible: float,
        source: str | None = None,
    ) -> None:
        """Ajoute des éléments, visibles à partir de ``visible``.

        ``source`` est la réponse dont ils viennent, s'ils viennent d'une réponse.
        """
        with self._db.transaction() as db:
            _append(db, owner, conversation_id, items, visible, source)

    def delete_item(self, owner: str, conversation_id: str, item_id: str, now: float) -> bool:
        """Retire un élément ; renvoie faux s'il n'y est pas."""
        return (
            self._db.write(
                "UPDATE conversation_items SET deleted = 1 WHERE owner = ? AND conversation = ? "
                "AND id = ? AND deleted = 0 AND visible <= ?",
                (owner, conversation_id, item_id, now),
            )
            > 0
        )

    def find_item(self, owner: str, item_id: str, now: float) -> Item | None:
        """Un élément de n'importe quelle conversation, même supprimée."""
        row = self._db.row(
            "SELECT item FROM conversation_items WHERE owner = ? AND id = ? AND deleted = 0 "
            "AND visible <= ?",
            (owner, item_id, now),
        )
        return json.loads(row[0]) if row else None

    def hold(self, owner: str, conversation_id: str, holder: str, now: float, until: float) -> bool:
        """Prend le verrou du tour jusqu'à ``until`` ; renvoie faux si un autre le tient."""
        return (
            self._db.write(
                "UPDATE conversations SET holder = ?, held_until = ? WHERE owner = ? AND id = ? "
                "AND (held_until <= ? OR holder = ?)",
                (holder, until, owner, conversation_id, now, holder),
            )
            > 0
        )

    def release(self, owner: str, conversation_id: str, holder: str) -> None:
        """Rend le verrou, si c'est bien ``holder`` qui le tient."""
        self._db.write(
            "UPDATE conversations SET holder = NULL, held_until = 0 "
            "WHERE owner = ? AND id = ? AND holder = ?",
            (owner, conversation_id, holder),
        )

    def withdraw(self, owner: str, conversation_id: str, source: str) -> None:
        """Retire ce qu'une réponse arrêtée allait ajouter, et rend son verrou."""
        with self._db.transaction() as db:
            db.execute(
                "DELETE FROM conversation_items WHERE owner = ? AND conversation = ? "
                "AND source = ?",
                (owner, conversation_id, source),
            )
        self.release(owner, conversation_id, source)


def _append(
    db: sqlite3.Connection,
    owner: str,
    conversation_id: str,
    items: Sequence[NewItem],
    visible: float,
    source: str | None,
) -> None:
    last = db.execute(
        "SELECT max(position) FROM conversation_items WHERE owner = ? AND conversation = ?",
        (owner, conversation_id),
    ).fetchone()[0]
    start = -1 if last is None else last
    db.executemany(
        "INSERT INTO conversation_items "
        "(owner, conversation, position, id, source, visible, item, tokens) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (owner, conversation_id, position, item["id"], source, visible, dump(item), t.tobytes())
            for position, (item, t) in enumerate(items, start + 1)
        ),
    )
