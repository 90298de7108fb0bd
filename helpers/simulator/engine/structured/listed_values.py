"""Les éléments simples d'un tableau : ce que le texte énumère sous le nom du tableau."""

from ..finding.field_names import field_words
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, stem, word_set
from .records.career import languages_named
from .records.cutting import section, split_list
from .records.slots import trimmed, without_article

_NOTHING = Pattern(r"\W*(?:aucune?s?|none|neant|nothing|n/a|pas de|no)\b")
_LINK = (
    r"(?:\s(?:preferee?s?|disponibles?|available|favou?rite))?\s?"
    r"(?::|\b(?:sont|are|include|comprennent|comme|such as|like|y compris)\b)\s+"
)
_ANNOUNCED = Pattern(
    r".*\b(?:of|en|comme|like|such as|includ\w+|are|sont|parl\w+|speaks?|likes?|aim\w+|loves?|"
    r"adore\w*|"
    r"contient|contains?|avec|with|ador\w+|pratique\w*)\s(.{2,40})$"
)
_STATED = Pattern(
    r"^(?:[A-ZÀ-Þ][\w'’-]* (?:is|est|a|has)\b|(?:[Jj]e|I|[Ii]l|[Ee]lle|[Hh]e|[Ss]he|[Ww]e|"
    r"[Nn]ous)\b|[Jj]['’])"
)
_SPOKEN = word_set("langues languages langue language")
_MOST_WORDS = 4
_LONGEST = 20_000


def named_list(name: str, text: str) -> list[str]:
    """Ce que le texte énumère sous le nom d'un tableau ; vide s'il ne le nomme pas.

    >>> named_list("allergenes", "Soupe du jour. Allergènes : lait, céleri et noix.")
    ['lait', 'céleri', 'noix']
    """
    text = text[:_LONGEST]
    words = field_words(name)
    if _SPOKEN & set(words):
        return languages_named(text)
    told = section(text, name)
    if not told and words and len(words[-1]) > 3:
        found = Pattern(rf"\b{stem(words[0])}\w*{_LINK}([^.!?\n]+)").search(fold(text))
        told = text[found.start(1) : found.end(1)] if found else ""
    if not told or _NOTHING.match(fold(told)):
        return []
    items = list_items(told) or split_list(sentences(told)[0] if sentences(told) else told)
    return [without_article(trimmed(item)) for item in items if trimmed(item)]


def only_list(text: str) -> list[str]:
    """La seule énumération d'un texte : ses puces, sinon la fin d'une phrase.

    >>> only_list("Wilma is 37, plays chess, paints, and grows peas.")
    ['plays chess', 'paints', 'grows peas']
    """
    bulleted = list_items(text[:_LONGEST])
    if bulleted:
        return bulleted
    best: list[str] = []
    for sentence in sentences(text[:_LONGEST]):
        items = _tail(split_list(sentence))
        best = items if len(items) > len(best) else best
    return best if len(best) > 1 else []


def _tail(items: list[str]) -> list[str]:
    """Les derniers éléments, courts, d'une phrase coupée à ses virgules."""
    kept: list[str] = []
    for item in reversed(items):
        short = len(item.split()) <= _MOST_WORDS and not any(c.isdigit() for c in item)
        if short and not _STATED.match(item):
            kept.insert(0, trimmed(item))
            continue
        announced = _ANNOUNCED.match(fold(item))
        told = trimmed(item[announced.start(1) :]) if announced and kept else ""
        return [told, *kept] if told and len(told.split()) <= _MOST_WORDS else kept
    return kept
