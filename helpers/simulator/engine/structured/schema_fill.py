"""Remplir un schéma JSON quelconque, avec ce que disent les textes de la requête."""

from collections.abc import Callable
from dataclasses import replace

from ..calculating.equations import equation_steps
from ..draft import Draft
from ..finding.field_names import concept_of
from ..reading.request import Request
from .computed import totals
from .document_values import document_values
from .field_source import Source
from .output_source import source_for
from .records.record_source import record_sources
from .records.spec import spec_of
from .schema_choices import choice
from .schema_field import Field, Filled
from .schema_given import NOTHING, fitted
from .schema_items import leaf_items
from .schema_kinds import allowed, is_null
from .schema_leaves import LeafWriter
from .schema_pieces import divisions
from .schema_read import INFINITE, Schema, SchemaReader, integer, items_of, mapping, types_of
from .schema_strings import fitted_string

_MOST_NODES = 20_000
_DEEPEST = 60
_OPEN_DEPTH = 5  # au-delà, on prend la plus courte issue
_MOST_ITEMS = 50
_MOST_BRANCHES = 12


def fill_schema(request: Request, schema: object, draft: Callable[[], Draft]) -> object:
    """Une valeur valide pour ``schema``, remplie du texte de la requête là où les noms concordent.

    ``draft`` donne la réponse libre à la même requête, pour les champs de texte libre.
    """
    filler = Filler(request, schema, draft)
    return filler.fill(filler.reader.root, Field("", "", source_for(request, draft)), 0)[0]


