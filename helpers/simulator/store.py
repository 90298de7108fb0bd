"""L'état du simulateur : les réponses conservées et les préfixes mis en cache, dans SQLite.

En mémoire, ou dans un fichier que plusieurs noyaux partagent (journal WAL : ce qui a été confirmé
survit à un arrêt brutal). ``owner`` sépare les clés d'API ; la clé elle-même n'est jamais écrite.
"""

import json
import sqlite3
import threading
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE responses (
    owner TEXT NOT NULL, id TEXT NOT NULL, parent TEXT, expires REAL NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL,
    input_items TEXT NOT NULL, context_items TEXT NOT NULL, tokens BLOB NOT NULL,
    PRIMARY KEY (owner, id)
) WITHOUT ROWID;
CREATE TABLE cached_prefixes (
    owner TEXT NOT NULL, digest BLOB NOT NULL, expires REAL NOT NULL,
    PRIMARY KEY (owner, digest)
) WITHOUT ROWID;
"""

_ALIVE = "FROM responses WHERE owner = ? AND id = ? AND deleted = 0 AND expires > ?"

Item = dict[str, Any]


class StateError(RuntimeError):
    """Le fichier d'état est illisible ou occupé ; il n'a pas été modifié."""


@dataclass(frozen=True)
class StoredResponse:
    """Une réponse conservée : son corps, ce qu'elle a reçu, ce qu'elle lègue à la suite.

    ``body`` est le JSON rendu au client, tel quel ; ``context_items`` et ``tokens`` sont les
    éléments de ce tour (entrée et sortie) et leurs jetons.
    """

    id: str
    parent: str | None
    expires: float
    body: bytes
    input_items: list[Item]
    context_items: list[Item]
    tokens: "array[int]"


@dataclass(frozen=True)
class PastTurn:
    """Un tour d'une chaîne : ses éléments (entrée et sortie) et leurs jetons."""

    items: list[Item]
    tokens: "array[int]"


