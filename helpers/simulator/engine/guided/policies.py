"""Les règles données : délais, choses permises ou interdites, remises défendues."""

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.strings import fold
from .concepts import concepts, topic
from .sources import earlier_questions, told_sentences

_UNIT = r"(heures?|h|jours?|semaines?|mois|ans?|annees?|hours?|days?|weeks?|months?|years?)"
_LENGTH = {"h": 1, "heure": 1, "hour": 1, "jour": 24, "day": 24, "semaine": 168, "week": 168,
           "moi": 730, "month": 730, "an": 8766, "annee": 8766, "year": 8766}  # fmt: skip
_DELAY = Pattern(
    rf"\b(?:sous|dans (?:un delai de|les)|within|jusqu'a|pendant|up to|maximum|delai de|de|until|"
    rf"garanti\w* (?:pendant )?|for|under)\s({NUMERAL})[ -](?:(?:working|business|calendar) )?"
    rf"{_UNIT}\b( (?:avant|before))?|\b({NUMERAL})[ -]{_UNIT}[ -](?:warranty|guarantee|return|"
    rf"refund)|\b({NUMERAL}) {_UNIT} to (?:return|exchange|cancel)"
)
_ELAPSED = Pattern(
    rf"\b(?:il y a|depuis|ca fait|cela fait|voila)\s(?:deja |environ )?({NUMERAL}) {_UNIT}\b|"
    rf"\b({NUMERAL}) {_UNIT} (?:ago|plus tard|later|apres)\b|\bfor ({NUMERAL}) {_UNIT}\b"
)
_REMAINING = Pattern(rf"\b(?:dans|in)\s({NUMERAL}) {_UNIT}\b")
_RECENT = ((Pattern(r"\b(?:avant-hier)\b"), 48), (Pattern(r"\b(?:hier|yesterday)\b"), 24),
           (Pattern(r"\b(?:la semaine derniere|last week)\b"), 168),
           (Pattern(r"\b(?:le mois dernier|last month)\b"), 730))  # fmt: skip
_ASKS_PERMISSION = Pattern(
    r"\b(?:je (?:peux|pourrais)|puis-je|pourrais-je|peut-on|on peut|possible|est-ce que|can i|"
    r"can we|could (?:i|we)|may (?:i|we)|am i|are|is|do you|acceptez|accept\w*|autoris\w*|allow\w*|"
    r"encore|still|too late|trop tard|ai-je le droit|j'ai le droit)\b"
)
_HOW_LONG = Pattern(r"\b(?:combien de (?:temps|jours)|quel delai|how (?:long|many days))\b")
_SUBJECTS = frozenset({"return", "refund", "cancel", "exchange", "warranty"})
_FORBIDDEN = Pattern(
    r"\b(?:not (?:allowed|permitted|accepted|admitted)|interdit\w*|(?:pas|ni) (?:admis\w*|"
    r"accepte\w*|autorise\w*|permis\w*)|forbidden|prohibited|n'acceptons pas|do not accept|"
    r"don't accept)\b|^no (?=[a-z]+)"
)
_PERMITTED = Pattern(
    r"\b(?:allowed|permitted|welcome|accepted|admis\w*|acceptes?|acceptees?|autorise\w*|"
    r"bienvenu\w*|acceptons)\b"
)
_NO_DISCOUNT = Pattern(
    r"\b(?:never|jamais|aucune?|pas de|no|not|don't|ne|n')\b[^.;]{0,50}\b(?:discount|remise|"
    r"reduction|rabais|geste commercial|ristourne|waive)\w*"
)


def policy_answer(part: str, request: Request) -> Draft | None:
    """Ce qu'une règle donnée répond à la question, ou ``None``."""
    wanted = concepts(part)
    if "discount" in wanted and _NO_DISCOUNT.search(fold(request.instructions[:8000])):
        text = request.say(
            "Je comprends la demande, mais je ne peux pas promettre de geste commercial.",
            "I understand, but I'm not able to promise any reduction.",
        )
        return Draft(text, core=request.say("non", "no"), truth=False, effort=40)
    told = told_sentences(request)
    return _delay(part, told, request) or _permission(part, told, request)


def _delay(part: str, told: list[str], request: Request) -> Draft | None:
    folded = fold(part)
    subjects = concepts(part) & _SUBJECTS
    if not subjects:
        return None
    for sentence in told:
        if sentence in request.text:
            continue
        # Un délai vaut pour ce que nomme sa proposition : « garantie 2 ans ; retour 14 jours ».
        for clause in fold(sentence).replace(";", ",").split(","):
            limit = _DELAY.search(clause)
            if limit and concepts(clause) & subjects:
                return _judged(folded, clause, limit.groups(), request)
    return None


