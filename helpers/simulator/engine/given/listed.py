"""Répondre sur une énumération donnée : combien d'éléments, lesquels commencent par une lettre."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, upper_first
from .matter import whole_messages

_HOW_MANY = Pattern(r"\b(?:combien|how many|nombre d[e'])\b")
_WHICH = Pattern(
    r"\b(?:lesquel\w*|quels?|quelles?|which|liste\w*|list|cite\w*|donne\w*|show|give)\b"
)
_ITEMS = Pattern(
    r"\b(?:combien (?:d'|de |y a-t-il d[e' ]{1,2}|il y a d[e' ]{1,2})?(?:articles?|elements?|"
    r"produits?|"
    r"choses|items?|entrees|noms|prenoms|courses|ingredients?|lignes)|combien (?:y en a-t-il|en "
    r"ai-je|"
    r"il y en a|ca en fait)|how many (?:items?|things|elements?|products?|entries|names|"
    r"ingredients?|"
    r"are there)|nombre d'(?:articles|elements))\b"
)
_EDGE = Pattern(
    r"\b(?:(commence\w*|debute\w*|start\w*|begin\w*)|(finiss\w*|termine\w*|end\w*)|(contien\w*|"
    r"contain\w*))"
    r" (?:par |avec |with |in |the )?(?:(?:la |une |the |a )?(?:lettre|letter) )?(?:an? |un )?"
    r"[«\"'“]?\s?([a-z])\s?[»\"'”]?(?=\W|$)"
)
_LED = Pattern(
    r"\b(?:liste|list|courses|panier|groceries|shopping|ingredients?|besoin d[e']|voici|here)\b"
)
_SEPARATOR = Pattern(r"\s?[,;]\s?(?:et |and )?|\s(?:et|and)\s")
_LEAST = 3
_LONGEST_QUESTION = 200


def answer_on_list(request: Request) -> Draft | None:
    """Le compte ou le choix demandé, sur l'énumération la plus récente de l'échange."""
    asked = request.folded_ask
    if len(request.folded) > 2000 or len(asked) > 2000:
        return None
    question = fold(_question(request))
    edge, counts = _EDGE.search(question), _ITEMS.search(question)
    if not (edge and (_HOW_MANY.search(question) or _WHICH.search(question))) and not counts:
        return None
    items = next((found for text in whole_messages(request) if (found := enumerated(text))), [])
    if not items:
        return None
    kept = [item for item in items if _fits(item, edge.groups())] if edge else items
    named = request.join(kept)
    if _HOW_MANY.search(question):
        detail = request.say(" : {n}", ": {n}", n=named) if edge and kept else ""
        return Draft(f"{len(kept)}{detail}.", core=str(len(kept)), effort=50)
    text = upper_first(named) or request.say("Aucun élément", "No item")
    return Draft(f"{text}.", core=named or request.say("aucun", "none"), effort=50)


def _question(request: Request) -> str:
    """La question, sans la liste qui la précède dans le même message."""
    asked = [piece for piece in sentences(request.text) if "?" in piece]
    return asked[-1] if asked else request.ask


def enumerated(text: str) -> list[str]:
    """Les éléments d'une liste annoncée (« ma liste : a, b, c ») ou à puces.

    >>> enumerated("Ma liste : thé, pain, miel. Combien d'articles ?")
    ['thé', 'pain', 'miel']
    """
    bulleted = list_items(text[:10_000])
    if len(bulleted) >= _LEAST:
        return [item.rstrip(".;,") for item in bulleted]
    for piece in sentences(text[:10_000]):
        head, colon, tail = piece.partition(":")
        if not colon or piece.rstrip().endswith("?") or not _LED.search(fold(head)):
            continue
        items = [
            item.strip() for item in _SEPARATOR.split(tail.strip().rstrip(".!")) if item.strip()
        ]
        if len(items) >= _LEAST and all(len(item.split()) <= 5 for item in items):
            return items
    return []


def _fits(item: str, edge: tuple[str | None, ...]) -> bool:
    starts, ends, _, letter = edge
    folded = fold(item).strip()
    if starts:
        return folded.startswith(letter or "")
    return folded.endswith(letter or "") if ends else (letter or "") in folded
