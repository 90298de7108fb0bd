"""Ce que le modèle lit pour une requête : les éléments de la chaîne, et tous leurs jetons."""

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.simulator import errors
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.model.compaction import after_compaction
from helpers.simulator.model.items import item_tokens
from helpers.simulator.model.tokens import encode_text, message_tokens, primer_tokens
from helpers.simulator.state.records import Item, PastTurn


@dataclass(frozen=True)
class Context:
    """``new`` vient de la requête ; ``items`` et ``tokens`` sont toute l'entrée, dans l'ordre.

    ``compaction`` est l'élément qui, dans ``items``, remplace l'entrée si elle a été compactée.
    """

    new: PastTurn
    items: list[Item]
    tokens: "array[int]"
    compaction: Item | None = None


def read_context(
    body: Mapping[str, Any], model: ModelInfo, history: Sequence[PastTurn], new_items: list[Item]
) -> Context:
    """Réunit le schéma de sortie, les consignes, l'historique et l'entrée nouvelle.

    Arguments : ``body``, la requête ; ``history``, les tours de la chaîne. Si l'entrée dépasse ce
    que lit le modèle, ``truncation="auto"`` laisse tomber les tours les plus anciens, puis les
    premiers éléments de l'entrée. Lève sinon l'``ApiError`` 400 ``context_length_exceeded``.
    """
    added = [PastTurn([item], item_tokens([item])) for item in new_items]
    new = PastTurn(new_items, _joined(added))
    turns = after_compaction([*history, *added])
    head = _head_tokens(body)
    tail = primer_tokens()
    size = len(head) + len(tail) + sum(len(turn.tokens) for turn in turns)
    first = 0
    while size > model.max_input:
        if body.get("truncation") != "auto" or first >= len(turns) - 1:
            raise errors.context_too_long(model.max_input, size)
        size -= len(turns[first].tokens)
        first += 1
    tokens = head
    for turn in turns[first:]:
        tokens.extend(turn.tokens)
    tokens.extend(tail)
    items = [item for turn in turns[first:] for item in turn.items]
    return Context(new, items, tokens)


def _joined(turns: Sequence[PastTurn]) -> "array[int]":
    tokens = array("I")
    for turn in turns:
        tokens.extend(turn.tokens)
    return tokens


def _head_tokens(body: Mapping[str, Any]) -> "array[int]":
    """Ce qui précède la conversation : les outils, le schéma de sortie, puis les consignes."""
    head = array("I")
    schema = ((body.get("text") or {}).get("format") or {}).get("schema")
    for told in (body.get("tools") or None, schema):
        if told is not None:
            head.extend(encode_text(json.dumps(told, ensure_ascii=False)))
    if body.get("instructions"):
        head.extend(message_tokens("developer", body["instructions"]))
    return head
