"""Les deux façades du simulateur : en mémoire, ou par HTTP sur un vrai serveur uvicorn.

Un seul serveur sert tous les simulateurs d'un processus de tests, chacun reconnu par un en-tête.
"""

import asyncio
import itertools
import threading
import weakref
from collections.abc import AsyncIterator, Iterator
from contextvars import ContextVar
from functools import cache
from typing import Any

import httpx2
from starlette.types import Receive, Scope, Send

from helpers.simulator.core import Simulator
from helpers.simulator.http.app import make_app
from helpers.simulator.http.server import make_server, open_socket
from helpers.simulator.transport import AsyncSimulatorTransport, SimulatorTransport

FRONT: ContextVar[str] = ContextVar("FRONT", default="memoire")
_APP = "x-test-app"


def make_transport(simulator: Simulator) -> httpx2.BaseTransport:
    """Le transport de la façade en vigueur."""
    if FRONT.get() == "memoire":
        return SimulatorTransport(simulator)
    return _HttpTransport(simulator)


def make_async_transport(simulator: Simulator) -> httpx2.AsyncBaseTransport:
    """Le même, asynchrone."""
    if FRONT.get() == "memoire":
        return AsyncSimulatorTransport(simulator)
    return _AsyncHttpTransport(simulator)


class _TestServer:
    """Un serveur uvicorn dans un fil d'exécution, et les applications qu'il sert."""

    def __init__(self) -> None:
        self._apps: dict[bytes, Any] = {}
        self._names: weakref.WeakKeyDictionary[Simulator, bytes] = weakref.WeakKeyDictionary()
        self._numbers = itertools.count(1)
        listening = open_socket("127.0.0.1", 0)
        self.port = listening.getsockname()[1]
        server = make_server(self._dispatch)
        threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()

    def name_of(self, simulator: Simulator) -> bytes:
        """Le nom sous lequel un simulateur est servi ; il ne l'est plus quand il disparaît."""
        name = self._names.get(simulator)
        if name is None:
            name = str(next(self._numbers)).encode()
            clock = simulator.clock

            async def sleep(seconds: float) -> None:
                clock.sleep(
                    seconds
                )  # d'un fil qu'elle ignore : l'horloge virtuelle avance aussitôt

            self._apps[name] = make_app(simulator, sleep=sleep)
            self._names[simulator] = name
        return name

    async def _dispatch(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            name = dict(scope["headers"])[_APP.encode()]
            await self._apps[name](scope, receive, send)


@cache
def _server() -> _TestServer:
    return _TestServer()


class _HttpTransport(httpx2.BaseTransport):
    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        server = _server()
        headers = [*request.headers.raw, (_APP.encode(), server.name_of(self._simulator))]
        url = request.url.copy_with(scheme="http", host="127.0.0.1", port=server.port)
        sent = httpx2.Request(
            request.method,
            url,
            headers=headers,
            content=request.read(),
            extensions=request.extensions,
        )
        return self._inner.handle_request(sent)

    def close(self) -> None:
        self._inner.close()


class _AsyncHttpTransport(httpx2.AsyncBaseTransport):
    """Passe par le transport synchrone, dans un autre fil : une boucle virtuelle l'y attend."""

    def __init__(self, simulator: Simulator) -> None:
        self._inner = _HttpTransport(simulator)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        loop = asyncio.get_running_loop()
        response = await loop.run_in_executor(None, self._inner.handle_request, request)
        assert isinstance(response.stream, httpx2.SyncByteStream)
        response.stream = _AsyncStream(response.stream)
        return response

    async def aclose(self) -> None:
        self._inner.close()


class _AsyncStream(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        chunks: Iterator[bytes] = iter(self._stream)
        while chunk := await loop.run_in_executor(None, next, chunks, b""):
            yield chunk

    async def aclose(self) -> None:
        await asyncio.get_running_loop().run_in_executor(None, self._stream.close)
