"""Des messages de Chat Completions aux éléments que lit le modèle, et à ceux qui se conservent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from helpers.simulator.model.attachments import FindFile, Names, no_file, read_attachment
from helpers.simulator.state.records import Item

Message = Mapping[str, Any]


def to_items(messages: Sequence[Message], find_file: FindFile = no_file) -> list[Item]:
    """Les éléments de l'API Responses qui disent la même conversation.

    Arguments : ``messages``, déjà vérifiés ; ``find_file``, qui retrouve un fichier joint. Un
    message de l'assistant donne son texte, s'il en a, puis ses appels. Lève l'``ApiError`` d'une
    image ou d'un fichier qu'elle refuse.

    >>> to_items([{"role": "user", "content": "Bonjour"}])[0]["content"]
    [{'type': 'input_text', 'text': 'Bonjour'}]
    """
    return [
        item
        for position, message in enumerate(messages)
        for item in _items(f"messages[{position}]", message, find_file)
    ]


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


def _items(path: str, message: Message, find_file: FindFile) -> Iterator[Item]:
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
    kind = "output_text" if role == "assistant" else "input_text"
    parts = _parts(f"{path}.content", message, kind, find_file)
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


def _parts(path: str, message: Message, kind: str, find_file: FindFile) -> list[Item]:
    content = message.get("content")
    if isinstance(content, str):
        parts: list[Item] = [{"type": kind, "text": content}]
    else:
        parts = [
            _part(f"{path}[{number}]", part, kind, find_file)
            for number, part in enumerate(content or [])
        ]
    if message.get("refusal"):
        parts.append({"type": "refusal", "refusal": message["refusal"]})
    return parts


def _part(path: str, part: Message, kind: str, find_file: FindFile) -> Item:
    match part["type"]:
        case "refusal":
            return dict(part)
        case "image_url":
            url = f"{path}.image_url.url"
            image = {
                "type": "input_image",
                "image_url": part["image_url"]["url"],
                "detail": part["image_url"].get("detail") or "auto",
            }
            return read_attachment(image, Names(url, url, url, chat=True), find_file)
        case "file":
            place = f"{path}.file"
            names = Names(place, f"{place}.file_data", f"{place}.file_id", chat=True)
            return read_attachment({**part["file"], "type": "input_file"}, names, find_file)
    return {"type": kind, "text": part["text"]}


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
    """Les parties d'un contenu ; un refus y est un texte, et un fichier n'y est pas."""
    return [_stored_part(part) for part in content if part["type"] != "file"]


def _stored_part(part: Message) -> Item:
    if part["type"] == "image_url":
        return dict(part)
    return {"type": "text", "text": part["refusal" if part["type"] == "refusal" else "text"]}
