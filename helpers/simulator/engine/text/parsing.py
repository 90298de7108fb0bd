"""Lire un nombre dans une valeur citée : « 1 250,50 € » vaut 1250,5."""

from .numbers import replace_number_words
from .patterns import Pattern
from .strings import fold

_DIGITS = Pattern(r"-?\d+(?:[.,]\d+)?")
_GROUPED = Pattern(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")
_SCALES = (("milliard", 1e9), ("million", 1e6), ("billion", 1e9))


def parsed_number(value: str | None) -> float | None:
    """Le premier nombre d'une valeur, ``None`` s'il n'y en a pas.

    >>> parsed_number("1 250,50 €"), parsed_number("deux tables"), parsed_number("rien")
    (1250.5, 2.0, None)
    """
    if not value:
        return None
    joined = _GROUPED.sub("", replace_number_words(fold(value[:100])))
    found = _DIGITS.search(joined)
    if not found:
        return None
    number = float(found.group().replace(",", "."))
    after = joined[found.end() : found.end() + 12].strip()
    return next((number * factor for unit, factor in _SCALES if after.startswith(unit)), number)
