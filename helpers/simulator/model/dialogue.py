"""Des éléments conservés aux tours que lit le moteur de texte."""

from collections.abc import Sequence

from helpers.simulator.engine import Turn
from helpers.simulator.engine.prompt import ToolCall
from helpers.simulator.model.items import item_text
from helpers.simulator.model.seal import expanded
from helpers.simulator.state.records import Item


def to_turns(items: Sequence[Item]) -> tuple[list[str], list[Turn]]:
    """Sépare les consignes (rôles system et developer) des tours de parole.

    Les appels d'outils qui se suivent forment un seul tour ; chaque résultat en forme un.

    >>> message = {"type": "message", "role": "user", "content": [{"text": "Bonjour"}]}
    >>> to_turns([message])[1][0].text
    'Bonjour'
    """
    instructions: list[str] = []
    turns: list[Turn] = []
    calls: dict[str, ToolCall] = {}
    for item in expanded(items):
        match item["type"]:
            case "message" if item["role"] in ("system", "developer"):
                instructions.append(item_text(item))
            case "message":
                turns.append(Turn(item["role"], item_text(item)))
            case "function_call":
                call = ToolCall(item["name"], item["arguments"])
                calls[item["call_id"]] = call
                _add_call(turns, call)
            case "function_call_output":
                turns.append(Turn("tool", item_text(item), call=calls.get(item["call_id"])))
    return instructions, turns


def _add_call(turns: list[Turn], call: ToolCall) -> None:
    last = turns[-1] if turns else None
    if last is not None and last.calls:
        turns[-1] = Turn("assistant", last.text, calls=(*last.calls, call))
    else:
        turns.append(Turn("assistant", "", calls=(call,)))
