"""Les réponses de Chat Completions conservées (``store=True``)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from helpers.simulator.json_text import dump
from helpers.simulator.state.database import Database
from helpers.simulator.state.records import StoredCompletion

_COLUMNS = "id, expires, model, metadata, body, messages"
_ALIVE = "FROM completions WHERE owner = ? AND expires > ?"


class CompletionTable:
    """Les réponses conservées, dans l'ordre où elles ont été créées.

    >>> CompletionTable(Database()).list("moi", now=0)
    []
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def save(self, owner: str, completion: StoredCompletion) -> None:
        """Conserve une réponse ; celle d'une ligne de lot refaite est déjà là, et reste."""
        self._db.write(
            f"INSERT OR IGNORE INTO completions (owner, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                owner,
                completion.id,
                completion.expires,
                completion.model,
                dump(completion.metadata),
                dump(completion.body),
                dump(completion.messages),
            ),
        )

    def find(self, owner: str, completion_id: str, now: float) -> StoredCompletion | None:
        """La réponse, ou ``None`` si elle est inconnue, supprimée ou expirée à ``now``."""
        row = self._db.row(f"SELECT {_COLUMNS} {_ALIVE} AND id = ?", (owner, now, completion_id))
        return _to_completion(row) if row else None

    def list(self, owner: str, now: float) -> "list[StoredCompletion]":
        """Toutes, de la plus ancienne à la plus récente."""
        rows = self._db.rows(f"SELECT {_COLUMNS} {_ALIVE} ORDER BY position", (owner, now))
        return [_to_completion(row) for row in rows]

    def update(self, owner: str, completion_id: str, metadata: Mapping[str, str]) -> None:
        """Remplace les métadonnées."""
        self._db.write(
            "UPDATE completions SET metadata = ? WHERE owner = ? AND id = ?",
            (dump(metadata), owner, completion_id),
        )

    def delete(self, owner: str, completion_id: str) -> None:
        """Supprime une réponse."""
        self._db.write("DELETE FROM completions WHERE owner = ? AND id = ?", (owner, completion_id))


def _to_completion(row: Sequence[Any]) -> StoredCompletion:
    completion_id, expires, model, metadata, body, messages = row
    return StoredCompletion(
        completion_id, expires, model, json.loads(metadata), json.loads(body), json.loads(messages)
    )
