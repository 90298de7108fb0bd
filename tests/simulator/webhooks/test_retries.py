"""Un récepteur qui refuse, qui tombe, qui tarde : nouvelles tentatives, doublons, abandon."""

from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.webhooks.dispatch import TIMEOUT
from tests.simulator.webhooks.receiving import Mailbox, start, subscribe

pytestmark = pytest.mark.memory_only

BAD: list[Any] = [500, 404, 301, 307, 199, 300, RuntimeError("panne")]


def waits(mailbox: Mailbox) -> list[float]:
    """Les attentes entre deux livraisons, en secondes."""
    return [round(b - a, 6) for a, b in zip(mailbox.times, mailbox.times[1:], strict=False)]


@pytest.mark.parametrize("answer", BAD, ids=str)
def test_anything_but_2xx_is_retried(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, answer: Any
) -> None:
    mailbox = Mailbox(clock, answers=[answer, answer])
    subscribe(client, simulator, mailbox)
    start(client)
    clock.sleep(10**6)
    assert waits(mailbox) == [5.0, 10.0]


@pytest.mark.parametrize("answer", [200, 201, 202, 204, 299])
def test_2xx_is_enough(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, answer: int
) -> None:
    mailbox = Mailbox(clock, answers=[answer])
    subscribe(client, simulator, mailbox)
    start(client)
    clock.sleep(10**6)
    assert len(mailbox.received) == 1


def test_the_same_id_a_new_signature(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    mailbox = Mailbox(clock, answers=[500])
    secret = subscribe(client, simulator, mailbox).signing_secret
    start(client)
    clock.sleep(100)
    first, second = mailbox.received
    assert first.id == second.id and first.payload == second.payload
    stamps = [int(received.headers["webhook-timestamp"]) for received in (first, second)]
    assert stamps[1] - stamps[0] == 5
    assert first.headers["webhook-signature"] != second.headers["webhook-signature"]
    for received in (first, second):
        client.webhooks.verify_signature(
            received.payload, received.headers, secret=secret, tolerance=10**9
        )


def test_it_gives_up_after_72_hours(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    mailbox = Mailbox(clock, answers=[503] * 100)
    subscribe(client, simulator, mailbox)
    start(client)
    clock.sleep(30 * 86_400)
    assert waits(mailbox) == [5.0 * 2**rank for rank in range(15)]
    assert mailbox.times[-1] - mailbox.times[0] < 72 * 3600
    assert simulator.webhooks.next_due() is None
    assert {attempt.status for attempt in simulator.webhooks.attempts} == {503}


def test_the_others_do_not_wait_for_a_failing_one(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    failing, mailbox = Mailbox(clock, answers=[500] * 50), Mailbox(clock)
    subscribe(client, simulator, failing)
    simulator.webhooks.deliver_to("https://b.fr/", mailbox)
    client.webhooks.create(name="b", url="https://b.fr/", event_types=["response.completed"])
    start(client)
    clock.sleep(100)
    assert mailbox.times == failing.times[:1]


def test_too_slow_is_a_failure(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    """Le récepteur a pourtant fait son travail : il le refera, s'il ne reconnaît pas un doublon."""
    mailbox = Mailbox(clock)
    mailbox.then = lambda received: clock.sleep(TIMEOUT + 1) if len(mailbox.times) == 1 else None
    subscribe(client, simulator, mailbox)
    start(client)
    clock.sleep(1000)
    assert waits(mailbox) == [TIMEOUT + 1 + 5]
    assert [attempt.accepted for attempt in simulator.webhooks.attempts] == [False, True]


@pytest.mark.parametrize("answer", [None, "200", True, 200.0], ids=str)
def test_not_a_status(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, answer: Any
) -> None:
    subscribe(client, simulator, Mailbox(clock))
    simulator.webhooks.deliver_to("https://exemple.fr/webhook", lambda payload, headers: answer)
    start(client)
    clock.sleep(7)
    (attempt,) = simulator.webhooks.attempts
    assert not attempt.accepted and "statut HTTP" in attempt.reason


def test_everything_twice(client: openai.OpenAI, simulator: Simulator, clock: VirtualClock) -> None:
    mailbox = Mailbox(clock, answers=[200, 500])
    subscribe(client, simulator, mailbox)
    simulator.webhooks.copies = 2
    start(client)
    clock.sleep(3600)
    assert len({received.id for received in mailbox.received}) == 1
    assert waits(mailbox) == [1.0, 10.0]  # la copie échoue une fois : c'est la deuxième tentative


def test_a_deleted_endpoint_receives_no_more(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    mailbox = Mailbox(clock, answers=[500] * 9)
    endpoint = subscribe(client, simulator, mailbox)
    start(client)
    clock.sleep(7)
    client.webhooks.delete(endpoint.id)
    clock.sleep(10**6)
    assert len(mailbox.received) == 1


def test_a_retry_goes_to_the_new_address_with_the_new_secret(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    endpoint = subscribe(client, simulator, Mailbox(clock, answers=[500]))
    moved = Mailbox(clock)
    simulator.webhooks.deliver_to("https://nouveau.fr/", moved)
    start(client)
    clock.sleep(6)
    client.webhooks.update(endpoint.id, url="https://nouveau.fr/")
    secret = client.webhooks.rotate_secret(endpoint.id).signing_secret
    clock.sleep(60)
    (received,) = moved.received
    client.webhooks.verify_signature(
        received.payload, received.headers, secret=secret, tolerance=10**9
    )


def test_an_interrupted_receiver_is_called_again(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    """Ctrl-C pendant une livraison : elle n'est ni faite ni perdue."""
    mailbox = Mailbox(clock)

    def interrupt(received: Any) -> None:
        mailbox.then = lambda received: None
        raise KeyboardInterrupt

    mailbox.then = interrupt
    subscribe(client, simulator, mailbox)
    start(client)
    with pytest.raises(KeyboardInterrupt):
        clock.sleep(60)
    clock.sleep(60)
    assert waits(mailbox) == [30.0]
