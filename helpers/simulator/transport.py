"""La façade en mémoire : des transports ``httpx2`` que le client du SDK emploie sans réseau.

Ni port, ni fil d'exécution, ni socket. Les attentes passent sur l'horloge ; une réponse plus
lente que le délai d'attente du client lève ``httpx2.ReadTimeout``, comme un vrai serveur.
"""

from collections.abc import AsyncIterator, Iterable, Iterator

import httpx2

from helpers.clock import Clock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import ENDLESS, Broken, Chunk, Reply, Request, close_chunks


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
        wire = _Wire(self._simulator.clock, request)
        wire.clock.sleep(wire.within(reply.wait))
        wire.check(reply.wait)
        if reply.chunks is not None:
            return _response(reply, _SyncChunks(wire, reply.chunks, reply.broken))
        if reply.broken is not None:
            wire.clock.sleep(wire.silence(reply.broken))
            raise wire.failure(reply.broken)
        return _response(reply, reply.body)


class AsyncSimulatorTransport(httpx2.AsyncBaseTransport):
    """Transport asynchrone vers un simulateur."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        reply = self._simulator.handle(_read(request, await request.aread()))
        wire = _Wire(self._simulator.clock, request)
        await wire.clock.async_sleep(wire.within(reply.wait))
        wire.check(reply.wait)
        if reply.chunks is not None:
            return _response(reply, _AsyncChunks(wire, reply.chunks, reply.broken))
        if reply.broken is not None:
            await wire.clock.async_sleep(wire.silence(reply.broken))
            raise wire.failure(reply.broken)
        return _response(reply, reply.body)


class _Wire:
    """La liaison d'une requête : son horloge, son délai de lecture, et comment elle casse."""

    def __init__(self, clock: Clock, request: httpx2.Request) -> None:
        self.clock = clock
        self._request = request
        timeout = request.extensions.get("timeout", {}).get("read")
        self._limit = None if timeout is None else float(timeout)

    def within(self, wait: float) -> float:
        """L'attente, bornée par le délai de lecture du client."""
        return wait if self._limit is None else min(wait, self._limit)

    def check(self, wait: float) -> None:
        """Lève ``httpx2.ReadTimeout`` si l'attente dépasse le délai de lecture."""
        if self._limit is not None and wait > self._limit:
            raise self.failure("timeout")

    def silence(self, broken: Broken) -> float:
        """Combien attendre avant de savoir que la réponse ne viendra pas."""
        return self.within(ENDLESS) if broken == "timeout" else 0.0

    def failure(self, broken: Broken) -> httpx2.TransportError:
        """L'exception d'une connexion cassée."""
        if broken == "timeout":
            message = "Le serveur n'a pas répondu à temps."
            return httpx2.ReadTimeout(message, request=self._request)
        message = "Le serveur a fermé la connexion sans répondre."
        return httpx2.RemoteProtocolError(message, request=self._request)


class _SyncChunks(httpx2.SyncByteStream):
    def __init__(self, wire: _Wire, chunks: Iterable[Chunk], broken: Broken | None) -> None:
        self._wire, self._chunks, self._broken = wire, chunks, broken

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self._wire.clock.sleep(self._wire.within(chunk.wait))
            self._wire.check(chunk.wait)
            yield chunk.data
        if self._broken is not None:
            self._wire.clock.sleep(self._wire.silence(self._broken))
            raise self._wire.failure(self._broken)

    def close(self) -> None:
        close_chunks(self._chunks)


class _AsyncChunks(httpx2.AsyncByteStream):
    def __init__(self, wire: _Wire, chunks: Iterable[Chunk], broken: Broken | None) -> None:
        self._wire, self._chunks, self._broken = wire, chunks, broken

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            await self._wire.clock.async_sleep(self._wire.within(chunk.wait))
            self._wire.check(chunk.wait)
            yield chunk.data
        if self._broken is not None:
            await self._wire.clock.async_sleep(self._wire.silence(self._broken))
            raise self._wire.failure(self._broken)

    async def aclose(self) -> None:
        close_chunks(self._chunks)


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
