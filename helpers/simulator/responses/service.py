"""Les routes de `/v1/responses` : créer, compacter, lire, annuler, supprimer, lister, compter."""

import json
from dataclasses import replace

from openai.types.responses.input_item_list_params import InputItemListParams
from openai.types.responses.input_token_count_params import InputTokenCountParams
from openai.types.responses.response_retrieve_params import ResponseRetrieveParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.conversations.turn import ConversationTurn, conversation_of
from helpers.simulator.exchange import Latency, Reply, stream_reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.model.attachments import shown
from helpers.simulator.model.items import item_tokens
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.requests.model_rules import find_model
from helpers.simulator.requests.paging import read_page
from helpers.simulator.requests.query import read_query
from helpers.simulator.requests.response_rules import check_exclusions, check_format
from helpers.simulator.requests.tool_rules import check_tools
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.responses.background import JobViewer
from helpers.simulator.responses.body import unfinished_body
from helpers.simulator.responses.compaction import Compaction
from helpers.simulator.responses.creation import Creation
from helpers.simulator.responses.history import History
from helpers.simulator.responses.reading import RequestReader
from helpers.simulator.state.store import Store

# Le modèle dont compter les jetons quand la requête n'en nomme pas.
DEFAULT_COUNTED = "gpt-6-luna"


class Responses:
    """Le service des réponses, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        self._clock = clock
        self._store = store
        self._history = History(clock, store)
        self._reader = RequestReader(clock, store)
        self._viewer = JobViewer(clock, store, latency)
        self._creation = Creation(clock, store, limits, latency)
        self._compaction = Compaction(clock, store, limits, latency)

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/responses``."""
        return self._creation.create(call, raw_body)

    def compact(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/responses/compact``."""
        return self._compaction.create(call, raw_body)

    def retrieve(self, call: Call, response_id: str) -> Reply:
        """``GET /v1/responses/{id}``, entière ou en flux."""
        query = read_query(call.query, ResponseRetrieveParams)
        stored = self._history.find_response(call.owner, response_id)
        if not query.get("stream"):
            return Reply(200, {}, self._viewer.body(stored))
        if stored.job is None or not stored.job.streamed:
            raise errors.not_streamable(response_id)
        obfuscate = query.get("include_obfuscation") is not False
        after = query.get("starting_after", -1)
        return stream_reply(
            {}, self._viewer.chunks(call.owner, stored, obfuscate=obfuscate, after=after)
        )

    def cancel(self, call: Call, response_id: str) -> Reply:
        """``POST /v1/responses/{id}/cancel`` : deux fois, ou trop tard, ne change rien."""
        stored = self._history.find_response(call.owner, response_id)
        if stored.job is None:
            raise errors.not_background(response_id)
        body = unfinished_body(json.loads(stored.body), "cancelled")
        received = stored.input_items
        left = replace(stored, context_items=received, tokens=item_tokens(received))
        now = self._clock.timestamp()
        if self._store.responses.stop(call.owner, left, encode_json(body), now):
            conversations, conversation = self._store.conversations, conversation_of(body)
            ConversationTurn(
                self._clock, conversations, call.owner, response_id, conversation
            ).withdraw()
        return self.retrieve(replace(call, query=()), response_id)

    def delete(self, call: Call, response_id: str) -> Reply:
        """``DELETE /v1/responses/{id}``."""
        self._history.find_response(call.owner, response_id)
        self._store.responses.delete(call.owner, response_id)
        done = {"id": response_id, "object": "response", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def list_input_items(self, call: Call, response_id: str) -> Reply:
        """``GET /v1/responses/{id}/input_items``, par pages."""
        query = read_query(call.query, InputItemListParams)
        stored = self._history.find_response(call.owner, response_id)
        items = [shown(item) for item in stored.input_items]
        return Reply(200, {}, encode_json(read_page(items, query)))

    def count_tokens(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/responses/input_tokens`` : ce que l'entrée pèserait, sans rien produire."""
        body = parse_body(raw_body)
        validate(body, InputTokenCountParams)
        model = find_model(body.get("model") or DEFAULT_COUNTED, self._clock.now().date())
        check_exclusions(body)
        check_format(body)
        check_tools(body.get("tools") or [], body.get("tool_choice"))
        context = self._reader.context(call, body, model)
        counted = {"object": "response.input_tokens", "input_tokens": len(context.tokens)}
        return Reply(200, {}, encode_json(counted))
