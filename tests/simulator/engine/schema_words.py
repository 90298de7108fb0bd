"""De quoi écrire court un schéma JSON dans un essai."""

from typing import Any

TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
EITHER_TEXT = {"anyOf": [{"type": "string"}, {"type": "null"}]}
WHOLE = {"type": "integer"}
MAYBE_WHOLE = {"type": ["integer", "null"]}
NUMBER = {"type": "number"}
MAYBE_NUMBER = {"type": ["number", "null"]}
TRUTH = {"type": "boolean"}
DATE = {"type": "string", "format": "date"}


def one_of(*options: str) -> dict[str, Any]:
    """Une énumération."""
    return {"type": "string", "enum": list(options)}


def many(items: dict[str, Any]) -> dict[str, Any]:
    """Un tableau."""
    return {"type": "array", "items": items}
