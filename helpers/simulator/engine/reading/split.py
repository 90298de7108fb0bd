"""Séparer, dans une question, ce qui est demandé du texte sur lequel cela porte."""

from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.sentences import bullet_length, sentence_spans, sentences
from ..text.strings import fold
from .commands import is_command, is_form


@dataclass(frozen=True)
class Split:
    """``ask`` : la demande ; ``material`` : le texte fourni, vide s'il n'y en a pas."""

    ask: str
    material: str


_RULER = Pattern(r"(?:^|\n)[ \t]*(?:-{3,}|={3,}|\*{3,}|#{3,}|_{3,})[ \t]*(?=\n|$)")
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
_COLON = Pattern(r"(?<![\"'])\s?:(?=\s|[«\"“])")
_FRAMING = Pattern(
    r"\W*(?:analys|etude|repon|answer|reply|respond|question|tache|task|mission|exercice|sujet)"
)
_QUOTES = Pattern(
    r"«\s?([^»]{1,3000}?)\s?»|“([^”]{1,3000})”|\"([^\"\n]{1,3000})\"|"
    r"(?<!\w)'([^'\n]{2,3000})'(?!\w)"
)
_QUOTE_PAIRS = ("«»", "“”", '""', "''", "„“")
_HEAD_LENGTH = 500
_DOCUMENT_WORDS = 25
_ASK_LABEL = Pattern(
    r"(?:^|\n)[ \t*#]*(?:question|consigne|instructions?|tache|task|demande|request)s?[*]*\s?:"
)
_INTRODUCES = Pattern(
    r"\W*(?:(?:bonjour|salut|hello|hi)\W+)?(?:voi(?:ci|la)|here (?:is|are)|here's|j'ai|i have|"
    r"ci-dessous|below)\b"
)
_POINTS_AT = Pattern(
    r"\b(?:ce|cet|cette|ces|this|these) (?:\w+ )?(?:message|mail|e-mail|courriel|texte|lettre|avis|"
    r"extrait|document|article|journal|note|text|email|letter|review|excerpt)s?\b[^.]{0,40}[?:.]?$"
)
_TAGGED = Pattern(r"\s?[A-Za-z]{1,3}[-_ ]?\d{1,3}\s?[:.)]\s")


def split_request(text: str) -> Split:
    """Sépare la demande du texte fourni.

    >>> split_request("Résume en une phrase : Le chat dort. Il ronfle.")
    Split(ask='Résume en une phrase', material='Le chat dort. Il ronfle.')
    """
    text = text.strip()
    attempts = (
        _fenced,
        _ruled,
        _document,
        _pointed_at,
        _headed_list,
        _labelled,
        _after_colon,
        _by_blocks,
        _by_sentences,
        _quoted,
    )
    for attempt in attempts:
        found = attempt(text)
        if found and found.ask.strip() and (found.material.strip() or found.ask == text):
            return Split(found.ask.strip(), unquoted(found.material))
    return Split(text, "")


def unquoted(text: str) -> str:
    """Le texte sans les guillemets qui l'entourent, s'ils l'entourent tout entier."""
    text = text.strip()
    for pair in _QUOTE_PAIRS:
        if len(text) > 2 and text[0] == pair[0] and text[-1] in (pair[1], "."):
            inner = text[1:].rstrip(".").removesuffix(pair[1]).strip()
            if inner and not any(mark in inner for mark in pair):
                return inner
    return text


def _fenced(text: str) -> Split | None:
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


def _ruled(text: str) -> Split | None:
    if not any(mark in text for mark in ("---", "===", "***", "###", "___")):
        return None
    blocks = [block.strip() for block in _RULER.split(text) if block.strip()]
    return _sort_blocks(blocks) if len(blocks) > 1 else None


def _document(text: str) -> Split | None:
    """Une demande d'un paragraphe, avant ou après un document de plusieurs lignes."""
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    if len(blocks) < 2 or _ASK_LABEL.search(fold(text[:20_000])):
        return None
    first = int(_is_heading_order(blocks[0]))
    last = len(blocks) - int(len(blocks) - first > 1 and _is_closing_order(blocks[-1]))
    body = blocks[first:last]
    if not first and last == len(blocks) or len(" ".join(body).split()) < _DOCUMENT_WORDS:
        return None
    return Split("\n".join(blocks[:first] + blocks[last:]), "\n\n".join(body))


def _pointed_at(text: str) -> Split | None:
    """« Sors-moi les dates de ce message ? », une ligne vide, puis le message, même court."""
    head, _, body = text.partition("\n\n")
    if not body.strip() or len(head) > _HEAD_LENGTH or not _POINTS_AT.search(fold(head)):
        return None
    return Split(head, body)


def _is_heading_order(block: str) -> bool:
    """Un court paragraphe qui ordonne, ou annonce (« Voici mes notes, dis-moi … »)."""
    if len(block) > _HEAD_LENGTH or block.count("\n") > 1:
        return False
    pieces = sentences(block)
    if _INTRODUCES.match(fold(block)):
        return any(is_command(clause) for piece in pieces for clause in _clauses(piece))
    ordering = sum(map(is_command, pieces))
    return bool(pieces) and is_command(pieces[0]) and ordering * 2 >= len(pieces)


