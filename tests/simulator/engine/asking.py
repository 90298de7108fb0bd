"""Poser une question au moteur, et lire sa réponse sans se soucier des espaces insécables."""

import json
from typing import Any

from helpers.simulator.engine import Prompt, Turn, write_answer

MARK = "[simulation] "


def prompt(*turns: str, instructions: str = "", **options: Any) -> Prompt:
    """Une requête : les messages alternent, la personne parle la première et la dernière."""
    roles = ("user", "assistant")
    told = tuple(Turn(roles[index % 2], text) for index, text in enumerate(turns))  # type: ignore[arg-type]
    return Prompt(instructions, told, **options)


def raw(*turns: str, instructions: str = "", **options: Any) -> str:
    """La réponse telle quelle."""
    return write_answer(prompt(*turns, instructions=instructions, **options)).text


def reply(*turns: str, instructions: str = "", **options: Any) -> str:
    """La réponse, espaces insécables changées en espaces simples."""
    text = raw(*turns, instructions=instructions, **options)
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def bare(*turns: str, instructions: str = "", **options: Any) -> str:
    """La réponse sans sa marque."""
    text = reply(*turns, instructions=instructions, **options)
    return text.removeprefix(MARK).removeprefix(MARK.strip()).strip()


def talk(*messages: str, instructions: str = "") -> list[str]:
    """Une vraie conversation : chaque réponse du moteur entre dans l'historique."""
    turns: list[str] = []
    answers = []
    for message in messages:
        turns.append(message)
        turns.append(raw(*turns, instructions=instructions))
        answers.append(bare(*turns[:-1], instructions=instructions))
    return answers


def bullets(text: str) -> list[str]:
    """Les éléments de la liste à puces ou numérotée d'une réponse."""
    lines = (line.partition(" ") for line in text.split("\n"))
    return [rest for head, _, rest in lines if head == "-" or head.rstrip(".").isdigit()]


def closed(**properties: Any) -> dict[str, Any]:
    """Un schéma d'objet dont toutes les propriétés sont obligatoires et aucune autre permise."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def filled(schema: dict[str, Any], *turns: str, instructions: str = "") -> Any:
    """Le JSON que le moteur rend pour un schéma."""
    return json.loads(raw(*turns, instructions=instructions, json_schema=schema))
