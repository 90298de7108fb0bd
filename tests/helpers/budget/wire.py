"""De quoi jouer le serveur dans les tests du plafond : corps, flux, clients."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx2
import openai

from helpers.budget import AsyncBudgetTransport, BudgetTransport, Ledger
from helpers.clock import VirtualClock

MODEL = "gpt-6.1-terra"
USAGE = {
    "input_tokens": 1_000,
    "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
    "output_tokens": 200,
    "output_tokens_details": {"reasoning_tokens": 150},
    "total_tokens": 1_200,
}
CHAT_USAGE = {"prompt_tokens": 1_000, "completion_tokens": 200, "total_tokens": 1_200}
COST = Decimal("0.002")
"""1 000 jetons d'entrée et 200 de sortie de ``gpt-6.1-terra``, en dollars."""

Handler = Callable[[httpx2.Request], httpx2.Response]


def response(**change: Any) -> dict[str, Any]:
    body = {
        "id": "resp_1",
        "object": "response",
        "status": "completed",
        "model": MODEL,
        "output": [],
        "usage": USAGE,
    }
    return {**body, **change}


def answering(status: int, body: Any, **headers: str) -> Handler:
    """Un serveur qui répond toujours la même chose."""
    return lambda request: httpx2.Response(status, json=body, headers=headers)


def event(kind: str, **fields: Any) -> bytes:
    return f"event: {kind}\ndata: {json.dumps({'type': kind, **fields})}\n\n".encode()


def final(kind: str = "completed", **change: Any) -> bytes:
    return event(f"response.{kind}", response=response(status=kind, **change))


START = event("response.created", response=response(status="in_progress", usage=None))
DELTA = event("response.output_text.delta", item_id="m", content_index=0, delta="Oui")


def chat_chunk(**fields: Any) -> bytes:
    body = {"id": "c", "object": "chat.completion.chunk", "model": MODEL, "choices": [], **fields}
    return f"data: {json.dumps(body)}\n\n".encode()


class Bytes(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Un corps qui arrive par morceaux, et note ce qui en a été demandé. Une exception le coupe."""

    def __init__(self, *parts: bytes | Exception) -> None:
        self.parts = parts
        self.sent: list[bytes] = []
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for part in self.parts:
            if isinstance(part, Exception):
                raise part
            self.sent.append(part)
            yield part

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self:
            yield part

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def streaming(stream: Bytes, kind: str = "text/event-stream", **headers: str) -> Handler:
    """Un serveur qui répond par ``stream``."""
    return lambda request: httpx2.Response(
        200, headers={"content-type": kind, **headers}, stream=stream
    )


def make_ledger(cap: str | None = "1.00", path: Path | str = ":memory:") -> Ledger:
    return Ledger(path, None if cap is None else Decimal(cap), VirtualClock())


def make_client(handler: Handler, ledger: Ledger, retries: int = 0) -> openai.OpenAI:
    transport = BudgetTransport(httpx2.MockTransport(handler), ledger)
    http = httpx2.Client(transport=transport)
    return openai.OpenAI(api_key="x", http_client=http, max_retries=retries)


def make_async_client(handler: Handler, ledger: Ledger, retries: int = 0) -> openai.AsyncOpenAI:
    transport = AsyncBudgetTransport(httpx2.MockTransport(handler), ledger)
    http = httpx2.AsyncClient(transport=transport)
    return openai.AsyncOpenAI(api_key="x", http_client=http, max_retries=retries)
