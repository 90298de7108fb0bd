"""Ce qu'une requête hérite du passé : sa chaîne, sa conversation, les éléments qu'elle désigne."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.conversations.turn import conversation_of
from helpers.simulator.model.known import Known, file_finder
from helpers.simulator.state.records import Item, PastTurn, StoredResponse
from helpers.simulator.state.store import Store


class History:
    """Le passé, tel qu'il est à l'heure de l'horloge."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._store = store

    def turns(self, owner: str, body: Mapping[str, Any]) -> list[PastTurn]:
        """Les tours qui précèdent l'entrée de la requête.

        Lève l'``ApiError`` d'un parent ou d'une conversation inconnus, ou d'un parent encore en
        cours.
        """
        previous, conversation = body.get("previous_response_id"), conversation_of(body)
        now = self._clock.timestamp()
        if conversation is not None:
            if self._store.conversations.find(owner, conversation) is None:
                raise errors.conversation_not_found(conversation)
            return self._store.conversations.turns(owner, conversation, now)
        if previous is None:
            return []
        ends = self._store.responses.ends(owner, previous, now)
        if ends is None:
            raise errors.previous_response_not_found(previous)
        if ends > now:
            raise errors.still_running(previous)
        return self._store.responses.chain(owner, previous)

    def known(self, owner: str) -> Known:
        """Ce qu'une requête peut désigner."""
        find_file = file_finder(self._store.files, owner, self._clock.timestamp())
        return Known(owner, partial(self._find_item, owner), find_file)

    def _find_item(self, owner: str, item_id: str) -> Item | None:
        """L'élément qu'un ``item_reference`` désigne."""
        now = self._clock.timestamp()
        found = self._store.conversations.find_item(owner, item_id, now)
        return found or self._store.responses.find_item(owner, item_id, now)

    def find_response(self, owner: str, response_id: str) -> StoredResponse:
        """La réponse conservée. Lève l'``ApiError`` 404 si elle ne l'est pas."""
        stored = self._store.responses.find(owner, response_id, self._clock.timestamp())
        if stored is None:
            raise errors.response_not_found(response_id)
        return stored
