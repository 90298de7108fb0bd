"""Le nombre de jours (ou de semaines) entre deux dates données."""

from fractions import Fraction

from ..draft import Draft
from ..finding import entities
from ..finding.iso_dates import iso_date
from ..reading.request import Request
from ..text.calendar import day_number
from ..text.patterns import Pattern
from .arithmetic_words import shown

_ASKED = Pattern(
    r"\b(?:combien de|nombre de|how many|number of) (jours?|semaines?|days?|weeks?)\b|"
    r"\bcombien de temps (?:entre|separe)|\bhow long (?:between|from)"
)


def count_days(request: Request) -> Draft | None:
    """« Combien de jours entre le 3 mars et le 15 avril 2026 ? »"""
    asked = _ASKED.search(request.folded[:400])
    if not asked or len(request.text) > 400:
        return None
    said = entities.dates(request.text)
    known = [iso_date(date) for date in said]
    if len(known) != 2 or not all(known):
        return None
    # « le 3 mars et le 15 avril 2026 » : la seule année dite vaut pour les deux.
    years = [date for date in entities.years(request.text) if date]
    if len(years) == 1:
        known = [f"{int(years[0]):04d}{date[4:]}" for date in known]
    days = abs(day_number(known[1]) - day_number(known[0]))
    weeks = (asked.group(1) or "").startswith(("semaine", "week"))
    count = shown(Fraction(days, 7) if weeks else Fraction(days), request.french)
    unit = request.say("semaines", "weeks") if weeks else request.say("jours", "days")
    if count == "1":
        unit = unit.removesuffix("s")
    text = request.say(
        "Du {a} au {b}, il y a {n} {u}.",
        "From {a} to {b} there are {n} {u}.",
        a=said[0],
        b=said[1],
        n=count,
        u=unit,
    )
    return Draft(text, core=count, data={unit: days if not weeks else days / 7}, effort=60)
