"""Juger les réponses de `/v1/chat/completions` : les types du SDK, strictement, et la fiche."""

import json
import re
from itertools import groupby
from typing import Any

from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.chat.chat_completion_store_message import ChatCompletionStoreMessage
from pydantic import TypeAdapter

from tests.simulator.strict_basics import Json, require, require_keys, strict

REQUIRED = {"id", "object", "created", "model", "choices", "usage", "service_tier"}
REQUIRED_IN_A_CHOICE = {"index", "message", "logprobs", "finish_reason"}
REQUIRED_IN_A_MESSAGE = {"role", "content", "refusal", "annotations"}
REQUIRED_IN_USAGE = {
    *("prompt_tokens", "completion_tokens", "total_tokens"),
    *("prompt_tokens_details", "completion_tokens_details"),
}
REQUIRED_IN_PROMPT = {"cached_tokens", "audio_tokens"}
REQUIRED_IN_COMPLETION = {
    *("reasoning_tokens", "audio_tokens"),
    *("accepted_prediction_tokens", "rejected_prediction_tokens"),
}
REQUIRED_IN_A_CHUNK = {"id", "object", "created", "model", "choices"}
REQUIRED_IN_A_STORED_MESSAGE = {"id", "role", "content", "content_parts", "name"}

_COMPLETION = TypeAdapter(ChatCompletion)
_CHUNK = TypeAdapter(ChatCompletionChunk)
_STORED_MESSAGE = TypeAdapter(ChatCompletionStoreMessage)


def check_object(method: str, rest: list[str], payload: Json) -> None:
    """Vérifie le corps d'une réponse 200 ; ``rest`` suit ``/chat/completions/`` dans le chemin."""
    match (method, rest):
        case "DELETE", [completion_id]:
            deleted = {"object": "chat.completion.deleted", "deleted": True}
            require(payload == {"id": completion_id, **deleted}, f"{payload}")
        case "GET", []:
            check_page(payload)
            for completion in payload["data"]:
                check_completion(completion, stored=True)
        case "GET", [_, "messages"]:
            check_page(payload)
            for message in payload["data"]:
                check_stored_message(message)
        case _:
            check_completion(payload, stored=bool(rest))


def check_completion(body: Json, *, stored: bool = False) -> None:
    """Vérifie une réponse entière ; ``stored`` vrai pour une réponse relue."""
    strict(_COMPLETION, body)
    require_keys(body, REQUIRED, "ChatCompletion")
    require(body["id"].startswith("chatcmpl-"), f"id {body['id']}")
    require(("metadata" in body) == stored, "metadata")
    indexes = [choice["index"] for choice in body["choices"]]
    require(indexes == list(range(len(indexes))) and indexes != [], f"choix {indexes}")
    for choice in body["choices"]:
        _check_choice(choice)
    check_usage(body["usage"])


def _check_choice(choice: Json) -> None:
    require_keys(choice, REQUIRED_IN_A_CHOICE, "choix")
    message = choice["message"]
    require_keys(message, REQUIRED_IN_A_MESSAGE, "message")
    calls = message.get("tool_calls")
    require(calls != [], "tool_calls vide")
    spoken = message["refusal"] is None and not calls
    require((message["content"] is not None) == spoken, f"message {message}")
    if choice["finish_reason"] == "tool_calls":
        require(bool(calls), "aucun appel")
    if choice["finish_reason"] == "content_filter":
        require(message["content"] == "", "contenu filtré")
    for call in calls or []:
        require(call["id"].startswith("call_"), f"id {call['id']}")
    said = message["content"] if message["refusal"] is None else message["refusal"]
    for name, entries in (choice["logprobs"] or {}).items():
        if entries is not None:
            require("".join(entry["token"] for entry in entries) == said, f"logprobs {name}")
            _check_entries(entries)


def _check_entries(entries: list[Json]) -> None:
    for entry in entries:
        for shown in (entry, *entry["top_logprobs"]):
            require(shown["logprob"] < 0, "probabilité")
            require(bytes(shown["bytes"]).decode() == shown["token"], "octets")


def check_usage(usage: Json) -> None:
    """Vérifie le décompte : toutes ses clés, des sommes justes."""
    require_keys(usage, REQUIRED_IN_USAGE, "usage")
    require_keys(usage["prompt_tokens_details"], REQUIRED_IN_PROMPT, "entrée")
    require_keys(usage["completion_tokens_details"], REQUIRED_IN_COMPLETION, "sortie")
    read, written = usage["prompt_tokens"], usage["completion_tokens"]
    require(usage["total_tokens"] == read + written, "total_tokens")
    require(read > 0 and written >= 0, "compte négatif ou nul")
    require(0 <= usage["completion_tokens_details"]["reasoning_tokens"] <= written, "raisonnement")
    cached = usage["prompt_tokens_details"]["cached_tokens"]
    require(cached == 0 or 1024 <= cached <= read, f"cached_tokens {cached}")


