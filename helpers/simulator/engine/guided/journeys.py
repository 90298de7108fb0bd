"""Un trajet raconté : l'heure après un retard, le quai, d'où l'on part, où l'on est."""

import re

from ..draft import Draft
from ..reading.free_talk import is_dialogue
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, upper_first
from .clock import moment_in, say_time
from .sources import told_sentences

_LATE = Pattern(
    r"\b(\d{1,3}) ?(minutes?|min|heures?|h|hours?)\b (?:de retard|late|behind schedule)|"
    r"\b(?:retard(?:e|ee)? (?:de|d')|delayed (?:by )?|late by )\s?(\d{1,3}) ?(minutes?|min|"
    r"heures?|h"
    r"|hours?)\b"
)
_ASKS_TIME = Pattern(r"\b(?:quelle heure|what time|quand|when)\b[^?]{0,60}\b(?:part|arriv|leav|"
                     r"depart|"
                     r"land|decoll|atterr|com|get|be there)\w*")  # fmt: skip
_ASKS_PLATFORM = Pattern(r"\b(?:quelle? (?:voie|quai|porte)|which (?:platform|gate|track)|what "
                         r"(?:platform|gate|track))\b")  # fmt: skip
_PLATFORM = Pattern(r"\b(voie|quai|porte|platform|gate|track) ([a-z]?\d{1,3}[a-z]?|[a-z])\b")
_MOVES = Pattern(
    r"\b(?:shipped|sent|left|departed|travel\w*|flew|went|drove|started|set off|expedie\w*|"
    r"parti\w*|"
    r"envoye\w*|quitte\w*|passe\w*|transit\w*|arrive\w*|parcel|package|colis|train|voyage\w*|"
    r"now in|"
    r"maintenant a)\b"
)
_PLACE = r"([A-ZÀ-Þ][\w'’-]+(?:[ -](?:[A-ZÀ-Þ][\w'’-]+))*)"  # se lit sur l'original
_STEPS = (
    (Pattern(r"\b(?:start\w*|com(?:e|es|ing)|came|ship\w*|sent|leave|left|"
             r"depart\w*)\b[^?]{0,20}\bfrom\b|"
             r"\bd'ou\b|\bpoint de depart\b|\bde quelle ville\b|\bwhich (?:city|"
             r"place) did \w+ leave|"
             r"\b(?:start|origin)\b|\bville de depart\b"),
     re.compile(rf"\b(?:[Ff]rom|[Qq]uitté|[Ll]eft|[Dd]e|[Dd]epuis) {_PLACE}")),
    (Pattern(r"\b(?:right now|now|currently|at the moment|maintenant|actuellement|en ce moment)\b"),
     re.compile(rf"\b(?:now|currently|maintenant|actuellement|désormais) (?:in|at|à|au|"
                rf"en) {_PLACE}")),
    (Pattern(r"\b(?:through|via|par ou|par quelle|pass\w*)\b"),
     re.compile(rf"\b(?:through|via|[Pp]ar) {_PLACE}")),
)  # fmt: skip
_WHERE = Pattern(
    r"\b(?:where|which (?:city|town|country|place)|ou|d'ou|quelle? (?:ville|pays|lieu))\b"
)
_LONGEST = 600


def journeys(request: Request) -> Draft | None:
    """L'heure et le quai d'un trajet retardé, ou l'une de ses étapes."""
    asked = " ".join(_questions(request))
    if not asked or len(request.text) > _LONGEST or not is_dialogue(request):
        return None
    told = [*told_sentences(request), *sentences(request.text)]
    return _delayed(asked, told, request) or _step(asked, told, request)


def _questions(request: Request) -> list[str]:
    pieces = re.split(r"(?<=[.!?])\s+", request.folded[:_LONGEST])
    return [piece for piece in pieces if piece.endswith("?")]


def _delayed(asked: str, told: list[str], request: Request) -> Draft | None:
    wants_time, wants_platform = _ASKS_TIME.search(asked), _ASKS_PLATFORM.search(asked)
    for sentence in told:
        folded = fold(sentence)
        late = _LATE.search(folded)
        moment = moment_in(folded[: late.start()] + " " + folded[late.end() :]) if late else None
        if late is None or moment is None or not (wants_time or wants_platform):
            continue
        count, unit = [group for group in late.groups() if group][:2]
        minutes = int(count) * (60 if unit.startswith("h") else 1)
        after = say_time((moment + minutes) % 1440, request.french)
        parts = [request.say("à {t}", "at {t}", t=after)] if wants_time else []
        platform = _PLATFORM.search(folded) if wants_platform else None
        where = sentence[platform.start() : platform.end()] if platform else ""
        parts += [where] if where else []
        if not parts:
            return None
        sum_ = f" ({say_time(moment, request.french)} + {minutes} min)" if wants_time else ""
        text = upper_first(", ".join(parts)) + sum_ + "."
        core = ", ".join([after] * bool(wants_time) + [where] * bool(where))
        return Draft(text, core=core, effort=60)
    return None


def _step(asked: str, told: list[str], request: Request) -> Draft | None:
    if not _WHERE.search(asked):
        return None
    for question, answer in _STEPS:
        if not question.search(asked):
            continue
        for sentence in told:
            if not _MOVES.search(fold(sentence)):
                continue
            found = answer.search(sentence)
            if found:
                place = found.group(1)
                return Draft(f"{place}.", core=place, data={"lieu": place}, effort=45)
        return None
    return None
