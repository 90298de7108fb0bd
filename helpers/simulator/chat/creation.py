"""Créer une réponse de Chat Completions : d'un bloc ou en flux."""

from collections.abc import Iterator, Mapping
from typing import Any

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.chat.body import completion_body
from helpers.simulator.chat.chunks import DONE, completion_chunks
from helpers.simulator.chat.messages import stored_messages
from helpers.simulator.chat.moderated import moderate_completion
from helpers.simulator.chat.outcomes import impose
from helpers.simulator.chat.reading import ChatRequest, check_shape, read_request, run_model
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Chunk, Latency, Reply, stream_reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.model.generation import Generation
from helpers.simulator.model.known import file_finder
from helpers.simulator.model.prompt_cache import use_cache
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.requests.model_rules import find_model
from helpers.simulator.requests.validation import parse_body
from helpers.simulator.sse import failure_chunk
from helpers.simulator.state.database import StateError
from helpers.simulator.state.records import Item, StoredCompletion
from helpers.simulator.state.store import Store

PATH = "/v1/chat/completions"
LIFETIME = 30 * 24 * 3600  # secondes : une réponse est conservée 30 jours


class ChatCreation:
    """``POST /v1/chat/completions``, à l'heure d'une horloge et sur un état.

    Rien n'est conservé si la requête ne dit pas ``store=True`` (à l'API, cela dépend de l'âge du
    compte).
    """

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        self._clock = clock
        self._store = store
        self._limits = limits
        self._latency = latency

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """Répond à la requête. Lève l'``ApiError`` qui la refuse."""
        body = check_shape(parse_body(raw_body))
        model = find_model(body["model"], self._clock.now().date())
        try:
            now = self._clock.timestamp()
            find_file = file_finder(self._store.files, call.owner, now)
            request = read_request(body, model, find_file)
        except ApiError:
            self._limits.count_refused(call.owner, model.id)
            raise
        tokens = request.context.tokens
        room = min(request.form.get("max_output_tokens") or 0, model.max_output)
        headers = self._limits.take(call.owner, model.id, max(len(tokens), room))
        made = run_model(request)
        finished = self._finish(call, request, made)
        duration = self._latency.total(made.output_tokens)
        headers["openai-processing-ms"] = str(round(duration * 1000))
        if body.get("stream"):
            return stream_reply(headers, self._stream(call, body, finished))
        self._keep(call, body, finished)
        return Reply(200, headers, encode_json(finished), wait=duration)

    def _finish(self, call: Call, request: ChatRequest, made: Generation) -> Item:
        """La réponse entière, modérée et finie comme une panne le veut."""
        now, tokens = self._clock.timestamp(), request.context.tokens
        cache = use_cache(self._store, call.owner, request.model, request.form, tokens, now)
        finished = completion_body(
            request.body, request.model, made, cache, len(tokens), call.new_id, int(now)
        )
        options = request.body.get("moderation")
        if options is not None:
            finished = moderate_completion(options, request.context.items, finished)
        return impose(call.fault, finished)

    def _stream(self, call: Call, body: Mapping[str, Any], finished: Item) -> Iterator[Chunk]:
        """Les fragments ; la réponse est conservée avant le ``[DONE]``, donc lue en entier."""
        options = body.get("stream_options") or {}
        yield from completion_chunks(
            finished,
            self._latency,
            obfuscate=options.get("include_obfuscation") is not False,
            with_usage=bool(options.get("include_usage")),
        )
        try:
            self._keep(call, body, finished)
        except StateError as error:
            failure = ApiError(500, str(error), type="server_error")
            yield failure_chunk(PATH, 0, failure)
        else:
            yield DONE

    def _keep(self, call: Call, body: Mapping[str, Any], finished: Item) -> None:
        if not body.get("store"):
            return
        self._store.completions.save(
            call.owner,
            StoredCompletion(
                id=finished["id"],
                expires=finished["created"] + LIFETIME,
                model=finished["model"],
                metadata=body.get("metadata") or {},
                body=finished,
                messages=stored_messages(finished["id"], body["messages"]),
            ),
        )
