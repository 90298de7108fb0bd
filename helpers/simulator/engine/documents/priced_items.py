"""Des choses et leurs prix : la moins chère, la plus chère, le total, le prix de l'une d'elles."""

from dataclasses import dataclass
from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.parsing import parsed_number
from ..text.patterns import Pattern
from ..text.strings import fold, stem, upper_first

_CHEAPEST = Pattern(
    r"\b(?:(?:le |la |les )?moins chere?s?|cheapest|least expensive|prix le plus bas|"
    r"lowest price)\b"
)
_DEAREST = Pattern(
    r"\b(?:(?:le |la |les )?plus chere?s?|most expensive|priciest|prix le plus (?:haut|eleve)|"
    r"highest "
    r"price)\b"
)
_TOTAL = Pattern(
    r"\b(?:total|en tout|somme|combien (?:ca fait|cela fait|je dois)|altogether|"
    r"in all)\b"
)
_HOW_MUCH = Pattern(
    r"\b(?:combien coute\w*|quel est le prix|prix d[eu']|how much (?:is|are|"
    r"does)|price of)\b"
)
_ITEM = Pattern(
    r"(?:^|[,;:\n?.!]\s?|\bet |\band )\s?(?:[-*•]\s?)?(?:l[ea]s? |l'|une? |the |"
    r"an? )?([a-z][\w' -]{1,40}?)\s?"
    r"(?::|=|a|at|coute|costs?|-|\()?\s?(\d[\d ]{0,6}(?:[.,]\d{1,2})?) ?(€|euros?|\$|dollars?|£)|"
    r"(?:^|[,;:\n]\s?|\bet |\band )\s?(?:the )?([a-z][\w' -]{1,40}?)\s?(?::|=|at|"
    r"costs?)?\s?[$€£](\d+(?:[.,]\d{1,2})?)"
)
_RESTRICTED = Pattern(
    r"\b(?:parmi (?:ceux|celles|les)|de ceux|de celles|among|of those|of the ones|avec|with|"
    r"qui (?!est|sont|coute|a le)|that (?!is|are|costs?))\b"
)
_MOST = 40
_LONGEST = 3000


@dataclass(frozen=True)
class Priced:
    """Une chose, son prix, et le prix tel qu'il est écrit."""

    name: str
    value: Fraction
    written: str


def priced_items(request: Request) -> Draft | None:
    """La réponse à une question sur des prix donnés dans la demande ou juste avant."""
    asked = request.folded_ask[:300]
    wanted = (_CHEAPEST, _DEAREST, _TOTAL, _HOW_MUCH)
    if not any(pattern.search(asked) for pattern in wanted) or len(asked.split()) > 20:
        return None
    if "%" in asked:
        return None  # une remise, une taxe : voir ``calculating.price_changes``
    items = _known(request)
    if len(items) < 2:
        return None
    if _TOTAL.search(asked):
        return _total(items, request)
    if _HOW_MUCH.search(asked):
        named = [item for item in items if _is_named(item, asked)]
        return _one(named[0], "", request) if len(named) == 1 else None
    if _RESTRICTED.search(asked):
        return None  # « parmi ceux qui… » : le prix seul ne suffit pas à choisir
    dearest = _DEAREST.search(asked) is not None
    best = (max if dearest else min)(items, key=lambda item: item.value)
    head = (
        request.say("Le plus cher", "The most expensive")
        if dearest
        else request.say("Le moins cher", "The cheapest")
    )
    return _one(best, head, request)


def _known(request: Request) -> list[Priced]:
    """Les prix du texte joint, sinon du message, sinon du plus récent qui en donne plusieurs."""
    for text in (request.material, request.text, *reversed(request.user_history[-6:])):
        items = read_prices(text)
        if len(items) > 1:
            return items
    return []


def read_prices(text: str) -> list[Priced]:
    """Les choses et leurs prix.

    >>> [(item.name, item.written) for item in read_prices("stylo 2 €, cahier : 5,50 €")]
    [('stylo', '2 €'), ('cahier', '5,50 €')]
    """
    text = text[:_LONGEST]
    found = []
    for match in _ITEM.finditer(fold(text)):
        first, price = (1, 2) if match.group(1) else (4, 5)
        value = parsed_number(match.group(price))
        name = text[match.start(first) : match.end(first)].strip(" -:")
        if value is not None and name:
            start = match.start(price) - (text[match.start(price) - 1] in "$€£")
            written = text[start : match.end()].strip()
            found.append(Priced(name, Fraction(str(value)), written))
    return found[:_MOST]


def _one(item: Priced, head: str, request: Request) -> Draft:
    said = request.say("{n} ({p})", "{n} ({p})", n=item.name, p=item.written)
    text = request.say("{h} : {s}.", "{h}: {s}.", h=head, s=said) if head else ""
    told = request.say("{n} : {p}.", "{n}: {p}.", n=upper_first(item.name), p=item.written)
    core = item.name if head else item.written
    return Draft(text or told, core=core, data={"nom": item.name, "prix": item.written}, effort=60)


def _total(items: list[Priced], request: Request) -> Draft:
    total = float(sum((item.value for item in items), Fraction(0)))
    unit = next((sign for sign in "€$£" if sign in items[0].written), "€")
    number = f"{total:.2f}".rstrip("0").rstrip(".")
    shown = f"{number.replace('.', ',')} {unit}" if request.french else f"{unit}{number}"
    sum_of = " + ".join(item.written for item in items)
    text = request.say("Total : {s} = {t}.", "Total: {s} = {t}.", s=sum_of, t=shown)
    return Draft(text, core=shown, data={"total": total}, effort=60)


def _is_named(item: Priced, asked: str) -> bool:
    roots = {stem(word) for word in fold(item.name).split() if len(word) > 2}
    return bool(roots) and roots <= {
        stem(word.strip("?!.,'")) for word in asked.replace("'", " ").split()
    }
