"""Ce que les types ne disent pas de `/v1/chat/completions` : bornes, exclusions, modèles.

Sources : documentation des paramètres dans le SDK, et erreurs de l'API citées dans des fils publics
(``chat/chat_errors.py``). Un modèle qui raisonne refuse ``max_tokens`` et l'échantillonnage, et les
plus récents y refusent les fonctions.
"""

import json
from collections.abc import Mapping
from typing import Any

from helpers.simulator import errors
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.chat import chat_errors
from helpers.simulator.requests.json_schemas import check_schema
from helpers.simulator.requests.limits import (
    Ranges,
    check_array_length,
    check_length,
    check_metadata,
    check_range,
)
from helpers.simulator.requests.model_rules import (
    check_cache_options,
    check_effort,
    check_not_imitated,
    check_sampling,
)
from helpers.simulator.requests.response_rules import check_schema_name
from helpers.simulator.requests.tool_rules import check_tools

# Paramètre -> (minimum, maximum), bornes comprises ; None : sans borne.
RANGES: Ranges = {
    "temperature": (0, 2),
    "top_p": (0, 1),
    "presence_penalty": (-2, 2),
    "frequency_penalty": (-2, 2),
    "top_logprobs": (0, 20),
    "n": (1, 128),
    "max_completion_tokens": (1, None),
    "max_tokens": (1, None),
}
MAX_LENGTHS: Mapping[str, int] = {"safety_identifier": 128}
MAX_STOPS, MAX_TOOLS, MAX_BIAS = 4, 128, 100

# Refusés par un modèle qui raisonne, en plus de ``stop``.
SAMPLING = (
    *("temperature", "top_p", "presence_penalty", "frequency_penalty"),
    *("logit_bias", "logprobs", "top_logprobs"),
)
# Familles qui refusent les fonctions dès qu'elles raisonnent, et celles qui ne les refusent que si
# la requête demande elle-même un effort.
TOOLS_WITHOUT_REASONING = ("gpt-5.6", "gpt-6")
TOOLS_WITHOUT_EFFORT = ("gpt-5.4", "gpt-5.5")

# Ce que l'API accepte et que le simulateur n'imite pas : paramètre -> valeurs sans effet, admises.
NOT_IMITATED: Mapping[str, tuple[object, ...]] = {
    "audio": (None,),
    "function_call": (None,),
    "functions": (None,),
    "modalities": (None, ["text"]),
    "prediction": (None,),
    "web_search_options": (None,),
}


def check_chat_parameters(
    body: Mapping[str, Any], form: Mapping[str, Any], model: ModelInfo
) -> None:
    """Applique toutes les règles à un corps déjà conforme au schéma.

    Arguments : ``body``, le corps ; ``form``, ses outils et leur choix sous la forme de l'API
    Responses ; ``model``, le modèle qu'il nomme. Lève l'``ApiError`` 400 de la première règle qui
    n'est pas respectée.
    """
    for name, (low, high) in RANGES.items():
        check_range(name, body.get(name), low, high)
    for name, length in MAX_LENGTHS.items():
        check_length(name, body.get(name), length)
    check_metadata(body.get("metadata"))
    _check_stop(body.get("stop"))
    _check_bias(body.get("logit_bias"))
    _check_exclusions(body)
    _check_output_limit(body, model)
    effort = body.get("reasoning_effort")
    check_effort("reasoning_effort", effort, model)
    _check_reasoning(body, effort, model)
    check_cache_options(body, model)
    _check_format(body)
    check_not_imitated(body, NOT_IMITATED)
    _check_tool_settings(body)
    check_tools(form.get("tools") or [], form.get("tool_choice"), nested=True)


def wanted_logprobs(body: Mapping[str, Any]) -> int | None:
    """Combien de jetons de rechange montrer, ou ``None`` si rien n'est demandé.

    >>> wanted_logprobs({"logprobs": True}), wanted_logprobs({"logprobs": False})
    (0, None)
    """
    return (body.get("top_logprobs") or 0) if body.get("logprobs") else None


