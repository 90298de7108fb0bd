"""Les horaires donnés : « vous ouvrez à quelle heure ? », « c'est ouvert le lundi ? »."""

from dataclasses import dataclass

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from ..text.typography import french_spaces
from .clock import Span, days_in, moment_in, say_day, say_days, say_time, spans
from .concepts import concepts, topic
from .sources import earlier_questions, earlier_topic, is_elliptical, told_sentences

_ASKS_HOURS = Pattern(
    r"\b(?:quelle heure|quels? horaires?|horaires?|what time|opening (?:hours|times)|your hours|"
    r"jusqu'a quand|until when|(?:ouvr|ferm)\w+ (?:donc |deja )?quand|"
    r"(?:quand|when)\b[^?]{0,40}\b(?:ouvr|ferm|open|clos|commenc|start|"
    r"check|arriv|servi|serve)\w*)"
)
_ASKS_OPEN = Pattern(r"\b(ouvert\w*|ouvr\w+|open|opens|ferme[sz]?|fermee?s?|closed)\b")
_CLOSED_WORD = Pattern(r"\b(?:ferme\w*|closed)\b")
_ASKS_CLOSED = Pattern(r"\b(?:ferme[sez]?|fermee?s?|fermez|closed|close)\b")
_END = Pattern(
    r"\b(?:jusqu'a|until|till|ferm\w+|clos\w+|checkout|check-out|fini\w*|ends?|partir|leave)\b"
)
_UNTIL = Pattern(r"\b(?:jusqu'a|until|till)\b")
_START = Pattern(r"\b(?:a partir|ouvr\w+|open\w*|commenc\w+|debut\w*|starts?|from what|arriv\w*)\b")
_BUSINESS = Pattern(
    r"\b(?:vous|votre|vos|you|your|magasin|boutique|shop|store|restaurant|salon|agence|cabinet|"
    r"bureau|office|il|elle|it|c'est|on|accueil|etablissement|place)\b"
)
_SHUT = Pattern(r"\b(?:ferme\w*|closed|relache)\b")
_NOT_HOURS = Pattern(r"\b(?:quelle heure (?:est-il|il est)|what time is it)\W*$")


@dataclass(frozen=True)
class Schedule:
    """Un créneau d'ouverture ; ``days`` vide : les jours ne sont pas dits."""

    span: Span | None
    days: frozenset[int]
    about: frozenset[str]


def schedules(told: list[str]) -> tuple[list[Schedule], frozenset[int]]:
    """Les créneaux des phrases, et les jours de fermeture."""
    found: list[Schedule] = []
    shut: set[int] = set()
    for sentence in told:
        folded = fold(sentence)
        items = spans(folded)
        if _SHUT.search(folded) and not items:
            shut |= days_in(folded)
            found.append(Schedule(None, frozenset(), concepts(sentence)))
            continue
        about = concepts(sentence)
        for number, item in enumerate(items):
            before = folded[items[number - 1].stop if number else 0 : item.at]
            follow = items[number + 1].at if number + 1 < len(items) else len(folded)
            after = folded[item.stop : follow].split(";")[0]
            if len(items) == 1:
                days = days_in(folded)
            else:
                days = days_in(before) or (
                    frozenset() if number + 1 < len(items) else days_in(after)
                )
            own = topic(before) or (topic(after) if len(items) == 1 else frozenset())
            found.append(Schedule(item, days, own | (about & {"open"}) if own else about))
        if not items and days_in(folded) and ("open" in about or "human" in about):
            found.append(Schedule(None, days_in(folded), about))
    return found, frozenset(shut)


def hours_answer(part: str, request: Request) -> Draft | None:
    """La réponse à une question d'horaire, ou ``None`` si rien n'en dit assez."""
    folded = fold(part)
    if _NOT_HOURS.search(folded):
        return None
    asked, wanted = folded, topic(part)
    if is_elliptical(part) and not (_ASKS_HOURS.search(folded) or _ASKS_OPEN.search(folded)):
        if not days_in(folded) and moment_in(folded) is None:
            return None
        before = next(
            (fold(text) for text in earlier_questions(request)
             if _ASKS_OPEN.search(fold(text)) or _ASKS_HOURS.search(fold(text))), "",
        )  # fmt: skip
        asked = before or folded
    wants_hours = _ASKS_HOURS.search(asked) is not None
    wants_truth = not wants_hours and _ASKS_OPEN.search(asked) is not None
    if not (wants_hours or wants_truth):
        return None
    known, shut = schedules(told_sentences(request))
    chosen = _matching(known, wanted, asked, request)
    if not chosen:
        return None
    days, moment = days_in(folded), moment_in(folded) if wants_truth else None
    if wants_truth:
        return _truth(chosen, days, moment, shut, asked, request)
    return _hours(chosen, days, shut, asked, request)


