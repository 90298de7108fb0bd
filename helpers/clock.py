"""L'horloge : d'où vient le temps, partout.

Une horloge donne l'heure et fait attendre. ``RealClock`` est celle de la machine.
``VirtualClock`` avance sans attendre : un sommeil de 60 s y dure 60 s à sa montre et rien à la
nôtre. Tout code qui date, mesure ou attend reçoit une horloge au lieu d'appeler ``time``.
"""

import asyncio
import contextvars
import heapq
import itertools
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Generic, ParamSpec, TypeVar

from helpers.agendas import Agendas

DEFAULT_START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

# Le plus petit pas du temps virtuel, en secondes : qui attend ce qu'il reste d'une durée finit par
# arriver, aux erreurs d'arrondi près.
TICK = 1e-9

STUCK = (
    "Aucun fil de l'horloge ne peut avancer\u00a0: deux d'entre eux s'attendent l'un l'autre, ou "
    "l'un attend hors de l'horloge (un verrou tenu par un fil qui dort, par exemple)."
)


class Stuck(RuntimeError):
    """Plus aucun fil d'une ``VirtualClock`` ne peut avancer."""


P = ParamSpec("P")
T = TypeVar("T")


class Clock(ABC):
    """Ce que toute horloge sait faire. Les durées sont en secondes."""

    def __init__(self) -> None:
        self.agendas = Agendas(self.timestamp, self.monotonic)

    @abstractmethod
    def now(self) -> datetime:
        """L'instant présent, avec son fuseau (UTC)."""

    @abstractmethod
    def monotonic(self) -> float:
        """Un compteur de secondes qui ne recule jamais, pour mesurer une durée."""

    @abstractmethod
    def sleep(self, seconds: float) -> None:
        """Fait attendre le fil d'exécution. Une durée négative ou nulle n'attend pas."""

    def timestamp(self) -> float:
        """L'instant présent, en secondes depuis le 1er janvier 1970."""
        return self.now().timestamp()

    async def async_sleep(self, seconds: float) -> None:
        """Fait attendre la coroutine : la boucle d'événements décide du temps qui passe."""
        for pause in self.agendas.pauses(seconds):
            await asyncio.sleep(pause)


class RealClock(Clock):
    """L'horloge de la machine.

    >>> clock = RealClock()
    >>> clock.now().tzinfo is UTC, clock.monotonic() <= clock.monotonic()
    (True, True)
    """

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        for pause in self.agendas.pauses(seconds):
            real_sleep(pause)


# Gardé avant tout remplacement de `time.sleep` (voir helpers/batch_process.py).
real_sleep = time.sleep


