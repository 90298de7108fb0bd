"""Le type JSON d'une valeur, et les valeurs permises par une énumération."""

from collections.abc import Mapping, Sequence

from .schema_read import Schema, items_of, types_of


def is_null(node: Schema) -> bool:
    """Vrai si le schéma n'admet que ``null``."""
    const_null = "const" in node and node["const"] is None
    return types_of(node) == ["null"] or const_null or items_of(node.get("enum")) == [None]


def allowed(options: list[object], kinds: list[str]) -> list[object]:
    """Les valeurs de l'énumération qui ont aussi un type permis."""
    if not kinds:
        return options
    wider = [*kinds, "integer"] if "number" in kinds else kinds
    return [option for option in options if kind_of(option) in wider] or options


def kind_of(value: object) -> str:
    """Le type JSON d'une valeur (un nombre entier est ``integer``)."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    if isinstance(value, Mapping):
        return "object"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, Sequence) else "number"
