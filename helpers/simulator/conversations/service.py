"""Les routes de `/v1/conversations` : les conversations, et leurs éléments."""

from collections.abc import Mapping, Sequence
from typing import Any

from openai.types.conversations.conversation_create_params import ConversationCreateParams
from openai.types.conversations.conversation_update_params import ConversationUpdateParams
from openai.types.conversations.item_create_params import ItemCreateParams
from openai.types.conversations.item_list_params import ItemListParams
from openai.types.conversations.item_retrieve_params import ItemRetrieveParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.exchange import Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.model.attachments import shown
from helpers.simulator.model.items import item_tokens, normalise_input, renamed
from helpers.simulator.requests.limits import check_array_length, check_metadata
from helpers.simulator.requests.paging import list_body, read_page
from helpers.simulator.requests.query import read_query
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.responses.history import History
from helpers.simulator.state.conversations import NewItem
from helpers.simulator.state.records import Conversation, Item
from helpers.simulator.state.store import Store

MAX_ITEMS = 20  # éléments par requête


class Conversations:
    """Le service des conversations, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._table = store.conversations
        self._history = History(clock, store)

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/conversations``."""
        body = parse_body(raw_body) if raw_body.strip() else {}
        validate(body, ConversationCreateParams)
        check_metadata(body.get("metadata"))
        items = self._read_items(call, body.get("items") or [])
        now = self._clock.timestamp()
        conversation = Conversation(call.new_id("conv_"), int(now), body.get("metadata") or {})
        self._table.create(call.owner, conversation, items, now)
        return _shown(conversation)

    def retrieve(self, call: Call, conversation_id: str) -> Reply:
        """``GET /v1/conversations/{id}``."""
        return _shown(self._find(call, conversation_id))

    def update(self, call: Call, conversation_id: str, raw_body: bytes) -> Reply:
        """``POST /v1/conversations/{id}`` : remplace les métadonnées."""
        self._find(call, conversation_id)
        body = parse_body(raw_body)
        validate(body, ConversationUpdateParams)
        check_metadata(body["metadata"])
        self._table.update(call.owner, conversation_id, body["metadata"] or {})
        return self.retrieve(call, conversation_id)

    def delete(self, call: Call, conversation_id: str) -> Reply:
        """``DELETE /v1/conversations/{id}`` : ses éléments restent."""
        self._find(call, conversation_id)
        self._table.delete(call.owner, conversation_id)
        done = {"id": conversation_id, "object": "conversation.deleted", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def create_items(self, call: Call, conversation_id: str, raw_body: bytes) -> Reply:
        """``POST /v1/conversations/{id}/items``."""
        self._find(call, conversation_id)
        body = parse_body(raw_body)
        # L'identifiant est dans l'adresse ; le type du SDK le réunit au corps.
        validate(body, ItemCreateParams)
        read_query(call.query, ItemRetrieveParams, conversation_id=conversation_id)
        items = self._read_items(call, body["items"])
        now = self._clock.timestamp()
        known = {item["id"] for item in self._table.items(call.owner, conversation_id, now)}
        items = [
            (renamed(item, call.new_id) if item["id"] in known else item, tokens)
            for item, tokens in items
        ]
        self._table.add_items(call.owner, conversation_id, items, now)
        return Reply(200, {}, encode_json(list_body([shown(item) for item, _ in items])))

    def list_items(self, call: Call, conversation_id: str) -> Reply:
        """``GET /v1/conversations/{id}/items``, par pages."""
        query = read_query(call.query, ItemListParams)
        self._find(call, conversation_id)
        items = self._table.items(call.owner, conversation_id, self._clock.timestamp())
        return Reply(200, {}, encode_json(read_page([shown(item) for item in items], query)))

    def retrieve_item(self, call: Call, conversation_id: str, item_id: str) -> Reply:
        """``GET /v1/conversations/{id}/items/{item}``."""
        read_query(call.query, ItemRetrieveParams, conversation_id=conversation_id)
        self._find(call, conversation_id)
        items = self._table.items(call.owner, conversation_id, self._clock.timestamp())
        for item in items:
            if item["id"] == item_id:
                return Reply(200, {}, encode_json(shown(item)))
        raise errors.conversation_item_not_found(item_id, conversation_id)

    def delete_item(self, call: Call, conversation_id: str, item_id: str) -> Reply:
        """``DELETE /v1/conversations/{id}/items/{item}`` : renvoie la conversation."""
        conversation = self._find(call, conversation_id)
        now = self._clock.timestamp()
        if not self._table.delete_item(call.owner, conversation_id, item_id, now):
            raise errors.conversation_item_not_found(item_id, conversation_id)
        return _shown(conversation)

    def _find(self, call: Call, conversation_id: str) -> Conversation:
        conversation = self._table.find(call.owner, conversation_id)
        if conversation is None:
            raise errors.conversation_not_found(conversation_id)
        return conversation

    def _read_items(self, call: Call, given: Sequence[Mapping[str, Any]]) -> list[NewItem]:
        check_array_length("items", given, MAX_ITEMS)
        items = normalise_input(given, call.new_id, self._history.known(call.owner), param="items")
        return [(item, item_tokens([item])) for item in items]


def _shown(conversation: Conversation) -> Reply:
    body: Item = {
        "id": conversation.id,
        "object": "conversation",
        "created_at": conversation.created,
        "metadata": conversation.metadata,
    }
    return Reply(200, {}, encode_json(body))