def check_page(body: Json) -> None:
    """Vérifie une page d'une liste."""
    require(set(body) == {"object", "data", "first_id", "last_id", "has_more"}, f"{set(body)}")
    require(body["object"] == "list" and isinstance(body["has_more"], bool), "page")
    if body["data"]:
        require(body["first_id"] == body["data"][0]["id"], "first_id")
        require(body["last_id"] == body["data"][-1]["id"], "last_id")


def check_stored_message(message: Json) -> None:
    """Vérifie un message conservé. Le SDK n'y prévoit que le rôle ``assistant``, et aucun nom."""
    require_keys(message, REQUIRED_IN_A_STORED_MESSAGE, "message conservé")
    require(re.fullmatch(r"chatcmpl-\w+-\d+", message["id"]) is not None, f"id {message['id']}")
    bare = {name: value for name, value in message.items() if name != "name"}
    strict(_STORED_MESSAGE, {**bare, "role": "assistant"})


def check_chunks(body: bytes) -> Json:
    """Vérifie un flux entier ; renvoie la réponse que ses fragments construisent.

    Des lignes ``data:`` seules, ``[DONE]`` à la fin, le rôle d'abord, la raison d'arrêt à la fin.
    """
    chunks = parse_chunks(body)
    for chunk in chunks:
        strict(_CHUNK, chunk)
        require_keys(chunk, REQUIRED_IN_A_CHUNK, "fragment")
    heads = {json.dumps([c["id"], c["created"], c["model"], c["service_tier"]]) for c in chunks}
    require(len(heads) == 1, f"en-têtes {heads}")
    _check_stream_usage(chunks)
    parts = [choice for chunk in chunks for choice in chunk["choices"]]
    parts.sort(key=lambda part: int(part["index"]))
    choices = [_joined(list(group)) for _, group in groupby(parts, key=lambda p: p["index"])]
    for choice in choices:
        _check_choice(choice)
    for chunk in chunks:
        if "obfuscation" in chunk:
            require(any(choice["delta"] for choice in chunk["choices"]), "bourrage sans texte")
    return {**chunks[0], "choices": choices, "usage": chunks[-1].get("usage")}


def parse_chunks(body: bytes) -> list[Json]:
    """Les fragments d'un flux, sans le ``[DONE]`` qui doit le finir."""
    text = body.decode("utf-8")
    require(text.endswith("data: [DONE]\n\n"), "pas de [DONE]")
    blocks = text.removesuffix("data: [DONE]\n\n").split("\n\n")
    require(blocks.pop() == "", "fin de fragment")
    for block in blocks:
        require(re.fullmatch(r"data: \{.*\}", block) is not None, f"bloc {block!r}")
    return [json.loads(block.removeprefix("data: ")) for block in blocks]


def _check_stream_usage(chunks: list[Json]) -> None:
    with_usage = ["usage" in chunk for chunk in chunks]
    require(len(set(with_usage)) == 1, "usage sur certains fragments seulement")
    for chunk in chunks:
        if not chunk["choices"]:
            require(bool(chunk.get("usage") or chunk.get("moderation")), "fragment vide")
    if with_usage[0]:
        require(all(chunk["usage"] is None for chunk in chunks[:-1]), "usage trop tôt")
        require(chunks[-1]["choices"] == [], "usage avec un choix")
        check_usage(chunks[-1]["usage"])


def _joined(parts: list[Json]) -> Json:
    """Le choix que construisent ses fragments."""
    first, *middle, last = parts
    require(first["delta"].get("role") == "assistant", "le rôle n'est pas au début")
    require(last["delta"] == {} and last["finish_reason"] is not None, "fin")
    message: Json = {"annotations": [], **first["delta"]}
    logprobs: Json | None = None
    for part in middle:
        require(part["finish_reason"] is None and "role" not in part["delta"], "milieu")
        require(part["delta"] != {}, "delta vide")
        for name in ("content", "refusal"):
            if name in part["delta"]:
                require(part["delta"][name] != "", "delta vide")
                message[name] += part["delta"][name]
        for call in part["delta"].get("tool_calls", []):
            _add_call(message.setdefault("tool_calls", []), call)
        if part["logprobs"] is not None:
            logprobs = logprobs or dict.fromkeys(part["logprobs"])
            for name, entries in part["logprobs"].items():
                if entries is not None:
                    logprobs[name] = [*(logprobs[name] or []), *entries]
    return {
        "index": first["index"],
        "message": message,
        "logprobs": logprobs,
        "finish_reason": last["finish_reason"],
    }


def _add_call(calls: list[Any], part: Json) -> None:
    """Un appel s'ouvre par son identifiant et son nom ; ses arguments suivent."""
    if part["index"] == len(calls):
        require(set(part) == {"index", "id", "type", "function"}, f"ouverture {part}")
        require(set(part["function"]) == {"name", "arguments"}, f"ouverture {part}")
        opened = {name: value for name, value in part.items() if name != "index"}
        calls.append({**opened, "function": dict(part["function"])})
    else:
        require(part["index"] == len(calls) - 1, f"index {part['index']}")
        require(set(part) == {"index", "function"}, f"suite {part}")
        require(set(part["function"]) == {"arguments"}, f"suite {part}")
        calls[-1]["function"]["arguments"] += part["function"]["arguments"]
