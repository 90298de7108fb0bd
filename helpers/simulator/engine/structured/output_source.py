"""Où chercher les valeurs d'un JSON quand des outils ont répondu : d'abord dans leurs résultats."""

import json
from collections.abc import Callable, Mapping

from ..draft import Draft
from ..finding.field_names import concept_of, field_words
from ..reading.request import Request
from ..reading.tool_outputs import ToolOutput
from .field_source import Source
from .schema_given import NOTHING, keyed
from .schema_read import types_of

_LONGEST = 50_000
_DEEPEST = 4
_WRITTEN = ("answer", "summary", "explanation", "recommendations", "title")


class OutputSource(Source):
    """Les résultats des outils, puis les textes de la requête."""

    def __init__(
        self,
        request: Request,
        draft: Callable[[], Draft],
        outputs: tuple[ToolOutput, ...] | None = None,
    ) -> None:
        super().__init__(request, draft)
        given = request.outputs if outputs is None else outputs
        self.outputs = [output for output in given if output.failure is None]
        told = "\n\n".join(lines_of(output) for output in self.outputs)[:_LONGEST]
        if told:
            self.texts = [told, *self.texts]
            self.text = told

    def given(self, name: str, about: str, node: Mapping[str, object]) -> list[object] | None:
        if not name:
            return None
        whole = [merged(output) for output in self.outputs]
        found = [value for data in whole for value in _keyed_within(name, data, 0)]
        if "array" in types_of(node):
            found = [value for value in found if isinstance(value, list)]
            found += [output.data for output in self.outputs if isinstance(output.data, list)]
        elif concept_of(name, about) in _WRITTEN and "enum" not in node:
            found += [self.draft.text]
        return found or None

    def parts(self) -> list[Source]:
        if len(self.outputs) > 1:
            return [OutputSource(self.request, self._draft, (output,)) for output in self.outputs]
        items = _listed(self.outputs[0].data) if self.outputs else []
        made = [
            ToolOutput(self.outputs[0].name, {}, json.dumps(item, ensure_ascii=False, default=str))
            for item in items
        ]
        return [OutputSource(self.request, self._draft, (output,)) for output in made]


def _listed(data: object) -> list[object]:
    """La liste d'objets que des données sont, ou contiennent."""
    lists = [data] if isinstance(data, list) else []
    if isinstance(data, Mapping):
        lists = [value for value in data.values() if isinstance(value, list)]
    return next((v for v in lists if v and all(isinstance(i, Mapping) for i in v)), [])[:50]


def source_for(request: Request, draft: Callable[[], Draft]) -> Source:
    """Les textes où chercher pour cette requête."""
    return OutputSource(request, draft) if request.outputs else Source(request, draft)


def merged(output: ToolOutput) -> dict[object, object]:
    """Les arguments d'un appel et son résultat, réunis."""
    data = output.data
    told = dict(data) if isinstance(data, Mapping) else {"resultat": data}
    return {**output.arguments, **told}


def lines_of(output: ToolOutput) -> str:
    """Le résultat, une ligne « clé : valeur » par donnée.

    >>> lines_of(ToolOutput("meteo", {"ville": "Nice"}, '{"ciel_du_jour": "bleu"}'))
    'ville : Nice\\nciel du jour : bleu'
    """
    if isinstance(output.data, str):
        return output.data
    return "\n".join(_lines(merged(output), 0))


def _lines(value: object, depth: int) -> list[str]:
    if isinstance(value, Mapping) and depth < _DEEPEST:
        found = []
        for key, inner in value.items():
            label = " ".join(field_words(str(key))) or str(key)
            nested = isinstance(inner, (Mapping, list))
            found += _lines(inner, depth + 1) if nested else [f"{label} : {_plain(inner)}"]
        return found
    if isinstance(value, list) and depth < _DEEPEST:
        if all(not isinstance(item, (Mapping, list)) for item in value):
            return [", ".join(_plain(item) for item in value)]
        return [", ".join(_lines(item, depth + 1)) for item in value]
    return [_plain(value)]


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return "" if value is None else str(value)


def _keyed_within(name: str, data: object, depth: int) -> list[object]:
    """Ce que des données, et celles qu'elles contiennent, donnent au champ ``name``."""
    if not isinstance(data, Mapping) or depth > _DEEPEST:
        return []
    found = keyed(name, data)
    near = [] if found is NOTHING else [found]
    return near + [
        value for inner in data.values() for value in _keyed_within(name, inner, depth + 1)
    ]
