"""Ce que les types ne disent pas des messages : contenus, appels d'outils et leurs résultats."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from helpers.simulator import errors
from helpers.simulator.chat import chat_errors

Message = Mapping[str, Any]

_ONLY_IN_OUTPUT = ("annotations", "parsed")


def refuse_null_content(messages: object) -> None:
    """Refuse un contenu ``null``, sauf à côté d'appels, comme le fait l'API avant tout le reste.

    Argument : ``messages``, pas encore validé.
    """
    for position, message in enumerate(messages if isinstance(messages, list) else []):
        if not isinstance(message, Mapping) or message.get("content", "") is not None:
            continue
        if not any(message.get(name) for name in ("tool_calls", "function_call", "refusal")):
            raise chat_errors.null_content(position)


def without_output_fields(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Le corps, sans ce qu'un message de l'assistant a de plus quand on le renvoie tel quel.

    Les exemples de l'API remettent dans la liste le message qu'elle a donné, et le SDK y envoie
    alors des champs que ses types de requête n'ont pas (``annotations``, ``parsed``,
    ``parsed_arguments``, ``tool_calls`` à ``null``) : elle les admet donc.

    >>> message = {"role": "assistant", "content": "Oui", "annotations": []}
    >>> without_output_fields({"messages": [message]})
    {'messages': [{'role': 'assistant', 'content': 'Oui'}]}
    """
    messages = body.get("messages")
    if not isinstance(messages, list):
        return body
    return {**body, "messages": [_cleaned(message) for message in messages]}


def check_messages(messages: Sequence[Message]) -> None:
    """Vérifie des messages déjà conformes au schéma.

    Lève l'``ApiError`` 400 du premier qui est vide, que le simulateur n'imite pas, ou dont l'appel
    d'outil n'a pas de résultat (et l'inverse).
    """
    if not messages:
        raise errors.empty_array("messages")
    for position, message in enumerate(messages):
        _check_message(f"messages[{position}]", message)
    _check_tool_pairs(messages)


def _cleaned(message: object) -> object:
    if not isinstance(message, Mapping) or message.get("role") != "assistant":
        return message
    kept = {name: value for name, value in message.items() if name not in _ONLY_IN_OUTPUT}
    if "tool_calls" in kept:
        if kept["tool_calls"] is None:
            del kept["tool_calls"]
        elif isinstance(kept["tool_calls"], list):
            kept["tool_calls"] = [_cleaned_call(call) for call in kept["tool_calls"]]
    return kept


def _cleaned_call(call: object) -> object:
    function = call.get("function") if isinstance(call, Mapping) else None
    if not isinstance(call, Mapping) or not isinstance(function, Mapping):
        return call
    kept = {name: value for name, value in function.items() if name != "parsed_arguments"}
    return {**call, "function": kept}


def _check_message(path: str, message: Message) -> None:
    if message["role"] == "function":
        raise errors.not_imitated(f"{path}.role", "function")
    for name in ("audio", "function_call"):
        if message.get(name) is not None:
            raise errors.not_imitated(f"{path}.{name}")
    if "tool_calls" in message and not message["tool_calls"]:
        raise errors.empty_array(f"{path}.tool_calls")
    for number, call in enumerate(message.get("tool_calls") or []):
        if call["type"] != "function":
            raise errors.not_imitated(f"{path}.tool_calls[{number}].type", call["type"])
    content = message.get("content")
    if content == []:
        raise errors.empty_array(f"{path}.content")
    if content is None and not message.get("tool_calls") and not message.get("refusal"):
        raise errors.missing_parameter(f"{path}.content")
    for part_path, part in _parts(f"{path}.content", content):
        if part["type"] not in ("text", "refusal", "image_url", "file"):
            raise errors.not_imitated(f"{part_path}.type", part["type"])
        if part.get("prompt_cache_breakpoint"):
            raise errors.not_imitated(f"{part_path}.prompt_cache_breakpoint")


def _parts(path: str, content: object) -> Iterator[tuple[str, Message]]:
    if isinstance(content, list):
        for number, part in enumerate(content):
            yield f"{path}[{number}]", part


def _check_tool_pairs(messages: Sequence[Message]) -> None:
    """Chaque appel a ses résultats juste après lui ; chaque résultat, son appel juste avant."""
    called: list[str] | None = None
    pending: dict[str, None] = {}
    for position, message in enumerate(messages):
        if message["role"] != "tool":
            if pending:
                raise chat_errors.unanswered_calls(list(pending), position)
            calls = message.get("tool_calls") or []
            called = [call["id"] for call in calls] or None
            pending = dict.fromkeys(called or [])
        elif called is None:
            raise chat_errors.orphan_tool_message(position)
        elif message["tool_call_id"] not in called:
            raise chat_errors.unknown_call(message["tool_call_id"], position)
        else:
            pending.pop(message["tool_call_id"], None)
    if pending:
        raise chat_errors.unanswered_calls(list(pending), len(messages))
