"""Prendre une commande sur une carte : quantités, changements, total."""

from ..draft import Draft
from ..finding.entities import amounts
from ..reading.free_talk import is_dialogue
from ..reading.request import Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold
from .prices import Price, prices

_MENU = Pattern(r"\b(?:menu|carte|tarifs?|prix|prices?|price list)\s?:")
_MENU_HEAD = Pattern(r"^.*\b(?:menu|carte|tarifs?|prix|prices?|price list)\s?:\s?")
_COUNTED = Pattern(rf"\b({NUMERAL})\s(?:(?:x|fois|portions? de|parts? de|more|autres?) )?"
                   r"([a-z][\w'-]{2,})(?:\s([a-z][\w'-]{2,}))?")  # fmt: skip
_ADDS = Pattern(r"\b(?:more|en plus|de plus|encore|add|ajout\w*|autres?)\b")
_REMOVES = Pattern(
    r"\b(?:sans|plus de|enlev\w*|retir\w*|annul\w*|remove|cancel|drop|no more|without)\b"
)
_TOTAL = Pattern(
    r"\b(?:total|en tout|combien|ca fait|je (?:dois|paie)|how much|bill|addition|owe|sum)\b"
)
_ORDERS = Pattern(
    r"\b(?:je (?:voudrais|veux|prends|prendrai|vais prendre)|j'aimerais|on (?:prend|prendra|"
    r"voudrait)|nous (?:prenons|voudrions)|mets|mettez|donne|donnez|can i|cna i|could i|i'd like|"
    r"i'll (?:have|take)|i want|get|gimme|give me|make it|order|commande\w*|pour moi|finalement|"
    r"plutot|en fait|actually|pls|please|svp|stp|s'il (?:te|vous) plait)\b"
)
_WORD = Pattern(r"[a-z][\w'-]{2,}")
_ALIKE = 0.72
_LONGEST = 400


def menu(instructions: str) -> list[Price]:
    """Les plats d'une carte écrite « plat prix, plat prix » ; rien s'il n'y en a pas deux."""
    for sentence in sentences(instructions[:8000]):
        if _MENU.search(fold(sentence)) and len(amounts(sentence)) > 1:
            return prices([sentence])
    return []


def ordering(request: Request) -> Draft | None:
    """La commande telle qu'elle est après ce message, ou son total."""
    if not request.text or len(request.text) > _LONGEST or not is_dialogue(request):
        return None
    if request.prompt.tools:
        return None
    items = menu(request.instructions)
    if not items:
        return None
    names = [_name(item) for item in items]
    order: dict[int, int] = {}
    for message in request.user_history:
        _read(fold(message[:_LONGEST]), names, order)
    before = dict(order)
    _read(request.folded, names, order)
    wants_total = _TOTAL.search(request.folded) is not None
    if not order or (order == before and not wants_total):
        return None
    if order == before and not _asks_the_bill(request.folded, names):
        return None
    total = sum((items[at].value * count for at, count in order.items()), items[0].value * 0)
    told = [f"{count} × {names[at]}" for at, count in sorted(order.items()) if count]
    spelled = items[0].spelled(total, request.french)
    detail = request.join(told)
    if wants_total:
        text = request.say("Cela fait {t} : {d}.", "That is {t}: {d}.", t=spelled, d=detail)
    else:
        text = request.say(
            "C'est noté : {d}, soit {t}. Est-ce bien cela ?",
            "Got it: {d}, which makes {t}. Is that right?",
            d=detail,
            t=spelled,
        )
    return Draft(text, core=spelled, data={"total": spelled}, effort=60)


def _name(item: Price) -> str:
    head = _MENU_HEAD.match(fold(item.label))
    return item.label[head.end() if head else 0 :].strip(" :–-")


def _asks_the_bill(folded: str, names: list[str]) -> bool:
    """« Combien en tout ? », mais pas « combien coûte le thé ? »."""
    return not any(_best(word, names) is not None for word in _WORD.findall(folded))


def _read(folded: str, names: list[str], order: dict[int, int]) -> None:
    known = bool(order)
    for found in _COUNTED.finditer(folded):
        at = _best(found.group(2), names)
        if at is None and found.group(3):
            at = _best(found.group(3), names)
        if at is None:
            continue
        if not known and not _ORDERS.search(folded) and "?" in folded:
            continue
        count = read_integer(found.group(1))
        adds = _ADDS.search(
            folded[found.start() - 12 if found.start() > 12 else 0 : found.end() + 10]
        )
        order[at] = order.get(at, 0) + count if adds else count
    removed = _REMOVES.search(folded) if known else None
    if removed:
        for word in _WORD.findall(folded[removed.end() : removed.end() + 30])[:3]:
            gone = _best(word, names)
            if gone is not None:
                order.pop(gone, None)


def _best(word: str, names: list[str]) -> int | None:
    """Le plat dont un mot ressemble le plus à celui-ci."""
    scored = [
        (max((_likeness(word, part) for part in _WORD.findall(fold(name))), default=0.0), -at)
        for at, name in enumerate(names)
    ]
    best, at = max(scored, default=(0.0, 0))
    return -at if best >= _ALIKE else None


def _likeness(word: str, name: str) -> float:
    if word == name or word.rstrip("s") == name.rstrip("s"):
        return 1.0
    if abs(len(word) - len(name)) > 2 or word[0] != name[0] or len(name) < 4:
        return 0.0
    return 1 - _slips(word, name) / max(len(word), len(name))


def _slips(word: str, name: str) -> int:
    """Combien de lettres changer, ôter, ajouter ou permuter pour passer de l'un à l'autre."""
    older: list[int] = []
    before = list(range(len(name) + 1))
    for row, letter in enumerate(word, 1):
        line = [row]
        for column, other in enumerate(name, 1):
            cost = min(
                before[column] + 1, line[column - 1] + 1, before[column - 1] + (letter != other)
            )
            swapped = row > 1 and column > 1 and word[row - 2] == other
            if swapped and name[column - 2] == letter:
                cost = min(cost, older[column - 2] + 1)
            line.append(cost)
        older, before = before, line
    return before[-1]