def _is_closing_order(block: str) -> bool:
    """Un court paragraphe final dont la première phrase ordonne."""
    if len(block) > _HEAD_LENGTH or block.count("\n") > 1:
        return False
    return is_command(next(iter(sentences(block)), ""))


def _clauses(sentence: str) -> list[str]:
    return [sentence, *(part for part in sentence[:_HEAD_LENGTH].split(", ")[1:])]


def _headed_list(text: str) -> Split | None:
    """« Voici cinq messages, dis-moi pour chacun … : » puis une liste numérotée ou à puces."""
    lines = text.split("\n")
    marked = [index for index, line in enumerate(lines) if _is_item(line)]
    if len(marked) < 2 or not marked[0] or marked[-1] - marked[0] >= 3 * len(marked):
        return None
    head = "\n".join(lines[: marked[0]]).strip()
    if len(head) > _HEAD_LENGTH or not head.rstrip().endswith(":"):
        return None
    if not any(is_command(clause) for one in sentences(head) for clause in _clauses(one)):
        return None
    tail = "\n".join(lines[marked[-1] + 1 :]).strip()
    ordered = bool(tail) and is_command(tail)
    body = "\n".join(lines[marked[0] : marked[-1] + 1 if ordered else len(lines)])
    return Split(f"{head}\n{tail}" if ordered else head, body)


def _is_item(line: str) -> bool:
    return bullet_length(line) > 0 or _TAGGED.match(line) is not None


def _labelled(text: str) -> Split | None:
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
            kept, order = _trailing_order(section)
            material.append(kept)
            asks.append(order)
    asks = [ask for ask in asks if ask]
    return Split("\n".join(asks), "\n".join(material)) if any(map(is_command, asks)) else None


def _trailing_order(section: str) -> tuple[str, str]:
    """Le texte, et la demande qui le suit dans un dernier paragraphe."""
    kept, blank, last = section.rpartition("\n")
    if blank and kept.strip() and len(last) < _HEAD_LENGTH and is_command(last):
        return kept.strip(), last.strip()
    return section, ""


def _after_colon(text: str) -> Split | None:
    colon = _COLON.search(text[:_HEAD_LENGTH])
    if not colon:
        return None
    head, tail = text[: colon.start()], text[colon.end() :].strip()
    spans = sentence_spans(head)
    if not spans or not tail or _is_list_then_text(tail):
        return None
    last = head[spans[-1][0] : spans[-1][1]]
    kept, order = _trailing_order(tail)
    if is_command(last):
        if _FRAMING.match(fold(last)) and is_command(sentences(tail[:_HEAD_LENGTH])[0]):
            return Split(text, "")
        before = head[: spans[-1][0]].strip()
        if before and not is_command(before) and not is_form(before) and len(before) > len(tail):
            return None
        return Split(f"{head} {order}" if order else head, kept)
    if order:
        return Split(order, kept)
    ending = sentence_spans(tail)
    if len(ending) > 1 and is_command(tail[ending[-1][0] :]):
        return Split(tail[ending[-1][0] :], tail[: ending[-1][0]])
    return None


def _is_list_then_text(tail: str) -> bool:
    """« Donne : résumé, points clés » puis un paragraphe : ce n'est pas le texte annoncé."""
    first, blank, rest = tail.partition("\n\n")
    if not blank:
        return False
    short = len(first.split()) <= 15 and "\n" not in first
    return short and first.count(",") >= 1 and len(rest) > len(first)


def _by_blocks(text: str) -> Split | None:
    separator = "\n\n" if "\n\n" in text else "\n"
    blocks = [block.strip() for block in text.split(separator) if block.strip()]
    return _sort_blocks(blocks) if len(blocks) > 1 else None


def _sort_blocks(blocks: list[str]) -> Split | None:
    first, last = _order_range(blocks, len(blocks))
    separator = "\n\n"
    return (
        Split("\n".join(blocks[:first] + blocks[last:]), separator.join(blocks[first:last]))
        if first or last < len(blocks)
        else None
    )


def _by_sentences(text: str) -> Split | None:
    spans = sentence_spans(text)
    if len(spans) < 2:
        return None
    pieces = [text[start:end] for start, end in spans]
    first, last = _order_range(pieces, len(pieces))
    if (first == 0 and last == len(pieces)) or first >= last:
        return None
    return Split(
        " ".join(pieces[:first] + pieces[last:]), text[spans[first][0] : spans[last - 1][1]]
    )


def _order_range(pieces: list[str], count: int) -> tuple[int, int]:
    """Les morceaux de tête et de queue qui sont des demandes : positions (fin, début)."""

    def orders(piece: str) -> bool:
        return len(piece) < _HEAD_LENGTH and (is_command(piece) or is_form(piece))

    first = 0
    while first < count and orders(pieces[first]):
        first += 1
    last = count
    while last > first and orders(pieces[last - 1]):
        last -= 1
    return first, last


def _quoted(text: str) -> Split | None:
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
