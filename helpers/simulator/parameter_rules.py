"""Ce que les types ne disent pas d'une requête `/v1/responses` : bornes, exclusions, modèles.

Les règles sont des tables ; ``check_parameters`` les applique dans l'ordre où l'API répond.
Sources : documentation des paramètres dans le SDK (bornes, exclusions) et erreurs citées de l'API.
"""

import json
from collections.abc import Mapping
from typing import Any

from helpers.simulator import errors
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.strict_schema import check_schema

# Paramètre -> (minimum, maximum), bornes comprises ; None : sans borne.
RANGES: Mapping[str, tuple[float | None, float | None]] = {
    "temperature": (0, 2),
    "top_p": (0, 1),
    "top_logprobs": (0, 20),
    "max_output_tokens": (1, None),
    "max_tool_calls": (1, None),
}
_DECIMALS = {"temperature", "top_p"}
MAX_LENGTHS: Mapping[str, int] = {"safety_identifier": 128}
METADATA_PAIRS, METADATA_KEY, METADATA_VALUE = 16, 64, 512

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
    "background": (None, False),
    "background_options": (None,),
    "context_management": (None, []),
    "conversation": (None,),
    "image": (None,),
    "moderation": (None,),
    "prompt": (None,),
    "prompt_cache_options.comparison_response_id": (None,),
    "prompt_cache_options.prewarm": (None, False),
    "reasoning.mode": (None, "standard"),
    "tools": (None, []),
    "top_logprobs": (None, 0),
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
        check_range(name, body.get(name), low, high)
    for name, length in MAX_LENGTHS.items():
        _check_length(name, body.get(name), length)
    check_metadata(body.get("metadata"))
    _check_exclusions(body)
    _check_model(body, model)
    _check_format(body)
    for path, harmless in NOT_IMITATED.items():
        value: Any = body
        for name in path.split("."):
            value = (value or {}).get(name)
        if value not in harmless:
            raise errors.not_imitated(path)
    if "message.output_text.logprobs" in (body.get("include") or []):
        raise errors.not_imitated("include")
    _check_tool_choice(body.get("tool_choice"))


def check_range(name: str, value: float | None, low: float | None, high: float | None) -> None:
    """Refuse un nombre hors de ses bornes."""
    if value is None:
        return
    kind = "integer" if isinstance(value, int) and name not in _DECIMALS else "decimal"
    if low is not None and value < low:
        raise errors.out_of_bounds(
            name,
            f"{kind}_below_min_value",
            f"{kind} below minimum value. Expected a value >= {low}, but got {value} instead.",
        )
    if high is not None and value > high:
        raise errors.out_of_bounds(
            name,
            f"{kind}_above_max_value",
            f"{kind} above maximum value. Expected a value <= {high}, but got {value} instead.",
        )


def check_metadata(metadata: Mapping[str, str] | None) -> None:
    """Refuse plus de 16 paires, une clé de plus de 64 caractères, une valeur de plus de 512."""
    if metadata is None:
        return
    if len(metadata) > METADATA_PAIRS:
        raise errors.out_of_bounds(
            "metadata",
            "object_above_max_properties",
            f"too many properties. Expected an object with at most {METADATA_PAIRS} properties, "
            f"but got an object with {len(metadata)} properties instead.",
        )
    for key, value in metadata.items():
        if len(key) > METADATA_KEY:
            raise errors.out_of_bounds(
                "metadata",
                "string_above_max_length",
                f"string too long. Expected a key with maximum length {METADATA_KEY}, but got a "
                f"key with length {len(key)} instead.",
            )
        _check_length(f"metadata.{key}", value, METADATA_VALUE)


def _check_length(name: str, value: str | None, maximum: int) -> None:
    if value is not None and len(value) > maximum:
        raise errors.out_of_bounds(
            name,
            "string_above_max_length",
            f"string too long. Expected a string with maximum length {maximum}, but got a string "
            f"with length {len(value)} instead.",
        )


def _check_exclusions(body: Mapping[str, Any]) -> None:
    if body.get("previous_response_id") is not None and body.get("conversation") is not None:
        raise errors.mutually_exclusive("conversation", "previous_response_id")
    if body.get("stream_options") is not None and not body.get("stream"):
        raise errors.ApiError(
            400,
            "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
            param="stream_options",
        )


def _check_tool_choice(choice: object) -> None:
    """Sans outils (le simulateur n'en imite pas), on ne peut en exiger aucun."""
    if choice not in (None, "auto", "none"):
        raise errors.ApiError(
            400, "Tool choices must be specified with the 'tools' parameter.", param="tool_choice"
        )


def _check_model(body: Mapping[str, Any], model: ModelInfo) -> None:
    asked = (body.get("reasoning") or {}).get("effort")
    if asked is not None and not model.reasons:
        raise errors.unsupported_parameter("reasoning.effort", code="unsupported_parameter")
    if asked is not None and asked not in model.efforts:
        raise errors.ApiError(
            400,
            f"Unsupported value: '{asked}' is not supported with the '{model.id}' model. "
            f"Supported values are: {', '.join(repr(effort) for effort in model.efforts)}.",
            code="unsupported_value",
            param="reasoning.effort",
        )
    if model.reasons and (asked or model.default_effort) != "none":
        for name in ("temperature", "top_p"):
            if body.get(name) is not None:
                raise errors.unsupported_parameter(name)
    if body.get("prompt_cache_retention") == "in_memory" and model.long_cache_only:
        raise errors.ApiError(
            400,
            "Invalid value: 'in_memory'. Supported values are: '24h'.",
            code="invalid_value",
            param="prompt_cache_retention",
        )
    if body.get("prompt_cache_options") is not None and not model.bills_cache_writes:
        raise errors.unsupported_parameter("prompt_cache_options", code="unsupported_parameter")


def _check_format(body: Mapping[str, Any]) -> None:
    chosen = (body.get("text") or {}).get("format") or {}
    if chosen.get("type") == "json_object" and "json" not in json.dumps(body.get("input")).lower():
        raise errors.ApiError(
            400,
            "Response input messages must contain the word 'json' in some form to use "
            "'text.format' of type 'json_object'.",
            param="input",
        )
    if chosen.get("type") == "json_schema":
        _check_schema_name(chosen["name"])
        check_schema(chosen["name"], chosen["schema"], strict=bool(chosen.get("strict")))


def _check_schema_name(name: str) -> None:
    if not 1 <= len(name) <= 64 or not all(
        c.isascii() and (c.isalnum() or c in "_-") for c in name
    ):
        raise errors.out_of_bounds(
            "text.format.name",
            "invalid_value",
            "string does not match pattern. Expected a string that matches the pattern "
            "'^[a-zA-Z0-9_-]{1,64}$'.",
        )
