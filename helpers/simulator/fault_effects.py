"""Ce que font les pannes : refuser, ne pas répondre, ou gâter une réponse déjà produite."""

from collections.abc import Iterator
from dataclasses import replace

from helpers.simulator import errors
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Broken, Chunk, Reply
from helpers.simulator.faults import Fault
from helpers.simulator.sse import failure_chunk


def refusal_of(fault: Fault, model: str) -> ApiError | None:
    """L'erreur qui tient lieu de réponse, ou ``None``. ``model`` est cité dans un 429.

    >>> refusal_of(Fault.parse("overloaded"), "gpt-6-luna").status
    503
    """
    match fault.kind:
        case "rate_limit":
            return _rate_limited(fault, model)
        case "slow_down":
            return errors.slow_down()
        case "quota":
            return errors.quota_exceeded(str(fault.options["code"]))
        case "server_error":
            return errors.server_error()
        case "overloaded":
            return errors.overloaded()
        case "conversation_locked":
            return errors.conversation_locked()
        case "http_error":
            return _http_error(fault)
    return None


def unanswered(fault: Fault) -> Reply | None:
    """La réponse qui ne vient pas, sans que le serveur ait travaillé, ou ``None``."""
    match fault.kind:
        case "timeout":
            return Reply(200, {}, broken="timeout")
        case "disconnect":
            return Reply(200, {}, broken="disconnect")
    return None


def spoil(fault: Fault, reply: Reply, path: str = "") -> Reply:
    """Gâte une réponse que le serveur a produite. ``path`` dit la forme d'une erreur en flux."""
    match fault.kind:
        case "lost_reply":
            return replace(reply, chunks=None, body=b"", broken="timeout")
        case "slow":
            return replace(reply, wait=reply.wait + fault.number("seconds"))
        case "stream_cut" if reply.chunks is not None:
            kept = _first(reply, int(fault.number("after")))
            broken: Broken | None = None if fault.options["silent"] else "disconnect"
            return replace(reply, chunks=kept, broken=broken)
        case "stream_error" if reply.chunks is not None:
            count = int(fault.number("after"))
            return replace(reply, chunks=_then(_first(reply, count), failure_chunk(path, count)))
    return reply


def _rate_limited(fault: Fault, model: str) -> ApiError:
    wait, limit = fault.number("retry_after"), int(fault.number("limit"))
    kind = "requests per min (RPM)"
    return errors.rate_limited(model, kind, limit, limit, 1, wait if wait > 0 else None)


def _http_error(fault: Fault) -> ApiError:
    status = int(fault.number("status"))
    message = str(fault.options["message"]) or f"Simulated error {status}."
    code = str(fault.options["code"]) or None
    return ApiError(status, message, type=str(fault.options["type"]), code=code)


def _first(reply: Reply, count: int) -> Iterator[Chunk]:
    """Les premiers morceaux d'un flux, puis sa fermeture."""
    chunks = iter(reply.chunks or ())
    try:
        for _ in range(count):
            chunk = next(chunks, None)
            if chunk is None:
                return
            yield chunk
    finally:
        close = getattr(chunks, "close", None)
        if close is not None:
            close()


def _then(chunks: Iterator[Chunk], last: Chunk) -> Iterator[Chunk]:
    yield from chunks
    yield last
