"""Séparer, dans une question, ce qui est demandé du texte sur lequel cela porte."""

from ..text.patterns import Pattern
from ..text.sentences import sentence_spans, sentences
from ..text.strings import fold
from .commands import is_command, is_form
from .split_by_marks import (
    HEAD_LENGTH,
    Split,
    clauses_of,
    fenced,
    headed_list,
    labelled,
    quoted,
    trailing_order,
)

_RULER = Pattern(r"(?:^|\n)[ \t]*(?:-{3,}|={3,}|\*{3,}|#{3,}|_{3,})[ \t]*(?=\n|$)")
_COLON = Pattern(r"(?<![\"'])\s?:(?=\s|[«\"“])")
_FRAMING = Pattern(
    r"\W*(?:analys|etude|repon|answer|reply|respond|question|tache|task|mission|exercice|sujet)"
)
_QUOTE_PAIRS = ("«»", "“”", '""', "''", "„“")
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


def split_request(text: str) -> Split:
    """Sépare la demande du texte fourni.

    >>> split_request("Résume en une phrase : Le chat dort. Il ronfle.")
    Split(ask='Résume en une phrase', material='Le chat dort. Il ronfle.')
    """
    text = text.strip()
    attempts = (
        fenced,
        _ruled,
        _document,
        _pointed_at,
        headed_list,
        labelled,
        _after_colon,
        _by_blocks,
        _by_sentences,
        quoted,
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
    if not body.strip() or len(head) > HEAD_LENGTH or not _POINTS_AT.search(fold(head)):
        return None
    return Split(head, body)


def _is_heading_order(block: str) -> bool:
    """Un court paragraphe qui ordonne, ou annonce (« Voici mes notes, dis-moi … »)."""
    if len(block) > HEAD_LENGTH or block.count("\n") > 1:
        return False
    pieces = sentences(block)
    if _INTRODUCES.match(fold(block)):
        return any(is_command(clause) for piece in pieces for clause in clauses_of(piece))
    ordering = sum(map(is_command, pieces))
    return bool(pieces) and is_command(pieces[0]) and ordering * 2 >= len(pieces)


def _is_closing_order(block: str) -> bool:
    """Un court paragraphe final dont la première phrase ordonne."""
    if len(block) > HEAD_LENGTH or block.count("\n") > 1:
        return False
    return is_command(next(iter(sentences(block)), ""))


def _after_colon(text: str) -> Split | None:
    colon = _COLON.search(text[:HEAD_LENGTH])
    if not colon:
        return None
    head, tail = text[: colon.start()], text[colon.end() :].strip()
    spans = sentence_spans(head)
    if not spans or not tail or _is_list_then_text(tail):
        return None
    last = head[spans[-1][0] : spans[-1][1]]
    kept, order = trailing_order(tail)
    if is_command(last):
        opening = next(iter(sentences(tail[:HEAD_LENGTH])), "")
        if _FRAMING.match(fold(last)) and is_command(opening):
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
        return len(piece) < HEAD_LENGTH and (is_command(piece) or is_form(piece))

    first = 0
    while first < count and orders(pieces[first]):
        first += 1
    last = count
    while last > first and orders(pieces[last - 1]):
        last -= 1
    return first, last
