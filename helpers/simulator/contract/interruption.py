"""Ctrl-C : finir l'appel en cours, pour savoir ce qu'il a créé et pouvoir le supprimer."""

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any


class Interruption:
    """Le temps d'un bloc, un premier Ctrl-C pose ``asked`` ; un second interrompt pour de bon.

    ``tell`` reçoit ce qu'il faut dire à la personne.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.asked = False
        self._tell = tell
        self._before: Any = None

    def __enter__(self) -> "Interruption":
        if threading.current_thread() is threading.main_thread():  # les signaux n'arrivent que là
            self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        self._tell("Interrompu\u00a0: l'appel en cours finit, puis ce qui a été créé est supprimé.")
