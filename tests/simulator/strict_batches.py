"""Juger un fichier ou un lot, strictement, sur les modèles du SDK et la fiche des faits."""

from collections.abc import Callable

from openai.types import Batch, FileObject
from pydantic import TypeAdapter

from tests.simulator.strict_basics import Json, require, require_keys, strict

PAGE = {"object", "data", "first_id", "last_id", "has_more"}
FILE = {
    *("id", "object", "bytes", "created_at", "expires_at", "filename", "purpose", "status"),
}
# Toutes les clés de l'objet, selon la documentation : celles qui n'ont pas de valeur sont nulles.
BATCH = set(Batch.model_fields)
# L'état, et les instants qu'un lot dans cet état a atteints (le reste est nul).
REACHED = {
    "validating": set(),
    "failed": {"failed_at"},
    "in_progress": {"in_progress_at"},
    "finalizing": {"in_progress_at", "finalizing_at"},
    "completed": {"in_progress_at", "finalizing_at", "completed_at"},
    "expired": {"in_progress_at", "expired_at"},
    "cancelling": {"cancelling_at"},
    "cancelled": {"cancelling_at", "cancelled_at"},
}
OPTIONAL_BEFORE_A_CANCEL = {"in_progress_at", "finalizing_at"}
ORDER = (
    *("created_at", "in_progress_at", "finalizing_at", "completed_at", "failed_at"),
    *("expired_at", "cancelling_at", "cancelled_at"),
)

_FILE = TypeAdapter(FileObject)
_BATCH = TypeAdapter(Batch)


def check_page(body: Json, check: Callable[[Json], None]) -> None:
    """Vérifie une page, et chacun de ses objets."""
    require(set(body) == PAGE and body["object"] == "list", f"page {sorted(body)}")
    for item in body["data"]:
        check(item)
    require(len({item["id"] for item in body["data"]}) == len(body["data"]), "objets en double")
    if body["data"]:
        require(body["first_id"] == body["data"][0]["id"], "first_id")
        require(body["last_id"] == body["data"][-1]["id"], "last_id")


def check_file(body: Json) -> None:
    """Vérifie un objet ``File``."""
    # Le SDK envoie le but « evals », et l'oublie parmi ceux qu'il lit.
    strict(_FILE, {**body, "purpose": "user_data"} if body["purpose"] == "evals" else body)
    require_keys(body, FILE, "File")
    require(body["id"].startswith("file-"), body["id"])
    require(body["bytes"] >= 0, "bytes")
    if body["purpose"] in ("batch", "batch_output"):
        require(body["expires_at"] is not None, "un fichier de lot expire")
    if body["expires_at"] is not None:
        life = body["expires_at"] - body["created_at"]
        require(3_600 <= life <= 2_592_000, f"durée de vie {life}")


def check_batch(body: Json) -> None:
    """Vérifie un objet ``Batch`` : ses clés, et l'accord de ses instants avec son état."""
    strict(_BATCH, body)
    require_keys(body, BATCH, "Batch")
    require(body["id"].startswith("batch_"), body["id"])
    require(body["expires_at"] == body["created_at"] + 24 * 3600, "expires_at")
    require(body["completion_window"] == "24h", "completion_window")
    status = body["status"]
    dated = {name for name in ORDER[1:] if body[name] is not None}
    if status in ("cancelling", "cancelled"):
        dated -= OPTIONAL_BEFORE_A_CANCEL
    require(dated == REACHED[status], f"{status} : {sorted(dated)}")
    instants = [body[name] for name in ORDER if body[name] is not None]
    require(instants == sorted(instants), f"instants {instants}")
    require((body["errors"] is not None) == (status == "failed"), "errors")
    _check_counts(body)
    _check_outputs(body)


def _check_counts(body: Json) -> None:
    counts = body["request_counts"]
    require(counts["completed"] + counts["failed"] <= counts["total"], f"{counts}")
    require(min(counts.values()) >= 0, f"{counts}")
    if body["status"] in ("finalizing", "completed"):
        require(counts["completed"] + counts["failed"] == counts["total"], f"{counts}")
    if body["status"] in ("validating", "failed"):
        require(counts == {"total": 0, "completed": 0, "failed": 0}, f"{counts}")


def _check_outputs(body: Json) -> None:
    counts = body["request_counts"]
    ended = body["status"] in ("completed", "expired", "cancelled")
    require((body["usage"] is not None) == ended, "usage")
    for name, made in (("output_file_id", counts["completed"]), ("error_file_id", None)):
        if not ended:
            require(body[name] is None, f"{name} avant la fin")
        elif made is not None:
            require((body[name] is not None) == (made > 0), name)
    if ended:
        usage = body["usage"]
        total = usage["input_tokens"] + usage["output_tokens"]
        require(usage["total_tokens"] == total, "total_tokens")
        require(usage["input_tokens_details"]["cached_tokens"] <= usage["input_tokens"], "cache")
