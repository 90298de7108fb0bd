"""Faire entrer dans un schéma une valeur que l'on connaît déjà."""

from collections.abc import Mapping, Sequence
from typing import Final

from ..finding.field_names import field_words
from ..text.nouns import noun_stems
from ..text.parsing import parsed_number
from ..text.strings import fold, squeeze
from .schema_kinds import allowed, kind_of
from .schema_leaves import suits
from .schema_numbers import fitted_number
from .schema_read import Schema, SchemaReader, integer, items_of, mapping, types_of
from .schema_strings import fitted_string

NOTHING: Final = object()
"""Ce que rend ``fitted`` quand la valeur n'entre pas dans le schéma."""

_DEEPEST = 12
_MOST_ITEMS = 200
_TRUE = ("true", "vrai", "oui", "yes")
_FALSE = ("false", "faux", "non", "no")


def fitted(reader: SchemaReader, schema: object, value: object, depth: int = 0) -> object:
    """La valeur, convertie au besoin pour que le schéma l'admette ; sinon ``NOTHING``.

    >>> reader = SchemaReader({})
    >>> fitted(reader, {"type": "integer"}, "12 pommes"), fitted(reader, {"enum": ["Oui"]}, "oui")
    (12, 'Oui')
    >>> fitted(reader, {"type": "string", "format": "date"}, "demain") is NOTHING
    True
    """
    if depth > _DEEPEST:
        return NOTHING
    node = reader.resolved(schema)
    if "const" in node:
        return node["const"] if node["const"] == value else NOTHING
    options = items_of(node.get("enum"))
    if options:
        return _option(allowed(options, types_of(node)), value)
    branches: Sequence[object] = reader.branches(node)
    kinds = types_of(node)
    if not branches and len(kinds) > 1:
        branches = [{**node, "type": kind} for kind in kinds]
    if branches:
        return _first_branch(reader, branches, value, depth)
    return _typed(reader, node, kinds[0] if kinds else kind_of(value), value, depth)


def _first_branch(
    reader: SchemaReader, branches: Sequence[object], value: object, depth: int
) -> object:
    """La branche du type même de la valeur, sinon la première où elle entre."""
    kind = kind_of(value)

    def other_kind(branch: object) -> bool:
        return kind not in types_of(reader.resolved(branch))

    for branch in sorted(branches, key=other_kind):
        found = fitted(reader, branch, value, depth + 1)
        if found is not NOTHING:
            return found
    return NOTHING


def _typed(reader: SchemaReader, node: Schema, kind: str, value: object, depth: int) -> object:
    if kind == "null" or value is None:
        return None if kind == "null" and value is None else NOTHING
    if kind == "boolean":
        return _truth(value)
    if kind in ("integer", "number"):
        number = _number(value)
        return NOTHING if number is None else fitted_number(node, number, kind == "integer")
    if kind == "string":
        return _text(node, value)
    if kind == "array":
        return _array(reader, node, value, depth)
    return _object(reader, node, value, depth) if kind == "object" else NOTHING


def _option(options: list[object], value: object) -> object:
    if value in options:
        return next(option for option in options if option == value)
    wanted = fold(str(value)).strip()
    return next((option for option in options if fold(str(option)) == wanted), NOTHING)


def _truth(value: object) -> object:
    if isinstance(value, bool):
        return value
    word = fold(str(value))
    return word in _TRUE if word in (*_TRUE, *_FALSE) else NOTHING


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    return value if isinstance(value, (int, float)) else parsed_number(str(value))


def _text(node: Schema, value: object) -> object:
    if isinstance(value, (Mapping, list, bool)):
        return NOTHING
    text = str(value)
    return fitted_string(node, squeeze(text)) if text.strip() and suits(node, text) else NOTHING


def _array(reader: SchemaReader, node: Schema, value: object, depth: int) -> object:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return NOTHING
    if "prefixItems" in node or node.get("items") is False:
        return NOTHING
    most = integer(node.get("maxItems"), _MOST_ITEMS)
    made: list[object] = []
    for item in value[:_MOST_ITEMS]:
        found = fitted(reader, node.get("items", {}), item, depth + 1)
        if found is NOTHING or (node.get("uniqueItems") is True and found in made):
            continue
        if len(made) < most:
            made.append(found)
    return made if made and len(made) >= integer(node.get("minItems")) else NOTHING


def _object(reader: SchemaReader, node: Schema, value: object, depth: int) -> object:
    """L'objet dont chaque champ obligatoire a sa valeur ; ``NOTHING`` s'il en manque un."""
    if not isinstance(value, Mapping):
        return NOTHING
    properties = mapping(node.get("properties"))
    needed = [str(name) for name in items_of(node.get("required"))]
    made: dict[str, object] = {}
    for name in dict.fromkeys((*properties, *needed)):
        raw = keyed(str(name), value)
        found = raw if raw is NOTHING else fitted(reader, properties.get(name, {}), raw, depth + 1)
        if found is not NOTHING:
            made[str(name)] = found
        elif name in needed:
            return NOTHING
    enough = len(made) >= integer(node.get("minProperties"))
    return made if enough and len(made) <= integer(node.get("maxProperties"), 1000) else NOTHING


def keyed(name: str, data: Mapping[object, object]) -> object:
    """La valeur que des données donnent à un champ : même nom, sinon un nom de même sens.

    >>> keyed("prix_total", {"total_price": 12}) is NOTHING, keyed("Prix", {"prix": 3})
    (True, 3)
    """
    if name in data:
        return data[name]
    words = field_words(name)
    stems = _stems(name)
    named = [(key, value) for key, value in data.items() if isinstance(key, str) and words]
    exact = (value for key, value in named if field_words(key) == words)
    near = (value for key, value in named if stems and _stems(key) == stems)
    return next(exact, next(near, NOTHING))


def _stems(key: str) -> frozenset[str]:
    return noun_stems(" ".join(field_words(key)))
