"""Les fragments d'une réponse de Chat Completions diffusée en continu, dans l'ordre de l'API.

Des lignes ``data:`` sans ``event:``, puis ``data: [DONE]``. Chaque choix commence par son rôle et
finit par sa raison d'arrêt ; plusieurs choix avancent ensemble, un fragment chacun.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from helpers.simulator.exchange import Chunk, Latency
from helpers.simulator.model.tokens import token_pieces
from helpers.simulator.sse import encode_data
from helpers.simulator.state.records import Item

DONE = Chunk(b"data: [DONE]\n\n")


@dataclass(frozen=True)
class _Step:
    """Un pas d'un choix : son fragment, l'attente qui le précède, et le texte qu'il apporte."""

    choice: Item
    wait: float = 0.0
    text: str = ""


def completion_chunks(
    finished: Item, latency: Latency, *, obfuscate: bool, with_usage: bool
) -> Iterator[Chunk]:
    """Tous les fragments d'une réponse, sauf le ``[DONE]`` final.

    Arguments : ``finished``, le corps à l'arrivée ; ``latency``, dont chaque jeton d'un choix prend
    sa part ; ``obfuscate``, vrai pour compléter les fragments de texte d'un bourrage ;
    ``with_usage``, vrai pour finir par le décompte (les autres fragments portent alors ``usage`` à
    ``null``).
    """
    head: Item = {name: finished[name] for name in ("id", "created", "model", "service_tier")}
    head["object"] = "chat.completion.chunk"
    head["system_fingerprint"] = finished["system_fingerprint"]
    nothing: Item = {"usage": None} if with_usage else {}
    for number, step in enumerate(_interleaved(finished, latency)):
        chunk = {**head, "choices": [step.choice], **nothing}
        if obfuscate and step.text:
            chunk["obfuscation"] = _padding(f"{finished['id']}{number}", step.text)
        yield Chunk(encode_data(chunk), step.wait)
    if "moderation" in finished:
        judged = {**head, "choices": [], **nothing, "moderation": finished["moderation"]}
        yield Chunk(encode_data(judged))
    if with_usage:
        yield Chunk(encode_data({**head, "choices": [], "usage": finished["usage"]}))


def _interleaved(finished: Item, latency: Latency) -> Iterator[_Step]:
    """Les pas de tous les choix, en parallèle : une seule attente par rangée."""
    choices = finished["choices"]
    reasoning = finished["usage"]["completion_tokens_details"]["reasoning_tokens"] // len(choices)
    thinking = latency.total(reasoning)
    for row in zip_longest(*(_steps(choice, thinking, latency.per_token) for choice in choices)):
        steps = [step for step in row if step is not None]
        wait = max(step.wait for step in steps)
        for step in steps:
            yield _Step(step.choice, wait, step.text)
            wait = 0.0


def _steps(choice: Item, thinking: float, per_token: float) -> Iterator[_Step]:
    message = choice["message"]
    calls = message.get("tool_calls") or []
    kind = "content" if message["refusal"] is None else "refusal"
    opening: Item = {"role": "assistant", "content": None, "refusal": None}
    if not calls:
        opening[kind] = ""
    yield _Step(_fragment(choice, opening), thinking)
    logprobs = (choice["logprobs"] or {}).get(kind)
    for number, (piece, tokens) in enumerate(token_pieces(message[kind] or "")):
        shown = None if logprobs is None else [logprobs[number]]
        fragment = _fragment(choice, {kind: piece})
        if shown is not None:
            fragment["logprobs"] = {"content": None, "refusal": None, kind: shown}
        yield _Step(fragment, per_token * tokens, piece)
    for index, call in enumerate(calls):
        named = {"name": call["function"]["name"], "arguments": ""}
        opened = {"index": index, "id": call["id"], "type": "function", "function": named}
        yield _Step(_fragment(choice, {"tool_calls": [opened]}))
        for piece, tokens in token_pieces(call["function"]["arguments"]):
            part = {"index": index, "function": {"arguments": piece}}
            yield _Step(_fragment(choice, {"tool_calls": [part]}), per_token * tokens, piece)
    yield _Step({**_fragment(choice, {}), "finish_reason": choice["finish_reason"]})


def _fragment(choice: Item, delta: Item) -> Item:
    return {"index": choice["index"], "delta": delta, "logprobs": None, "finish_reason": None}


def _padding(seed: str, text: str) -> str:
    return hashlib.sha256(seed.encode()).hexdigest()[: 16 - len(text) % 16]
