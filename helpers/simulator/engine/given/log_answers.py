"""Répondre sur un journal : problèmes, comptes, ligne la plus lente, nouvelle tentative."""

from collections import Counter

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import NUMERAL
from ..text.patterns import Pattern
from ..text.strings import upper_first
from .logs import Event, read_log
from .matter import matters

_PROBLEMS = Pattern(
    r"\b(?:problemes?|soucis?|erreurs?|anomalies?|echecs?|pannes?|incidents?|cloche|trouble|"
    r"errors?|issues?|problems?|failed|failures?|fail|wrong|analys\w+|que vois-tu|what happened|"
    r"que s'est-il passe|echoue\w*|plante\w*)\b"
)
_COUNT = Pattern(r"\b(?:combien|how many|nombre d[e']|count)\b")
_SLOW = Pattern(r"\b(?:plus lente?s?|plus longues?|slowest|longest|le plus de temps|most time)\b")
_FAST = Pattern(r"\b(?:plus rapides?|fastest|quickest|plus courtes?|shortest)\b")
_RETRY = Pattern(
    r"\b(?:retry\w*|retrying|reessay\w*|relanc\w*|nouvelle tentative|rejou\w*|refaire|try again)\b"
)
_CODE = Pattern(r"(?<!\d)([1-5]\d\d)(?!\d)")
_LEVELS = (
    ("error", Pattern(r"\b(?:erreurs?|errors?)\b")),
    ("warn", Pattern(r"\b(?:warn(?:ing)?s?|avertissements?)\b")),
    ("info", Pattern(r"\binfos?\b")),
)
_ALL = Pattern(
    r"\b(?:lignes?|lines?|requetes?|requests?|appels?|calls?|evenements?|events?|entrees?|"
    r"entries)\b"
)
_PERMANENT = Pattern(
    r"\b(?:invalid\w*|missing|malformed|unauthori[sz]ed|forbidden|not found|denied|bad request|"
    r"manquant\w*|invalide\w*|interdit\w*|introuvable\w*|unknown|inconnu\w*)\b|invalid"
)
_ID = Pattern(rf"(?<![\w-])(\d{{2,12}}|[a-z]{{1,10}}-?\d{{1,10}})(?![\w-])|{NUMERAL}$")
_LONGEST_QUESTION = 400


def answer_on_log(request: Request) -> Draft | None:
    """La réponse lue dans le journal du message, ou du plus récent message qui en donne un."""
    asked = request.folded_ask
    if len(asked) > _LONGEST_QUESTION:
        return None
    events = next((found for text in matters(request) if (found := read_log(text))), [])
    if not events:
        return None
    if _COUNT.search(asked):
        return _counted(events, asked, request)
    if _SLOW.search(asked) or _FAST.search(asked):
        return _extreme(events, _SLOW.search(asked) is not None, request)
    if _RETRY.search(asked):
        return _retry(events, asked, request)
    if _PROBLEMS.search(asked) or request.material:
        return _problems(events, request) if _PROBLEMS.search(asked) else None
    return None


def _counted(events: list[Event], asked: str, request: Request) -> Draft | None:
    code = _CODE.search(asked)
    level = next((name for name, pattern in _LEVELS if pattern.search(asked)), "")
    if code:
        kept, what = [e for e in events if e.status == code.group(1)], code.group(1)
    elif level == "error" and not any(e.level.startswith("err") for e in events):
        kept, what = [e for e in events if e.failed], request.say("échec", "failure")
    elif level:
        kept, what = [e for e in events if e.level.startswith(level[:3])], level.upper()
    elif any(word in asked for word in ("echec", "echou", "fail")):
        kept, what = [e for e in events if e.failed], request.say("échec", "failure")
    elif _ALL.search(asked):
        kept, what = events, ""
    else:
        return None
    lines = request.say(
        "{n} ligne{s} du journal", "{n} log line{s}", n=len(kept), s="s" if len(kept) > 1 else ""
    )
    head = request.say("{w} : {l}", "{w}: {l}", w=upper_first(what), l=lines) if what else lines
    times = [event.time for event in kept if event.time]
    detail = f" ({request.join(times)})" if what and 0 < len(times) <= 6 else ""
    return Draft(f"{head}{detail}.", core=str(len(kept)), data={"nombre": len(kept)}, effort=60)


