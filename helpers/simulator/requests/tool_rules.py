"""Les outils d'une requête : lesquels sont admis, et celui qu'elle exige."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from helpers.simulator import errors
from helpers.simulator.errors import ApiError
from helpers.simulator.requests.json_schemas import check_schema

Tool = Mapping[str, Any]

_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def check_tools(tools: Sequence[Tool], choice: object, *, nested: bool = False) -> None:
    """Vérifie les outils et ``tool_choice``.

    Arguments : ``tools`` et ``choice``, sous la forme de l'API Responses ; ``nested``, vrai si la
    requête les écrit comme Chat Completions (``tools[0].function.name``). Lève l'``ApiError`` 400
    d'un outil que le simulateur n'imite pas, d'un nom ou d'un schéma faux, d'un choix impossible.
    """
    for index, tool in enumerate(tools):
        if tool["type"] != "function":
            raise errors.not_imitated(f"tools[{index}].type", tool["type"])
        path = f"tools[{index}].function" if nested else f"tools[{index}]"
        if not _NAME.fullmatch(tool["name"]):
            raise errors.out_of_bounds(
                f"{path}.name",
                "invalid_value",
                "string does not match pattern. Expected a string that matches the pattern "
                "'^[a-zA-Z0-9_-]{1,64}$'.",
            )
        parameters = tool.get("parameters")
        if parameters is not None:
            _check_parameters(path, tool["name"], parameters, strict=bool(tool.get("strict")))
    _check_choice([tool["name"] for tool in tools], choice)


def usable_tools(tools: Sequence[Tool], choice: object) -> tuple[list[Tool], str]:
    """Les outils que le modèle peut appeler, et s'il le doit (``required``) ou non (``auto``).

    >>> usable_tools([{"name": "f"}, {"name": "g"}], {"type": "function", "name": "g"})
    ([{'name': 'g'}], 'required')
    """
    if choice in (None, "auto", "required"):
        return list(tools), str(choice or "auto") if tools else "auto"
    if not isinstance(choice, Mapping):  # "none"
        return [], "auto"
    if choice["type"] == "allowed_tools":
        allowed = {tool.get("name") for tool in choice["tools"]}
        return [tool for tool in tools if tool["name"] in allowed], str(choice["mode"])
    return [tool for tool in tools if tool["name"] == choice["name"]], "required"


def _check_parameters(path: str, name: str, schema: Mapping[str, Any], *, strict: bool) -> None:
    where = f"function '{name}'"
    param = f"{path}.parameters"
    if schema.get("type", "object") != "object":
        raise ApiError(
            400,
            f"Invalid schema for {where}: schema must be a JSON Schema of 'type: \"object\"', got "
            f"'type: \"{schema['type']}\"'.",
            code="invalid_function_parameters",
            param=param,
        )
    check_schema(where, schema, strict=strict, code="invalid_function_parameters", param=param)


def _check_choice(names: Sequence[str], choice: object) -> None:
    if choice in (None, "auto", "none"):
        return
    if not names:
        raise ApiError(
            400, "Tool choices must be specified with the 'tools' parameter.", param="tool_choice"
        )
    if not isinstance(choice, Mapping):
        return
    if choice["type"] not in ("function", "allowed_tools"):
        raise errors.not_imitated("tool_choice.type", choice["type"])
    listed = choice["tools"] if choice["type"] == "allowed_tools" else [choice]
    for tool in listed:
        if tool.get("name") not in names:
            raise ApiError(
                400,
                f"Tool choice '{tool.get('name')}' not found in 'tools' parameter.",
                param="tool_choice",
            )
