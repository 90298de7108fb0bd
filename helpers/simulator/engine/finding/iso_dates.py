"""Lire une date écrite en toutes lettres ou en chiffres."""

from ..text.patterns import Pattern
from ..text.strings import fold

_MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12, "january": 1, "february": 2,
    "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
    "jan": 1, "janv": 1, "feb": 2, "fev": 2, "fevr": 2, "mar": 3, "apr": 4, "avr": 4, "jun": 6,
    "jul": 7, "juil": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = "|".join(_MONTHS)
ISO = Pattern(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMERIC = Pattern(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_DAY_MONTH = Pattern(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?({_MONTH})\b\.?(?:,? (\d{{4}}))?")
_MONTH_DAY = Pattern(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}}))?")
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NEUTRAL_YEAR = 2026


def iso_date(text: str) -> str:
    """La date d'un texte sous la forme ``AAAA-MM-JJ`` ; ``""`` s'il n'y en a pas.

    >>> iso_date("mardi 12 mai 2026"), iso_date("12/05/2026"), iso_date("demain")
    ('2026-05-12', '2026-05-12', '')
    """
    folded = fold(text)
    for pattern, order in (
        (ISO, "ymd"),
        (_NUMERIC, "dmy"),
        (_DAY_MONTH, "dmy"),
        (_MONTH_DAY, "mdy"),
    ):
        found = pattern.search(folded)
        if found:
            parts = {name: found.group(index) for index, name in enumerate(order, 1)}
            month = _MONTHS.get(parts["m"]) or int(parts["m"])
            year = int(parts["y"]) if parts["y"] else _NEUTRAL_YEAR
            if 1 <= month <= 12 and 1 <= int(parts["d"]) <= _days(year, month) and year > 0:
                return f"{year:04d}-{month:02d}-{int(parts['d']):02d}"
    return ""


def _days(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS_IN_MONTH[month - 1] + leap
