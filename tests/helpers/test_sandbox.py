"""Le bac à sable : à part, à son heure, dans tous les modes."""

import time
from datetime import UTC, datetime
from pathlib import Path

import openai
import pytest

from helpers import DEFAULT_MODEL, inject_faults, make_sandbox, trace_calls
from helpers.runtime import get_clock
from helpers.simulator.exchange import Latency
from helpers.spending import get_ledger


def test_time_passes_there_only() -> None:
    before = get_clock().monotonic()
    box = make_sandbox(latency=Latency(first=40.0))
    box.client.responses.create(model=DEFAULT_MODEL, input="Bonjour")
    assert box.clock.monotonic() == 40.0
    assert get_clock().monotonic() == before


def test_retries_wait_on_its_clock_and_are_traced_there() -> None:
    box = make_sandbox(latency=Latency(first=45.0), timeout=10, max_retries=2)
    with box.own_time(), trace_calls(box.clock) as trace, pytest.raises(openai.APITimeoutError):
        box.client.responses.create(model=DEFAULT_MODEL, input="Bonjour")
    assert [exchange.error for exchange in trace] == ["ReadTimeout"] * 3
    assert [exchange.seconds for exchange in trace] == [10.0] * 3
    assert 31.1 <= box.clock.monotonic() <= 31.5  # trois fois 10 s, et deux pauses du SDK


def test_faults_are_its_own() -> None:
    """Une panne y dure à son horloge, et la réponse fabriquée s'y relit."""
    box = make_sandbox(max_retries=0)
    before = get_clock().monotonic()
    with inject_faults("timeout"), pytest.raises(openai.APITimeoutError):
        box.client.responses.create(model=DEFAULT_MODEL, input="Bonjour", timeout=30)
    assert (box.clock.monotonic(), get_clock().monotonic()) == (30.0, before)
    with inject_faults("response_failed"):
        job = box.client.responses.create(model=DEFAULT_MODEL, input="Bonjour", background=True)
    box.clock.sleep(60)
    assert box.client.responses.retrieve(job.id).status == "failed"


def test_two_are_apart_and_a_file_is_shared(tmp_path: Path) -> None:
    one, other = make_sandbox(), make_sandbox()
    made = one.client.responses.create(model=DEFAULT_MODEL, input="Bonjour")
    with pytest.raises(openai.NotFoundError):
        other.client.responses.retrieve(made.id)
    path = tmp_path / "etat.sqlite3"
    writer = make_sandbox(state=path)
    kept = writer.client.responses.create(model=DEFAULT_MODEL, input="Bonjour")
    later = datetime(2026, 12, 1, tzinfo=UTC)
    reader = make_sandbox(state=path, start=later)
    assert reader.clock.now() == later
    assert reader.client.responses.retrieve(kept.id).status == "completed"


def test_signatures_are_judged_at_its_time_and_sleep_is_given_back() -> None:
    box = make_sandbox()
    real = time.sleep
    received: list[tuple[bytes, dict[str, str]]] = []

    def keep(payload: bytes, headers: dict[str, str]) -> int:
        received.append((payload, headers))
        return 200

    url = "https://recepteur.example/webhooks"
    endpoint = box.client.webhooks.create(name="test", url=url, event_types=["response.completed"])
    box.simulator.webhooks.deliver_to(url, keep)
    box.client.responses.create(model=DEFAULT_MODEL, input="Bonjour", background=True)
    box.clock.sleep(30)
    payload, headers = received[0]
    with box.own_time():
        event = box.client.webhooks.unwrap(payload, headers, secret=endpoint.signing_secret)
        assert event.type == "response.completed"
        time.sleep(600)
        with pytest.raises(openai.InvalidWebhookSignatureError, match="too old"):
            box.client.webhooks.unwrap(payload, headers, secret=endpoint.signing_secret)
    assert time.sleep is real


def test_nothing_is_billed() -> None:
    before = get_ledger().spent_in_all()
    make_sandbox().client.responses.create(model=DEFAULT_MODEL, input="Bonjour")
    assert get_ledger().spent_in_all() == before
