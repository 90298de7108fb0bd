"""Le nombre qu'un paramètre d'outil attend : une somme, une quantité, une durée, un numéro."""

from fractions import Fraction

from ...structured.schema_read import types_of
from ...text.calendar import day_number
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import notions
from . import numbers as figures
from .asked import Asked, Parameter, parameter
from .durations import minutes
from .times import dated, dates
from .totals import total

_FOR = Pattern(
    r"\b(?:pour|for|a|party of|we are|nous (?:serons|sommes)|"
    r"on sera) (\d{1,3})\b(?! ?[h%€$:/])"
)
_FIRST = Pattern(
    r"\b(\d{1,4}) (?:derni\w+|premi\w+|prochain\w+|last|latest|first|next|top|meilleur\w*|best|"
    r"most|plus|"
    r"results?|resultats?)\b|\b(?:top|first|last) (\d{1,4})\b"
)
_UNITS = (
    (("second", "sec"), Fraction(1, 60)),
    (("minute", "min", "mn"), Fraction(1)),
    (("heure", "hour", "hrs"), Fraction(60)),
    (("jour", "day"), Fraction(1440)),
    (("semaine", "week"), Fraction(10080)),
)
"""Les unités de durée : les débuts de mots qui les nomment, et ce qu'elles font de minutes."""

_LASTS = ("duration", "duree", "length", "lasting")
_PLAIN = ("a", "b", "c", "x", "y", "n", "value", "valeur", "number", "nombre", "num", "operand",
          "left",
          "right", "first", "second", "premier", "deuxieme", "num1", "num2", "degrees",
          "temperature",
          "distance", "weight", "poids", "amount", "montant", "quantity", "quantite", "qty",
          "count",
          "montant", "principal", "rate", "taux")  # fmt: skip
_COORDINATES = ("lat", "lon", "lng")


def numbers_for(wanted: Parameter, asked: Asked) -> list[object] | None:
    """Les nombres possibles ; vide si personne n'en a donné, ``None`` pour chercher ailleurs."""
    if wanted.has(*_COORDINATES):
        return []
    if wanted.concept == "reference" or wanted.words[-1:] in (("id",), ("number",), ("numero",)):
        kinds = notions(" ".join(w for w in wanted.words if w not in ("id", "number", "numero")))
        found = asked.first(
            lambda text: [r for r in figures.references(text, kinds) if r.isdigit()]
        )
        if found or wanted.words[-1:] == ("id",):
            return found
    if wanted.named("max", "maximum", "plafond"):
        return asked.first(lambda text: figures.bounded(text, upper=True))
    if wanted.named("min", "minimum", "plancher"):
        return asked.first(lambda text: figures.bounded(text, upper=False))
    if wanted.named("limit", "limite", "count", "top", "k", "results", "resultats", "nb", "size"):
        found = asked.first(
            lambda text: [int(m.group(1) or m.group(2)) for m in _FIRST.finditer(_digits(text))]
        )
        if found:
            return found
    unit = _time_unit(wanted)
    if unit:
        return _lasting(asked, unit)
    if wanted.concept in ("amount", "amounts"):
        found = _sum(wanted, asked)
        priced = any(figures.amounts(text) for text in asked.texts)
        return found if found or priced else _ordinal(wanted, asked)
    things = figures.number_notions(wanted.words, wanted.about) - {"quantite"}
    found = asked.first(lambda text: figures.counted(text, things)) if things else []
    if not found and "personnes" in things:
        found = asked.first(lambda text: [int(m.group(1)) for m in _FOR.finditer(_digits(text))])
    if found:
        return found
    if wanted.has("nuit", "night"):
        return _nights(asked)
    if wanted.concept in ("age", "year", "rating", "percentage"):
        return None
    return _ordinal(wanted, asked)


def _digits(text: str) -> str:
    return figures.figures_in(text)


def _ordinal(wanted: Parameter, asked: Asked) -> list[object]:
    """Le nombre de même rang que le paramètre, pour « additionne 3 et 5 » (``a``, ``b``)."""
    named = wanted.named(*_PLAIN) or wanted.concept in ("quantity", "amount")
    if not named:
        return []
    numeric = [
        name
        for name, node in asked.properties.items()
        if {"integer", "number"} & set(types_of(node))
        and "enum" not in node
        and parameter(name, node).named(*_PLAIN)
    ]
    rank = numeric.index(wanted.name) if wanted.name in numeric else 0
    found = asked.first(figures.lone_numbers)
    return found[rank : rank + 1]


def _time_unit(wanted: Parameter) -> Fraction | None:
    """Ce que vaut, en minutes, l'unité d'un paramètre de durée ; ``None`` s'il n'en est pas un."""
    named = next((scale for names, scale in _UNITS if wanted.has(*names)), None)
    if named or not wanted.has(*_LASTS):
        return named
    about = fold(wanted.about)
    return next((s for names, s in _UNITS if any(f" {n}" in f" {about}" for n in names)), None)


def _lasting(asked: Asked, unit: Fraction) -> list[object]:
    """Une durée dans l'unité du paramètre : « 1 heure » vaut 60 minutes."""
    found = [value / unit for value in asked.first(minutes) if isinstance(value, Fraction)]
    return [int(value) if value.denominator == 1 else float(value) for value in found]


def _nights(asked: Asked) -> list[object]:
    """Les nuits d'un séjour « du 3 au 5 mars »."""
    said = asked.first(dates)
    days = [dated(str(one), asked.today) for one in said]
    if len(days) != 2 or not all(days):
        return []
    count = day_number(days[1]) - day_number(days[0])
    return [count] if count > 0 else []


def _sum(wanted: Parameter, asked: Asked) -> list[object]:
    """La somme, quantité comprise ; le prix d'une seule chose si c'est lui qu'on demande."""
    if wanted.has("unit", "each"):
        return asked.first(figures.amounts)
    for text in asked.texts:
        found = total(text)
        if found is not None:
            return list(found)
        if said := figures.amounts(text):
            return list(said)
    return []
