"""Pourcentages, moyennes, racines, factorielles, parité, comparaisons."""

from fractions import Fraction
from math import isqrt

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from .arithmetic_words import is_short, pretty, result, shown, spoken
from .expression import CalculationError, calculate
from .price_changes import changed_price

_PERCENT_OF = Pattern(
    r"(-?\d+(?:\.\d+)?) ?(?:%|pour ?cent|percent)(?: de tva| tip| tax| vat)? (?:de|d'|of|sur|on) ?"
    r"(?:la |les |the )?[$€£]?(-?\d+(?:\.\d+)?)"
)
_SERIES = Pattern(
    r"\b(moyenne|average|mean|somme|sum|total|produit|product|maximum|max|plus grand|largest|"
    r"minimum|min|"
    r"plus petit|smallest|mediane|median)\b[^\d\n-]{0,40}((?:-?\d+(?:\.\d+)?(?:\s*(?:,|;|et|and|"
    r"\n|\s)\s*)?){2,200})"
)
_SERIES_BEFORE = Pattern(
    r"((?:-?\d+(?:\.\d+)?(?:\s?(?:,|;|et|and)\s?|\s)){1,100}-?\d+(?:\.\d+)?)\s?[:.,"
    r"?]?\s[^\d\n]{0,40}\b"
    r"(moyenne|average|mean|somme|sum|total|maximum|minimum|mediane|median|produit|product)\b"
)
_NUMBER = Pattern(r"-?\d+(?:\.\d+)?")
_ROOT = Pattern(
    r"\b(?:racine carree|square root|racine|sqrt)\W{0,2}(?:de|d'|of)?\W{0,3}(\d+(?:\.\d+)?)"
)
_FACTORIAL = Pattern(
    r"\b(?:factorielle? (?:de |of )?(\d{1,3})|factorial of (\d{1,3}))|(?<![\w.])(\d{1,3})!(?= "
    r"?(?:\?|=|$))"
)
_MULTIPLE = Pattern(
    r"\b(?:le |la |the )?(double|triple|quadruple|moitie|half|tiers|third|quart|quarter|carre|"
    r"cube) (?:de|d'|of) (\d+(?:\.\d+)?)"
)
_FACTORS = {
    "double": Fraction(2),
    "triple": Fraction(3),
    "quadruple": Fraction(4),
    "moitie": Fraction(1, 2),
    "half": Fraction(1, 2),
    "tiers": Fraction(1, 3),
    "third": Fraction(1, 3),
    "quart": Fraction(1, 4),
    "quarter": Fraction(1, 4),
}
_COMPARISON = Pattern(r"([-(\d][\d.()+*/^ -]*?)\s*(<=|>=|=|<|>)\s*([-(\d][\d.()+*/^ -]*[\d)]|\d)")
_PARITY = Pattern(
    r"\b(?:est-ce que |is )?(\d{1,12}) (?:est-il |est |is )?(?:un nombre |1 nombre |a |an |1 "
    r")?(?:number )?(pair|impair|"
    r"premier|even|odd|prime)\b"
)


def percent(text: str, request: Request) -> Draft | None:
    found = _PERCENT_OF.search(text)
    if not found:
        return changed_price(text, request)
    rate, base = Fraction(found.group(1)), Fraction(found.group(2))
    label = request.say(
        "{r} % de {b}", "{r}% of {b}", r=shown(rate, request.french), b=shown(base, request.french)
    )
    return result(label, rate * base / 100, request)


