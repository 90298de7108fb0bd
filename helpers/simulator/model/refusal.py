"""Le refus : ce qu'un modèle répond à qui lui demande d'aider à nuire.

Avec une sortie structurée, le refus ne peut suivre le schéma : l'API le rend à part, dans une
partie ``refusal`` (documentation *structured outputs*).
"""

from helpers.simulator.engine import Prompt

REFUSAL = (
    "Je suis désolé, mais je ne peux pas vous aider à faire cela.",
    "I'm sorry, but I can't help with that.",
    "Je suis désolé, mais je ne peux pas t'aider à faire cela.",
)
LONGEST = 20_000  # caractères : une demande tient dans moins, le reste est un document


def refusal_for(prompt: Prompt) -> str:
    """Le texte du refus, ou rien si la dernière demande n'en appelle pas.

    >>> from helpers.simulator.engine import Turn
    >>> refusal_for(Prompt("", (Turn("user", "Bonjour"),)))
    ''
    """
    # Ici : ces règles ne se chargent qu'à la première réponse, comme celles du moteur.
    from helpers.simulator.engine.reading.request import Request
    from helpers.simulator.moderation.score import moderate

    last = prompt.turns[-1] if prompt.turns else None
    if last is None or last.role != "user" or len(last.text) > LONGEST:
        return ""
    if not moderate(last.text).asks_for_harm:
        return ""
    return Request(prompt).say(*REFUSAL)
