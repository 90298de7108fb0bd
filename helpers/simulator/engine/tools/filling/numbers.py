"""Les nombres d'une demande : montants, quantités, bornes, opérations, numéros."""

import re

from ...calculating.arithmetic_words import normalized
from ...finding import entities
from ...text.numbers import replace_number_words
from ...text.parsing import parsed_number
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import notions, word_notions

_EXPRESSION = Pattern(r"[-(\d][\d.()+*/^% -]*[\d)]")
_OPERATOR = Pattern(r"(?<=[\d)])\s*[+*/^%-]")
_ROOT = Pattern(r"\b(?:racine carree de|square root of) (\d+(?:[.,]\d+)?)")
_SHARE = Pattern(r"(\d+(?:[.,]\d+)?) ?% (?:de|of) (\d+(?:[.,]\d+)?)")
_MOST = Pattern(
    r"\b(?:moins de|au plus|maximum|max|jusqu'a|pas plus de|under|below|less than|at most|up to|ne "
    r"depass\w+ pas|inferieure?s? a|cheaper than|budget (?:de|of))\W{0,3}$"
)
_LEAST = Pattern(
    r"\b(?:plus de|au moins|minimum|min|a partir de|over|above|more than|at least|"
    r"superieure?s? a)\W{0,3}$"
)
_BETWEEN = Pattern(
    r"\b(?:entre|between|de|from) (\d[\d ,.]{0,12}) ?(?:€|\$|£|euros?|dollars?)? (?:et|and|a|"
    r"to) (\d[\d ,.]"
    r"{0,12})"
)
_CODED = Pattern(
    r"(?<![\w.,])(\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,6})?) ?(?:gbp|jpy|"
    r"cad|aud|cny|inr|"
    r"mad|btc|yens?|yuans?|dirhams?|roupies?|bitcoins?)\b"
)
_COUNTED = Pattern(r"(?<![\w.,/:#-])(\d{1,7}(?:[.,]\d+)?)\s?([a-z€$%°]+(?:-[a-z]+)?)")
_LONE = Pattern(r"(?<![\w.,/:#-])(\d{1,9}(?:[.,]\d+)?)(?![\w/:]|[.,-]\d|-\w)")
_NUMBERED = Pattern(
    r"\b([a-z]{4,}(?:-vous)?)\s?(?:n[°ºo]\.?|numero|number|no\.?|id|ref(?:erence)?|#|:|is|"
    r"est(?: la)?)?\s?"
    r"(?:n[°º]|#|:|numero )?\s?((?:[a-z]{1,6}[-_]?)?\d[\w/-]{0,30}|"
    r"[a-z]{1,6}(?:-[a-z0-9]{1,12}){1,4}(?<=\d))"
    r"(?![\w%€$£°:/]|[.,]\d| ?(?:€|\$|£|euros?|dollars?|h\b|heures?|jours?|km|kg|personnes?|"
    r"people|%))"
    r"((?:\s?(?:,|et|and|,\s?et)\s?(?:n[°º]|#)?\s?(?:[a-z]{1,6}-)?\d[\w/-]{0,30}(?![\w%€$£°:/]|"
    r"[.,]\d| ?(?:€|\$|£|euros?|dollars?|h\b|heures?)))*)"
)
_ORDERED = Pattern(r"\d{1,3} (?!svp|stp|please|pour|est|is|et\b|and\b|du\b|de\b|des\b)[a-z]{4,}")
_MORE = Pattern(r"(?:[a-z]{1,6}-)?\d[\w/-]*")
_MONTH = Pattern(
    rf"(?:{entities.MONTHS}|le|du|au|an|annee|year|les|page|vers|avant|apres|pour|"
    rf"avec)"
)
_LONGEST = 2000


def figures_in(text: str) -> str:
    """Le texte plié, nombres et douzaines en chiffres.

    >>> figures_in("deux douzaines d'œufs"), figures_in("a dozen eggs")
    ("24 d'eufs", '12 eggs')
    """
    return _DOZEN.compiled.sub(_dozens, replace_number_words(fold(text[:_LONGEST])))


def _dozens(found: re.Match[str]) -> str:
    if found.group(1):
        return "6"
    said = found.group(2) or "1"
    return str(12 * (int(said) if said.isdigit() else 1))


_DOZEN = Pattern(
    r"\b(?:(?:1|une?|an?) )?(demi-?douzaine|half(?: a|-a)? ?-?dozen)\b|"
    r"\b(?:(\d{1,3}|une?|an?) )?(?:douzaines?|dozens?)\b"
)


