"""Couper un texte en phrases et en lignes de liste."""

from .patterns import Pattern
from .strings import fold

_END = Pattern(r"(?<![.!?…])[.!?…]+[\"'»”)\]]*(?=\s|$)|\n+")
_ABBREVIATION = Pattern(
    r"(?:^|[\s(])(?:m|mm|mme|mlle|dr|me|pr|st|ste|mr|mrs|ms|prof|etc|cf|vs|env|art|fig|no|vol|p|ex|"
    r"c\.-a-d|e\.g|i\.e|inc|ltd|jr|sr|tel|av|bd)\.$"
)
_BLANKS = Pattern(r"[ \t\n]{2,}|[\t\n]")
_INITIAL = Pattern(r"(?:^|[\s.])[A-ZÀ-Þ]\.$")  # se lit sur l'original
_NEW_SENTENCE = Pattern(
    r"\s{0,3}(?:l[ea]s?|l'|une?|il|elle|ils|elles|on|je|tu|nous|vous|ce|cette|c'|et|mais|the|an?|"
    r"it|"
    r"he|she|we|you|"
    r"they|this|that)(?:\b|')"
)
_BULLET = Pattern(r"\s*(?:[-*•–—▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_STRONG_END = '.!?…:;»"”)'


def bullet_length(line: str) -> int:
    """La longueur de la puce (ou du numéro) en tête de ligne, 0 s'il n'y en a pas.

    >>> bullet_length("- un"), bullet_length("2) deux"), bullet_length("trois")
    (2, 3, 0)
    """
    found = _BULLET.match(fold(line[:40]))
    return found.end() if found else 0


def list_items(text: str) -> list[str]:
    """Les éléments d'une liste à puces ou numérotée ; rien s'il n'y a pas au moins deux puces.

    >>> list_items("Il faut :\\n- du pain\\n- du lait")
    ['du pain', 'du lait']
    """
    found = []
    for line in text.split("\n"):
        length = bullet_length(line)
        if length and line[length:].strip():
            found.append(line[length:].strip())
    return found if len(found) > 1 else []


def sentences(text: str) -> list[str]:
    """Les phrases d'un texte, dans l'ordre, puces ôtées et lignes coupées recousues.

    >>> sentences("M. Roy est là. Il attend\\nle train ! À 9.30 ?")
    ['M. Roy est là.', 'Il attend le train !', 'À 9.30 ?']
    """
    pieces = (text[start:end] for start, end in sentence_spans(text))
    # Les espaces insécables restent : on ne corrige pas une citation.
    return [_BLANKS.sub(" ", piece) for piece in pieces]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Les positions (début, fin) de chaque phrase, puce et blancs des bords exclus."""
    folded = fold(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(folded):
        if found.group()[0] == "\n":
            if _continues(text, start, found.start(), found.end()):
                continue
            end = found.start()
        else:
            end = found.end()
            if found.group() == "." and _is_abbreviation(text, folded, start, end):
                continue
        _push(spans, text, start, end)
        start = found.end()
    _push(spans, text, start, len(text))
    return spans


def _is_abbreviation(text: str, folded: str, start: int, end: int) -> bool:
    """Vrai si le point qui finit en ``end`` abrège un mot (« M. Roy ») ou suit un numéro."""
    head = text[start:end].strip()
    if len(head) < 4 and bullet_length(f"{head} ") == len(head) + 1:
        return True
    if _INITIAL.search(text[max(start, end - 4) : end]):
        return _NEW_SENTENCE.match(folded, end) is None
    if not _ABBREVIATION.search(folded[max(start, end - 9) : end]):
        return False
    if text[max(start, end - 4) : end] == " me.":
        return False  # « Me. Roy » est un titre, « helped me. » finit une phrase
    rest = text[end : end + 2].strip()
    return rest.islower() or (bool(rest) and folded[max(start, end - 4) : end] != "etc.")


def _continues(text: str, start: int, end: int, after: int) -> bool:
    """Vrai si le saut de ligne coupe une phrase au lieu de la finir."""
    if after - end > 1:
        return False
    before = text[max(start, end - 3) : end].rstrip()
    following = text[after : after + 12].lstrip(" \t")
    if not before or not following:
        return False
    if before[-1] in _STRONG_END or bullet_length(text[after : after + 40]):
        return False
    return following[0].islower()


def _push(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    start += bullet_length(text[start : min(end, start + 40)])
    while start < end and text[end - 1].isspace():
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        spans.append((start, end))
