"""Les listes données : les couper en éléments, les trier, en ôter les doublons."""

from ..reading.split import unquoted
from ..text.patterns import Pattern
from ..text.sentences import list_items
from ..text.strings import fold

_DESCENDING = Pattern(
    r"\b(?:decroissant|descending|inverse|z a a|z-a|plus grand au plus petit|largest first|du "
    r"plus cher)\b"
)
_SPACED_ITEM = Pattern(r"\s?(?:(?<!\d),|,(?!\d)|[;\n])\s?(?:et |and |puis )?|\s(?:et|and)\s")
_ITEM = Pattern(r"\s?[,;\n]\s?(?:et |and |puis )?|\s(?:et|and)\s")
_NUMBER = Pattern(r"-?\d+(?:[.,]\d+)?")


def split_items(text: str) -> list[str]:
    """Les éléments d'une énumération.

    >>> split_items("poire, pomme et abricot.")
    ['poire', 'pomme', 'abricot']
    """
    bulleted = list_items(text)
    if bulleted:
        return bulleted
    text = text.strip().strip("[](){}").rstrip(".!?")
    # Dans « 89,90 €, 12 € », une virgule entre deux chiffres est décimale.
    pieces = (_SPACED_ITEM if ", " in text or ";" in text else _ITEM).split(text)
    if len(pieces) < 2:
        pieces = text.split()
    return [unquoted(piece) for piece in pieces if piece.strip()]


def sort_items(items: list[str], ask: str) -> list[str]:
    """Les éléments triés : par nombre s'ils en portent tous un, sinon par ordre alphabétique.

    >>> sort_items(["10", "9"], "trie"), sort_items(["été", "eau"], "ordre décroissant")
    (['9', '10'], ['été', 'eau'])
    """
    found = [_NUMBER.search(item) for item in items]
    descending = _DESCENDING.search(fold(ask)) is not None
    if all(found) and "alphab" not in fold(ask):
        values = [float(match.group().replace(",", ".")) for match in found if match]
        order = sorted(range(len(items)), key=lambda i: values[i], reverse=descending)
        return [items[i] for i in order]
    return sorted(items, key=lambda item: (fold(item), item), reverse=descending)


def remove_duplicates(items: list[str], ask: str) -> list[str]:
    """Les éléments distincts (casse et accents ignorés), dans l'ordre."""
    first: dict[str, str] = {}
    for item in items:
        first.setdefault(fold(item), item)
    return list(first.values())
