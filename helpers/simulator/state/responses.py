"""Les réponses conservées, et les chaînes qu'elles forment."""

import json
from array import array
from collections.abc import Sequence
from typing import Any

from helpers.simulator.json_text import dump
from helpers.simulator.state.database import Database, load_tokens
from helpers.simulator.state.records import Item, Job, PastTurn, StoredResponse

_ALIVE = "FROM responses WHERE owner = ? AND id = ? AND deleted = 0 AND expires > ?"
_COLUMNS = (
    "id, parent, expires, body, input_items, context_items, tokens, created, begins, ends, streamed"
)


class ResponseTable:
    """Les réponses. ``owner`` sépare les clés d'API ; la clé elle-même n'est jamais écrite.

    >>> ResponseTable(Database()).find("moi", "resp_inconnu", now=0) is None
    True
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def save(self, owner: str, response: StoredResponse) -> None:
        """Conserve une réponse, en entier ou pas du tout."""
        job = response.job
        self._db.write(
            f"INSERT OR REPLACE INTO responses (owner, {_COLUMNS}) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                owner,
                response.id,
                response.parent,
                response.expires,
                response.body.decode("utf-8"),
                dump(response.input_items),
                dump(response.context_items),
                response.tokens.tobytes(),
                job.created if job else None,
                job.begins if job else None,
                job.ends if job else None,
                int(job.streamed) if job else 0,
            ),
        )

    def find(self, owner: str, response_id: str, now: float) -> StoredResponse | None:
        """La réponse, ou ``None`` si elle est inconnue, supprimée ou expirée à ``now``."""
        row = self._db.row(f"SELECT {_COLUMNS} {_ALIVE}", (owner, response_id, now))
        return _to_response(row) if row else None

    def ends(self, owner: str, response_id: str, now: float) -> float | None:
        """L'instant où la réponse est finie (0 si elle l'était à sa naissance).

        Renvoie ``None`` si elle est inconnue, supprimée ou expirée à ``now``.
        """
        row = self._db.row(f"SELECT coalesce(ends, 0) {_ALIVE}", (owner, response_id, now))
        return None if row is None else float(row[0])

    def delete(self, owner: str, response_id: str) -> None:
        """Supprime une réponse ; celles qui la suivent gardent leur contexte."""
        self._db.write(
            "UPDATE responses SET deleted = 1, body = '{}', input_items = '[]' "
            "WHERE owner = ? AND id = ?",
            (owner, response_id),
        )

    def stop(self, owner: str, response: StoredResponse, body: bytes, now: float) -> bool:
        """Arrête un travail : ``body`` le remplace, et il est fini à ``now``.

        Il ne lègue plus que son entrée. Renvoie faux s'il était déjà fini.
        """
        return (
            self._db.write(
                "UPDATE responses SET body = ?, context_items = ?, tokens = ?, "
                "begins = min(begins, ?), ends = ? WHERE owner = ? AND id = ? AND ends > ?",
                (
                    body.decode("utf-8"),
                    dump(response.context_items),
                    response.tokens.tobytes(),
                    now,
                    now,
                    owner,
                    response.id,
                    now,
                ),
            )
            > 0
        )

    def chain(self, owner: str, last_id: str) -> list[PastTurn]:
        """Les tours d'une chaîne, du plus ancien à ``last_id``."""
        rows = self._db.rows(
            "WITH RECURSIVE chain(id, parent, context_items, tokens, depth) AS ("
            " SELECT id, parent, context_items, tokens, 0 FROM responses"
            "  WHERE owner = :owner AND id = :last"
            " UNION ALL SELECT r.id, r.parent, r.context_items, r.tokens, depth + 1"
            "  FROM responses r JOIN chain ON r.id = chain.parent WHERE r.owner = :owner)"
            " SELECT context_items, tokens FROM chain ORDER BY depth DESC",
            {"owner": owner, "last": last_id},
        )
        return [PastTurn(json.loads(items), load_tokens(tokens)) for items, tokens in rows]

    def find_item(self, owner: str, item_id: str, now: float) -> Item | None:
        """L'élément d'une réponse conservée, d'après son identifiant (une lecture complète)."""
        rows = self._db.rows(
            "SELECT context_items FROM responses WHERE owner = ? AND deleted = 0 "
            "AND expires > ? AND coalesce(ends, 0) <= ? AND instr(context_items, ?)",
            (owner, now, now, dump(item_id)),
        )
        items: Sequence[Item] = [item for (text,) in rows for item in json.loads(text)]
        return next((item for item in items if item.get("id") == item_id), None)


def _to_response(row: Sequence[Any]) -> StoredResponse:
    response_id, parent, expires, body, received, inherited, tokens, *times, streamed = row
    kept: array[int] = load_tokens(tokens)
    return StoredResponse(
        response_id,
        parent,
        expires,
        body.encode("utf-8"),
        json.loads(received),
        json.loads(inherited),
        kept,
        None if times[0] is None else Job(times[0], times[1], times[2], bool(streamed)),
    )
