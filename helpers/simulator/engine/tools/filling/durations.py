"""Les durées d'une demande, en minutes : « une demi-heure », « 1 h 30 », « half an hour »."""

from fractions import Fraction

from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold

_LED = (
    r"(?<![a-z])(?:pendant|durant|de|d'|d'environ|environ|for|lasts?|lasting|dure\w*|duree(?: :)?|"
    r"duration(?: of|:)?|takes?|prend\w*|sur|about|of|une?)\s?[- ]?"
)
_HALF = r"(?:et demie?|et 1/2|and a half)"
_SPOKEN: tuple[tuple[str, Fraction], ...] = (
    (r"(?:\b(?:1|une?|an?)[ -])?\b(?:demi-?e?[- ]?heure|half[- ](?:an )?hour)", Fraction(30)),
    (r"\b3[- ](?:quarts? d'heure|quarters? of an hour)", Fraction(45)),
    (r"\b(?:(?:1|un|a) )?(?:quart d'heure|quarter(?: of an)?[- ]hour)", Fraction(15)),
    (rf"\b(?:1|une?|an?) (?:heure|hour) {_HALF}", Fraction(90)),
    (r"\b(?:1|an?) hour and a quarter|\b1 heure et quart", Fraction(75)),
    (r"\b(?:1 )?demi-journee|\bhalf (?:a )?day", Fraction(240)),
)
_HOURS = Pattern(
    r"(?<![\w.,:/])(\d{1,3}(?:[.,]\d{1,2})?|\bune?|\ban?)[- ]?(h|heures?|hours?|hrs?)(?![a-z])"
    rf"(?: ?(?:et |and )?(\d{{1,2}})(?!\d|[:/]|[.,]\d)(?: ?(?:min(?:ute)?s?|mn)\b)?| ({_HALF}))?"
)
_MINUTES = Pattern(r"(?<![\w.,:/])(\d{1,4}(?:[.,]\d)?)[- ]?(?:min(?:ute)?s?|mn)\b")
_DAYS = Pattern(
    r"(?<![\w.,:/])(\d{1,4}|\bune?|\ban?)[- ](jours?|journees?|days?|semaines?|weeks?)\b"
)
_LEAD = Pattern(_LED + "$")
_AT = Pattern(
    r"(?<![a-z])(?:a|at|vers|des|jusqu'a|avant|apres|by|until|from|around|before|after|pour|"
    r"entre|et|"
    r"on|demain|matin|soir|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s?$"
)
_LATER = Pattern(r"(?<![a-z])(?:dans|d'ici|in|toutes les|every|il y a)\s?$")
_RANGE = Pattern(
    r"(?<![a-z])(?:de|entre|from|between)\s(\d{1,2})\s?(?:h|heures?|:)?\s?([0-5]\d)?\s?([ap]m)?\s"
    r"(?:a|et|to|and|until)\s(\d{1,2})\s?(?:h|heures?|:)\s?([0-5]\d)?(?![\w])(?! ?[ap]m)|"
    r"(?<![a-z])(?:from|between)\s(\d{1,2})(?::([0-5]\d))?\s?([ap]m)?\s(?:to|and|until)\s"
    r"(\d{1,2})(?::([0-5]\d))?\s?([ap]m)\b"
)
_SHORT = 4  # « de 2 h » dure deux heures, « de 10 h » est à 10 h
_LONGEST = 2000

Span = tuple[int, int, Fraction]


def minutes(text: str) -> list[Fraction]:
    """Les durées dites, en minutes ; à défaut, celle d'un créneau (« de 14 h à 16 h »).

    >>> [int(found) for found in minutes("une demi-heure, puis pendant 1 h 30, à 16 h")]
    [30, 90]
    >>> [int(found) for found in minutes("de 14 h à 16 h 30")], minutes("à 16 h")
    ([150], [])
    """
    folded = counted(text)
    found = [value for _, _, value in spans(folded)]
    return found or _between(folded)


def counted(text: str) -> str:
    """Le texte plié, nombres en chiffres : celui que lisent ``spans`` et les heures."""
    return replace_number_words(fold(text[:_LONGEST]))


def spans(folded: str, sure: bool = False) -> list[Span]:
    """Les durées (début, fin, minutes) d'un texte plié aux nombres en chiffres.

    ``sure`` ne garde que celles qui ne peuvent pas être une heure du jour.
    """
    found: list[Span] = []
    for source, value in _SPOKEN:
        found += [(m.start(), m.end(), value) for m in Pattern(source).finditer(folded)]
    for match in _HOURS.finditer(folded):
        before = folded[max(0, match.start() - 16) : match.start()]
        clock = match.group(2)[:2] in ("h", "he")
        lead = _LEAD.search(before)
        led = lead is not None and not _opens_range(folded, match.start())
        short = _number(match.group(1)) <= _SHORT
        if lead and lead.group().strip() in ("de", "d'") and not short:
            continue  # « le train de 10 h »
        if clock and not led:
            named = match.group(2).startswith("heure") or short
            lasting = short and before.rstrip().endswith("pour")
            if not lasting and (sure or _AT.search(before) or not named):
                continue
        value = 60 * _number(match.group(1))
        value += _number(match.group(3)) if match.group(3) else 30 if match.group(4) else 0
        found.append((match.start(), match.end(), value))
    found += [(m.start(), m.end(), _number(m.group(1))) for m in _MINUTES.finditer(folded)]
    for match in _DAYS.finditer(folded):
        scale = 10080 if match.group(2)[0] in "sw" else 1440
        found.append((match.start(), match.end(), _number(match.group(1)) * scale))
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one[0], -one[1])):
        later = _LATER.search(folded[max(0, span[0] - 12) : span[0]])
        if not later and (not kept or span[0] >= kept[-1][1]):
            kept.append(span)
    return kept


def _opens_range(folded: str, at: int) -> bool:
    """« de 14 h à 16 h » : une heure, pas une durée."""
    return any(m.start() < at < m.end() for m in _RANGE.finditer(folded))


def _between(folded: str) -> list[Fraction]:
    return [Fraction(to - from_) for _, _, from_, to in slots(folded)]


def slots(folded: str) -> list[tuple[int, int, int, int]]:
    """Les créneaux « de 14 h à 16 h », « from 2 to 4 pm » : place, début, fin (minutes)."""
    found = []
    for match in _RANGE.finditer(folded):
        first = 1 if match.group(1) else 6
        start_hour, start, start_half, end_hour, end = (
            match.group(first + index) for index in range(5)
        )
        end_half = match.group(11) if first == 6 else None
        from_ = _moment(start_hour, start, start_half or end_half)
        to = _moment(end_hour, end, end_half)
        if start_half is None and from_ > to:
            from_ = _moment(start_hour, start, None)
        if 1440 > to > from_:
            found.append((match.start(), match.end(), from_, to))
    return found


def _moment(hours: str, minutes_told: str | None, half: str | None) -> int:
    hour = int(hours) % 12 + 12 * (half[0] == "p") if half else int(hours)
    return 60 * hour + int(minutes_told or 0)


def _number(said: str) -> Fraction:
    return Fraction(1) if said[0] in "ua" else Fraction(said.replace(",", "."))
