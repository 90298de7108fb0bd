"""Le moteur de texte du simulateur : des règles, ordonnées et déterministes."""

from .prompt import Answer, Prompt, Turn
from .writer import write_answer

__all__ = ["Answer", "Prompt", "Turn", "write_answer"]
