"""L'horloge : la vraie, et la virtuelle, à un fil d'exécution et à plusieurs."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta

import pytest

from helpers.clock import DEFAULT_START, Clock, RealClock, VirtualClock


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


class TestRealClock:
    def test_it_is_the_machine_s(self) -> None:
        clock = RealClock()
        assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
        assert abs(clock.timestamp() - datetime.now(UTC).timestamp()) < 60
        before = clock.monotonic()
        assert clock.monotonic() >= before

    @pytest.mark.parametrize("seconds", [0, -5, 0.0])
    def test_nothing_to_wait_for(self, seconds: float) -> None:
        RealClock().sleep(seconds)
        asyncio.run(RealClock().async_sleep(seconds))


class TestAlone:
    def test_it_starts_at_the_date_of_the_course(self, clock: VirtualClock) -> None:
        assert clock.now() == DEFAULT_START == datetime(2026, 11, 22, 9, tzinfo=UTC)
        assert clock.monotonic() == 0
        assert clock.timestamp() == DEFAULT_START.timestamp()

    def test_another_start(self) -> None:
        start = datetime(2030, 1, 1, tzinfo=UTC)
        assert VirtualClock(start).now() == start

    @pytest.mark.parametrize("seconds", [60, 0.25, 86_400 * 31])
    def test_sleeping_moves_it_by_that_much(self, clock: VirtualClock, seconds: float) -> None:
        clock.sleep(seconds)
        assert clock.monotonic() == seconds
        assert clock.now() - DEFAULT_START == timedelta(seconds=seconds)

    @pytest.mark.parametrize("seconds", [0, -1])
    def test_nothing_to_sleep(self, clock: VirtualClock, seconds: float) -> None:
        clock.sleep(seconds)
        assert clock.monotonic() == 0

    def test_small_sleeps_add_up_exactly(self, clock: VirtualClock) -> None:
        for _ in range(1000):
            clock.sleep(0.1)
        assert clock.monotonic() == 100

    def test_it_is_a_clock(self, clock: VirtualClock) -> None:
        assert isinstance(clock, Clock)


class TestThreads:
    """Les fils lancés par ``start`` : un seul travaille, le temps avance quand tous dorment."""

    def test_they_sleep_together(self, clock: VirtualClock) -> None:
        tasks = [clock.start(clock.sleep, seconds) for seconds in (30, 10, 20)]
        for task in tasks:
            task.result()
        assert clock.monotonic() == 30

    def test_they_wake_in_order(self, clock: VirtualClock) -> None:
        woken: list[tuple[str, float]] = []

        def work(name: str, seconds: float) -> None:
            clock.sleep(seconds)
            woken.append((name, clock.monotonic()))
            clock.sleep(seconds)
            woken.append((name, clock.monotonic()))

        tasks = [clock.start(work, "lent", 5), clock.start(work, "vif", 2)]
        for task in tasks:
            task.result()
        assert woken == [("vif", 2), ("vif", 4), ("lent", 5), ("lent", 10)]

    def test_ties_keep_the_order_of_arrival(self, clock: VirtualClock) -> None:
        woken: list[int] = []

        def work(number: int) -> None:
            clock.sleep(1)
            woken.append(number)

        tasks = [clock.start(work, number) for number in range(20)]
        clock.sleep(1)
        for task in tasks:
            task.result()
        assert woken == list(range(20))

    def test_always_the_same_course(self) -> None:
        def run() -> list[tuple[int, float]]:
            clock = VirtualClock()
            seen: list[tuple[int, float]] = []

            def work(number: int) -> None:
                for turn in range(5):
                    clock.sleep((number * 7 + turn * 3) % 5 + 0.5)
                    seen.append((number, clock.monotonic()))

            for task in [clock.start(work, number) for number in range(8)]:
                task.result()
            return seen

        assert run() == run() == run()

    def test_only_one_works_at_a_time(self, clock: VirtualClock) -> None:
        working, overlaps = [0], [0]

        def work() -> None:
            for _ in range(50):
                working[0] += 1
                overlaps[0] += working[0] > 1
                working[0] -= 1
                clock.sleep(1)

        for task in [clock.start(work) for _ in range(8)]:
            task.result()
        assert overlaps == [0] and clock.monotonic() == 50

    def test_the_value_and_the_error_come_back(self, clock: VirtualClock) -> None:
        def fail() -> None:
            clock.sleep(1)
            raise KeyError("perdu")

        assert clock.start(lambda a, b: a + b, 2, b=3).result() == 5
        task = clock.start(fail)
        for _ in range(2):
            with pytest.raises(KeyError, match="perdu"):
                task.result()

    def test_a_result_can_be_asked_by_several(self, clock: VirtualClock) -> None:
        slow = clock.start(lambda: (clock.sleep(5), "fait")[1])
        askers = [clock.start(slow.result) for _ in range(3)]
        assert [asker.result() for asker in askers] == ["fait"] * 3
        assert clock.monotonic() == 5

    def test_a_task_can_start_tasks(self, clock: VirtualClock) -> None:
        def parent() -> float:
            children = [clock.start(clock.sleep, seconds) for seconds in (1, 2)]
            for child in children:
                child.result()
            return clock.monotonic()

        assert clock.start(parent).result() == 2

    def test_two_that_wait_for_each_other_are_told(self, clock: VirtualClock) -> None:
        tasks: dict[str, object] = {}
        tasks["a"] = clock.start(lambda: tasks["b"].result())  # type: ignore[attr-defined]
        tasks["b"] = clock.start(lambda: tasks["a"].result())  # type: ignore[attr-defined]
        with pytest.raises(RuntimeError, match="s'attendent l'un l'autre"):
            tasks["a"].result()  # type: ignore[attr-defined]

    def test_a_foreign_thread_moves_the_time_without_waiting(self, clock: VirtualClock) -> None:
        thread = threading.Thread(target=clock.sleep, args=(7,))
        thread.start()
        thread.join()
        assert clock.monotonic() == 7

    def test_which_threads_it_knows(self, clock: VirtualClock) -> None:
        known: list[bool] = []
        thread = threading.Thread(target=lambda: known.append(clock.knows_this_thread()))
        thread.start()
        thread.join()
        assert known == [False]
        assert clock.knows_this_thread() and clock.start(clock.knows_this_thread).result()

    def test_a_finished_thread_is_forgotten(self, clock: VirtualClock) -> None:
        before = len(clock._threads)
        for _ in range(5):
            clock.start(clock.sleep, 1).result()
        assert len(clock._threads) == before


def test_a_lock_held_by_a_sleeper_is_explained_instead_of_hanging() -> None:
    """Deux fils se disputent un verrou ordinaire, que celui qui dort ne rendra pas."""
    clock = VirtualClock(patience=0.01)
    lock = threading.Lock()

    def hold() -> None:
        with lock:
            clock.sleep(5)

    first, second = clock.start(hold), clock.start(hold)
    with pytest.raises(RuntimeError, match="verrou"):
        first.result()
    assert not second._done


def test_the_rest_of_a_wait_always_passes() -> None:
    """Aux erreurs d'arrondi près : qui attend ce qu'il reste jusqu'à un instant l'atteint."""
    clock = VirtualClock()
    for start in (0.1, 0.243, 1 / 3):
        clock.sleep(start)
        end = clock.monotonic() + 60 + 1e-12
        turns = 0
        while clock.monotonic() < end:
            clock.sleep(end - clock.monotonic())
            turns += 1
        assert turns <= 3
