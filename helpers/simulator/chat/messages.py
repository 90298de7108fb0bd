"""Des messages de Chat Completions aux éléments que lit le modèle, et à ceux qui se conservent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from helpers.simulator.state.records import Item

Message = Mapping[str, Any]


def to_items(messages: Iterable[Message]) -> list[Item]:
    """Les éléments de l'API Responses qui disent la même conversation.

    Argument : ``messages``, déjà vérifiés. Un message de l'assistant donne son texte, s'il en a,
    puis ses appels.

    >>> to_items([{"role": "user", "content": "Bonjour"}])[0]["content"]
    [{'type': 'input_text', 'text': 'Bonjour'}]
    """
    return [item for message in messages for item in _items(message)]


def stored_messages(completion_id: str, messages: Sequence[Message]) -> list[Item]:
    """Les messages reçus, tels que les rend ``GET …/messages``.

    Le champ ``content_parts`` porte un contenu donné en parties ; ``content`` est alors ``null``.

    >>> [stored] = stored_messages("chatcmpl-1", [{"role": "user", "content": "Bonjour"}])
    >>> stored["id"], stored["content_parts"]
    ('chatcmpl-1-0', None)
    """
    return [
        _stored(f"{completion_id}-{position}", message) for position, message in enumerate(messages)
    ]


def _items(message: Message) -> Iterator[Item]:
    role = message["role"]
    if role == "tool":
        yield {
            "type": "function_call_output",
            "status": "completed",
            "call_id": message["tool_call_id"],
            "output": _output(message["content"]),
        }
        return
    calls = message.get("tool_calls") or []
    parts = _parts(message, "output_text" if role == "assistant" else "input_text")
    if any(part.get("text") or part.get("refusal") for part in parts) or not calls:
        yield {"type": "message", "status": "completed", "role": role, "content": parts}
    for call in calls:
        yield {
            "type": "function_call",
            "status": "completed",
            "call_id": call["id"],
            "name": call["function"]["name"],
            "arguments": call["function"]["arguments"],
        }


def _parts(message: Message, kind: str) -> list[Item]:
    content = message.get("content")
    if isinstance(content, str):
        parts: list[Item] = [{"type": kind, "text": content}]
    else:
        parts = [
            dict(part) if part["type"] == "refusal" else {"type": kind, "text": part["text"]}
            for part in content or []
        ]
    if message.get("refusal"):
        parts.append({"type": "refusal", "refusal": message["refusal"]})
    return parts


def _output(content: str | Sequence[Message]) -> str | list[Item]:
    if isinstance(content, str):
        return content
    return [{"type": "input_text", "text": part["text"]} for part in content]


def _stored(message_id: str, message: Message) -> Item:
    content = message.get("content")
    in_parts = isinstance(content, list)
    stored: Item = {
        "id": message_id,
        "role": message["role"],
        "content": None if in_parts else content,
        "name": message.get("name"),
        "content_parts": _stored_parts(content) if in_parts else None,
    }
    for name in ("refusal", "tool_calls"):
        if message.get(name):
            stored[name] = message[name]
    return stored


def _stored_parts(content: Any) -> list[Item]:
    """Les parties d'un contenu ; un refus y est un texte."""
    return [
        {"type": "text", "text": part["refusal"] if part["type"] == "refusal" else part["text"]}
        for part in content
    ]
