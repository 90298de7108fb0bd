"""Couper un texte en autant de morceaux que d'objets décrits : parenthèses gardées entières."""

from ..finding.entities import amounts
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, stem

_BREAK = Pattern(
    r"\s?;\s|,\s(?:et |and |puis |then |ainsi que |plus )?(?!\d{3}\b)|"
    r"\s(?:et|and|puis|then|ainsi que)\s|\n+"
)
_COLON = Pattern(r"\s?:\s")
_HEADER = Pattern(r"(?<![\w-])([^\W\d_]{3,20}) (?:n[°o]\s?)?(\d{1,3})\s?[:\N{EM DASH}-]\s?")
_LONGEST = 20_000
_MOST = 50


def masked(text: str) -> str:
    """Le texte dont le contenu des parenthèses est caché, de même longueur.

    >>> masked("a (b, c), d")
    'a (____), d'
    """
    depth = 0
    shown = []
    for character in text:
        depth -= character == ")" and depth > 0
        shown.append("_" if depth else character)
        depth += character == "("
    return "".join(shown)


def split_top(text: str) -> list[str]:
    """Les éléments d'une énumération, sans couper dans les parenthèses.

    >>> split_top("un lit (200 €, neuf), une table et deux bancs.")
    ['un lit (200 €, neuf)', 'une table', 'deux bancs']
    """
    text = text[:_LONGEST].strip()
    hidden = fold(masked(text))
    pieces, start = [], 0
    for found in _BREAK.finditer(hidden):
        pieces.append(text[start : found.start()])
        start = found.end()
    pieces.append(text[start:])
    return [piece.strip(" .;") for piece in pieces if piece.strip(" .;")][:_MOST]


def after_colon(text: str) -> str:
    """Ce qui suit le premier deux-points d'une phrase, hors parenthèses ; sinon la phrase."""
    found = _COLON.search(masked(text))
    return text[found.end() :] if found else text


def headed(text: str, name: str) -> list[str]:
    """« Sprint 1 : … Sprint 2 : … » : un morceau par titre du nom du tableau (``sprints``)."""
    text = text[:_LONGEST]
    wanted = stem(fold(name))
    starts = [m.start() for m in _HEADER.finditer(text) if stem(fold(m.group(1))) == wanted]
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def without_header(text: str) -> str:
    """Le morceau sans son titre numéroté (« Sprint 1 : »)."""
    found = _HEADER.match(text)
    return text[found.end() :] if found else text


def header_number(text: str) -> int | None:
    """Le numéro du titre d'un morceau (« Sprint 2 : »), s'il en a un."""
    found = _HEADER.match(text)
    return int(found.group(2)) if found else None


def bullets(text: str) -> list[str]:
    """Les lignes à puces d'un texte."""
    return list_items(text[:_LONGEST])[:_MOST]


def priced(text: str) -> list[str]:
    """Les éléments de l'énumération où sont dites des sommes, avec ou sans la leur."""
    best: list[str] = []
    most = 0
    for sentence in sentences(text[:_LONGEST]):
        pieces = split_top(after_colon(sentence))
        told = sum(1 for piece in pieces if amounts(piece))
        if told > most and (2 * told >= len(pieces) or "(" in sentence or ":" in sentence):
            best, most = pieces, told
    return best


def detailed(text: str) -> list[str]:
    """Les éléments suivis de détails entre parenthèses : « maquettes (Lila, terminé) et … »."""
    pieces = split_top(after_colon(without_header(text)))
    told = [piece for piece in pieces if piece.endswith(")") and "(" in piece]
    return pieces if len(told) == len(pieces) else told if len(told) > 1 else []
