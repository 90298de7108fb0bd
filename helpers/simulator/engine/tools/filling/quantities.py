"""Le nombre qu'un paramètre d'outil attend : une somme, une quantité, une durée, un numéro."""

from functools import partial

from ...structured.schema_read import types_of
from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import notions
from . import numbers as figures
from .asked import Asked, Parameter, parameter

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
    (("minute", "min"), (("minutes", "minute", "min", "mn"), ("heures", "heure", "hours", "hour",
    "h")), 60),
    (("heure", "hour"), (("heures", "heure", "hours", "hour", "h"), ("jours", "jour", "days",
    "day")), 24),
    (("jour", "day"), (("jours", "jour", "days", "day"), ("semaines", "semaine", "weeks",
    "week")), 7),
)  # fmt: skip
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
    for names, units, factor in _UNITS:
        if wanted.has(*names):
            return _lasting(asked, units, factor)
    if wanted.concept in ("amount", "amounts"):
        found = asked.first(figures.amounts)
        return found or _ordinal(wanted, asked)
    things = figures.number_notions(wanted.words, wanted.about) - {"quantite"}
    found = asked.first(lambda text: figures.counted(text, things)) if things else []
    if not found and "personnes" in things:
        found = asked.first(lambda text: [int(m.group(1)) for m in _FOR.finditer(_digits(text))])
    if found:
        return found
    if wanted.concept in ("age", "year", "rating", "percentage"):
        return None
    return _ordinal(wanted, asked)


def _digits(text: str) -> str:
    return replace_number_words(fold(text[:2000]))


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


def _lasting(asked: Asked, units: tuple[tuple[str, ...], ...], factor: int) -> list[object]:
    """Une durée dans l'unité du paramètre : « 1 heure » vaut 60 minutes."""
    for names, scale in zip(units, (1, factor), strict=True):
        found = asked.first(partial(_counted, names=frozenset(names)))
        if found:
            return [value * scale for value in found if isinstance(value, (int, float))]
    return []


def _counted(text: str, names: frozenset[str]) -> list[float]:
    return figures.counted(_CLOCK.sub(" ", fold(text[:2000])), names)


_CLOCK = Pattern(
    r"\b(?:a|at|vers|des|jusqu'a|avant|apres) \d{1,2} ?h(?: ?\d\d)?\b|"
    r"\b\d{1,2}h\d\d\b"
)
