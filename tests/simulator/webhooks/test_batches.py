"""La fin des lots : achevé, refusé, annulé, expiré, à l'instant exact, sans qu'on les relise."""

from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.batches import lots
from tests.simulator.webhooks.receiving import BATCH_TYPES, Mailbox, subscribe

pytestmark = pytest.mark.memory_only
LINES = [lots.line(f"l{number}") for number in range(4)]


@pytest.fixture
def endpoint(client: openai.OpenAI, simulator: Simulator, mailbox: Mailbox) -> Any:
    return subscribe(client, simulator, mailbox, BATCH_TYPES)


def test_completed(
    client: openai.OpenAI,
    simulator: Simulator,
    clock: VirtualClock,
    endpoint: Any,
    mailbox: Mailbox,
) -> None:
    seen = []
    mailbox.then = lambda received: seen.append(
        client.batches.retrieve(received.body["data"]["id"])
    )
    simulator.batch_pace.per_line = 100.0
    batch = lots.start(client, LINES)
    clock.sleep(86_400)
    assert (mailbox.types, mailbox.times) == (["batch.completed"], [1 + 400 + 1])
    assert seen[0].id == batch.id and seen[0].status == "completed"
    assert mailbox.received[0].body["created_at"] == seen[0].completed_at
    assert len(lots.outputs(client, seen[0])) == 4


def test_failed(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    lots.start(client, b"rien\n")
    clock.sleep(100)
    assert (mailbox.types, mailbox.times) == (["batch.failed"], [1.0])


def test_cancelled(
    client: openai.OpenAI,
    simulator: Simulator,
    clock: VirtualClock,
    endpoint: Any,
    mailbox: Mailbox,
) -> None:
    simulator.batch_pace.per_line = 100.0
    batch = lots.start(client, LINES)
    clock.sleep(150)
    client.batches.cancel(batch.id)
    clock.sleep(10**6)
    assert (mailbox.types, mailbox.times) == (["batch.cancelled"], [151.0])


def test_expired(
    client: openai.OpenAI,
    simulator: Simulator,
    clock: VirtualClock,
    endpoint: Any,
    mailbox: Mailbox,
) -> None:
    simulator.batch_pace.per_line = 8 * 3600.0
    lots.start(client, LINES)
    clock.sleep(10**6)
    assert (mailbox.types, mailbox.times) == (["batch.expired"], [86_400.0])


def test_several_and_responses_too(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    subscribe(client, simulator, mailbox, ["batch.completed", "response.completed"])
    batches = [lots.start(client, LINES[:count]) for count in (3, 1, 2)]
    job = client.responses.create(model=lots.LUNA, input="Bonjour", background=True)
    clock.sleep(60)
    ends = [received.body["data"]["id"] for received in mailbox.received]
    assert ends == [batches[1].id, batches[2].id, batches[0].id, job.id]
    assert mailbox.times[:3] == [2.1, 2.2, 2.3]


def test_not_of_a_batch_that_nobody_follows(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    lots.start(client, LINES)
    clock.sleep(60)
    subscribe(client, simulator, mailbox, BATCH_TYPES)
    clock.sleep(60)
    assert mailbox.received == []
