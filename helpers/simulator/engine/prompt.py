"""Ce que le moteur de texte reçoit et ce qu'il rend."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Turn:
    """Un message de l'historique : qui parle et ce qui est dit."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True)
class Prompt:
    """Tout ce dont dépend une réponse.

    ``turns`` est l'historique entier, du plus ancien au plus récent ; le dernier message de rôle
    ``user`` est la question. ``instructions`` réunit les textes système et développeur.
    ``json_schema`` demande une sortie structurée, ``json_object`` un objet JSON quelconque.

    >>> Prompt(instructions="", turns=(Turn("user", "Bonjour"),)).verbosity
    'medium'
    """

    instructions: str
    turns: tuple[Turn, ...]
    json_schema: Mapping[str, object] | None = None
    json_object: bool = False
    verbosity: Literal["low", "medium", "high"] = "medium"


@dataclass(frozen=True)
class Answer:
    """La réponse, et la réflexion cachée dont seule la longueur compte."""

    text: str
    reasoning: str
