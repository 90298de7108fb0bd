"""Ce qu'un champ d'objet attend : son nom, ses types, ses valeurs permises, sa notion."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...finding.field_names import concept_of, field_words
from ...text.strings import fold
from ..schema_read import Schema, SchemaReader, items_of, types_of


@dataclass(frozen=True)
class Spec:
    """Un champ à remplir, d'après son schéma."""

    name: str
    about: str
    kinds: frozenset[str]
    options: tuple[str, ...]
    form: str

    @cached_property
    def concept(self) -> str:
        return concept_of(self.name, self.about)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(field_words(self.name))

    @property
    def numeric(self) -> bool:
        return bool(self.kinds & {"integer", "number"}) and not self.options

    @property
    def textual(self) -> bool:
        """Vrai pour une chaîne libre."""
        return "string" in self.kinds and not self.options

    @property
    def scalar(self) -> bool:
        return bool(self.options) or not self.kinds & {"object", "array"}

    @property
    def tonal(self) -> bool:
        """Vrai si le champ est un ton : son nom le dit, ou ses valeurs permises."""
        tones = [o for o in self.options if fold(o).startswith(("posit", "negat"))]
        return len(tones) > 1 or (bool(self.options) and self.concept == "sentiment")

    @property
    def nullable(self) -> bool:
        return "null" in self.kinds


def spec_of(name: str, schema: object, reader: SchemaReader) -> Spec:
    """La description d'un champ ; les branches de ``anyOf`` sont réunies."""
    node = reader.resolved(schema)
    parts: list[Schema] = [reader.resolved(part) for part in reader.branches(node)] or [node]
    kinds = frozenset(kind for part in parts for kind in types_of(part))
    options = [o for part in parts for o in items_of(part.get("enum")) if isinstance(o, str)]
    about = node.get("description")
    form = next((str(part["format"]) for part in parts if "format" in part), "")
    if "pattern" in node or any("pattern" in part for part in parts):
        form = form or "pattern"
    return Spec(name, about if isinstance(about, str) else "", kinds, tuple(options), form)


def specs_of(properties: Mapping[str, object], reader: SchemaReader) -> tuple[Spec, ...]:
    """Les champs d'un objet, dans l'ordre du schéma."""
    return tuple(spec_of(str(name), schema, reader) for name, schema in properties.items())
