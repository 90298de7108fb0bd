"""Distinguer une conversation d'un travail à faire sur un texte."""

from ..text.strings import fold
from .commands import is_command
from .documents_given import STANDING_TASK
from .request import Request


def is_dialogue(request: Request) -> bool:
    """Vrai si ni les instructions ni la forme demandée ne font du message une matière."""
    prompt = request.prompt
    if prompt.json_schema is not None or prompt.json_object or request.outputs:
        return False
    return not STANDING_TASK.search(fold(request.instructions[:4000]))


def is_free_talk(request: Request) -> bool:
    """Vrai si la personne parle d'elle-même, sans texte à traiter ni sortie structurée.

    Un message à classer ou à traduire est une matière, même s'il est en colère.
    """
    return is_dialogue(request) and not (request.material and is_command(request.ask))
