"""Les routes de `/v1/models` : les modèles en service, et leur date d'arrêt."""

from datetime import UTC, date, datetime

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.catalog import EMBEDDING_MODELS, MODELS, EmbeddingModel, ModelInfo
from helpers.simulator.exchange import Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.requests.model_rules import find_model
from helpers.simulator.state.records import Item

# La date de sortie des modèles dont elle est connue ; les autres ont celle de la spécification.
_UNDATED = date(2025, 1, 1)


class Models:
    """Le service des modèles : un modèle arrêté n'y est plus."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def list(self, call: Call) -> Reply:
        """``GET /v1/models``."""
        day = self._clock.now().date()
        alive = [_shown(model) for model in MODELS.values() if not model.is_retired(day)]
        alive += map(_shown, EMBEDDING_MODELS.values())
        return Reply(200, {}, encode_json({"object": "list", "data": alive}))

    def retrieve(self, call: Call, model_id: str) -> Reply:
        """``GET /v1/models/{id}``."""
        model = EMBEDDING_MODELS.get(model_id) or find_model(model_id, self._clock.now().date())
        return Reply(200, {}, encode_json(_shown(model)))


def _shown(model: ModelInfo | EmbeddingModel) -> Item:
    released = model.released or _UNDATED
    return {
        "id": model.id,
        "object": "model",
        "created": int(
            datetime(released.year, released.month, released.day, tzinfo=UTC).timestamp()
        ),
        "owned_by": "system",
        "shutdown_date": model.shutdown_date.isoformat() if model.shutdown_date else None,
    }
