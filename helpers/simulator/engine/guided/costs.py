"""Répondre à « combien ? » d'après les prix donnés, avec les quantités et les dispenses."""

from decimal import Decimal

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.strings import fold
from .concepts import concepts, head_topic, topic
from .prices import Price, prices, quantity
from .sources import earlier_questions, earlier_topic, instructed_sentences, is_elliptical

_ASKS_PRICE = Pattern(
    r"\b(?:combien\b(?! de | d')|combien d'euros|(?:quel|le) (?:est le )?(?:prix|tarif|montant)|"
    r"prix|tarifs?|cout\w*|how much|(?:the|what|any) (?:price|cost|fee|charge)s?|costs?|"
    r"de (?:ma|notre) poche|payant\w*|gratuit\w*|is it free|do (?:i|we) (?:have to )?pay|"
    r"a payer|pay (?:anything|something)|factur\w+)"
)
_ASKS_WHETHER = Pattern(
    r"\b(?:quelque chose|payant\w*|gratuit\w*|something|anything|is it free|do (?:i|we) "
    r"(?:have to )?pay)\b"
)
_COMPARES = Pattern(
    r"\b(?:moins cher|plus cher|cheap(?:er|est)|expensive|compar|tri[eo]|sort|class|moyenne|mean)"
)
_ASKS_ALL = Pattern(r"\b(?:tarifs|les prix|vos prix|your prices|price list|the prices)\b")
_FREE = Pattern(r"\b(?:gratuit\w*|free)\b")
_OWN_SHARE = Pattern(
    r"\b(?:de (?:ma|notre|sa) poche|a (?:ma|notre) charge|reste\w*|je paie|je paye|out of (?:my )?"
    r"pocket|(?:do|will|would) i pay|my share|i pay)\b"
)
_WHAT_IF = Pattern(
    r"\b(?:s'il|si (?:le|la|mon|ma|on|elle|c')|dans le cas|if (?:it|the|my)|what if)\b"
)
_ADULTS = Pattern(rf"\b({NUMERAL}) (?:adultes?|adults?)\b")
_CHILDREN = Pattern(rf"\b({NUMERAL}) (?:enfants?|kids?|children)\b")
_AGES = Pattern(
    r"\b(?:kids?|children|enfants?|fils|filles?|sons?|daughters?)\b[^.?\d]{0,30}"
    r"((?:\d{1,2}(?: ans)?(?:, ?| et (?:de )?| and | & )?){1,8})"
)
_COUNTED = Pattern(rf"\b({NUMERAL}) ([a-z][a-z-]{{2,20}})")
_WORDS = Pattern(r"[a-z][a-z-]+")
_NUMBER = Pattern(r"\d{1,2}")
_UNIT_NAMES = {
    "night": ("nuit", "night"), "day": ("jour", "day"), "hour": ("heure", "hour"),
    "person": ("personne", "person"), "week": ("semaine", "week"), "month": ("mois", "month"),
    "year": ("an", "year"), "child": ("enfant", "child"), "session": ("séance", "session"),
}  # fmt: skip


_PLURALS = {"child": "children", "person": "people"}


def cost_answer(part: str, request: Request) -> Draft | None:
    """Le prix demandé, ou ``None`` s'il n'est pas donné."""
    folded = fold(part)
    known = prices(instructed_sentences(request))
    if not known or _COMPARES.search(folded):
        return None
    if not _ASKS_PRICE.search(folded):
        hypothetical = _WHAT_IF.search(folded) and is_elliptical(part)
        return _exempted(part, known, request) if hypothetical else None
    several = _several(folded, known, request)
    if several:
        return several
    if _ASKS_ALL.search(folded) and not topic(part):
        return _listed(known, request)
    found = _wanted(part, known, request)
    if not found:
        return None
    price = found[0]
    if price.exception and concepts(price.exception) & _situation(part, request):
        return _nothing_to_pay(price, request)
    if price.share and _OWN_SHARE.search(folded):
        return _rest(price, request)
    if len({one.value for one in found}) > 1:
        return _listed(found, request)
    return _total(price, folded, request)


def _listed(found: list[Price], request: Request) -> Draft:
    listed = request.join([f"{one.label} {one.written}".strip() for one in found[:8]])
    text = request.say("Voici les prix : {p}.", "Here are the prices: {p}.", p=listed)
    return Draft(text, core=listed, effort=60)


def _several(asked: str, known: list[Price], request: Request) -> Draft | None:
    """« Combien pour 2 étudiants et 1 adulte ? » : chaque chose comptée a son prix."""
    total, told = Decimal(0), []
    for count, noun in ((m.group(1), m.group(2)) for m in _COUNTED.finditer(asked)):
        wanted = _singular(noun)
        priced = [one for one in known if not one.free_under and wanted in _named(one)]
        if len(priced) != 1 or priced[0].unit:
            return None
        number = read_integer(count)
        total += priced[0].value * number
        told.append(f"{number} × {priced[0].written}")
    if not told or told[0].startswith("1 ×") and len(told) == 1:
        return None
    spelled = known[0].spelled(total, request.french)
    text = request.say("Cela fait {t} ({d}).", "That is {t} ({d}).", t=spelled, d=" + ".join(told))
    return Draft(text, core=spelled, effort=60)


