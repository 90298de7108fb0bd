"""Les schémas JSON de ``text.format`` : bien formés et, si ``strict``, sans mot refusé.

En mode strict, chaque objet est fermé (``additionalProperties: false``) et chaque propriété est
obligatoire ; plusieurs mots du standard n'y sont pas admis. Forme des messages : erreurs citées de
l'API ; la liste exacte des mots refusés n'a pas pu être vérifiée.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from helpers.simulator.errors import ApiError

TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
NOT_PERMITTED = ("oneOf", "allOf", "not", "if", "then", "else", "patternProperties")
_NAMED_CHILDREN = ("properties", "$defs", "definitions")
_LISTED_CHILDREN = ("anyOf", "oneOf", "allOf", "prefixItems")

Schema = Mapping[str, Any]
Context = tuple[str, ...]


def check_schema(
    name: str,
    schema: Schema,
    *,
    strict: bool,
    code: str | None = "invalid_json_schema",
    param: str = "text.format.schema",
) -> None:
    """Vérifie le schéma d'une sortie structurée, ou des arguments d'une fonction.

    Arguments : ``name``, ce que le message nomme ; ``code`` et ``param``, ceux de l'erreur. Lève
    l'``ApiError`` 400 de la première faute.

    >>> check_schema("r", {"type": "object"}, strict=False)
    >>> check_schema("r", {"type": "object"}, strict=True)
    Traceback (most recent call last):
        ...
    helpers.simulator.errors.ApiError: ...
    """

    def invalid(context: Context, reason: str) -> ApiError:
        message = f"Invalid schema for {name}: In context={context}, {reason}."
        return ApiError(400, message, code=code, param=param)

    if strict and schema.get("type") != "object":
        raise invalid((), "schema must be a JSON Schema of 'type: \"object\"'")
    pending: list[tuple[Context, object]] = [((), schema)]
    while pending:
        context, node = pending.pop()
        if not isinstance(node, Mapping):
            if isinstance(node, bool) and not strict:
                continue
            raise invalid(context, "a schema must be an object")
        fault = _malformed(node, schema) or (_not_strict(node) if strict else None)
        if fault:
            raise invalid(context, fault)
        pending.extend(_children(context, node))


def _malformed(node: Schema, root: Schema) -> str | None:
    """Ce qui n'est pas un schéma, quel que soit le mode."""
    kinds = node.get("type", [])
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if kind not in TYPES:
            return f"{kind!r} is not a valid type"
    for key in _NAMED_CHILDREN:
        if not isinstance(node.get(key, {}), Mapping):
            return f"'{key}' must be an object"
    required = node.get("required", [])
    if not isinstance(required, list) or not all(isinstance(item, str) for item in required):
        return "'required' must be an array of strings"
    for key in (*_LISTED_CHILDREN, "enum"):
        if key in node and not (isinstance(node[key], list) and node[key]):
            return f"'{key}' must be a non-empty array"
    if "$ref" in node and not _resolves(node["$ref"], root):
        return f"reference {node['$ref']!r} can't be resolved"
    return None


def _not_strict(node: Schema) -> str | None:
    """Ce que le mode strict refuse de plus."""
    for key in NOT_PERMITTED:
        if key in node:
            return f"'{key}' is not permitted"
    kinds = node.get("type", [])
    if "array" in kinds and "items" not in node:
        return "array schema missing items"
    if "object" not in kinds and "properties" not in node:
        return None
    if node.get("additionalProperties") is not False:
        return "'additionalProperties' is required to be supplied and to be false"
    missing = sorted(set(node.get("properties", {})) - set(node.get("required", [])))
    if missing:
        return (
            "'required' is required to be supplied and to be an array including every key in "
            f"properties. Missing '{missing[0]}'"
        )
    return None


def _children(context: Context, node: Schema) -> Iterator[tuple[Context, object]]:
    for key in _NAMED_CHILDREN:
        for child_name, child in node.get(key, {}).items():
            yield (*context, key, child_name), child
    for key in _LISTED_CHILDREN:
        for index, child in enumerate(node.get(key, [])):
            yield (*context, key, str(index)), child
    if "items" in node:
        yield (*context, "items"), node["items"]


def _resolves(reference: object, root: Schema) -> bool:
    """Vrai si la référence mène à un schéma du même document (``#``, ``#/$defs/nom``...)."""
    if not isinstance(reference, str) or not (reference == "#" or reference.startswith("#/")):
        return False
    target: object = root
    for part in reference.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if not isinstance(target, Mapping) or part not in target:
            return False
        target = target[part]
    return isinstance(target, Mapping)
