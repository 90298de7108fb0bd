"""Compacter une conversation : sur demande (`/v1/responses/compact`), ou dès qu'elle est longue.

Forme des objets : types du SDK (``CompactedResponse``, ``ResponseCompactionItem``), et guide de
l'API *Compaction* : l'élément vient en tête de la sortie, et remplace tout ce qui précède.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from openai.types.responses.response_compact_params import ResponseCompactParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Latency, Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.model.attachments import shown
from helpers.simulator.model.compaction import compact_all, compact_around_users
from helpers.simulator.model.context import Context
from helpers.simulator.model.generation import Generation
from helpers.simulator.model.items import item_tokens
from helpers.simulator.model.prompt_cache import use_cache
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.requests.model_rules import (
    check_cache_options,
    check_not_imitated,
    check_service_tier,
    find_model,
)
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.responses.body import usage_body
from helpers.simulator.responses.reading import RequestReader
from helpers.simulator.state.records import Item
from helpers.simulator.state.store import Store

# Sans seuil, on compacte quand il ne reste qu'un cinquième de ce que lit le modèle.
_USUAL_SHARE = 0.8
_NOT_IMITATED: Mapping[str, tuple[object, ...]] = {"image": (None, {})}


class Compaction:
    """``POST /v1/responses/compact``. Rien n'en est conservé."""

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        self._clock = clock
        self._store = store
        self._limits = limits
        self._latency = latency
        self._reader = RequestReader(clock, store)

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """Compacte. Lève l'``ApiError`` qui refuse la requête."""
        body = parse_body(raw_body)
        if body.get("model") is None:
            raise errors.missing_parameter("model")
        validate(body, ResponseCompactParams)
        model = find_model(body["model"], self._clock.now().date())
        try:
            context = self._read(call, body, model)
        except ApiError:
            self._limits.count_refused(call.owner, model.id)
            raise
        headers = self._limits.take(call.owner, model.id, len(context.tokens))
        output = compact_around_users(context.items, call.owner, call.new_id)
        made = Generation("", "", 0, len(item_tokens(output[-1:])), complete=True)
        now = self._clock.timestamp()
        cache = use_cache(self._store, call.owner, model, body, context.tokens, now)
        answer = {
            "id": call.new_id("resp_"),
            "object": "response.compaction",
            "created_at": int(now),
            "output": [shown(item) for item in output],
            "usage": usage_body(body, made, cache, len(context.tokens)),
        }
        wait = self._latency.total(made.output_tokens)
        headers["openai-processing-ms"] = str(round(wait * 1000))
        return Reply(200, headers, encode_json(answer), wait=wait)

    def _read(self, call: Call, body: Mapping[str, Any], model: ModelInfo) -> Context:
        check_cache_options(body, model)
        check_service_tier(body.get("service_tier"))
        check_not_imitated(body, _NOT_IMITATED)
        if not body.get("input") and body.get("previous_response_id") is None:
            raise errors.missing_parameter("input")
        return self._reader.context(call, body, model)


def compact_if_long(
    call: Call, body: Mapping[str, Any], model: ModelInfo, context: Context
) -> Context:
    """Le contexte d'une requête, compacté s'il passe le seuil de ``context_management``.

    Un contexte que le compactage n'abrégerait pas reste tel quel.
    """
    for entry in body.get("context_management") or []:
        threshold = entry.get("compact_threshold") or _USUAL_SHARE * model.max_input
        if len(context.tokens) <= threshold:
            continue
        item = compact_all(context.items, call.owner, call.new_id)
        if len(item_tokens([item])) < len(item_tokens(context.items)):
            return replace(context, items=[item], compaction=item)
    return context


def with_compaction(generation: Generation, item: Item | None) -> Generation:
    """Ce qui a été produit, l'élément de compactage compté avec le texte."""
    if item is None:
        return generation
    total = generation.visible_tokens + len(item_tokens([item]))
    return replace(generation, visible_tokens=total)
