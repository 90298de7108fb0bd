"""À qui est une requête : chaque clé, et chaque projet d'une clé, a son état et ses limites."""

import hashlib
from collections.abc import Mapping

KEY_PREFIX = "sk-simule-"
DEFAULT_PROJECT = "proj_simule"


def owner_of(headers: Mapping[str, str]) -> str | None:
    """Le propriétaire, ou ``None`` si les en-têtes n'ont pas de clé valable.

    >>> owner_of({"authorization": "Bearer sk-simule-a"}) == make_owner("sk-simule-a")
    True
    """
    key = bearer_key(headers)
    project = headers.get("openai-project")
    return make_owner(key, project) if key.startswith(KEY_PREFIX) else None


def make_owner(key: str, project: str | None = None) -> str:
    """Le propriétaire : une empreinte de la clé et du projet, jamais la clé.

    >>> make_owner("sk-simule-a") == make_owner("sk-simule-a", DEFAULT_PROJECT)
    True
    """
    owner = key if project in (None, "", DEFAULT_PROJECT) else f"{key} {project}"
    return hashlib.sha256(owner.encode("utf-8", "replace")).hexdigest()[:16]


def bearer_key(headers: Mapping[str, str]) -> str:
    """La clé que les en-têtes portent, ou une chaîne vide.

    >>> bearer_key({"authorization": "Basic abc"})
    ''
    """
    scheme, _, key = headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""
