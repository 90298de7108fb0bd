"""Les transports qui tracent et tombent en panne : l'un synchrone, l'autre asynchrone."""

from typing import cast

import httpx2

from helpers.budget.usage_reader import Reader, reader_for
from helpers.clock import Clock
from helpers.simulator.core import Simulator
from helpers.simulator.faults import Fault
from helpers.simulator.transport import AsyncSimulatorTransport, SimulatorTransport
from helpers.tee import AsyncTee, SyncTee
from helpers.wire.faults import take_fault
from helpers.wire.forge import concerns_forged, forged_request, forging_simulator
from helpers.wire.spoil import (
    AsyncCutStream,
    CutStream,
    EventCounter,
    read_timeout,
    timed_out,
)
from helpers.wire.trace import Exchange, Trace, current_traces


class WireTransport(httpx2.BaseTransport):
    """Un transport qui note les appels et joue les pannes commandées.

    Arguments : ``inner``, le transport du mode (plafond compris) ; ``clock``, d'où vient le temps ;
    ``forge``, le simulateur qui fabrique les réponses des pannes (celui du mode par défaut).

    >>> from helpers.runtime import get_clock
    >>> plain = httpx2.MockTransport(lambda request: httpx2.Response(200, json={}))
    >>> with httpx2.Client(transport=WireTransport(plain, get_clock())) as client:
    ...     client.get("https://exemple.test/v1/models").status_code
    200
    """

    def __init__(
        self, inner: httpx2.BaseTransport, clock: Clock, forge: Simulator | None = None
    ) -> None:
        self._inner = inner
        self._clock = clock
        self._forge = forge

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        fault, traces = take_fault(request), current_traces()
        forged = concerns_forged(request)
        if fault is None and not traces and not forged:
            return self._inner.handle_request(request)
        content = request.read()
        watch = _Watch(traces, request, content, fault)
        try:
            if forged or (fault is not None and not fault.works):
                forge = SimulatorTransport(self._forge or forging_simulator())
                owned = self._forge is not None
                response = forge.handle_request(forged_request(request, content, fault, owned))
            else:
                response = self._send(request, fault)
        except httpx2.TransportError as error:
            watch.broke(error)
            raise
        watch.received(response)
        if fault is not None and fault.kind in ("stream_cut", "stream_error"):
            stream = cast(httpx2.SyncByteStream, response.stream)
            response.stream = CutStream(stream, EventCounter(fault, request))
        if not response.is_closed:
            response.stream = SyncTee(cast(httpx2.SyncByteStream, response.stream), watch)
        else:
            watch.whole(response.content)
        return response

    def _send(self, request: httpx2.Request, fault: Fault | None) -> httpx2.Response:
        limit = read_timeout(request)
        if fault is not None and fault.kind == "slow":
            self._clock.sleep(min(fault.number("seconds"), limit))
            if fault.number("seconds") > limit:
                raise timed_out(request)
        response = self._inner.handle_request(request)
        if fault is not None and fault.kind == "lost_reply":
            response.read()
            self._clock.sleep(limit)
            raise timed_out(request)
        return response

    def close(self) -> None:
        self._inner.close()


class AsyncWireTransport(httpx2.AsyncBaseTransport):
    """Comme ``WireTransport``, pour un client asynchrone."""

    def __init__(
        self, inner: httpx2.AsyncBaseTransport, clock: Clock, forge: Simulator | None = None
    ) -> None:
        self._inner = inner
        self._clock = clock
        self._forge = forge

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        fault, traces = take_fault(request), current_traces()
        forged = concerns_forged(request)
        if fault is None and not traces and not forged:
            return await self._inner.handle_async_request(request)
        content = await request.aread()
        watch = _Watch(traces, request, content, fault)
        try:
            if forged or (fault is not None and not fault.works):
                forge = AsyncSimulatorTransport(self._forge or forging_simulator())
                copy = forged_request(request, content, fault, owned=self._forge is not None)
                response = await forge.handle_async_request(copy)
            else:
                response = await self._send(request, fault)
        except httpx2.TransportError as error:
            watch.broke(error)
            raise
        watch.received(response)
        if fault is not None and fault.kind in ("stream_cut", "stream_error"):
            stream = cast(httpx2.AsyncByteStream, response.stream)
            response.stream = AsyncCutStream(stream, EventCounter(fault, request))
        if not response.is_closed:
            response.stream = AsyncTee(cast(httpx2.AsyncByteStream, response.stream), watch)
        else:
            watch.whole(response.content)
        return response

    async def _send(self, request: httpx2.Request, fault: Fault | None) -> httpx2.Response:
        limit = read_timeout(request)
        if fault is not None and fault.kind == "slow":
            await self._clock.async_sleep(min(fault.number("seconds"), limit))
            if fault.number("seconds") > limit:
                raise timed_out(request)
        response = await self._inner.handle_async_request(request)
        if fault is not None and fault.kind == "lost_reply":
            await response.aread()
            await self._clock.async_sleep(limit)
            raise timed_out(request)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Watch:
    """Un échange, dans toutes les traces ouvertes, et les jetons qu'il annonce."""

    def __init__(
        self, traces: list[Trace], request: httpx2.Request, content: bytes, fault: Fault | None
    ) -> None:
        self._seen: list[tuple[Trace, Exchange]] = [
            (trace, trace.sent(request, content, fault)) for trace in traces
        ]
        self._reader: Reader = reader_for("")

    def received(self, response: httpx2.Response) -> None:
        self._reader = reader_for(response.headers.get("content-type", ""))
        for trace, exchange in self._seen:
            trace.received(exchange, response)

    def broke(self, error: Exception) -> None:
        for trace, exchange in self._seen:
            trace.broke(exchange, error)

    def feed(self, data: bytes) -> None:
        for body in self._reader.feed(data):
            self._count(body.get("usage"))

    def finish(self) -> None:
        for body in self._reader.finish():
            self._count(body.get("usage"))

    def whole(self, content: bytes) -> None:
        self.feed(content)
        self.finish()

    def _count(self, usage: object) -> None:
        total = usage.get("total_tokens") if isinstance(usage, dict) else None
        if isinstance(total, int):
            for _, exchange in self._seen:
                exchange.tokens = total
