"""Juger les objets des webhooks : points d'accès, essais, types d'événements, livraisons."""

import base64
from typing import Any

from openai.types.webhooks.deleted_webhook_endpoint import DeletedWebhookEndpoint
from openai.types.webhooks.webhook_endpoint import WebhookEndpoint
from openai.types.webhooks.webhook_endpoint_list import WebhookEndpointList
from openai.types.webhooks.webhook_endpoint_test_result import WebhookEndpointTestResult
from openai.types.webhooks.webhook_endpoint_with_secret import WebhookEndpointWithSecret
from openai.types.webhooks.webhook_event_type_list import WebhookEventTypeList
from pydantic import TypeAdapter

from tests.simulator.strict_basics import Json, load, require, strict

_ENDPOINT: TypeAdapter[Any] = TypeAdapter(WebhookEndpoint)
_WITH_SECRET: TypeAdapter[Any] = TypeAdapter(WebhookEndpointWithSecret)
_LIST: TypeAdapter[Any] = TypeAdapter(WebhookEndpointList)
_DELETED: TypeAdapter[Any] = TypeAdapter(DeletedWebhookEndpoint)
_TEST: TypeAdapter[Any] = TypeAdapter(WebhookEndpointTestResult)
_TYPES: TypeAdapter[Any] = TypeAdapter(WebhookEventTypeList)
DELIVERY_HEADERS = {"content-type", "webhook-id", "webhook-timestamp", "webhook-signature"}


def check_webhooks(method: str, family: str, rest: list[str], body: Json) -> None:
    """Vérifie une réponse, d'après sa route."""
    match family, method, rest:
        case "webhook_event_types", "GET", []:
            strict(_TYPES, body)
        case _, "POST", [] | [_, "rotate_secret"]:
            strict(_WITH_SECRET, body)
            secret = body["signing_secret"]
            require(secret.startswith("whsec_"), "le secret ne commence pas par whsec_")
            key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
            require(len(key) >= 24, "secret trop court")
            require(secret not in body["signing_secret_hint"], "l'indice montre le secret")
        case _, "POST", [_, "test"]:
            strict(_TEST, body)
        case _, "DELETE", [_]:
            strict(_DELETED, body)
        case _, "GET", []:
            strict(_LIST, body)
            for endpoint in body["data"]:
                check_webhooks("GET", family, [endpoint["id"]], endpoint)
        case _:
            strict(_ENDPOINT, body)  # qui refuse signing_secret


def check_delivery(payload: bytes, headers: dict[str, str]) -> Json:
    """Vérifie la forme d'une livraison ; renvoie son corps."""
    body = load(payload)
    require(set(body) == {"object", "id", "type", "created_at", "data"}, f"{set(body)}")
    require(body["object"] == "event" and body["id"].startswith("evt_"), f"{body}")
    require(type(body["created_at"]) is int, "created_at n'est pas un entier")
    require(set(body["data"]) == {"id"}, f"{body['data']}")
    require(set(headers) == DELIVERY_HEADERS, f"{set(headers)}")
    require(headers["webhook-id"].startswith("wh_"), headers["webhook-id"])
    require(headers["webhook-timestamp"].isdecimal(), headers["webhook-timestamp"])
    for signature in headers["webhook-signature"].split(" "):
        require(signature.startswith("v1,"), signature)
    return body
