"""Les équations du premier degré à une inconnue, et leurs étapes."""

from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from .arithmetic_words import shown
from .expression import CalculationError, calculate

_EQUATION = Pattern(
    r"(?<![\w])([-+\d. *]*?)([xyz])((?:\s*[-+]\s*\d+(?:\.\d+)?)*)\s*=\s*(-?\s*\d+(?:\.\d+)?)"
    r"(?![\w.])"
)


def equation(text: str, request: Request) -> Draft | None:
    """``a x + b = c`` : la solution et ses étapes."""
    found = _EQUATION.search(text)
    if not found:
        return None
    steps = equation_steps(text)
    if not steps:
        return None
    unknown, value = found.group(2), steps[-1][1].split("= ")[-1]
    joined = (
        " ; ".join(output for _, output in steps)
        if request.french
        else "; ".join(o for _, o in steps)
    )
    if request.french:
        joined, value = joined.replace(".", ","), value.replace(".", ",")
        joined = joined.replace(" ;", "\N{NARROW NO-BREAK SPACE};")
    return Draft(f"{joined}.", core=value, data={unknown: value}, points=(), effort=90)


def equation_steps(text: str) -> list[tuple[str, str]]:
    """Les étapes (opération, égalité obtenue) qui résolvent une équation du premier degré.

    >>> equation_steps("8x + 7 = -23")[-1]
    ('/ 8', 'x = -3.75')
    """
    found = _EQUATION.search(text)
    if not found:
        return []
    try:
        head = found.group(1).replace(" ", "").rstrip("*").lstrip("+")
        factor = calculate(head) if head not in ("", "-") else Fraction(-1 if head else 1)
        constant = calculate("0" + found.group(3).replace(" ", ""))
        right = calculate(found.group(4).replace(" ", ""))
    except (CalculationError, ZeroDivisionError):
        return []
    if factor == 0:
        return []
    unknown = found.group(2)
    left = f"{'' if factor == 1 else '-' if factor == -1 else shown(factor, False)}{unknown}"
    steps = []
    if constant:
        sign = "-" if constant > 0 else "+"
        steps.append(
            (f"{sign} {shown(abs(constant), False)}", f"{left} = {shown(right - constant, False)}")
        )
    if factor != 1 or not steps:
        solution = shown((right - constant) / factor, False)
        steps.append((f"/ {shown(factor, False)}", f"{unknown} = {solution}"))
    return steps
