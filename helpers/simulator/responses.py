"""Les routes de `/v1/responses` : créer, lire, supprimer, lister ce qu'une réponse a reçu."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openai.types.responses.input_item_list_params import InputItemListParams
from openai.types.responses.response_create_params import ResponseCreateParams
from openai.types.responses.response_retrieve_params import ResponseRetrieveParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.catalog import MODELS, ModelInfo
from helpers.simulator.context import Context, read_context
from helpers.simulator.exchange import Chunk, Latency, Reply
from helpers.simulator.generation import generate
from helpers.simulator.ids import IdScope
from helpers.simulator.messages import item_tokens, normalise_input, to_turns
from helpers.simulator.paging import read_page
from helpers.simulator.parameter_rules import check_parameters, refuse_moved
from helpers.simulator.prompt_cache import use_cache
from helpers.simulator.query import Query, read_query
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.response_body import finished_body, started_body
from helpers.simulator.store import Item, PastTurn, StateError, Store, StoredResponse
from helpers.simulator.streaming import error_chunk, response_chunks
from helpers.simulator.validation import parse_body, validate

LIFETIME = 30 * 24 * 3600  # secondes : une réponse est conservée 30 jours


@dataclass(frozen=True)
class Call:
    """Qui appelle, et de quoi numéroter ce qui en naît."""

    owner: str
    new_id: IdScope
    query: Query


class Responses:
    """Le service des réponses, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        self._clock = clock
        self._store = store
        self._limits = limits
        self._latency = latency

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/responses``."""
        body = parse_body(raw_body)
        model = self._check(body)
        given = body.get("input")
        new_items = normalise_input([] if given is None else given, call.new_id)
        context = read_context(body, model, self._history(call, body), new_items)
        room = min(body.get("max_output_tokens") or 0, model.max_output)
        headers = self._limits.take(call.owner, model.id, max(len(context.tokens), room))
        now = self._clock.timestamp()
        cache = use_cache(self._store, call.owner, model, body, context.tokens, now)
        made = generate(body, model, *to_turns(context.items))
        duration = self._latency.total(made.output_tokens)
        started = started_body(body, model, call.new_id("resp_"), int(now))
        finished = finished_body(
            started, made, cache, len(context.tokens), call.new_id, int(now + duration)
        )
        headers["openai-processing-ms"] = str(round(duration * 1000))
        if body.get("stream"):
            chunks = self._stream(call, body, context, started, finished)
            headers["content-type"] = "text/event-stream; charset=utf-8"
            return Reply(200, headers, chunks=chunks)
        encoded = encode_json(finished)
        self._save(call, body, context, finished, encoded)
        return Reply(200, headers, encoded, wait=duration)

    def retrieve(self, call: Call, response_id: str) -> Reply:
        """``GET /v1/responses/{id}``."""
        stored = self._find(call, response_id)
        if read_query(call.query, ResponseRetrieveParams).get("stream"):
            raise errors.ApiError(
                400,
                "This response was not created with background=true and stream=true: it cannot be "
                "streamed again.",
                param="stream",
            )
        return Reply(200, {}, stored.body)

    def delete(self, call: Call, response_id: str) -> Reply:
        """``DELETE /v1/responses/{id}``."""
        self._find(call, response_id)
        self._store.delete_response(call.owner, response_id)
        done = {"id": response_id, "object": "response", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def list_input_items(self, call: Call, response_id: str) -> Reply:
        """``GET /v1/responses/{id}/input_items``, par pages."""
        query = read_query(call.query, InputItemListParams)
        stored = self._find(call, response_id)
        return Reply(200, {}, encode_json(read_page(stored.input_items, query)))

    def _check(self, body: Mapping[str, Any]) -> ModelInfo:
        refuse_moved(body)
        if "model" not in body:
            raise errors.missing_parameter("model")
        validate(body, ResponseCreateParams)
        model = MODELS.get(body["model"])
        if model is None or model.is_retired(self._clock.now().date()):
            raise errors.unknown_model(body["model"])
        check_parameters(body, model)
        if body.get("input") is None and not body.get("previous_response_id"):
            raise errors.missing_parameter("input")
        return model

    def _history(self, call: Call, body: Mapping[str, Any]) -> list[PastTurn]:
        previous = body.get("previous_response_id")
        if previous is None:
            return []
        if not self._store.has_response(call.owner, previous, self._clock.timestamp()):
            raise errors.previous_response_not_found(previous)
        return self._store.chain(call.owner, previous)

    def _stream(
        self, call: Call, body: Mapping[str, Any], context: Context, started: Item, finished: Item
    ) -> Iterator[Chunk]:
        """Les morceaux du flux ; la réponse est conservée juste avant le dernier."""
        obfuscate = (body.get("stream_options") or {}).get("include_obfuscation") is not False
        chunks = response_chunks(started, finished, self._latency, obfuscate=obfuscate)
        sent = 0
        held = next(chunks)
        for chunk in chunks:
            yield held
            sent, held = sent + 1, chunk
        try:
            self._save(call, body, context, finished, encode_json(finished))
        except StateError as error:
            held = error_chunk(sent, str(error))
        yield held

    def _save(
        self,
        call: Call,
        body: Mapping[str, Any],
        context: Context,
        finished: Item,
        encoded: bytes,
    ) -> None:
        if body.get("store") is False:
            return
        self._store.save_response(
            call.owner,
            StoredResponse(
                id=finished["id"],
                parent=body.get("previous_response_id"),
                expires=finished["created_at"] + LIFETIME,
                body=encoded,
                input_items=context.new.items,
                context_items=[*context.new.items, *finished["output"]],
                tokens=context.new.tokens + item_tokens(finished["output"]),
            ),
        )

    def _find(self, call: Call, response_id: str) -> StoredResponse:
        stored = self._store.find_response(call.owner, response_id, self._clock.timestamp())
        if stored is None:
            raise errors.response_not_found(response_id)
        return stored


def encode_json(value: object) -> bytes:
    """Un corps JSON, en UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
