"""Le contenu chiffré d'un élément de compactage : illisible dehors, relu par le simulateur.

La clé est dans ce fichier : le chiffrement montre la forme de celui de l'API, il ne protège rien.
L'empreinte, elle, fait refuser un contenu modifié.
"""

import base64
import hashlib
import hmac
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from helpers.simulator import errors
from helpers.simulator.json_text import encode_json
from helpers.simulator.state.records import Item

_KEY = b"helpers.simulator compaction 1"
_HEAD = b"\x80\0\0\0\0"  # l'API commence par « gAAAAA »
_NONCE, _TAG = 16, 32  # octets


@dataclass(frozen=True)
class Sealed:
    """Ce qu'un contenu chiffré renferme.

    Attributs : ``owner``, qui l'a fait faire ; ``users``, combien de messages de la personne sont
    restés devant lui ; ``items``, ses éléments, chacun avec le nombre de ces messages qui le
    précèdent ; ``whole``, vrai s'il remplace tout ce qui le précède.
    """

    owner: str
    items: tuple[tuple[int, Item], ...]
    users: int = 0
    whole: bool = False


def seal(content: Sealed) -> str:
    """Chiffre : le même contenu donne toujours le même texte.

    >>> text = seal(Sealed("moi", ()))
    >>> text[:6], open_seal(text).owner
    ('gAAAAA', 'moi')
    """
    parts = [content.owner, content.items, content.users, content.whole]
    plain = zlib.compress(encode_json(parts))
    nonce = hashlib.sha256(_KEY + plain).digest()[:_NONCE]
    body = _HEAD + nonce + _mixed(plain, nonce)
    return base64.urlsafe_b64encode(body + _tag(body)).decode("ascii")


@lru_cache(maxsize=64)
def open_seal(text: str) -> Sealed:
    """Déchiffre. Lève l'``ApiError`` 400 d'un contenu modifié, ou qui vient d'ailleurs."""
    try:
        raw = base64.b64decode(text, altchars=b"-_", validate=True)
    except ValueError:
        raise errors.unreadable_seal(text) from None
    body, tag = raw[:-_TAG], raw[-_TAG:]
    if not body.startswith(_HEAD) or not hmac.compare_digest(tag, _tag(body)):
        raise errors.unreadable_seal(text)
    start = len(_HEAD) + _NONCE
    plain = zlib.decompress(_mixed(body[start:], body[len(_HEAD) : start]))
    owner, items, users, whole = json.loads(plain)
    return Sealed(owner, tuple((place, item) for place, item in items), users, whole)


def check_seal(text: str, owner: str) -> None:
    """Vérifie qu'un contenu chiffré est lisible, et de ce propriétaire.

    Lève sinon l'``ApiError`` 400.
    """
    if open_seal(text).owner != owner:
        raise errors.unreadable_seal(text)


def expanded(items: Sequence[Item]) -> list[Item]:
    """Les éléments, chaque élément de compactage remplacé par ce qu'il renferme, à sa place.

    >>> message = {"type": "message", "role": "user", "content": []}
    >>> expanded([message]) == [message]
    True
    """
    told: list[Item] = []
    for item in items:
        if item["type"] != "compaction":
            told.append(item)
            continue
        sealed = open_seal(item["encrypted_content"])
        spots = [spot for spot, before in enumerate(told) if is_from_user(before)]
        spots = spots[len(spots) - min(len(spots), sealed.users) :]
        missing = sealed.users - len(spots)  # des messages que la requête n'a pas rendus
        end = len(told)
        for place, inner in reversed(sealed.items):
            left = max(0, place - missing)
            told.insert(spots[left] if left < len(spots) else end, inner)
    return told


def is_from_user(item: Item) -> bool:
    """Vrai pour un message de la personne."""
    return bool(item["type"] == "message" and item["role"] == "user")


def _mixed(data: bytes, nonce: bytes) -> bytes:
    stream = hashlib.shake_256(_KEY + nonce).digest(len(data))
    length = len(data)
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(length, "big")


def _tag(body: bytes) -> bytes:
    return hmac.new(_KEY, body, hashlib.sha256).digest()
