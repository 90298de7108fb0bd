"""Un prix, un panier, et ce qu'une remise, une hausse ou une taxe en fait.

Un panier (« 3 claviers à 49,90 € et 2 écrans à 189 € ») est d'abord additionné, et les changements
s'appliquent dans l'ordre. Un nombre dont on ne sait que faire : pas de réponse.
"""

import re
from collections import Counter
from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from .arithmetic_words import result, shown
from .baskets import basket, shared, yearly


def changed_price(text: str, request: Request) -> Draft | None:
    """Le prix une fois les remises, les hausses et les taxes appliquées."""
    changes = [
        (_rate(found), _LESS.search(found.group()) is not None) for found in _CHANGE.finditer(text)
    ]
    if not _ASKS_PRICE.search(text):
        return None
    lines = basket(text)
    if not changes and (not lines or _COMPARES.search(text)):
        return None if _COMPARES.search(text) else _plain_price(text, request)
    prices = [Fraction(f.group(1) or f.group(2)) for f in _PRICE.finditer(text)]
    given = [*(number for _, *told in lines for number in told)] if lines else prices
    known = Counter([*given, *(rate for rate, _ in changes)])
    told = Counter(map(Fraction, _NUMBER.findall(text)))
    # « un » et « une » comptent pour 1 : ce nombre-là peut rester sans emploi.
    if any(number != 1 for number in told - known) or (not lines and len(prices) != 1):
        return None
    lines = lines or [(Fraction(1), prices[0], Fraction(1))]
    french = request.french
    label = " + ".join(
        shown(price, french) if count == 1 else f"{shown(count, french)} × {shown(price, french)}"
        for count, price, _ in lines
    )
    value = sum((quantity * price for quantity, price, _ in lines), Fraction(0))
    if len(lines) > 1 and changes:
        label = f"({label})"
    for rate, less in changes:
        value *= (100 - rate if less else 100 + rate) / 100
        sign = "−" if less else "+"
        label += request.say(" {s} {r} %", " {s} {r}%", s=sign, r=shown(rate, french))
    return _priced(label, value, text, request)


def _plain_price(text: str, request: Request) -> Draft | None:
    """Un montant par mois ramené à l'année, une somme partagée."""
    french = request.french
    period = yearly(text)
    if period:
        price, factor = period
        label = f"{shown(price, french)} {'× 12' if factor > 1 else '÷ 12'}"
        return _priced(label, price * factor, text, request)
    parts = shared(text)
    if parts:
        return _priced(
            f"{shown(parts[0], french)} ÷ {parts[1]}", parts[0] / parts[1], text, request
        )
    return None


def _priced(label: str, exact: Fraction, text: str, request: Request) -> Draft:
    """Le calcul et sa somme, au centime."""
    value = Fraction(round(exact * 100), 100)
    draft = result(label, value, request, rounded=value != exact)
    unit = next((sign for sign, words in _CURRENCIES if any(word in text for word in words)), "")
    if not unit:
        return draft
    core = request.say("{n}\N{NO-BREAK SPACE}{u}", "{u}{n}", n=draft.core, u=unit)
    said = draft.text.removesuffix(f"{draft.core}.") + f"{core}."
    return Draft(said, core=core, data=draft.data, effort=50)


def _rate(found: re.Match[str]) -> Fraction:
    return Fraction(next(group for group in found.groups() if group))


_CURRENCIES = (("€", ("€", "euro")), ("$", ("$", "dollar")), ("£", ("£", "pound")))
_LESS = Pattern(r"remise|reduction|rabais|solde|promo|discount|off\b|reduced|baisse|decrease|-")
_CHANGE = Pattern(
    r"\b(?:remise|reduction|rabais|soldes?|promo\w*|discount|baisse|hausse|augmentation|tva|taxe|"
    r"supplement|"
    r"pourboire|tip|increase|decrease|tax)\b[^.?!\d]{0,20}(\d+(?:\.\d+)?) ?(?:%|pour ?cent|"
    r"percent)|"
    r"(\d+(?:\.\d+)?) ?(?:%|pour ?cent|percent) (?:de (?:remise|reduction|rabais|hausse|tva|taxe|"
    r"pourboire)|"
    r"discount|off\b|tax|tip|increase|decrease)|\s-(\d+(?:\.\d+)?) ?%"
)
_PRICE = Pattern(r"(\d+(?:\.\d+)?) ?(?:€|euros?|\$|dollars?|£)|(?<=[$€£])(\d+(?:\.\d+)?)")
_ASKS_PRICE = Pattern(
    r"\b(?:quel(?:le)?|combien|what|how much|calcul\w*|prix (?:final|apres|paye|ttc)|final price|"
    r"nouveau prix|"
    r"new price)\b"
)
_COMPARES = Pattern(
    r"\b(?:ou|or|mieux|better|cheaper|moins cher\w*|plus cher\w*|difference|economis\w*|"
    r"reste\w*|left|"
    r"save\w*|rendu|rendre|change|budget|gagne\w*|vaut)\b"
)
_NUMBER = Pattern(r"\d+(?:\.\d+)?")
