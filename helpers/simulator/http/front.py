"""La façade : une requête HTTP (ASGI) devient une ``Request``, une ``Reply`` devient la réponse."""

import asyncio
from collections.abc import (
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
    Mapping,
    MutableMapping,
)
from typing import Any
from urllib.parse import parse_qsl

from helpers.simulator import errors
from helpers.simulator.core import Simulator
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import ENDLESS, Chunk, Reply, Request, close_chunks
from helpers.simulator.faults import HEADER
from helpers.simulator.http.body import (
    BodyLimits,
    ClientGone,
    Receive,
    check_headers,
    read_body,
)
from helpers.simulator.http.call_log import CallLog, LoggedCall, count_usage
from helpers.simulator.http.connection import ABORT
from helpers.simulator.http.planned_faults import PlannedFaults
from helpers.simulator.ids import RandomIds
from helpers.simulator.json_text import encode_json
from helpers.simulator.owners import owner_of

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]
Scope = MutableMapping[str, Any]

# Ce qui peut durer (un lot de milliers de lignes, un gros fichier, un webhook d'essai, un texte
# immense) se fait dans un autre fil d'exécution ; le reste est trop court pour y gagner.
_LONG_WORK = ("/v1/batches", "/v1/files", "/v1/webhook_endpoints")
_LONG_BODY = 200_000  # octets

# Combien de temps un client peut cesser de lire un flux (secondes).
UNREAD = 60.0


class HttpFront:
    """L'application ASGI qui fait parler HTTP au simulateur.

    Arguments : ``simulator`` ; ``planned``, les pannes prévues par clé ; ``log``, où noter les
    appels (nulle part par défaut) ; ``sleep``, comment attendre (à l'horloge du simulateur par
    défaut) ; ``limits``, jusqu'où lire un corps.
    """

    def __init__(
        self,
        simulator: Simulator,
        *,
        planned: PlannedFaults | None = None,
        log: CallLog | None = None,
        sleep: Sleep | None = None,
        limits: BodyLimits | None = None,
    ) -> None:
        self._simulator = simulator
        self._planned = planned or PlannedFaults()
        self._log = log
        self._sleep = sleep or simulator.clock.async_sleep
        self._limits = limits or BodyLimits()
        self._ids = RandomIds()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        try:
            await self._serve(scope, receive, send)
        except asyncio.CancelledError:  # le serveur s'arrête sans attendre davantage
            await _abort(scope)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = _path(scope)
        headers = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in scope["headers"]}
        try:
            check_headers(scope["headers"])
            if headers.get("upgrade", "").lower() == "websocket":
                raise errors.route_not_imitated(f"{path} (WebSocket)")
            declared = headers.get("content-length")
            body = await read_body(receive, path, declared, self._limits)
        except ClientGone:
            return
        except ApiError as error:
            await _send_whole(send, self._refusal(error))
            return
        owner = owner_of(headers)
        fault = headers.get(HEADER) or (self._planned.take(owner) if owner else None)
        if fault is not None:
            headers[HEADER] = fault
        request = Request(scope["method"], path, _query(scope), headers, body)
        if path.startswith(_LONG_WORK) or len(body) > _LONG_BODY:
            reply = await asyncio.to_thread(self._simulator.handle, request)
        else:
            reply = self._simulator.handle(request)
        if reply.wait > 0:
            await self._sleep(reply.wait)
        seen = await self._answer(scope, receive, send, reply)
        if self._log is not None:
            at = self._simulator.clock.timestamp()
            self._log.add(_logged(owner or "", at, request, reply, seen))

    def _refusal(self, error: ApiError) -> Reply:
        """La réponse à une requête qu'on n'a pas pu lire en entier : la connexion s'arrête là."""
        headers = {
            "content-type": "application/json",
            "connection": "close",
            "x-request-id": self._ids.scope(b"")("req_"),
            "x-simulated": "true",
        }
        return Reply(error.status, headers, encode_json(error.body()))

    async def _answer(self, scope: Scope, receive: Receive, send: Send, reply: Reply) -> bytes:
        """Envoie la réponse ; renvoie ce qui en dit l'usage."""
        if reply.chunks is not None:
            return await self._stream(scope, receive, send, reply, reply.chunks)
        if reply.broken is None:
            await _send_whole(send, reply)
            return reply.body
        if reply.broken == "timeout":
            await _either(_until_gone(receive), self._sleep(ENDLESS))
        await _abort(scope)
        return b""

    async def _stream(
        self, scope: Scope, receive: Receive, send: Send, reply: Reply, chunks: Iterable[Chunk]
    ) -> bytes:
        """Envoie un flux tant que le client le lit ; ce qu'il tenait est toujours rendu."""
        usage: list[bytes] = [b""]

        async def pump() -> None:
            await send(_start(reply.status, reply.headers))
            for chunk in chunks:
                if chunk.wait > 0:
                    await self._sleep(chunk.wait)
                if b'"usage":{' in chunk.data:
                    usage[0] = chunk.data
                async with asyncio.timeout(UNREAD):
                    await send(_part(chunk.data, more=True))
            if reply.broken is None:
                await send(_part(b"", more=False))
            elif reply.broken == "timeout":
                await self._sleep(ENDLESS)

        whole = await _either(pump(), _until_gone(receive))
        close_chunks(chunks)
        if not whole or reply.broken is not None:
            await _abort(scope)
        return usage[0]


