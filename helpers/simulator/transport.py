"""La façade en mémoire : des transports ``httpx2`` que le client du SDK emploie sans réseau.

Ni port, ni fil d'exécution, ni socket. Les attentes passent sur l'horloge ; une réponse plus
lente que le délai d'attente du client lève ``httpx2.ReadTimeout``, comme un vrai serveur.
"""

from collections.abc import AsyncIterator, Iterable, Iterator

import httpx2

from helpers.clock import Clock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Chunk, Reply, Request


class SimulatorTransport(httpx2.BaseTransport):
    """Transport synchrone vers un simulateur.

    >>> from helpers.clock import VirtualClock
    >>> with httpx2.Client(transport=SimulatorTransport(Simulator(VirtualClock()))) as client:
    ...     client.get("https://api.openai.com/v1/responses/resp_x").status_code
    401
    """

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        reply = self._simulator.handle(_read(request, request.read()))
        clock, limit = self._simulator.clock, _read_timeout(request)
        clock.sleep(_within(reply.wait, limit))
        _check_timeout(reply.wait, limit, request)
        if reply.chunks is None:
            return _response(reply, reply.body)
        return _response(reply, _SyncChunks(clock, reply.chunks, limit, request))


class AsyncSimulatorTransport(httpx2.AsyncBaseTransport):
    """Transport asynchrone vers un simulateur."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        reply = self._simulator.handle(_read(request, await request.aread()))
        clock, limit = self._simulator.clock, _read_timeout(request)
        await clock.async_sleep(_within(reply.wait, limit))
        _check_timeout(reply.wait, limit, request)
        if reply.chunks is None:
            return _response(reply, reply.body)
        return _response(reply, _AsyncChunks(clock, reply.chunks, limit, request))


class _SyncChunks(httpx2.SyncByteStream):
    def __init__(
        self, clock: Clock, chunks: Iterable[Chunk], limit: float | None, request: httpx2.Request
    ) -> None:
        self._clock, self._chunks, self._limit, self._request = clock, chunks, limit, request

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self._clock.sleep(_within(chunk.wait, self._limit))
            _check_timeout(chunk.wait, self._limit, self._request)
            yield chunk.data


class _AsyncChunks(httpx2.AsyncByteStream):
    def __init__(
        self, clock: Clock, chunks: Iterable[Chunk], limit: float | None, request: httpx2.Request
    ) -> None:
        self._clock, self._chunks, self._limit, self._request = clock, chunks, limit, request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            await self._clock.async_sleep(_within(chunk.wait, self._limit))
            _check_timeout(chunk.wait, self._limit, self._request)
            yield chunk.data


def _read(request: httpx2.Request, body: bytes) -> Request:
    return Request(
        request.method,
        request.url.path,
        request.url.params.multi_items() if request.url.query else (),
        # Les octets bruts : `headers.items()` devine un encodage à chaque lecture.
        {name.decode("latin-1").lower(): v.decode("latin-1") for name, v in request.headers.raw},
        body,
    )


def _response(
    reply: Reply, content: bytes | httpx2.SyncByteStream | httpx2.AsyncByteStream
) -> httpx2.Response:
    if isinstance(content, bytes):
        return httpx2.Response(reply.status, headers=dict(reply.headers), content=content)
    return httpx2.Response(reply.status, headers=dict(reply.headers), stream=content)


def _read_timeout(request: httpx2.Request) -> float | None:
    timeout = request.extensions.get("timeout", {}).get("read")
    return None if timeout is None else float(timeout)


def _within(wait: float, limit: float | None) -> float:
    return wait if limit is None else min(wait, limit)


def _check_timeout(wait: float, limit: float | None, request: httpx2.Request) -> None:
    if limit is not None and wait > limit:
        raise httpx2.ReadTimeout("Le serveur n'a pas répondu à temps.", request=request)
