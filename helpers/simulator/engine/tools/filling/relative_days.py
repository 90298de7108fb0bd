"""Les jours dits à partir d'aujourd'hui : « après-demain », « lundi en huit », « in two weeks »."""

from ...finding.iso_dates import iso_date
from ...text.calendar import day_number, weekday, written_day
from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold

_NAMES = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
_WORDS = (
    (Pattern(r"\bapres[-_ ]demain\b|\b(?:the )?day after tomorrow\b|\bovermorrow\b"), 2),
    (Pattern(r"\bavant[-_ ]hier\b|\b(?:the )?day before yesterday\b"), -2),
    (Pattern(r"\bdemain\b|\btomorrow\b"), 1),
    (
        Pattern(
            r"\baujourd[' _]?hui\b|\btoday\b|\bce soir\b|\btonight\b|\bcet(?:te)? apres-midi\b|"
            r"\bce matin\b|\bnow\b|\bmaintenant\b|\bcette nuit\b|\bthis (?:morning|afternoon|"
            r"evening)\b|"
            r"\ben ce moment\b|\bce jour\b"
        ),
        0,
    ),
    (Pattern(r"\bhier\b|\byesterday\b"), -1),
)
_AHEAD = Pattern(
    r"\b(?:dans|in|d'ici(?: a)?|within) (?:environ |about )?(\d{1,3}|une?|an?) "
    r"(jours?|days?|semaines?|weeks?|fortnight)\b|"
    r"\b(\d{1,3}|an?) (days?|weeks?) (?:from (?:now|today)|hence)\b"
)
_AGO = Pattern(r"\bil y a (\d{1,3}|une?) (jours?|semaines?)\b|\b(\d{1,3}|an?) (days?|weeks?) ago\b")
_MONTHS_AHEAD = Pattern(r"\b(?:dans|in) (\d{1,2}|une?|an?) (?:mois|months?)\b")
_LATER_WEEK = Pattern(
    r"\b\w+ en (?:8|huit)\b|\ba week on \w+|\b\w+day week\b|\b\w+ (?:dans une|d'apres la) semaine\b"
)
_NEXT_WEEK = Pattern(
    r"\b(?:de )?la semaine (?:prochaine|qui vient|suivante)\b|\bnext week\b|\bof next week\b"
)
_LAST = Pattern(r"\bdernier\b|\blast\b|\bpasse\b")
_DAY_ONLY = Pattern(
    r"^(?:le |the |on the )?(\d{1,2})(?:er|st|nd|rd|th)?"
    r"( (?:du mois prochain|of next month))?(?: (?:de ce mois|du mois|of (?:this|the) month))?$"
)


def relative_shift(said: str) -> int | None:
    """De combien de jours s'éloigne d'aujourd'hui ce qui est dit ; ``None`` sans mot relatif.

    >>> relative_shift("Après-demain"), relative_shift("apres_demain"), relative_shift("jeudi")
    (2, 2, None)
    """
    folded = replace_number_words(fold(said))
    ahead, ago = _AHEAD.search(folded), _AGO.search(folded)
    if ahead:
        return _count(ahead.group(1) or ahead.group(3)) * _scale(ahead.group(2) or ahead.group(4))
    if ago:
        return -_count(ago.group(1) or ago.group(3)) * _scale(ago.group(2) or ago.group(4))
    return next((shift for pattern, shift in _WORDS if pattern.search(folded)), None)


def named_weekday(said: str) -> int | None:
    """Le jour de la semaine que nomme un texte, de 0 (lundi) à 6.

    >>> named_weekday("le jeudi soir"), named_weekday("Monday"), named_weekday("demain")
    (3, 0, None)
    """
    found = _WEEKDAY.search(fold(said))
    if not found:
        return None
    return next(rank for rank, names in enumerate(_NAMES) if found.group(1) in names)


_WEEKDAY = Pattern(rf"\b({'|'.join(name for names in _NAMES for name in names)})s?\b")


def relative_date(said: str, today: str) -> str:
    """La date ``AAAA-MM-JJ`` que dit une expression relative ; ``""`` si on ne peut la calculer.

    >>> relative_date("lundi en huit", "2025-11-05"), relative_date("le 12", "2025-11-20")
    ('2025-11-17', '2025-12-12')
    >>> relative_date("mardi de la semaine prochaine", "2025-11-03")
    '2025-11-11'
    """
    folded = fold(said).strip()
    now = day_number(today)
    months = _MONTHS_AHEAD.search(replace_number_words(folded))
    if months:
        return _months_later(today, _count(months.group(1)), int(today[8:]))
    only = _DAY_ONLY.match(folded)
    if only:
        day = int(only.group(1))
        later = only.group(2) is not None or day < int(today[8:])
        return _months_later(today, int(later), day)
    shift = relative_shift(said)
    if shift is None:
        rank = named_weekday(said)
        if rank is None:
            return ""
        shift = _to_weekday(rank, weekday(now), folded)
    return written_day(now + shift)


def _to_weekday(rank: int, today: int, folded: str) -> int:
    """Combien de jours jusqu'au jour nommé, toujours après aujourd'hui (sauf « dernier »)."""
    if _LAST.search(folded):
        return -((today - rank) % 7 or 7)
    if _NEXT_WEEK.search(folded):
        return 7 - today + rank
    ahead = (rank - today) % 7 or 7
    return ahead + 7 if _LATER_WEEK.search(folded) else ahead


def _months_later(today: str, count: int, day: int) -> str:
    """Ce jour, tant de mois après le mois courant ; ``""`` si le mois n'a pas ce jour."""
    month = int(today[:4]) * 12 + int(today[5:7]) - 1 + count
    return iso_date(f"{month // 12:04d}-{month % 12 + 1:02d}-{day:02d}")


def _count(said: str) -> int:
    return int(said) if said.isdigit() else 1


def _scale(unit: str) -> int:
    return 14 if unit == "fortnight" else 7 if unit[0] in "sw" else 1
