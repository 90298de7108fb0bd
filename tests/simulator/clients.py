"""Des clients du vrai SDK, et un client HTTP nu, dont chaque réponse est jugée."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import openai

from helpers.simulator.core import Simulator
from helpers.simulator.faults import HEADER
from tests.simulator import strict_replies
from tests.simulator.fronts import make_async_transport, make_transport

KEY = "sk-simule-tests"
BASE_URL = "https://api.openai.com/v1"
LUNA, TERRA, SOL = "gpt-6-luna", "gpt-6.1-terra", "gpt-6.1-sol"


class CheckedTransport(httpx2.BaseTransport):
    """Fait passer chaque réponse lue en entier devant ``strict_replies``, et garde les requêtes."""

    def __init__(self, simulator: Simulator) -> None:
        self._inner = make_transport(simulator)
        self.requests: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        response = self._inner.handle_request(request)
        if _is_stream(response):
            response.stream = _CheckedStream(request, response)
        else:
            _check(request, response, response.read())
        return response


class _Judged:
    """Ce qu'un flux a donné, à juger une fois : le SDK cesse de lire au ``[DONE]``, puis ferme."""

    def __init__(self, request: httpx2.Request, response: httpx2.Response) -> None:
        self._request, self._response = request, response
        self._judged = False
        self.read = b""

    def end(self) -> None:
        if not self._judged:
            self._judged = True
            _check(self._request, self._response, self.read)

    def close(self) -> None:
        if self.read.endswith(b"data: [DONE]\n\n"):
            self.end()


class _CheckedStream(httpx2.SyncByteStream):
    def __init__(self, request: httpx2.Request, response: httpx2.Response) -> None:
        assert isinstance(response.stream, httpx2.SyncByteStream)
        self._judged, self._stream = _Judged(request, response), response.stream

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            self._judged.read += chunk
            yield chunk
        self._judged.end()

    def close(self) -> None:
        self._stream.close()
        self._judged.close()


class AsyncCheckedTransport(httpx2.AsyncBaseTransport):
    """La même chose, pour le client asynchrone."""

    def __init__(self, simulator: Simulator) -> None:
        self._inner = make_async_transport(simulator)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await self._inner.handle_async_request(request)
        if _is_stream(response):
            response.stream = _AsyncCheckedStream(request, response)
        else:
            _check(request, response, await response.aread())
        return response


class _AsyncCheckedStream(httpx2.AsyncByteStream):
    def __init__(self, request: httpx2.Request, response: httpx2.Response) -> None:
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        self._judged, self._stream = _Judged(request, response), response.stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._judged.read += chunk
            yield chunk
        self._judged.end()

    async def aclose(self) -> None:
        await self._stream.aclose()
        self._judged.close()


def _is_stream(response: httpx2.Response) -> bool:
    return response.headers["content-type"].startswith("text/event-stream")


def _check(request: httpx2.Request, response: httpx2.Response, body: bytes) -> None:
    strict_replies.check_reply(
        request.method,
        request.url.path,
        response.status_code,
        response.headers,
        body,
        faulty=HEADER in request.headers or _is_resumed(request),
    )


def _is_resumed(request: httpx2.Request) -> bool:
    """Un flux repris, ou celui d'un travail qu'on peut arrêter : sa fin seule se juge ailleurs."""
    return request.method == "GET"


def api_message(error: openai.APIStatusError) -> str:
    """Le message de l'API, sans le préfixe que lui ajoute le SDK."""
    assert isinstance(error.body, dict)
    message = error.body["message"]
    assert str(error) == f"Error code: {error.status_code} - {message}"
    return str(message)


def make_client(simulator: Simulator, key: str = KEY, **options: Any) -> openai.OpenAI:
    """Un client du SDK sur le simulateur, sans nouvelle tentative si rien n'est demandé."""
    options.setdefault("max_retries", 0)
    http_client = httpx2.Client(transport=CheckedTransport(simulator))
    return openai.OpenAI(api_key=key, base_url=BASE_URL, http_client=http_client, **options)


def make_plain_client(simulator: Simulator, key: str = KEY, **options: Any) -> openai.OpenAI:
    """Un client dont les réponses ne sont pas jugées : pour un flux qui finit mal."""
    options.setdefault("max_retries", 0)
    http_client = httpx2.Client(transport=make_transport(simulator))
    return openai.OpenAI(api_key=key, base_url=BASE_URL, http_client=http_client, **options)


def make_async_client(simulator: Simulator, key: str = KEY, **options: Any) -> openai.AsyncOpenAI:
    """Le même, asynchrone."""
    options.setdefault("max_retries", 0)
    http_client = httpx2.AsyncClient(transport=AsyncCheckedTransport(simulator))
    return openai.AsyncOpenAI(api_key=key, base_url=BASE_URL, http_client=http_client, **options)


def make_http(simulator: Simulator, key: str | None = KEY) -> httpx2.Client:
    """Un client HTTP nu, pour ce que le SDK ne laisse pas envoyer."""
    headers = {} if key is None else {"authorization": f"Bearer {key}"}
    return httpx2.Client(transport=CheckedTransport(simulator), base_url=BASE_URL, headers=headers)
