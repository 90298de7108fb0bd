"""Les éléments simples d'un tableau JSON : noms, dates, nombres, valeurs permises."""

from ..finding.entities import numbers
from ..finding.field_names import concept_of
from ..text.parsing import parsed_number
from .field_values import candidates
from .listed_values import named_list, only_list
from .schema_choices import is_mentioned
from .schema_field import Field, Filled
from .schema_leaves import suits
from .schema_numbers import fitted_number
from .schema_pieces import enumeration
from .schema_read import Schema, items_of, mapping, types_of
from .schema_strings import fitted_string

_PLURALS = {
    "name": "people",
    "date": "dates",
    "amount": "amounts",
    "time": "times",
    "item_name": "list_items",
}


def _only_array(field: Field) -> bool:
    """Vrai si le champ est le seul tableau demandé : la seule énumération est la sienne."""
    asked = mapping(mapping(field.source.request.prompt.json_schema).get("properties"))
    return sum("array" in types_of(mapping(node)) for node in asked.values()) <= 1


def leaf_items(node: Schema, field: Field) -> list[Filled] | None:
    """Les éléments que les textes fournissent ; ``None`` s'il faut en remplir un autrement."""
    kinds = types_of(node)
    options = items_of(node.get("enum"))
    if options:
        return [(option, 1) for option in options if is_mentioned(str(option), field.source)]
    concept = concept_of(field.name, field.about)
    values = named_list(field.name, field.source.text)
    if not values and (concept or field.source.narrow):
        values = candidates(_PLURALS.get(concept, concept), field.name, field.source)
    elif not values and _only_array(field):
        values = only_list(field.source.text)
    if "integer" in kinds or "number" in kinds:
        digits = values or field.source.first(numbers)
        read = [parsed_number(value) for value in digits]
        return [(fitted_number(node, n, "integer" in kinds), 1) for n in read if n is not None]
    if len(values) == 1:
        values = enumeration(values[0])
    if kinds in ([], ["string"]):
        return [(fitted_string(node, value), 1) for value in values if suits(node, value)]
    return None if values else []
