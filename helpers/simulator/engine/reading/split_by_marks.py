"""Séparer la demande du texte par ses marques : guillemets, balises, étiquettes, puces."""

from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.sentences import bullet_length, sentences
from ..text.strings import fold
from .commands import is_command

HEAD_LENGTH = 500
"""La plus longue demande, en caractères, que l'on cherche en tête ou en queue d'un texte."""

_TAG = Pattern(r"<([a-z_]{1,30})>")
_LANGUAGE_HINT = Pattern(r"^[a-z]{0,12}\n")
_LABEL = Pattern(
    r"(?:^|\n|[.!?;»\"]\s+)[ \t*#]*(texte?|message|avis|review|commentaire|comment|contexte|"
    r"context|"
    r"documents?|article|e-?mail|mail|courriel|ticket|phrase|sentence|input|entree|liste|donnees|"
    r"data|"
    r"extrait|passage|conversation|dialogue|rapport|report|compte[- ]rendu|notes?|transcription|"
    r"transcript|demande|request|question|consigne|instructions?|tache|task)"
    r"(?: (?:client|source|a \w+|du client|suivante?|to \w+))?[*]*\s?:[*]*\s+"
)
_ASK_LABELS = ("question", "consigne", "instruction", "tache", "task", "demande", "request")
_QUOTES = Pattern(
    r"«\s?([^»]{1,3000}?)\s?»|“([^”]{1,3000})”|\"([^\"\n]{1,3000})\"|"
    r"(?<!\w)'([^'\n]{2,3000})'(?!\w)"
)
_ORDERS = Pattern(
    r"\b(?:dis-moi|dites-moi|indique\w*|precise\w*|tell me|say|label|classify|classe[rz]?)\b"
)
_TAGGED = Pattern(r"\s?[A-Za-z]{1,3}[-_ ]?\d{1,3}\s?[:.)]\s")


@dataclass(frozen=True)
class Split:
    """``ask`` : la demande ; ``material`` : le texte fourni, vide s'il n'y en a pas."""

    ask: str
    material: str


def fenced(text: str) -> Split | None:
    for fence in ('"""', "```", "'''"):
        start = text.find(fence)
        end = text.find(fence, start + 3) if start >= 0 else -1
        if end > start + 3:
            inside = text[start + 3 : end]
            if fence == "```":
                hint = _LANGUAGE_HINT.match(fold(inside))
                inside = inside[hint.end() :] if hint else inside
            return Split(f"{text[:start]}\n{text[end + 3 :]}", inside)
    opening = _TAG.search(fold(text))
    if opening:
        closing = fold(text).find(f"</{opening.group(1)}>", opening.end())
        if closing > 0:
            after = text[closing:].partition(">")[2]
            return Split(f"{text[: opening.start()]}\n{after}", text[opening.end() : closing])
    return None


def headed_list(text: str) -> Split | None:
    """« Voici cinq messages, dis-moi pour chacun … : » puis une liste numérotée ou à puces."""
    lines = text.split("\n")
    marked = [index for index, line in enumerate(lines) if _is_item(line)]
    if len(marked) < 2 or not marked[0] or marked[-1] - marked[0] >= 3 * len(marked):
        return None
    head = "\n".join(lines[: marked[0]]).strip()
    tagged = all(_TAGGED.match(lines[index]) for index in marked)
    if len(head) > HEAD_LENGTH or not head.endswith((":", ".") if tagged else ":"):
        return None
    clauses = [clause for one in sentences(head) for clause in clauses_of(one)]
    if not any(map(is_command, clauses)) and not _ORDERS.search(fold(head)):
        return None
    tail = "\n".join(lines[marked[-1] + 1 :]).strip()
    ordered = bool(tail) and is_command(tail)
    body = "\n".join(lines[marked[0] : marked[-1] + 1 if ordered else len(lines)])
    return Split(f"{head}\n{tail}" if ordered else head, body)


def _is_item(line: str) -> bool:
    return bullet_length(line) > 0 or _TAGGED.match(line) is not None


def labelled(text: str) -> Split | None:
    folded = fold(text)
    labels = list(_LABEL.finditer(folded))
    if not labels:
        return None
    asks = [text[: labels[0].start() + 1].strip()] if labels[0].start() else []
    material = []
    ends = [label.start() + 1 for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        section = text[label.end() : end].strip()
        if label.group(1).startswith(_ASK_LABELS):
            asks.append(section)
        else:
            kept, order = trailing_order(section)
            material.append(kept)
            asks.append(order)
    asks = [ask for ask in asks if ask]
    return Split("\n".join(asks), "\n".join(material)) if any(map(is_command, asks)) else None


def trailing_order(section: str) -> tuple[str, str]:
    """Le texte, et la demande qui le suit dans un dernier paragraphe."""
    kept, blank, last = section.rpartition("\n")
    if blank and kept.strip() and len(last) < HEAD_LENGTH and is_command(last):
        return kept.strip(), last.strip()
    return section, ""


def quoted(text: str) -> Split | None:
    if len(text) > 20_000:
        return None
    found = [match for match in _QUOTES.finditer(text) if match.group(match.lastindex or 0)]
    if not found:
        return None
    ask = text
    for match in reversed(found):
        ask = ask[: match.start()] + ask[match.end() :]
    material = "\n".join(match.group(match.lastindex or 0) for match in found)
    return Split(ask, material)


def clauses_of(sentence: str) -> list[str]:
    return [sentence, *(part for part in sentence[:HEAD_LENGTH].split(", ")[1:])]
