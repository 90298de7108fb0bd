"""Les routes de `/v1/responses` : créer, lire, supprimer, lister ce qu'une réponse a reçu."""

import json
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openai.types.responses.response_create_params import ResponseCreateParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.catalog import MODELS, ModelInfo
from helpers.simulator.exchange import Chunk, Latency, Reply
from helpers.simulator.generation import Generation, generate
from helpers.simulator.ids import IdScope
from helpers.simulator.messages import item_tokens, normalise_input, to_turns
from helpers.simulator.paging import read_page
from helpers.simulator.parameter_rules import check_parameters, refuse_moved
from helpers.simulator.prompt_cache import use_cache
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.response_body import finished_body, started_body
from helpers.simulator.store import Item, Store, StoredResponse
from helpers.simulator.streaming import encode_event, response_events
from helpers.simulator.tokens import REPLY_PRIMER, count_text_tokens, message_tokens
from helpers.simulator.validation import parse_body, validate

LIFETIME = 30 * 24 * 3600  # secondes : une réponse est conservée 30 jours


@dataclass(frozen=True)
class Call:
    """Qui appelle, et de quoi numéroter ce qui en naît."""

    owner: str
    new_id: IdScope
    query: Mapping[str, str]


@dataclass(frozen=True)
class _Context:
    """Tout ce que le modèle lit : les éléments, et leurs jetons."""

    new_items: list[Item]
    items: list[Item]
    tokens: "array[int]"
    extra_tokens: int

    @property
    def input_tokens(self) -> int:
        return len(self.tokens) + self.extra_tokens


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
        context = self._context(call, body, model)
        headers = self._limits.take(
            call.owner, model.id, max(context.input_tokens, body.get("max_output_tokens") or 0)
        )
        now = self._clock.timestamp()
        cache = use_cache(self._store, call.owner, model, body, context.tokens, now)
        made = generate(body, model, *to_turns(context.items))
        duration = self._latency.total(made.output_tokens)
        started = started_body(body, model, call.new_id("resp_"), int(now))
        finished = finished_body(
            started, made, cache, context.input_tokens, call.new_id, int(now + duration)
        )
        headers["openai-processing-ms"] = str(round(duration * 1000))
        if body.get("stream"):
            chunks = self._stream(call, body, context, started, finished, made)
            headers["content-type"] = "text/event-stream; charset=utf-8"
            return Reply(200, headers, chunks=chunks)
        self._save(call, body, context, finished)
        return Reply(200, headers, encode_json(finished), wait=duration)

    def retrieve(self, call: Call, response_id: str) -> Reply:
        """``GET /v1/responses/{id}``."""
        stored = self._find(call, response_id)
        if call.query.get("stream") == "true":
            raise errors.ApiError(
                400,
                "This response was not created with background=true and stream=true: it cannot be "
                "streamed again.",
                param="stream",
            )
        return Reply(200, {}, encode_json(stored.body))

    def delete(self, call: Call, response_id: str) -> Reply:
        """``DELETE /v1/responses/{id}``."""
        self._find(call, response_id)
        self._store.delete_response(call.owner, response_id)
        done = {"id": response_id, "object": "response", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def list_input_items(self, call: Call, response_id: str) -> Reply:
        """``GET /v1/responses/{id}/input_items``, par pages."""
        stored = self._find(call, response_id)
        return Reply(200, {}, encode_json(read_page(stored.input_items, call.query)))

    def _check(self, body: Mapping[str, Any]) -> ModelInfo:
        refuse_moved(body)
        if "model" not in body:
            raise errors.missing_parameter("model")
        validate(body, ResponseCreateParams)
        model = MODELS.get(body["model"])
        if model is None or model.is_retired(self._clock.now().date()):
            raise errors.unknown_model(body["model"])
        check_parameters(body, model)
        if "input" not in body and not body.get("previous_response_id"):
            raise errors.missing_parameter("input")
        return model

    def _context(self, call: Call, body: Mapping[str, Any], model: ModelInfo) -> _Context:
        new_items = normalise_input(body.get("input") or [], call.new_id)
        turns = [*self._history(call, body), (new_items, item_tokens(new_items))]
        head = array("I")
        if body.get("instructions"):
            head = message_tokens("developer", body["instructions"])
        schema = ((body.get("text") or {}).get("format") or {}).get("schema")
        extra = REPLY_PRIMER + (count_text_tokens(json.dumps(schema)) if schema else 0)
        while True:
            size = len(head) + extra + sum(len(tokens) for _, tokens in turns)
            if size <= model.context_window:
                break
            if body.get("truncation") != "auto" or len(turns) == 1:
                raise errors.context_too_long(model.context_window, size)
            turns.pop(0)
        for _, tokens in turns:
            head = head + tokens
        return _Context(new_items, [item for items, _ in turns for item in items], head, extra)

    def _history(
        self, call: Call, body: Mapping[str, Any]
    ) -> list[tuple[list[Item], "array[int]"]]:
        previous = body.get("previous_response_id")
        if previous is None:
            return []
        if self._store.find_response(call.owner, previous, self._clock.timestamp()) is None:
            raise errors.previous_response_not_found(previous)
        return self._store.chain(call.owner, previous)

    def _stream(
        self,
        call: Call,
        body: Mapping[str, Any],
        context: _Context,
        started: Item,
        finished: Item,
        made: Generation,
    ) -> Iterator[Chunk]:
        obfuscate = (body.get("stream_options") or {}).get("include_obfuscation", True)
        events = list(response_events(started, finished, obfuscate=obfuscate))
        thinking = self._latency.first + self._latency.per_token * made.reasoning_tokens
        pauses = {"response.output_item.added": thinking}
        deltas = sum(event["type"] == "response.output_text.delta" for event in events)
        if deltas:
            writing = self._latency.per_token * made.text_tokens
            pauses["response.output_text.delta"] = writing / deltas
        for event in events[:-1]:
            # Le raisonnement ne se fait attendre qu'une fois, au premier élément.
            wait = pauses.get(event["type"], 0.0)
            if event["type"] == "response.output_item.added":
                pauses[event["type"]] = 0.0
            yield Chunk(encode_event(event), wait)
        self._save(call, body, context, finished)
        yield Chunk(encode_event(events[-1]))

    def _save(self, call: Call, body: Mapping[str, Any], context: _Context, finished: Item) -> None:
        if body.get("store") is False:
            return
        turn = [*context.new_items, *finished["output"]]
        self._store.save_response(
            call.owner,
            StoredResponse(
                id=finished["id"],
                parent=body.get("previous_response_id"),
                expires=finished["created_at"] + LIFETIME,
                body=finished,
                input_items=context.new_items,
                context_items=turn,
                tokens=item_tokens(turn),
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
