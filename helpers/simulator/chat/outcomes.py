"""Les issues imposées à une réponse : une panne, ou la modération qui bloque."""

from dataclasses import replace

from helpers.simulator import errors
from helpers.simulator.faults import Fault
from helpers.simulator.state.records import Item

REFUSAL = "Je suis désolé, mais je ne peux pas vous aider à faire cela."


def impose(fault: Fault | None, finished: Item) -> Item:
    """La réponse, telle que la panne veut qu'elle finisse.

    Lève l'``ApiError`` 500 d'une panne ``response_failed`` : ici, un échec n'a pas de corps.

    >>> message = {"role": "assistant", "content": "Oui", "refusal": None}
    >>> body = {"choices": [{"message": message, "logprobs": None, "finish_reason": "stop"}]}
    >>> impose(Fault.parse("incomplete"), body)["choices"][0]["finish_reason"]
    'content_filter'
    """
    if fault is None:
        return finished
    match fault.kind:
        case "response_failed":
            code = str(fault.options["code"])
            raise replace(errors.server_error(), code=None if code == "server_error" else code)
        case "incomplete":
            filtered = fault.options["reason"] == "content_filter"
            return emptied(finished, "content_filter" if filtered else "length")
        case "refusal":
            return {**finished, "choices": [_refused(choice) for choice in finished["choices"]]}
    return finished


def emptied(finished: Item, reason: str) -> Item:
    """La réponse sans ce qu'elle disait, arrêtée pour cette raison."""
    message: Item = {"role": "assistant", "content": "", "refusal": None, "annotations": []}
    return {
        **finished,
        "choices": [
            {**choice, "message": message, "logprobs": None, "finish_reason": reason}
            for choice in finished["choices"]
        ],
    }


def _refused(choice: Item) -> Item:
    if choice["message"].get("tool_calls"):
        return choice
    message = {**choice["message"], "content": None, "refusal": REFUSAL}
    return {**choice, "message": message, "logprobs": None, "finish_reason": "stop"}
