"""La boucle d'événements virtuelle : asyncio à l'heure de l'horloge."""

import asyncio
import threading
import time

import anyio
import pytest

from helpers.clock import RealClock, VirtualClock
from helpers.virtual_loop import VirtualEventLoop, run_async


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


def test_an_hour_goes_by(clock: VirtualClock) -> None:
    run_async(asyncio.sleep(3600), clock)
    assert clock.monotonic() == 3600


def test_coroutines_wait_together(clock: VirtualClock) -> None:
    async def work(seconds: float) -> float:
        await asyncio.sleep(seconds)
        return clock.monotonic()

    async def all_of_them() -> list[float]:
        return await asyncio.gather(work(3), work(1), work(2))

    assert run_async(all_of_them(), clock) == [3, 1, 2]
    assert clock.monotonic() == 3


def test_the_clock_s_own_sleep(clock: VirtualClock) -> None:
    async def work() -> None:
        await asyncio.gather(clock.async_sleep(5), clock.async_sleep(-1))

    run_async(work(), clock)
    assert clock.monotonic() == 5


def test_anyio_too(clock: VirtualClock) -> None:
    """Le SDK attend par anyio entre deux tentatives."""
    run_async(anyio.sleep(8), clock)
    assert clock.monotonic() == 8


def test_time_limits(clock: VirtualClock) -> None:
    async def work() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.sleep(100), 4)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(6):
                await asyncio.Event().wait()

    run_async(work(), clock)
    assert clock.monotonic() == 10


def test_the_order_is_that_of_the_delays(clock: VirtualClock) -> None:
    seen: list[str] = []

    async def work() -> None:
        loop = asyncio.get_running_loop()
        for delay, name in ((2, "b"), (1, "a"), (3, "c")):
            loop.call_later(delay, seen.append, name)
        await asyncio.sleep(5)

    run_async(work(), clock)
    assert seen == ["a", "b", "c"]


def test_tiny_delays_are_not_lost(clock: VirtualClock) -> None:
    async def work() -> None:
        for _ in range(1000):
            await asyncio.sleep(0.001)

    run_async(work(), clock)
    assert clock.monotonic() == pytest.approx(1, abs=1e-5)


def test_the_value_and_the_error_come_back(clock: VirtualClock) -> None:
    async def fail() -> None:
        await asyncio.sleep(1)
        raise KeyError("perdu")

    async def give() -> int:
        return 5

    assert run_async(give(), clock) == 5
    with pytest.raises(KeyError, match="perdu"):
        run_async(fail(), clock)


def test_from_inside_a_running_loop(clock: VirtualClock) -> None:
    """Comme dans un carnet, dont la boucle tourne déjà."""

    async def inner() -> str:
        await asyncio.sleep(60)
        return "fait"

    async def notebook() -> str:
        return run_async(inner(), clock)

    assert asyncio.run(notebook()) == "fait"


def test_work_given_to_a_thread_is_waited_for(clock: VirtualClock) -> None:
    """Le temps virtuel ne saute pas par-dessus un vrai travail en cours."""
    release = threading.Event()

    async def work() -> float:
        job = asyncio.create_task(asyncio.to_thread(release.wait))
        timer = asyncio.create_task(asyncio.sleep(1000))
        await asyncio.sleep(0)
        release.set()
        await job
        instant = clock.monotonic()
        timer.cancel()
        return instant

    assert run_async(work(), clock) == 0


def test_with_threads_of_the_clock(clock: VirtualClock) -> None:
    task = clock.start(clock.sleep, 30)
    run_async(asyncio.sleep(10), clock)
    assert clock.monotonic() == 10
    task.result()
    assert clock.monotonic() == 30


def test_on_a_real_clock_time_is_real() -> None:
    """La boucle y est une boucle ordinaire, à l'heure de la machine, dans un autre fil."""

    async def work() -> tuple[bool, bool, int]:
        loop = asyncio.get_running_loop()
        before, now, after = time.monotonic(), loop.time(), time.monotonic()
        await asyncio.sleep(0)
        return isinstance(loop, VirtualEventLoop), before <= now <= after, threading.get_ident()

    virtual, same_time, thread = run_async(work(), RealClock())
    assert not virtual and same_time and thread != threading.get_ident()


def test_context_variables_are_seen(clock: VirtualClock) -> None:
    import contextvars

    who: contextvars.ContextVar[str] = contextvars.ContextVar("who")
    who.set("moi")

    async def work() -> str:
        return who.get()

    assert run_async(work(), clock) == "moi"


def test_closing_the_loop_takes_no_virtual_time(clock: VirtualClock) -> None:
    """Un travail confié à un autre fil laisse un exécuteur à fermer : l'horloge n'en bouge pas."""

    async def work() -> int:
        return await asyncio.get_running_loop().run_in_executor(None, lambda: 7)

    assert run_async(work(), clock) == 7
    assert clock.monotonic() == 0


def test_what_never_comes_is_said_and_cancelled() -> None:
    """Un sémaphore jamais rendu, ou une boucle qui tourne à vide : dit, et rien ne tourne après."""
    ended = []

    async def keep_the_gate() -> None:
        gate = asyncio.Semaphore(1)
        try:
            await gate.acquire()
            await gate.acquire()
        finally:
            ended.append("sémaphore")

    async def spin() -> None:
        try:
            while True:
                await asyncio.sleep(0)
        finally:
            ended.append("à vide")

    for coroutine in (keep_the_gate(), spin()):
        before = set(threading.enumerate())
        with pytest.raises(RuntimeError, match="n'arrivera jamais"):
            run_async(coroutine, VirtualClock(patience=0.05))
        for thread in set(threading.enumerate()) - before:
            thread.join(timeout=5)
            assert not thread.is_alive()
    assert ended == ["sémaphore", "à vide"]


def test_not_a_coroutine(clock: VirtualClock) -> None:
    with pytest.raises(TypeError, match="async def"):
        run_async([1, 2], clock)  # type: ignore[arg-type]
