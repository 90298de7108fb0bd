"""Le coût d'un volume : tant d'appels par jour, tant de jetons chacun, tant d'euros par million.

Un message dont un nombre reste sans emploi n'a pas de réponse, plutôt qu'une somme fausse.
"""

from fractions import Fraction
from math import prod

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold
from .arithmetic_words import shown
from .plain_numbers import with_plain_numbers
from .volumes_told import Volume, read_volume

_TOPIC = Pattern(r"\b(?:tokens?|jetons?)\b")
_ASKS = Pattern(
    r"\b(?:combien|cout\w*|cost\w*|prix|price|budget|facture|bill|how much|total|estim\w*|"
    r"depens\w*|spend)\b"
)
_DAYS = {"j": 1, "d": 1, "q": 1, "s": 7, "w": 7, "m": 30, "a": 365, "y": 365}
_LONGEST = 900


def volume_cost(request: Request) -> Draft | None:
    """Le coût des jetons d'un certain nombre d'appels, calcul à l'appui."""
    folded = request.folded
    if len(folded) > _LONGEST or not _TOPIC.search(folded) or not _ASKS.search(folded):
        return None
    told = read_volume(with_plain_numbers(folded, request.french))
    if told is None:
        return None
    if not told.prices:
        given = read_volume(
            with_plain_numbers(fold(request.instructions[:4000]), request.french), True
        )
        if given is None:
            return None
        told.prices, told.scales, told.sign = given.prices, given.scales, given.sign
    return _priced(told, request)


def _priced(told: Volume, request: Request) -> Draft | None:
    if not told.prices or not told.sizes or not told.scales or len(told.counts) > 2:
        return None
    if set(told.prices) != set(told.sizes) and set(told.prices) != {""}:
        return None
    period = _period(told)
    if period is None:
        return None
    times, label = period
    factors = [*told.counts, *([Fraction(times)] if times > 1 else [])]
    calls = prod(factors, start=Fraction(1))
    scale = next(iter(told.scales))
    steps, total = [], Fraction(0)
    for role, size in told.sizes.items():
        volume = calls * size
        cost = volume * told.prices.get(role, told.prices.get("", Fraction(0))) / scale * told.share
        total += cost
        steps.append(_step(role, [*told.counts, size, *factors[len(told.counts) :]], volume, cost,
                           told, request))  # fmt: skip
    money = _money(total, told.sign, request.french)
    about = request.say("environ ", "about ") if round(total, 2) != total else ""
    note = _note(told, label, request)
    end = request.say("Total : {a}{m}{n}.", "Total: {a}{m}{n}.", a=about, m=money, n=note)
    text = " ".join([*steps, end]) if len(steps) > 1 or told.share != 1 else steps[0]
    brief = request.say("{a}{m}{n}.", "{a}{m}{n}.", a=about, m=money, n=note)
    data: dict[str, object] = {"total": float(round(total, 4))}
    return Draft(text, core=money, brief=brief[:1].upper() + brief[1:], data=data, effort=120)


def _step(
    role: str, factors: list[Fraction], volume: Fraction, cost: Fraction, told: Volume,
    request: Request,
) -> str:  # fmt: skip
    names = {
        "in": request.say("Entrée", "Input"), "out": request.say("Sortie", "Output"),
        "": request.say("Jetons", "Tokens"),
    }  # fmt: skip
    french = request.french
    price = told.prices.get(role, told.prices.get("", Fraction(0)))
    scale = next(iter(told.scales))
    product = " × ".join(shown(factor, french) for factor in factors)
    sum_ = f"{product} = {shown(volume, french)}" if len(factors) > 1 else product
    return request.say(
        "{r} : {s} jetons, à {p} {u}, soit {c}.",
        "{r}: {s} tokens at {p} {u}, i.e. {c}.",
        r=names[role], s=sum_, p=_money(price, told.sign, french),
        u=request.say("le million", "per million") if scale == 10**6
        else request.say("le millier", "per thousand"),
        c=_money(cost, told.sign, french, 3),
    ) if told.share == 1 else request.say(
        "{r} : {s} jetons, soit {c} après remise.",
        "{r}: {s} tokens, i.e. {c} after the discount.",
        r=names[role], s=sum_, c=_money(cost, told.sign, french, 3),
    )  # fmt: skip


def _period(told: Volume) -> tuple[int, str] | None:
    """Par combien multiplier, et comment le dire ; ``None`` si la durée est ambiguë."""
    rates = list(dict.fromkeys(told.rates))
    if not told.counts or len(told.days) > 1:
        return None if told.days or not told.counts and rates else (1, "")
    if not rates:
        return None if told.days else (1, "")
    if len(rates) == 1 and not told.days:
        return 1, rates[0]
    base = _DAYS.get(rates[0])
    if base is None or len(rates) > 2:
        return None
    number, unit = told.days[0] if told.days else (1, rates[1])
    if told.days and len(rates) == 2 and rates[1] != unit:
        # « 22 jours par mois » : la durée est dite, le mois n'est que son nom.
        unit = unit if _DAYS[unit] < _DAYS.get(rates[1], 0) else ""
    days = number * _DAYS.get(unit, 0)
    if rates[0] in "m" and unit in "ay":
        days = number * 360  # douze mois
    return (days // base, unit) if days and days % base == 0 else None


def _note(told: Volume, label: str, request: Request) -> str:
    if told.days and told.days[0][1] in "jd":
        return request.say(" sur {n} jours", " over {n} days", n=told.days[0][0])
    names = {
        "j": (" par jour", " a day"), "q": (" par jour", " a day"), "d": (" par jour", " a day"),
        "s": (" par semaine", " a week"), "w": (" par semaine", " a week"),
        "m": (" par mois", " a month"), "a": (" par an", " a year"), "y": (" par an", " a year"),
    }  # fmt: skip
    fr, en = names.get(label, ("", ""))
    daily = told.rates and told.rates[0] in "jdq"
    if label == "m" and daily and not told.days:
        return request.say(" par mois de 30 jours", " per 30-day month")
    if told.days and label in "may" and daily:
        return request.say(" en comptant {n} jours", " counting {n} days",
                           n=told.days[0][0] * _DAYS[label])  # fmt: skip
    return request.say(fr, en) if not told.days else ""


def _money(value: Fraction, sign: str, french: bool, places: int = 2) -> str:
    digits = places if value >= Fraction(1, 100) or not value else 6
    number = shown(Fraction(round(value * 10**digits), 10**digits), french)
    whole, _, cents = number.partition("," if french else ".")
    number = f"{whole}{',' if french else '.'}{cents.ljust(2, '0')}" if cents else number
    return f"{number}\N{NO-BREAK SPACE}{sign}" if french else f"{sign}{number}"
