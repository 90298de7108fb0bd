"""Juger une réponse du simulateur sur les modèles du SDK, strictement, et sur la fiche des faits.

Le SDK, lui, ne valide pas ce qu'il reçoit : un corps à moitié vide lui convient. Ici tout champ
inconnu, tout champ requis absent et tout type approché est une faute. Les rares champs que l'API
renvoie et que les modèles du SDK n'ont pas sont dans ``MISSING_FROM_THE_SDK``, avec leur source.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from openai.types.responses import Response, ResponseStreamEvent
from openai.types.responses.response_item_list import ResponseItemList
from pydantic import TypeAdapter, ValidationError

Json = dict[str, Any]

# Où : les champs admis en plus de ceux du SDK.
MISSING_FROM_THE_SDK = {
    "response": {"store"},  # exemple officiel de la spécification OpenAPI
    "delta": {"obfuscation"},  # paramètre include_obfuscation du SDK
}

# Les clés requises par la spécification OpenAPI, que le SDK déclare souvent facultatives.
REQUIRED_IN_A_RESPONSE = {
    *("id", "object", "created_at", "error", "incomplete_details", "instructions", "model"),
    *("tools", "output", "parallel_tool_calls", "metadata", "tool_choice", "temperature", "top_p"),
    # Celles de l'exemple officiel, sans lesquelles un programme ordinaire ne marche pas.
    *("status", "usage", "previous_response_id", "store", "text", "truncation", "reasoning"),
}
REQUIRED_IN_USAGE = {
    *("input_tokens", "input_tokens_details", "output_tokens", "output_tokens_details"),
    "total_tokens",
}
REQUIRED_IN_AN_ERROR = {"message", "type", "param", "code"}
REQUIRED_IN_AN_ERROR_EVENT = {"type", "code", "message", "param", "sequence_number"}

ID_PREFIXES = {"message": "msg_", "reasoning": "rs_"}
RATE_LIMIT_HEADERS = [
    f"x-ratelimit-{what}-{unit}"
    for what in ("limit", "remaining", "reset")
    for unit in ("requests", "tokens")
]
TERMINAL_EVENTS = {"response.completed", "response.failed", "response.incomplete"}

_RESPONSE = TypeAdapter(Response)
_EVENT: TypeAdapter[Any] = TypeAdapter(ResponseStreamEvent)
_ITEM_LIST = TypeAdapter(ResponseItemList)


class NotStrict(AssertionError):
    """Une réponse du simulateur que l'API n'enverrait pas."""


def check_reply(
    method: str, path: str, status: int, headers: Mapping[str, str], body: bytes
) -> None:
    """Vérifie une réponse HTTP entière, d'après la route et le statut.

    Lève ``NotStrict`` si l'API n'enverrait pas cette réponse.
    """
    _require("x-request-id" in headers, "en-tête x-request-id absent")
    _require(headers["x-request-id"].startswith("req_"), "x-request-id ne commence pas par req_")
    if status >= 400:
        _require_type(headers, "application/json")
        check_error(status, _load(body))
        return
    _require(status == 200, f"statut {status}")
    _require("openai-processing-ms" in headers, "en-tête openai-processing-ms absent")
    _require(headers["openai-processing-ms"].isdigit(), "openai-processing-ms n'est pas un entier")
    if headers["content-type"].startswith("text/event-stream"):
        check_events(parse_events(body))
        return
    _require_type(headers, "application/json")
    payload = _load(body)
    if method == "DELETE":
        check_deleted(payload)
    elif path.endswith("/input_items"):
        check_input_items(payload)
    else:
        check_response(payload)
    if method == "POST":
        check_rate_limit_headers(headers)


def check_response(body: Json, *, finished: bool = True) -> None:
    """Vérifie un objet ``Response`` ; ``finished`` faux pour celui d'un flux qui commence."""
    _strict(_RESPONSE, _without(body, "response"))
    _require_keys(body, REQUIRED_IN_A_RESPONSE, "Response")
    _require(body["object"] == "response", "object")
    _require(body["id"].startswith("resp_"), f"id {body['id']}")
    _require(isinstance(body["created_at"], int), "created_at n'est pas un entier")
    for item in body["output"]:
        prefix = ID_PREFIXES[item["type"]]
        _require(item["id"].startswith(prefix), f"id {item['id']}")
    if not finished:
        _require(body["status"] in ("in_progress", "queued"), f"statut {body['status']}")
        _require(body["usage"] is None and body["output"] == [], "déjà rempli")
        return
    _check_end(body)


