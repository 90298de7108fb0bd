"""Les nombres d'un morceau : quantités, sommes, mesures, âges, années, durées."""

from ...finding.entities import amounts
from ...text.numbers import NUMERAL, read_integer, replace_number_words
from ...text.parsing import parsed_number
from ...text.patterns import Pattern
from ...text.strings import fold, stem, word_set
from .slots import Slots
from .spec import Spec

_COUNT = Pattern(rf"^\W{{0,3}}({NUMERAL})\s?(?:[x×*]\s)?(?![€$£%\d.,:/h°]|\s?(?:€|euros?|h\b|%|°))")
_TIMES = Pattern(
    r"(?:(?<!\w)[x×*]\s?(\d{1,5})|(?<![\w.,])(\d{1,5})\s?[x×*])(?![\w])|\b(?:qty|qte|quantite|"
    r"quantity)\W{0,3}(\d{1,5})"
)
_RANGE = Pattern(
    r"\b((?:19|20)\d{2})\s?(?:-|a|to|until|jusqu'en|and|et)\s?"
    r"((?:19|20)\d{2}|aujourd'hui|present|now|maintenant|ce jour)\b"
)
_YEAR = Pattern(r"(?<![\d-])(?:19|20)\d{2}(?![\d-])")
_UNIT_PRICE = Pattern(
    r"(?:@|\b(?:a|at)\b|[x×])\s?([$€£]?\s?\d[\d ]*(?:[.,]\d{1,2})?)|"
    r"([$€£]?\s?\d[\d ]*(?:[.,]\d{1,2})?\s?(?:[$€£]|euros?)?)\s?(?:each|apiece|l'unite|piece|"
    r"pieces|/u|chacune?|par \w+|per \w+)\b"
)
_FREE = Pattern(r"\b(?:gratuite?s?|free|offerte?s?)\b")
_AGE = Pattern(
    r"\b(\d{1,3})\s?(?:ans|years?[ -]old|yo\b|y/o)\b|\bage[de]{0,2}\s?(?:de|of|:)?\s?(\d{1,3})\b"
)
_RATED = Pattern(r"\b(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:/|sur|out of)\s?(?:5|10|20|100)\b")
_DURATION = Pattern(
    r"\b(\d{1,3})\s?(?:h|hrs?|hours?|heures?)\s?(?:and |et )?(\d{1,2})?\s?(?:min\w*|mn)?\b|"
    r"\b(\d{1,4})\s?(?:min|mins|minutes?|mn)\b"
)
_PLAIN = Pattern(r"(?<![\w.,/:-])-?\d{1,9}(?:[ ]\d{3})*(?:[.,]\d{1,6})?(?![\w/:]|[.,]\d|-\d)")
_UNIT = Pattern(
    r"\s?(?:kg|g|gr|mg|ml|cl|dl|l|oz|lbs?|grammes?|grams?|kilos?|litres?|liters?|cups?|tbsp|tsp|"
    r"teaspoons?|"
    r"tablespoons?|(?:cuilleres?|c\.) a (?:soupe|cafe|s\.?|c\.?)|pincees?|pinch(?:es)?|sachets?|"
    r"gousses?|"
    r"cloves?|tranches?|slices?|verres?|boites?|cans?|bottles?|bouteilles?|metres?|m|cm|packs?|"
    r"paquets?)(?![\w/])"
)
_FILLER = word_set(
    "nombre nb total number num of de des du d count combien qte quantite quantity n"
)
_STARTS = word_set("debut start from begin depuis starts since started")
_ENDS = word_set("fin end to until jusque ends ended")
_UNIT_WORDS = word_set("unit unitaire unite pu each")
RANKS = word_set(
    "numero number num no n id index rang rank position ordre order step etape jour day"
)
_AMOUNT_WORDS = word_set("euros eur usd gbp dollars price prix cout cost montant")
_MEASURES = (
    ("temperature temp", r"°\s?[cf]?\b|degres?|°"), ("humidite humidity hygrometrie", r"%"),
    ("pression pressure", r"hpa|bars?|mbar|psi"), ("vitesse speed vent wind", r"km/h|m/s|mph|kmh"),
    ("poids weight masse mass", r"kg|g|grammes?|kilos?|lbs?|t"),
    ("distance length longueur kilometrage", r"km|m|miles?|kilometres?|metres?|mi"),
    ("taille hauteur height largeur width", r"cm|m|mm"),
    ("puissance power", r"kw|w|watts?"), ("tension voltage", r"v|volts?"),
    ("energie energy consommation", r"kwh|wh"), ("calories calorie kcal", r"k?cal(?:ories)?"),
    ("surface area superficie", r"m2|m²|ha|sqm"), ("volume contenance capacity", r"m?l|litres?|"
        "cl|m3"),
    ("pourcentage percentage percent taux rate remise discount avancement progress "
        "batterie battery",
     r"%|pour cent|percent"),
    ("duree duration temps minutes", r"min\w*|s|jours?|days?|h"),
    ("co2 ppm", r"ppm"), ("nuits nights", r"nuits?|nights?"),
    ("effectif eleves students", r"eleves?|students?|pupils?|etudiants?"),
    ("couverts personnes people guests convives", r"personnes?|people|guests?|couverts?|convives?"),
    ("experience annees years", r"ans|years?|annees?"),
)  # fmt: skip


