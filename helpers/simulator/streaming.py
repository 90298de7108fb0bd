"""Les événements d'une réponse diffusée en continu, dans l'ordre de l'API.

L'ordre et les champs : relevés en faisant tourner le SDK, et dans ses types d'événements.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from helpers.simulator.exchange import Chunk, Latency
from helpers.simulator.store import Item
from helpers.simulator.tokens import token_pieces

_FINAL_EVENTS = {"completed": "response.completed", "incomplete": "response.incomplete"}

Event = dict[str, Any]
Timed = tuple[Event, float]  # un événement, et l'attente qui le précède, en secondes


def response_chunks(
    started: Item, finished: Item, latency: Latency, *, obfuscate: bool
) -> Iterator[Chunk]:
    """Tous les événements d'une réponse, numérotés à partir de 0, au format SSE.

    Arguments : ``started`` et ``finished``, le corps au départ et à l'arrivée ; ``latency``, dont
    chaque jeton de sortie prend sa part ; ``obfuscate``, vrai pour compléter chaque fragment d'un
    bourrage de longueur variable, ce que l'API fait quand rien ne dit le contraire.
    """
    for number, (event, wait) in enumerate(_events(started, finished, latency)):
        event["sequence_number"] = number
        if obfuscate and event["type"].endswith(".delta"):
            event["obfuscation"] = _padding(event)
        yield Chunk(encode_event(event), wait)


def error_chunk(number: int, message: str) -> Chunk:
    """L'événement ``error`` (une forme plate), qui termine un flux où le serveur a échoué."""
    return Chunk(
        encode_event(
            {
                "type": "error",
                "code": "server_error",
                "message": message,
                "param": None,
                "sequence_number": number,
            }
        )
    )


def encode_event(event: Event) -> bytes:
    """Un événement au format SSE.

    >>> encode_event({"type": "error"})
    b'event: error\\ndata: {"type":"error"}\\n\\n'
    """
    data = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    return f"event: {event['type']}\ndata: {data}\n\n".encode()


def _events(started: Item, finished: Item, latency: Latency) -> Iterator[Timed]:
    yield {"type": "response.created", "response": started}, 0.0
    yield {"type": "response.in_progress", "response": started}, 0.0
    wait = latency.first
    for index, item in enumerate(finished["output"]):
        if item["type"] == "reasoning":
            tokens = finished["usage"]["output_tokens_details"]["reasoning_tokens"]
            events = _reasoning_events(index, item, latency.per_token * tokens)
        else:
            events = _message_events(index, item, latency.per_token)
        for event, pause in events:
            yield event, wait + pause
            wait = 0.0
    yield {"type": _FINAL_EVENTS[finished["status"]], "response": finished}, wait


def _reasoning_events(index: int, item: Item, thinking: float) -> Iterator[Timed]:
    opened = {**item, "summary": []}
    yield {"type": "response.output_item.added", "output_index": index, "item": opened}, 0.0
    for position, part in enumerate(item["summary"]):
        place = {"item_id": item["id"], "output_index": index, "summary_index": position}
        prefix = "response.reasoning_summary"
        yield {"type": f"{prefix}_part.added", **place, "part": {**part, "text": ""}}, thinking
        thinking = 0.0
        for piece, _ in token_pieces(part["text"]):
            yield {"type": f"{prefix}_text.delta", **place, "delta": piece}, 0.0
        yield {"type": f"{prefix}_text.done", **place, "text": part["text"]}, 0.0
        yield {"type": f"{prefix}_part.done", **place, "part": part}, 0.0
    yield {"type": "response.output_item.done", "output_index": index, "item": item}, thinking


def _message_events(index: int, item: Item, per_token: float) -> Iterator[Timed]:
    opened = {**item, "status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": index, "item": opened}, 0.0
    for position, part in enumerate(item["content"]):
        place = {"item_id": item["id"], "output_index": index, "content_index": position}
        yield {"type": "response.content_part.added", **place, "part": {**part, "text": ""}}, 0.0
        for piece, tokens in token_pieces(part["text"]):
            delta = {"type": "response.output_text.delta", **place, "delta": piece, "logprobs": []}
            yield delta, per_token * tokens
        done = {"type": "response.output_text.done", **place, "text": part["text"], "logprobs": []}
        yield done, 0.0
        yield {"type": "response.content_part.done", **place, "part": part}, 0.0
    yield {"type": "response.output_item.done", "output_index": index, "item": item}, 0.0


def _padding(event: Event) -> str:
    seed = hashlib.sha256(f"{event['item_id']}{event['sequence_number']}".encode()).hexdigest()
    return seed[: 16 - len(event["delta"]) % 16]
