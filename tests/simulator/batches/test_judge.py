"""Le juge des fichiers et des lots mord : un objet que l'API n'enverrait pas est refusé."""

from collections.abc import Callable
from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.batches.lots import line, start
from tests.simulator.clients import make_http
from tests.simulator.strict_basics import NotStrict
from tests.simulator.strict_replies import check_object

Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture
def good(client: openai.OpenAI, simulator: Simulator, clock: VirtualClock) -> dict[str, Any]:
    """Les corps d'un lot fini et de son fichier de sortie."""
    batch = start(client, [line("a"), line("b")])
    clock.sleep(60)
    http = make_http(simulator)
    body = http.get(f"/batches/{batch.id}").json()
    return {"batches": body, "files": http.get(f"/files/{body['output_file_id']}").json()}


@pytest.mark.parametrize(
    ("kind", "spoil"),
    [
        ("batches", lambda body: body.pop("errors")),
        ("batches", lambda body: body.update(inconnu=1)),
        ("batches", lambda body: body.update(id="lot_1")),
        ("batches", lambda body: body.update(status="done")),
        ("batches", lambda body: body.update(status="in_progress")),
        ("batches", lambda body: body.update(completed_at=None)),
        ("batches", lambda body: body.update(cancelled_at=body["completed_at"])),
        ("batches", lambda body: body.update(finalizing_at=body["created_at"] - 1)),
        ("batches", lambda body: body.update(expires_at=body["expires_at"] + 1)),
        ("batches", lambda body: body["request_counts"].update(total=3)),
        ("batches", lambda body: body["request_counts"].update(completed=-1)),
        ("batches", lambda body: body.update(output_file_id=None)),
        ("batches", lambda body: body.update(usage=None)),
        ("batches", lambda body: body["usage"].update(total_tokens=1)),
        ("batches", lambda body: body.update(errors={"object": "list", "data": []})),
        ("files", lambda body: body.pop("status")),
        ("files", lambda body: body.update(bytes="12")),
        ("files", lambda body: body.update(id="batch_1")),
        ("files", lambda body: body.update(expires_at=None)),
        ("files", lambda body: body.update(expires_at=body["created_at"] + 60)),
        ("files", lambda body: body.update(purpose="lot")),
    ],
)
def test_a_spoilt_object_is_refused(good: dict[str, Any], kind: str, spoil: Spoil) -> None:
    check_object("GET", f"/{kind}/x", good[kind])
    spoil(good[kind])
    with pytest.raises(NotStrict):
        check_object("GET", f"/{kind}/x", good[kind])
