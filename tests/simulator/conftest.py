"""Un simulateur neuf par test, et des clients du vrai SDK dont chaque réponse est jugée."""

from collections.abc import Callable, Coroutine
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from helpers.virtual_loop import run_async
from tests.simulator.clients import make_async_client, make_client, make_http


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