def _check_end(body: Json) -> None:
    status = body["status"]
    _require(status in ("completed", "incomplete", "failed"), f"statut {status}")
    _require((body["error"] is not None) == (status == "failed"), "error")
    _require((body["incomplete_details"] is not None) == (status == "incomplete"), "incomplete")
    if status == "incomplete":
        _require(body["incomplete_details"].get("reason") is not None, "reason")
    if status == "completed":
        _require(all(_is_completed(item) for item in body["output"]), "élément inachevé")
    if body.get("completed_at") is not None:
        _require(body["completed_at"] >= body["created_at"], "completed_at avant created_at")
    _check_usage(body["usage"])


def _is_completed(item: Json) -> bool:
    return item["type"] == "reasoning" or item["status"] == "completed"


def _check_usage(usage: Json) -> None:
    _require_keys(usage, REQUIRED_IN_USAGE, "usage")
    read, written = usage["input_tokens"], usage["output_tokens"]
    _require_keys(usage["input_tokens_details"], {"cached_tokens", "cache_write_tokens"}, "input")
    _require_keys(usage["output_tokens_details"], {"reasoning_tokens"}, "output")
    cached = usage["input_tokens_details"]["cached_tokens"]
    cache_write = usage["input_tokens_details"]["cache_write_tokens"]
    reasoning = usage["output_tokens_details"]["reasoning_tokens"]
    _require(usage["total_tokens"] == read + written, "total_tokens")
    _require(read > 0 and written >= 0, "compte négatif ou nul")
    _require(0 <= reasoning <= written, "reasoning_tokens")
    _require(min(cached, cache_write) >= 0 and cached + cache_write <= read, "cache")
    _require(cached == 0 or cached >= 1024, f"cached_tokens {cached}")


def check_input_items(body: Json) -> None:
    """Vérifie une page de ``input_items``."""
    if not body["data"]:  # first_id et last_id d'une page vide : non vérifié, on les admet nuls
        body = {**body, "first_id": body["first_id"] or "", "last_id": body["last_id"] or ""}
    _strict(_ITEM_LIST, body)
    if body["data"]:
        _require(body["first_id"] == body["data"][0]["id"], "first_id")
        _require(body["last_id"] == body["data"][-1]["id"], "last_id")


def check_deleted(body: Json) -> None:
    """Vérifie la réponse d'une suppression."""
    _require(body == {"id": body["id"], "object": "response", "deleted": True}, f"{body}")


def check_error(status: int, body: Json) -> None:
    """Vérifie l'enveloppe d'une erreur."""
    _require(set(body) == {"error"}, f"clés {set(body)}")
    error = body["error"]
    _require(set(error) == REQUIRED_IN_AN_ERROR, f"clés {set(error)}")
    _require(isinstance(error["message"], str) and error["message"] != "", "message")
    _require(isinstance(error["type"], str), "type")
    for name in ("param", "code"):
        _require(error[name] is None or isinstance(error[name], str), name)
    _require(400 <= status < 500, f"statut {status} : {error}")
    if status in (400, 401, 404):
        _require(error["type"] == "invalid_request_error", f"type {error['type']}")
    _require("Traceback" not in error["message"], "une trace d'appels dans le message")


def check_rate_limit_headers(headers: Mapping[str, str]) -> None:
    """Vérifie les en-têtes ``x-ratelimit-*`` : présents, entiers, durées écrites « 6m0s »."""
    for name in RATE_LIMIT_HEADERS:
        _require(name in headers, f"en-tête {name} absent")
        if "-reset-" in name:
            pattern = r"(\d+h)?(\d+m)?(\d+(\.\d+)?s)|\d+ms"
            _require(re.fullmatch(pattern, headers[name]) is not None, f"{name} {headers[name]}")
        else:
            _require(headers[name].isdigit(), f"{name} n'est pas un entier")


def check_events(events: list[Json]) -> None:
    """Vérifie un flux entier : chaque évènement, leur ordre, leur accord avec la réponse finale."""
    for event in events:
        _check_event(event)
    numbers = [event["sequence_number"] for event in events]
    _require(numbers == list(range(len(events))), f"sequence_number {numbers}")
    kinds = [event["type"] for event in events]
    _require(kinds[:2] == ["response.created", "response.in_progress"], f"début {kinds[:2]}")
    _require(kinds[-1] in TERMINAL_EVENTS, f"fin {kinds[-1]}")
    for event in events[:2]:
        check_response(event["response"], finished=False)
    final = events[-1]["response"]
    check_response(final)
    _require(kinds[-1] == f"response.{final['status']}", "statut final")
    _require(
        {event["response"]["id"] for event in (*events[:2], events[-1])} == {final["id"]}, "id"
    )
    _require(_items(events[2:-1]) == final["output"], "le flux ne donne pas la réponse finale")


