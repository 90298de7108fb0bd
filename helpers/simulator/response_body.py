"""Le corps d'une réponse de `/v1/responses` : les champs que la requête fixe, et le résultat."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.generation import Generation
from helpers.simulator.ids import IdScope
from helpers.simulator.prompt_cache import LIFETIMES, CacheUse
from helpers.simulator.store import Item

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
    "tools": [],
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
    }
    for name, default in _ECHOED.items():
        value = request.get(name)
        body[name] = default if value is None else value
    tier = request.get("service_tier") or "auto"
    body["service_tier"] = _TIERS.get(tier, tier)
    options = request.get("prompt_cache_options")
    if options is not None:
        body["prompt_cache_options"] = {"mode": "implicit", "ttl": "30m", **options}
    return body


def finished_body(
    started: Item, made: Generation, cache: CacheUse, input_tokens: int, ids: IdScope, at: int
) -> Item:
    """La réponse à l'arrivée : ``completed``, ou ``incomplete`` si elle a été coupée."""
    status = "completed" if made.complete else "incomplete"
    output = _reasoning_items(started, made, ids)
    if made.text or made.complete:
        output.append(_message_item(made.text, status, ids))
    return {
        **started,
        "status": status,
        "completed_at": at if made.complete else None,
        "incomplete_details": None if made.complete else {"reason": "max_output_tokens"},
        "output": output,
        "usage": {
            "input_tokens": input_tokens,
            "input_tokens_details": _input_details(started, cache),
            "output_tokens": made.output_tokens,
            "output_tokens_details": {"reasoning_tokens": made.reasoning_tokens},
            "total_tokens": input_tokens + made.output_tokens,
        },
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


def _message_item(text: str, status: str, ids: IdScope) -> Item:
    return {
        "id": ids("msg_"),
        "type": "message",
        "status": status,
        "role": "assistant",
        "content": [{"type": "output_text", "text": text, "annotations": [], "logprobs": []}],
    }
