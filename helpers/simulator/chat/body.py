"""Le corps d'une réponse de `/v1/chat/completions` : les choix, le décompte, ce qui est répété."""

import hashlib
from collections.abc import Mapping
from typing import Any

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.ids import IdScope
from helpers.simulator.model.generation import Generation
from helpers.simulator.model.logprobs import token_logprobs
from helpers.simulator.model.prompt_cache import CacheUse
from helpers.simulator.requests.chat_rules import wanted_logprobs
from helpers.simulator.state.records import Item

_TIERS = {"auto": "default", "fast": "priority"}  # palier demandé -> palier montré


def completion_body(
    request: Mapping[str, Any],
    model: ModelInfo,
    made: Generation,
    cache: CacheUse,
    prompt_tokens: int,
    ids: IdScope,
    created: int,
) -> Item:
    """La réponse entière.

    Arguments : ``request``, le corps de la requête ; ``made``, ce que le modèle produit pour un
    choix : les ``n`` choix demandés ne diffèrent que par leur rang et leurs identifiants d'appel,
    et tous se paient ; ``created``, l'heure, en secondes.
    """
    count = request.get("n") or 1
    tier = request.get("service_tier") or "auto"
    return {
        "id": ids("chatcmpl-"),
        "object": "chat.completion",
        "created": created,
        "model": model.id,
        "choices": [_choice(index, request, made, ids) for index in range(count)],
        "usage": _usage(made, count, cache, prompt_tokens),
        "service_tier": _TIERS.get(tier, tier),
        "system_fingerprint": fingerprint(model),
    }


def fingerprint(model: ModelInfo) -> str:
    """L'empreinte de ce qui sert le modèle : la même tant que le simulateur ne change pas.

    >>> from helpers.simulator.catalog import MODELS
    >>> fingerprint(MODELS["gpt-6-luna"]).startswith("fp_sim")
    True
    """
    return f"fp_sim{hashlib.sha256(model.id.encode()).hexdigest()[:7]}"


def _choice(index: int, request: Mapping[str, Any], made: Generation, ids: IdScope) -> Item:
    return {
        "index": index,
        "message": _message(made, ids),
        "logprobs": _logprobs(made, wanted_logprobs(request)),
        "finish_reason": _finish_reason(request, made),
    }


def _message(made: Generation, ids: IdScope) -> Item:
    spoken = not made.calls and not made.refused
    message: Item = {
        "role": "assistant",
        "content": made.text if spoken else None,
        "refusal": made.text if made.refused else None,
        "annotations": [],
    }
    if made.calls:
        message["tool_calls"] = [
            {
                "id": ids("call_"),
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for call in made.calls
        ]
    return message


def _finish_reason(request: Mapping[str, Any], made: Generation) -> str:
    """La raison de l'arrêt. L'appel d'une fonction nommée par la requête finit par ``stop``."""
    if not made.complete:
        return "length"
    choice = request.get("tool_choice")
    named = isinstance(choice, Mapping) and choice["type"] == "function"
    return "tool_calls" if made.calls and not named else "stop"


def _logprobs(made: Generation, wanted: int | None) -> Item | None:
    if wanted is None or made.calls:
        return None
    entries = token_logprobs(made.text, wanted)
    return {
        "content": None if made.refused else entries,
        "refusal": entries if made.refused else None,
    }


def _usage(made: Generation, count: int, cache: CacheUse, prompt_tokens: int) -> Item:
    """Le décompte : l'entrée une fois, la sortie de tous les choix."""
    written = made.output_tokens * count
    return {
        "prompt_tokens": prompt_tokens,
        "completion_tokens": written,
        "total_tokens": prompt_tokens + written,
        "prompt_tokens_details": {
            "cached_tokens": cache.read,
            "cache_write_tokens": cache.written,
            "audio_tokens": 0,
        },
        "completion_tokens_details": {
            "reasoning_tokens": made.reasoning_tokens * count,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }
