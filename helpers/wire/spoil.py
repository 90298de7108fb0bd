"""Gâter une vraie réponse : la retarder, la perdre, couper son flux."""

from collections.abc import AsyncIterator, Iterator

import httpx2

from helpers.simulator.faults import Fault
from helpers.simulator.sse import failure_chunk

ENDLESS = 600.0  # secondes : ce qu'attend un client sans délai maximal


def read_timeout(request: httpx2.Request) -> float:
    """Le délai de lecture du client, en secondes."""
    timeout = request.extensions.get("timeout", {}).get("read")
    return ENDLESS if timeout is None else float(timeout)


def timed_out(request: httpx2.Request) -> httpx2.ReadTimeout:
    """L'exception d'une réponse qui n'est pas venue à temps."""
    return httpx2.ReadTimeout("Le serveur n'a pas répondu à temps.", request=request)


class EventCounter:
    """Laisse passer les premiers événements d'un flux SSE, puis la fin que la panne veut."""

    def __init__(self, fault: Fault, request: httpx2.Request) -> None:
        self._left = int(fault.number("after"))
        self._sent = 0
        self._fault = fault
        self._request = request
        self._pending = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Les événements entiers que ces octets achèvent, tant qu'il en reste à laisser passer."""
        *events, self._pending = (self._pending + data).split(b"\n\n")
        for event in events:
            if self.full:
                return
            self._sent += 1
            yield event + b"\n\n"

    @property
    def full(self) -> bool:
        """Vrai quand plus rien ne doit passer."""
        return self._sent >= self._left

    def ending(self) -> bytes:
        """Ce qui suit le dernier événement. Lève l'exception d'une connexion coupée."""
        if self._fault.kind == "stream_error":
            return failure_chunk(self._request.url.path, self._sent).data
        if self._fault.options["silent"]:
            return b""
        raise httpx2.RemoteProtocolError("La connexion a été coupée.", request=self._request)


class CutStream(httpx2.SyncByteStream):
    """Un flux coupé après quelques événements."""

    def __init__(self, stream: httpx2.SyncByteStream, counter: EventCounter) -> None:
        self._stream = stream
        self._counter = counter

    def __iter__(self) -> Iterator[bytes]:
        for data in self._stream:
            yield from self._counter.feed(data)
            if self._counter.full:
                yield self._counter.ending()
                return

    def close(self) -> None:
        self._stream.close()


class AsyncCutStream(httpx2.AsyncByteStream):
    """Comme ``CutStream``, pour un flux asynchrone."""

    def __init__(self, stream: httpx2.AsyncByteStream, counter: EventCounter) -> None:
        self._stream = stream
        self._counter = counter

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for data in self._stream:
            for event in self._counter.feed(data):
                yield event
            if self._counter.full:
                yield self._counter.ending()
                return

    async def aclose(self) -> None:
        await self._stream.aclose()
