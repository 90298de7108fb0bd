"""Les rendez-vous d'une horloge : chacun à son heure, pendant les sommeils, sans la bloquer."""

import asyncio
import gc
from typing import Any

import pytest

from helpers import clock as clock_module
from helpers.clock import Clock, RealClock, VirtualClock
from helpers.virtual_loop import run_async


class Diary:
    """Des rendez-vous à tant de secondes de la création, et quand ils ont été tenus."""

    def __init__(self, clock: Clock, *seconds: float, nap: float = 0.0) -> None:
        self._clock, self._nap = clock, nap
        self._born, self._start = clock.timestamp(), clock.monotonic()
        self._due = sorted(seconds)
        self._busy = False
        self.kept: list[float] = []
        clock.agendas.attend(self)

    def next_due(self) -> float | None:
        return self._born + self._due[0] if self._due and not self._busy else None

    def run_due(self) -> None:
        while (due := self.next_due()) is not None and due <= self._clock.timestamp() + 1e-5:
            self._due.pop(0)
            self.kept.append(round(self._clock.monotonic() - self._start, 6))
            self._busy = True
            self._clock.sleep(self._nap)
            self._busy = False


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


def test_each_at_its_time(clock: VirtualClock) -> None:
    diary = Diary(clock, 1, 2.5, 1 / 3, 30, 30.1)
    clock.sleep(30)
    assert clock.monotonic() == 30.0
    assert diary.kept == [0.333333, 1.0, 2.5, 30.0]


def test_nothing_in_a_sleep_of_nothing(clock: VirtualClock) -> None:
    diary = Diary(clock, 0)
    clock.sleep(0)
    assert diary.kept == []
    clock.sleep(0.1)
    assert diary.kept == [0.0]


def test_two_agendas(clock: VirtualClock) -> None:
    first, second = Diary(clock, 1, 3), Diary(clock, 2, 3)
    clock.sleep(10)
    assert (first.kept, second.kept) == ([1.0, 3.0], [2.0, 3.0])


def test_an_appointment_that_lasts(clock: VirtualClock) -> None:
    """Il fait attendre les suivants, et réveille en retard qui dormait moins que lui."""
    diary = Diary(clock, 1, 2, 50, nap=10)
    clock.sleep(5)
    assert diary.kept == [1.0, 11.0]
    assert clock.monotonic() == 21.0
    clock.sleep(1)
    assert clock.monotonic() == 22.0


def test_with_other_threads(clock: VirtualClock) -> None:
    diary = Diary(clock, 1, 4, 7, nap=2)
    woken: list[float] = []

    def work(seconds: float) -> None:
        clock.sleep(seconds)
        woken.append(clock.monotonic())

    tasks = [clock.start(work, seconds) for seconds in (2, 3.5, 6, 20)]
    for task in tasks:
        task.result()
    assert diary.kept == [1.0, 4.0, 7.0]
    assert woken == [2.0, 3.5, 6.0, 20.0]


def test_from_a_thread_it_does_not_know(clock: VirtualClock) -> None:
    from concurrent.futures import ThreadPoolExecutor

    diary = Diary(clock, 1, 2)
    with ThreadPoolExecutor(1) as executor:
        executor.submit(clock.sleep, 5).result()
    assert diary.kept == [1.0, 2.0] and clock.monotonic() == 5.0


def test_in_an_event_loop(clock: VirtualClock) -> None:
    diary = Diary(clock, 1, 2.5, 40)

    async def wait() -> None:
        await asyncio.gather(asyncio.sleep(2), clock.async_sleep(3))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(10):
                await asyncio.sleep(60)

    run_async(wait(), clock)
    assert diary.kept == [1.0, 2.5] and clock.monotonic() == 13.0


def test_one_that_stays_due_does_not_stop_time(clock: VirtualClock) -> None:
    class Stuck:
        def next_due(self) -> float | None:
            return 0.0

        def run_due(self) -> None:
            pass

    stuck = Stuck()
    clock.agendas.attend(stuck)
    clock.sleep(5)
    run_async(asyncio.sleep(5), clock)
    assert clock.monotonic() == 10.0 and clock.agendas.until_due() == 0.0


def test_it_is_not_kept_alive(clock: VirtualClock) -> None:
    Diary(clock, 1)
    gc.collect()
    assert clock.agendas.next_due() is None and clock.agendas.until_due() is None


class TestRealClock:
    """Les sommeils sont comptés, pas dormis."""

    @pytest.fixture
    def slept(self, monkeypatch: pytest.MonkeyPatch) -> list[float]:
        slept: list[float] = []
        monkeypatch.setattr(RealClock, "monotonic", lambda self: sum(slept))
        monkeypatch.setattr(RealClock, "timestamp", lambda self: 1e9 + sum(slept))
        monkeypatch.setattr(clock_module, "real_sleep", slept.append)

        async def sleep(seconds: float) -> Any:
            slept.append(seconds)

        monkeypatch.setattr(asyncio, "sleep", sleep)
        return slept

    def test_without_one(self, slept: list[float]) -> None:
        RealClock().sleep(5)
        assert slept == [5]

    def test_each_at_its_time(self, slept: list[float]) -> None:
        clock = RealClock()
        diary = Diary(clock, 1, 2.5, 30)
        clock.sleep(5)
        assert diary.kept == [1.0, 2.5] and sum(slept) == 5.0

    def test_async(self, slept: list[float]) -> None:
        clock = RealClock()
        diary = Diary(clock, 1, 2.5, 30)
        asyncio.run(clock.async_sleep(5))
        assert diary.kept == [1.0, 2.5] and sum(slept) == 5.0
