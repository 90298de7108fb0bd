"""La signature d'une livraison, telle que la vérifie le SDK (méthode *Standard Webhooks*)."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence

_PREFIX = "whsec_"
_SECRET_BYTES = 32


def new_secret(draw: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """Un secret neuf. ``draw`` tire autant d'octets qu'on lui en demande.

    >>> new_secret(lambda count: b"a" * count)
    'whsec_YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE='
    """
    return _PREFIX + base64.b64encode(draw(_SECRET_BYTES)).decode("ascii")


def derived_secret(seed: str) -> str:
    """Le secret qui se déduit d'un texte : toujours le même.

    >>> derived_secret("a") == derived_secret("a") != derived_secret("b")
    True
    """
    return new_secret(lambda count: hashlib.shake_256(seed.encode()).digest(count))


def hint_of(secret: str) -> str:
    """Ce qu'on remontre d'un secret : de quoi le reconnaître, pas de quoi signer.

    >>> hint_of("whsec_YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=")
    'whsec_****YWE='
    """
    return f"{_PREFIX}****{secret[-4:]}"


def signed_headers(
    webhook_id: str, at: float, payload: bytes, active_secrets: Sequence[str]
) -> dict[str, str]:
    """Les en-têtes d'une livraison.

    Arguments : ``at``, l'instant de l'envoi, en secondes ; ``active_secrets``, un secret, ou deux
    pendant les 24 h qui suivent un changement de secret : il y a alors deux signatures.
    """
    stamp = str(int(at))
    signed = f"{webhook_id}.{stamp}.".encode() + payload
    signatures = [f"v1,{_signature(secret, signed)}" for secret in active_secrets]
    return {
        "content-type": "application/json",
        "webhook-id": webhook_id,
        "webhook-timestamp": stamp,
        "webhook-signature": " ".join(signatures),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode("ascii")
