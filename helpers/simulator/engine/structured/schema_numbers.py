"""Un nombre qui respecte ``minimum``, ``maximum``, ``exclusive…`` et ``multipleOf``."""

from fractions import Fraction
from math import ceil, floor

from .schema_read import Schema

_TRIES = 400


def fitted_number(schema: Schema, wanted: float | None, whole: bool) -> int | float:
    """``wanted`` s'il convient, sinon le nombre permis le plus proche, ou le plus simple.

    >>> fitted_number({"minimum": 5, "maximum": 9}, 12, whole=True)
    9
    >>> fitted_number({"exclusiveMinimum": 0, "multipleOf": 0.5}, None, whole=False)
    0.5
    """
    low, low_open = _bound(schema, "minimum", "exclusiveMinimum", upper=False)
    high, high_open = _bound(schema, "maximum", "exclusiveMaximum", upper=True)
    step = _fraction(schema.get("multipleOf"))
    step = abs(step) if step else None
    if whole:
        step = _common_step(step)
    target = _fraction(wanted) if wanted is not None else Fraction(0)
    target = Fraction(0) if target is None else target
    if step is None:
        return _plain(_between(target, low, low_open, high, high_open))
    raw = schema.get("multipleOf")
    for rank in _ranks(target, step, low, low_open, high, high_open):
        value = _plain(rank * step)
        inside = not (low is not None and (value < low or (low_open and value == low)))
        inside = inside and not (
            high is not None and (value > high or (high_open and value == high))
        )
        if inside and _is_multiple(value, raw):
            return value
    return _plain(_between(target, low, low_open, high, high_open))


def _ranks(
    target: Fraction,
    step: Fraction,
    low: Fraction | None,
    low_open: bool,
    high: Fraction | None,
    high_open: bool,
) -> list[int]:
    """Les rangs (multiples du pas) à essayer : le plus proche de la cible, puis ses voisins."""
    first = None if low is None else floor(low / step) + 1 if low_open else ceil(low / step)
    last = None if high is None else ceil(high / step) - 1 if high_open else floor(high / step)
    near = round(target / step)
    near = near if first is None else max(near, first)
    near = near if last is None else min(near, last)
    around = [near]
    for distance in range(1, _TRIES):
        around += [near + distance, near - distance]
    return [
        rank for rank in around
        if (first is None or rank >= first) and (last is None or rank <= last)
    ]  # fmt: skip


def _is_multiple(value: int | float, step: object) -> bool:
    """Vrai si la division tombe juste, même faite en virgule flottante par un validateur."""
    if isinstance(step, bool) or not isinstance(step, (int, float)) or not step:
        return True
    if isinstance(step, float):
        try:
            return (value / step).is_integer()
        except OverflowError:
            return False
    return value % step == 0


def _between(
    target: Fraction, low: Fraction | None, low_open: bool, high: Fraction | None, high_open: bool
) -> Fraction:
    if low is not None and (target < low or (low_open and target == low)):
        target = low if not low_open else low + 1
        if high is not None and (target > high or (high_open and target == high)):
            target = (low + high) / 2
    if high is not None and (target > high or (high_open and target == high)):
        target = high if not high_open else high - 1
        if low is not None and (target < low or (low_open and target == low)):
            target = (low + high) / 2
    return target


def _bound(schema: Schema, closed: str, opened: str, upper: bool) -> tuple[Fraction | None, bool]:
    plain, strict = _fraction(schema.get(closed)), _fraction(schema.get(opened))
    # Ancienne écriture : « exclusiveMinimum: true » à côté de « minimum ».
    if schema.get(opened) is True:
        return plain, plain is not None
    if plain is None or strict is None:
        return (plain, False) if strict is None else (strict, True)
    tighter = strict <= plain if upper else strict >= plain
    return (strict, True) if tighter else (plain, False)


def _common_step(step: Fraction | None) -> Fraction:
    """Le plus petit entier multiple du pas."""
    return Fraction(step.numerator) if step else Fraction(1)


def _fraction(value: object) -> Fraction | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if isinstance(value, float):
        return Fraction(repr(value)) if abs(value) < float("inf") else None
    return Fraction(value)


def _plain(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)
