"""La somme que fait une demande : « deux billets, 47,50 € chacun » font 95 €."""

from fractions import Fraction

from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold

_MONEY = (
    r"(?:(?:€|\$|£)\s?(\d[\d ]*(?:[.,]\d{1,2})?)|"
    r"(\d[\d ]*(?:[.,]\d{1,2})?)\s?(?:€|\$|£|euros?|eur\b|dollars?|pounds?|usd\b))"
)
_EACH = (
    r"(?:chacune?s?|piece|la piece|l'unite|l'une?|par (?:personne|billet|place|unite|piece|article|"
    r"tete)|each|apiece|per \w+|a piece|a head|pp)"
)
_COUNTED_THINGS = (
    r"(?<![\w.,/:#-])(\d{1,4})\s(?:x )?(?!%|€|\$|£|euros?|h\b|heures?|min|jours?|ans\b)"
    r"[a-z][a-z'-]+(?:\s(?!et\b|and\b)[a-z'-]+){0,4}?"
)
# « deux billets à 12 € », « deux billets, 12 € chacun », « 12 € chacun pour deux billets »
_LINE = Pattern(rf"{_COUNTED_THINGS}\s?(?:,?\s(?:a|at|@)\s|\s(?:de|of)\s){_MONEY}(?:\s{_EACH}\b)?")
_EACH_LINE = Pattern(rf"{_COUNTED_THINGS}[^.;?!\d€$£]{{0,40}}?{_MONEY}\s(?:l')?{_EACH}\b")
_TOTAL = Pattern(
    rf"\b(?:total(?: de| of| is| est)?|en tout|au total|soit|in total|altogether|"
    rf"in all)\s?:?\s{_MONEY}|"
    rf"{_MONEY} (?:en tout|au total|in total|altogether|in all)"
)
_ANY = Pattern(_MONEY)
_UNIT_PRICE = Pattern(rf"{_MONEY}\s(?:l')?{_EACH}\b")
_FEES = Pattern(
    rf"(?:\bet|\bplus|\band|\+|,)\s(?:l[ea]s? |the )?{_MONEY}\s(?:de|d'|of|in|pour|"
    rf"for)?\s?(?:l[ea]s? |the )?"
    r"(?:frais|fees?|livraison|port|shipping|delivery|pourboire|tip|handling|charges?)\b"
)
_LONGEST = 2000


def total(text: str) -> list[float] | None:
    """La somme dite ou calculée ; vide si elle est incertaine, ``None`` s'il n'y a rien à calculer.

    >>> total("mes deux billets, 47,50 € chacun"), total("3 menus à 12 € et 2 cafés à 1,50 €")
    ([95.0], [39.0])
    >>> total("Rembourse 20 €") is None, total("47,50 € chacun")
    (True, [])
    """
    folded = replace_number_words(fold(text[:_LONGEST]))
    said = _TOTAL.search(folded)
    if said:
        return [float(_value(*said.groups()))]
    found = Fraction(0)
    left = folded
    for pattern in (_LINE, _EACH_LINE):
        for match in pattern.finditer(left):
            found += int(match.group(1)) * _value(*match.groups()[1:])
        left = pattern.sub(" ", left)
    if found:
        fees = [_value(*match.groups()) for match in _FEES.finditer(left)]
        found, left = found + sum(fees, Fraction(0)), _FEES.sub(" ", left)
    if not found:
        return [] if _UNIT_PRICE.search(folded) else None
    return [] if _ANY.search(left) else [float(found)]


def _value(*groups: str | None) -> Fraction:
    written = next(group for group in groups if group)
    return Fraction(written.replace(" ", "").replace(",", "."))
