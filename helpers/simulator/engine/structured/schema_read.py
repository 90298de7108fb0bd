"""Lire un schéma JSON : références, ``allOf``, types, et la hauteur du plus petit JSON qu'il admet.

Un schéma récursif (un arbre, une liste chaînée) a une issue : un ``null``, un tableau vide. La
hauteur dit par quelle branche on en sort.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Schema: TypeAlias = Mapping[str, object]

INFINITE = 10**6
_MOST_HOPS = 50
_MOST_PASSES = 60


class SchemaReader:
    """Un schéma racine, avec ses définitions."""

    def __init__(self, root: object) -> None:
        self.root: Schema = root if isinstance(root, Mapping) else {}
        self._heights: dict[str, int] = {}
        self._measure()

    def resolved(self, schema: object) -> Schema:
        """Le schéma sans ``$ref`` ni ``allOf`` en tête ; ``{}`` (tout permis) si illisible."""
        current = schema if isinstance(schema, Mapping) else {}
        for _ in range(_MOST_HOPS):
            reference = current.get("$ref")
            if isinstance(reference, str):
                beside = {key: value for key, value in current.items() if key != "$ref"}
                current = _merged(self._at(reference), beside)
                continue
            parts = current.get("allOf")
            if not isinstance(parts, Sequence) or isinstance(parts, str):
                return current
            current = {key: value for key, value in current.items() if key != "allOf"}
            for part in parts:
                if isinstance(part, Mapping):
                    current = _merged(current, part)
        return {}

    def branches(self, schema: Schema) -> list[Schema]:
        """Les branches de ``anyOf`` ou ``oneOf``, chacune avec ce que le schéma exige à côté."""
        for key in ("anyOf", "oneOf"):
            options = schema.get(key)
            if isinstance(options, Sequence) and not isinstance(options, str) and options:
                beside = {name: value for name, value in schema.items() if name != key}
                usable = [
                    option for option in options if isinstance(option, Mapping) or option is True
                ]
                return [
                    _merged(option if isinstance(option, Mapping) else {}, beside)
                    for option in usable
                ]
        return []

    def height(self, schema: object) -> int:
        """La hauteur du plus petit JSON valide ; ``INFINITE`` s'il n'y en a pas."""
        return self._height(schema, 0)

    def _at(self, pointer: str) -> Schema:
        node: object = self.root
        if not pointer.startswith("#"):
            return {}
        for part in pointer[1:].split("/")[1:]:
            name = (
                part.replace("~1", "/").replace("~0", "~").replace("%24", "$").replace("%25", "%")
            )
            if isinstance(node, Mapping):
                node = node.get(name)
            elif isinstance(node, Sequence) and not isinstance(node, str) and name.isdigit():
                node = node[int(name)] if int(name) < len(node) else None
            else:
                node = None
        return node if isinstance(node, Mapping) else {}

    def _measure(self) -> None:
        """Les hauteurs des cibles de ``$ref``, jusqu'au point fixe."""
        targets = sorted(_references(self.root))
        self._heights = dict.fromkeys(targets, INFINITE)
        for _ in range(_MOST_PASSES):
            measured = {target: self._height(self._at(target), 0) for target in targets}
            if measured == self._heights:
                return
            self._heights = measured

    def _height(self, schema: object, depth: int) -> int:
        if not isinstance(schema, Mapping):
            return 0 if schema is not False else INFINITE
        if depth > 100:
            return INFINITE
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return min(INFINITE, 1 + self._heights.get(reference, 0))
        options = schema.get("anyOf") or schema.get("oneOf")
        if isinstance(options, Sequence) and not isinstance(options, str) and options:
            return min(self._height(option, depth + 1) for option in options)
        heights = [0]
        parts = schema.get("allOf")
        if isinstance(parts, Sequence) and not isinstance(parts, str):
            heights += [self._height(part, depth + 1) for part in parts]
        kinds = types_of(schema)
        if "const" in schema or "enum" in schema or set(kinds) - {"object", "array"}:
            return max(heights)
        if "object" in kinds:
            properties = mapping(schema.get("properties"))
            names = items_of(schema.get("required"))
            heights += [
                1 + self._height(properties.get(str(name), {}), depth + 1) for name in names
            ]
        elif "array" in kinds and integer(schema.get("minItems")) > 0:
            heights.append(1 + self._height(schema.get("items"), depth + 1))
        return min(INFINITE, max(heights))


def types_of(schema: Schema) -> list[str]:
    """Les types permis, devinés d'après les autres mots-clés si ``type`` manque.

    >>> types_of({"type": ["string", "null"]}), types_of({"properties": {}})
    (['string', 'null'], ['object'])
    """
    declared = schema.get("type")
    if isinstance(declared, str):
        return [declared]
    if isinstance(declared, Sequence):
        return [kind for kind in declared if isinstance(kind, str)]
    hints = (
        ("object", ("properties", "required", "additionalProperties", "patternProperties")),
        ("array", ("items", "prefixItems", "minItems", "maxItems", "uniqueItems")),
        ("string", ("pattern", "format", "minLength", "maxLength")),
        ("number", ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
    )
    return next(([kind] for kind, words in hints if any(word in schema for word in words)), [])


def mapping(value: object) -> Schema:
    """La valeur si c'est un objet, sinon un objet vide."""
    return value if isinstance(value, Mapping) else {}


def items_of(value: object) -> list[object]:
    """Les éléments si c'est une liste, sinon rien."""
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []


def integer(value: object, default: int = 0) -> int:
    """La valeur si c'est un entier (et pas un booléen), sinon ``default``."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def _references(root: object) -> set[str]:
    found: set[str] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            reference = node.get("$ref")
            if isinstance(reference, str):
                found.add(reference)
            waiting.extend(node.values())
        elif isinstance(node, Sequence) and not isinstance(node, str):
            waiting.extend(node)
    return found


def _merged(first: Schema, second: Schema) -> Schema:
    """Les deux schémas à la fois : propriétés réunies, bornes resserrées."""
    merged = dict(first)
    for key, value in second.items():
        old = merged.get(key)
        if key not in merged:
            merged[key] = value
        elif key == "properties" and isinstance(old, Mapping) and isinstance(value, Mapping):
            merged[key] = {**old, **value}
        elif key == "required" and isinstance(old, Sequence) and isinstance(value, Sequence):
            merged[key] = [*old, *(name for name in value if name not in old)]
        elif key in ("minimum", "exclusiveMinimum", "minItems", "minLength"):
            merged[key] = max((old, value), key=_number)
        elif key in ("maximum", "exclusiveMaximum", "maxItems", "maxLength"):
            merged[key] = min((old, value), key=_number)
        elif key == "enum" and isinstance(old, Sequence) and isinstance(value, Sequence):
            merged[key] = [item for item in old if item in value] or list(old)
        elif key == "type":
            merged[key] = _narrowest(first, second)
        elif key not in ("description", "title"):
            merged[key] = value
    return merged


def _narrowest(first: Schema, second: Schema) -> object:
    left, right = types_of(first), types_of(second)
    common = [kind for kind in left if kind in right]
    if not common and {"integer", "number"} <= {*left, *right}:
        return "integer"
    return common or left


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
