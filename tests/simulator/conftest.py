"""Un simulateur neuf par test, et des clients du vrai SDK dont chaque réponse est jugée."""

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from helpers.virtual_loop import run_async
from tests.simulator.clients import make_async_client, make_client, make_http
from tests.simulator.fronts import FRONT

# Ce dossier juge l'API : tout s'y essaie par les deux façades. Les autres jugent le moteur seul.
_BOTH_FRONTS = Path(__file__).parent
_ENGINE_ONLY = ("engine", "moderation")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    path = Path(str(metafunc.definition.path)).relative_to(_BOTH_FRONTS)
    if path.parts[0] in _ENGINE_ONLY:
        return
    memory_only = metafunc.definition.get_closest_marker("memory_only") is not None
    metafunc.parametrize(
        "front", ["memoire"] if memory_only else ["memoire", "http"], indirect=True
    )


@pytest.fixture(autouse=True)
def front(request: pytest.FixtureRequest) -> Iterator[str]:
    """La façade par laquelle les clients de ce test passent."""
    token = FRONT.set(getattr(request, "param", "memoire"))
    yield FRONT.get()
    FRONT.reset(token)


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def simulator(clock: VirtualClock) -> Simulator:
    return Simulator(clock, ids=DerivedIds())


@pytest.fixture
def client(simulator: Simulator) -> openai.OpenAI:
    return make_client(simulator)


@pytest.fixture
def async_client(simulator: Simulator) -> openai.AsyncOpenAI:
    return make_async_client(simulator)


@pytest.fixture
def http(simulator: Simulator) -> httpx2.Client:
    return make_http(simulator)


@pytest.fixture
def run(clock: VirtualClock) -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """Exécute une coroutine à l'heure de l'horloge du test."""
    return lambda coroutine: run_async(coroutine, clock)
