"""Juger un objet ``Response``, strictement, sur les modèles du SDK et la fiche des faits."""

from openai.types.responses import CompactedResponse, Response
from openai.types.responses.response_item_list import ResponseItemList
from pydantic import TypeAdapter

from tests.simulator.strict_basics import Json, require, require_keys, strict, without

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

ID_PREFIXES = {
    "message": "msg_",
    "reasoning": "rs_",
    "function_call": "fc_",
    "function_call_output": "fco_",
    "compaction": "cmp_",
}
UNFINISHED = ("queued", "in_progress", "cancelled")

_RESPONSE = TypeAdapter(Response)
_COMPACTED = TypeAdapter(CompactedResponse)
_EMPTY_PAGE = {"object": "list", "has_more": False, "first_id": "", "last_id": ""}
_ITEM_LIST = TypeAdapter(ResponseItemList)


def check_response(body: Json, *, finished: bool = True) -> None:
    """Vérifie un objet ``Response`` ; ``finished`` faux pour celui d'un flux qui commence.

    Un travail en arrière-plan peut n'être pas fini, ou avoir été arrêté.
    """
    strict(_RESPONSE, without(body, "response"))
    require_keys(body, REQUIRED_IN_A_RESPONSE, "Response")
    require(body["object"] == "response", "object")
    require(body["id"].startswith("resp_"), f"id {body['id']}")
    require(isinstance(body["created_at"], int), "created_at n'est pas un entier")
    for item in body["output"]:
        prefix = ID_PREFIXES[item["type"]]
        require(item["id"].startswith(prefix), f"id {item['id']}")
    if not finished:
        require(body["status"] in UNFINISHED, f"statut {body['status']}")
    if body["status"] in UNFINISHED:
        require(finished is False or body["background"], "inachevée hors de l'arrière-plan")
        require(body["usage"] is None and body["output"] == [], "déjà rempli")
        require(body["completed_at"] is None, "completed_at")
        return
    _check_end(body)


def _check_end(body: Json) -> None:
    status = body["status"]
    require(status in ("completed", "incomplete", "failed"), f"statut {status}")
    require((body["error"] is not None) == (status == "failed"), "error")
    require((body["incomplete_details"] is not None) == (status == "incomplete"), "incomplete")
    if status == "incomplete":
        require(body["incomplete_details"].get("reason") is not None, "reason")
    if status == "completed":
        require(all(_is_completed(item) for item in body["output"]), "élément inachevé")
    if body.get("completed_at") is not None:
        require(body["completed_at"] >= body["created_at"], "completed_at avant created_at")
    if status != "failed":
        _check_usage(body["usage"])


def _is_completed(item: Json) -> bool:
    return item["type"] in ("reasoning", "compaction") or item["status"] == "completed"


def _check_usage(usage: Json) -> None:
    require_keys(usage, REQUIRED_IN_USAGE, "usage")
    read, written = usage["input_tokens"], usage["output_tokens"]
    require_keys(usage["input_tokens_details"], {"cached_tokens", "cache_write_tokens"}, "input")
    require_keys(usage["output_tokens_details"], {"reasoning_tokens"}, "output")
    cached = usage["input_tokens_details"]["cached_tokens"]
    cache_write = usage["input_tokens_details"]["cache_write_tokens"]
    reasoning = usage["output_tokens_details"]["reasoning_tokens"]
    require(usage["total_tokens"] == read + written, "total_tokens")
    require(read > 0 and written >= 0, "compte négatif ou nul")
    require(0 <= reasoning <= written, "reasoning_tokens")
    require(min(cached, cache_write) >= 0 and cached + cache_write <= read, "cache")
    require(cached == 0 or cached >= 1024, f"cached_tokens {cached}")


def check_compaction(body: Json) -> None:
    """Vérifie un ``CompactedResponse`` : les messages de la personne, puis un seul élément."""
    *users, compaction = body["output"]
    # Le type du SDK n'y prévoit pas les messages de la personne, que sa description annonce.
    strict(_COMPACTED, {**body, "output": [compaction]})
    strict(_ITEM_LIST, {**_EMPTY_PAGE, "data": users})
    require(all(item["role"] == "user" for item in users), "un autre rôle")
    require(body["id"].startswith("resp_"), f"id {body['id']}")
    require(compaction["type"] == "compaction", f"type {compaction['type']}")
    require(compaction["id"].startswith("cmp_"), f"id {compaction['id']}")
    _check_usage(body["usage"])


def check_input_items(body: Json) -> None:
    """Vérifie une page de ``input_items``."""
    if not body["data"]:  # first_id et last_id d'une page vide : non vérifié, on les admet nuls
        body = {**body, "first_id": body["first_id"] or "", "last_id": body["last_id"] or ""}
    strict(_ITEM_LIST, body)
    if body["data"]:
        require(body["first_id"] == body["data"][0]["id"], "first_id")
        require(body["last_id"] == body["data"][-1]["id"], "last_id")
