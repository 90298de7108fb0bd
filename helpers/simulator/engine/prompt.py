"""Ce que le moteur de texte reçoit et ce qu'il rend."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Tool:
    """Une fonction que la réponse peut appeler ; ``parameters`` est le schéma JSON des arguments.

    >>> Tool("heure", "Donne l'heure.", {}).parameters
    {}
    """

    name: str
    description: str
    parameters: Mapping[str, object]


@dataclass(frozen=True)
class ToolCall:
    """L'appel d'une fonction ; ``arguments`` est un texte JSON."""

    name: str
    arguments: str


@dataclass(frozen=True)
class Turn:
    """Un message de l'historique : qui parle et ce qui est dit.

    ``calls`` : les fonctions qu'un message de l'assistant appelle. ``call`` : l'appel dont un
    message de rôle ``tool`` est le résultat.
    """

    role: Literal["user", "assistant", "tool"]
    text: str
    calls: tuple[ToolCall, ...] = ()
    call: ToolCall | None = None


@dataclass(frozen=True)
class Prompt:
    """Tout ce dont dépend une réponse.

    ``turns`` est l'historique entier, du plus ancien au plus récent ; le dernier message de rôle
    ``user`` est la question. ``instructions`` réunit les textes système et développeur.
    ``json_schema`` demande une sortie structurée, ``json_object`` un objet JSON quelconque.
    ``tools`` sont les fonctions permises, ``tool_choice="required"`` en veut une, ``parallel``
    permet d'en appeler plusieurs à la fois.

    >>> Prompt(instructions="", turns=(Turn("user", "Bonjour"),)).verbosity
    'medium'
    """

    instructions: str
    turns: tuple[Turn, ...]
    json_schema: Mapping[str, object] | None = None
    json_object: bool = False
    verbosity: Literal["low", "medium", "high"] = "medium"
    tools: tuple[Tool, ...] = ()
    tool_choice: Literal["auto", "required"] = "auto"
    parallel: bool = True


@dataclass(frozen=True)
class Answer:
    """La réponse, et la réflexion cachée dont seule la longueur compte.

    Une réponse qui appelle des fonctions (``calls``) a un texte vide.
    """

    text: str
    reasoning: str
    calls: tuple[ToolCall, ...] = ()
