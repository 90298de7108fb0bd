"""Lire, dans une demande de classement, les étiquettes entre lesquelles choisir."""

import re
from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.sentences import bullet_length
from ..text.strings import fold


@dataclass(frozen=True)
class Label:
    """Une étiquette telle qu'elle est écrite, et ce que la demande en dit entre parenthèses."""

    name: str
    about: str = ""


_TRIGGER = Pattern(
    r":|\b(?:parmi|entre|en|comme|selon|dans|soit|as|into|among|between|one of|either|est-il|"
    r"est-elle|"
    r"est-ce(?: un| une)?|sont-ils|is it|is this|par|with|by|categories?|labels?|classes?|"
    r"etiquettes?|"
    r"suivante?s?|following|comme etant|message|avis|texte|options?|l'un des mots|review|text|"
    r"sentiment)\b\s*:?"
)
_SEPARATOR = Pattern(
    r"\s?[,;/|]\s?(?:ou |or |et |and |soit |either )?|\s(?:ou bien|ou|or|et|and|soit)\s+"
)
_LEAD = Pattern(
    r"^(?:(?:soit|either|une?|an?|le|la|les|l'|the|est|is|de|des|d'|en|par|comme|as|categories?|"
    r"labels?|"
    r"(?:l'une? )?des(?: categories)?|ces|these|suivante?s?|following|un des mots|de ces|seul mot|"
    r"(?:trois|deux|quatre|cinq|three|two|four|five) (?:categories|classes|labels|mots)|mot|"
    r"un seul mot|only|uniquement|seulement|oui ou non|etiquettes?) )+"
)
_END = Pattern(r"[.?!\n](?:\s|$)|\s[-–]\s|»\s|:\s*[«\"“]|:\s*$|\n")
_PARENTHESIS = Pattern(r"\s?\(([^()]{0,300})\)")
_NOTE = Pattern(r"\x00(\d+)\x00")
_BRACKETS = Pattern(r"[(\[]([^()\[\]\n]{3,300})[)\]]")
_OFFER = Pattern(
    r"\b(?:(?:parmi|one of|among)(?: (?:ces |les |these |the )?(?:categories?|etiquettes?|labels?)"
    r"(?: suivantes| following)?)?\s?:|whether (?:it is|it's|each is)|si c'est(?= (?:une? |du |"
    r"de )))"
)
_QUOTED_ONE = r"(?:«\s?[^»\n]{1,50}?\s?»|\"[^\"\n]{1,50}\")"
_QUOTED_CHAIN = Pattern(
    rf"{_QUOTED_ONE}(?:\s?(?:,|;|/|ou|or|et|and|, ou|, or)\s?{_QUOTED_ONE}){{1,30}}"
)
_QUOTED_NAME = Pattern(_QUOTED_ONE)
_QUOTES = " \t«»“”\"'`*_[]{}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def read_labels(text: str, bracketed: bool = True) -> list[Label]:
    """Les étiquettes proposées dans une demande, dans l'ordre ; aucune s'il n'y en a pas deux.

    ``bracketed`` : une énumération entre parenthèses peut en être la liste.

    >>> [label.name for label in read_labels("Classe en positif, négatif ou neutre.")]
    ['positif', 'négatif', 'neutre']
    >>> [label.name for label in read_labels("Donne le ton (bon/mauvais), en un mot.")]
    ['bon', 'mauvais']
    """
    bulleted = bulleted_labels(text)
    if len(bulleted) > 1:
        return bulleted
    folded = fold(text)
    offered = _quoted(text) or _offered(text, folded)
    if offered:
        return offered
    best: list[Label] = []
    for trigger in _TRIGGER.finditer(folded):
        found = _listed(text, folded, trigger.end())
        # À nombre égal, le déclencheur le plus proche de la liste : « classe l'avis en A ou B ».
        if len(found) >= max(len(best), 2):
            best = found
    # « urgent (panne, blocage) ou normal » : les parenthèses décrivent une étiquette.
    described = any(label.about for label in best)
    inside = _bracketed(text) if bracketed and not described else []
    return inside or best or _listed(text, folded, 0)


def _quoted(text: str) -> list[Label]:
    chain = quoted_chain(text)
    return chain[0] if chain else []


def quoted_chain(text: str) -> tuple[list[Label], int, int] | None:
    """« a », « b » ou « c » : ce que les guillemets désignent à la suite, et où.

    >>> found = quoted_chain("Dis « a » ou « b ».")
    >>> [label.name for label in found[0]] if found else []
    ['a', 'b']
    """
    chain = _QUOTED_CHAIN.search(fold(text[:4000]))
    if chain is None:
        return None
    names = [
        mark.span() for mark in _QUOTED_NAME.compiled.finditer(fold(text[:4000]), *chain.span())
    ]
    labels = [as_label(text[start:end], "") for start, end in names]
    found = [label for label in labels if label]
    return (found, *chain.span()) if all(labels) else None


def _offered(text: str, folded: str) -> list[Label]:
    """« parmi : a, b, c », « whether it is a or b » : le déclencheur le plus sûr l'emporte."""
    trigger = _OFFER.search(folded)
    found = _listed(text, folded, trigger.end()) if trigger else []
    return found if len(found) > 1 else []


def _bracketed(text: str) -> list[Label]:
    """« Classe (a, b ou c) : … » : la liste entre parenthèses ou entre crochets."""
    for found in _BRACKETS.finditer(text):
        labels = _listed(found.group(1), fold(found.group(1)), 0)
        if len(labels) > 1:
            return labels
    return []


def bulleted_labels(text: str) -> list[Label]:
    """Une étiquette par ligne à puce, avec sa description après un deux-points ou un tiret."""
    found = []
    for line in text.split("\n"):
        length = bullet_length(line)
        if length:
            name, _, about = line[length:].partition(":")
            if not about:
                name, _, about = line[length:].partition(" - ")
            label = as_label(name, about)
            if not label:
                return []
            found.append(label)
    return found


def _listed(text: str, folded: str, start: int) -> list[Label]:
    end = _END.search(folded, start)
    stop = end.start() if end else len(text)
    segment = text[start:stop].strip(" :")
    # Ce qui est entre parenthèses ne sépare pas des étiquettes : un repère en tient lieu.
    notes: list[str] = []

    def shielded(found: re.Match[str]) -> str:
        notes.append(found.group(1))
        return f"\x00{len(notes) - 1}\x00"

    pieces = _SEPARATOR.split(_PARENTHESIS.compiled.sub(shielded, segment))
    if len(pieces) < 2:
        return []
    labels = []
    for piece in pieces:
        about = _NOTE.search(piece)
        described = notes[int(about.group(1))] if about else ""
        name, _, colon = _NOTE.sub("", piece).partition(" : ")
        label = as_label(name, described or colon)
        if not label:
            return []
        labels.append(label)
    return labels if len({label.name for label in labels}) > 1 else []


def as_label(name: str, about: str) -> Label | None:
    """Une étiquette nettoyée : ni guillemets ni article ; ``None`` si elle est trop longue."""
    name = name.strip(_QUOTES).rstrip(".:?!")
    lead = _LEAD.match(fold(name))
    if lead and lead.end() < len(name) and name[0] not in "àÀ":
        name = name[lead.end() :]
    name = name.strip(_QUOTES)
    if not name or len(name.split()) > 4 or len(name) > 50 or "@" in name:
        return None
    return Label(name, about.strip())
