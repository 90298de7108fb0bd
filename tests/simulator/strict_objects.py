"""Juger les autres objets : conversations, éléments, modèles, modérations, comptes."""

from typing import Any

from openai.types.conversations import Conversation, ConversationItem, ConversationItemList
from openai.types.model import Model
from openai.types.moderation_create_response import ModerationCreateResponse
from openai.types.responses.input_token_count_response import InputTokenCountResponse
from pydantic import TypeAdapter

from tests.simulator.strict_basics import Json, require, require_keys, strict
from tests.simulator.strict_responses import ID_PREFIXES

CATEGORIES = {
    *("harassment", "harassment/threatening", "hate", "hate/threatening", "illicit"),
    *("illicit/violent", "self-harm", "self-harm/intent", "self-harm/instructions", "sexual"),
    *("sexual/minors", "violence", "violence/graphic"),
}

_CONVERSATION = TypeAdapter(Conversation)
_ITEM: TypeAdapter[Any] = TypeAdapter(ConversationItem)
_ITEM_LIST = TypeAdapter(ConversationItemList)
_MODEL = TypeAdapter(Model)
_MODERATION = TypeAdapter(ModerationCreateResponse)
_COUNT = TypeAdapter(InputTokenCountResponse)


def check_deleted(body: Json, kind: str) -> None:
    """Vérifie la réponse d'une suppression."""
    require(body == {"id": body["id"], "object": kind, "deleted": True}, f"{body}")


def check_conversation(body: Json) -> None:
    """Vérifie un objet ``Conversation``."""
    strict(_CONVERSATION, body)
    require(body["id"].startswith("conv_"), body["id"])


def check_conversation_item(body: Json) -> None:
    """Vérifie un élément de conversation."""
    strict(_ITEM, body)
    require(body["id"].startswith(ID_PREFIXES[body["type"]]), body["id"])


def check_conversation_items(body: Json) -> None:
    """Vérifie une page d'éléments."""
    strict(_ITEM_LIST, body)
    for item in body["data"]:
        check_conversation_item(item)
    if body["data"]:
        require(body["first_id"] == body["data"][0]["id"], "first_id")
        require(body["last_id"] == body["data"][-1]["id"], "last_id")


def check_models(body: Json) -> None:
    """Vérifie la liste des modèles, ou l'un d'eux."""
    if body["object"] == "list":
        require_keys(body, {"object", "data"}, "liste")
        for model in body["data"]:
            check_models(model)
        return
    strict(_MODEL, body)
    require("shutdown_date" in body, "shutdown_date")


def check_moderation(body: Json) -> None:
    """Vérifie une modération : les treize catégories, partout."""
    strict(_MODERATION, body)
    require(body["id"].startswith("modr-"), body["id"])
    for result in body["results"]:
        for name in ("categories", "category_scores", "category_applied_input_types"):
            require(set(result[name]) == CATEGORIES, name)
        require(result["flagged"] == any(result["categories"].values()), "flagged")
        scores = result["category_scores"].values()
        require(all(0 <= score <= 1 for score in scores), "score hors bornes")


def check_count(body: Json) -> None:
    """Vérifie un compte de jetons."""
    strict(_COUNT, body)
    require(body["input_tokens"] > 0, "compte nul")