class Filler:
    """Descend le schéma. ``nodes`` compte les valeurs écrites : un schéma hostile reste borné.

    ``sparse`` : une propriété facultative que rien ne dit est omise, même si elle a un défaut.
    """

    def __init__(
        self, request: Request, schema: object, draft: Callable[[], Draft], *, sparse: bool = False
    ) -> None:
        self.request = request
        self.draft = draft
        self.sparse = sparse
        self.reader = SchemaReader(schema)
        self.leaves = LeafWriter(request)
        self.nodes = 0

    def fill(self, schema: object, field: Field, depth: int) -> Filled:
        """La valeur d'un champ."""
        self.nodes += 1
        if depth > _DEEPEST or self.nodes > _MOST_NODES:
            return None, 0
        node = self.reader.resolved(schema)
        description = node.get("description")
        if isinstance(description, str):
            field = replace(field, about=description)
        if "const" in node:
            return node["const"], 0
        values = field.source.given(field.name, field.about, node)
        if values is None and not field.source.narrow and not field.variant:
            spec = spec_of(field.name, {**node, "description": field.about}, self.reader)
            values = document_values(spec, field.source, self.request)
        if values is not None:
            made = self._first_fitting(node, values)
            if made is not NOTHING:
                return made, int(made is not None)
            if field.source.strict:
                field = replace(field, source=Source(self.request, lambda: Draft(""), ""))
        options = items_of(node.get("enum"))
        if options:
            return choice(allowed(options, types_of(node)), field)
        branches = self.reader.branches(node)
        kinds = types_of(node)
        if not branches and len(kinds) > 1:
            branches = [{**node, "type": kind} for kind in kinds]
        if branches:
            return self._branch(branches, field, depth)
        return self._typed(kinds[0] if kinds else "string", node, field, depth)

    def _typed(self, kind: str, node: Schema, field: Field, depth: int) -> Filled:
        if kind == "object":
            return self._object(node, field.source, depth)
        if kind == "array":
            return self._array(node, field, depth)
        if kind == "boolean":
            return self.leaves.boolean(field)
        if kind in ("integer", "number"):
            return self.leaves.number(node, field, kind == "integer")
        return self.leaves.string(node, field) if kind == "string" else (None, 0)

    def _first_fitting(self, node: Schema, values: list[object]) -> object:
        """La première des valeurs connues que le schéma admet, ou ``NOTHING``."""
        made = (fitted(self.reader, node, value) for value in values)
        return next((value for value in made if value is not NOTHING), NOTHING)

    def _closing(self, depth: int) -> bool:
        return depth >= _OPEN_DEPTH or self.nodes > _MOST_NODES // 4

    def _branch(self, branches: list[Schema], field: Field, depth: int) -> Filled:
        """La branche que les textes remplissent le mieux ; sinon ``null``, sinon la première."""
        heights = [self.reader.height(branch) for branch in branches]
        finite = [i for i, height in enumerate(heights) if height < INFINITE] or [0]
        if self._closing(depth):
            shortest = min(finite, key=lambda i: (heights[i], i))
            return self.fill(branches[shortest], field, depth + 1)
        null = next((i for i in finite if is_null(self.reader.resolved(branches[i]))), None)
        best: Filled | None = None
        for index in finite[:_MOST_BRANCHES]:
            if index == null:
                continue
            before = dict(self.leaves.used)
            tried = self.fill(branches[index], field, depth + 1)
            if best is None or tried[1] > best[1]:
                best = tried
            else:
                self.leaves.used = before
        return (None, 0) if best is None or (best[1] == 0 and null is not None) else best

    def _object(self, node: Schema, source: Source, depth: int) -> Filled:
        properties = mapping(node.get("properties"))
        needed = [str(name) for name in items_of(node.get("required"))]
        extra = node.get("additionalProperties")
        other: Schema = mapping(extra)
        room = integer(node.get("maxProperties"), _MOST_NODES) - len(needed)
        filled: dict[str, object] = {}
        known = 0
        source = source.for_object(properties, self.reader)
        for name, schema in properties.items():
            required = name in needed
            if not required and (room <= 0 or self._closing(depth) or self._endless(schema)):
                continue
            value, found = self.fill(schema, Field(name, "", source), depth + 1)
            if required or found or (not self.sparse and "default" in mapping(schema)):
                filled[name] = value
                known += found
                room -= not required
        for name in needed:
            if name not in filled:
                filled[name], found = self.fill(other, Field(name, "", source), depth + 1)
                known += found
        if any(isinstance(value, list) for value in filled.values()):
            filled |= totals(filled, properties, source, self.reader)
        least = min(integer(node.get("minProperties")), _MOST_ITEMS)
        while len(filled) < least and (extra is not False or len(filled) < len(properties)):
            name = next((key for key in properties if key not in filled), f"cle_{len(filled) + 1}")
            filled[name] = self.fill(
                properties.get(name, other), Field(name, "", source), depth + 1
            )[0]
        return filled, known

    def _endless(self, schema: object) -> bool:
        return self.reader.height(schema) >= INFINITE

    def _array(self, node: Schema, field: Field, depth: int) -> Filled:
        least = min(integer(node.get("minItems")), 10_000)
        most = min(integer(node.get("maxItems"), _MOST_ITEMS), max(_MOST_ITEMS, least))
        items = node.get("items", {})
        unique = node.get("uniqueItems") is True
        values: list[object] = []
        known = 0
        for part in items_of(node.get("prefixItems"))[: max(most, 0)]:
            value, found = self.fill(part, field, depth + 1)
            values.append(value)
            known += found
        if items is False:
            return values, known
        found_items = (
            [] if self._closing(depth) or field.variant else self._found(items, field, depth)
        )
        for value, found in found_items:
            if len(values) < most and not (unique and value in values):
                values.append(value)
                known += found
        empty = Source(self.request, lambda: Draft(""), "")
        variant = field.variant
        # Compléter jusqu'à minItems par des valeurs neutres, distinctes s'il le faut.
        while len(values) < least and variant < field.variant + 3 * least + 50:
            value = self.fill(items, Field(field.name, field.about, empty, variant), depth + 1)[0]
            variant += 1
            if not unique or value not in values:
                values.append(value)
        return values, known

    def _found(self, items: object, field: Field, depth: int) -> list[Filled]:
        """Les éléments que les textes fournissent."""
        node = self.reader.resolved(items)
        kinds = types_of(node)
        if "const" in node:
            return []
        if "object" in kinds or self.reader.branches(node):
            return self._objects(items, field, depth)
        found = leaf_items(node, field)
        return [self.fill(items, field, depth + 1)] if found is None else found

    def _objects(self, items: object, field: Field, depth: int) -> list[Filled]:
        """Un objet par morceau du texte : le découpage qui remplit le mieux l'emporte."""
        source = field.source
        steps = equation_steps(source.folded[:600])
        if steps and field.concept == "equation_steps":
            return [(self._step(items, operation, output), 2) for operation, output in steps]
        if self.nodes > _MOST_NODES // 8 or not source.text:
            return []
        records = record_sources(source, field.name, items, self.reader)
        parts = source.parts() or records or []
        if parts:
            tried = [self._from_source(items, field.name, part, depth) for part in parts]
            return [pair for pair in tried if pair[1]]
        if records is not None:
            return []
        best: list[Filled] = []
        best_score = 0.0
        for pieces in divisions(source.text):
            tried = [self._from_piece(items, field.name, piece, depth) for piece in pieces]
            most = max(found for _, found in tried)
            kept = [pair for pair in tried if pair[1] and 3 * pair[1] >= 2 * most]
            # Les morceaux bien remplis comptent plus que des morceaux nombreux.
            score = sum(found**2 for _, found in kept) / (max(1, len(kept)) ** 0.5)
            score -= 0.01 * len(tried)
            if kept and score > best_score and (most > 1 or len(kept) == len(tried)):
                best, best_score = kept, score
        return best

    def _from_piece(self, items: object, name: str, piece: str, depth: int) -> Filled:
        """L'objet tiré d'un seul morceau du texte, sans regarder ailleurs."""
        return self._from_source(items, name, Source(self.request, self.draft, piece), depth)

    def _from_source(self, items: object, name: str, source: Source, depth: int) -> Filled:
        saved, self.leaves.used = self.leaves.used, {}
        filled = self.fill(items, Field(name, "", source), depth + 1)
        self.leaves.used = saved
        return filled

    def _step(self, items: object, operation: str, output: str) -> object:
        """Une étape de calcul : l'opération dans l'explication, l'égalité ailleurs."""
        explained = self.request.say("Des deux côtés : {o}", "On both sides: {o}", o=operation)
        empty = Source(self.request, lambda: Draft(""), "")
        value = self.fill(items, Field("", "", empty), 1)[0]
        if isinstance(value, dict):
            for name, schema in mapping(self.reader.resolved(items).get("properties")).items():
                node = self.reader.resolved(schema)
                if types_of(node) == ["string"] and "enum" not in node:
                    told = explained if concept_of(name) == "explanation" else output
                    value[name] = fitted_string(node, told)
        return value
