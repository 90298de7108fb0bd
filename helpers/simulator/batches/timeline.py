"""La vie d'un lot, d'après l'heure : dans quel état il est, et combien de lignes sont faites.

Rien ne tourne entre deux appels : l'état d'un lot se déduit de l'instant de sa création, de son
allure et de son nombre de lignes.
"""

from dataclasses import dataclass
from typing import Literal

from helpers.simulator.batches.pace import BatchPace
from helpers.simulator.state.batches import StoredBatch

Status = Literal[
    "validating",
    "failed",
    "in_progress",
    "finalizing",
    "completed",
    "expired",
    "cancelling",
    "cancelled",
]
FINAL: tuple[Status, ...] = ("failed", "completed", "expired", "cancelled")
WINDOW = 24 * 3600  # secondes : la seule fenêtre d'achèvement
# Une horloge arrondit : ce qui doit finir dans 0,2 s est fini quand elle dit 0,2 s.
ROUNDING = 1e-4


@dataclass(frozen=True)
class Timeline:
    """Les instants d'un lot, en secondes.

    Attributs : ``validated``, la fin de l'examen ; ``worked``, celle des lignes ; ``completed``,
    celle du lot ; ``expires``, l'échéance ; ``cancelling`` et ``cancelled``, le début et la fin de
    l'annulation, ou ``None``.
    """

    validated: float
    worked: float
    completed: float
    expires: float
    cancelling: float | None
    cancelled: float | None
    per_line: float
    total: int
    refused: bool

    def status(self, now: float) -> Status:
        """L'état à l'instant ``now``."""
        if self.cancelling is not None and self.cancelled is not None:
            return "cancelled" if reached(self.cancelled, now) else "cancelling"
        if not reached(self.validated, now):
            return "validating"
        if self.refused:
            return "failed"
        if self.worked > self.expires:
            return "expired" if reached(self.expires, now) else "in_progress"
        if not reached(self.worked, now):
            return "in_progress"
        return "completed" if reached(self.completed, now) else "finalizing"

    def lines_due(self, now: float) -> int:
        """Combien de lignes sont faites à ``now`` : plus aucune après l'arrêt ou l'échéance."""
        end = min(now, self.expires)
        if self.cancelling is not None:
            end = min(end, self.cancelling)
        if self.refused or not reached(self.validated, end):
            return 0
        if self.per_line <= 0:
            return self.total
        return min(self.total, int((end - self.validated + ROUNDING) / self.per_line))

    def line_ends(self, position: int) -> float:
        """L'instant où la ligne de rang ``position`` (à partir de 0) est faite."""
        return self.validated + (position + 1) * self.per_line

    def end(self, status: Status) -> float:
        """L'instant où un lot est arrivé à cet état final."""
        ends = {
            "failed": self.validated,
            "completed": self.completed,
            "expired": self.expires,
            "cancelled": self.cancelled or 0.0,
        }
        return ends[status]


def timeline_of(batch: StoredBatch) -> Timeline:
    """La vie d'un lot conservé. Son nombre de lignes n'est connu qu'une fois examiné."""
    pace = BatchPace(**batch.pace)
    validated = batch.created + pace.validation
    total = batch.total or 0
    worked = validated + total * pace.per_line
    return Timeline(
        validated=validated,
        worked=worked,
        completed=worked + pace.finalizing,
        expires=int(batch.created) + WINDOW,
        cancelling=batch.cancelled,
        cancelled=None if batch.cancelled is None else batch.cancelled + pace.cancelling,
        per_line=pace.per_line,
        total=total,
        refused=bool(batch.errors),
    )


def reached(instant: float, now: float) -> bool:
    """Vrai si l'instant est atteint, aux arrondis près.

    >>> reached(1.00005, 1.0), reached(1.1, 1.0)
    (True, False)
    """
    return now >= instant - ROUNDING
