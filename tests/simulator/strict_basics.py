"""Les outils du juge : refuser avec une raison, valider strictement, lire un corps."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

Json = dict[str, Any]

# Où : les champs admis en plus de ceux du SDK.
MISSING_FROM_THE_SDK = {
    "response": {"store"},  # exemple officiel de la spécification OpenAPI
    "delta": {"obfuscation"},  # paramètre include_obfuscation du SDK
}


class NotStrict(AssertionError):
    """Une réponse du simulateur que l'API n'enverrait pas."""


def without(body: Json, where: str) -> Json:
    """Le corps, sans les champs que le SDK n'a pas."""
    extra = MISSING_FROM_THE_SDK.get(where, set())
    return {name: value for name, value in body.items() if name not in extra}


def strict(adapter: TypeAdapter[Any], body: Json) -> None:
    """Valide un corps : ni champ inconnu, ni type approché."""
    try:
        adapter.validate_json(json.dumps(body), strict=True, extra="forbid")
    except ValidationError as error:
        details = [(".".join(map(str, e["loc"])), e["msg"]) for e in error.errors()[:5]]
        raise NotStrict(f"{body.get('type', body.get('object'))} : {details}") from error


def load(body: bytes) -> Json:
    """Lit un corps JSON, sans ``NaN``."""

    def refuse(constant: str) -> None:
        raise NotStrict(f"{constant} n'est pas du JSON")

    loaded: Json = json.loads(body.decode("utf-8"), parse_constant=refuse)
    return loaded


def require_keys(body: Json, names: set[str], what: str) -> None:
    """Refuse une clé absente."""
    require(names <= set(body), f"{what} : clés absentes {sorted(names - set(body))}")


def require_type(headers: Mapping[str, str], expected: str) -> None:
    """Refuse un autre type de contenu."""
    require(headers["content-type"].split(";")[0] == expected, headers["content-type"])


def require(condition: bool, message: str) -> None:
    """Refuse, avec une raison."""
    if not condition:
        raise NotStrict(message)