def expression(text: str, french: bool) -> list[str]:
    """Les opérations, en signes : « 12 fois 7 » donne ``12 * 7``.

    >>> expression("Combien font 12 × (3,5 + 1) ?", True)
    ['12 * (3.5 + 1)']
    """
    folded = fold(text[:_LONGEST])
    plain = normalized(replace_number_words(folded), french)
    share = _SHARE.search(plain)
    if share:
        return [f"{share.group(1)} / 100 * {share.group(2)}"]
    root = _ROOT.search(plain)
    if root:
        return [f"sqrt({root.group(1)})"]
    found = [match.group().strip() for match in _EXPRESSION.finditer(plain)]
    return [" ".join(piece.split()) for piece in found if _OPERATOR.search(piece)]


def amounts(text: str) -> list[float]:
    """Les sommes d'argent."""
    text = text[:_LONGEST]
    written = entities.amounts(text) or [m.group(1) for m in _CODED.finditer(fold(text))]
    read = (parsed_number(amount) for amount in written)
    return [value for value in read if value is not None]


def bounded(text: str, upper: bool) -> list[float]:
    """La borne que dit la demande : « moins de 30 € », « entre 10 et 20 ».

    >>> bounded("à moins de 30 €", upper=True), bounded("entre 10 et 20 €", upper=False)
    ([30.0], [10.0])
    """
    folded = figures_in(text)
    pair = _BETWEEN.search(folded)
    if pair:
        value = parsed_number(pair.group(2 if upper else 1))
        return [] if value is None else [value]
    for match in _LONE_AMOUNT.finditer(folded):
        if (_MOST if upper else _LEAST).search(folded[max(0, match.start() - 25) : match.start()]):
            value = parsed_number(match.group())
            return [] if value is None else [value]
    return []


_LONE_AMOUNT = Pattern(r"(?<![\w.,/:-])[€$£]?\d[\d ]{0,9}(?:[.,]\d{1,2})?")


def counted(text: str, words: frozenset[str]) -> list[float]:
    """Les nombres qui comptent l'une de ces notions : « 4 personnes », « 3 nuits »."""
    folded = figures_in(text)
    found = []
    for match in _COUNTED.finditer(folded):
        unit = match.group(2)
        if words & (set(word_notions(unit)) | {unit}):
            value = parsed_number(match.group(1))
            found += [] if value is None else [value]
    return found


_ARTICLE = Pattern(r"\bune?\b")


def lone_numbers(text: str) -> list[float]:
    """Les nombres qui ne sont ni une date, ni une heure, ni un numéro."""
    folded = figures_in(_ARTICLE.compiled.sub(lambda found: " " * len(found.group()), fold(text)))
    for taken in (*entities.dates(text), *entities.times(text), *references(text)):
        folded = folded.replace(fold(taken), " ")
    read = (parsed_number(match.group(1)) for match in _LONE.finditer(folded))
    return [value for value in read if value is not None]


def references(text: str, wanted: frozenset[str] = frozenset()) -> list[str]:
    """Les numéros ; ceux d'une commande, d'un client … si ``wanted`` le précise.

    >>> references("les commandes 1234 et A-56, le client 9", frozenset({"commande"}))
    ['1234', 'A-56']
    """
    text = text[:_LONGEST]
    folded = fold(text)
    named: list[str] = []
    others: list[str] = []
    for match in _NUMBERED.finditer(folded):
        noun = match.group(1)
        known = frozenset(word_notions(noun))
        if _MONTH.fullmatch(noun) or not known or "calcul" in known:
            continue
        if match.start() < 3 and _ORDERED.match(folded, match.start(2)):
            continue  # « Commande 3 cartouches » : un ordre et une quantité
        found = [text[match.start(2) : match.end(2)]]
        more = match.start(3)
        found += [text[more + m.start() : more + m.end()] for m in _MORE.finditer(match.group(3))]
        (named if not wanted or known & wanted else others).extend(found)
    claimed = {fold(other) for other in (*named, *others)}
    free = [ref for ref in entities.references(text) if fold(ref) not in claimed]
    return list(dict.fromkeys(item.rstrip("-/.") for item in (*named, *free)))


def number_notions(words: tuple[str, ...], about: str) -> frozenset[str]:
    """Ce que compte un nombre, d'après son nom : ``nb_personnes`` compte des personnes."""
    return notions(" ".join(words)) | notions(about[:80])
