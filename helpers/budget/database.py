"""Le fichier SQLite du registre : ses tables, ses transactions, ses sommes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

MOST = 2**63 - 1
"""Le plus grand entier de SQLite."""

_APPLICATION_ID = 0x43425544
_SCHEMA = """
CREATE TABLE IF NOT EXISTS reservations (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    label TEXT NOT NULL,
    reserved INTEGER,
    actual INTEGER
);
CREATE INDEX IF NOT EXISTS reservations_by_day ON reservations (day);
CREATE TABLE IF NOT EXISTS memory (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL,
    reservation INTEGER
);
"""


@contextmanager
def immediate(connection: sqlite3.Connection) -> Iterator[sqlite3.Cursor]:
    """Une transaction qui prend le verrou d'emblée, et qui est annulée si une exception en sort."""
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    try:
        _prepare(cursor)
        yield cursor
    except BaseException:
        if connection.in_transaction:
            cursor.execute("ROLLBACK")
        raise
    cursor.execute("COMMIT")


def _prepare(cursor: sqlite3.Cursor) -> None:
    """Crée les tables d'un fichier neuf ; refuse une base qui n'est pas un registre."""
    (mark,) = cursor.execute("PRAGMA application_id").fetchone()
    if mark == _APPLICATION_ID:
        return
    (tables,) = cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark != 0 or tables:
        raise sqlite3.DatabaseError("cette base SQLite n'est pas un registre de dépenses")
    for statement in _SCHEMA.split(";"):
        cursor.execute(statement)
    cursor.execute(f"PRAGMA application_id = {_APPLICATION_ID}")


def read_totals(cursor: sqlite3.Cursor, day: str | None) -> tuple[int, int]:
    """Dépensé et réservé un jour (tous, si ``day`` est ``None``), en unités.

    Sommés par moitiés, ils ne débordent pas.
    """
    row = cursor.execute(
        "SELECT coalesce(sum(actual >> 32), 0), coalesce(sum(actual & 4294967295), 0), "
        "coalesce(sum(reserved >> 32) FILTER (WHERE actual IS NULL), 0), "
        "coalesce(sum(reserved & 4294967295) FILTER (WHERE actual IS NULL), 0) "
        "FROM reservations WHERE day = coalesce(?, day)",
        (day,),
    ).fetchone()
    return (int(row[0]) << 32) + int(row[1]), (int(row[2]) << 32) + int(row[3])


def insert_reservation(cursor: sqlite3.Cursor, day: str, label: str, units: int | None) -> int:
    cursor.execute(
        "INSERT INTO reservations (day, label, reserved) VALUES (?, ?, ?)", (day, label, units)
    )
    return int(cursor.lastrowid or 0)