def _judged(
    folded: str, clause: str, groups: tuple[str | None, ...], request: Request
) -> Draft | None:
    found = [group for group in groups if group]
    count, unit = read_integer(found[0]), found[1]
    allowed = count * _hours(unit)
    spelled = f"{count}\N{NO-BREAK SPACE}{_unit_name(unit, count, request)}"
    before = bool(groups[2])
    yes, no = request.say("Oui", "Yes"), request.say("Non", "No")
    pattern = _REMAINING if before else _ELAPSED
    messages = [request.text, *earlier_questions(request)]
    spent = next((past for text in messages if (past := _duration(fold(text), pattern))), None)
    if spent is not None and _ASKS_PERMISSION.search(folded):
        hours, written = spent
        possible = hours >= allowed if before else hours <= allowed
        span = _again(written, request)
        if before:
            text = request.say(
                "{w} : il faut s'y prendre au moins {d} avant, et il reste {s}.",
                "{w}: it takes at least {d} notice, and there are {s} left.",
                w=yes if possible else no, d=spelled, s=span,
            )  # fmt: skip
        elif possible:
            text = request.say(
                "Oui, c'est possible : le délai est de {d} et {s} se sont écoulés.",
                "Yes, that is possible: the limit is {d} and {s} have passed.",
                d=spelled, s=span,
            )  # fmt: skip
        else:
            text = request.say(
                "Non, le délai est dépassé : il est de {d} et {s} se sont écoulés.",
                "No, the limit has passed: it is {d} and {s} have gone by.",
                d=spelled, s=span,
            )  # fmt: skip
        return Draft(text, core=yes if possible else no, truth=possible, effort=70)
    if _HOW_LONG.search(folded) or _ASKS_PERMISSION.search(folded):
        text = request.say("Le délai est de {d}.", "The limit is {d}.", d=spelled)
        if before:
            text = request.say(
                "Il faut s'y prendre au moins {d} avant.", "It takes at least {d} notice.",
                d=spelled,
            )  # fmt: skip
        return Draft(text, core=spelled, effort=50)
    return None


def _hours(unit: str) -> int:
    return _LENGTH.get(unit, 0) or _LENGTH.get(unit.removesuffix("s"), 24)


_NAMES = {1: ("heure", "hour"), 24: ("jour", "day"), 168: ("semaine", "week"),
          730: ("mois", "month"), 8766: ("an", "year")}  # fmt: skip


def _unit_name(unit: str, count: int, request: Request) -> str:
    name = _NAMES[_hours(unit)][0 if request.french else 1]
    return name if count < 2 or name == "mois" else name + "s"


def _duration(folded: str, pattern: Pattern) -> tuple[int, tuple[int, str]] | None:
    found = pattern.search(folded)
    if found:
        count, unit = [group for group in found.groups() if group][:2]
        return read_integer(count) * _hours(unit), (read_integer(count), unit)
    if pattern is _ELAPSED:
        hours = next((hours for recent, hours in _RECENT if recent.search(folded)), 0)
        return (hours, (hours // 24, "day")) if hours else None
    return None


def _again(written: tuple[int, str], request: Request) -> str:
    count, unit = written
    return f"{count}\N{NO-BREAK SPACE}{_unit_name(unit, count, request)}"


def _permission(part: str, told: list[str], request: Request) -> Draft | None:
    """« Pets are not allowed » répond à « peut-on venir avec un chien ? »."""
    if not _ASKS_PERMISSION.search(fold(part)):
        return None
    wanted = topic(part)
    for sentence in told:
        folded = fold(sentence)
        forbidden = _FORBIDDEN.search(folded)
        if not (forbidden or _PERMITTED.search(folded)) or sentence in request.text:
            continue
        named = topic(_PERMITTED.sub(" ", _FORBIDDEN.sub(" ", folded)))
        if named and named <= wanted:
            word = request.say("Non", "No") if forbidden else request.say("Oui", "Yes")
            text = request.say(
                "{w}, {s}.", "{w}, {s}.", w=word,
                s=request.say("ce n'est pas autorisé", "that is not allowed") if forbidden
                else request.say("c'est autorisé", "that is allowed"),
            )  # fmt: skip
            return Draft(text, core=word, truth=not forbidden, effort=50)
    return None
