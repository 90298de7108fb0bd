"""Les probabilités des jetons d'un texte : inventées, mais toujours les mêmes pour le même texte.

Le moteur n'en calcule pas : il ne choisit pas entre des jetons. Elles ont la forme, l'ordre et les
bornes de celles de l'API (logarithme négatif, jeton choisi en tête).
"""

import hashlib
import math
from collections.abc import Iterator

from helpers.simulator.model.tokens import token_pieces
from helpers.simulator.state.records import Item

_OTHERS = (
    *(" le", " la", " un", " de", " et", " en", " il", " à", ",", ".", " :", " que", " est"),
    *(" the", " a", " to", " of", " is", " on", " with", " for", "\n", " -", " plus", " très"),
)


def token_logprobs(text: str, top: int) -> list[Item]:
    """Le logarithme de la probabilité de chaque jeton, et des ``top`` premiers à sa place.

    >>> [first, *_] = token_logprobs("Bonjour à tous", 2)
    >>> first["token"], len(first["top_logprobs"]), first["logprob"] < 0
    ('Bonjour', 2, True)
    """
    found: list[Item] = []
    before = b""
    for piece, _ in token_pieces(text):
        before = hashlib.sha256(before + piece.encode("utf-8")).digest()
        ranked = _ranked(piece, before, top)
        chosen = next(ranked)
        shown = [chosen, *ranked][:top]
        found.append({**chosen, "top_logprobs": shown})
    return found


def _ranked(piece: str, seed: bytes, count: int) -> Iterator[Item]:
    """Le jeton choisi, puis d'autres, de plus en plus improbables."""
    probability = 0.55 + seed[0] / 256 * 0.449
    left = 1 - probability
    yield _entry(piece, probability)
    start = seed[1]
    others = [word for word in _OTHERS if word != piece]
    for rank in range(min(count, len(others)) - 1):
        share = left * (0.45 + seed[2 + rank % 28] / 1024)
        left -= share
        yield _entry(others[(start + 7 * rank) % len(others)], min(share, probability))


def _entry(token: str, probability: float) -> Item:
    return {
        "token": token,
        "logprob": round(math.log(probability), 6),
        "bytes": list(token.encode("utf-8")),
    }
