"""À qui est une requête : chaque clé, et chaque projet d'une clé, a son état et ses limites."""

import hashlib
from collections.abc import Mapping

from helpers.simulator import errors

KEY_PREFIX = "sk-simule-"
DEFAULT_PROJECT = "proj_simule"


def authenticate(headers: Mapping[str, str]) -> str:
    """Le propriétaire, d'après les en-têtes. Lève l'``ApiError`` 401 sans clé valable."""
    key = _bearer(headers)
    if not key:
        raise errors.missing_key()
    if not key.startswith(KEY_PREFIX):
        raise errors.wrong_key()
    return make_owner(key, headers.get("openai-project"))


def owner_of(headers: Mapping[str, str]) -> str | None:
    """Le propriétaire, ou ``None`` si les en-têtes n'ont pas de clé valable.

    >>> owner_of({"authorization": "Bearer sk-simule-a"}) == make_owner("sk-simule-a")
    True
    """
    key = _bearer(headers)
    project = headers.get("openai-project")
    return make_owner(key, project) if key.startswith(KEY_PREFIX) else None


def make_owner(key: str, project: str | None = None) -> str:
    """Le propriétaire : une empreinte de la clé et du projet, jamais la clé.

    >>> make_owner("sk-simule-a") == make_owner("sk-simule-a", DEFAULT_PROJECT)
    True
    """
    owner = key if project in (None, "", DEFAULT_PROJECT) else f"{key} {project}"
    return hashlib.sha256(owner.encode("utf-8", "replace")).hexdigest()[:16]


def _bearer(headers: Mapping[str, str]) -> str:
    """La clé que les en-têtes portent, ou une chaîne vide."""
    scheme, _, key = headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""
