"""Ce qui a fini, ou finira, et que les webhooks n'ont pas encore annoncé."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from helpers.simulator.state.batches import BatchTable, StoredBatch
from helpers.simulator.state.database import Database

# Ce que la fin d'un travail a d'avance sur son heure ronde (voir ``responses.background``).
_ROUNDING = 1e-4
_JOBS = (
    "SELECT owner, id, created, ends, json_extract(body, '$.status'), "
    "json_extract(body, '$.completed_at') FROM responses "
    "WHERE announced = 0 AND ends IS NOT NULL"
)


@dataclass(frozen=True)
class Event:
    """Une fin : quoi (``response.completed``), de quel objet, à quel instant (secondes).

    ``shown`` est l'instant que l'événement annonce, en secondes entières.
    """

    owner: str
    type: str
    object_id: str
    at: float
    shown: int


@dataclass(frozen=True)
class Ending:
    """Une ligne de ``table`` qui a fini ; sans événement, elle a été supprimée avant."""

    table: Literal["responses", "batches"]
    owner: str
    object_id: str
    event: Event | None


class EndingTable:
    """Les travaux en arrière-plan et les lots, tous propriétaires confondus.

    >>> EndingTable(Database()).next_job_end() is None
    True
    """

    def __init__(self, database: Database) -> None:
        self._db = database
        self._batches = BatchTable(database)

    def next_job_end(self) -> float | None:
        """L'instant où finit le premier travail à annoncer, passé ou à venir, ou ``None``."""
        row = self._db.row(f"{_JOBS} ORDER BY ends LIMIT 1")
        return _moment(row) if row else None

    def ended_jobs(self, now: float) -> list[Ending]:
        """Les travaux finis à ``now``, dans l'ordre."""
        rows = self._db.rows(f"{_JOBS} AND ends <= ? ORDER BY ends", (now,))
        return [Ending("responses", row[0], row[1], _job_event(row)) for row in rows]

    def batches(self) -> list[tuple[str, StoredBatch]]:
        """Les lots à annoncer, avec leur propriétaire."""
        rows = self._db.rows("SELECT owner, id FROM batches WHERE announced = 0 ORDER BY created")
        found = [(owner, self._batches.find(owner, batch_id)) for owner, batch_id in rows]
        return [(owner, batch) for owner, batch in found if batch is not None]


def _job_event(row: Sequence[Any]) -> Event | None:
    owner, response_id, _, _, status, completed_at = row
    if status is None:
        return None
    at = _moment(row)
    return Event(owner, f"response.{status}", response_id, at, completed_at or int(at))


def _moment(row: Sequence[Any]) -> float:
    """L'heure ronde de la fin d'un travail ; une annulation a lieu à l'instant même."""
    _, _, created, ends, status, _ = row
    if ends <= created or status == "cancelled":
        return float(ends)
    return float(round(ends + _ROUNDING, 5))
