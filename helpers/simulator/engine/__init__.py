"""Le moteur de texte du simulateur : des règles ordonnées et déterministes, sans modèle ni hasard.

Les règles ne sont importées qu'à la première réponse : ``import helpers.simulator`` reste léger.
"""

from functools import lru_cache

from .prompt import Answer, Prompt, Tool, ToolCall, Turn

__all__ = ["Answer", "Prompt", "Tool", "ToolCall", "Turn", "write_answer"]


def write_answer(prompt: Prompt) -> Answer:
    """La réponse à une requête : même requête, même réponse, sur toute machine.

    Ne lève jamais d'exception, quel que soit le texte, et finit en un temps presque linéaire.

    >>> write_answer(Prompt("", (Turn("user", "Combien font 6 × 7 ?"),))).text
    '[simulation] 6 × 7 = 42.'
    """
    told = len(prompt.instructions) + sum(len(turn.text) for turn in prompt.turns)
    plain = prompt.json_schema is None and not prompt.tools
    return _remembered(prompt) if plain and told <= _SHORT else _write(prompt)


# Une nouvelle tentative, un essai de charge répètent la même requête : sa réponse est gardée.
_SHORT = 2_000  # caractères


@lru_cache(maxsize=256)
def _remembered(prompt: Prompt) -> Answer:
    return _write(prompt)


def _write(prompt: Prompt) -> Answer:
    from .writer import write_answer as write

    return write(prompt)
