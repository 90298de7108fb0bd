"""Les routes de `/v1/chat/completions` : créer, puis relire ce qui est conservé."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from openai.types.chat.completion_list_params import CompletionListParams
from openai.types.chat.completion_update_params import CompletionUpdateParams
from openai.types.chat.completions.message_list_params import MessageListParams

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.chat import chat_errors
from helpers.simulator.chat.creation import ChatCreation
from helpers.simulator.exchange import Latency, Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.requests.limits import check_metadata
from helpers.simulator.requests.paging import read_page
from helpers.simulator.requests.query import Query, read_query
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.state.records import Item, StoredCompletion
from helpers.simulator.state.store import Store

_METADATA = re.compile(r"metadata\[(.*)\]", re.DOTALL)


class Completions:
    """Le service de Chat Completions, à l'heure d'une horloge et sur un état.

    Une réponse n'est conservée, 30 jours, que si sa requête disait ``store=True`` : la conservation
    sert ici à relire, et l'API ne la fait d'office que pour les comptes récents.
    """

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        self._clock = clock
        self._table = store.completions
        self._creation = ChatCreation(clock, store, limits, latency)

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/chat/completions``."""
        return self._creation.create(call, raw_body)

    def list(self, call: Call) -> Reply:
        """``GET /v1/chat/completions``, par pages, de la plus ancienne à la plus récente.

        ``model`` et ``metadata[clé]=valeur`` filtrent la liste.
        """
        filters, others = _split_metadata(call.query)
        query = read_query(others, CompletionListParams)
        check_metadata(filters)
        kept = self._table.list(call.owner, self._clock.timestamp())
        wanted = [_shown(stored) for stored in kept if _fits(stored, query, filters)]
        return Reply(200, {}, encode_json(read_page(wanted, query, order="asc")))

    def retrieve(self, call: Call, completion_id: str) -> Reply:
        """``GET /v1/chat/completions/{id}``."""
        return Reply(200, {}, encode_json(_shown(self._find(call, completion_id))))

    def update(self, call: Call, completion_id: str, raw_body: bytes) -> Reply:
        """``POST /v1/chat/completions/{id}`` : remplace les métadonnées."""
        self._find(call, completion_id)
        body = parse_body(raw_body)
        validate(body, CompletionUpdateParams)
        check_metadata(body["metadata"])
        self._table.update(call.owner, completion_id, body["metadata"] or {})
        return self.retrieve(call, completion_id)

    def delete(self, call: Call, completion_id: str) -> Reply:
        """``DELETE /v1/chat/completions/{id}``."""
        self._find(call, completion_id)
        self._table.delete(call.owner, completion_id)
        done = {"id": completion_id, "object": "chat.completion.deleted", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def list_messages(self, call: Call, completion_id: str) -> Reply:
        """``GET /v1/chat/completions/{id}/messages`` : les messages reçus, par pages."""
        query = read_query(call.query, MessageListParams)
        stored = self._find(call, completion_id)
        return Reply(200, {}, encode_json(read_page(stored.messages, query, order="asc")))

    def _find(self, call: Call, completion_id: str) -> StoredCompletion:
        stored = self._table.find(call.owner, completion_id, self._clock.timestamp())
        if stored is None:
            raise chat_errors.completion_not_found(completion_id)
        return stored


def _split_metadata(query: Query) -> tuple[dict[str, str], Sequence[tuple[str, str]]]:
    """Les filtres ``metadata[clé]=valeur``, puis les autres paramètres."""
    filters: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for name, value in query:
        found = _METADATA.fullmatch(name)
        if found is None:
            others.append((name, value))
        else:
            filters[found[1]] = value
    return filters, others


def _fits(stored: StoredCompletion, query: Mapping[str, Any], filters: Mapping[str, str]) -> bool:
    if query.get("model", stored.model) != stored.model:
        return False
    return all(stored.metadata.get(key) == value for key, value in filters.items())


def _shown(stored: StoredCompletion) -> Item:
    """La réponse telle qu'elle a été donnée, et ses métadonnées."""
    return {**stored.body, "metadata": stored.metadata}
