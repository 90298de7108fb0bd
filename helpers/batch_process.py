"""Ce que le mode ``lot`` fixe dans un processus : hasard, fuseau horaire, sommeils, journaux.

``time.sleep`` ne devient virtuel que pendant l'exécution d'une cellule, et seulement dans les fils
d'exécution que l'horloge connaît : ceux du noyau Jupyter gardent le vrai sommeil, faute de quoi
ils tourneraient à vide.
"""

import logging
import math
import operator
import os
import random
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, SupportsIndex

from helpers.clock import Clock, VirtualClock, real_sleep
from helpers.virtual_loop import run_async

SEED = 20261122


def freeze_process(clock: VirtualClock) -> None:
    """Rend ce processus répétable : hasard semé, fuseau UTC, journaux datés par ``clock``.

    Les variables ``OPENAI_*`` en sont retirées : aucun réglage personnel n'y change rien.

    Dans un noyau Jupyter, les sommeils des cellules et leurs ``await`` passent aussi sur l'horloge.
    """
    random.seed(SEED)
    if "OPENAI_LOG" in os.environ:
        _undo_sdk_logging()
    for name in [name for name in os.environ if name.startswith("OPENAI_")]:
        del os.environ[name]
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    date_logs(clock)
    _hook_notebook(clock)


def _undo_sdk_logging() -> None:
    """Défait ce que ``OPENAI_LOG`` a réglé, si le SDK est déjà chargé : niveaux et format."""
    for name in ("openai", "httpx2"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    root = logging.getLogger()
    for handler in [one for one in root.handlers if type(one) is logging.StreamHandler]:
        root.removeHandler(handler)


@contextmanager
def virtual_sleep(clock: VirtualClock) -> Iterator[None]:
    """Le temps du bloc, ``time.sleep`` fait avancer ``clock`` au lieu d'attendre.

    Un fil d'exécution que l'horloge ne connaît pas attend pour de bon.

    >>> clock = VirtualClock()
    >>> with virtual_sleep(clock):
    ...     time.sleep(60)
    >>> clock.monotonic()
    60.0
    """
    previous = time.sleep
    start_virtual_sleep(clock)
    try:
        yield
    finally:
        time.sleep = previous


def start_virtual_sleep(clock: VirtualClock) -> None:
    """Remplace ``time.sleep`` jusqu'à nouvel ordre (voir ``virtual_sleep``)."""

    def sleep(seconds: float | SupportsIndex, /) -> None:
        if not isinstance(seconds, float):
            seconds = float(operator.index(seconds))  # comme time.sleep : ni texte, ni None
        if not 0 <= seconds < math.inf:
            raise ValueError("sleep length must be non-negative and finite")
        (clock.sleep if clock.knows_this_thread() else real_sleep)(seconds)

    time.sleep = sleep


def stop_virtual_sleep() -> None:
    """Remet le vrai ``time.sleep``."""
    time.sleep = real_sleep


def date_logs(clock: Clock) -> None:
    """Fait dater les enregistrements de ``logging`` par ``clock``."""
    make_record = logging.getLogRecordFactory()

    def dated_record(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make_record(*args, **kwargs)
        record.created = clock.timestamp()
        record.msecs = round(record.created % 1 * 1000)
        record.relativeCreated = clock.monotonic() * 1000
        return record

    logging.setLogRecordFactory(dated_record)


def _hook_notebook(clock: VirtualClock) -> None:
    try:
        shell = get_ipython()  # type: ignore[name-defined]
    except NameError:
        return
    if not hasattr(shell, "kernel"):
        return

    def run_cell(coroutine: Coroutine[Any, Any, Any]) -> Any:
        return run_async(coroutine, clock)

    start_virtual_sleep(clock)  # la cellule qui importe `helpers` est déjà en cours
    shell.events.register("pre_run_cell", lambda *_: start_virtual_sleep(clock))
    shell.events.register("post_run_cell", lambda *_: stop_virtual_sleep())
    shell.loop_runner = run_cell
    shell.loop_runner_map["asyncio"] = (run_cell, True)
