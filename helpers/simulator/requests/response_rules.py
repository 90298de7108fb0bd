"""Ce que les types ne disent pas d'une requête `/v1/responses` : bornes, exclusions, modèles.

Les règles sont des tables ; ``check_parameters`` les applique dans l'ordre où l'API répond.
Sources : documentation des paramètres dans le SDK (bornes, exclusions) et erreurs citées de l'API.
"""

import json
from collections.abc import Mapping
from typing import Any

from helpers.simulator import errors
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.requests.json_schemas import check_schema
from helpers.simulator.requests.limits import Ranges, check_length, check_metadata, check_range
from helpers.simulator.requests.model_rules import (
    check_cache_options,
    check_effort,
    check_not_imitated,
    check_sampling,
    check_service_tier,
)
from helpers.simulator.requests.tool_rules import check_tools

# Paramètre -> (minimum, maximum), bornes comprises ; None : sans borne.
RANGES: Ranges = {
    "temperature": (0, 2),
    "top_p": (0, 1),
    "top_logprobs": (0, 20),
    "max_output_tokens": (1, None),
    "max_tool_calls": (1, None),
}
MAX_LENGTHS: Mapping[str, int] = {"safety_identifier": 128}
MIN_COMPACT_THRESHOLD = 1_000  # jetons
LOGPROBS = "message.output_text.logprobs"
SAMPLED = ("temperature", "top_p", "top_logprobs", "include")

# Paramètres d'une autre API -> leur nom dans celle-ci.
MOVED: Mapping[str, str] = {
    "messages": "input",
    "max_tokens": "max_output_tokens",
    "max_completion_tokens": "max_output_tokens",
    "response_format": "text.format",
    "reasoning_effort": "reasoning.effort",
    "functions": "tools",
    "function_call": "tool_choice",
}

# Ce que l'API accepte et que le simulateur n'imite pas : chemin -> valeurs sans effet, admises.
NOT_IMITATED: Mapping[str, tuple[object, ...]] = {
    "access_programs": (None,),
    "image": (None,),
    "prompt": (None,),
    "prompt_cache_options.comparison_response_id": (None,),
    "prompt_cache_options.prewarm": (None, False),
    "reasoning.mode": (None, "standard"),
}


def refuse_moved(body: Mapping[str, Any]) -> None:
    """Refuse un paramètre de Chat Completions, en disant son nom ici."""
    for name, here in MOVED.items():
        if name in body:
            raise errors.ApiError(
                400,
                f"Unsupported parameter: '{name}'. In the Responses API, this parameter has moved "
                f"to '{here}'. Try again with the new parameter.",
                code="unsupported_parameter",
                param=name,
            )


def check_parameters(body: Mapping[str, Any], model: ModelInfo) -> None:
    """Applique toutes les règles à un corps déjà conforme au schéma.

    Arguments : ``body``, le corps ; ``model``, le modèle qu'il nomme. Lève l'``ApiError`` 400 de la
    première règle qui n'est pas respectée.
    """
    for name, (low, high) in RANGES.items():
        if name in body:
            check_range(name, body[name], low, high)
    for name, length in MAX_LENGTHS.items():
        if name in body:
            check_length(name, body[name], length)
    check_metadata(body.get("metadata"))
    check_exclusions(body)
    effort = (body.get("reasoning") or {}).get("effort")
    check_effort("reasoning.effort", effort, model)
    check_sampling(_sampled(body), SAMPLED, effort, model)
    check_cache_options(body, model)
    check_service_tier(body.get("service_tier"))
    check_format(body)
    _check_background(body)
    _check_context_management(body)
    check_not_imitated(body, NOT_IMITATED)
    check_tools(body.get("tools") or [], body.get("tool_choice"))


def _sampled(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Les réglages de l'échantillonnage ; les valeurs sans effet des probabilités n'en sont pas."""
    asks = LOGPROBS in (body.get("include") or [])
    return {**body, "top_logprobs": body.get("top_logprobs") or None, "include": asks or None}


def wanted_logprobs(body: Mapping[str, Any]) -> int | None:
    """Combien de jetons de rechange montrer, ou ``None`` si rien n'est demandé."""
    top: int = body.get("top_logprobs") or 0
    return top if top or LOGPROBS in (body.get("include") or []) else None


def check_exclusions(body: Mapping[str, Any]) -> None:
    """Refuse les paramètres qui ne vont pas ensemble."""
    if body.get("previous_response_id") is not None and body.get("conversation") is not None:
        raise errors.mutually_exclusive("conversation", "previous_response_id")
    if body.get("stream_options") is not None and not body.get("stream"):
        raise errors.ApiError(
            400,
            "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
            param="stream_options",
        )


def _check_background(body: Mapping[str, Any]) -> None:
    """L'arrière-plan conserve ; une fenêtre à prix réduit exclut le flux et les autres paliers."""
    if body.get("background") and body.get("store") is False:
        raise errors.ApiError(
            400, "Background responses require 'store' to be true.", param="background"
        )
    window = (body.get("background_options") or {}).get("completion_window")
    if window in (None, "soonest"):
        return
    standard = body.get("service_tier") in (None, "auto", "default")
    if not body.get("background") or body.get("stream") or not standard:
        raise errors.ApiError(
            400,
            f"The '{window}' completion window requires background=true, standard processing and "
            "stream=false.",
            param="background_options.completion_window",
        )


def _check_context_management(body: Mapping[str, Any]) -> None:
    """Seul le compactage existe ; le seuil minimal est celui de la référence de l'API."""
    for index, entry in enumerate(body.get("context_management") or []):
        path = f"context_management[{index}]"
        if entry["type"] != "compaction":
            raise errors.invalid_value(f"{path}.type", entry["type"], ["compaction"])
        low = MIN_COMPACT_THRESHOLD
        check_range(f"{path}.compact_threshold", entry.get("compact_threshold"), low, None)


def check_format(body: Mapping[str, Any]) -> None:
    """Vérifie le format de sortie : le schéma, son nom, le mot « json »."""
    chosen = (body.get("text") or {}).get("format") or {}
    if chosen.get("type") == "json_object" and "json" not in json.dumps(body.get("input")).lower():
        raise errors.ApiError(
            400,
            "Response input messages must contain the word 'json' in some form to use "
            "'text.format' of type 'json_object'.",
            param="input",
        )
    if chosen.get("type") == "json_schema":
        check_schema_name("text.format.name", chosen["name"])
        check_schema(
            f"response_format '{chosen['name']}'",
            chosen["schema"],
            strict=bool(chosen.get("strict")),
        )


def check_schema_name(param: str, name: str) -> None:
    """Vérifie le nom d'un schéma de sortie."""
    if not 1 <= len(name) <= 64 or not all(
        c.isascii() and (c.isalnum() or c in "_-") for c in name
    ):
        raise errors.out_of_bounds(
            param,
            "invalid_value",
            "string does not match pattern. Expected a string that matches the pattern "
            "'^[a-zA-Z0-9_-]{1,64}$'.",
        )
