"""Trouver, dans une phrase, les énumérations qui peuvent être des étiquettes."""

from ..text.patterns import Pattern
from ..text.strings import fold, word_set
from .labels import Label, as_label, quoted_chain

ANSWERING = Pattern(
    r"\b(?:reponds?|repondez|repondre|reponses?|answer|reply|respond|output|outputs|return|"
    r"renvoie|renvoyez|retourne[rz]?|donne[rz]?|give|ecris|ecrivez|write|utilise[rz]?|use|print)\b"
)
_OPENER = Pattern(
    r"(?::|\b(?:parmi|among|one of|l'une? (?:de|des)|either|entre|between|categories|labels|"
    r"etiquettes|options)\b(?!\s?(?::|\w+\s?:)))\s*"
)
_BRACKETS = Pattern(r"[(\[{]([^()\[\]{}\n]{3,300})[)\]}]")
_OR = Pattern(r"\s?[,;/|]\s?(?:ou bien |ou |or )|\s(?:ou bien|ou|or)\s")
_COMMA = Pattern(r"\s?[,;/|]\s?(?:(?:et|and|soit) )?|\s(?:ou bien|ou|or)\s")
_AND = Pattern(r"\s?[,;/|]\s?(?:et |and |ou |or )?|\s(?:ou bien|ou|or|et|and)\s")
_STOP = Pattern(
    r"[?!:;\n(\[«\"“]|\.(?=\s|$)|\s[-–]\s|,? \b(?:pour|selon|d'apres|for|based|according|depending|"
    r"in this|in the|dans ce|dans cette|rien d'autre|sans (?:autre|rien|explication)|without|and "
    r"nothing|uniquement|seulement|only|et rien|et explique|and explain|et justifie|puis|then|"
    r"when|quand|lorsque|si|if)\b"
)
_LEAD = Pattern(
    r"(?:(?:: ?|d'|l'|qu'|du |de la |de l'|de |des |d'une? |d'un |une? |le |la |les |an? |the |"
    r"about |"
    r"soit |either |par |with |en |as |l'un |plutot |rather |comme |it is |it's |c'est |est |sont |"
    r"is |are |un seul mot |one word |\d[).] ?|\(?[a-d]\) ))+"
)
_DETERMINER = Pattern(r"\b(?:une?|le|la|les|du|des|de|an?|the|about)\s|\b(?:d'|l')")
_NEGATION = Pattern(r"^(?:non|not|pas|no)[- ]")
_RANGE = Pattern(
    r"\b(?:de|from|entre|between|a)? ?\b(\d)(?: ?\(([^()\n]{1,60})\))?(?: ?(?:a|to|et|and|-|–) ?)"
    r"(\d)\b(?: ?\(([^()\n]{1,60})\))?"
)
_RANKED = Pattern(r"\b(?:priorit\w*|urgen\w*|gravite|severity|criticit\w*|niveau|level)\b")
Listed = tuple[list[Label], int, int]
"""Des étiquettes, et les positions où leur liste commence et finit."""

_MOST = 4  # mots d'une étiquette


def label_lists(text: str, folded: str, start: int, end: int) -> list[Listed]:
    """Les énumérations d'une phrase : étiquettes, début et fin."""
    found = []
    chain = quoted_chain(text[start:end])
    if chain:
        labels, first, last = chain
        found.append((labels, start + first, start + last))
    bracket = _BRACKETS.search(text[start:end])
    if bracket:
        inside, first = bracket.group(1), start + bracket.start(1)
        labels = _split(text, folded, first, first + len(inside), _AND, announced=True)
        ranked = _RANGE.search(folded[start:end])
        if labels and not (ranked and ranked.start() < bracket.start()):
            found.append((labels, start + bracket.start(), start + bracket.end()))
    if _RANKED.search(folded[start:end]):
        found += _ranges(text, folded, start, end)
    for opener in _OPENER.compiled.finditer(folded, start, end):
        first = opener.end()
        if folded[first : first + 1] in '«"([{':
            continue
        stop = _stop(folded, first, end)
        pattern = _AND if opener.group()[0] != ":" else _COMMA
        labels = _split(text, folded, first, stop, pattern, announced=True)
        if not labels and pattern is _COMMA:
            labels = _split(text, folded, first, stop, _AND, announced=True)
        if labels:
            found.append((labels, first, stop))
    found += _numbered(text, folded, start, end)
    found += _alternatives(text, folded, start, end)
    if head_start(folded, start, start) != start and _bare_list(folded[start:end]):
        labels = _split(text, folded, start, _stop(folded, start, end), _AND, announced=True)
        found += [(labels, start, end)] if labels else []
    return found


