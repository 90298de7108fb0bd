"""Ce qui finit, et qu'un webhook annonce : les travaux en arrière-plan, et les lots."""

from collections.abc import Callable
from typing import Protocol

from helpers.simulator.batches.timeline import FINAL, reached, timeline_of
from helpers.simulator.state.batches import StoredBatch
from helpers.simulator.state.endings import Ending, EndingTable, Event

Bring = Callable[[str, str, float], StoredBatch | None]


class Endings(Protocol):
    """Une sorte de travaux."""

    def next_end(self) -> float | None:
        """L'instant de la prochaine fin qui n'est pas annoncée (secondes), ou ``None``."""

    def ended(self, now: float) -> list[Ending]:
        """Ce qui est fini à ``now`` et n'est pas annoncé."""


class BatchEndings:
    """Les lots.

    Arguments : ``table``, ce qui reste à annoncer ; ``bring``, qui amène un lot à une heure : son
    fichier doit être examiné pour savoir quand il finira.

    >>> from helpers.simulator.state.store import Store
    >>> BatchEndings(Store().endings, lambda owner, batch_id, now: None).next_end() is None
    True
    """

    def __init__(self, table: EndingTable, bring: Bring) -> None:
        self._table = table
        self._bring = bring

    def next_end(self) -> float | None:
        return min((_next_step(batch) for _, batch in self._table.batches()), default=None)

    def ended(self, now: float) -> list[Ending]:
        found = []
        for owner, batch in self._table.batches():
            brought = self._bring(owner, batch.id, now) if reached(_next_step(batch), now) else None
            if brought is None:
                continue
            timeline = timeline_of(brought)
            status = timeline.status(now)
            if status in FINAL:
                at = round(timeline.end(status), 5)
                event = Event(owner, f"batch.{status}", batch.id, at, int(at))
                found.append(Ending("batches", owner, batch.id, event))
        return found


class JobEndings:
    """Les réponses en arrière-plan.

    >>> from helpers.simulator.state.store import Store
    >>> JobEndings(Store().endings).ended(0)
    []
    """

    def __init__(self, table: EndingTable) -> None:
        self._table = table

    def next_end(self) -> float | None:
        return self._table.next_job_end()

    def ended(self, now: float) -> list[Ending]:
        return self._table.ended_jobs(now)


def _next_step(batch: StoredBatch) -> float:
    """La fin d'un lot, ou celle de son examen s'il n'a pas eu lieu."""
    timeline = timeline_of(batch)
    if timeline.cancelled is not None:
        return timeline.cancelled
    if batch.total is None or timeline.refused:
        return timeline.validated
    return timeline.expires if timeline.worked > timeline.expires else timeline.completed
