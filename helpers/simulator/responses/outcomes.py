"""Les issues imposées par une panne : l'échec, le refus, la réponse incomplète."""

from helpers.simulator.faults import Fault
from helpers.simulator.state.records import Item

_MESSAGES = {
    "server_error": "The server had an error while processing your request.",
    "rate_limit_exceeded": "Rate limit reached while processing your request.",
    "invalid_prompt": "Invalid prompt: your request was flagged.",
}
_REFUSAL = "Je suis désolé, mais je ne peux pas vous aider à faire cela."


def impose(fault: Fault | None, finished: Item) -> Item:
    """La réponse, telle que la panne veut qu'elle finisse.

    >>> body = {"status": "completed", "completed_at": 1, "output": ["..."], "error": None}
    >>> impose(Fault.parse("response_failed"), body)["status"]
    'failed'
    """
    if fault is None:
        return finished
    ended = {**finished, "completed_at": None}
    match fault.kind:
        case "response_failed":
            code = str(fault.options["code"])
            error = {"code": code, "message": _MESSAGES[code]}
            return {**ended, "status": "failed", "output": [], "usage": None, "error": error}
        case "incomplete":
            kept = [item for item in finished["output"] if item["type"] == "reasoning"]
            details = {"reason": fault.options["reason"]}
            return {**ended, "status": "incomplete", "incomplete_details": details, "output": kept}
        case "refusal":
            return {**finished, "output": [_refused(item) for item in finished["output"]]}
    return finished


def _refused(item: Item) -> Item:
    if item["type"] != "message":
        return item
    return {**item, "content": [{"type": "refusal", "refusal": _REFUSAL}]}
