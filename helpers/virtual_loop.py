"""Une boucle d'événements asyncio qui vit à l'heure d'une horloge virtuelle.

``asyncio.sleep``, les délais d'attente et les pauses du client asynchrone y passent sans attendre.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

from helpers.clock import Clock, Stuck, VirtualClock

T = TypeVar("T")

NEVER = (
    "Une coroutine attend ce qui n'arrivera jamais\u00a0: un sémaphore ou un verrou gardé, "
    "une boucle sans sommeil…"
)


def run_async(coroutine: Coroutine[Any, Any, T], clock: Clock) -> T:
    """Exécute une coroutine jusqu'au bout, à l'heure de ``clock``, et renvoie sa valeur.

    La coroutine tourne dans un fil d'exécution et sur une boucle à elle : on peut donc l'appeler
    depuis un carnet, où une boucle tourne déjà. Avec une horloge réelle, le temps est réel. Une
    exception de la coroutine est levée ici. Lève ``RuntimeError`` si elle attend ce qui n'arrivera
    jamais (passé la patience de l'horloge), et l'annule ; ``TypeError`` si ce n'en est pas une.

    >>> clock = VirtualClock()
    >>> async def wait() -> str:
    ...     await asyncio.gather(asyncio.sleep(60), asyncio.sleep(90))
    ...     return "fini"
    >>> run_async(wait(), clock), clock.monotonic()
    ('fini', 90.0)
    """
    if not asyncio.iscoroutine(coroutine):
        raise TypeError(
            f"Une coroutine est attendue, et non {type(coroutine).__name__}\u00a0: la fonction "
            "s'écrit-elle «\u00a0async def\u00a0»\u202f?"
        )
    if not isinstance(clock, VirtualClock):
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1) as executor:
            return executor.submit(asyncio.run, coroutine).result()

    loop = VirtualEventLoop(clock)

    def work() -> T:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            return runner.run(coroutine)

    try:
        return clock.start(work).result()
    except Stuck:
        loop.call_soon_threadsafe(_cancel_all, loop)
        raise RuntimeError(NEVER) from None


def _cancel_all(loop: asyncio.AbstractEventLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task.cancel()


class VirtualEventLoop(asyncio.SelectorEventLoop):
    """Boucle d'événements dont les délais s'écoulent sur une ``VirtualClock``.

    Tant qu'un travail confié à un autre fil d'exécution (``run_in_executor``) n'est pas fini, elle
    l'attend pour de bon avant de faire avancer l'horloge.
    """

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._outside_work = 0
        super().__init__(_VirtualSelector(self))

    def time(self) -> float:
        return self._clock.monotonic()

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Any, *args: Any
    ) -> asyncio.Future[Any]:
        future = super().run_in_executor(executor, func, *args)
        self._outside_work += 1
        future.add_done_callback(self._outside_work_done)
        return future

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        # Depuis Python 3.12, la fermeture borne cette attente : ici, ce délai passerait d'un coup.
        await super().shutdown_default_executor()

    def _outside_work_done(self, future: asyncio.Future[Any]) -> None:
        self._outside_work -= 1


class _VirtualSelector(selectors.DefaultSelector):
    """Sélecteur qui, au lieu de patienter, fait dormir l'horloge virtuelle."""

    def __init__(self, loop: VirtualEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        ready = super().select(0)
        if ready:
            return ready
        if self._loop._outside_work:
            return super().select(None)
        self._loop._clock.sleep(self._pause(timeout))
        return super().select(0)

    def _pause(self, timeout: float) -> float:
        """Le sommeil de la boucle, arrêté à un rendez-vous de l'horloge : il peut la réveiller."""
        clock = self._loop._clock
        wait = clock.agendas.until_due()
        if wait is None or wait > timeout:
            return timeout
        if wait > 0:
            return wait
        return 0.0 if clock.agendas.run_due() else timeout
