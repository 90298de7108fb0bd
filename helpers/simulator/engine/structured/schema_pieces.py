"""Découper un texte en autant de morceaux que d'éléments à mettre dans un tableau JSON."""

from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences

_LINE = Pattern(r"\s?(?:[;\n]|,\s(?:et |and |puis )?|\s(?:et|and|puis|then)\s)\s?")
_CLAUSES = Pattern(r"[;,]\s+(?=\d|[A-ZÀ-Þ])|\s(?:et|and)\s(?=\d|[A-ZÀ-Þ])")
_MOST_PIECES = 50
_LONGEST = 20_000


def enumeration(text: str) -> list[str]:
    """Les éléments d'une énumération courte ; une phrase reste entière.

    >>> enumeration("du pain, du lait et 6 œufs")
    ['du pain', 'du lait', '6 œufs']
    >>> enumeration("Le lait, dit-on, est très bon pour tous les enfants.")
    ['Le lait, dit-on, est très bon pour tous les enfants.']
    """
    pieces = [piece for piece in _LINE.split(text[:_LONGEST]) if piece.strip()]
    short = all(len(piece.split()) <= 4 for piece in pieces)
    return [piece.strip(" .") for piece in pieces] if len(pieces) > 1 and short else [text]


def divisions(text: str) -> list[list[str]]:
    """Les façons de découper un texte : par lignes, par propositions, par phrases, par virgules.

    >>> divisions("Paul a 3 ans. Marie a 5 ans.")[1]
    ['Paul a 3 ans.', 'Marie a 5 ans.']
    """
    text = text[:_LONGEST]
    lines = list_items(text) or [line for line in text.split("\n") if line.strip()]
    clauses = [piece for sentence in sentences(text) for piece in _CLAUSES.split(sentence)]
    tail = text.rpartition(": ")[2] or text
    parts = _LINE.split(tail.strip(" ."))
    found = (
        [piece for piece in pieces if piece.strip()]
        for pieces in (lines, clauses, sentences(text), parts)
    )
    return [pieces[:_MOST_PIECES] for pieces in found if pieces]
