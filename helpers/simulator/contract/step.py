"""Un appel du contrat : ce qu'on envoie, ce dont il dépend, ce qu'il laisse.

Dans un chemin ou un corps, ``{nom}`` tient lieu d'une valeur qu'un appel précédent a donnée.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

_HOLE = re.compile(r"\{([a-z_]+)\}")

# Ce que la commande donne avant le premier appel.
GIVEN = frozenset({"model", "effort", "webhook_url"})

Key = Literal["bonne", "fausse", "absente"]


@dataclass(frozen=True)
class Upload:
    """Un fichier à envoyer par formulaire."""

    filename: str
    content: str
    purpose: str


@dataclass(frozen=True)
class Step:
    """Un appel.

    Attributs : ``name``, son nom dans le rapport ; ``method`` et ``path``, sans ``/v1`` ;
    ``body``, le corps JSON ; ``raw``, un corps tel quel ; ``upload``, un fichier ; ``key``, la clé
    envoyée ; ``saves``, les valeurs à retenir de la réponse (nom -> champ ; d'un flux, dans son
    premier événement) ; ``until``, les états qu'on attend, quand l'appel se répète ; ``costs``,
    vrai s'il consomme des jetons payants ; ``varies``, les champs de sa réponse dont seul le type
    se compare.
    """

    name: str
    method: str
    path: str
    body: Any = None
    raw: str | None = None
    upload: Upload | None = None
    key: Key = "bonne"
    saves: Mapping[str, str] = field(default_factory=dict)
    until: frozenset[str] = frozenset()
    costs: bool = False
    varies: tuple[str, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """Les valeurs d'appels précédents dont celui-ci dépend.

        >>> Step("lire", "GET", "/files/{file}/content").needs
        ('file',)
        """
        sent = self.path if self.body is None else self.path + json.dumps(self.body)
        return tuple(dict.fromkeys(n for n in _HOLE.findall(sent) if n not in GIVEN))


def fill(value: Any, known: Mapping[str, Any]) -> Any:
    """La même valeur, ``{nom}`` remplacé. Lève ``KeyError`` s'il manque un nom.

    >>> fill({"input": ["{a}", 1], "model": "{b}"}, {"a": "x", "b": None})
    {'input': ['x', 1], 'model': None}
    """
    if isinstance(value, str):
        whole = _HOLE.fullmatch(value)
        if whole:
            return known[whole[1]]
        return _HOLE.sub(lambda found: str(known[found[1]]), value)
    if isinstance(value, dict):
        return {name: fill(inner, known) for name, inner in value.items()}
    if isinstance(value, list):
        return [fill(inner, known) for inner in value]
    return value


def with_upload(step: Step, known: Mapping[str, Any]) -> Step:
    """Le même appel, les ``{nom}`` de son fichier remplacés."""
    if step.upload is None:
        return step
    content = fill(step.upload.content, known)
    return replace(step, upload=replace(step.upload, content=content))
