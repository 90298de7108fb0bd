"""Les éléments simples d'un tableau JSON : noms, dates, nombres, valeurs permises."""

from ..finding.entities import numbers
from ..finding.field_names import concept_of
from ..text.parsing import parsed_number
from .field_values import candidates
from .schema_choices import is_mentioned
from .schema_field import Field, Filled
from .schema_leaves import suits
from .schema_numbers import fitted_number
from .schema_pieces import enumeration
from .schema_read import Schema, items_of, types_of
from .schema_strings import fitted_string

_PLURALS = {
    "name": "people",
    "date": "dates",
    "amount": "amounts",
    "time": "times",
    "item_name": "list_items",
}


def leaf_items(node: Schema, field: Field) -> list[Filled] | None:
    """Les éléments que les textes fournissent ; ``None`` s'il faut en remplir un autrement."""
    kinds = types_of(node)
    options = items_of(node.get("enum"))
    if options:
        return [(option, 1) for option in options if is_mentioned(str(option), field.source)]
    concept = concept_of(field.name, field.about)
    values = candidates(_PLURALS.get(concept, concept or "list_items"), field.name, field.source)
    if "integer" in kinds or "number" in kinds:
        digits = values or field.source.first(numbers)
        read = [parsed_number(value) for value in digits]
        return [(fitted_number(node, n, "integer" in kinds), 1) for n in read if n is not None]
    if len(values) == 1:
        values = enumeration(values[0])
    if kinds in ([], ["string"]):
        return [(fitted_string(node, value), 1) for value in values if suits(node, value)]
    return None if values else []
