"""Des questions sur un texte : une phrase dont un nombre, une date ou un sujet est demandé."""

from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, lower_first, squeeze

_MONTH = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday)"
)
_WHEN = Pattern(
    rf" (?:(?:le |on )?(?:{_DAY} )?\d{{1,2}}(?:er)? {_MONTH}(?: \d{{4}})?|(?:en|"
    rf"in) (?:{_MONTH}(?: \d{{4}})?|"
    rf"(?:19|20)\d\d)|(?:le |on ){_DAY}|hier|demain|yesterday|tomorrow)\b"
)
_COUNT = Pattern(
    r"(?<![\d.,])\b(?:\d{1,3}(?:[ ,]\d{3}){0,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|"
    r"douze|"
    r"vingt|trente|quarante|cinquante|soixante|cent|mille|two|three|four|five|six|seven|eight|nine|"
    r"ten|twelve|twenty|thirty|forty|fifty|sixty) (?=[a-z]{3,})(?!(?:heures?|h|hours?|am|pm)\b)(?!"
    + _MONTH
    + r"\b)"
)
_SUBJECT = Pattern(r"^(?!(?:il|elle|ils|elles|on|it|they|he|she|there|"
    r"il y a)\b)[^,.;:]{2,50}? (?=(?:a|est|was|has|is|will|part|"
                   r"dirige|habite|anime|organise) )")  # fmt: skip
_IS_SOMEONE = Pattern(r"([^,.;:]{2,50}?) (?:est|is) [A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*$")
_LONGEST = 30


def questions_on(text: str, count: int, request: Request) -> list[str]:
    """Au plus ``count`` questions dont la réponse est dans le texte, une par phrase."""
    found: list[str] = []
    for sentence in sentences(text):
        said = squeeze(sentence).rstrip(" .!")
        if said.endswith("?") or not 3 < len(said.split()) <= _LONGEST:
            continue
        question = _question(said, request)
        if question and question not in found:
            found.append(question)
    return found[:count]


def _question(said: str, request: Request) -> str:
    folded = fold(said)
    mark = request.say(" ?", "?")
    number = _COUNT.search(folded)
    if number and number.start():
        de = "d'" if folded[number.end()] in "aeiouh" else "de "
        how = f"combien {de}" if request.french else "how many "
        return said[: number.start()] + how + said[number.end() :] + mark
    when = _WHEN.search(folded)
    if when:
        ahead = said[: when.start()].rstrip(" ,")
        if ahead and len(ahead.split()) > 1:
            return ahead + request.say(" quand ?", " when?")
    subject = _SUBJECT.match(folded)
    named = _IS_SOMEONE.compiled.match(said)
    if named:
        return request.say("Qui est {w} ?", "Who is {w}?", w=lower_first(named.group(1)))
    if subject:
        return request.say("Qui ou quoi {r} ?", "Who or what {r}?", r=said[subject.end() :])
    return ""
