"""Un prix après une remise, une hausse ou une taxe : « 80 € avec une remise de 15 % »."""

from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from .arithmetic_words import result, shown


def changed_price(text: str, request: Request) -> Draft | None:
    """« 80 € avec une remise de 15 % » : le prix une fois la remise ou la hausse appliquée."""
    change = _CHANGE.search(text)
    price = _PRICE.search(text)
    if not change or not price or not _ASKS_PRICE.search(text):
        return None
    rate, base = (
        Fraction(next(g for g in change.groups() if g)),
        Fraction(price.group(1) or price.group(2)),
    )
    less = _LESS.search(change.group()) is not None
    value = base * (100 - rate if less else 100 + rate) / 100
    label = request.say(
        "{b} {s} {r} %",
        "{b} {s} {r}%",
        b=shown(base, request.french),
        s="−" if less else "+",
        r=shown(rate, request.french),
    )
    draft = result(label, value, request)
    unit = next((sign for sign, words in _CURRENCIES if any(word in text for word in words)), "")
    if not unit:
        return draft
    core = request.say("{n} {u}", "{u}{n}", n=draft.core, u=unit)
    told = draft.text.removesuffix(f"{draft.core}.") + f"{core}."
    return Draft(told, core=core, data=draft.data, effort=50)


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
