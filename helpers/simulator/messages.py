"""Les éléments d'une conversation, mis sous la forme que l'API conserve."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from helpers.simulator import errors
from helpers.simulator.engine import Turn
from helpers.simulator.ids import IdScope
from helpers.simulator.store import Item
from helpers.simulator.tokens import message_tokens

_INPUT_PARTS = ("input_text", "input_image", "input_file")
_OUTPUT_PARTS = ("output_text", "refusal")


def normalise_input(given: str | Sequence[Mapping[str, Any]], new_id: IdScope) -> list[Item]:
    """L'entrée d'une requête, en éléments complets (identifiant, statut, parties).

    Arguments : ``given``, un texte ou une liste d'éléments déjà conformes au schéma. Lève
    l'``ApiError`` 400 d'une partie que le rôle n'admet pas, ou que le simulateur n'imite pas.

    >>> from helpers.simulator.ids import DerivedIds
    >>> [item] = normalise_input("Bonjour", DerivedIds().scope(b""))
    >>> item["role"], item["content"]
    ('user', [{'type': 'input_text', 'text': 'Bonjour'}])
    """
    if isinstance(given, str):
        given = [{"role": "user", "content": given}]
    items: list[Item] = []
    seen: set[str] = set()
    for index, item in enumerate(given):
        complete = _normalise_item(index, item, new_id)
        if complete["id"] in seen:  # deux fois le même élément : la pagination les distingue
            complete["id"] = new_id("rs_" if complete["type"] == "reasoning" else "msg_")
        seen.add(complete["id"])
        items.append(complete)
    return items


def _normalise_item(index: int, item: Mapping[str, Any], new_id: IdScope) -> Item:
    kind = item.get("type") or ("message" if "role" in item else "item_reference")
    if kind == "reasoning":
        return {**item, "id": item.get("id") or new_id("rs_")}
    if kind != "message":
        raise errors.not_imitated(f"input[{index}].type", kind)
    role, content = item["role"], item["content"]
    is_assistant = role == "assistant"
    if isinstance(content, str):
        content = [{"type": "output_text" if is_assistant else "input_text", "text": content}]
    parts = [
        _normalise_part(f"input[{index}].content[{position}]", part, is_assistant)
        for position, part in enumerate(content)
    ]
    message = {
        "id": item.get("id") or new_id("msg_"),
        "type": "message",
        "status": item.get("status") or "completed",
        "role": role,
        "content": parts,
    }
    if is_assistant and item.get("phase"):
        message["phase"] = item["phase"]
    return message


def _normalise_part(path: str, part: Mapping[str, Any], is_assistant: bool) -> Item:
    allowed = _OUTPUT_PARTS if is_assistant else _INPUT_PARTS
    if part["type"] not in allowed:
        raise errors.invalid_value(f"{path}.type", part["type"], allowed)
    if part["type"] in ("input_image", "input_file"):
        raise errors.not_imitated(f"{path}.type", part["type"])
    if part.get("prompt_cache_breakpoint"):
        raise errors.not_imitated(f"{path}.prompt_cache_breakpoint")
    if part["type"] == "output_text":
        return {"annotations": [], "logprobs": [], **part}
    return dict(part)


def item_text(item: Mapping[str, Any]) -> str:
    """Le texte d'un élément ; vide pour un élément de raisonnement."""
    if item["type"] != "message":
        return ""
    return "\n".join(part.get("text") or part.get("refusal") or "" for part in item["content"])


def item_tokens(items: Iterable[Mapping[str, Any]]) -> "array[int]":
    """Les jetons d'éléments, dans l'ordre. Un raisonnement ne se paie pas une seconde fois."""
    tokens = array("I")
    for item in items:
        if item["type"] == "message":
            tokens += message_tokens(item["role"], item_text(item))
    return tokens


def to_turns(items: Iterable[Mapping[str, Any]]) -> tuple[list[str], list[Turn]]:
    """Sépare les consignes (rôles system et developer) des tours de parole."""
    instructions: list[str] = []
    turns: list[Turn] = []
    for item in items:
        if item["type"] != "message":
            continue
        if item["role"] in ("system", "developer"):
            instructions.append(item_text(item))
        else:
            turns.append(Turn(role=item["role"], text=item_text(item)))
    return instructions, turns
