"""Des quantités et leurs prix : « 3 claviers à 49,90 € », « 3 nuits à 120 € la nuit »."""

from fractions import Fraction

from ..text.patterns import Pattern
from ..text.strings import stem

_PRICE = r"(?:[$€£] ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?(?:€|euros?|\$|dollars?|£))"
_LINE = Pattern(
    r"(?<![\d.])(\d+) (?!%|€|euros?\b|\$|£)[a-z][a-z' -]{1,40}? (?:a|at|"
    r"for) (?:[$€£](\d+(?:\.\d+)?)|"
    r"(\d+(?:\.\d+)?) ?(?:€|euros?|\$|dollars?|£))"
)
_PER_UNIT = Pattern(_PRICE + r" ?(?:par|per|la|le|l'|a|an|/|each|every) ?([a-z]{2,})\b")
_COUNTED = Pattern(r"(?<![\d.$€£])(\d+) ?(?!%|€|euros?\b|\$|£)([a-z]{2,})\b")
_ASKED_PERIOD = Pattern(r"\b(?:par|per|a|an) (an|annee|year|mois|month)\b")
_EACH = Pattern(r"\b(?:chacune?|each|par personne|per person|par tete|apiece)\b")
_PEOPLE = Pattern(
    r"\b(?:on (?:est|etait|sera)|nous (?:sommes|etions|serons)|we (?:are|were)|between|entre|"
    r"among|a|for|"
    r"pour|split) (\d{1,3})\b(?! ?(?:€|euros?|\$|%|£))"
)
_ONE_PRICE = Pattern(_PRICE)
_YEAR, _MONTH = ("an", "ans", "annee", "year"), ("mois", "month", "moi")
_ARTICLE = Pattern(r"(?<![\d.,$€£] )(?<![\d.,$€£])1 (?=[a-z])")  # « un », « une » en chiffres

Basket = list[tuple[Fraction, Fraction, Fraction]]


def basket(text: str) -> Basket:
    """Les (quantité, prix, quantité écrite) d'un texte plié aux nombres simples.

    >>> [(int(n), int(p)) for n, p, _ in basket("3 claviers a 50 € et 2 ecrans a 189 €")]
    [(3, 50), (2, 189)]
    >>> [(int(n), int(p)) for n, p, _ in basket("a hotel is $120 per night and i stay 3 nights")]
    [(3, 120)]
    """
    lines = [
        (
            Fraction(found.group(1)),
            Fraction(found.group(2) or found.group(3)),
            Fraction(found.group(1)),
        )
        for found in _LINE.finditer(text)
    ]
    return _by_unit(text) or lines


def _by_unit(text: str) -> Basket:
    """Un prix par unité, et combien d'unités."""
    text = _ARTICLE.sub("  ", text)
    per = list(_PER_UNIT.finditer(text))
    if len(per) != 1 or len(_ONE_PRICE.findall(text)) != 1:
        return []
    price, unit = Fraction(per[0].group(1) or per[0].group(2)), stem(per[0].group(3))
    left = text[: per[0].start()] + " " + text[per[0].end() :]
    counts = [(Fraction(found.group(1)), stem(found.group(2))) for found in _COUNTED.finditer(left)]
    if len(counts) != 1:
        return []
    count, counted = counts[0]
    if counted == unit:
        return [(count, price, count)]
    years = unit in _MONTH and counted in _YEAR
    return [(12 * count, price, count)] if years else []


def yearly(text: str) -> tuple[Fraction, Fraction] | None:
    """« 850 € par mois, combien par an ? » : le montant, et par combien le multiplier."""
    text = _ARTICLE.sub("  ", text)
    per = [m for m in _PER_UNIT.finditer(text) if stem(m.group(3)) in (*_YEAR, *_MONTH)]
    if len(per) != 1 or _COUNTED.search(text[: per[0].start()] + text[per[0].end() :]):
        return None
    asked = _ASKED_PERIOD.search(text, per[0].end())
    monthly = stem(per[0].group(3)) in _MONTH
    if not asked or (stem(asked.group(1)) in _MONTH) == monthly:
        return None
    price = Fraction(per[0].group(1) or per[0].group(2))
    return price, Fraction(12) if monthly else Fraction(1, 12)


def shared(text: str) -> tuple[Fraction, int] | None:
    """« nous étions 4 pour 96 €, combien chacun ? » : la somme et le nombre de parts."""
    text = _ARTICLE.sub("  ", text)
    people = list(_PEOPLE.finditer(text))
    prices = list(_ONE_PRICE.finditer(text))
    if not _EACH.search(text) or len(people) != 1 or len(prices) != 1:
        return None
    left = text.replace(people[0].group(), " ").replace(prices[0].group(), " ")
    count = int(people[0].group(1))
    if not count or any(character.isdigit() for character in left):
        return None
    return Fraction(prices[0].group(1) or prices[0].group(2)), count
