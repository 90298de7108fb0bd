"""La suite qui part du dernier résultat : « et en semaines ? », « divisé par 4 ? »."""

import re
from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, words
from .arithmetic_words import result, shown
from .plain_numbers import with_plain_numbers
from .price_changes import changed_price
from .units import unit_scale

_LEAD = (
    r"^\W*(?:(?:ok|okay|merci|bien|super|d'accord|thanks|et|and|donc|so|alors|mais|but|"
    r"bon)\b[ ,.!]*)*"
)
_IN_UNITS = Pattern(
    _LEAD + r"(?:(?:ca|cela|c'est|ce qui|that's|that is|which is|fait|font|represente|is|makes|"
    r"donne)[ ,]+)*(?:combien (?:de |d')|how many |en |in |"
    r"soit (?:combien de )?|"
    r"convert(?:is|i|ed)?[- ](?:le |la |ca |it |that )?(?:en|in|to|into) )"
    r"(full |complete |whole )?([a-z]+)(?: (completes?|entieres?|entiers?|pleines?))?"
    r"(?: (?:ca |cela )?(?:fait|font|donne|represente|is (?:that|it)|does (?:that|it) make|"
    r"in total))?"
    r"(?: (?:ca|cela|en tout|environ))?\W*$"
)
_SHARED = Pattern(
    _LEAD
    + r"(?:(?:si|if) (?:on|nous|we) )?(?:(?:le |la |the )?(?:partage\w*|divise\w*|split|reparti\w*|"
    r"share\w*)|a|pour|entre|between|among|chacun\w*|each|par personne)\b[^\d?]{0,40}?\b(\d{1,4})\b"
    r"[^\d?]{0,40}\??\W*$"
)
_SPLIT = Pattern(r"partag|divis|split|repart|share|chacun|each|par personne|per person")
_PER = Pattern(
    _LEAD + r"(?:(?:ca|cela|how much|combien|that's|c'est|fait|coute|is that|is it)[ ,]+)*"
    r"(?:par|per|a|an|sur (?:un|une)|over a|en|au) (?:an\b|annee|year|mois|"
    r"month|jour|day|semaine|"
    r"week)\b[^\d?]{0,20}\??\W*$"
)
_PERIOD = Pattern(r"\b(?:par|per|a|an|chaque|every|/) ?(mois|month|an|annee|year|jour|day|"
                  r"semaine|week)\b|\b(mensuel|annuel|monthly|yearly|annual|daily|quotidien|"
                  r"weekly)\w*")  # fmt: skip
_OVER_DAYS = Pattern(r"\b(?:sur|pendant|over|for) (\d{1,4}) (?:jours?|days?)\b")
_CHANGED = Pattern(_LEAD + r"(?:(?:si )?(?:on |j'|we )?(?:ajoute\w*|applique\w*|add|apply|avec|"
                           r"with|plus|moins|"
                   r"en ajoutant|retire\w*|enleve\w*)\b).{0,40}\d+(?:\.\d+)? ?%")  # fmt: skip
_OPERATION = Pattern(
    _LEAD
    + r"(?:(?:le )?(?:multiplie?\w*|fois|times|x|×|divise?\w*|ajoute\w*|add|plus|\+|moins|minus|"
    r"retire\w*|enleve\w*|soustrai\w*|subtract)[- ]?(?:le |la |ca |it |that )?(?:par |by )?) ?"
    r"(\d+(?:\.\d+)?)\W*$"
)
_FACTOR = Pattern(
    _LEAD + r"(?:le |la |the |l')?(double|triple|moitie|half|quart|tiers)\b[^\d?]{0,12}\??\W*$"
)
_FACTORS = {"double": Fraction(2), "triple": Fraction(3), "moitie": Fraction(1, 2),
            "half": Fraction(1, 2), "quart": Fraction(1, 4), "tiers": Fraction(1, 3)}  # fmt: skip
