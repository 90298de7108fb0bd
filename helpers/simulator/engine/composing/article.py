"""L'article d'après des faits : un titre, chaque fait une fois, puis de quoi faire la longueur."""

from ..draft import Draft
from ..reading.request import MARK, Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from . import article_phrases as phrases
from .told_facts import told_facts

_ARTICLE = Pattern(
    r"\b(?:articles?|billets?|blog posts?|breves?|chronique|news (?:item|story|piece)|press "
    r"release|"
    r"communique de presse)\b"
)
# Ces mots-là désignent aussi un message court : seule une longueur demandée en fait un article.
_LONG_NOTE = Pattern(r"\b(?:notes?|memos?|textes?|dossiers?|exposes?|reports?|essays?)\b")
_LONG = 100
_WITH_TITLE = Pattern(r",? (?:avec|with)(?: juste| just)? (?:un|a) (?:titre|title)\b")
_ABOUT = Pattern(
    r"\b(?:sur|a propos d[e'u]|au sujet d[e'u]|consacre a|about|on|regarding|covering)\s+"
)
_WHICH = Pattern(r",? (?:qui|which|that|who) (?=\w)")
_VERB = Pattern(
    r"\b(?:est|sont|a|ont|sera|seront|va|vont|passe|ouvre|ferme|fete|accueille|propose|compte|is|"
    r"are|has|"
    r"have|will|opens?|closes?|costs?|runs?|\w+(?:era|eront|aient|ait))\b"
)
_KINDS = (
    ("cost", Pattern(r"[€$£]|\b(?:euros?|dollars?|budget|cout\w*|prix|cost\w*|fund\w*|"
                     r"subvention)\b")),
    ("date", Pattern(r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|"
                     r"novembre|"
                     r"decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|rentree|"
                     r"january|"
                     r"february|march|april|june|july|august|september|october|november|december|"
                     r"\w+day|\d{1,2} ?h)\b")),
    ("place", Pattern(r"\b(?:km|kilometres?|miles?|ferme|rue|quartier|salle|farm|street|hall|"
                      r"a la|au|aux|at|in)\b")),
    ("count", Pattern(r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|two|three|four|five|six|"
                      r"ten)\b")),
)  # fmt: skip
_USUAL = 300
_LEAST, _MOST = 60, 1000


def article(request: Request) -> Draft | None:
    """L'article, si la demande en veut un et donne au moins deux faits."""
    told = told_facts(request.text)
    about = _ABOUT.search(fold(told.head))
    words = request.constraints.words
    wanted = _ARTICLE.search(fold(told.head)) or (
        (words or 0) >= _LONG and _LONG_NOTE.search(fold(told.head))
    )
    if not wanted or about is None or not told.written or len(told.all) < 2:
        return None
    subject = told.head[about.end() :]
    titled = _WITH_TITLE.search(fold(subject))
    if titled is not None:
        subject = subject[: titled.start()] + subject[titled.end() :]
    subject = subject.strip(" ,.")
    target = words or _USUAL
    if not subject or not _LEAST <= target <= _MOST:
        return None
    text = _written(subject, list(told.all), target, request)
    return Draft(text, core=text, data={"texte": text}, shaped=True, effort=220)


def _written(subject: str, facts: list[str], target: int, request: Request) -> str:
    which = _WHICH.search(fold(subject))
    lead = subject[: which.start()] + " " + subject[which.end() :] if which else subject
    named = subject[: which.start()] if which else subject
    title = f"# {upper_first(lead)}"
    opening = (
        f"{upper_first(lead)}."
        if which
        else request.say(
            "Il est question ici de ceci : {s}.", "This piece is about {s}.", s=subject
        )
    )
    honest = request.say(
        "Ce texte a été composé par un simulateur à partir des seuls éléments donnés.",
        "This text was put together by a simulator from the given facts alone.",
    )
    paragraphs = [[_fact(fact, number, request)] for number, fact in enumerate(facts)]
    fixed = " ".join([MARK, title, opening, honest, *(line for one in paragraphs for line in one)])
    room = target - len(fixed.split())
    spare = _spare(facts, named, request)
    opened, closed = [opening], [honest]
    while room > 4 and any(spare):
        for place, pool in zip((*paragraphs, opened, closed), spare, strict=True):
            fitting = [line for line in pool if len(line.split()) <= room + 4]
            if fitting and room > 4:
                line = fitting[0]
                pool.remove(line)
                place.insert(len(place) - (place is closed), line)
                room -= len(line.split())
            elif not fitting:
                pool.clear()
    return "\n\n".join([title, *(" ".join(one) for one in (opened, *paragraphs, closed))])


def _fact(fact: str, number: int, request: Request) -> str:
    """Le fait, en phrase s'il en est une, sinon annoncé."""
    folded = fold(fact)
    if len(folded.split()) > 4 and _VERB.search(folded) and folded.split()[0] in phrases.OPENERS:
        return f"{upper_first(fact)}."
    frames = phrases.FRENCH_FRAMES if request.french else phrases.ENGLISH_FRAMES
    frame = frames[number % len(frames)]
    return request.say(frame, frame, f=fact)


def _spare(facts: list[str], named: str, request: Request) -> list[list[str]]:
    """Pour chaque fait, puis pour le début et la fin, les phrases qui peuvent suivre."""
    french = request.french
    by_kind = phrases.FRENCH_KINDS if french else phrases.ENGLISH_KINDS
    general = list(phrases.FRENCH_GENERAL if french else phrases.ENGLISH_GENERAL)
    pools: list[list[str]] = []
    used: dict[str, int] = {}
    for fact in facts:
        kind = next((name for name, pattern in _KINDS if pattern.search(fold(fact))), "other")
        rank = used.get(kind, 0)
        used[kind] = rank + 1
        pools.append(list(by_kind[kind][rank * 3 : rank * 3 + 3]))
    pools += [[], []]
    for number, line in enumerate(general):
        filled = request.say(line, line, s=named) if "{s}" in line else request.say(line, line)
        pools[number % len(pools)].append(filled)
    return pools