def _check_event(event: Json) -> None:
    where = "delta" if event["type"].endswith(".delta") else ""
    bare = _without(event, where)
    if "response" in bare:
        bare = {**bare, "response": _without(bare["response"], "response")}
    _strict(_EVENT, bare)
    if event["type"] == "error":
        _require_keys(event, REQUIRED_IN_AN_ERROR_EVENT, "error")


def _items(events: list[Json]) -> list[Json]:
    """Rejoue les évènements du milieu du flux et renvoie les éléments qu'ils construisent."""
    finished: list[Json] = []
    remaining = iter(events)
    for event in remaining:
        _expect(event, "response.output_item.added", output_index=len(finished))
        opened = event["item"]
        parts = _parts(remaining, opened["id"], len(finished))
        closed = parts.pop()
        _expect(closed, "response.output_item.done", output_index=len(finished))
        item = closed["item"]
        _require(item["id"] == opened["id"] and item["type"] == opened["type"], "autre élément")
        if item["type"] == "message":
            _require(opened["content"] == [] and opened["status"] == "in_progress", "item.added")
        _require(parts == item["content" if item["type"] == "message" else "summary"], "parties")
        finished.append(item)
    return finished


def _parts(events: Iterable[Json], item_id: str, output_index: int) -> list[Any]:
    """Les parties d'un élément, reconstruites, puis l'évènement qui a clos l'élément."""
    parts: list[Any] = []
    remaining = iter(events)
    for event in remaining:
        if event["type"] == "response.output_item.done":
            return [*parts, event]
        position = {"item_id": item_id, "output_index": output_index}
        if event["type"] == "response.content_part.added":
            base, index_name, text_type = "response.", "content_index", "output_text"
        else:
            base, index_name = "response.reasoning_summary_", "summary_index"
            text_type = "text"
        position[index_name] = len(parts)
        part_name = "content_part" if text_type == "output_text" else "part"
        _expect(event, f"{base}{part_name}.added", **position)
        _require(event["part"]["text"] == "", "une partie ne commence pas vide")
        text = ""
        for inner in remaining:
            if inner["type"] != f"{base}{text_type}.delta":
                break
            _expect(inner, f"{base}{text_type}.delta", **position)
            _require(inner["delta"] != "", "delta vide")
            text += inner["delta"]
        _expect(inner, f"{base}{text_type}.done", text=text, **position)
        closing = next(remaining)
        _expect(closing, f"{base}{part_name}.done", **position)
        _require(closing["part"]["text"] == text, "texte de la partie")
        parts.append(closing["part"])
    raise NotStrict("élément jamais clos")


def _expect(event: Json, kind: str, **fields: object) -> None:
    _require(event["type"] == kind, f"{event['type']} au lieu de {kind}")
    for name, value in fields.items():
        _require(event[name] == value, f"{kind} : {name} vaut {event[name]!r} au lieu de {value!r}")


def parse_events(body: bytes) -> list[Json]:
    """Lit un flux SSE : une ligne ``event:``, une ligne ``data:``, une ligne vide, rien d'autre."""
    text = body.decode("utf-8")
    _require(text.endswith("\n\n"), "flux coupé")
    events = []
    for block in text.removesuffix("\n\n").split("\n\n"):
        match = re.fullmatch(r"event: (\S+)\ndata: (.*)", block)
        _require(match is not None, f"bloc {block!r}")
        assert match is not None
        event = json.loads(match[2])
        _require(event["type"] == match[1], "event et type diffèrent")
        events.append(event)
    return events


def _without(body: Json, where: str) -> Json:
    extra = MISSING_FROM_THE_SDK.get(where, set())
    return {name: value for name, value in body.items() if name not in extra}


def _strict(adapter: TypeAdapter[Any], body: Json) -> None:
    try:
        adapter.validate_json(json.dumps(body), strict=True, extra="forbid")
    except ValidationError as error:
        details = [(".".join(map(str, e["loc"])), e["msg"]) for e in error.errors()[:5]]
        raise NotStrict(f"{body.get('type', body.get('object'))} : {details}") from error


def _load(body: bytes) -> Json:
    def refuse(constant: str) -> None:
        raise NotStrict(f"{constant} n'est pas du JSON")

    loaded: Json = json.loads(body.decode("utf-8"), parse_constant=refuse)
    return loaded


def _require_keys(body: Json, names: set[str], what: str) -> None:
    _require(names <= set(body), f"{what} : clés absentes {sorted(names - set(body))}")


def _require_type(headers: Mapping[str, str], expected: str) -> None:
    _require(headers["content-type"].split(";")[0] == expected, headers["content-type"])


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise NotStrict(message)