class Store:
    """L'état, en mémoire ou dans un fichier.

    Argument : ``path``, le fichier, ou ``None`` pour la mémoire. Lève ``StateError`` si le fichier
    n'est pas une base du simulateur, ou vient d'une version plus récente.

    >>> Store().find_response("moi", "resp_inconnu", now=0) is None
    True
    """

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.RLock()
        self._path = path
        with self._explained():
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(
                path or ":memory:", timeout=10, isolation_level=None, check_same_thread=False
            )
            try:
                self._prepare()
            except BaseException:
                self._db.close()  # sous Windows, un fichier resté ouvert ne se déplace pas
                raise

    def save_response(self, owner: str, response: StoredResponse) -> None:
        """Conserve une réponse, en entier ou pas du tout."""
        with self._explained(), self._lock:
            self._db.execute(
                "INSERT OR REPLACE INTO responses VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)",
                (
                    owner,
                    response.id,
                    response.parent,
                    response.expires,
                    response.body.decode("utf-8"),
                    _dump(response.input_items),
                    _dump(response.context_items),
                    response.tokens.tobytes(),
                ),
            )

    def has_response(self, owner: str, response_id: str, now: float) -> bool:
        """Vrai si la réponse est là, ni supprimée ni expirée à ``now``."""
        row = self._row(f"SELECT 1 {_ALIVE}", (owner, response_id, now))
        return row is not None

    def find_response(self, owner: str, response_id: str, now: float) -> StoredResponse | None:
        """La réponse, ou ``None`` si elle est inconnue, supprimée ou expirée à ``now``."""
        row = self._row(f"SELECT * {_ALIVE}", (owner, response_id, now))
        return _to_response(row) if row else None

    def delete_response(self, owner: str, response_id: str) -> None:
        """Supprime une réponse ; celles qui la suivent gardent leur contexte."""
        with self._explained(), self._lock:
            self._db.execute(
                "UPDATE responses SET deleted = 1, body = '{}', input_items = '[]' "
                "WHERE owner = ? AND id = ?",
                (owner, response_id),
            )

    def chain(self, owner: str, last_id: str) -> list[PastTurn]:
        """Les tours d'une chaîne, du plus ancien à ``last_id``."""
        with self._explained(), self._lock:
            rows = self._db.execute(
                "WITH RECURSIVE chain(id, parent, context_items, tokens, depth) AS ("
                " SELECT id, parent, context_items, tokens, 0 FROM responses"
                "  WHERE owner = :owner AND id = :last"
                " UNION ALL SELECT r.id, r.parent, r.context_items, r.tokens, depth + 1"
                "  FROM responses r JOIN chain ON r.id = chain.parent WHERE r.owner = :owner)"
                " SELECT context_items, tokens FROM chain ORDER BY depth DESC",
                {"owner": owner, "last": last_id},
            ).fetchall()
        return [PastTurn(json.loads(items), array("I", tokens)) for items, tokens in rows]

    def known_prefixes(self, owner: str, digests: Sequence[bytes], now: float) -> set[bytes]:
        """Ceux des préfixes qui sont dans le cache à l'instant ``now``."""
        found: set[bytes] = set()
        with self._explained(), self._lock:
            for start in range(0, len(digests), 500):
                part = digests[start : start + 500]
                marks = ",".join("?" * len(part))
                rows = self._db.execute(
                    "SELECT digest FROM cached_prefixes "
                    f"WHERE owner = ? AND expires > ? AND digest IN ({marks})",
                    (owner, now, *part),
                )
                found.update(row[0] for row in rows)
        return found

    def cache_prefixes(
        self, owner: str, digests: Iterable[bytes], now: float, until: float
    ) -> None:
        """Met des préfixes dans le cache jusqu'à ``until``, et oublie ceux qui ont expiré."""
        with self._explained(), self._lock, self._transaction():
            self._db.execute(
                "DELETE FROM cached_prefixes WHERE owner = ? AND expires <= ?", (owner, now)
            )
            self._db.executemany(
                "INSERT INTO cached_prefixes VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                "SET expires = max(expires, excluded.expires)",
                ((owner, digest, until) for digest in digests),
            )

    def close(self) -> None:
        """Ferme la base."""
        self._db.close()

    def _row(self, query: str, values: tuple[object, ...]) -> Any:
        with self._explained(), self._lock:
            return self._db.execute(query, values).fetchone()

    def _prepare(self) -> None:
        """Reconnaît la base, ou la crée ; ce qui n'est pas à nous n'est pas touché."""
        with self._transaction():
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            tables = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if version > SCHEMA_VERSION or (version == 0 and tables):
                raise StateError(
                    f"Le fichier d'état {self._path} n'a pas été écrit par cette version du "
                    "simulateur. Mettez le cours à jour, ou déplacez ce fichier pour repartir "
                    "d'un état vide."
                )
            if version == 0:
                for statement in filter(str.strip, _SCHEMA.split(";")):
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        if self._path is not None:
            self._use_write_ahead_log()

    def _use_write_ahead_log(self) -> None:
        """Passe au journal WAL, que plusieurs noyaux partagent sans s'attendre.

        Un autre noyau peut être en train de le faire : le premier qui peut suffit à tous.
        """
        try:
            self._db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, OSError) as error:
            raise StateError(
                f"Le fichier d'état du simulateur ({self._path}) est illisible, occupé ou non "
                f"modifiable ({error}). Fermez les autres noyaux\u202f; s'il est abîmé, "
                "déplacez-le\u00a0: le simulateur en crée un neuf."
            ) from error


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _to_response(row: Sequence[Any]) -> StoredResponse:
    _, response_id, parent, expires, _, body, input_items, context_items, tokens = row
    return StoredResponse(
        response_id,
        parent,
        expires,
        body.encode("utf-8"),
        json.loads(input_items),
        json.loads(context_items),
        array("I", tokens),
    )
