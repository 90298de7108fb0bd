"""Ce que deux textes donnés ont en commun, et ce que chacun est seul à dire."""

from ..draft import Draft
from ..reading.request import Request
from ..text.keywords import STOP_WORDS
from ..text.patterns import Pattern
from ..text.strings import fold, stem

_ASKED = Pattern(
    r"\b(?:points? communs?|ont en commun|ressemblances?|similarites?|similitudes?|in common|"
    r"similarities|"
    r"points communs et (?:les )?differences)\b"
)
_LABEL = Pattern(
    r"(?:^|[\n.!?»]\s{0,3})(?:texte|text|document|article|avis|phrase|message|version|"
    r"extrait)\s+([a-z]|\d)\s?:\s*"
)
_WORD = Pattern(r"[a-z][\w-]{2,}")
_MOST_WORDS = 8
_LONGEST = 20_000


def common_points(request: Request) -> Draft | None:
    """Les mots pleins que deux textes partagent, et ceux que chacun est seul à employer."""
    if not _ASKED.search(request.folded_ask[:600]):
        return None
    texts = _texts(request)
    if len(texts) != 2:
        return None
    words = [_words(text) for text in texts]
    shared = [word for root, word in words[0].items() if root in words[1]][:_MOST_WORDS]
    own = [
        [word for root, word in words[n].items() if root not in words[1 - n]][:_MOST_WORDS]
        for n in (0, 1)
    ]
    quoted = request.join([request.quote(word) for word in shared])
    if shared:
        head = request.say("En commun : {w}.", "In common: {w}.", w=quoted)
    else:
        head = request.say(
            "Ces deux textes n'ont aucun mot important en commun.",
            "These two texts share no important word.",
        )
    apart = request.say(
        "Seulement dans le premier : {a} ; seulement dans le second : {b}.",
        "Only in the first: {a}; only in the second: {b}.",
        a=", ".join(own[0]) or "—",
        b=", ".join(own[1]) or "—",
    )
    data: dict[str, object] = {"communs": shared, "premier": own[0], "second": own[1]}
    return Draft(f"{head} {apart}", core=", ".join(shared), brief=head, data=data, effort=130)


def _texts(request: Request) -> list[str]:
    """Les deux textes, annoncés par « Texte A : » et « Texte B : », ou séparés par une ligne."""
    text = request.text[:_LONGEST]
    folded = fold(text)
    labels = list(_LABEL.finditer(folded))
    if len(labels) == 2:
        second = labels[1].start() + (0 if labels[1].group()[0].isalpha() else 1)
        return [text[labels[0].end() : second], text[labels[1].end() :]]
    pieces = [piece for piece in request.material.split("\n") if piece.strip()]
    return pieces if len(pieces) == 2 else []


def _words(text: str) -> dict[str, str]:
    """Les mots pleins d'un texte, par racine, le premier écrit gardé."""
    found: dict[str, str] = {}
    folded = fold(text)
    for match in _WORD.finditer(folded):
        if match.group() not in STOP_WORDS or match.group() in _KEPT:
            found.setdefault(_root(match.group()), text[match.start() : match.end()].lower())
    return found


_KEPT = frozenset({"bon", "bonne", "bien"})


def _root(word: str) -> str:
    return "bon" if word in ("bon", "bonne", "bons", "bonnes") else stem(word)
