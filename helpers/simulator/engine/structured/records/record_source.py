"""Un objet décrit par un morceau de texte : ses valeurs sont sûres, le reste n'est pas dit."""

from collections.abc import Callable, Mapping

from ...draft import Draft
from ...reading.request import Request
from ..field_source import Source
from ..schema_read import SchemaReader, mapping
from .divisions import Record, records
from .reading import Values, read_piece
from .spec import Spec, specs_of


class RecordSource(Source):
    """Un seul morceau du texte, lu pour les champs d'un objet."""

    strict = True

    def __init__(
        self,
        request: Request,
        draft: Callable[[], Draft],
        record: Record,
        specs: tuple[Spec, ...],
        context: str,
    ) -> None:
        super().__init__(request, draft, record.text)
        self._record = record
        self._context = context
        self._specs = {spec.name: spec for spec in specs}
        self._values: Values = read_piece(
            record.text, specs, record.subject, record.heading, context
        )[0]

    def for_object(self, properties: Mapping[str, object], reader: SchemaReader) -> Source:
        specs = specs_of(properties, reader)
        if self._specs.keys() >= {spec.name for spec in specs}:
            return self
        return RecordSource(self.request, self._draft, self._record, specs, self._context)

    def given(self, name: str, about: str, node: Mapping[str, object]) -> list[object] | None:
        spec = self._specs.get(name)
        if spec is None or not spec.scalar or "boolean" in spec.kinds:
            return None
        return [self._values.get(name)]


def record_sources(
    source: Source, name: str, items: object, reader: SchemaReader
) -> list[Source] | None:
    """Une source par objet décrit dans le texte ; ``None`` si le schéma n'a pas de champs."""
    specs = specs_of(mapping(reader.resolved(items).get("properties")), reader)
    if not specs:
        return None
    text = source.text
    return [
        RecordSource(source.request, lambda: source.draft, record, specs, text)
        for record in records(text, name, specs)
    ]