def conditioned_labels(text: str, folded: str, start: int, end: int) -> list[Listed]:
    """« Réponds 1 si l'avis est positif, 0 s'il est négatif » : chaque réponse, et son cas."""
    opened = ANSWERING.compiled.search(folded, start, end)
    if not opened:
        return []
    found = list(_CASE.compiled.finditer(folded, opened.start(), end))
    if len(found) < 2:
        return []
    labels = []
    for case in found:
        name = as_label(text[case.start(1) : case.end(1)], text[case.start(2) : case.end(2)])
        if name is None:
            return []
        labels.append(name)
    other = _OTHERWISE.compiled.search(folded, found[-1].end(), end)
    last = as_label(text[other.start(1) : other.end(1)], "autre") if other else None
    return [([*labels, *([last] if last else [])], found[0].start(1), end)]


_CASE = Pattern(
    r"(?:\b(?:par|avec|with|et|and|ou|or)|[,;:]|\b(?:reponds?|answer|reply|dis|say|output|return|"
    r"ecris|renvoie))\s+[«\"']?\s?([\w-]{1,20}(?: [\w-]{1,15})?)\s?[»\"']? (?:si|s'(?=il|elle)|"
    r"if|when|"
    r"quand|pour|for) ?([^,;.\n]{4,80})"
)
_OTHERWISE = Pattern(r"[,;] ?(?:et |and )?(?:sinon|otherwise|else),? [«\"']?\s?([\w-]{1,20})")


def _bare_list(unit: str) -> bool:
    """« Which team? sales, legal, support. » : rien que trois mots ou plus, ou des barres."""
    pieces = _COMMA.split(unit.rstrip(" ."))
    short = all(0 < len(piece.split()) < 3 for piece in pieces)
    marked = "/" in unit or len(pieces) > 2
    return short and marked and not ANSWERING.search(unit) and not set('?!«"') & set(unit)


def _numbered(text: str, folded: str, start: int, end: int) -> list[Listed]:
    """« 1) éloge 2) plainte 3) idée », dans une même phrase."""
    marks = list(_NUMBER.compiled.finditer(folded, start, end))
    if len(marks) < 2 or [int(mark.group(1)) for mark in marks] != [*range(1, len(marks) + 1)]:
        return []
    stops = [mark.start() for mark in marks[1:]]
    stops.append(_stop(folded, marks[-1].end(), end))
    spans = zip(marks, stops, strict=True)
    labels = [_named(text, folded, mark.end(), stop) for mark, stop in spans]
    kept = [label for label in labels if label]
    return [(kept, marks[0].start(), stops[-1])] if all(labels) else []


_NUMBER = Pattern(r"(?<![\w.])\(?(\d)[.)] ?(?=[a-z«\"])")


def _ranges(text: str, folded: str, start: int, end: int) -> list[Listed]:
    """« de 1 (urgent) à 3 (peut attendre) » : chaque degré, décrit s'il l'est."""
    found = _RANGE.compiled.search(folded, start, end)
    if not found or int(found.group(1)) >= int(found.group(3)):
        return []
    low, high = int(found.group(1)), int(found.group(3))
    about = {low: found.group(2) or "", high: found.group(4) or ""}
    labels = [Label(str(number), about.get(number, "")) for number in range(low, high + 1)]
    return [(labels, found.start(), found.end())]


def _stop(folded: str, first: int, end: int) -> int:
    """La fin d'une liste : ce qui est entre parenthèses décrit une étiquette."""
    depth_end = first
    while True:
        stop = _STOP.compiled.search(folded, depth_end, end)
        if not stop:
            return end
        if stop.group() not in ("(", "["):
            return stop.start() if stop.start() > first else end
        closing = folded.find(")" if stop.group() == "(" else "]", stop.start())
        if closing < 0 or closing >= end:
            return stop.start()
        depth_end = closing + 1


