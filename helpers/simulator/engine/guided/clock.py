"""Les jours et les heures d'un texte, et comment on les dit dans les deux langues."""

from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.typography import join

_FRENCH_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = rf"(?:{'|'.join(_FRENCH_DAYS + _ENGLISH_DAYS)})"
_ONE_DAY = Pattern(rf"\b({_DAY})s?\b")
_DAY_RANGE = Pattern(
    rf"\b(?:du |from |de )?({_DAY})s? ?(?:au|a|to|through|until|-) ?(?:le )?({_DAY})s?\b"
)
_EVERY_DAY = Pattern(
    r"\b(?:tous les jours|chaque jour|every ?day|daily|7 ?(?:jours ?(?:sur|/) ?7|j ?/ ?7|/ ?7|days "
    r"a week)|seven days a week|toute la semaine|all week)\b"
)
_WEEKEND = Pattern(r"\b(?:week-?ends?)\b")
_WEEKDAYS = Pattern(r"\b(?:en semaine|weekdays?|jours ouvres)\b")
_EXCEPT = Pattern(rf"\b(?:sauf|except(?: on)?|hormis|but not)\b[^.;]{{0,30}}?({_DAY})s?\b")
_TIME = r"(\d{1,2})(?: ?h(?:eures?)?(?: ?([0-5]\d))?(?!\w)|:([0-5]\d))?(?: ?([ap])\.?m\b\.?)?"
_RANGE = Pattern(
    rf"(?<![\w,.$€£-]){_TIME}\s?(?:a|au|-|to|until|till|et|and|jusqu'a)\s?{_TIME}(?![\w%€$])"
)
_ONE_TIME = Pattern(rf"(?<![\w,.$€£:-]){_TIME}(?![\w%€$:])")
_NOON = (("midi", 720), ("minuit", 1440), ("noon", 720), ("midnight", 1440))


@dataclass(frozen=True)
class Span:
    """Un créneau d'un texte plié : début et fin en minutes (``None`` : non dits), et sa place."""

    start: int | None
    end: int | None
    at: int
    stop: int


def days_in(folded: str) -> frozenset[int]:
    """Les jours que nomme un texte, de 0 (lundi) à 6.

    >>> sorted(days_in("du mardi au jeudi et le samedi"))
    [1, 2, 3, 5]
    """
    found: set[int] = set()
    for left, right in ((m.group(1), m.group(2)) for m in _DAY_RANGE.finditer(folded)):
        first, last = _number(left), _number(right)
        found.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    if _EVERY_DAY.search(folded):
        found.update(range(7))
    if _WEEKEND.search(folded):
        found.update((5, 6))
    if _WEEKDAYS.search(folded):
        found.update(range(5))
    found.update(_number(day.group(1)) for day in _ONE_DAY.finditer(folded))
    except_day = _EXCEPT.search(folded)
    if except_day:
        found = found if len(found) > 1 else set(range(7))
        found.discard(_number(except_day.group(1)))
    return frozenset(found)


def _number(day: str) -> int:
    return (_FRENCH_DAYS if day in _FRENCH_DAYS else _ENGLISH_DAYS).index(day)


def spans(folded: str) -> list[Span]:
    """Les créneaux « de 9 h à 18 h », « à partir de 15 h », « until 2 pm ».

    >>> [(span.start, span.end) for span in spans("7am to 10pm, et des 15 h")]
    [(420, 1320), (900, None)]
    """
    folded = _plain_noon(folded)
    found: list[Span] = []
    for pair in _RANGE.finditer(folded):
        marks = [pair.group(n) for n in (2, 3, 4, 6, 7, 8)]
        if not any(marks) and "h" not in pair.group():
            continue
        end = _minutes(pair.group(5), pair.group(6) or pair.group(7), pair.group(8) or "")
        start = _minutes(pair.group(1), pair.group(2) or pair.group(3), pair.group(4) or "")
        if end <= 1440 and start <= 1440:
            found.append(Span(start, end, pair.start(), pair.end()))
    for one in _ONE_TIME.finditer(folded):
        if any(span.at <= one.start() < span.stop for span in found):
            continue
        if not (one.group(2) or one.group(3) or one.group(4) or "h" in one.group()):
            continue
        moment = _minutes(one.group(1), one.group(2) or one.group(3), one.group(4) or "")
        before = folded[max(0, one.start() - 24) : one.start()]
        closing = _UNTIL.search(before) is not None
        opening = _FROM.search(before) is not None
        if moment <= 1440 and (closing or opening):
            first, last = (None, moment) if closing else (moment, None)
            found.append(Span(first, last, one.start(), one.end()))
    return sorted(found, key=lambda span: span.at)


_UNTIL = Pattern(
    r"\b(?:jusqu'a|until|till|by|before|avant|ferm\w+ (?:a|vers)|clos\w+ (?:at|by)|plus tard a)\s$"
)
_FROM = Pattern(
    r"\b(?:a partir de|des|from|after|as of|ouvr\w+ (?:a|vers)|open\w* (?:at|from)|ouvert\w* "
    r"(?:a|des)|commenc\w+ a|starts? at|apres|debut\w* a)\s$"
)


def moment_in(folded: str) -> int | None:
    """L'heure dont parle une question (« à 15 h », « at 1 »), en minutes ; ``None`` sans heure."""
    folded = _plain_noon(folded)
    for one in _ONE_TIME.finditer(folded):
        marked = one.group(2) or one.group(3) or one.group(4) or "h" in one.group()
        if marked:
            return _minutes(one.group(1), one.group(2) or one.group(3), one.group(4) or "")
    return None


def _plain_noon(folded: str) -> str:
    for word, minutes in _NOON:
        # Même longueur, pour que les positions restent justes.
        for before in " -":
            hour = f"{before}{minutes // 60}h".ljust(len(word) + 1)
            folded = folded.replace(f"{before}{word}", hour)
    return folded


def _minutes(hours: str, minutes: str | None, half: str) -> int:
    hour = int(hours)
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return hour * 60 + int(minutes or 0)


def say_time(minutes: int, french: bool) -> str:
    """« 15 h 30 » ou « 3:30 pm ».

    >>> say_time(930, french=False)
    '3:30 pm'
    """
    hour, minute = divmod(minutes, 60)
    if french:
        spelled = f"{hour}\N{NO-BREAK SPACE}h"
        return f"{spelled}\N{NO-BREAK SPACE}{minute:02d}" if minute else spelled
    half = "am" if hour % 24 < 12 else "pm"
    return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''} {half}"


def say_day(day: int, french: bool) -> str:
    """« le lundi » ou « on Monday »."""
    return f"le {_FRENCH_DAYS[day]}" if french else f"on {_ENGLISH_DAYS[day].capitalize()}"


def say_days(days: frozenset[int], french: bool) -> str:
    """« du mardi au samedi », « tous les jours », « le lundi et le jeudi ».

    >>> say_days(frozenset({1, 2, 3}), french=True), say_days(frozenset({0, 3}), french=False)
    ('du mardi au jeudi', 'on Monday and on Thursday')
    """
    ordered = sorted(days)
    if len(ordered) == 7:
        return "tous les jours" if french else "every day"
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        first, last = ordered[0], ordered[-1]
        if french:
            return f"du {_FRENCH_DAYS[first]} au {_FRENCH_DAYS[last]}"
        return f"{_ENGLISH_DAYS[first].capitalize()} to {_ENGLISH_DAYS[last].capitalize()}"
    return join([say_day(day, french) for day in ordered], french)
