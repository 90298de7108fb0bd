"""Valider le corps d'une requête, et dire ce qui ne va pas comme le dit l'API.

Le schéma (``schema.py``) vient des types du SDK ; ici, la première erreur trouvée devient une
``ApiError`` dont ``param`` est le chemin, par exemple ``input[0].content[0].type``.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError

from helpers.simulator import errors
from helpers.simulator.errors import ApiError
from helpers.simulator.requests.schema import TAG, json_kind, request_validator

# Obligatoires pour le SDK, mais que les exemples de la documentation omettent.
_OPTIONAL_IN_PRACTICE = {
    (TAG + "output_text", "annotations"),
    (TAG + "function", "strict"),
    (TAG + "function", "parameters"),
    (TAG + "input_image", "detail"),
}

_EXPECTED = {
    "string_type": "a string",
    "int_type": "an integer",
    "int_from_float": "an integer",
    "float_type": "a decimal",
    "finite_number": "a finite decimal",
    "bool_type": "a boolean",
    "list_type": "an array",
    "dict_type": "an object",
    "none_required": "null",
}
_KIND_NAMES = {
    "string": "a string",
    "number": "a number",
    "boolean": "a boolean",
    "array": "an array",
    "object": "an object",
    "null": "null",
}


MAX_DEPTH = 100  # niveaux de JSON imbriqués, au-delà desquels le simulateur refuse


def parse_body(raw: bytes) -> dict[str, Any]:
    """Lit le corps JSON d'une requête.

    Lève ``ApiError`` 400 si ce n'est pas du JSON, si ce n'est pas un objet, s'il contient
    ``NaN``, s'il est imbriqué au-delà du raisonnable ou s'il ne s'écrit pas en UTF-8.

    >>> parse_body(b'{"model": "m"}')
    {'model': 'm'}
    """
    try:
        body = json.loads(raw.decode("utf-8"), parse_constant=_refuse_constant)
        if b"\\u" in raw:  # un demi-couple UTF-16 est du JSON, mais pas du texte
            json.dumps(body, ensure_ascii=False).encode("utf-8")
    except (UnicodeError, RecursionError, ValueError) as error:
        raise errors.malformed_json(type(error).__name__) from None
    if not isinstance(body, dict):
        raise errors.malformed_json(f"expected an object, got {_describe(body)}")
    if _is_deeper_than(MAX_DEPTH, body):
        raise errors.malformed_json(f"more than {MAX_DEPTH} nested levels")
    return body


def validate(body: Mapping[str, Any], annotation: object) -> None:
    """Vérifie un corps contre un type de paramètres du SDK.

    Arguments : ``body``, l'objet JSON ; ``annotation``, le ``TypedDict`` du SDK. Lève
    l'``ApiError`` 400 que donnerait l'API, pour la première erreur trouvée.
    """
    try:
        _validator(annotation).validate_python(body)
    except ValidationError as error:
        details = [item for item in error.errors() if not _is_tolerated(item)]
        if details:
            raise _api_error(min(details, key=_importance)) from None


@cache
def _validator(annotation: Any) -> SchemaValidator:
    return request_validator(annotation)


def param_path(location: tuple[int | str, ...]) -> str:
    """Le chemin d'une erreur, écrit comme l'API.

    >>> param_path(("input", 0, "content", 1, "type"))
    'input[0].content[1].type'
    """
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif not part.startswith(TAG):
            path += f".{part}" if path else part
    return path


def _is_tolerated(error: ErrorDetails) -> bool:
    return error["type"] == "missing" and error["loc"][-2:] in _OPTIONAL_IN_PRACTICE


def _importance(error: ErrorDetails) -> int:
    """L'API nomme d'abord ce qui manque, puis ce qui est faux, puis ce qui est de trop."""
    return {"missing": 0, "extra_forbidden": 2}.get(error["type"], 1)


def _api_error(error: ErrorDetails) -> ApiError:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    param = param_path(error["loc"])
    if kind == "missing":
        return errors.missing_parameter(param)
    if kind == "extra_forbidden":
        return errors.unknown_parameter(param)
    if kind == "literal_error":
        return _wrong_choice(param, value, str(context.get("expected", "")))
    # Un message de Chat Completions n'a pas de ``type`` : son ``role`` en tient lieu.
    tag = "role" if re.fullmatch(r"messages\[\d+\]", param) else "type"
    if kind == "union_tag_not_found":
        if isinstance(value, dict):
            return errors.missing_parameter(f"{param}.{tag}")
        return errors.invalid_type(param, "an object", _describe(value))
    if kind == "union_tag_invalid":
        tags = _split_choices(str(context.get("expected_tags", "")))
        if tags and all(tag in _KIND_NAMES for tag in tags):
            names = " or ".join(_KIND_NAMES[tag] for tag in tags)
            return errors.invalid_type(param, f"one of {names}", _describe(value))
        return _wrong_tag(f"{param}.{tag}", value[tag], tags)
    return errors.invalid_type(param, _EXPECTED.get(kind, "another type"), _describe(value))


def _wrong_choice(param: str, value: object, expected: str) -> ApiError:
    choices = _split_choices(expected.replace(" or ", ", "))
    if isinstance(value, str):
        return errors.invalid_value(param, value, choices)
    return errors.invalid_type(param, f"one of {', '.join(choices)}", _describe(value))


def _wrong_tag(param: str, value: object, tags: list[str]) -> ApiError:
    if not isinstance(value, str):
        return errors.invalid_type(param, "a string", _describe(value))
    return errors.invalid_value(param, value, tags)


def _split_choices(text: str) -> list[str]:
    parts = (part.strip().strip("'").removeprefix(TAG) for part in text.split(","))
    return list(dict.fromkeys(part for part in parts if part))


def _is_deeper_than(limit: int, value: object) -> bool:
    level: list[object] = [value]
    for _ in range(limit + 1):
        level = [
            child
            for node in level
            if isinstance(node, dict | list)
            for child in (node.values() if isinstance(node, dict) else node)
        ]
        if not level:
            return False
    return True


def _describe(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return "an integer"
    if isinstance(value, float):
        return "a decimal"
    return _KIND_NAMES[json_kind(value)]


def _refuse_constant(name: str) -> float:
    raise ValueError(name)
