"""Juger une réponse du simulateur sur les modèles du SDK, strictement, et sur la fiche des faits.

Le SDK, lui, ne valide pas ce qu'il reçoit : un corps à moitié vide lui convient. Ici tout champ
inconnu, tout champ requis absent et tout type approché est une faute. Les rares champs que l'API
renvoie et que les modèles du SDK n'ont pas sont dans ``strict_basics.MISSING_FROM_THE_SDK``, avec
leur source.
"""

import re
from collections.abc import Mapping

from tests.simulator.chat import strict_chat
from tests.simulator.strict_basics import Json, load, require, require_type
from tests.simulator.strict_batches import check_batch, check_file, check_page
from tests.simulator.strict_embeddings import check_embeddings
from tests.simulator.strict_events import check_events, parse_events
from tests.simulator.strict_objects import (
    check_conversation,
    check_conversation_item,
    check_conversation_items,
    check_count,
    check_deleted,
    check_models,
    check_moderation,
)
from tests.simulator.strict_responses import check_compaction, check_input_items, check_response
from tests.simulator.webhooks.strict_webhooks import check_webhooks

REQUIRED_IN_AN_ERROR = {"message", "type", "param", "code"}
RATE_LIMIT_HEADERS = [
    f"x-ratelimit-{what}-{unit}"
    for what in ("limit", "remaining", "reset")
    for unit in ("requests", "tokens")
]


def check_reply(
    method: str,
    path: str,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    *,
    faulty: bool = False,
) -> None:
    """Vérifie une réponse HTTP entière, d'après la route et le statut.

    ``faulty`` : la requête demandait une panne ; un statut 5xx et un flux coupé sont alors admis.
    Lève ``NotStrict`` si l'API n'enverrait pas cette réponse.
    """
    require("x-request-id" in headers, "en-tête x-request-id absent")
    require(headers["x-request-id"].startswith("req_"), "x-request-id ne commence pas par req_")
    if status >= 400:
        require_type(headers, "application/json")
        check_error(status, load(body), faulty=faulty)
        return
    require(status == 200, f"statut {status}")
    require("openai-processing-ms" in headers, "en-tête openai-processing-ms absent")
    require(headers["openai-processing-ms"].isdigit(), "openai-processing-ms n'est pas un entier")
    if headers["content-type"].startswith("text/event-stream"):
        if faulty:
            return
        if path == "/v1/chat/completions":
            strict_chat.check_chunks(body)
        else:
            check_events(parse_events(body))
        return
    if method == "GET" and re.fullmatch(r"/v1/files/[^/]+/content", path):
        require_type(headers, "application/octet-stream")
        return
    require_type(headers, "application/json")
    check_object(method, path.removeprefix("/v1"), load(body))
    if method == "POST" and path in ("/v1/responses", "/v1/chat/completions"):
        check_rate_limit_headers(headers)


def check_object(method: str, path: str, payload: Json) -> None:
    """Vérifie le corps d'une réponse 200, d'après sa route (sans ``/v1``)."""
    match path.strip("/").split("/"):
        case ["responses", _] if method == "DELETE":
            check_deleted(payload, "response")
        case ["responses", "input_tokens"]:
            check_count(payload)
        case ["responses", "compact"]:
            check_compaction(payload)
        case ["responses", _, "input_items"]:
            check_input_items(payload)
        case ["responses", *_]:
            check_response(payload)
        case ["conversations", _] if method == "DELETE":
            check_deleted(payload, "conversation.deleted")
        case ["conversations", _, "items"]:
            check_conversation_items(payload)
        case ["conversations", _, "items", _] if method == "GET":
            check_conversation_item(payload)
        case ["conversations", *_]:
            check_conversation(payload)
        case ["chat", "completions", *rest]:
            strict_chat.check_object(method, rest, payload)
        case ["models", *_]:
            check_models(payload)
        case ["files", _] if method == "DELETE":
            check_deleted(payload, "file")
        case ["files"] if method == "GET":
            check_page(payload, check_file)
        case ["files", *_]:
            check_file(payload)
        case ["batches"] if method == "GET":
            check_page(payload, check_batch)
        case ["batches", *_]:
            check_batch(payload)
        case ["moderations"]:
            check_moderation(payload)
        case ["embeddings"]:
            check_embeddings(payload)
        case ["webhook_endpoints" | "webhook_event_types" as family, *rest]:
            check_webhooks(method, family, rest, payload)


def check_error(status: int, body: Json, *, faulty: bool = False) -> None:
    """Vérifie l'enveloppe d'une erreur."""
    require(set(body) == {"error"}, f"clés {set(body)}")
    error = body["error"]
    require(set(error) == REQUIRED_IN_AN_ERROR, f"clés {set(error)}")
    require(isinstance(error["message"], str) and error["message"] != "", "message")
    require(isinstance(error["type"], str), "type")
    for name in ("param", "code"):
        require(error[name] is None or isinstance(error[name], str), name)
    require(400 <= status < (600 if faulty else 500), f"statut {status} : {error}")
    if status in (400, 401, 404):
        # Une seule erreur citée de l'API fait exception : trop de jetons pour des vecteurs.
        expected = {"invalid_request_error", "max_tokens_per_request"}
        require(error["type"] in expected, f"type {error['type']}")
    require("Traceback" not in error["message"], "une trace d'appels dans le message")


def check_rate_limit_headers(headers: Mapping[str, str]) -> None:
    """Vérifie les en-têtes ``x-ratelimit-*`` : présents, entiers, durées écrites « 6m0s »."""
    for name in RATE_LIMIT_HEADERS:
        require(name in headers, f"en-tête {name} absent")
        if "-reset-" in name:
            pattern = r"(\d+h)?(\d+m)?(\d+(\.\d+)?s)|\d+ms"
            require(re.fullmatch(pattern, headers[name]) is not None, f"{name} {headers[name]}")
        else:
            require(headers[name].isdigit(), f"{name} n'est pas un entier")