def _extreme(events: list[Event], slow: bool, request: Request) -> Draft | None:
    timed = [event for event in events if event.shown_duration]
    if not timed:
        return None
    best = (max if slow else min)(timed, key=lambda event: event.duration)
    details = [piece for piece in (best.status, best.time, best.note) if piece]
    text = request.say(
        "La ligne la plus {w} : {s}, {d} ({p}).",
        "The {w} line: {s}, {d} ({p}).",
        w=request.say("lente", "slowest") if slow else request.say("rapide", "fastest"),
        s=best.subject or best.line,
        d=best.shown_duration,
        p=", ".join(details),
    )
    return Draft(text, core=f"{best.subject}, {best.shown_duration}", effort=70)


def _problems(events: list[Event], request: Request) -> Draft:
    failed = [event for event in events if event.failed]
    if not failed:
        text = request.say(
            "Je ne vois aucun échec dans ces {n} lignes.", "I see no failure in these {n} lines.",
            n=len(events),
        )  # fmt: skip
        return Draft(text, truth=False, effort=90)
    groups: dict[tuple[str, ...], list[Event]] = {}
    for event in failed:
        note = event.note if "=" not in event.note else ""
        groups.setdefault((event.subject, event.status, note), []).append(event)
    points = tuple(_group(key, found, events, request) for key, found in groups.items())
    total = Counter(event.status for event in failed)
    text = request.say(
        "{f} lignes en échec sur {n} :", "{f} failed lines out of {n}:",
        f=len(failed), n=len(events),
    )  # fmt: skip
    return Draft(text, points=points, data={"echecs": dict(total)}, truth=True, effort=160)


def _group(key: tuple[str, ...], found: list[Event], events: list[Event], request: Request) -> str:
    subject, status, note = key
    times = request.join([event.time for event in found if event.time][:4])
    waits = [e.note.partition("=")[2] for e in found if e.note.startswith("retry-after=")]
    meaning = request.say(" (limite de débit)", " (rate limit)") if status == "429" else ""
    count = request.say("{n} fois", "{n} times", n=len(found)) if len(found) > 1 else ""
    what = request.say("{s} : {c}{m}", "{s}: {c}{m}", s=subject or "?", c=status, m=meaning)
    parts = [what, request.quote(note) if note else "", count]
    if waits:
        parts.append(
            request.say("attente demandée : {w} s", "wait asked: {w} s", w=" s, ".join(waits))
        )
    line = ", ".join(part for part in parts if part) + (f" ({times})" if times else "")
    return f"{line}{_outcome(subject, found, events, request)}."


def _outcome(subject: str, found: list[Event], events: list[Event], request: Request) -> str:
    """Ce qu'est devenue la même tâche après l'échec (pour une tâche, non pour une route)."""
    if not subject or subject.startswith(("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")):
        return ""
    after = events[events.index(found[-1]) + 1 :]
    same = [event for event in after if event.subject == subject]
    if any(not event.failed for event in same):
        when = next(event.time for event in same if not event.failed)
        return request.say(" ; réussite ensuite ({t})", "; succeeded later ({t})", t=when)
    if not same:
        return request.say(" ; aucune réussite ensuite", "; no later success")
    return ""


def _retry(events: list[Event], asked: str, request: Request) -> Draft | None:
    named = {m.group(1) for m in _ID.finditer(asked) if m.group(1)}
    about = [
        e for e in events if e.failed and (named & set(e.subject.split()) or e.status in named)
    ]
    if not named or not about:
        return None
    last = about[-1]
    if not last.note:
        return None
    said = request.say(
        "L'erreur de « {s} » est : {q}.", "The error of “{s}” is: {q}.",
        s=last.subject, q=request.quote(last.note),
    )  # fmt: skip
    if _PERMANENT.search(last.note.lower()):
        verdict = request.say(
            "Non : réessayer à l'identique n'aiderait pas : la demande elle-même est à corriger.",
            "No: retrying it unchanged would not help: the request itself has to be fixed.",
        )
        return Draft(f"{verdict} {said}", core=request.say("non", "no"), truth=False, effort=90)
    verdict = request.say(
        "Peut-être : cette erreur peut être passagère.", "Perhaps: this error may be temporary."
    )
    return Draft(f"{verdict} {said}", effort=90)
