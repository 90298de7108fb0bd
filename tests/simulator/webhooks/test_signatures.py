"""Les signatures, jugées par le vrai SDK : bonnes, fausses, trop vieilles, pendant une rotation."""

from typing import Any

import openai
import pytest
from openai import InvalidWebhookSignatureError

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds, RandomIds
from helpers.simulator.webhooks.signature_time import signature_time
from tests.simulator.clients import make_client
from tests.simulator.webhooks.receiving import SLOW, URL, Mailbox, Received, start, subscribe

pytestmark = pytest.mark.memory_only


@pytest.fixture
def received(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> Received:
    start(client)
    clock.sleep(60)
    return mailbox.received[0]


def verify(
    client: openai.OpenAI,
    clock: VirtualClock,
    secret: str,
    payload: bytes | str,
    headers: dict[str, str],
) -> Any:
    with signature_time(clock):
        return client.webhooks.unwrap(payload, headers, secret=secret)


def test_it_is_good(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, received: Received
) -> None:
    for payload in (received.payload, received.payload.decode("utf-8")):
        event = verify(client, clock, endpoint.signing_secret, payload, received.headers)
        assert event.type == "response.completed"
        assert event.data.id == received.body["data"]["id"] and event.object == "event"


def test_the_receiver_verifies_at_the_time_of_the_clock(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    """L'horloge est loin de l'heure de la machine : c'est à la sienne que le récepteur juge."""
    events: list[Any] = []
    secrets: list[str] = []

    def unwrap(received: Received) -> None:
        clock.sleep(3)
        event = client.webhooks.unwrap(received.payload, received.headers, secret=secrets[0])
        events.append(event)

    clock.sleep(400 * 86_400)
    mailbox = Mailbox(clock, then=unwrap)
    secrets.append(subscribe(client, simulator, mailbox).signing_secret)
    start(client, extra_headers={"x-simulate-fault": "response_failed"})
    clock.sleep(3600)
    assert [event.type for event in events] == ["response.failed"]
    assert len(mailbox.received) == 1


def test_a_wrong_secret(client: openai.OpenAI, clock: VirtualClock, received: Received) -> None:
    other = client.webhooks.create(name="b", url=URL, event_types=["response.failed"])
    with pytest.raises(InvalidWebhookSignatureError, match="does not match"):
        verify(client, clock, other.signing_secret, received.payload, received.headers)


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp"])
def test_a_changed_header(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, received: Received, name: str
) -> None:
    value = received.headers[name]
    changed = {**received.headers, name: value[:-1] + ("1" if value[-1] == "0" else "0")}
    with pytest.raises(InvalidWebhookSignatureError, match="does not match"):
        verify(client, clock, endpoint.signing_secret, received.payload, changed)


def test_a_tampered_body(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, received: Received
) -> None:
    for payload in (
        received.payload.replace(b"completed", b"failed"),
        received.payload + b" ",
        received.payload.replace(b":", b": "),
    ):
        with pytest.raises(InvalidWebhookSignatureError, match="does not match"):
            verify(client, clock, endpoint.signing_secret, payload, received.headers)


@pytest.mark.parametrize(("later", "accepted"), [(0, True), (200, True), (301, False)])
def test_an_old_delivery(
    client: openai.OpenAI,
    clock: VirtualClock,
    endpoint: Any,
    received: Received,
    later: float,
    accepted: bool,
) -> None:
    clock.sleep(later)
    if accepted:
        verify(client, clock, endpoint.signing_secret, received.payload, received.headers)
        return
    with pytest.raises(InvalidWebhookSignatureError, match="too old"):
        verify(client, clock, endpoint.signing_secret, received.payload, received.headers)


def test_a_delivery_of_the_future(client: openai.OpenAI, endpoint: Any, received: Received) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="too new"):
        verify(
            client, VirtualClock(), endpoint.signing_secret, received.payload,
            {**received.headers, "webhook-timestamp": "1795338400"},
        )  # fmt: skip


class TestRotation:
    def deliver(self, client: openai.OpenAI, clock: VirtualClock, mailbox: Mailbox) -> Received:
        start(client)
        clock.sleep(60)
        return mailbox.received[-1]

    def test_the_old_one_stops_at_once(
        self, client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
    ) -> None:
        new = client.webhooks.rotate_secret(endpoint.id).signing_secret
        received = self.deliver(client, clock, mailbox)
        assert " " not in received.headers["webhook-signature"]
        verify(client, clock, new, received.payload, received.headers)
        with pytest.raises(InvalidWebhookSignatureError):
            verify(client, clock, endpoint.signing_secret, received.payload, received.headers)

    def test_both_sign_for_a_day(
        self, client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
    ) -> None:
        new = client.webhooks.rotate_secret(
            endpoint.id, keep_old_secret_active_for_24_hours=True
        ).signing_secret
        received = self.deliver(client, clock, mailbox)
        assert len(received.headers["webhook-signature"].split(" ")) == 2
        for secret in (new, endpoint.signing_secret):
            verify(client, clock, secret, received.payload, received.headers)
        clock.sleep(24 * 3600)
        late = self.deliver(client, clock, mailbox)
        verify(client, clock, new, late.payload, late.headers)
        with pytest.raises(InvalidWebhookSignatureError):
            verify(client, clock, endpoint.signing_secret, late.payload, late.headers)


def test_the_machine_time_is_given_back(clock: VirtualClock) -> None:
    import time

    import openai.lib._webhooks as checks

    with signature_time(clock):
        with signature_time(VirtualClock()):
            pass
        assert vars(checks)["time"].time() == clock.timestamp()
    assert vars(checks)["time"] is time


def test_the_same_run_signs_the_same() -> None:
    """Avec des identifiants déduits, tout se répète ; au hasard, rien ne se devine."""

    def run(ids: Any) -> tuple[str, list[dict[str, str]]]:
        clock = VirtualClock()
        simulator, mailbox = Simulator(clock, ids=ids, latency=SLOW), Mailbox(clock)
        client = make_client(simulator)
        endpoint = subscribe(client, simulator, mailbox)
        start(client)
        clock.sleep(60)
        return endpoint.signing_secret, [received.headers for received in mailbox.received]

    assert run(DerivedIds()) == run(DerivedIds())
    assert run(RandomIds())[0] != run(RandomIds())[0]


def test_blocks_that_overlap_in_two_threads(clock: VirtualClock) -> None:
    import time

    import openai.lib._webhooks as checks

    def judge(seconds: float) -> None:
        with signature_time(clock):
            clock.sleep(seconds)
            assert vars(checks)["time"].time() == clock.timestamp()

    tasks = [clock.start(judge, seconds) for seconds in (2, 5, 3)]
    for task in tasks:
        task.result()
    assert vars(checks)["time"] is time
