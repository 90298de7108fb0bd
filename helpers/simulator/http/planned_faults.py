"""Les pannes prévues d'avance pour une clé : chacun de ses appels prend la suivante."""

import threading
from collections import deque
from collections.abc import Sequence

from helpers.simulator.faults import Fault

MOST_PLANNED = 10_000


class TooManyFaults(ValueError):
    """La file d'une clé est pleine."""


class PlannedFaults:
    """Une file de pannes par propriétaire. Une file vide laisse passer les appels.

    >>> planned = PlannedFaults()
    >>> planned.add("moi", [Fault.parse("server_error"), Fault.parse("none")])
    >>> planned.take("moi"), planned.take("autre"), planned.waiting("moi")
    ('server_error', None, ['none'])
    """

    def __init__(self) -> None:
        self._queues: dict[str, deque[str]] = {}
        self._lock = threading.Lock()

    def add(self, owner: str, faults: Sequence[Fault]) -> None:
        """Met des pannes en file. Lève ``TooManyFaults`` au-delà de ``MOST_PLANNED``."""
        with self._lock:
            queue = self._queues.setdefault(owner, deque())
            if len(queue) + len(faults) > MOST_PLANNED:
                raise TooManyFaults(
                    f"{MOST_PLANNED} pannes au plus attendent à la fois\u00a0: videz la file "
                    "d'abord."
                )
            queue.extend(str(fault) for fault in faults)

    def take(self, owner: str) -> str | None:
        """La panne de l'appel qui commence, telle que l'en-tête l'écrit, ou ``None``."""
        if not self._queues:  # le cas ordinaire : rien à verrouiller
            return None
        with self._lock:
            queue = self._queues.get(owner)
            if not queue:
                return None
            fault = queue.popleft()
            if not queue:
                del self._queues[owner]
            return fault

    def waiting(self, owner: str) -> list[str]:
        """Celles qui attendent, dans l'ordre."""
        with self._lock:
            return list(self._queues.get(owner, ()))

    def clear(self, owner: str) -> None:
        """Vide la file."""
        with self._lock:
            self._queues.pop(owner, None)
