"""Ce qu'un message dit d'un volume : combien d'appels, de jetons chacun, à quel prix.

Chaque nombre du message doit avoir son emploi.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from ..text.patterns import Pattern

_IN = Pattern(r"\b(?:entree|input|prompt|in)\b")
_OUT = Pattern(r"\b(?:sortie|output|completion|out|generes?|generated|reponse)\b")
_NUMBER = Pattern(r"(?<![\w.])\d+(?:\.\d+)?")
_MONEY = Pattern(
    r"([€$£]) ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?(€|\$|£|euros?|dollars?|centimes?|cents?)"
)
_SCALE = Pattern(
    r"(?:/|\b(?:par|per|le|les|pour|for|a|an|chaque|des))\s?(?:1 |un |one )?"
    r"(1000000|million|m|1000|mille|millier|thousand|k)\b"
)
_TOKEN_SIZE = Pattern(
    r"(\d+(?:\.\d+)?) ?(?:\w+ )?(?:tokens?|jetons?)\b|(\d+(?:\.\d+)?) (?=en |d'|in |out)"
)
_UNITS = (
    r"requetes?|appels?|conversations?|messages?|tickets?|questions?|documents?|e-?mails?|mails?|"
    r"requests?|calls?|chats?|sessions?|pages?|articles?|queries|prompts?|dialogues?|avis|reviews?|"
    r"resumes?|summaries|echanges?|generations?|traductions?|taches?|tasks?"
)
_PEOPLE = (
    r"utilisateurs?|utilisatrices?|users?|clients?|customers?|agents?|employes?|abonnes?|people"
)
_COUNT = Pattern(rf"(\d+) (?:[a-z-]+ )?({_UNITS}|{_PEOPLE})\b")
_WHO = Pattern(rf"^(?:{_PEOPLE})$")
_SHARED = Pattern(
    rf"\b(?:chacune?|each|par (?:{_PEOPLE})|per (?:user|customer|client|agent|person))\b"
)
_RATE = Pattern(
    r"(?:\b(?:par|per|a|an|chaque|every|each)|/)\s?(jour|day|semaine|week|mois|month|an|annee|"
    r"year)\b|"
    r"\b(quotidien|daily|mensuel|monthly)\w*"
)
_LASTING = Pattern(
    r"(\d+) (jours?|days?|semaines?|weeks?|mois|months?|ans?|annees?|years?)\b(?: (?:ouvres|"
    r"ouvrables|working))?|(\d+) (?:working|business) (days?)|\b(?:un|une|a|one) (mois|month|an|"
    r"annee|year|semaine|week|jour|day)\b"
)
_DISCOUNT = Pattern(
    r"(\d+(?:\.\d+)?) ?% (?:de |d'une |of )?(?:\w+ )?(?:remise|reduction|rabais|discount|off|"
    r"moins cher\w*|"
    r"cheaper)|\b(?:remise|reduction|discount)\b[^,;\d]{0,12}(\d+(?:\.\d+)?) ?%"
)
_SEGMENT = Pattern(
    r"[,;:?!\n()]|\.(?!\d)|\b(?:et|and|puis|avec|with|sur|over|pendant|pour|for|a|at|of|de)\b"
    r"(?= (?:[€$£] ?)?\d)|\b(?:et|and|avec|with|sur|over)\b(?= )"
)


@dataclass
class Volume:
    """Un volume et son tarif : jetons et prix par sens (entrée, sortie, ou l'un et l'autre)."""

    counts: list[Fraction] = field(default_factory=list)
    sizes: dict[str, Fraction] = field(default_factory=dict)
    prices: dict[str, Fraction] = field(default_factory=dict)
    days: list[tuple[int, str]] = field(default_factory=list)
    rates: list[str] = field(default_factory=list)
    scales: set[int] = field(default_factory=set)
    share: Fraction = Fraction(1)
    sign: str = ""


def read_volume(text: str, only_prices: bool = False) -> Volume | None:
    """Ce que dit un texte aux nombres simples ; ``None`` dès qu'un nombre reste sans emploi.

    ``only_prices`` ne lit que les morceaux qui donnent un prix.

    >>> found = read_volume("500 appels de 2000 tokens a 3 € le million")
    >>> found and (found.counts, found.sizes, found.prices)
    ([Fraction(500, 1)], {'': Fraction(2000, 1)}, {'': Fraction(3, 1)})
    """
    volume = Volume()
    for segment in _SEGMENT.split(text):
        if only_prices and not _MONEY.search(segment) and not _SCALE.search(segment):
            continue
        if not _take(segment, volume):
            return None
    return volume if len(volume.scales) <= 1 else None


def _take(segment: str, volume: Volume) -> bool:
    """Lit un morceau du message ; faux s'il contient un nombre que l'on ne comprend pas."""
    role = "in" if _IN.search(segment) else "out" if _OUT.search(segment) else ""
    left = segment
    money = _MONEY.search(segment)
    scale = _SCALE.search(segment)
    if scale:
        volume.scales.add(
            1000 if scale.group(1) in ("1000", "mille", "millier", "thousand", "k") else 10**6
        )
        left = left.replace(scale.group(), " ")
    if money:
        written = money.group(4) or ""
        if role in volume.prices or written.startswith("cent"):
            return False
        volume.prices[role] = Fraction(money.group(2) or money.group(3))
        volume.sign = money.group(1) or {"e": "€", "d": "$"}.get(written[0], written)
        return not _NUMBER.search(left.replace(money.group(), " "))
    discount = _DISCOUNT.search(left)
    if discount:
        volume.share *= (100 - Fraction(discount.group(1) or discount.group(2))) / 100
        left = left.replace(discount.group(), " ")
    rate = _RATE.search(left)
    if rate:
        volume.rates.append((rate.group(1) or rate.group(2))[0])
    count = _COUNT.search(left)
    if count:
        if volume.counts and not (_SHARED.search(segment) or _WHO.match(count.group(2))):
            return False
        volume.counts.append(Fraction(count.group(1)))
        left = left.replace(count.group(), " ")
    lasting = _LASTING.search(left)
    if lasting and not (rate and lasting.start() >= rate.start() and not lasting.group(1)):
        number = lasting.group(1) or lasting.group(3) or "1"
        unit = next(g for g in (lasting.group(2), lasting.group(4), lasting.group(5)) if g)
        volume.days.append((int(number), unit[0]))
        left = left.replace(lasting.group(), " ")
    size = _TOKEN_SIZE.search(left)
    if size and (role or size.group(1)):
        if role in volume.sizes:
            return False
        volume.sizes[role] = Fraction(size.group(1) or size.group(2))
        left = left[: size.start()] + " " + left[size.end() :]
    return not _NUMBER.search(left)
