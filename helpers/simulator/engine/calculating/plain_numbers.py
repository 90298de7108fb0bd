"""Écrire en chiffres simples les nombres d'un texte : « 1 200 » → ``1200``, « 30k » → ``30000``."""

import re
from fractions import Fraction

from ..text.numbers import replace_number_words
from ..text.patterns import Pattern

_SPACED = Pattern(r"(?<=\d) (?=\d{3}(?!\d))")
_GROUPED = Pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_COMMA = Pattern(r"(?<=\d),(?=\d)")
_SUFFIX = Pattern(
    r"(?<![\w.])(\d+(?:\.\d+)?) ?(k|millions? d'|millions?(?: de| of)?|m)(?= |\b)(?! ?€)"
)


def with_plain_numbers(folded: str, french: bool) -> str:
    """Le texte plié, nombres en chiffres sans séparateur, point décimal.

    >>> with_plain_numbers("1 200 appels, 0,40 € et 2k jetons", french=True)
    '1200 appels, 0.40 € et 2000 jetons'
    """
    text = replace_number_words(folded)
    text = _SPACED.sub("", text)
    if not french:
        text = _GROUPED.sub("", text)
    text = _COMMA.sub(".", text)
    return _SUFFIX.compiled.sub(_scaled, text)


def _scaled(found: re.Match[str]) -> str:
    value = Fraction(found.group(1)) * (1000 if found.group(2) == "k" else 10**6)
    return str(value) if value.denominator == 1 else found.group()
