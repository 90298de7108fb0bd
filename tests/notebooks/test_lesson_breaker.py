"""Le disjoncteur de la leçon 04b : une seule sonde, et rien que les pannes pour l'ouvrir."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from tests.notebooks.lesson_code import LESSONS, cells_defining
from tests.notebooks.rules.document import read_notebook

REQUEST = httpx2.Request("POST", "https://api.openai.com/v1/responses")
CALLERS = 30


@pytest.fixture(scope="module")
def lesson() -> dict[str, Any]:
    """Ce que définit la leçon."""
    code = cells_defining(
        read_notebook(LESSONS / "04b_pannes_qui_durent.ipynb"),
        *("is_outage", "Entrance", "CircuitBreaker", "guarded"),
    )
    space: dict[str, Any] = {"openai": openai, "Lock": threading.Lock}
    exec(compile(code, "leçon 04b", "exec"), space)  # noqa: S102
    return space


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def breaker(lesson: dict[str, Any], clock: VirtualClock) -> Any:
    return lesson["CircuitBreaker"](clock, threshold=3, cooldown=30)


def status_error(status: int) -> openai.APIStatusError:
    kinds = {400: openai.BadRequestError, 429: openai.RateLimitError}
    kind = kinds.get(status, openai.InternalServerError)
    return kind("erreur", response=httpx2.Response(status, request=REQUEST), body=None)


def attempt(lesson: dict[str, Any], breaker: Any, outcome: BaseException | None = None) -> bool:
    """Un appel gardé, qui réussit ou lève ``outcome``. Renvoie vrai s'il est parti."""
    sent = []

    def call() -> None:
        sent.append(True)
        if outcome is not None:
            raise outcome

    try:
        lesson["guarded"](breaker, call)
    except (openai.APIError, lesson["CircuitOpen"], KeyboardInterrupt):
        pass
    return bool(sent)


def open_it(lesson: dict[str, Any], breaker: Any) -> None:
    for _ in range(3):
        assert attempt(lesson, breaker, openai.APITimeoutError(REQUEST))
    assert breaker.state == "ouvert"


def test_three_outages_in_a_row_open_it(lesson: dict[str, Any], breaker: Any) -> None:
    for outcome in (status_error(503), status_error(503), None, status_error(503)):
        attempt(lesson, breaker, outcome)
    assert breaker.state == "fermé"
    open_it(lesson, lesson["CircuitBreaker"](breaker.clock))


@pytest.mark.parametrize("status", [400, 429])
def test_faults_of_one_caller_do_not(lesson: dict[str, Any], breaker: Any, status: int) -> None:
    for _ in range(10):
        assert attempt(lesson, breaker, status_error(status))
    assert breaker.state == "fermé"


def test_open_it_sends_nothing_until_the_rest_is_over(
    lesson: dict[str, Any], breaker: Any, clock: VirtualClock
) -> None:
    open_it(lesson, breaker)
    clock.sleep(29.9)
    assert not attempt(lesson, breaker)
    clock.sleep(0.1)
    assert attempt(lesson, breaker)
    assert breaker.state == "fermé"


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (None, "fermé"),
        (status_error(400), "fermé"),  # un refus est une réponse
        (status_error(503), "ouvert"),
        (openai.APITimeoutError(REQUEST), "ouvert"),
        (KeyboardInterrupt(), "ouvert"),  # l'essai n'a rien prouvé
    ],
)
def test_what_a_probe_proves(
    lesson: dict[str, Any],
    breaker: Any,
    clock: VirtualClock,
    outcome: BaseException | None,
    state: str,
) -> None:
    open_it(lesson, breaker)
    clock.sleep(30)
    assert attempt(lesson, breaker, outcome)
    assert breaker.state == state


def test_one_probe_among_real_threads(
    lesson: dict[str, Any], breaker: Any, clock: VirtualClock
) -> None:
    open_it(lesson, breaker)
    clock.sleep(30)
    ready, refused, lock = threading.Barrier(CALLERS), threading.Semaphore(0), threading.Lock()
    probes = []

    def probe() -> None:
        with lock:
            probes.append(True)
        for _ in range(CALLERS - 1):  # reste en cours jusqu'à ce que tous les autres aient tenté
            assert refused.acquire(timeout=10)

    def caller(_: int) -> None:
        ready.wait(timeout=10)
        try:
            lesson["guarded"](breaker, probe)
        except lesson["CircuitOpen"]:
            refused.release()

    with ThreadPoolExecutor(CALLERS) as executor:
        list(executor.map(caller, range(CALLERS)))
    assert len(probes) == 1
    assert breaker.state == "fermé"


def test_a_late_failure_of_an_older_period_is_ignored(
    lesson: dict[str, Any], breaker: Any, clock: VirtualClock
) -> None:
    with breaker.lock:
        old = breaker.enter()
    open_it(lesson, breaker)
    clock.sleep(30)
    assert attempt(lesson, breaker)
    breaker.leave(old, status_error(503))
    assert (breaker.state, breaker.failures) == ("fermé", 0)
