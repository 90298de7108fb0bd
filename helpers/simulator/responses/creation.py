"""Créer une réponse : d'un bloc, en flux, ou en arrière-plan."""

from collections.abc import Iterator, Mapping
from typing import Any

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.conversations.turn import ConversationTurn, conversation_of
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Chunk, Latency, Reply, stream_reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.model.prompt_cache import use_cache
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.requests.validation import parse_body
from helpers.simulator.responses.background import JobViewer, plan_job
from helpers.simulator.responses.compaction import compact_if_long, with_compaction
from helpers.simulator.responses.events import response_events
from helpers.simulator.responses.making import Made, make_response, run_model
from helpers.simulator.responses.reading import RequestReader
from helpers.simulator.sse import encode_event, error_chunk
from helpers.simulator.state.database import StateError
from helpers.simulator.state.store import Store


class Creation:
    """``POST /v1/responses``, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        self._clock = clock
        self._store = store
        self._limits = limits
        self._latency = latency
        self._reader = RequestReader(clock, store)
        self._viewer = JobViewer(clock, store, latency)

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """Répond à la requête. Lève l'``ApiError`` qui la refuse."""
        body = parse_body(raw_body)
        model = self._reader.find_model(body)
        try:
            context = self._reader.read(call, body, model)
        except ApiError:
            self._limits.count_refused(call.owner, model.id)
            raise
        room = min(body.get("max_output_tokens") or 0, model.max_output)
        headers = self._limits.take(call.owner, model.id, max(len(context.tokens), room))
        context = compact_if_long(call, body, model, context)
        generation = with_compaction(run_model(body, model, context), context.compaction)
        now = self._clock.timestamp()
        job = plan_job(body, now, self._latency, generation.output_tokens)
        turn = self._turn(call, body)
        turn.begin(job.ends, streamed=job.streamed)
        cache = use_cache(self._store, call.owner, model, body, context.tokens, now)
        made = make_response(
            call, body, model, context, generation, cache, response_id=turn.response_id, job=job
        )
        duration = self._latency.total(generation.output_tokens)
        headers["openai-processing-ms"] = str(round(duration * 1000))
        if body.get("background"):
            return self._start_job(call, body, made, turn, headers)
        if body.get("stream"):
            return stream_reply(headers, self._stream(call, body, made, turn))
        encoded = encode_json(made.body)
        self._keep(call, body, made, encoded, turn, job.ends)
        return Reply(200, headers, encoded, wait=duration)

    def _turn(self, call: Call, body: Mapping[str, Any]) -> ConversationTurn:
        return ConversationTurn(
            self._clock,
            self._store.conversations,
            call.owner,
            call.new_id("resp_"),
            conversation_of(body),
        )

    def _start_job(
        self,
        call: Call,
        body: Mapping[str, Any],
        made: Made,
        turn: ConversationTurn,
        headers: dict[str, str],
    ) -> Reply:
        stored = made.stored(encode_json(made.body), made.job)
        self._store.responses.save(call.owner, stored)
        if not made.failed:
            turn.add(made.legacy, visible=made.job.ends)
        if made.job.streamed:
            chunks = self._viewer.chunks(call.owner, stored, obfuscate=_obfuscates(body))
            return stream_reply(headers, chunks)
        return Reply(200, headers, self._viewer.body(stored))

    def _stream(
        self, call: Call, body: Mapping[str, Any], made: Made, turn: ConversationTurn
    ) -> Iterator[Chunk]:
        """Les morceaux du flux ; la réponse est conservée juste avant le dernier."""
        try:
            for event, wait in response_events(
                made.body, self._latency, obfuscate=_obfuscates(body)
            ):
                chunk = Chunk(encode_event(event), wait)
                if event["type"] == f"response.{made.body['status']}":
                    try:
                        now = self._clock.timestamp()
                        self._keep(call, body, made, encode_json(made.body), turn, now)
                    except StateError as error:
                        chunk = error_chunk(event["sequence_number"], str(error))
                yield chunk
        finally:
            turn.release()

    def _keep(
        self,
        call: Call,
        body: Mapping[str, Any],
        made: Made,
        encoded: bytes,
        turn: ConversationTurn,
        visible: float,
    ) -> None:
        """Conserve la réponse, et l'ajoute à sa conversation."""
        if body.get("store") is not False:
            self._store.responses.save(call.owner, made.stored(encoded, None))
        if not made.failed:
            turn.add(made.legacy, visible)


def _obfuscates(body: Mapping[str, Any]) -> bool:
    return (body.get("stream_options") or {}).get("include_obfuscation") is not False
