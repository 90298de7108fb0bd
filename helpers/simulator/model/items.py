"""Les éléments d'une conversation, mis sous la forme que l'API conserve."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from helpers.simulator import errors
from helpers.simulator.ids import IdScope
from helpers.simulator.model.attachments import Names, attached_tokens, read_attachment, texts
from helpers.simulator.model.known import NOTHING, Known
from helpers.simulator.model.seal import check_seal, expanded, open_seal
from helpers.simulator.model.tokens import message_tokens
from helpers.simulator.state.records import Item

_INPUT_PARTS = ("input_text", "input_image", "input_file")
_OUTPUT_PARTS = ("output_text", "refusal")
_ID_PREFIXES = {
    "message": "msg_",
    "reasoning": "rs_",
    "function_call": "fc_",
    "function_call_output": "fco_",
    "compaction": "cmp_",
}


def normalise_input(
    given: str | Sequence[Mapping[str, Any]],
    new_id: IdScope,
    known: Known = NOTHING,
    *,
    param: str = "input",
) -> list[Item]:
    """L'entrée d'une requête, en éléments complets (identifiant, statut, parties).

    Arguments : ``given``, un texte ou une liste d'éléments déjà conformes au schéma ; ``known``,
    ce que la requête peut désigner ; ``param``, le nom du paramètre. Lève l'``ApiError`` d'une
    partie que le rôle n'admet pas, d'une référence inconnue, d'une pièce jointe fausse, ou de ce
    que le simulateur n'imite pas.

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
        complete = _normalise_item(f"{param}[{index}]", item, new_id, known)
        if complete["id"] in seen:  # deux fois le même élément : la pagination les distingue
            complete = renamed(complete, new_id)
        seen.add(complete["id"])
        items.append(complete)
    return items


def renamed(item: Item, new_id: IdScope) -> Item:
    """Le même élément, sous un identifiant neuf."""
    return {**item, "id": new_id(_ID_PREFIXES[item["type"]])}


def _normalise_item(path: str, item: Mapping[str, Any], new_id: IdScope, known: Known) -> Item:
    kind = item.get("type") or ("message" if "role" in item else "item_reference")
    if kind == "item_reference":
        found = known.find_item(item["id"])
        if found is None:
            raise errors.item_not_found(item["id"])
        return found
    if kind not in _ID_PREFIXES:
        raise errors.not_imitated(f"{path}.type", kind)
    identifier = item.get("id") or new_id(_ID_PREFIXES[kind])
    if kind == "compaction":
        check_seal(item["encrypted_content"], known.owner)
    if kind in ("reasoning", "compaction"):
        return {**item, "id": identifier}
    if kind == "message":
        return _normalise_message(path, item, identifier, known)
    common = {"id": identifier, "type": kind, "status": item.get("status") or "completed"}
    if item.get("call_id") is None:  # facultatif pour le SDK, mais à quoi répondrait-on ?
        raise errors.missing_parameter(f"{path}.call_id")
    if not item["call_id"]:
        raise errors.empty_string(f"{path}.call_id")
    if kind == "function_call":
        return {**common, **{name: item[name] for name in ("call_id", "name", "arguments")}}
    output = item["output"]
    if not isinstance(output, str):
        output = _normalise_parts(f"{path}.output", output, known, is_output=False)
    return {**common, "call_id": item["call_id"], "output": output}


def _normalise_message(path: str, item: Mapping[str, Any], identifier: str, known: Known) -> Item:
    role, content = item["role"], item["content"]
    is_assistant = role == "assistant"
    if isinstance(content, str):
        content = [{"type": "output_text" if is_assistant else "input_text", "text": content}]
    message = {
        "id": identifier,
        "type": "message",
        "status": item.get("status") or "completed",
        "role": role,
        "content": _normalise_parts(f"{path}.content", content, known, is_output=is_assistant),
    }
    if is_assistant and item.get("phase"):
        message["phase"] = item["phase"]
    return message


def _normalise_parts(
    path: str, parts: Iterable[Mapping[str, Any]], known: Known, *, is_output: bool
) -> list[Item]:
    return [
        _normalise_part(f"{path}[{position}]", part, known, is_output=is_output)
        for position, part in enumerate(parts)
    ]


def _normalise_part(path: str, part: Mapping[str, Any], known: Known, *, is_output: bool) -> Item:
    allowed = _OUTPUT_PARTS if is_output else _INPUT_PARTS
    if part["type"] not in allowed:
        raise errors.invalid_value(f"{path}.type", part["type"], allowed)
    if part.get("prompt_cache_breakpoint"):
        raise errors.not_imitated(f"{path}.prompt_cache_breakpoint")
    if part["type"] == "input_image":
        names = Names(f"{path}.image_url", f"{path}.image_url", f"{path}.file_id")
        return read_attachment({"detail": "auto", **part}, names, known.find_file)
    if part["type"] == "input_file":
        names = Names(f"{path}.file_url", f"{path}.file_data", f"{path}.file_id")
        return read_attachment(part, names, known.find_file)
    if part["type"] == "output_text":
        return {"annotations": [], "logprobs": [], **part}
    return dict(part)


def item_text(item: Mapping[str, Any]) -> str:
    """Le texte d'un élément ; vide pour un élément de raisonnement."""
    match item["type"]:
        case "message":
            return parts_text(item["content"])
        case "function_call":
            return f"{item['name']} {item['arguments']}"
        case "function_call_output":
            return parts_text(item["output"])
    return ""


def parts_text(content: str | Iterable[Mapping[str, Any]]) -> str:
    """Le texte d'un contenu, donné en texte ou en parties."""
    if isinstance(content, str):
        return content
    return texts(content)


def item_tokens(items: Iterable[Mapping[str, Any]]) -> "array[int]":
    """Les jetons d'éléments, dans l'ordre. Un raisonnement ne se paie pas une seconde fois."""
    tokens = array("I")
    for item in items:
        match item["type"]:
            case "message":
                tokens += message_tokens(item["role"], item_text(item))
                tokens += attached_tokens(item["content"])
            case "function_call":
                tokens += message_tokens("assistant", item_text(item))
            case "function_call_output":
                tokens += message_tokens("tool", item_text(item))
                tokens += attached_tokens(item["output"])
            case "compaction":
                sealed = open_seal(item["encrypted_content"])
                tokens += item_tokens(inner for _, inner in sealed.items)
    return tokens


def check_tool_pairs(items: Sequence[Item]) -> None:
    """Chaque résultat d'outil répond à un appel d'avant, et chaque appel a son résultat.

    Lève l'``ApiError`` 400 que donne l'API dans l'un et l'autre cas.
    """
    pending: dict[str, None] = {}
    called: set[str] = set()
    for item in expanded(items):
        if item["type"] == "function_call":
            called.add(item["call_id"])
            pending[item["call_id"]] = None
        elif item["type"] == "function_call_output":
            if item["call_id"] not in called:
                raise errors.no_tool_call(item["call_id"])
            pending.pop(item["call_id"], None)
    if pending:
        raise errors.no_tool_output(next(iter(pending)))
