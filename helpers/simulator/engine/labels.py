"""Lire, dans une demande de classement, les étiquettes entre lesquelles choisir."""

from dataclasses import dataclass

from .patterns import Pattern
from .sentences import bullet_length
from .text import fold


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
_QUOTES = " \t«»“”\"'`*_[]{}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def read_labels(text: str) -> list[Label]:
    """Les étiquettes proposées dans une demande, dans l'ordre ; aucune s'il n'y en a pas deux.

    >>> [label.name for label in read_labels("Classe en positif, négatif ou neutre.")]
    ['positif', 'négatif', 'neutre']
    """
    bulleted = _bulleted(text)
    if len(bulleted) > 1:
        return bulleted
    folded = fold(text)
    best: list[Label] = []
    for trigger in _TRIGGER.finditer(folded):
        found = _listed(text, folded, trigger.end())
        # À nombre égal, le déclencheur le plus proche de la liste : « classe l'avis en A ou B ».
        if len(found) >= max(len(best), 2):
            best = found
    return best if best else _listed(text, folded, 0)


def _bulleted(text: str) -> list[Label]:
    found = []
    for line in text.split("\n"):
        length = bullet_length(line)
        if length:
            name, _, about = line[length:].partition(":")
            if not about:
                name, _, about = line[length:].partition(" - ")
            label = _label(name, about)
            if not label:
                return []
            found.append(label)
    return found


def _listed(text: str, folded: str, start: int) -> list[Label]:
    end = _END.search(folded, start)
    stop = end.start() if end else len(text)
    segment = text[start:stop].strip(" :")
    # Les virgules entre parenthèses ne séparent pas des étiquettes.
    shielded = _PARENTHESIS.compiled.sub(
        lambda m: m.group().replace(",", "\x00").replace(" et ", "\x01"), segment
    )
    pieces = _SEPARATOR.split(shielded)
    if len(pieces) < 2:
        return []
    labels = []
    for piece in pieces:
        about = _PARENTHESIS.search(piece)
        described = about.group(1).replace("\x00", ",").replace("\x01", " et ") if about else ""
        name, _, colon = _PARENTHESIS.sub("", piece).partition(" : ")
        label = _label(name, described or colon)
        if not label:
            return []
        labels.append(label)
    return labels if len({label.name for label in labels}) > 1 else []


def _label(name: str, about: str) -> Label | None:
    name = name.strip(_QUOTES).rstrip(".:?!")
    lead = _LEAD.match(fold(name))
    if lead and lead.end() < len(name):
        name = name[lead.end() :]
    name = name.strip(_QUOTES)
    if not name or len(name.split()) > 4 or len(name) > 50 or "@" in name:
        return None
    return Label(name, about.strip())