def _named(price: Price) -> list[str]:
    return [_singular(word) for word in _WORDS.findall(fold(price.label))]


def _singular(word: str) -> str:
    return word.rstrip("sx")


def _wanted(part: str, known: list[Price], request: Request) -> list[Price]:
    """Les prix dont parle la question, au plus près."""
    head = _head(part)
    wanted = topic(part)
    if not wanted or not head:
        counted = [one for one in known if one.unit and quantity(fold(part), one.unit)]
        if len(counted) == 1:
            return counted
        wanted, head = earlier_topic(request), ""
    close = [one for one in known if one.about & wanted and (not head or head in one.about)]
    if not close and head in _FEES:
        close = [one for one in known if one.about & earlier_topic(request)]
    every = concepts(part) | wanted
    best = max((len(one.about & every) for one in close), default=0)
    return [one for one in close if len(one.about & every) == best]


_FEES = frozenset({"fee"})


def _head(part: str) -> str:
    """La chose dont on demande le prix : celle qui suit « combien coûte », sinon la première."""
    asks = _ASKS_PRICE.search(fold(part))
    return (head_topic(part[asks.end() :]) if asks else "") or head_topic(part)


def _situation(part: str, request: Request) -> frozenset[str]:
    """Ce que la personne a dit de son cas, dans la question ou juste avant."""
    return frozenset().union(
        concepts(part), concepts(request.text), *map(concepts, earlier_questions(request)[:2])
    ) - {"return", "fee"}


def _exempted(part: str, known: list[Price], request: Request) -> Draft | None:
    case = concepts(part)
    found = [one for one in known if one.exception and concepts(one.exception) & case]
    return _nothing_to_pay(found[0], request) if found else None


def _nothing_to_pay(price: Price, request: Request) -> Draft:
    text = request.say(
        "Dans ce cas, rien à payer : les frais de {p} ne s'appliquent pas.",
        "In that case there is nothing to pay: the {p} fee does not apply.",
        p=price.spelled(price.value, request.french),
    )
    return Draft(text, core=request.say("rien", "nothing"), truth=False, effort=50)


def _rest(price: Price, request: Request) -> Draft:
    """La part qui reste, quand un autre en paie une partie."""
    rest = price.spelled(price.value * (100 - price.share) / 100, request.french)
    share = f"{price.share:f}".replace(".", "," if request.french else ".")
    text = request.say(
        "Il vous reste {r} à payer : {s} % des {p} sont pris en charge.",
        "You pay {r}: {s}% of the {p} is covered.",
        "Il te reste {r} à payer : {s} % des {p} sont pris en charge.",
        r=rest,
        s=share,
        p=price.spelled(price.value, request.french),
    )
    return Draft(text, core=rest, effort=60)


def _total(price: Price, asked: str, request: Request) -> Draft:
    count = _people(price, request) if price.unit == "person" else quantity(asked, price.unit)
    each = price.spelled(price.value, request.french)
    names = _UNIT_NAMES.get(price.unit)
    unit = f"{request.say(' par', ' per')} {names[0 if request.french else 1]}" if names else ""
    if count > 1 and names:
        things = _things(price, asked)
        total = price.spelled(price.value * count * things, request.french)
        each = f"{things} × {each}" if things > 1 else each
        name = names[0 if request.french else 1]
        plural = _PLURALS.get(name, name if name.endswith("s") else name + "s")
        free = ""
        if price.free_under and price.unit == "person":
            free = request.say(", gratuit avant {n} ans", ", free under {n}", n=price.free_under)
        text = request.say(
            "Cela fait {t} pour {c} {n} ({e}{u}{f}).",
            "That is {t} for {c} {n} ({e}{u}{f}).",
            t=total, c=count, n=plural, e=each, u=unit, f=free,
        )  # fmt: skip
        return Draft(text, core=total, effort=60)
    if _ASKS_WHETHER.search(asked):
        denied = _FREE.search(asked) is not None
        word = request.say("Non", "No") if denied else request.say("Oui", "Yes")
        text = request.say("{w} : {e}{u}.", "{w}: {e}{u}.", w=word, e=each, u=unit)
        return Draft(text, core=each, truth=not denied, effort=50)
    text = request.say("Le prix est de {e}{u}.", "The price is {e}{u}.", e=each, u=unit)
    return Draft(text, core=each, effort=50)


def _things(price: Price, asked: str) -> int:
    """« 2 tentes pour 3 nuits » : combien de la chose même."""
    for found in _COUNTED.finditer(asked):
        if topic(found.group(2)) & price.about:
            return max(read_integer(found.group(1)), 1)
    return 1


def _people(price: Price, request: Request) -> int:
    """Les personnes qui paient ; 0 si on ne peut pas les compter."""
    told = fold(request.text[:800])
    adults, ages = _ADULTS.search(told), _AGES.search(told)
    children = _CHILDREN.search(told)
    paying = read_integer(adults.group(1)) if adults else 0
    if ages:
        years = [int(age) for age in _NUMBER.findall(ages.group(1))]
        return paying + sum(age >= price.free_under for age in years)
    if children and not price.free_under:
        return paying + read_integer(children.group(1))
    return 0 if children else paying or quantity(told, "person")