def number_for(spec: Spec, specs: tuple[Spec, ...], slots: Slots, rank: int | None) -> float | None:
    """Le nombre qu'un champ désigne dans un morceau ; ``None`` s'il n'est pas dit sûrement."""
    words, concept = spec.words, spec.concept
    if words & RANKS and rank is not None and concept != "quantity":
        return rank
    if words & (_STARTS | _ENDS) or concept == "year":
        return _year(bool(words & _ENDS), slots)
    if concept == "age" or "age" in words:
        return _first(_AGE, slots)
    if is_amount(spec):
        return _amount(bool(words & _UNIT_WORDS), specs, slots)
    if concept == "rating":
        return _first(_RATED, slots)
    if words & {"duree", "duration", "minutes", "heures", "hours"}:
        told = _minutes(slots)
        if told is not None:
            return told / 60 if words & {"heures", "hours", "h"} else told
    near = _measure(spec, slots)
    if near is None and concept == "quantity" and not words - _FILLER:
        return count_of(slots)
    if near is None and concept == "quantity" and not any(c.isdigit() for c in slots.text):
        return None
    return near


def unit_of(slots: Slots) -> str:
    """L'unité qui suit la quantité en tête : « g » dans « 250 g de farine » ; ``""`` sinon."""
    found = _COUNT.match(slots.folded)
    unit = _UNIT.match(slots.folded, found.end()) if found else None
    return slots.body[unit.start() : unit.end()].strip() if unit else ""


def is_amount(spec: Spec) -> bool:
    """Vrai si le champ est une somme d'argent."""
    money = spec.concept in ("amount", "amounts") or bool(spec.words & _AMOUNT_WORDS)
    return spec.numeric and (money or "€" in spec.about)


def count_of(slots: Slots) -> float | None:
    """La quantité : « 3 chaises », « chaises x3 » ; 1 si seul un prix est dit."""
    times = _TIMES.search(slots.folded)
    if times:
        slots.take(*times.span())
        return float(next(group for group in times.groups() if group))
    found = _COUNT.match(slots.folded)
    if found:
        unit = _UNIT.match(slots.folded, found.end())
        slots.take(found.start(1), unit.end() if unit else found.end())
        return read_integer(found.group(1)) or None
    later = _PLAIN.search(slots.text) if not amounts(slots.body) else None
    if later:
        slots.take(*later.span())
        return parsed_number(later.group())
    return 1 if amounts(slots.body) else None


def plain_numbers(slots: Slots) -> list[tuple[int, int, float]]:
    """Les nombres qui restent : où, et combien."""
    found = ((m.start(), m.end(), parsed_number(m.group())) for m in _PLAIN.finditer(slots.text))
    return [(start, end, value) for start, end, value in found if value is not None]


def _amount(unit: bool, specs: tuple[Spec, ...], slots: Slots) -> float | None:
    said = amounts(slots.body)
    told = [
        -n if _negative(amount, slots.body) else n
        for amount in said
        if (n := parsed_number(amount)) is not None
    ]
    if not told:
        return 0.0 if _FREE.search(slots.folded) else None
    found = _UNIT_PRICE.search(slots.folded)
    each = parsed_number(found.group(1) or found.group(2)) if found else None
    counted = any(s.concept == "quantity" for s in specs if s.numeric)
    count = (_peek_count(slots) if counted else None) or 1
    if unit:
        return each if each is not None else round(told[0] / (count if len(told) == 1 else 1), 2)
    units = any(is_amount(s) and s.words & _UNIT_WORDS for s in specs)
    if len(told) == 1 and each is not None and counted and units:
        return round(each * count, 2)
    return told[-1]


def _negative(amount: str, body: str) -> bool:
    """Vrai si un signe moins précède la somme : « loyer -780 € »."""
    before = body[: max(body.find(amount), 0)]
    return before.endswith(("-", "\N{MINUS SIGN}")) and before[-2:-1] in ("", " ", "\n")


def _peek_count(slots: Slots) -> int:
    times = _TIMES.search(slots.folded)
    if times:
        return int(next(group for group in times.groups() if group))
    found = _COUNT.match(slots.folded)
    return read_integer(found.group(1)) if found else 0


def _year(end: bool, slots: Slots) -> float | None:
    span = _RANGE.search(slots.folded)
    if span:
        year = span.group(2 if end else 1)
        return float(year) if year.isdigit() else None
    years = _YEAR.findall(slots.body)
    return float(years[0]) if years and not end else None


def _first(pattern: Pattern, slots: Slots) -> float | None:
    found = pattern.search(slots.folded)
    if not found:
        return None
    slots.take(*found.span())
    return parsed_number(next(group for group in found.groups() if group))


def _minutes(slots: Slots) -> float | None:
    found = _DURATION.search(fold(slots.text))
    if not found:
        return None
    slots.take(*found.span())
    hours, minutes, alone = found.groups()
    return float(alone) if alone else 60.0 * int(hours) + int(minutes or 0)


def _measure(spec: Spec, slots: Slots) -> float | None:
    """Le nombre à côté du nom du champ, ou devant son unité."""
    text = replace_number_words(slots.folded) if len(slots.folded) < 2000 else slots.folded
    nouns = [word for word in spec.words if len(word) > 2 and word not in _FILLER]
    for noun in nouns:
        root = stem(noun)
        near = Pattern(rf"\b{root}\w*\s?(?:[:=]|est de|is|a|at|de|of)?\s?(-?\d[\d ]*(?:[.,]\d+)?)|"
                       rf"(-?\d+(?:[.,]\d+)?)\s{root}\w*").search(text)  # fmt: skip
        if near:
            value = near.group(1) or near.group(2)
            slots.take_text(near.group())
            return parsed_number(value)
    for names, unit in _MEASURES:
        if spec.words & set(names.split()):
            found = Pattern(rf"(?<![\w.,])(-?\d+(?:[.,]\d+)?)\s?(?:{unit})(?![\w/])").search(text)
            if found:
                slots.take_text(found.group())
                return parsed_number(found.group(1))
    return None
