"""Le corps d'une réponse de `/v1/responses` : les champs que la requête fixe, et le résultat."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.conversations.turn import conversation_of
from helpers.simulator.ids import IdScope
from helpers.simulator.model.generation import Generation
from helpers.simulator.model.logprobs import token_logprobs
from helpers.simulator.model.prompt_cache import LIFETIMES, CacheUse
from helpers.simulator.state.records import Item

# Ce que la requête donne et que la réponse répète, avec sa valeur par défaut.
_ECHOED: Mapping[str, object] = {
    "background": False,
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "prompt_cache_key": None,
    "prompt_cache_retention": None,
    "safety_identifier": None,
    "store": True,
    "temperature": 1.0,
    "tool_choice": "auto",
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
    "user": None,
}
_TIERS = {"auto": "default", "fast": "priority"}  # palier demandé -> palier montré


def started_body(
    request: Mapping[str, Any], model: ModelInfo, response_id: str, created_at: int
) -> Item:
    """La réponse au départ : ``in_progress``, sans sortie ni ``usage``."""
    reasoning = request.get("reasoning") or {}
    text = request.get("text") or {}
    body: Item = {
        "id": response_id,
        "object": "response",
        "created_at": created_at,
        "completed_at": None,
        "status": "in_progress",
        "error": None,
        "incomplete_details": None,
        "model": model.id,
        "output": [],
        "usage": None,
        "reasoning": {
            "effort": reasoning.get("effort") or model.default_effort,
            "summary": reasoning.get("summary"),
        },
        "text": {
            "format": text.get("format") or {"type": "text"},
            "verbosity": text.get("verbosity") or "medium",
        },
        "tools": [_echoed_tool(tool) for tool in request.get("tools") or []],
    }
    for name, default in _ECHOED.items():
        value = request.get(name)
        body[name] = default if value is None else value
    tier = request.get("service_tier") or "auto"
    body["service_tier"] = _TIERS.get(tier, tier)
    options = request.get("prompt_cache_options")
    if options is not None:
        body["prompt_cache_options"] = {"mode": "implicit", "ttl": "30m", **options}
    conversation = conversation_of(request)
    if conversation is not None:
        body["conversation"] = {"id": conversation}
    return body


def unfinished_body(finished: Item, status: str) -> Item:
    """La même réponse avant sa fin : ``queued`` ou ``in_progress``, sans sortie ni ``usage``."""
    nothing: Item = {"output": [], "usage": None, "error": None, "incomplete_details": None}
    if "moderation" in finished:
        nothing["moderation"] = None
    return {**finished, "status": status, "completed_at": None, **nothing}


def finished_body(
    started: Item,
    made: Generation,
    cache: CacheUse,
    input_tokens: int,
    ids: IdScope,
    at: int,
    logprobs: int | None,
) -> Item:
    """La réponse à l'arrivée : ``completed``, ou ``incomplete`` si elle a été coupée.

    Arguments : ``at``, l'heure d'arrivée ; ``logprobs``, combien de jetons de rechange montrer à
    chaque jeton, ou ``None`` pour ne montrer aucune probabilité.
    """
    status = "completed" if made.complete else "incomplete"
    output = _reasoning_items(started, made, ids)
    output += [_call_item(call.name, call.arguments, ids) for call in made.calls]
    if made.calls and not made.complete:
        output[-1]["status"] = "incomplete"
    elif not made.calls and (made.text or made.complete):
        output.append(_message_item(made, status, ids, logprobs))
    return {
        **started,
        "status": status,
        "completed_at": at if made.complete else None,
        "incomplete_details": None if made.complete else {"reason": "max_output_tokens"},
        "output": output,
        "usage": usage_body(started, made, cache, input_tokens),
    }


def usage_body(started: Item, made: Generation, cache: CacheUse, input_tokens: int) -> Item:
    """Le décompte des jetons."""
    return {
        "input_tokens": input_tokens,
        "input_tokens_details": _input_details(started, cache),
        "output_tokens": made.output_tokens,
        "output_tokens_details": {"reasoning_tokens": made.reasoning_tokens},
        "total_tokens": input_tokens + made.output_tokens,
    }


def _input_details(started: Item, cache: CacheUse) -> Item:
    """Ce que l'entrée doit au cache ; les écritures sont réparties par durée de conservation."""
    details: Item = {"cached_tokens": cache.read, "cache_write_tokens": cache.written}
    if cache.written:
        ttl = (started.get("prompt_cache_options") or {}).get("ttl", "30m")
        details["cache_write_tokens_details"] = {
            f"ttl_{known}_tokens": cache.written if known == ttl else 0 for known in LIFETIMES
        }
    return details


def _reasoning_items(started: Item, made: Generation, ids: IdScope) -> list[Item]:
    if not made.reasoning_tokens:
        return []
    summary: list[Item] = []
    if started["reasoning"]["summary"]:
        first_sentence = made.reasoning.split(". ")[0].rstrip(".") + "."
        summary = [{"type": "summary_text", "text": first_sentence}]
    sealed = hashlib.sha256(made.reasoning.encode("utf-8")).digest()
    return [
        {
            "id": ids("rs_"),
            "type": "reasoning",
            "summary": summary,
            "encrypted_content": base64.b64encode(sealed).decode("ascii"),
        }
    ]


def _message_item(made: Generation, status: str, ids: IdScope, logprobs: int | None) -> Item:
    if made.refused:
        part: Item = {"type": "refusal", "refusal": made.text}
    else:
        shown = [] if logprobs is None else token_logprobs(made.text, logprobs)
        part = {"type": "output_text", "text": made.text, "annotations": [], "logprobs": shown}
    return {
        "id": ids("msg_"),
        "type": "message",
        "status": status,
        "role": "assistant",
        "content": [part],
    }


def _call_item(name: str, arguments: str, ids: IdScope) -> Item:
    return {
        "id": ids("fc_"),
        "type": "function_call",
        "status": "completed",
        "call_id": ids("call_"),
        "name": name,
        "arguments": arguments,
    }


def _echoed_tool(tool: Mapping[str, Any]) -> Item:
    """Une fonction, avec les valeurs par défaut que l'API lui donne."""
    strict = tool.get("strict")
    defaults: Item = {"description": None, "parameters": None}
    return {**defaults, **tool, "strict": True if strict is None else strict}
