"""Les événements d'une réponse diffusée en continu, dans l'ordre de l'API.

L'ordre et les champs : relevés en faisant tourner le SDK, et dans ses types d'événements.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from helpers.simulator.store import Item

_PIECE = re.compile(r"\s*\S+\s*$|\s*\S+|\s+")
_FINAL_EVENTS = {"completed": "response.completed", "incomplete": "response.incomplete"}

Event = dict[str, Any]


def response_events(started: Item, finished: Item, *, obfuscate: bool) -> Iterator[Event]:
    """Tous les événements d'une réponse, numérotés à partir de 0.

    Arguments : ``started`` et ``finished``, le corps au départ et à l'arrivée ; ``obfuscate``,
    vrai pour compléter chaque fragment d'un bourrage de longueur variable, ce que l'API fait
    quand rien ne dit le contraire.
    """
    for number, event in enumerate(_events(started, finished)):
        event["sequence_number"] = number
        if obfuscate and event["type"] == "response.output_text.delta":
            event["obfuscation"] = _padding(event)
        yield event


def encode_event(event: Event) -> bytes:
    """Un événement au format SSE.

    >>> encode_event({"type": "error"})
    b'event: error\\ndata: {"type":"error"}\\n\\n'
    """
    data = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    return f"event: {event['type']}\ndata: {data}\n\n".encode()


def text_fragments(text: str) -> list[str]:
    """Un texte en fragments d'un mot à peu près, qui, mis bout à bout, le redonnent.

    >>> text_fragments("Bonjour tout  le monde")
    ['Bonjour', ' tout', '  le', ' monde']
    """
    return _PIECE.findall(text)


def _events(started: Item, finished: Item) -> Iterator[Event]:
    yield {"type": "response.created", "response": started}
    yield {"type": "response.in_progress", "response": started}
    for index, item in enumerate(finished["output"]):
        if item["type"] == "reasoning":
            yield from _reasoning_events(index, item)
        else:
            yield from _message_events(index, item)
    yield {"type": _FINAL_EVENTS[finished["status"]], "response": finished}


def _reasoning_events(index: int, item: Item) -> Iterator[Event]:
    yield {
        "type": "response.output_item.added",
        "output_index": index,
        "item": {**item, "summary": []},
    }
    for position, part in enumerate(item["summary"]):
        place = {"item_id": item["id"], "output_index": index, "summary_index": position}
        prefix = "response.reasoning_summary"
        yield {"type": f"{prefix}_part.added", **place, "part": {**part, "text": ""}}
        for fragment in text_fragments(part["text"]):
            yield {"type": f"{prefix}_text.delta", **place, "delta": fragment}
        yield {"type": f"{prefix}_text.done", **place, "text": part["text"]}
        yield {"type": f"{prefix}_part.done", **place, "part": part}
    yield {"type": "response.output_item.done", "output_index": index, "item": item}


def _message_events(index: int, item: Item) -> Iterator[Event]:
    empty = {**item, "status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": index, "item": empty}
    for position, part in enumerate(item["content"]):
        place = {"item_id": item["id"], "output_index": index, "content_index": position}
        yield {"type": "response.content_part.added", **place, "part": {**part, "text": ""}}
        for fragment in text_fragments(part["text"]):
            yield {
                "type": "response.output_text.delta",
                **place,
                "delta": fragment,
                "logprobs": [],
            }
        yield {
            "type": "response.output_text.done",
            **place,
            "text": part["text"],
            "logprobs": [],
        }
        yield {"type": "response.content_part.done", **place, "part": part}
    yield {"type": "response.output_item.done", "output_index": index, "item": item}


def _padding(event: Event) -> str:
    seed = hashlib.sha256(f"{event['item_id']}{event['sequence_number']}".encode()).hexdigest()
    return seed[: 16 - len(event["delta"]) % 16]
