"""Les jetons d'un lot : la somme de ceux de ses lignes, quelle que soit leur route."""

from collections.abc import Mapping
from typing import Any

from helpers.simulator.state.records import Item

NO_USAGE: Mapping[str, int] = {"input": 0, "cached": 0, "output": 0, "reasoning": 0}


def add_usage(total: Mapping[str, int], usage: Mapping[str, Any] | None) -> dict[str, int]:
    """Ajoute l'``usage`` d'une réponse (Responses, Chat Completions, Embeddings ou aucun).

    >>> add_usage(NO_USAGE, {"prompt_tokens": 5, "total_tokens": 5})["input"]
    5
    """
    if usage is None:
        return dict(total)
    incoming, outgoing = (
        ("input", "output") if "input_tokens" in usage else ("prompt", "completion")
    )
    read = usage.get(f"{incoming}_tokens_details") or {}
    written = usage.get(f"{outgoing}_tokens_details") or {}
    return {
        "input": total["input"] + usage.get(f"{incoming}_tokens", 0),
        "cached": total["cached"] + read.get("cached_tokens", 0),
        "output": total["output"] + usage.get(f"{outgoing}_tokens", 0),
        "reasoning": total["reasoning"] + written.get("reasoning_tokens", 0),
    }


def usage_body(total: Mapping[str, int]) -> Item:
    """L'``usage`` d'un lot, tel que l'API l'écrit.

    >>> usage_body({"input": 3, "cached": 0, "output": 2, "reasoning": 0})["total_tokens"]
    5
    """
    return {
        "input_tokens": total["input"],
        "input_tokens_details": {"cached_tokens": total["cached"]},
        "output_tokens": total["output"],
        "output_tokens_details": {"reasoning_tokens": total["reasoning"]},
        "total_tokens": total["input"] + total["output"],
    }
