"""Un appel par valeur : « à Paris, à Lyon et à Nice » appelle trois fois le même outil."""

from collections.abc import Callable, Mapping
from itertools import product

from ...draft import Draft
from ...structured.schema_read import items_of, types_of
from .arguments import Filling, fill_arguments
from .asked import Asked, Parameter, parameter
from .parameter_values import values_for

_MOST_CALLS = 12
_PAIRED = ("from", "to", "source", "target", "origin", "origine", "destination", "dest", "depart",
           "arrivee",
           "start", "end", "debut", "fin", "departure", "arrival", "return", "retour", "cc",
           "bcc")  # fmt: skip
_CONCEPTS = ("city", "country", "reference", "name", "people", "date", "company", "item_name")


def spread(
    asked: Asked, draft: Callable[[], Draft], base: Mapping[str, object] | None = None
) -> list[Filling]:
    """Les arguments de chaque appel qu'une demande entraîne ; un seul, le plus souvent."""
    several = _several(asked)
    if not several:
        return [fill_arguments(asked, draft, base=base)]
    names = list(several)
    lengths = {len(values) for values in several.values()}
    rows = (
        zip(*several.values(), strict=True)
        if len(names) > 1 and len(lengths) == 1 and _alternate(asked, several)
        else product(*several.values())
    )
    chosen = [dict(zip(names, row, strict=True)) for row in list(rows)[:_MOST_CALLS]]
    return [fill_arguments(asked, draft, fixed=fixed, base=base) for fixed in chosen]


def _several(asked: Asked) -> dict[str, list[object]]:
    """Les paramètres auxquels la demande donne plusieurs valeurs."""
    wanted = [parameter(name, node) for name, node in asked.properties.items()]
    found: dict[str, list[object]] = {}
    for one in wanted:
        twins = sum(other.concept == one.concept for other in wanted if one.concept)
        if not _may_repeat(one) or twins > 1:
            continue
        values = values_for(one.name, one.node, asked) or []
        distinct = [value for index, value in enumerate(values) if value not in values[:index]]
        if 1 < len(distinct) <= _MOST_CALLS:
            found[one.name] = distinct
    return found


def _may_repeat(wanted: Parameter) -> bool:
    kinds = types_of(wanted.node)
    if "array" in kinds or "object" in kinds or "boolean" in kinds or wanted.named(*_PAIRED):
        return False
    if items_of(wanted.node.get("enum")):
        return not wanted.has("unit", "lang", "priorit")
    if wanted.named("query", "q", "requete", "question", "message", "text", "texte", "subject"):
        return False
    return (
        wanted.concept in _CONCEPTS
        or wanted.named("symbol", "ticker", "symbole")
        or (not wanted.concept and kinds in ([], ["string"]))
    )


def _alternate(asked: Asked, several: Mapping[str, list[object]]) -> bool:
    """« Paris lundi et Lyon mardi » : les valeurs vont par paires."""
    places = [[asked.clause.find(str(value)) for value in values] for values in several.values()]
    first, second = places[0], places[1]
    return all(a < b for a, b in zip(first, second, strict=False)) and all(
        b < a for b, a in zip(second, first[1:], strict=False)
    )
