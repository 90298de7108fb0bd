"""L'heure que lit le SDK quand il vérifie une signature : celle d'une horloge virtuelle.

``client.webhooks.unwrap`` refuse une livraison vieille de plus de 5 minutes, à l'heure de la
machine. Une livraison datée par une horloge virtuelle doit se juger à l'heure de celle-ci.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import SimpleNamespace

from helpers.clock import Clock, VirtualClock

_lock = threading.Lock()
_clocks: list[VirtualClock] = []  # celles des blocs ouverts, dans tous les fils d'exécution


@contextmanager
def signature_time(clock: Clock) -> Iterator[None]:
    """Le temps du bloc, le SDK vérifie les signatures à l'heure de ``clock``.

    Ne change rien avec une horloge réelle. Le dernier bloc ouvert l'emporte.

    >>> import openai.lib._webhooks as checks
    >>> with signature_time(VirtualClock()):
    ...     print(checks.time.time())
    1795338000.0
    """
    if not isinstance(clock, VirtualClock):
        yield
        return
    with _lock:
        _clocks.append(clock)
        _apply()
    try:
        yield
    finally:
        with _lock:
            _clocks.remove(clock)
            _apply()


def _apply() -> None:
    """Remplace le module ``time`` que le SDK a importé, et lui seul."""
    checks = vars(import_module("openai.lib._webhooks"))
    checks["time"] = SimpleNamespace(time=_clocks[-1].timestamp) if _clocks else time