def _matching(
    known: list[Schedule], wanted: frozenset[str], asked: str, request: Request
) -> list[Schedule]:
    """Les créneaux dont parle la question."""
    close = [one for one in known if one.about & wanted]
    if close:
        best = max(len(one.about & wanted) for one in close)
        return [one for one in close if len(one.about & wanted) == best]
    if not _BUSINESS.search(asked) and wanted:
        return []
    before = earlier_topic(request)
    again = [one for one in known if one.about & before] if not wanted else []
    if again and not any("open" in one.about for one in known if not one.about & before):
        return again
    general = [one for one in known if "open" in one.about and not one.about - {"open"} - wanted]
    general = general or [one for one in known if "open" in one.about]
    if again:
        return again
    return general or (known if len({one.about for one in known}) == 1 else [])


def _truth(
    chosen: list[Schedule], days: frozenset[int], moment: int | None, shut: frozenset[int],
    asked: str, request: Request,
) -> Draft | None:  # fmt: skip
    """Oui ou non : ouvert ce jour-là, à cette heure-là ?"""
    day = min(days) if len(days) == 1 else None
    if day is None and moment is None:
        return None
    on_day = [one for one in chosen if day is None or day in one.days or not one.days]
    timed = [one for one in on_day if one.span or one.days]
    if day is not None and day not in shut and not timed and not any(o.days for o in chosen):
        return None
    on_day = timed or on_day
    if day is not None and not shut and on_day and all(not one.days for one in on_day):
        return None  # les jours ne sont pas dits
    open_then = bool(on_day) and (day is None or day not in shut)
    if open_then and moment is not None:
        inside = [one for one in on_day if one.span and _contains(one.span, moment)]
        open_then = bool(inside)
        on_day = inside or on_day
    closed_asked = _ASKS_CLOSED.search(asked) is not None and "ouvert" not in asked
    truth = open_then != closed_asked
    word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
    when = [say_day(day, request.french)] if day is not None else []
    when += [_at(moment, request)] if moment is not None else []
    state = request.say("c'est ouvert", "it is open") if open_then else request.say(
        "c'est fermé", "it is closed")  # fmt: skip
    hours = _spelled(on_day[0].span, request) if on_day and on_day[0].span else ""
    detail = f" ({hours})" if hours and (open_then or moment is not None) else ""
    text = f"{word}, {state} {' '.join(when)}{detail}."
    return Draft(text, core=word, truth=truth, data={"reponse": word.lower()}, effort=60)


def _contains(span: Span, moment: int) -> bool:
    start, end = span.start or 0, span.end if span.end is not None else 1440
    return start <= moment < end if start <= end else moment >= start or moment < end


def _hours(
    chosen: list[Schedule], days: frozenset[int], shut: frozenset[int], asked: str,
    request: Request,
) -> Draft | None:  # fmt: skip
    day = min(days) if len(days) == 1 else None
    if day is not None and (
        day in shut or (all(one.days for one in chosen) and not any(day in o.days for o in chosen))
    ):
        text = request.say("C'est fermé {d}.", "It is closed {d}.", d=say_day(day, request.french))
        return Draft(text, core=request.say("fermé", "closed"), effort=50)
    if day is not None:
        chosen = [one for one in chosen if day in one.days] or chosen
    timed = [one.span for one in chosen if one.span]
    if not timed:
        return None
    span = timed[0]
    until = _asks_the_end(asked)
    if until:
        span = next((s for s in timed if s.end is not None), span)
        core = say_time(span.end, request.french) if span.end is not None else ""
    else:
        span = next((s for s in timed if s.start is not None), span)
        core = say_time(span.start, request.french) if span.start is not None else ""
    if not core:
        return None
    if until and span.end is not None:
        span = Span(None, span.end, span.at, span.stop)
    text = upper_first(_spelled(span, request))
    if day is None and not until and any(one.days for one in chosen):
        text = upper_first(" ; ".join(_whole(one, request) for one in chosen[:5] if one.span))
        text = text if request.french else text.replace(" ; ", "; ")
        text = french_spaces(text) if request.french else text
    if day is not None:
        text = f"{upper_first(say_day(day, request.french))}, {_spelled(span, request)}"
    if len(chosen[0].days) == 7 and day is not None:
        text += request.say(", comme tous les jours", ", like every day")
    return Draft(text + ".", core=core, data={"reponse": core}, effort=60)


def _whole(one: Schedule, request: Request) -> str:
    """« du mardi au samedi de 9 h à 18 h »."""
    days = say_days(one.days, request.french)
    hours = _spelled(one.span, request) if one.span else ""
    return f"{days} {hours}".strip()


def _asks_the_end(asked: str) -> bool:
    if _UNTIL.search(asked):
        return True
    return _END.search(asked) is not None and _START.search(asked) is None


def _spelled(span: Span, request: Request) -> str:
    """« de 9 h à 18 h », « à partir de 15 h », « jusqu'à 11 h »."""
    start = say_time(span.start, request.french) if span.start is not None else ""
    end = say_time(span.end, request.french) if span.end is not None else ""
    if start and end:
        return request.say("de {a} à {b}", "from {a} to {b}", a=start, b=end)
    if start:
        return request.say("à partir de {a}", "from {a}", a=start)
    return request.say("jusqu'à {b}", "until {b}", b=end)


def _at(moment: int, request: Request) -> str:
    return request.say("à {t}", "at {t}", t=say_time(moment, request.french))