async def _either(first: Coroutine[Any, Any, None], second: Awaitable[None]) -> bool:
    """Attend la première de deux coroutines, arrête l'autre ; vrai si ``first`` est achevée."""
    tasks = [asyncio.ensure_future(first), asyncio.ensure_future(second)]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        finished: bool = tasks[0].done()
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    failure = results[0]
    if isinstance(failure, TimeoutError):  # le client ne lit plus
        return False
    if finished and isinstance(failure, Exception):
        raise failure
    return finished


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _abort(scope: Scope) -> None:
    """Casse la connexion, sans fin de réponse."""
    abort = scope.get("extensions", {}).get(ABORT)
    if abort is None:
        raise RuntimeError("Ce serveur ASGI ne sait pas casser une connexion : servez par uvicorn.")
    abort()
    await asyncio.sleep(0)  # laisse le transport l'apprendre avant que l'application ne rende
    await asyncio.sleep(0)


async def _send_whole(send: Send, reply: Reply) -> None:
    headers = {**reply.headers, "content-length": str(len(reply.body))}
    await send(_start(reply.status, headers))
    await send(_part(reply.body, more=False))


def _start(status: int, headers: Mapping[str, str]) -> dict[str, Any]:
    pairs = [
        (name.encode("latin-1"), v.encode("latin-1", "replace")) for name, v in headers.items()
    ]
    return {"type": "http.response.start", "status": status, "headers": pairs}


def _part(data: bytes, *, more: bool) -> dict[str, Any]:
    return {"type": "http.response.body", "body": data, "more_body": more}


def _path(scope: Scope) -> str:
    """Le chemin demandé ; un mandataire donne l'adresse entière (RFC 9112, 3.2.2)."""
    path: str = scope["path"]
    if path.startswith(("http://", "https://")):
        path = "/" + path.split("://", 1)[1].partition("/")[2]
    return path


def _query(scope: Scope) -> list[tuple[str, str]]:
    text = scope["query_string"].decode("latin-1")
    return parse_qsl(text, keep_blank_values=True) if text else []


def _logged(owner: str, at: float, request: Request, reply: Reply, seen: bytes) -> LoggedCall:
    input_tokens, output_tokens = count_usage(seen) if request.method == "POST" else (None, None)
    retries = request.headers.get("x-stainless-retry-count", "")
    return LoggedCall(
        owner=owner,
        at=at,
        method=request.method,
        path=request.path,
        attempt=1 + int(retries) if retries.isdecimal() and len(retries) < 6 else 1,
        status=reply.status,
        wait=reply.wait,
        fault=request.headers.get(HEADER),
        request_id=reply.headers.get("x-request-id", ""),
        input_tokens=input_tokens,
        output_tokens=output_tokens,
    )
