"""Les dates et les heures d'une demande, et leur forme ``AAAA-MM-JJ`` quand on peut la calculer."""

from ...finding import entities
from ...finding.iso_dates import iso_date
from ...text.calendar import day_number, weekday, written_day
from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RANGE = Pattern(
    rf"\b(?:du|entre le|from|le)\s+(\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:au|et le|to|-)\s+(\d{{1,2}})"
    rf"(?:er|st|nd|rd|th)?\s+(?:of )?({entities.MONTHS})(\s+\d{{4}})?"
)
_RELATIVE = Pattern(
    r"\b(?:ce soir|cet apres-midi|ce matin|cette nuit|ce week-?end|cette semaine|"
    r"la semaine prochaine|"
    r"le mois prochain|ce mois-ci|le week-?end prochain|apres-demain|avant-hier|tonight|this "
    r"(?:morning|afternoon|evening|weekend|week|month)|next (?:week|weekend|month|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)|the day after tomorrow|dans \d{1,3} (?:jours?|"
    r"semaines?"
    r"|mois)|in \d{1,3} (?:days?|weeks?|months?)|maintenant|now|en ce moment|right now)\b"
)
_TODAY = Pattern(
    r"\b(?:nous sommes|on est|aujourd'hui(?: est| c'est)?|date (?:du jour|courante|actuelle|"
    r"d'aujourd'hui)|today(?:'s date)?(?: is)?|current date(?: is)?|the date is)\W{0,4}(?:le |"
    r"the )?"
    r"(?:[a-z]{4,9},? )?([^.;\n]{6,24})"
)
_IN_DAYS = Pattern(r"\b(?:dans|in) (\d{1,3}) (jours?|days?|semaines?|weeks?)\b")
_LASTING = Pattern(r"\b(?:pendant|durant|for|during|dure|duree d[e']|dans|in|toutes les)\s?$")
_YEAR = Pattern(r"\d{4}")
_TIME = Pattern(
    r"(?<![\d/.-])(\d{1,2})\s?(?:h|heures?|:|o'clock)\s?([0-5]\d)?\b(?: ?([ap])\.?m\b)?"
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
    named = {folded.find(fold(date)): date for date in entities.dates(text)}
    inside = [at for at in named if any(r <= at < r + len(v) for r, v in relative.items())]
    found = {**{at: date for at, date in named.items() if at not in inside}, **relative}
    return list(dict.fromkeys(found[at] for at in sorted(found)))


def times(text: str) -> list[str]:
    """Les heures, écrites ``HH:MM``.

    >>> times("Réserve à 20 h 30"), times("at 5 pm or noon")
    (['20:30'], ['17:00', '12:00'])
    """
    found = []
    folded = replace_number_words(fold(text[:4000]))
    for match in _TIME.finditer(folded):
        if _LASTING.search(folded[max(0, match.start() - 16) : match.start()]):
            continue
        hour, minute, half, bare, bare_half, word = match.groups()
        if word:
            found.append("12:00" if word in ("midi", "noon") else "00:00")
            continue
        half = half or bare_half
        value = int(hour or bare) % 12 + 12 * (half == "p") if half else int(hour or bare)
        if value < 24:
            found.append(f"{value:02d}:{minute or '00'}")
    return list(dict.fromkeys(found))


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
        written = today[:4] + written[4:]
    if written or not today:
        return written
    folded = replace_number_words(fold(said))
    shift = _shift(folded, weekday(day_number(today)))
    return "" if shift is None else written_day(day_number(today) + shift)


def _shift(folded: str, today: int) -> int | None:
    ahead = _IN_DAYS.search(folded)
    if ahead:
        return int(ahead.group(1)) * (7 if ahead.group(2)[0] in "sw" else 1)
    for words, days in (
        (("apres-demain", "the day after tomorrow"), 2),
        (("demain", "tomorrow"), 1),
        (("aujourd'hui", "today", "ce soir", "tonight", "cet apres-midi", "ce matin", "now",
          "maintenant", "cette nuit", "this morning", "this afternoon", "this evening",
          "en ce moment"), 0),
        (("avant-hier",), -2),
        (("hier", "yesterday"), -1),
    ):  # fmt: skip
        if any(word in folded for word in words):
            return days
    for names in (_DAYS, _ENGLISH_DAYS):
        for rank, name in enumerate(names):
            if name in folded:
                return (rank - today) % 7 or 7
    return None
