"""La base SQLite : ouvrir, mettre à niveau, écrire en entier ou pas du tout, expliquer un échec.

En mémoire, ou dans un fichier que plusieurs noyaux partagent (journal WAL : ce qui a été confirmé
survit à un arrêt brutal).
"""

import sqlite3
import threading
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from helpers.simulator.state.migrations import MIGRATIONS, SCHEMA_VERSION

Values = tuple[object, ...] | dict[str, object]


class StateError(RuntimeError):
    """Le fichier d'état est illisible ou occupé ; il n'a pas été modifié."""


class StateBusy(StateError):
    """Un autre programme tient le fichier d'état : réessayer peut suffire."""


class Database:
    """Une connexion, partagée par les fils d'exécution du processus.

    Argument : ``path``, le fichier, ou ``None`` pour la mémoire. Lève ``StateError`` si le fichier
    n'est pas une base du simulateur, ou vient d'une version plus récente.

    >>> Database().row("SELECT 1")
    (1,)
    """

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.RLock()
        self._path = path
        if path is not None and _is_folder(path):
            raise StateError(
                f"{path} est un dossier\u00a0: donnez le nom d'un fichier où garder l'état, par "
                f"exemple {path / 'simulateur.sqlite3'}."
            )
        with self.explained():
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

    def row(self, query: str, values: Values = ()) -> Any:
        """La première ligne, ou ``None``."""
        with self.explained(), self._lock:
            return self._db.execute(query, values).fetchone()

    def rows(self, query: str, values: Values = ()) -> list[Any]:
        """Toutes les lignes."""
        with self.explained(), self._lock:
            return self._db.execute(query, values).fetchall()

    def write(self, query: str, values: Values = ()) -> int:
        """Exécute une écriture ; renvoie le nombre de lignes touchées."""
        with self.explained(), self._lock:
            return self._db.execute(query, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Plusieurs écritures, toutes ou aucune ; les autres processus attendent leur tour."""
        with self.explained(), self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def close(self) -> None:
        """Ferme la base."""
        self._db.close()

    def _prepare(self) -> None:
        """Reconnaît la base, la crée ou la met à niveau ; une autre base n'est pas touchée."""
        with self.transaction() as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if version > SCHEMA_VERSION or (version == 0 and tables):
                raise StateError(
                    f"Le fichier d'état {self._path} n'a pas été écrit par cette version du "
                    "simulateur. Mettez le cours à jour, ou déplacez ce fichier pour repartir "
                    "d'un état vide."
                )
            for script in MIGRATIONS[version:]:
                for statement in filter(str.strip, script.split(";")):
                    db.execute(statement)
            if version < SCHEMA_VERSION:
                db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
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
    def explained(self) -> Iterator[None]:
        """Dit en français ce que SQLite a refusé."""
        try:
            yield
        except (sqlite3.DatabaseError, OSError) as error:
            busy = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
            raise (StateBusy if busy else StateError)(
                f"Le fichier d'état du simulateur ({self._path}) est illisible, occupé ou non "
                f"modifiable ({error}). Fermez les autres noyaux\u202f; s'il est abîmé, "
                "déplacez-le\u00a0: le simulateur en crée un neuf."
            ) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # un dossier fermé : la base le dira à l'ouverture
        return False


def load_tokens(blob: bytes) -> "array[int]":
    """Les jetons d'une colonne ``tokens``."""
    return array("I", blob)
