"""De quoi poser une question par Chat Completions, et faire appeler des outils au moteur."""

from collections.abc import Callable
from typing import Any

import openai

from helpers.simulator.engine.prompt import Answer, Prompt, ToolCall
from tests.simulator.clients import LUNA

Script = Callable[..., None]

WEATHER: dict[str, Any] = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Donne le temps qu'il fait dans une ville.",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string", "description": "La ville"}},
            "required": ["city"],
            "additionalProperties": False,
        },
        "strict": True,
    },
}
CLOCK: dict[str, Any] = {"type": "function", "function": {"name": "get_time"}}


def user(content: Any) -> Any:
    return {"role": "user", "content": content}


def ask(client: openai.OpenAI, text: str = "Bonjour à vous", **options: Any) -> Any:
    """Une question, sans raisonner si rien n'est demandé."""
    options.setdefault("model", LUNA)
    options.setdefault("messages", [user(text)])
    if options["model"] == LUNA:
        options.setdefault("reasoning_effort", "none")
    return client.chat.completions.create(**options)


def answer_with(*calls: tuple[str, str], text: str = "") -> Callable[[Prompt], Answer]:
    """Un moteur qui appelle ces fonctions, puis répond par le résultat du dernier outil."""

    def write(prompt: Prompt) -> Answer:
        last = prompt.turns[-1]
        if last.role == "tool" or not prompt.tools:
            return Answer(text or f"Réponse : {last.text}", "")
        return Answer("", "", tuple(ToolCall(name, arguments) for name, arguments in calls))

    return write
