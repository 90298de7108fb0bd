"""Les lots, et ce que chacune de leurs lignes a donné."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.simulator.json_text import dump
from helpers.simulator.state.database import Database
from helpers.simulator.state.records import Item

_COLUMNS = (
    *("id", "created", "input_file_id", "endpoint", "metadata", "output_lifetime", "pace"),
    *("usage", "cancelled", "total", "model", "errors", "done", "failed"),
    *("output_file_id", "error_file_id", "closed"),
)
_ONE = "WHERE owner = ? AND id = ?"


@dataclass(frozen=True)
class StoredBatch:
    """Un lot conservé.

    ``created`` et ``cancelled`` sont en secondes ; ``pace`` donne ses durées ; ``total``,
    ``model`` et ``errors`` sont ce que l'examen de son fichier a trouvé (``total`` est ``None``
    avant lui) ; ``done`` et ``failed``, combien de lignes sont faites, et combien ont échoué ;
    ``usage``, les jetons de toutes ; ``closed``, vrai quand plus rien n'y changera.
    """

    id: str
    created: float
    input_file_id: str
    endpoint: str
    metadata: dict[str, str] | None
    output_lifetime: int | None
    pace: dict[str, float]
    usage: dict[str, int]
    cancelled: float | None = None
    total: int | None = None
    model: str | None = None
    errors: tuple[Item, ...] = ()
    done: int = 0
    failed: int = 0
    output_file_id: str | None = None
    error_file_id: str | None = None
    closed: bool = False


@dataclass(frozen=True)
class DoneLine:
    """Une ligne faite : ce qu'on en écrit, et si elle a échoué."""

    failed: bool
    text: str


class BatchTable:
    """Les lots d'un propriétaire, dans l'ordre où ils ont été créés.

    >>> BatchTable(Database()).find("moi", "batch_inconnu") is None
    True
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def create(self, owner: str, batch: StoredBatch) -> None:
        """Conserve un lot qui vient de naître."""
        self._db.write(
            "INSERT INTO batches (owner, id, created, input_file_id, endpoint, metadata, "
            "output_lifetime, pace, usage) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                owner,
                batch.id,
                batch.created,
                batch.input_file_id,
                batch.endpoint,
                dump(batch.metadata),
                batch.output_lifetime,
                dump(batch.pace),
                dump(batch.usage),
            ),
        )

    def find(self, owner: str, batch_id: str) -> StoredBatch | None:
        """Le lot, ou ``None`` s'il est inconnu."""
        row = self._db.row(f"SELECT {', '.join(_COLUMNS)} FROM batches {_ONE}", (owner, batch_id))
        return _to_batch(row) if row else None

    def ids(self, owner: str) -> list[str]:
        """Les identifiants de tous, du plus ancien au plus récent."""
        rows = self._db.rows("SELECT id FROM batches WHERE owner = ? ORDER BY position", (owner,))
        return [row[0] for row in rows]

    def validated(
        self, owner: str, batch_id: str, total: int, model: str | None, errors: Sequence[Item]
    ) -> None:
        """Inscrit ce que l'examen du fichier a trouvé. Le premier examen compte seul."""
        self._db.write(
            f"UPDATE batches SET total = ?, model = ?, errors = ? {_ONE} AND total IS NULL",
            (total, model, dump(list(errors)), owner, batch_id),
        )

    def cancel(self, owner: str, batch_id: str, now: float) -> None:
        """Arrête un lot à ``now``, s'il ne l'était pas déjà."""
        self._db.write(
            f"UPDATE batches SET cancelled = ? {_ONE} AND cancelled IS NULL AND closed = 0",
            (now, owner, batch_id),
        )

    def add_lines(
        self, owner: str, batch: StoredBatch, lines: Sequence[DoneLine], usage: dict[str, int]
    ) -> bool:
        """Ajoute les lignes qui suivent celles de ``batch``, toutes ou aucune.

        Argument : ``usage``, les jetons du lot, ces lignes comprises. Renvoie faux, sans rien
        écrire, si un autre processus les a faites entre-temps.
        """
        failed = batch.failed + sum(line.failed for line in lines)
        with self._db.transaction() as db:
            changed = db.execute(
                f"UPDATE batches SET done = ?, failed = ?, usage = ? {_ONE} AND done = ?",
                (batch.done + len(lines), failed, dump(usage), owner, batch.id, batch.done),
            )
            if changed.rowcount == 0:
                return False
            db.executemany(
                "INSERT INTO batch_lines (owner, batch, position, failed, line) "
                "VALUES (?, ?, ?, ?, ?)",
                (
                    (owner, batch.id, position, int(line.failed), line.text)
                    for position, line in enumerate(lines, batch.done)
                ),
            )
        return True

    def lines(self, owner: str, batch_id: str, *, failed: bool) -> list[str]:
        """Ce que les lignes ont donné, dans l'ordre où elles ont été faites."""
        rows = self._db.rows(
            "SELECT line FROM batch_lines WHERE owner = ? AND batch = ? AND failed = ? "
            "ORDER BY position",
            (owner, batch_id, int(failed)),
        )
        return [row[0] for row in rows]

    def close(self, owner: str, batch: StoredBatch, output: str | None, error: str | None) -> None:
        """Clôt un lot dont les fichiers sont écrits, si un autre processus ne l'a pas déjà fait.

        Ses lignes ne servent plus, ni le contenu de son fichier d'entrée s'il a été supprimé.
        """
        with self._db.transaction() as db:
            changed = db.execute(
                f"UPDATE batches SET closed = 1, output_file_id = ?, error_file_id = ? {_ONE} "
                "AND closed = 0",
                (output, error, owner, batch.id),
            )
            if changed.rowcount == 0:
                return
            db.execute("DELETE FROM batch_lines WHERE owner = ? AND batch = ?", (owner, batch.id))
            db.execute(
                f"UPDATE files SET content = x'' {_ONE} AND deleted = 1",
                (owner, batch.input_file_id),
            )


def _to_batch(row: Sequence[Any]) -> StoredBatch:
    found = dict(zip(_COLUMNS, row, strict=True))
    for name in ("metadata", "pace", "usage"):
        found[name] = json.loads(found[name])
    found["errors"] = tuple(json.loads(found["errors"] or "[]"))
    return StoredBatch(**{**found, "closed": bool(found["closed"])})