def series(text: str, request: Request) -> Draft | None:
    found = _SERIES.search(text) or _SERIES_BEFORE.search(text)
    if not found:
        return None
    before = found.re.pattern == _SERIES_BEFORE.source
    word, listed = (found.group(2), found.group(1)) if before else (found.group(1), found.group(2))
    values = [Fraction(number) for number in _NUMBER.findall(listed)]
    if len(values) < 2:
        return None
    operations = {
        "somme": sum(values, Fraction(0)), "moyenne": sum(values, Fraction(0)) / len(values),
        "maximum": max(values), "minimum": min(values), "médiane": _median(values),
    }  # fmt: skip
    names = {
        "moyenne": "moyenne",
        "average": "moyenne",
        "mean": "moyenne",
        "mediane": "médiane",
        "median": "médiane",
        "maximum": "maximum",
        "max": "maximum",
        "plus grand": "maximum",
        "largest": "maximum",
        "minimum": "minimum",
        "min": "minimum",
        "plus petit": "minimum",
        "smallest": "minimum",
    }
    name = names.get(word, "somme")
    if word in ("produit", "product"):
        value = Fraction(1)
        for factor in values[:60]:
            value *= factor
        name = "produit"
    else:
        value = operations[name]
    english = {
        "somme": "sum",
        "moyenne": "average",
        "maximum": "maximum",
        "minimum": "minimum",
        "médiane": "median",
        "produit": "product",
    }
    label = name if request.french else english[name]
    article = "Le" if name in ("maximum", "minimum", "produit") else "La"
    sign = "est" if is_short(value) else "vaut environ"
    number = shown(value, request.french)
    sentence = request.say(
        "{a} {l} {s} {n}.", "The {l} is {n}.", a=article, l=label, s=sign, n=number
    )
    data = {"resultat": int(value) if value.denominator == 1 else float(value)}
    return Draft(sentence, core=number, data=data, effort=60)


def _median(values: list[Fraction]) -> Fraction:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def special(text: str, request: Request) -> Draft | None:
    root = _ROOT.search(text)
    if root:
        number = Fraction(root.group(1))
        value = _square_root(number)
        rounded = value * value != number
        label = request.say(
            "La racine carrée de {n}", "The square root of {n}", n=shown(number, request.french)
        )
        return spoken(label, value, request, rounded)
    factorial = _FACTORIAL.search(text)
    if factorial:
        count = int(next(group for group in factorial.groups() if group))
        product = Fraction(1)
        for factor in range(2, min(count, 300) + 1):
            product *= factor
        return result(f"{count}!", product, request) if count <= 300 else None
    multiple = _MULTIPLE.search(text)
    if multiple:
        number = Fraction(multiple.group(2))
        word = multiple.group(1)
        value = (
            _FACTORS[word] * number if word in _FACTORS else number ** (2 if word == "carre" else 3)
        )
        spelled = {"moitie": "La moitié", "carre": "Le carré"}.get(word, f"Le {word}")
        label = request.say(
            "{f} de {n}", "The {w} of {n}", f=spelled, w=word, n=shown(number, request.french)
        )
        return spoken(label, value, request)
    return None


def _square_root(number: Fraction) -> Fraction:
    """La racine exacte si elle est rationnelle, sinon à six décimales."""
    top, bottom = isqrt(number.numerator), isqrt(number.denominator)
    if top * top == number.numerator and bottom * bottom == number.denominator:
        return Fraction(top, bottom)
    return Fraction(
        round(Fraction(isqrt(number.numerator * 10**20 // number.denominator), 10**10), 6)
    )


def parity(text: str, request: Request) -> Draft | None:
    found = _PARITY.search(text)
    if not found:
        return None
    number, kind = int(found.group(1)), found.group(2)
    truth = (
        _is_prime(number)
        if kind in ("premier", "prime")
        else (number % 2 == 0) == (kind in ("pair", "even"))
    )
    word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
    middle = request.say("est" if truth else "n'est pas", "is" if truth else "is not")
    return Draft(f"{word}, {number} {middle} {kind}.", core=word.lower(), truth=truth, effort=50)


def _is_prime(number: int) -> bool:
    return number > 1 and all(number % divisor for divisor in range(2, isqrt(number) + 1))


def comparison(text: str, request: Request) -> Draft | None:
    found = _COMPARISON.search(text)
    if not found:
        return None
    try:
        left, right = calculate(found.group(1)), calculate(found.group(3))
    except (CalculationError, ZeroDivisionError):
        return None
    operator = found.group(2)
    truth = {
        "=": left == right,
        "<": left < right,
        ">": left > right,
        "<=": left <= right,
        ">=": left >= right,
    }[operator]
    word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
    relation = "=" if left == right else "<" if left < right else ">"
    detail = f"{shown(left, request.french)} {relation} {shown(right, request.french)}"
    if any(not character.isdigit() for character in found.group(1).strip(" .")):
        detail = f"{pretty(found.group(1).strip(), request.french)} = {shown(left, request.french)}"
    return Draft(
        f"{word} : {detail}." if request.french else f"{word}: {detail}.",
        core=word.lower(),
        truth=truth,
        effort=50,
    )
