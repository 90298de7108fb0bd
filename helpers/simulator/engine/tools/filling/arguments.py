"""Remplir les arguments d'un appel : du JSON que le schéma de l'outil admet toujours."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ...draft import Draft
from ...prompt import ToolCall
from ...structured.field_source import Source
from ...structured.schema_field import Field
from ...structured.schema_fill import Filler
from ...structured.schema_given import NOTHING, fitted
from ...structured.schema_read import Schema, items_of, mapping, types_of
from ..choosing.notions import notions
from .asked import Asked
from .parameter_values import values_for
from .topics import counted_things

_WHOLE = ("anyOf", "oneOf", "enum", "const", "minProperties", "maxProperties", "patternProperties",
          "propertyNames", "dependentRequired", "dependentSchemas", "if", "not")  # fmt: skip


@dataclass(frozen=True)
class Filling:
    """Des arguments, et ce qu'on sait d'eux.

    ``missing`` nomme les arguments obligatoires que personne n'a donnés ; ``told``, ceux que la
    demande même donne.
    """

    arguments: object
    missing: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    def call(self, name: str) -> ToolCall:
        """L'appel qui porte ces arguments."""
        return ToolCall(name, json.dumps(self.arguments, ensure_ascii=False))

    @property
    def precise(self) -> tuple[str, ...]:
        """Les arguments donnés qui ne se disent pas par hasard : un numéro, une adresse."""
        known = mapping(self.arguments)
        return tuple(name for name in self.told if _is_precise(known.get(name)))


class CallSource(Source):
    """Les textes d'une demande, où chaque paramètre cherche d'abord sa valeur selon son sens."""

    def __init__(self, asked: Asked, draft: Callable[[], Draft]) -> None:
        super().__init__(asked.request, draft)
        self.asked = asked
        self.strict = asked.strict
        if asked.strict:
            self.text = asked.request.text if asked.request.material else asked.clause
            self.texts = list(asked.texts)

    def parts(self) -> list[Source]:
        """« 3 pizzas et 2 cocas » : un élément par chose comptée."""
        if not self.asked.strict:
            return []
        topics = self.asked.profile.topics
        texts = (self.asked.clause, self.asked.request.text)
        told = ([p for p in counted_things(text) if not topics & notions(p)] for text in texts)
        found = next((pieces for pieces in told if pieces), [])
        return [Source(self.request, self._draft, piece) for piece in found]

    def given(self, name: str, about: str, node: Mapping[str, object]) -> list[object] | None:
        described = {"description": about, **node} if about else node
        return values_for(name, described, self.asked) if name else None


def fill_arguments(
    asked: Asked,
    draft: Callable[[], Draft],
    fixed: Mapping[str, object] | None = None,
    base: Mapping[str, object] | None = None,
) -> Filling:
    """Les arguments d'un appel.

    ``fixed`` impose des valeurs ; ``base`` donne celles d'un appel précédent, que la demande peut
    changer.
    """
    root = asked.root
    filler = Filler(asked.request, asked.tool.parameters, draft, sparse=True)
    near = CallSource(asked, draft)
    if not _is_plain(root):
        value, found = filler.fill(_as_object(root), Field("", "", near), 0)
        return Filling(value, () if found else ("",))
    far = CallSource(replace(asked, history=True), draft)
    needed = [str(name) for name in items_of(root.get("required"))]
    made: dict[str, object] = {}
    missing: list[str] = []
    told: list[str] = []
    for name in dict.fromkeys((*asked.properties, *needed)):
        schema = mapping(root.get("properties")).get(
            name, mapping(root.get("additionalProperties"))
        )
        node = asked.reader.resolved(schema)
        imposed = fitted(filler.reader, node, fixed[name]) if fixed and name in fixed else NOTHING
        if imposed is not NOTHING:
            made[name] = imposed
            told.append(name)
            continue
        value, found = filler.fill(schema, Field(name, "", near), 1)
        if found:
            made[name] = value
            told.append(name)
        elif base and name in base:
            made[name] = base[name]
        elif name in needed:
            made[name], found = filler.fill(schema, Field(name, "", far), 1)
            if not found and not _can_be_guessed(node, made[name]):
                missing.append(name)
    lists = [name for name in needed if made.get(name) == [] and not told]
    return Filling(made, tuple(dict.fromkeys((*missing, *lists))), tuple(told))


def _is_plain(root: Schema) -> bool:
    """Vrai si le schéma est un objet dont chaque paramètre se remplit à part."""
    return types_of(root) in ([], ["object"]) and not any(key in root for key in _WHOLE)


def _as_object(root: Schema) -> Schema:
    return root if root else {"type": "object", "properties": {}}


def _can_be_guessed(node: Schema, value: object) -> bool:
    """Vrai si l'argument peut rester neutre : nul, faux, vide, constant ou par défaut."""
    if value is None or value is False or value == [] or "const" in node or "default" in node:
        return True
    return "boolean" in types_of(node) or len(items_of(node.get("enum"))) == 1


def _is_precise(value: object) -> bool:
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, list):
        return any(_is_precise(item) for item in value)
    return any(character.isdigit() or character == "@" for character in str(value))