def _split(
    text: str, folded: str, first: int, stop: int, separator: Pattern, announced: bool
) -> list[Label]:
    """Les étiquettes d'un segment ; aucune si l'une est trop longue."""
    shielded = _NOTES.compiled.sub(lambda m: "\x00" * len(m.group()), folded[first:stop])
    pieces: list[tuple[int, int]] = []
    at = 0
    for cut in separator.finditer(shielded):
        pieces.append((first + at, first + cut.start()))
        at = cut.end()
    pieces.append((first + at, stop))
    if len(pieces) < 2:
        return []
    if not announced:
        pieces[0] = (_parallel_start(folded, pieces), pieces[0][1])
    labels = [_named(text, folded, begin, end) for begin, end in pieces if end > begin]
    return [label for label in labels if label] if all(labels) else []


_NOTES = Pattern(r"\([^()]{0,200}\)")


def _alternatives(text: str, folded: str, start: int, end: int) -> list[Listed]:
    """« … concerne une fuite, une facture ou un compteur » : une liste que rien n'annonce."""
    last = None
    for last in _OR.compiled.finditer(folded, start, end):  # noqa: B007
        pass
    if last is None:
        return []
    stop = _stop(folded, last.end(), end)
    opening = max(folded.rfind(mark, start, last.start()) for mark in ":;(«")
    first = opening + 1 if opening >= start else start
    found = []
    # « En un mot, A ou B » : la liste peut ne commencer qu'après la virgule.
    comma = max(folded.rfind(", ", first, last.start()), first)
    for opened in dict.fromkeys((first, comma)):
        labels = _split(text, folded, opened, stop, _COMMA, announced=False)
        if labels:
            found.append((labels, folded.find(fold(labels[0].name), opened), stop))
    return found


def _parallel_start(folded: str, pieces: list[tuple[int, int]]) -> int:
    """Où commence la première étiquette, bâtie comme les suivantes."""
    begin, end = pieces[0]
    head = folded[begin:end].rstrip()
    following = folded[pieces[1][0] : pieces[1][1]].strip()
    if _LEAD_WORD.match(following):
        determiners = [m.start() for m in _DETERMINER.finditer(head)]
        if determiners:
            return begin + determiners[-1]
    following = _NEGATION.sub("", following)
    count = 1 if len(pieces) > 2 or _NEGATION.match(head) else max(1, len(following.split()))
    words = head.split(" ")
    if count > 1 and len(words) > count and words[-count] in _LINKS:
        count = 1
    kept = " ".join(words[-count:])
    if len(words) > count and words[-count - 1] in ("non", "not", "pas"):
        kept = " ".join(words[-count - 1 :])
    return begin + len(head) - len(kept)


_LEAD_WORD = Pattern(r"(?:une?|le|la|les|du|des|de|an?|the|about)\s|d'|l'")
_LINKS = word_set("par as en with is est about of de plutot soit")


def _named(text: str, folded: str, begin: int, end: int) -> Label | None:
    """L'étiquette écrite là, sans l'article ; ce qui est entre parenthèses la décrit."""
    while begin < end and folded[begin] in " \"'«“*`_":
        begin += 1
    lead = _LEAD.compiled.match(folded, begin, end)
    if lead and text[begin] not in "àÀ" and lead.end() < end:
        begin = lead.end()
    name = text[begin:end]
    about = ""
    note = _NOTES.search(name)
    if note:
        about = "" if _FORM_NOTE.search(fold(note.group())) else note.group()[1:-1]
        name = name[: note.start()]
    elif " = " in name:
        name, _, about = name.partition(" = ")
    return as_label(name, about) if len(name.split()) <= _MOST else None


_FORM_NOTE = Pattern(
    r"\b(?:majuscules?|minuscules?|uppercase|lowercase|un (?:seul )?mot|one word|only)\b"
)


def head_start(folded: str, start: int, begin: int) -> int:
    """Le début de ce qui annonce la liste : la question d'avant, si la liste ouvre la phrase."""
    if folded[start:begin].strip(" ([") or not start:
        return start
    before = folded[:start].rstrip()
    if not before.endswith(("?", ":")) or "\n\n" in folded[len(before) : start]:
        return start
    return max(before.rfind(mark, 0, len(before) - 1) for mark in "\n.!?") + 1
