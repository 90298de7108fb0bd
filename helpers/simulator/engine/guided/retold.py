"""Ce qu'on a dit à la personne, et ce qu'elle a déjà dit : « c'est quel jour, déjà ? »."""

from ..draft import Draft
from ..finding.entities import dates, times
from ..reading.free_talk import is_dialogue
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze, upper_first, words
from .clock import moment_in, say_time

_HEARSAY = Pattern(
    r"\b(?:on m'a (?:dit|parle|conseille)|on me dit|il parait|apparemment|j'ai (?:lu|entendu)(?: "
    r"dire)?|i was told|they (?:said|told me)|i(?:'ve| have)? heard|someone (?:said|told me))\b"
    r"\s*(?::|,)?\s*(?:qu[e'] ?|d[e'] ?|that )?(.{3,200})$"
)
_OPEN = Pattern(r"\b(?:quoi|que|qu'est-ce|quel\w*|what|which)\b")
_MINE = Pattern(r"\b(?:je|j|i|faut|on|nous|we|me|m)\b")
_AGAIN = Pattern(r"\b(?:deja|again|encore|rappelle\w*|remind)\b")
_DAY = Pattern(r"\b(?:quel jour|quelle date|quand|when|what (?:day|date)|which day)\b")
_HOUR = Pattern(r"\b(?:quelle heure|what time)\b")
_TODAY = Pattern(r"\b(?:on est|sommes|est-on|est-il|is it today|today|aujourd'hui|est-ce)\b")
_MOST_WORDS = 9
_LONGEST = 400


def retold(request: Request) -> Draft | None:
    """Une question dont la réponse est dans ce que la personne vient d'écrire, ou a déjà écrit."""
    if not request.text or len(request.text) > _LONGEST or not is_dialogue(request):
        return None
    if "?" not in request.text:
        return None
    return _hearsay(request) or _again(request)


def _hearsay(request: Request) -> Draft | None:
    pieces = sentences(request.text)
    asked = [fold(piece) for piece in pieces if piece.endswith("?")]
    if not any(_OPEN.search(piece) and _MINE.search(piece) for piece in asked):
        return None
    for piece in pieces:
        told = _HEARSAY.search(fold(piece))
        if told and not piece.endswith("?"):
            said = squeeze(piece[told.start(1) : told.end(1)]).rstrip(" .!")
            text = request.say(
                "D'après ce qu'on vous a dit : {s}. Je n'en sais pas plus.",
                "From what you were told: {s}. I don't know more than that.",
                "D'après ce qu'on t'a dit : {s}. Je n'en sais pas plus.",
                s=said,
            )
            return Draft(text, core=said, effort=45)
    return None


def _again(request: Request) -> Draft | None:
    asked = request.folded
    if len(words(request.text)) > _MOST_WORDS or not _AGAIN.search(asked) or _TODAY.search(asked):
        return None
    wants_day, wants_hour = _DAY.search(asked), _HOUR.search(asked)
    if not (wants_day or wants_hour):
        return None
    said = [
        sentence
        for text in reversed(request.user_history)
        for sentence in sentences(text[:2000])
        if (wants_day and dates(sentence)) or (wants_hour and times(sentence))
    ]
    if not said:
        return None
    days, moment = dates(said[0]), moment_in(fold(said[0]))
    hour = say_time(moment, request.french) if moment is not None else ""
    parts = [days[-1]] if days else []
    core = hour if wants_hour else parts[0]
    parts += [request.say("à {h}", "at {h}", h=hour)] if hour else []
    return Draft(upper_first(" ".join(parts)) + ".", core=core, effort=40)
