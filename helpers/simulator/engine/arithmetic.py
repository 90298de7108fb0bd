"""Les calculs : « combien font 17 × 24 ? », pourcentages, moyennes, équations du premier degré."""

from decimal import Decimal, localcontext
from fractions import Fraction
from math import isqrt

from .draft import Draft
from .expression import CalculationError, TooLargeError, calculate
from .numbers import replace_number_words, spell_number
from .patterns import Pattern
from .request import Request

_THOUSANDS = Pattern(r"(?<=\d) (?=\d{3}(?!\d))")
_ENGLISH_THOUSANDS = Pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_DECIMAL_COMMA = Pattern(r"(?<=\d),(?=\d)")
_OPERATORS = (
    (
        Pattern(
            r"(?<=[\d)%]) ?(?:multiplies? par|multiplied by|fois|times|×|·|⋅|✕|x(?= ?[\d(])) ?"
        ),
        " * ",
    ),
    (Pattern(r" (?:divises? par|divided by|÷|:) (?=[\d(])|(?<=\d)÷"), " / "),
    (Pattern(r"(?<=[\d)]) (?:plus|ajoute a) (?=[\d(])"), " + "),
    (Pattern(r"(?<=[\d)]) (?:moins|minus) (?=[\d(])"), " - "),
    (Pattern(r" ?(?:a la puissance|puissance|to the power of|exposant) ?"), " ^ "),
    (Pattern(r"(?<=\d)(?: ?(?:au carre|squared|²))"), "^2"),
    (Pattern(r"(?<=\d)(?: ?(?:au cube|cubed|³))"), "^3"),
    (Pattern(r"(?<=\d) ?(?:modulo|mod) ?(?=\d)"), " % "),
)
_EXPRESSION = Pattern(r"[-(\d][\d.()+*/^% -]*[\d)]")
_DATE = Pattern(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d{2}[-. ]\d{2}[-. ]\d{2}[-. ]\d{2}|\d{4}-\d{2}")
_HAS_OPERATOR = Pattern(r"(?<=[\d)])\s*(?:[+*/^%]|\*\*|-)\s*(?=[-(\d])")
_ASKED = Pattern(
    r"\b(?:combien (?:font|fait|vaut|valent|egale|ca fait|donne)|calcul\w*|comput\w*|what(?:'s| "
    r"is| does| are)|"
    r"how much|resultat|result|evalue\w*|evaluate|egale?|equals?|que (?:vaut|font|fait|valent|"
    r"donne)|"
    r"ca fait combien|font combien|fait combien|quel est|quelle est|operation|solve|resous|"
    r"resoudre)\b|=\s*\??$|\?$"
)
_PERCENT_OF = Pattern(
    r"(-?\d+(?:\.\d+)?) ?(?:%|pour ?cent|percent)(?: de tva)? (?:de|d'|of|sur) ?(?:la |les |the "
    r")?(-?\d+(?:\.\d+)?)"
)
_SERIES = Pattern(
    r"\b(moyenne|average|mean|somme|sum|total|produit|product|maximum|max|plus grand|largest|"
    r"minimum|min|"
    r"plus petit|smallest|mediane|median)\b[^\d\n-]{0,40}((?:-?\d+(?:\.\d+)?(?:\s*(?:,|;|et|and|"
    r"\n|\s)\s*)?){2,200})"
)
_TOKEN = Pattern(r"\d+(?:\.\d+)?|\*\*|[-+*/^()%]")
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
_EQUATION = Pattern(
    r"(?<![\w])([-+\d. *]*?)([xyz])((?:\s*[-+]\s*\d+(?:\.\d+)?)*)\s*=\s*(-?\s*\d+(?:\.\d+)?)"
    r"(?![\w.])"
)
_COMPARISON = Pattern(r"([-(\d][\d.()+*/^ -]*?)\s*(<=|>=|=|<|>)\s*([-(\d][\d.()+*/^ -]*[\d)]|\d)")
_PARITY = Pattern(
    r"\b(?:est-ce que |is )?(\d{1,12}) (?:est-il |est |is )?(?:un nombre |a |an )?(pair|impair|"
    r"premier|even|odd|prime)\b"
)
_LONGEST = 600


def arithmetic(request: Request) -> Draft | None:
    """Un calcul, s'il y en a un dans une question courte."""
    if len(request.text) > _LONGEST or not any(
        c.isdigit() for c in replace_number_words(request.folded)
    ):
        return None
    text = _normalized(request.folded, request.french)
    for rule in (_equation, _percent, _series, _special, _parity, _comparison, _plain):
        draft = rule(text, request)
        if draft:
            return draft
    return None


def _normalized(folded: str, french: bool) -> str:
    text = replace_number_words(folded) if _ASKED.search(folded) or "plus" in folded else folded
    text = _THOUSANDS.sub("", text)
    text = _ENGLISH_THOUSANDS.sub("", text) if not french else text
    text = _DECIMAL_COMMA.sub(".", text)
    for pattern, symbol in _OPERATORS:
        text = pattern.sub(symbol, text)
    return text


def shown(value: Fraction, french: bool) -> str:
    """Le nombre écrit : exact s'il a une écriture décimale courte, sinon arrondi à six décimales.

    >>> shown(Fraction(1, 8), french=True), shown(Fraction(1, 3), french=False)
    ('0,125', '0.333333')
    """
    with localcontext() as context:
        context.prec = 1300
        decimal = Decimal(value.numerator) / Decimal(value.denominator)
        if not _is_short(value):
            decimal = round(decimal, 6)
        return spell_number(decimal, french)


def _is_short(value: Fraction) -> bool:
    return 10**10 % value.denominator == 0


def _result(label: str, value: Fraction, request: Request, rounded: bool = False) -> Draft:
    number = shown(value, request.french)
    sign = "≈" if rounded or not _is_short(value) else "="
    exact: object = (
        int(value) if value.denominator == 1 else float(value) if abs(value) < 10**300 else number
    )
    text = request.say("{e} {s} {n}", "{e} {s} {n}", e=label, s=sign, n=number)
    return Draft(text + ".", core=number, data={"resultat": exact}, effort=45)


def _plain(text: str, request: Request) -> Draft | None:
    dated = _DATE.search(text) is not None
    for found in _EXPRESSION.finditer(text):
        expression = found.group().strip()
        if not _HAS_OPERATOR.search(expression):
            continue
        covers = len(expression) >= 0.6 * len(text.strip(" ?=."))
        if not covers and (dated or not _ASKED.search(text)):
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
        return _result(_pretty(expression, request.french), value, request)
    return None


def _pretty(expression: str, french: bool) -> str:
    """L'expression avec des signes typographiques et des espaces autour d'eux."""
    printed = {"**": "^", "*": " × ", "/": " ÷ ", "-": " − ", "+": " + ", "%": " mod "}
    pieces = []
    for token in _TOKEN.findall(expression):
        number = token[0].isdigit()
        pieces.append(spell_number(Decimal(token), french) if number else printed.get(token, token))
    pretty = " ".join("".join(pieces).split(" "))
    return pretty.replace("  ", " ").strip().replace("( − ", "(−")


def _percent(text: str, request: Request) -> Draft | None:
    found = _PERCENT_OF.search(text)
    if not found:
        return None
    rate, base = Fraction(found.group(1)), Fraction(found.group(2))
    label = request.say(
        "{r} % de {b}", "{r}% of {b}", r=shown(rate, request.french), b=shown(base, request.french)
    )
    return _result(label, rate * base / 100, request)


def _series(text: str, request: Request) -> Draft | None:
    found = _SERIES.search(text)
    if not found:
        return None
    values = [Fraction(number) for number in _NUMBER.findall(found.group(2))]
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
    name = names.get(found.group(1), "somme")
    if found.group(1) in ("produit", "product"):
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
    sign = "est" if _is_short(value) else "vaut environ"
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


def _special(text: str, request: Request) -> Draft | None:
    root = _ROOT.search(text)
    if root:
        number = Fraction(root.group(1))
        value = _square_root(number)
        rounded = value * value != number
        label = request.say(
            "racine carrée de {n}", "square root of {n}", n=shown(number, request.french)
        )
        return _result(label, value, request, rounded)
    factorial = _FACTORIAL.search(text)
    if factorial:
        count = int(next(group for group in factorial.groups() if group))
        product = Fraction(1)
        for factor in range(2, min(count, 300) + 1):
            product *= factor
        return _result(f"{count}!", product, request) if count <= 300 else None
    multiple = _MULTIPLE.search(text)
    if multiple:
        number = Fraction(multiple.group(2))
        word = multiple.group(1)
        value = (
            _FACTORS[word] * number if word in _FACTORS else number ** (2 if word == "carre" else 3)
        )
        label = request.say(
            "{w} de {n}",
            "{w} of {n}",
            n=shown(number, request.french),
            w=word.replace("moitie", "moitié").replace("carre", "carré"),
        )
        return _result(label, value, request)
    return None


def _square_root(number: Fraction) -> Fraction:
    """La racine exacte si elle est rationnelle, sinon à six décimales."""
    top, bottom = isqrt(number.numerator), isqrt(number.denominator)
    if top * top == number.numerator and bottom * bottom == number.denominator:
        return Fraction(top, bottom)
    return Fraction(
        round(Fraction(isqrt(number.numerator * 10**20 // number.denominator), 10**10), 6)
    )


def _parity(text: str, request: Request) -> Draft | None:
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


def _comparison(text: str, request: Request) -> Draft | None:
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
    detail = f"{_pretty(found.group(1).strip(), request.french)} = {shown(left, request.french)}"
    return Draft(
        f"{word} : {detail}." if request.french else f"{word}: {detail}.",
        core=word.lower(),
        truth=truth,
        effort=50,
    )


def _equation(text: str, request: Request) -> Draft | None:
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
