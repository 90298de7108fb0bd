"""Lire une requête `/v1/responses` : la juger, puis réunir ce que le modèle lit."""

from collections.abc import Mapping
from typing import Any

from openai.types.responses.response_create_params import ResponseCreateParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.model.context import Context, read_context
from helpers.simulator.model.items import check_tool_pairs, normalise_input
from helpers.simulator.requests.model_rules import find_model
from helpers.simulator.requests.response_rules import check_parameters, refuse_moved
from helpers.simulator.requests.validation import validate
from helpers.simulator.responses.history import History
from helpers.simulator.state.store import Store


class RequestReader:
    """Juge une requête et réunit son contexte, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._history = History(clock, store)

    def find_model(self, body: Mapping[str, Any]) -> ModelInfo:
        """Vérifie la forme du corps ; renvoie le modèle qu'il nomme. Lève l'``ApiError``."""
        refuse_moved(body)
        if "model" not in body:
            raise errors.missing_parameter("model")
        validate(body, ResponseCreateParams)
        return find_model(body["model"], self._clock.now().date())

    def read(self, call: Call, body: Mapping[str, Any], model: ModelInfo) -> Context:
        """Vérifie les règles ; renvoie tout ce que le modèle lit. Lève l'``ApiError``."""
        check_parameters(body, model)
        inherits = body.get("previous_response_id") or body.get("conversation")
        if body.get("input") is None and not inherits:
            raise errors.missing_parameter("input")
        return self.context(call, body, model)

    def context(self, call: Call, body: Mapping[str, Any], model: ModelInfo) -> Context:
        """L'historique et l'entrée d'une requête dont les règles ont été vérifiées."""
        history = self._history.turns(call.owner, body)
        given = body.get("input")
        known = self._history.known(call.owner)
        new_items = normalise_input([] if given is None else given, call.new_id, known)
        check_tool_pairs([*(item for turn in history for item in turn.items), *new_items])
        return read_context(body, model, history, new_items)
