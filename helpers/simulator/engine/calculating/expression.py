"""Calculer une expression arithmétique sans jamais l'exécuter : un petit analyseur borné."""

from fractions import Fraction

from ..text.patterns import Pattern

_TOKEN = Pattern(r"\d+(?:\.\d+)?|\*\*|[-+*/^()%]")
_SPLIT_NUMBER = Pattern(r"\d\s+\d")
_LONGEST = 300
_MOST_BITS = 4000
_DEEPEST = 40


class CalculationError(ValueError):
    """Une expression que l'on ne sait pas calculer."""


class TooLargeError(CalculationError):
    """Une expression juste, dont le résultat a trop de chiffres."""


class _Parser:
    """Descente récursive : sommes, puis produits, puis puissances, puis valeurs."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.position = 0
        self.depth = 0

    def peek(self) -> str:
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.position += 1
        return token

    def sum(self) -> Fraction:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise CalculationError("trop de parenthèses")
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.take() == "+" else value - self.product()
        self.depth -= 1
        return value

    def product(self) -> Fraction:
        value = self.signed()
        while self.peek() in ("*", "/", "%"):
            operator, right = self.take(), self.signed()
            if operator != "*" and right == 0:
                raise ZeroDivisionError
            value = {"*": value * right, "/": value / (right or 1), "%": value % (right or 1)}[
                operator
            ]
            _bounded(value)
        return value

    def signed(self) -> Fraction:
        negative = False
        while self.peek() in ("+", "-"):
            negative ^= self.take() == "-"
        value = self.power()
        return -value if negative else value

    def power(self) -> Fraction:
        value = self.atom()
        if self.peek() in ("^", "**"):
            self.take()
            self.depth += 1
            if self.depth > _DEEPEST:
                raise CalculationError("trop de puissances")
            exponent = self.signed()
            if exponent.denominator != 1:
                raise CalculationError("exposant entier attendu")
            if value == 0 and exponent < 0:
                raise ZeroDivisionError
            bits = max(value.numerator.bit_length(), value.denominator.bit_length())
            if bits * abs(exponent) > _MOST_BITS:
                raise TooLargeError("résultat trop grand")
            value = value ** int(exponent)
            _bounded(value)
        return value

    def atom(self) -> Fraction:
        token = self.take()
        if token == "(":
            value = self.sum()
            if self.take() != ")":
                raise CalculationError("parenthèse non fermée")
            return value
        if not token or not token[0].isdigit():
            raise CalculationError("nombre attendu")
        return Fraction(token)


def _bounded(value: Fraction) -> None:
    if value.numerator.bit_length() + value.denominator.bit_length() > _MOST_BITS:
        raise TooLargeError("résultat trop grand")


def calculate(expression: str) -> Fraction:
    """La valeur exacte d'une expression (chiffres, point décimal, ``+ - * / % ^ ** ( )``).

    Lève ``CalculationError`` si elle est mal formée ou trop grande, ``ZeroDivisionError`` sinon.

    >>> calculate("2 * (3 + 4)^2")
    Fraction(98, 1)
    """
    compact = expression.replace(" ", "")
    tokens = _TOKEN.findall(compact)
    split_number = _SPLIT_NUMBER.search(expression) is not None
    if split_number or len(compact) > _LONGEST or "".join(tokens) != compact:
        raise CalculationError("expression illisible")
    parser = _Parser(tokens)
    value = parser.sum()
    if parser.position != len(tokens):
        raise CalculationError("expression mal formée")
    return value
