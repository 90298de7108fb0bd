"""« Est-ce que je dépasse ? » : une cadence comparée à une limite de débit."""

from dataclasses import dataclass
from decimal import Decimal

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import NUMERAL, read_integer, spell_number
from ..text.patterns import Pattern
from ..text.strings import fold

_THING = (
    r"(?:requetes?|appels?|messages?|jetons|requests?|calls?|queries|tokens?|mails?|courriels?)"
)
_PERIOD = r"(secondes?|minutes?|heures?|jours?|seconds?|hours?|days?|sec|min|s|h)\b"
_LIMIT = Pattern(
    rf"\b(?:quota|limite\w*|limit\w*|plafond|maximum|max|droit a|allowed)\b[^.?!]{{0,40}}?"
    rf"({NUMERAL}) {_THING} ?(?:par|per|a la|/|an?|every|toutes? les) ?{_PERIOD}|"
    rf"({NUMERAL}) {_THING} ?(?:par|per|/|an?) ?{_PERIOD} (?:maximum|max|at most|au (?:plus|"
    rf"maximum))"
)
_SENDERS = Pattern(
    rf"\b({NUMERAL}) (?:workers?|processus|process(?:es)?|threads?|serveurs?|servers?|scripts?|"
    r"machines?|utilisateurs?|users?|instances?|agents?|clients?|postes?|taches?|jobs?)\b"
)
_PACE = Pattern(
    rf"\b({NUMERAL}) {_THING}(?: chacune?| each)? ?(?:toutes? les|tous les|every|par|per|/|an?|"
    rf"a la) ?"
    rf"(\d+(?:[.,]\d+)?)? ?{_PERIOD}"
)
_ASKS = Pattern(
    r"\b(?:depass\w*|exce(?:ed|de)\w*|over (?:the|my|our)|trop|too (?:many|much|fast)|within|"
    r"respect\w*|sous la limite|under the limit|ca passe|tient|bloque\w*|429)\b"
)
_INSIDE = Pattern(
    r"\b(?:respect\w*|within|sous la limite|under the limit|ca passe|tient|ca tient)\b"
)
_ADVICE = Pattern(
    r"\b(?:faire quoi|quoi faire|que (?:dois|devrais|puis)-je|je (?:dois|devrais) faire|comment "
    r"(?:faire|corriger|eviter)|what (?:should|can|do) i|how (?:do|can|should) i (?:fix|avoid)|"
    r"une solution|que faire)\b"
)
_SECONDS = (("sec", 1), ("s", 1), ("min", 60), ("h", 3600), ("jour", 86400), ("day", 86400))
_LONGEST = 800


@dataclass(frozen=True)
class Load:
    """Une limite et une cadence, en requêtes par période de la limite."""

    limit: Decimal
    period: str
    senders: int
    sent: Decimal
    seconds: int


def read_load(text: str) -> Load | None:
    """La limite et la cadence d'un texte ; ``None`` s'il manque l'une ou l'autre.

    >>> read_load("Quota : 60 appels par minute. 2 workers, 1 appel toutes les 4 s.").sent
    Decimal('30')
    """
    folded = fold(text[:_LONGEST])
    limit = _LIMIT.search(folded)
    if not limit:
        return None
    number, period = [group for group in limit.groups() if group][:2]
    rest = folded[: limit.start()] + " . " + folded[limit.end() :]
    pace, senders = _PACE.search(rest), _SENDERS.search(rest)
    if not pace:
        return None
    seconds = _length(period)
    every = Decimal((pace.group(2) or "1").replace(",", ".")) * _length(pace.group(3))
    if not every or not seconds:
        return None
    count = read_integer(senders.group(1)) if senders else 1
    sent = Decimal(count * read_integer(pace.group(1)) * seconds) / every
    return Load(Decimal(read_integer(number)), period, count or 1, sent, seconds)


def _length(period: str) -> int:
    return next((length for head, length in _SECONDS if period.startswith(head)), 0)


def quota(request: Request) -> Draft | None:
    """Oui ou non, avec le calcul ; puis, si on le demande, comment rentrer dans la limite."""
    asked = request.folded
    if len(asked) > _LONGEST:
        return None
    load = read_load(request.text)
    if load and "?" in asked and _ASKS.search(asked):
        return _judged(load, request)
    if load or not _ADVICE.search(asked):
        return None
    before = next((found for text in reversed(request.user_history[-4:])
                   if (found := read_load(text))), None)  # fmt: skip
    return _advice(before, request) if before and before.sent > before.limit else None


def _judged(load: Load, request: Request) -> Draft:
    over = load.sent > load.limit
    sent, limit = _spelled(load.sent, request), _spelled(load.limit, request)
    period = _period(load, request)
    inside = _INSIDE.search(request.folded) is not None
    truth = over != inside
    word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
    text = request.say(
        "{w} : {s} par {p} pour une limite de {l}.", "{w}: {s} per {p} for a limit of {l}.",
        w=word, s=sent, l=limit, p=period,
    )  # fmt: skip
    return Draft(text, core=word, truth=truth, data={"cadence": float(load.sent)}, effort=70)


def _advice(load: Load, request: Request) -> Draft:
    each = _spelled(round(load.senders * load.seconds / load.limit, 2), request)
    fewer = int(load.limit // (load.sent / load.senders))
    text = request.say(
        "Ralentissez : au plus une requête toutes les {e} s par émetteur ({n} en tout).",
        "Slow down: at most one request every {e} s per sender ({n} in all).",
        "Ralentis : au plus une requête toutes les {e} s par émetteur ({n} en tout).",
        e=each, n=load.senders,
    )  # fmt: skip
    if 0 < fewer < load.senders:
        text += " " + request.say(
            "Autre solution : {f} émetteur{s} seulement à la cadence actuelle, ou une file "
            "d'attente avec de nouvelles tentatives espacées.",
            "Or keep only {f} sender{s} at the current pace, or use a queue with spaced retries.",
            f=fewer, s="s" if fewer > 1 else "",
        )  # fmt: skip
    return Draft(text, effort=90)


def _spelled(value: Decimal, request: Request) -> str:
    return spell_number(round(value, 2), request.french)


def _period(load: Load, request: Request) -> str:
    names = {1: ("seconde", "second"), 60: ("minute", "minute"), 3600: ("heure", "hour"),
             86400: ("jour", "day")}  # fmt: skip
    return names[load.seconds][0 if request.french else 1]
