"""Une requête de Chat Completions sous la forme de l'API Responses, que lit ``model/``."""

from collections.abc import Mapping
from typing import Any

# Ce qui a le même nom et la même forme dans les deux API.
_SAME = (
    *("parallel_tool_calls", "prompt_cache_key", "prompt_cache_options"),
    *("prompt_cache_retention", "tools"),
)


def to_responses_form(body: Mapping[str, Any]) -> dict[str, Any]:
    """Les outils, le format, l'effort, la limite et le cache d'une requête, sous leur autre forme.

    Argument : ``body``, déjà conforme au schéma. Ce que la requête ne dit pas n'y est pas non plus.

    >>> to_responses_form({"reasoning_effort": "low", "max_tokens": 50})
    {'max_output_tokens': 50, 'reasoning': {'effort': 'low'}}
    """
    form: dict[str, Any] = {name: body[name] for name in _SAME if name in body}
    if "tools" in form:
        form["tools"] = [_tool(tool) for tool in form["tools"]]
    if "tool_choice" in body:
        form["tool_choice"] = _tool_choice(body["tool_choice"])
    limit = body.get("max_completion_tokens") or body.get("max_tokens")
    if limit is not None:
        form["max_output_tokens"] = limit
    if body.get("reasoning_effort") is not None:
        form["reasoning"] = {"effort": body["reasoning_effort"]}
    text: dict[str, Any] = {}
    if body.get("response_format") is not None:
        text["format"] = _format(body["response_format"])
    if body.get("verbosity") is not None:
        text["verbosity"] = body["verbosity"]
    if text:
        form["text"] = text
    return form


def _tool(tool: Mapping[str, Any]) -> dict[str, Any]:
    kind = tool["type"]
    return {"type": kind, **tool[kind]}


def _tool_choice(choice: str | Mapping[str, Any]) -> str | dict[str, Any]:
    if isinstance(choice, str):
        return choice
    kind = choice["type"]
    if kind != "allowed_tools":
        return {"type": kind, "name": choice[kind]["name"]}
    allowed = choice["allowed_tools"]
    return {
        "type": kind,
        "mode": allowed["mode"],
        "tools": [{"type": tool.get("type"), "name": _name(tool)} for tool in allowed["tools"]],
    }


def _name(tool: Mapping[str, Any]) -> str | None:
    """Le nom d'un outil permis : le SDK ne dit rien de la forme de ceux-là."""
    function = tool.get("function")
    name = function.get("name") if isinstance(function, Mapping) else None
    return name if isinstance(name, str) else None


def _format(chosen: Mapping[str, Any]) -> dict[str, Any]:
    if chosen["type"] != "json_schema":
        return dict(chosen)
    return {"type": "json_schema", **chosen["json_schema"]}
