"""Les fichiers envoyés, et ceux que les lots produisent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.simulator.state.database import Database

_COLUMNS = "id, created, expires, filename, purpose, size"
_ALIVE = "FROM files WHERE owner = ? AND deleted = 0 AND (expires IS NULL OR expires > ?)"


@dataclass(frozen=True)
class StoredFile:
    """Un fichier, sans son contenu. ``created`` et ``expires`` sont en secondes."""

    id: str
    created: int
    expires: int | None
    filename: str
    purpose: str
    size: int


class FileTable:
    """Les fichiers, dans l'ordre où ils sont arrivés.

    >>> FileTable(Database()).list("moi", now=0)
    []
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def save(self, owner: str, file: StoredFile, content: bytes) -> None:
        """Conserve un fichier. Un fichier déjà connu n'est pas changé."""
        self._db.write(
            f"INSERT OR IGNORE INTO files (owner, {_COLUMNS}, content) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                owner,
                file.id,
                file.created,
                file.expires,
                file.filename,
                file.purpose,
                file.size,
                content,
            ),
        )

    def find(self, owner: str, file_id: str, now: float) -> StoredFile | None:
        """Le fichier, ou ``None`` s'il est inconnu, supprimé ou expiré à ``now``."""
        row = self._db.row(f"SELECT {_COLUMNS} {_ALIVE} AND id = ?", (owner, now, file_id))
        return _to_file(row) if row else None

    def list(self, owner: str, now: float) -> "list[StoredFile]":
        """Tous, du plus ancien au plus récent."""
        rows = self._db.rows(f"SELECT {_COLUMNS} {_ALIVE} ORDER BY position", (owner, now))
        return [_to_file(row) for row in rows]

    def content(self, owner: str, file_id: str) -> bytes:
        """Les octets d'un fichier, même expiré : un lot en cours les lit encore."""
        row = self._db.row("SELECT content FROM files WHERE owner = ? AND id = ?", (owner, file_id))
        return bytes(row[0])

    def delete(self, owner: str, file_id: str) -> None:
        """Supprime un fichier ; son contenu reste si un lot qui n'est pas fini en dépend."""
        self._db.write(
            "UPDATE files SET deleted = 1, content = CASE WHEN EXISTS ("
            " SELECT 1 FROM batches WHERE batches.owner = files.owner"
            " AND input_file_id = files.id AND closed = 0) THEN content ELSE x'' END "
            "WHERE owner = ? AND id = ?",
            (owner, file_id),
        )


def _to_file(row: Sequence[Any]) -> StoredFile:
    return StoredFile(*row)
