"""Un lot, tel que l'API l'écrit à un instant donné."""

from helpers.simulator.batches.timeline import (
    FINAL,
    ROUNDING,
    WINDOW,
    Timeline,
    reached,
    timeline_of,
)
from helpers.simulator.batches.usage import usage_body
from helpers.simulator.state.batches import StoredBatch
from helpers.simulator.state.records import Item


def batch_body(batch: StoredBatch, now: float) -> Item:
    """Le lot à l'instant ``now`` : ce qui n'est pas encore arrivé est ``None``."""
    timeline = timeline_of(batch)
    status = timeline.status(now)
    ended = status in FINAL and status != "failed"
    return {
        "id": batch.id,
        "object": "batch",
        "endpoint": batch.endpoint,
        "model": batch.model,
        "errors": {"object": "list", "data": list(batch.errors)} if status == "failed" else None,
        "input_file_id": batch.input_file_id,
        "completion_window": "24h",
        "status": status,
        "output_file_id": batch.output_file_id if ended else None,
        "error_file_id": batch.error_file_id if ended else None,
        "created_at": int(batch.created),
        "expires_at": int(batch.created) + WINDOW,
        **_instants(timeline, now),
        "request_counts": _counts(batch, refused=timeline.refused),
        "usage": usage_body(batch.usage) if ended else None,
        "metadata": batch.metadata,
    }


def _instants(timeline: Timeline, now: float) -> Item:
    """Quand le lot est entré dans chaque état, pour ceux qu'il a atteints."""
    status = timeline.status(now)
    stopped = timeline.expires if timeline.cancelling is None else timeline.cancelling
    begun = not timeline.refused and reached(timeline.validated, min(now, stopped))
    worked = begun and reached(timeline.worked, min(now, stopped))
    return {
        "in_progress_at": _second(timeline.validated) if begun else None,
        "finalizing_at": _second(timeline.worked) if worked else None,
        "completed_at": _second(timeline.completed) if status == "completed" else None,
        "failed_at": _second(timeline.validated) if status == "failed" else None,
        "expired_at": _second(timeline.expires) if status == "expired" else None,
        "cancelling_at": None if timeline.cancelling is None else _second(timeline.cancelling),
        "cancelled_at": _second(timeline.cancelled or 0) if status == "cancelled" else None,
    }


def _counts(batch: StoredBatch, *, refused: bool) -> Item:
    return {
        "total": 0 if refused else batch.total or 0,
        "completed": batch.done - batch.failed,
        "failed": batch.failed,
    }


def _second(instant: float) -> int:
    return int(instant + ROUNDING)
