"""Lire un nombre écrit en chiffres ou en lettres, et l'écrire comme on l'écrit en français."""

from decimal import Decimal

from .patterns import Pattern

_WORDS = {
    "zero": 0, "un": 1, "une": 1, "one": 1, "a": 1, "an": 1, "single": 1, "seul": 1, "seule": 1,
    "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5,
    "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9,
    "dix": 10, "ten": 10, "onze": 11, "eleven": 11, "douze": 12, "twelve": 12, "treize": 13,
    "thirteen": 13, "quatorze": 14, "fourteen": 14, "quinze": 15, "fifteen": 15, "seize": 16,
    "sixteen": 16, "dix-sept": 17, "seventeen": 17, "dix-huit": 18, "eighteen": 18,
    "dix-neuf": 19, "nineteen": 19, "vingt": 20, "twenty": 20, "trente": 30, "thirty": 30,
    "quarante": 40, "forty": 40, "cinquante": 50, "fifty": 50, "soixante": 60, "sixty": 60,
    "soixante-dix": 70, "seventy": 70, "quatre-vingts": 80, "eighty": 80,
    "quatre-vingt-dix": 90, "ninety": 90, "cent": 100, "hundred": 100, "mille": 1000,
    "thousand": 1000,
}  # fmt: skip

NUMERAL = (
    r"(?:\d{1,3}(?:[ ]\d{3})+(?!\d)|\d{1,6}|(?:"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")\b)"
)
"""Un nombre entier plié, en chiffres ou en un mot (morceau d'expression régulière)."""

_DIGITS = Pattern(r"\d+")
_NUMBER_WORD = Pattern(r"\b(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b")


def read_integer(folded: str) -> int:
    """La valeur d'un nombre trouvé par ``NUMERAL``, 0 si l'on ne sait pas le lire.

    >>> read_integer("1 000"), read_integer("douze")
    (1000, 12)
    """
    digits = "".join(_DIGITS.findall(folded))
    return int(digits[:9]) if digits else _WORDS.get(folded.strip(), 0)


def replace_number_words(folded: str) -> str:
    """Le texte plié où les nombres écrits en un mot (sauf « un », « a ») sont en chiffres.

    >>> replace_number_words("deux plus dix")
    '2 plus 10'
    """

    def digits(word: str) -> str:
        return word if word in {"a", "an", "seul", "seule", "single"} else str(_WORDS[word])

    return _NUMBER_WORD.compiled.sub(lambda found: digits(found.group()), folded)


def spell_number(value: Decimal, french: bool) -> str:
    """Le nombre comme on l'écrit : ``12 345,5`` en français, ``12,345.5`` en anglais.

    >>> spell_number(Decimal("12345.50"), french=True)
    '12\\u202f345,5'
    """
    plain = f"{value:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    if plain in {"-0", ""}:
        plain = "0"
    if not french:
        return plain
    return plain.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")
