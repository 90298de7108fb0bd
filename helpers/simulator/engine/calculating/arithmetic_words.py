"""Passer des mots aux signes (« 2 fois 3 » → ``2 * 3``) et écrire un résultat."""

from decimal import Decimal, localcontext
from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import replace_number_words, spell_number
from ..text.patterns import Pattern

_THOUSANDS = Pattern(r"(?<=\d) (?=\d{3}(?!\d))")
_ENGLISH_THOUSANDS = Pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_DECIMAL_COMMA = Pattern(r"(?<=\d),(?=\d)")
_IS = r"(?:est(?:-il|-elle)? |is )?(?:bien |strictly |strictement )?"
_OPERATORS = (
    (
        Pattern(
            r"(?<=[\d)%]) ?(?:multiplies? par|multiplied by|fois|times|×|·|⋅|✕|x(?= ?[\d(])) ?"
        ),
        " * ",
    ),
    (Pattern(r"(?<=[\d)]) (?:divisee?s? par|divided by|÷|:) (?=[\d(])|(?<=\d)÷"), " / "),
    (Pattern(r"(?<=[\d)]) (?:plus|ajoute a) (?=[\d(])"), " + "),
    (Pattern(r"(?<=[\d)]) (?:moins|minus) (?=[\d(])"), " - "),
    (Pattern(r" ?(?:a la puissance|puissance|to the power of|exposant) ?"), " ^ "),
    (Pattern(r"(?<=\d)(?: ?(?:au carre|squared|²))"), "^2"),
    (Pattern(r"(?<=\d)(?: ?(?:au cube|cubed|³))"), "^3"),
    (
        Pattern(
            rf"(?<=[\d)]) {_IS}(?:plus grande? que|superieure? a|greater than|bigger than|"
            r"larger than|more than|higher than|above) (?=[\d(])"
        ),
        " > ",
    ),
    (
        Pattern(
            rf"(?<=[\d)]) {_IS}(?:plus petite? que|inferieure? a|less than|smaller than|"
            r"lower than|below) (?=[\d(])"
        ),
        " < ",
    ),
    (Pattern(rf"(?<=[\d)]) {_IS}(?:superieure? ou egale? a|at least) (?=[\d(])"), " >= "),
    (Pattern(rf"(?<=[\d)]) {_IS}(?:inferieure? ou egale? a|at most) (?=[\d(])"), " <= "),
    (Pattern(rf"(?<=[\d)]) {_IS}(?:egale? a|equal to) (?=[\d(])"), " = "),
    (Pattern(r"(?<=\d) ?(?:modulo|mod) ?(?=\d)"), " % "),
)
ASKED = Pattern(
    r"\b(?:combien (?:font|fait|vaut|valent|egale|ca fait|donne)|calcul\w*|comput\w*|what(?:'s| "
    r"is| does| are)|"
    r"how much|resultat|result|evalue\w*|evaluate|egale?|equals?|que (?:vaut|font|fait|valent|"
    r"donne)|"
    r"ca fait combien|font combien|fait combien|quel est|quelle est|operation|solve|resous|"
    r"resoudre)\b|=\s*\??$|\?$"
)
_TOKEN = Pattern(r"\d+(?:\.\d+)?|\*\*|[-+*/^()%]")


def normalized(folded: str, french: bool) -> str:
    text = replace_number_words(folded) if ASKED.search(folded) or "plus" in folded else folded
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
        if not is_short(value):
            decimal = round(decimal, 6)
        return spell_number(decimal, french)


def is_short(value: Fraction) -> bool:
    return 10**10 % value.denominator == 0


def result(label: str, value: Fraction, request: Request, rounded: bool = False) -> Draft:
    number = shown(value, request.french)
    sign = "≈" if rounded or not is_short(value) else "="
    exact: object = (
        int(value) if value.denominator == 1 else float(value) if abs(value) < 10**300 else number
    )
    text = request.say("{e} {s} {n}", "{e} {s} {n}", e=label, s=sign, n=number)
    return Draft(text + ".", core=number, data={"resultat": exact}, effort=45)


def spoken(label: str, value: Fraction, request: Request, rounded: bool = False) -> Draft:
    """« La moitié de 86 est 43. »"""
    draft = result(label, value, request, rounded)
    about = rounded or not is_short(value)
    verb = request.say("vaut environ", "is about") if about else request.say("est", "is")
    return Draft(f"{label} {verb} {draft.core}.", core=draft.core, data=draft.data, effort=45)


def pretty(expression: str, french: bool) -> str:
    """L'expression avec des signes typographiques et des espaces autour d'eux."""
    printed = {"**": "^", "*": " × ", "/": " ÷ ", "-": " − ", "+": " + ", "%": " mod "}
    pieces = []
    for token in _TOKEN.findall(expression):
        number = token[0].isdigit()
        pieces.append(spell_number(Decimal(token), french) if number else printed.get(token, token))
    pretty = " ".join("".join(pieces).split(" "))
    return pretty.replace("  ", " ").strip().replace("( − ", "(−")
