"""Le limiteur de la leçon 05a tient, où qu'il commence et quoi qu'on lui demande."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from tests.notebooks.lesson_code import LESSONS, cells_defining
from tests.notebooks.rules.document import read_notebook

LIMIT, TOKENS, WINDOW = 5, 1_000, 60
seconds = st.floats(min_value=0, max_value=100, allow_nan=False)


def load(name: str) -> dict[str, Any]:
    """Ce que définit la leçon, jusqu'à la classe ``name``."""
    code = cells_defining(
        read_notebook(LESSONS / "05a_limitation_debit.ipynb"),
        *("NaiveLimiter", "Booking", "Window", "SlidingLog", name),
    )
    space: dict[str, Any] = {}
    exec(compile(code, "leçon 05a", "exec"), space)  # noqa: S102
    return space


@pytest.fixture(scope="module")
def lesson() -> dict[str, Any]:
    return load("TokenLog")


@settings(deadline=None, max_examples=60)
@given(start=seconds, pauses=st.lists(seconds, min_size=10, max_size=25))
def test_requests_in_any_window(
    lesson: dict[str, Any], start: float, pauses: Sequence[float]
) -> None:
    """Trois fils d'exécution, des pauses quelconques : jamais plus que la limite."""
    clock = VirtualClock()
    clock.sleep(start)
    limiter = lesson["SlidingLog"](clock, requests=LIMIT, window=WINDOW)
    bookings = [lesson["Booking"]() for _ in range(3 * len(pauses))]

    def work(mine: Sequence[Any]) -> None:
        for pause, booking in zip(pauses, mine, strict=True):
            lesson["acquire"](limiter, booking)
            clock.sleep(pause / 50)

    for task in [clock.start(work, bookings[n::3]) for n in range(3)]:
        task.result()
    instants = sorted(booking.at for booking in bookings)
    assert all(
        later - earlier >= WINDOW - 1e-6
        for earlier, later in zip(instants, instants[LIMIT:], strict=False)
    )


@settings(deadline=None, max_examples=60)
@given(start=seconds, sizes=st.lists(st.integers(1, TOKENS), min_size=8, max_size=20))
def test_tokens_in_any_window(lesson: dict[str, Any], start: float, sizes: Sequence[int]) -> None:
    clock = VirtualClock()
    clock.sleep(start)
    limiter = lesson["TokenLog"](clock, requests=1_000, window=WINDOW)
    limiter.tokens = TOKENS
    bookings = [lesson["Booking"](tokens=size) for size in sizes]
    for booking in bookings:
        lesson["acquire"](limiter, booking)
    for one in bookings:
        within = [other for other in bookings if 0 <= other.at - one.at < WINDOW - 1e-6]
        assert sum(other.tokens for other in within) <= TOKENS


def test_a_booking_that_can_never_fit(lesson: dict[str, Any]) -> None:
    limiter = lesson["TokenLog"](VirtualClock(), requests=10)
    limiter.tokens = TOKENS
    with pytest.raises(ValueError, match="ne tiendront jamais"):
        lesson["acquire"](limiter, lesson["Booking"](tokens=TOKENS + 1))
    assert not limiter.lock.locked()
