"""Un simulateur neuf par test, et des clients du vrai SDK dont chaque réponse est jugée."""

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from helpers.simulator.transport import AsyncSimulatorTransport, SimulatorTransport
from helpers.virtual_loop import run_async
from tests.simulator import strict_replies

KEY = "sk-simule-tests"
BASE_URL = "https://api.openai.com/v1"


class CheckedTransport(httpx2.BaseTransport):
    """Fait passer chaque réponse du simulateur devant ``strict_replies``, et les garde."""

    def __init__(self, simulator: Simulator) -> None:
        self._inner = SimulatorTransport(simulator)
        self.requests: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        response = self._inner.handle_request(request)
        response.stream = _checked(request, response)
        return response


class _checked(httpx2.SyncByteStream):
    def __init__(self, request: httpx2.Request, response: httpx2.Response) -> None:
        self._request, self._response, self._stream = request, response, response.stream

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self._stream, httpx2.SyncByteStream)
        read = b""
        for chunk in self._stream:
            read += chunk
            yield chunk
        strict_replies.check_reply(
            self._request.method,
            self._request.url.path,
            self._response.status_code,
            self._response.headers,
            read,
        )

    def close(self) -> None:
        self._stream.close()  # type: ignore[union-attr]


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
def http(simulator: Simulator) -> httpx2.Client:
    """Un client HTTP nu, pour ce que le SDK ne laisse pas envoyer."""
    return make_http(simulator)


def make_client(simulator: Simulator, key: str = KEY, **options: Any) -> openai.OpenAI:
    """Un client du SDK sur le simulateur, réponses jugées."""
    options.setdefault("max_retries", 0)
    transport = CheckedTransport(simulator)
    return openai.OpenAI(
        api_key=key, base_url=BASE_URL, http_client=httpx2.Client(transport=transport), **options
    )


def make_http(simulator: Simulator, key: str | None = KEY) -> httpx2.Client:
    """Un client HTTP nu sur le simulateur, réponses jugées."""
    headers = {} if key is None else {"authorization": f"Bearer {key}"}
    return httpx2.Client(
        transport=CheckedTransport(simulator), base_url=BASE_URL, headers=headers
    )


def make_async_client(simulator: Simulator, **options: Any) -> openai.AsyncOpenAI:
    """Un client asynchrone du SDK sur le simulateur."""
    options.setdefault("max_retries", 0)
    return openai.AsyncOpenAI(
        api_key=options.pop("api_key", KEY),
        base_url=BASE_URL,
        http_client=httpx2.AsyncClient(transport=AsyncSimulatorTransport(simulator)),
        **options,
    )


Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def run(clock: VirtualClock) -> Run:
    """Exécute une coroutine à l'heure de l'horloge du test."""
    return lambda coroutine: run_async(coroutine, clock)


async def collect(stream: AsyncIterator[Any]) -> list[Any]:
    """Tous les éléments d'un itérateur asynchrone."""
    return [item async for item in stream]