class VirtualClock(Clock):
    """Une horloge qui avance quand tous ses fils d'exécution attendent.

    Elle connaît le fil qui l'a créée et ceux que ``start`` lance. Un seul d'entre eux travaille à
    la fois ; quand il dort ou attend, l'horloge saute au prochain réveil et y passe la main. Une
    démonstration à plusieurs fils se déroule donc toujours de la même façon.

    Un fil qui attend autre chose que l'horloge (un verrou tenu par un fil qui dort) l'empêcherait
    d'avancer pour toujours : passé ``patience`` secondes réelles, ceux qui l'attendent lèvent
    ``Stuck``, une ``RuntimeError``.

    Arguments : ``start``, l'instant du départ ; ``patience``, en secondes réelles.

    >>> clock = VirtualClock()
    >>> clock.sleep(60)
    >>> clock.monotonic(), clock.now().isoformat()
    (60.0, '2026-11-22T09:01:00+00:00')

    Deux fils qui dorment 10 s et 30 s prennent 30 s en tout :

    >>> tasks = [clock.start(clock.sleep, 10), clock.start(clock.sleep, 30)]
    >>> for task in tasks:
    ...     task.result()
    >>> clock.monotonic()
    90.0
    """

    def __init__(self, start: datetime = DEFAULT_START, *, patience: float = 30.0) -> None:
        super().__init__()
        self._start = start
        self._patience = patience
        self._hand_overs = 0
        self._elapsed = 0.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, threading.Event]] = []
        self._lock = threading.Lock()
        self._threads = {threading.get_ident()}

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return self._elapsed

    def knows_this_thread(self) -> bool:
        """Vrai si le fil d'exécution courant est de ceux dont l'horloge attend le sommeil."""
        return threading.get_ident() in self._threads

    def sleep(self, seconds: float) -> None:
        """Dort ``seconds`` secondes virtuelles, au moins une nanoseconde si c'est plus que zéro.

        Un fil que l'horloge ne connaît pas (lancé autrement que par ``start``) fait avancer le
        temps aussitôt, sans attendre les autres.
        """
        left = max(0.0, seconds)
        if left:
            left = max(TICK, left)
            left = max(0.0, left - self._keep_appointments(self._elapsed + left))
        if not self.knows_this_thread():
            with self._lock:
                self._elapsed = round(self._elapsed + left, 9)
            return
        gate = threading.Event()
        self._wake_at(self._elapsed + left, gate)
        self._hand_over()
        self.wait_for(gate)

    def wait_for(self, gate: threading.Event) -> None:
        """Attend son tour. Lève ``Stuck`` si plus aucun fil n'avance."""
        seen = -1
        while not gate.wait(self._patience):
            if seen == self._hand_overs:
                raise Stuck(STUCK)
            seen = self._hand_overs

    def start(
        self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> "VirtualTask[T]":
        """Lance une fonction dans un fil d'exécution qui vit à l'heure de cette horloge.

        Renvoie la tâche, dont ``result()`` attend la fin. La fonction commence quand le fil qui
        l'a lancée dort ou attend un résultat.
        """
        context = contextvars.copy_context()
        task = VirtualTask[T](self, lambda: context.run(function, *args, **kwargs))
        self._wake_at(self._elapsed, task.gate)
        task.thread.start()
        return task

    def _keep_appointments(self, until: float | None = None) -> float:
        """Avance de rendez-vous en rendez-vous, jusqu'à ``until`` ou au réveil d'un autre fil.

        Renvoie de combien de secondes le temps a avancé.
        """
        start, kept = self._elapsed, False
        while (wait := self.agendas.until_due()) is not None:
            instant = round(self._elapsed + wait, 9)
            with self._lock:
                limits = [sleeper[0] for sleeper in self._sleepers[:1]]
                limits += [] if until is None else [until]
                if not limits or instant > min(limits):
                    break
                self._elapsed = max(self._elapsed, instant)
            kept = True
            if not self.agendas.run_due():
                break
        return self._elapsed - start if kept else 0.0

    def _wake_at(self, instant: float, gate: threading.Event) -> None:
        with self._lock:
            heapq.heappush(self._sleepers, (instant, next(self._order), gate))

    def _hand_over(self) -> bool:
        """Avance jusqu'au prochain réveil. Renvoie faux si personne ne dort."""
        with self._lock:
            if not self._sleepers:
                return False
            instant, _, gate = heapq.heappop(self._sleepers)
            self._elapsed = round(max(self._elapsed, instant), 9)
            self._hand_overs += 1
        gate.set()
        return True


class VirtualTask(Generic[T]):
    """Une fonction qui s'exécute à l'heure d'une ``VirtualClock`` (voir ``VirtualClock.start``)."""

    def __init__(self, clock: VirtualClock, work: Callable[[], T]) -> None:
        self.gate = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self._clock = clock
        self._work = work
        self._value: list[T] = []
        self._error: BaseException | None = None
        self._done = False
        self._waiters: list[threading.Event] = []

    def result(self) -> T:
        """Attend la fin et renvoie la valeur, ou lève l'exception, de la fonction.

        Lève ``Stuck`` si plus aucun fil ne peut avancer.
        """
        if not self._done:
            self._clock._keep_appointments()
        if not self._done:
            gate = threading.Event()
            self._waiters.append(gate)
            if not self._clock._hand_over():
                self._waiters.remove(gate)
                raise Stuck(STUCK)
            self._clock.wait_for(gate)
        if self._error is not None:
            raise self._error
        return self._value[0]

    def _run(self) -> None:
        self._clock._threads.add(threading.get_ident())
        self.gate.wait()
        try:
            self._value.append(self._work())
            self._clock._keep_appointments(self._clock.monotonic() if self._waiters else None)
        except BaseException as error:
            self._error = error
        self._done = True
        self._clock._threads.discard(threading.get_ident())
        for gate in self._waiters:
            self._clock._wake_at(self._clock.monotonic(), gate)
        self._clock._hand_over()
