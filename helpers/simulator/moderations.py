"""La route `/v1/moderations` : juger des textes, et des images sans les voir."""

from collections.abc import Sequence
from typing import Any

from openai.types.moderation_create_params import ModerationCreateParams

from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.exchange import Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.moderation.score import Verdict, moderate
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.state.records import Item

DEFAULT_MODEL = "omni-moderation-latest"
MODELS = (DEFAULT_MODEL, "omni-moderation-2024-09-26")


class Moderations:
    """Le service de modération. Il ne dépend ni de l'heure ni de l'état."""

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/moderations``."""
        body = parse_body(raw_body)
        validate(body, ModerationCreateParams)
        model = check_moderation_model(body.get("model") or DEFAULT_MODEL)
        results = [verdict_body(verdict) for verdict in _verdicts(body["input"])]
        shown = {"id": call.new_id("modr-"), "model": model, "results": results}
        return Reply(200, {}, encode_json(shown))


def check_moderation_model(name: str) -> str:
    """Le modèle de modération. Lève l'``ApiError`` 404 s'il n'existe pas.

    >>> check_moderation_model("omni-moderation-latest")
    'omni-moderation-latest'
    """
    if name not in MODELS:
        raise errors.unknown_model(name)
    return name


def verdict_body(verdict: Verdict) -> Item:
    """Un verdict, tel que l'API l'écrit."""
    return {
        "flagged": verdict.flagged,
        "categories": verdict.categories,
        "category_scores": verdict.scores,
        "category_applied_input_types": verdict.applied,
    }


def _verdicts(given: str | Sequence[Any]) -> list[Verdict]:
    """Un verdict par texte d'une liste ; un seul pour un contenu en parties."""
    if isinstance(given, str):
        return [moderate(given)]
    if not given:
        raise errors.empty_array("input")
    if isinstance(given[0], str):
        return [moderate(text) for text in given]
    parts: Sequence[Any] = given
    texts = [part["text"] for part in parts if part["type"] == "text"]
    return [moderate("\n".join(texts), images=len(parts) - len(texts))]