_VALUE = Pattern(
    r"([€$£] ?)?(\d+(?:\.\d+)?) ?(%|€|\$|£|[a-z°]+)?(?: (?:sur|over|par|per|a|en|left|en tout|"
    r"in all)"
    r"\b[^\d]{0,70})?\W*$|([€$£])?(\d+(?:\.\d+)?) ?(€|\$|£|[a-z]+)?(?: over| sur)? \d+ (?:days|"
    r"jours)\W*$"
)
_WITH_REST = Pattern(r"^\W*(\d+(?:\.\d+)?) ([a-z]+) = \d+ [a-z ]+ (?:et|and) \d")
_MONEY = Pattern(r"[€$£]|\beuros?\b|\bdollars?\b")
_ONE_OF_TIME = ("semaine", "week", "jour", "day", "heure", "hour", "minute", "seconde", "second")
_NUMBER = Pattern(r"\d+(?:\.\d+)?")
_RESULT = Pattern(r"[=≈]|\b(?:il y a|there (?:is|are)|soit|total|fait|vaut|that is|est|is)\b")
_LONGEST = 120


def from_last_result(request: Request) -> Draft | None:
    """Ce que devient le dernier nombre donné ; ``None`` si la suite n'en parle pas."""
    if len(request.text) > _LONGEST or len(words(request.text)) > 16 or not request.last_answer:
        return None
    last = _last_value(request)
    if last is None:
        return None
    value, unit = last
    asked = with_plain_numbers(request.folded, request.french)
    rules = (_converted, _split, _per_period, _with_rate, _operated)
    return next((d for rule in rules if (d := rule(asked, value, unit, request)) is not None), None)


def _last_value(request: Request) -> tuple[Fraction, str] | None:
    """Le nombre qui finit la dernière réponse, et son unité."""
    said = with_plain_numbers(fold(request.last_answer[-400:]).replace("\n", " "), request.french)
    whole = _WITH_REST.match(said)
    if whole:
        return Fraction(whole.group(1)), whole.group(2)
    found = _VALUE.search(said)
    told = len(_NUMBER.findall(said)) == 1 or _RESULT.search(said)
    if not found or not told or len(request.last_answer) > 1200:
        return None
    number = found.group(2) or found.group(5)
    unit = (found.group(1) or found.group(4) or found.group(3) or found.group(6) or "").strip()
    return Fraction(number), unit


