"""Les conversions d'unités : longueurs, masses, volumes, durées, températures."""

from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import replace_number_words
from ..text.patterns import Pattern
from .arithmetic_words import result, shown

# Pour chaque grandeur : l'unité (ses écritures pliées) et sa valeur dans l'unité de base.
_UNITS: dict[str, tuple[tuple[str, Fraction], ...]] = {
    "length": (
        ("km|kilometres?|kilometers?", Fraction(1000)), ("m|metres?|meters?", Fraction(1)),
        ("cm|centimetres?|centimeters?", Fraction(1, 100)), ("mm|millimetres?", Fraction(1, 1000)),
        ("miles?|mi", Fraction("1609.344")), ("pieds?|feet|foot|ft", Fraction("0.3048")),
        ("pouces?|inch(?:es)?", Fraction("0.0254")), ("yards?", Fraction("0.9144")),
    ),
    "mass": (
        ("kg|kilos?|kilogrammes?|kilograms?", Fraction(1000)), ("g|grammes?|grams?", Fraction(1)),
        ("mg|milligrammes?", Fraction(1, 1000)), ("tonnes?", Fraction(1_000_000)),
        ("livres?|pounds?|lbs?", Fraction("453.59237")),
        ("onces?|ounces?|oz", Fraction("28.349523125")),
    ),
    "volume": (
        ("l|litres?|liters?", Fraction(1)), ("ml|millilitres?", Fraction(1, 1000)),
        ("cl|centilitres?", Fraction(1, 100)), ("gallons?", Fraction("3.785411784")),
    ),
    "time": (
        ("h|heures?|hours?", Fraction(3600)), ("min|minutes?", Fraction(60)),
        ("s|secondes?|seconds?", Fraction(1)), ("jours?|days?", Fraction(86400)),
        ("semaines?|weeks?", Fraction(604800)), ("ms|millisecondes?", Fraction(1, 1000)),
    ),
}  # fmt: skip
_CONVERT = Pattern(
    r"(-?\d+(?:[.,]\d+)?) ?°?([a-z]+)(?: (?:fahrenheit|celsius))? (?:en|in|to|into|vers|font "
    r"combien de|equals how many|"
    r"is how many) (?:degres? )?°?([a-z]+)\b"
)
_HOW_MANY = Pattern(
    r"\b(?:combien de|combien d'|how many) ?([a-z]+) (?:dans|y a-t-il dans|font|il y a dans|in|"
    r"are in|are there in|pour)"
    r" (?:une? |an? )?(\d+(?:[.,]\d+)?)? ?([a-z]+)\b"
)
_TEMPERATURES = {"c": "C", "celsius": "C", "f": "F", "fahrenheit": "F"}


def convert_units(request: Request) -> Draft | None:
    """« 10 km en miles », « combien de minutes dans 3 heures »."""
    if len(request.text) > 300:
        return None
    asked = replace_number_words(request.folded)
    found = _CONVERT.search(asked)
    if found:
        return _converted(found.group(1), found.group(2), found.group(3), request)
    found = _HOW_MANY.search(asked)
    if found:
        return _converted(found.group(2) or "1", found.group(3), found.group(1), request)
    return None


def _converted(number: str, source: str, target: str, request: Request) -> Draft | None:
    amount = Fraction(number.replace(",", "."))
    label = f"{shown(amount, request.french)} {source}"
    if source in _TEMPERATURES and target in _TEMPERATURES:
        return _temperature(amount, _TEMPERATURES[source], _TEMPERATURES[target], request)
    for units in _UNITS.values():
        factors = [
            next((f for names, f in units if Pattern(names).fullmatch(unit)), None)
            for unit in (source, target)
        ]
        if factors[0] and factors[1]:
            draft = result(label, amount * factors[0] / factors[1], request)
            return Draft(
                draft.text.removesuffix(".") + f" {target}.",
                core=draft.core,
                data=draft.data,
                effort=45,
            )
    return None


def _temperature(amount: Fraction, source: str, target: str, request: Request) -> Draft | None:
    if source == target:
        return None
    value = (amount - 32) * 5 / 9 if source == "F" else amount * 9 / 5 + 32
    draft = result(f"{shown(amount, request.french)} °{source}", value, request)
    return Draft(
        draft.text.removesuffix(".") + f" °{target}.", core=draft.core, data=draft.data, effort=45
    )


def unit_scale(name: str) -> tuple[str, Fraction] | None:
    """La grandeur d'une unité pliée, et ce qu'elle vaut dans l'unité de base ; ``None`` sinon.

    >>> unit_scale("semaines"), unit_scale("pommes")
    (('time', Fraction(604800, 1)), None)
    """
    for kind, units in _UNITS.items():
        for names, factor in units:
            if Pattern(names).fullmatch(name):
                return kind, factor
    return None
