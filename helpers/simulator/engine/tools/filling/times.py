"""Les dates et les heures d'une demande, et leur forme ``AAAA-MM-JJ`` quand on peut la calculer."""

from ...finding import entities
from ...finding.iso_dates import iso_date
from ...text.calendar import day_number
from ...text.numbers import NUMERAL
from ...text.patterns import Pattern
from ...text.strings import fold
from .clock_words import half_of_day, spoken_times
from .durations import counted, slots, spans
from .relative_days import relative_date

_WEEKDAY = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|"
    "saturday|sunday"
)
_RANGE = Pattern(
    rf"\b(?:du|entre le|from|le)\s+(\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:au|et le|to|-)\s+(\d{{1,2}})"
    rf"(?:er|st|nd|rd|th)?\s+(?:of )?({entities.MONTHS})(\s+\d{{4}})?"
)
_RELATIVE = Pattern(
    r"\b(?:ce soir|cet apres-midi|ce matin|cette nuit|ce week-?end|cette semaine|"
    r"la semaine prochaine|"
    r"le mois prochain|ce mois-ci|le week-?end prochain|apres-demain|avant-hier|tonight|this "
    r"(?:morning|afternoon|evening|weekend|week|month)|next (?:week|weekend|month|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)|the day (?:after tomorrow|before yesterday)|"
    rf"(?:dans|d'ici) {NUMERAL} (?:jours?|semaines?|mois)|in {NUMERAL} (?:days?|weeks?|months?)|"
    r"in a fortnight|"
    rf"(?:{NUMERAL}) (?:days?|weeks?) (?:from (?:now|today)|ago)|il y a {NUMERAL} (?:jours?|"
    rf"semaines?)|"
    rf"(?:{_WEEKDAY})(?: en huit| de la semaine prochaine| qui vient| dernier)|"
    rf"(?:{_WEEKDAY}) (?:next week|week)|last (?:{_WEEKDAY})|a week on (?:{_WEEKDAY})|"
    r"maintenant|now|en ce moment|right now)\b"
)
_ONLY_DAY = Pattern(
    r"\b(?:le (?:[12]\d|3[01]|0?[1-9])(?:er)?|(?:on )?the (?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))"
    r"(?: du mois prochain| of next month| de ce mois| of this month)?"
    r"(?=\s*(?:$|[.,;:!?](?!\d))|\s(?:a|au|vers|des|pour|avec|ou|et|at|with|for|or|and|from|"
    r"s'il|svp|stp|please|de \d|dans|in)\b)"
)
_TODAY = Pattern(
    r"\b(?:nous sommes|on est|aujourd'hui(?: est| c'est)?|date (?:du jour|courante|actuelle|"
    r"d'aujourd'hui)|today(?:'s date)?(?: is)?|current date(?: is)?|the date is)\W{0,4}(?:le |"
    r"the )?"
    r"(?:[a-z]{4,9},? )?([^.;\n]{6,24})"
)
_LASTING = Pattern(r"\b(?:pendant|durant|for|during|dure|duree d[e']|dans|in|toutes les)\s?$")
_YEAR = Pattern(r"\d{4}")
_TIME = Pattern(
    r"(?<![\d/.-])(\d{1,2})\s?(?:h|heures?|:|o'clock)\s?([0-5]\d)?(?: ?([ap])\.?m\b|\b)"
    r"|(?<![\d/.-])(\d{1,2})\s?([ap])\.?m\b|\b(midi|minuit|noon|midnight)\b"
)


def dates(text: str) -> list[str]:
    """Les dates telles qu'elles sont dites, relatives comprises, dans l'ordre.

    >>> dates("du 3 au 5 mai"), dates("Quel temps demain, puis ce week-end ?")
    (['3 mai', '5 mai'], ['demain', 'ce week-end'])
    """
    text = text[:4000]
    folded = fold(text)
    ranged = _RANGE.search(folded)
    if ranged:
        month = text[ranged.start(3) : ranged.end()]
        return [f"{ranged.group(1)} {month}", f"{ranged.group(2)} {month}"]
    relative = {m.start(): text[m.start() : m.end()] for m in _RELATIVE.finditer(folded)}
    relative |= {
        m.start(): text[m.start() : m.end()].removeprefix("on ") for m in _ONLY_DAY.finditer(folded)
    }
    named = {folded.find(fold(date)): date for date in entities.dates(text)}
    inside = [at for at in named if any(r <= at < r + len(v) for r, v in relative.items())]
    found = {**{at: date for at, date in named.items() if at not in inside}, **relative}
    return list(dict.fromkeys(found[at] for at in sorted(found)))


def times(text: str) -> list[str]:
    """Les heures, écrites ``HH:MM``.

    >>> times("Réserve à 20 h 30"), times("at 5 pm or noon")
    (['20:30'], ['17:00', '12:00'])
    """
    folded = counted(text)
    for start, end, _ in spans(folded, sure=True):
        folded = folded[:start] + " " * (end - start) + folded[end:]
    told = {start: (end, moment) for start, end, moment in spoken_times(folded)}
    for start, end, from_, to in slots(folded):
        told[start], told[end - 1] = (end - 1, _clock(from_)), (end, _clock(to))
    for match in _TIME.finditer(folded):
        spoken = any(start <= match.start() < end for start, (end, _) in told.items())
        if spoken or _LASTING.search(folded[max(0, match.start() - 16) : match.start()]):
            continue
        hour, minute, half, bare, bare_half, word = match.groups()
        half = half or bare_half
        if word:
            told[match.start()] = match.end(), "12:00" if word in ("midi", "noon") else "00:00"
            continue
        value = int(hour or bare)
        if half:
            value = value % 12 + 12 * (half == "p")
        elif 1 <= value <= 11 and half_of_day(folded, match.start(), match.end()) == "pm":
            value += 12
        if value < 24:
            told[match.start()] = match.end(), f"{value:02d}:{minute or '00'}"
    return list(dict.fromkeys(moment for _, (_, moment) in sorted(told.items())))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def known_today(texts: list[str]) -> str:
    """La date du jour, si un texte la dit (« Nous sommes le 12 mai 2026 ») ; sinon ``""``."""
    for text in texts:
        found = _TODAY.search(fold(text[:8000]))
        if found and (day := iso_date(found.group(1))):
            return day
    return ""


def dated(said: str, today: str) -> str:
    """La date ``AAAA-MM-JJ`` que dit une expression ; ``""`` si on ne peut la calculer.

    >>> dated("demain", "2026-12-31"), dated("3 mars 2026", ""), dated("demain", "")
    ('2027-01-01', '2026-03-03', '')
    >>> dated("vendredi", "2026-05-12"), dated("dans 2 jours", "2026-02-27")
    ('2026-05-15', '2026-03-01')
    """
    written = iso_date(said)
    if written and today and not _YEAR.search(said):
        written = _nearest(written[4:], today)
    if written or not today:
        return written
    return relative_date(said, today)


def _nearest(month_and_day: str, today: str) -> str:
    """L'année courante ; la suivante pour une date passée de plus de neuf mois."""
    this_year = today[:4] + month_and_day
    long_past = day_number(today) - day_number(this_year) > 270
    return f"{int(today[:4]) + 1:04d}{month_and_day}" if long_past else this_year
