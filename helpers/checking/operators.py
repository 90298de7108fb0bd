"""Juger une valeur : chaque opérateur dit si elle convient, et ce qui était attendu."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from helpers.checking.exercise_file import Expectation
from helpers.checking.show import show

Judge = Callable[[Any, Any, Expectation], bool]


def judge(value: object, expected: object, expectation: Expectation) -> bool:
    """Dit si ``value`` convient. Une comparaison impossible (texte et nombre) ne convient pas."""
    try:
        return bool(_JUDGES[expectation.operator](value, expected, expectation))
    except Exception:  # la valeur est celle d'une autre personne : tout peut y être cassé
        return False


def describe(expected: object, expectation: Expectation) -> str:
    """Ce qui était attendu, en français.

    >>> describe(3, Expectation(message="Non.", greater=3))
    'un nombre supérieur à 3'
    """
    operator = expectation.operator
    if operator == "is_none":
        return "None" if expected else "autre chose que None"
    if operator == "truthy":
        return "une valeur vraie ou non vide" if expected else "une valeur fausse ou vide"
    if operator == "length":
        return f"une longueur {_describe_bounds(expectation.length)}"
    if operator in ("is_type", "raises"):
        return _describe_names(expectation)
    if operator == "contains_all":
        return "un contenu où figurent " + _listed(expected)
    if operator == "one_of":
        return "l'une de ces valeurs : " + _listed(expected)
    shown = expectation.matches if operator == "matches" else show(expected)
    text = f"{_WORDS[operator]}{shown}"
    if operator == "approx" and "tolerance" in expectation.model_fields_set:
        text += f" (à {expectation.tolerance:g} près)"
    return text


_WORDS = {
    "equals": "",
    "same_as": "la même valeur, ",
    "differs": "autre chose que ",
    "approx": "environ ",
    "greater": "un nombre supérieur à ",
    "at_least": "un nombre d'au moins ",
    "less": "un nombre inférieur à ",
    "at_most": "un nombre d'au plus ",
    "contains": "un contenu où figure ",
    "not_contains": "un contenu où ne figure pas ",
    "matches": "un texte de la forme ",
}


def _listed(values: object) -> str:
    return ", ".join(map(show, values)) if isinstance(values, list) else show(values)


def _describe_bounds(bounds: tuple[int, int | None]) -> str:
    low, high = bounds
    if high is None:
        return f"d'au moins {low}"
    return f"de {low}" if low == high else f"de {low} à {high}"


def _describe_names(expectation: Expectation) -> str:
    if expectation.operator == "is_type":
        return "une valeur de type " + " ou ".join(expectation.is_type)
    details = {"code": expectation.code, "status": expectation.status, "param": expectation.param}
    shown = ", ".join(f"{name}={value!r}" for name, value in details.items() if value is not None)
    return "l'exception " + " ou ".join(expectation.raises) + (f" ({shown})" if shown else "")


def judge_error(error: BaseException, expectation: Expectation) -> bool:
    """Dit si une exception est celle qu'attend un ``raises``."""
    wanted = {
        "code": expectation.code,
        "status_code": expectation.status,
        "param": expectation.param,
    }
    return _has_type(error, expectation.raises) and all(
        getattr(error, name, None) == value for name, value in wanted.items() if value is not None
    )


def _has_type(value: object, names: tuple[str, ...]) -> bool:
    return any(kind.__name__ in names for kind in type(value).__mro__)


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise TypeError("un nombre est attendu")
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def _equal(value: Any, expected: Any, expectation: Expectation) -> bool:
    if isinstance(value, bool) is not isinstance(expected, bool):
        return False
    if isinstance(value, int | float | Decimal) and isinstance(expected, int | float | Decimal):
        return value == expected or _number(value) == _number(expected)
    return bool(_folded(value, expectation) == _folded(expected, expectation))


def _folded(value: Any, expectation: Expectation) -> Any:
    return value.casefold() if expectation.ignore_case and isinstance(value, str) else value


def _contains(value: Any, expected: Any, expectation: Expectation) -> bool:
    if isinstance(value, str):
        return _folded(expected, expectation) in _folded(value, expectation)
    return any(_equal(item, expected, expectation) for item in value)


def _lacks(value: Any, expected: Any, expectation: Expectation) -> bool:
    unwanted = expected if isinstance(expected, list) else [expected]
    return not any(_contains(value, one, expectation) for one in unwanted)


def _matches(value: Any, expected: Any, expectation: Expectation) -> bool:
    flags = re.IGNORECASE if expectation.ignore_case else 0
    return re.search(expected, value, flags) is not None


def _has_length(value: Any, expected: Any, expectation: Expectation) -> bool:
    low, high = expectation.length
    return low <= len(value) and (high is None or len(value) <= high)


_JUDGES: dict[str, Judge] = {
    "equals": _equal,
    "same_as": _equal,
    "differs": lambda value, expected, e: not _equal(value, expected, e),
    "one_of": lambda value, expected, e: any(_equal(value, one, e) for one in expected),
    "approx": lambda value, expected, e: (
        abs(_number(value) - _number(expected)) <= _number(e.tolerance)
    ),
    "greater": lambda value, expected, e: _number(value) > _number(expected),
    "at_least": lambda value, expected, e: _number(value) >= _number(expected),
    "less": lambda value, expected, e: _number(value) < _number(expected),
    "at_most": lambda value, expected, e: _number(value) <= _number(expected),
    "contains": _contains,
    "contains_all": lambda value, expected, e: all(_contains(value, one, e) for one in expected),
    "not_contains": _lacks,
    "matches": _matches,
    "length": _has_length,
    "is_type": lambda value, expected, e: _has_type(value, e.is_type),
    "is_none": lambda value, expected, e: (value is None) is expected,
    "truthy": lambda value, expected, e: bool(value) is expected,
    "raises": lambda value, expected, e: False,  # l'appel a répondu : rien n'a été levé
}