def _converted(asked: str, value: Fraction, unit: str, request: Request) -> Draft | None:
    found = _IN_UNITS.search(asked)
    if not found:
        return None
    target = found.group(2)
    if target in _ONE_OF_TIME and "combien" not in asked and "how many" not in asked:
        return None  # « et en semaine ? » : les jours ouvrables
    scales = unit_scale(unit), unit_scale(target)
    if scales[0] is None or scales[1] is None or scales[0][0] != scales[1][0]:
        return None
    exact = value * scales[0][1] / scales[1][1]
    whole = Fraction(exact.numerator // exact.denominator)
    rest = exact - whole
    remainder = rest * scales[1][1] / scales[0][1]
    label = f"{shown(value, request.french)} {unit}"
    full = found.group(1) or found.group(3)
    tidy = rest and whole and remainder.denominator == 1 and scales[0][1] < scales[1][1]
    if full or tidy:
        count = shown(whole, request.french)
        name = _plural(target, int(whole))
        adjective = found.group(3) or found.group(1) or ""
        noun = (
            request.say("{n} {a}", "{a}{n}", n=name, a=_accented(adjective)) if adjective else name
        )
        left = f"{shown(remainder, request.french)} {_plural(unit, int(remainder))}"
        end = request.say(" et {r}", " and {r}", r=left) if rest else ""
        text = f"{label} = {count} {noun}{end}."
        return Draft(text, core=count, data={"resultat": int(whole)}, effort=50)
    draft = result(label, exact, request)
    text = f"{draft.text.removesuffix('.')} {_plural(target, int(exact) or 2)}."
    return Draft(text, core=draft.core, data=draft.data, effort=45)


def _split(asked: str, value: Fraction, unit: str, request: Request) -> Draft | None:
    found = _SHARED.search(asked)
    if not found or not _SPLIT.search(asked) or not int(found.group(1)):
        return None
    count = int(found.group(1))
    label = f"{_written(value, unit, request.french)} ÷ {count}"
    return _valued(label, value / count, unit, request)


def _per_period(asked: str, value: Fraction, unit: str, request: Request) -> Draft | None:
    """D'un montant par mois à un montant par an, d'une somme sur N jours à la somme d'un jour."""
    if unit not in "€$£" or not unit or not _PER.search(asked):
        return None
    wanted = _period(asked)
    if _MONEY.search(request.standing):
        return None  # un autre tarif est peut-être donné pour cette durée
    past = " ".join([*request.user_history[-1:], request.last_answer])
    over = {int(m.group(1)) for m in _OVER_DAYS.finditer(with_plain_numbers(fold(past), True))}
    said = fold(" ".join([*request.user_history[-20:], request.last_answer])[:20_000])
    known = {_period(m.group()) for m in _PERIOD.finditer(said)}
    if wanted == "day" and len(over) == 1:
        days = over.pop()
        return _valued(
            f"{_written(value, unit, request.french)} ÷ {days}", value / days, unit, request
        )
    if over or len(known) != 1:
        return None
    factor = {("month", "year"): Fraction(12), ("year", "month"): Fraction(1, 12)}.get(
        (known.pop(), wanted)
    )
    if factor is None:
        return None
    sign = "× 12" if factor > 1 else "÷ 12"
    label = f"{_written(value, unit, request.french)} {sign}"
    return _valued(label, value * factor, unit, request)


def _period(text: str) -> str:
    names = (("month", ("mois", "month", "mensuel")), ("week", ("semaine", "week")),
             ("day", ("jour", "day", "dail", "quotid")), ("year", ("an", "year")))  # fmt: skip
    tail = text[-40:]
    return next((name for name, starts in names if any(start in tail for start in starts)), "")


def _with_rate(asked: str, value: Fraction, unit: str, request: Request) -> Draft | None:
    """« et avec 20 % de TVA ? » : un changement de plus, appliqué au résultat."""
    if unit not in ("€", "$", "£") or not _CHANGED.search(asked):
        return None
    rate = re.sub(r"\b(?:ajoute\w*|applique\w*|avec|with|add|apply)\b", "", asked)
    return changed_price(f"combien {float(value):g} {unit} ;{rate}", request)


def _operated(asked: str, value: Fraction, unit: str, request: Request) -> Draft | None:
    factor = _FACTOR.search(asked)
    if factor:
        times = _FACTORS[factor.group(1)]
        label = f"{_written(value, unit, request.french)} × {shown(times, request.french)}"
        return _valued(label, value * times, unit, request)
    found = _OPERATION.search(asked)
    if not found:
        return None
    number = Fraction(found.group(1))
    before = asked[: found.start(1)]
    if re.search(r"fois|multipli|times|x|×", before):
        sign, made = "×", value * number
    elif re.search(r"divis", before):
        if not number:
            return None
        sign, made = "÷", value / number
    elif re.search(r"moins|minus|retir|enlev|soustr|subtract", before):
        sign, made = "−", value - number
    else:
        sign, made = "+", value + number
    label = f"{_written(value, unit, request.french)} {sign} {shown(number, request.french)}"
    return _valued(label, made, unit, request)


def _valued(label: str, value: Fraction, unit: str, request: Request) -> Draft:
    if unit in ("€", "$", "£"):
        cents = Fraction(round(value * 100), 100)
        draft = result(label, cents, request, rounded=cents != value)
    else:
        draft = result(label, value, request)
    if not unit:
        return draft
    core = _written(
        Fraction(round(value * 100), 100) if unit in "€$£" else value, unit, request.french
    )
    text = f"{draft.text.removesuffix(f'{draft.core}.')}{core}."
    return Draft(text, core=core, data=draft.data, effort=50)


def _written(value: Fraction, unit: str, french: bool) -> str:
    number = shown(value, french)
    if not unit:
        return number
    if unit in ("$", "£", "€") and not french:
        return f"{unit}{number}"
    space = "\N{NO-BREAK SPACE}" if unit in ("€", "$", "£", "%") else " "
    return f"{number}{space}{unit}"


def _plural(noun: str, count: int) -> str:
    if len(noun) < 3 or noun.endswith("is"):
        return noun
    singular = noun.removesuffix("s")
    return singular if abs(count) < 2 else singular + "s"


def _accented(adjective: str) -> str:
    return {"completes": "complètes", "complete": "complète"}.get(adjective, adjective)
