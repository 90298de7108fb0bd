"""Distinguer une conversation d'un travail à faire sur un texte."""

from ..text.patterns import Pattern
from ..text.strings import fold
from .commands import is_command
from .request import Request

_STANDING_TASK = Pattern(
    r"\b(?:class\w+|tradui\w+|traduct\w+|translat\w+|extrai\w+|extra(?:ct|ction)\w*|resum\w+|"
    r"summar\w+|label\w*|etiquet\w+|analys\w+|corrig\w+|correct\w+|reformul\w+|rewrit\w+|"
    r"categor\w+|detect\w*|moder\w+|sentiment|rephras\w+|reecri\w+|redige\w*|triage|tag\w*)\b"
)


def is_dialogue(request: Request) -> bool:
    """Vrai si ni les instructions ni la forme demandée ne font du message une matière."""
    prompt = request.prompt
    if prompt.json_schema is not None or prompt.json_object or request.outputs:
        return False
    return not _STANDING_TASK.search(fold(request.instructions[:4000]))


def is_free_talk(request: Request) -> bool:
    """Vrai si la personne parle d'elle-même, sans texte à traiter ni sortie structurée.

    Un message à classer ou à traduire est une matière, même s'il est en colère.
    """
    return is_dialogue(request) and not (request.material and is_command(request.ask))
