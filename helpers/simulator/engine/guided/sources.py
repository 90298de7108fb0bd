"""Où chercher un fait : le texte système, ce que la personne vient d'écrire, ce qu'elle a dit."""

from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, words
from .concepts import topic

_ELLIPSIS = Pattern(
    r"^\W*(?:(?:ok|d'accord|merci|bon|thanks|et|and|mais|but|alors|donc|so|what about|how about|"
    r"qu'en est-il)\b[ ,!.]*)+"
)
_LONGEST_INSTRUCTIONS = 20_000
_LONGEST_MESSAGE = 2000
_NEXT = Pattern(
    r"\?\s+|,? (?:et|and|puis) (?=(?:aussi |also )?(?:a quelle|a partir|jusqu'a|combien|quel\w*|"
    r"comment|est-ce|ou |vous |how|what|when|where|is |are |do |can |until|from|le prix|the price))"
)


def told_sentences(request: Request) -> list[str]:
    """Les phrases qui peuvent répondre : instructions d'abord, puis la requête et l'échange."""
    texts = [request.instructions[:_LONGEST_INSTRUCTIONS], request.text[:_LONGEST_MESSAGE]]
    texts += [text[:_LONGEST_MESSAGE] for text in reversed(request.user_history[-12:])]
    return [
        sentence
        for text in texts
        if text
        for sentence in sentences(text)
        if not sentence.endswith("?")
    ]


def instructed_sentences(request: Request) -> list[str]:
    """Les seules phrases du texte système."""
    return sentences(request.instructions[:_LONGEST_INSTRUCTIONS])


def asked_parts(request: Request) -> list[str]:
    """Les questions du message, séparées : « vous ouvrez quand, et combien coûte … ? »."""
    asked = [piece for piece in sentences(request.text[:800]) if piece.endswith("?")]
    parts = []
    for piece in asked:
        folded = fold(piece)
        start = 0
        for cut in _NEXT.finditer(folded):
            parts.append(piece[start : cut.start()])
            start = cut.end()
        parts.append(piece[start:])
    return [part.strip() for part in parts if part.strip()][:4]


def is_elliptical(part: str) -> bool:
    """« Et le jeudi ? » : la question d'avant est sous-entendue."""
    return _ELLIPSIS.match(fold(part)) is not None and len(words(part)) <= 12


def earlier_questions(request: Request) -> list[str]:
    """Les derniers messages de la personne, le plus récent d'abord."""
    return [text[:600] for text in reversed(request.user_history[-4:])]


def earlier_topic(request: Request) -> frozenset[str]:
    """De quoi parlait la personne juste avant."""
    return next((found for text in earlier_questions(request) if (found := topic(text))),
                frozenset())  # fmt: skip
