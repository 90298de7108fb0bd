"""Les calculs : « combien font 17 × 24 ? », et les règles voisines."""

from .arithmetic_words import ASKED, normalized, pretty, result
from .calculations import comparison, parity, percent, series, special
from .draft import Draft
from .equations import equation
from .expression import CalculationError, TooLargeError, calculate
from .numbers import replace_number_words
from .patterns import Pattern
from .request import Request

_EXPRESSION = Pattern(r"[-(\d][\d.()+*/^% -]*[\d)]")
_DATE = Pattern(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d{2}[-. ]\d{2}[-. ]\d{2}[-. ]\d{2}|\d{4}-\d{2}")
_HAS_OPERATOR = Pattern(r"(?<=[\d)])\s*(?:[+*/^%]|\*\*|-)\s*(?=[-(\d])")
_LONGEST = 600


def arithmetic(request: Request) -> Draft | None:
    """Un calcul, s'il y en a un dans une question courte."""
    if len(request.text) > _LONGEST or not any(
        c.isdigit() for c in replace_number_words(request.folded)
    ):
        return None
    text = normalized(request.folded, request.french)
    for rule in (equation, percent, series, special, parity, comparison, _plain):
        draft = rule(text, request)
        if draft:
            return draft
    return None


def _plain(text: str, request: Request) -> Draft | None:
    dated = _DATE.search(text) is not None
    for found in _EXPRESSION.finditer(text):
        expression = found.group().strip()
        if not _HAS_OPERATOR.search(expression):
            continue
        covers = len(expression) >= 0.6 * len(text.strip(" ?=."))
        if not covers and (dated or not ASKED.search(text)):
            continue
        around = (
            text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        )
        if any(character.isalpha() for character in around):
            continue
        try:
            value = calculate(expression)
        except ZeroDivisionError:
            message = request.say(
                "Ce calcul n'a pas de résultat : on ne divise pas par zéro.",
                "This has no result: you can't divide by zero.",
            )
            return Draft(message, core=request.say("indéfini", "undefined"), effort=40)
        except TooLargeError:
            message = request.say(
                "Le résultat de ce calcul est trop grand pour être écrit ici.",
                "The result is too large to be written here.",
            )
            return Draft(message, core=request.say("trop grand", "too large"), effort=40)
        except CalculationError:
            continue
        return result(pretty(expression, request.french), value, request)
    return None