def stop_texts(body: Mapping[str, Any]) -> list[str]:
    """Les textes qui arrêtent la réponse.

    >>> stop_texts({"stop": "FIN"}), stop_texts({})
    (['FIN'], [])
    """
    stop = body.get("stop") or []
    return [stop] if isinstance(stop, str) else list(stop)


def _check_stop(stop: object) -> None:
    if isinstance(stop, list):
        check_array_length("stop", stop, MAX_STOPS)


def _check_bias(bias: Mapping[str, int] | None) -> None:
    for key, value in (bias or {}).items():
        if not (key.isascii() and key.isdigit()):
            raise chat_errors.bad_bias_key(key)
        check_range(f"logit_bias.{key}", value, -MAX_BIAS, MAX_BIAS)


def _check_exclusions(body: Mapping[str, Any]) -> None:
    """Ce qui ne va pas ensemble. Sans ``store``, rien n'est conservé : ni métadonnées."""
    if body.get("max_tokens") is not None and body.get("max_completion_tokens") is not None:
        raise chat_errors.two_token_limits()
    for name, other in (
        ("stream_options", "stream"),
        ("metadata", "store"),
        ("top_logprobs", "logprobs"),
    ):
        if body.get(name) is not None and not body.get(other):
            raise chat_errors.only_with(name, other)


def _check_output_limit(body: Mapping[str, Any], model: ModelInfo) -> None:
    if body.get("max_tokens") is not None and model.reasons:
        hint = " Use 'max_completion_tokens' instead."
        raise errors.unsupported_parameter("max_tokens", hint, code="unsupported_parameter")
    for name in ("max_tokens", "max_completion_tokens"):
        asked = body.get(name)
        if asked is not None and asked > model.max_output:
            raise chat_errors.too_many_output_tokens(name, asked, model.max_output)


def _check_reasoning(body: Mapping[str, Any], effort: str | None, model: ModelInfo) -> None:
    """Refuse à un modèle qui raisonne l'échantillonnage, l'arrêt et, aux récents, les fonctions."""
    # Une valeur fausse ou vide n'y demande rien.
    harmless = {name: body.get(name) or None for name in ("logit_bias", "logprobs")}
    check_sampling({**body, **harmless}, SAMPLING, effort, model)
    if not model.reasons or (effort or model.default_effort) == "none":
        return
    if body.get("stop"):
        raise errors.unsupported_parameter("stop", code="unsupported_parameter")
    if not any(tool["type"] == "function" for tool in body.get("tools") or []):
        return
    if model.id.startswith(TOOLS_WITHOUT_REASONING):
        raise chat_errors.tools_while_reasoning(model.id, can_stop="none" in model.efforts)
    if effort is not None and model.id.startswith(TOOLS_WITHOUT_EFFORT):
        raise chat_errors.tools_while_reasoning(model.id, can_stop=False)


def _check_format(body: Mapping[str, Any]) -> None:
    """Vérifie le format de sortie : le mot « json », le schéma et son nom."""
    chosen = body.get("response_format") or {}
    if chosen.get("type") == "json_object" and "json" not in json.dumps(body["messages"]).lower():
        raise chat_errors.json_word_missing()
    if chosen.get("type") == "json_schema":
        described = chosen["json_schema"]
        check_schema_name("response_format.json_schema.name", described["name"])
        if "schema" not in described:
            raise errors.missing_parameter("response_format.json_schema.schema")
        check_schema(
            f"response_format '{described['name']}'",
            described["schema"],
            strict=bool(described.get("strict")),
            code=None,
            param="response_format",
        )


def _check_tool_settings(body: Mapping[str, Any]) -> None:
    tools = body.get("tools")
    if tools is None:
        for name in ("tool_choice", "parallel_tool_calls"):
            if name in body:
                raise chat_errors.only_with_tools(name)
    elif not tools:
        raise errors.empty_array("tools")
    else:
        check_array_length("tools", tools, MAX_TOOLS)
