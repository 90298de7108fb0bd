"""Les événements d'une réponse diffusée en continu, dans l'ordre de l'API.

L'ordre et les champs : relevés en faisant tourner le SDK, et dans ses types d'événements.
"""

import hashlib
from collections.abc import Iterator

from helpers.simulator.exchange import Latency
from helpers.simulator.model.tokens import token_pieces
from helpers.simulator.responses.body import unfinished_body
from helpers.simulator.sse import Event
from helpers.simulator.state.records import Item

Timed = tuple[Event, float]  # un événement, et l'attente qui le précède, en secondes


def response_events(finished: Item, latency: Latency, *, obfuscate: bool) -> Iterator[Timed]:
    """Tous les événements d'une réponse, numérotés à partir de 0, chacun avec son attente.

    Arguments : ``finished``, le corps à l'arrivée ; ``latency``, dont chaque jeton de sortie prend
    sa part ; ``obfuscate``, vrai pour compléter chaque fragment d'un bourrage de longueur variable,
    ce que l'API fait quand rien ne dit le contraire.
    """
    for number, (event, wait) in enumerate(_events(finished, latency)):
        event["sequence_number"] = number
        if obfuscate and event["type"].endswith(".delta"):
            event["obfuscation"] = _padding(event)
        yield event, wait


def _events(finished: Item, latency: Latency) -> Iterator[Timed]:
    started = unfinished_body(finished, "in_progress")
    if finished["background"]:
        queued = unfinished_body(finished, "queued")
        yield {"type": "response.created", "response": queued}, 0.0
        yield {"type": "response.queued", "response": queued}, 0.0
        yield {"type": "response.in_progress", "response": started}, latency.queue
    else:
        yield {"type": "response.created", "response": started}, 0.0
        yield {"type": "response.in_progress", "response": started}, 0.0
    wait = latency.first
    for index, item in enumerate(finished["output"]):
        for event, pause in _item_events(index, item, finished, latency.per_token):
            yield event, wait + pause
            wait = 0.0
    yield {"type": f"response.{finished['status']}", "response": finished}, wait


def _item_events(index: int, item: Item, finished: Item, per_token: float) -> Iterator[Timed]:
    match item["type"]:
        case "reasoning":
            tokens = finished["usage"]["output_tokens_details"]["reasoning_tokens"]
            yield from _reasoning_events(index, item, per_token * tokens)
        case "function_call":
            yield from _call_events(index, item, per_token)
        case "compaction":
            for step in ("added", "done"):
                event = f"response.output_item.{step}"
                yield {"type": event, "output_index": index, "item": item}, 0.0
        case _:
            yield from _message_events(index, item, per_token)


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


def _call_events(index: int, item: Item, per_token: float) -> Iterator[Timed]:
    opened = {**item, "status": "in_progress", "arguments": ""}
    yield {"type": "response.output_item.added", "output_index": index, "item": opened}, 0.0
    place = {"item_id": item["id"], "output_index": index}
    kind = "response.function_call_arguments"
    for piece, tokens in token_pieces(item["arguments"]):
        yield {"type": f"{kind}.delta", **place, "delta": piece}, per_token * tokens
    yield {"type": f"{kind}.done", **place, "arguments": item["arguments"]}, 0.0
    yield {"type": "response.output_item.done", "output_index": index, "item": item}, 0.0


def _message_events(index: int, item: Item, per_token: float) -> Iterator[Timed]:
    opened = {**item, "status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": index, "item": opened}, 0.0
    for position, part in enumerate(item["content"]):
        place = {"item_id": item["id"], "output_index": index, "content_index": position}
        yield from _part_events(place, part, per_token)
    yield {"type": "response.output_item.done", "output_index": index, "item": item}, 0.0


def _part_events(place: Event, part: Item, per_token: float) -> Iterator[Timed]:
    name = "refusal" if part["type"] == "refusal" else "text"
    kind = "response.refusal" if name == "refusal" else "response.output_text"
    logprobs = [_bare(entry) for entry in part.get("logprobs") or []]
    empty = {**part, name: ""} if name == "refusal" else {**part, name: "", "logprobs": []}
    yield {"type": "response.content_part.added", **place, "part": empty}, 0.0
    for number, (piece, tokens) in enumerate(token_pieces(part[name])):
        shown = {} if name == "refusal" else {"logprobs": logprobs[number : number + 1]}
        yield {"type": f"{kind}.delta", **place, "delta": piece, **shown}, per_token * tokens
    shown = {} if name == "refusal" else {"logprobs": logprobs}
    yield {"type": f"{kind}.done", **place, name: part[name], **shown}, 0.0
    yield {"type": "response.content_part.done", **place, "part": part}, 0.0


def _bare(entry: Item) -> Item:
    """Une probabilité, sans les octets : les événements du SDK n'en ont pas."""
    others = [{name: o[name] for name in ("token", "logprob")} for o in entry["top_logprobs"]]
    return {"token": entry["token"], "logprob": entry["logprob"], "top_logprobs": others}


def _padding(event: Event) -> str:
    seed = hashlib.sha256(f"{event['item_id']}{event['sequence_number']}".encode()).hexdigest()
    return seed[: 16 - len(event["delta"]) % 16]
