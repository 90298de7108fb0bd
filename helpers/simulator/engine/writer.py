"""Écrire la réponse."""
from .prompt import Answer, Prompt
from .request import MARK, Request


def write_answer(prompt: Prompt) -> Answer:
    """Provisoire."""
    return Answer(MARK + Request(prompt).text, "réflexion")
