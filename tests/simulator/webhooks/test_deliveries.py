"""Les livraisons : à l'instant exact, signées, pour les seuls travaux en arrière-plan."""

from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from tests.simulator.clients import LUNA, make_client
from tests.simulator.webhooks.receiving import (
    SLOW,
    URL,
    Mailbox,
    Received,
    start,
    subscribe,
)

pytestmark = pytest.mark.memory_only  # livrer à une fonction n'a lieu que dans ce processus


def duration(response: Any) -> float:
    return SLOW.queue + SLOW.total(response.usage.output_tokens)


def test_at_the_very_instant(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    clock.sleep(7)
    job = start(client)
    clock.sleep(3600)
    assert clock.monotonic() == 3607.0
    (received,) = mailbox.received
    done = client.responses.retrieve(job.id)
    assert received.at == pytest.approx(7 + duration(done), abs=1e-6)
    assert received.body["type"] == "response.completed"
    assert received.body["data"] == {"id": job.id}
    assert received.body["created_at"] == done.completed_at
    assert received.headers["webhook-timestamp"] == str(int(clock.timestamp() - 3607 + received.at))


@pytest.mark.parametrize("per_token", [0.0, 0.003, 0.01, 1 / 3, 1.0])
@pytest.mark.parametrize("queue", [0.0, 0.1, 2.5, 60.0])
def test_whatever_the_latency(clock: VirtualClock, per_token: float, queue: float) -> None:
    latency = Latency(first=0.5, per_token=per_token, queue=queue)
    simulator = Simulator(clock, latency=latency)
    client, mailbox = make_client(simulator), Mailbox(clock)
    subscribe(client, simulator, mailbox)
    job = start(client)
    clock.sleep(1e6)
    usage = client.responses.retrieve(job.id).usage
    assert usage is not None
    assert mailbox.times == [pytest.approx(queue + latency.total(usage.output_tokens), abs=1e-5)]


def test_without_latency_it_waits_for_the_answer(clock: VirtualClock) -> None:
    """Une livraison n'arrive pas avant la réponse de la création elle-même."""
    simulator = Simulator(clock)
    client, mailbox = make_client(simulator), Mailbox(clock)
    subscribe(client, simulator, mailbox)
    job = start(client)
    assert mailbox.received == []
    clock.sleep(1)
    assert [received.body["data"]["id"] for received in mailbox.received] == [job.id]
    assert mailbox.times == [0.0]


def test_a_call_delivers_too(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    """Un temps que l'horloge n'a pas vu passer en dormant : le prochain appel livre."""
    start(client)
    clock._elapsed += 1000.0
    client.models.list()
    assert mailbox.times == [1000.0]


def test_the_four_ends(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    start(client)
    start(client, extra_headers={"x-simulate-fault": "response_failed"})
    start(client, extra_headers={"x-simulate-fault": "incomplete"})
    stopped = start(client)
    clock.sleep(1)
    client.responses.cancel(stopped.id)
    client.responses.cancel(stopped.id)
    clock.sleep(1)
    assert (mailbox.types, mailbox.times) == (["response.cancelled"], [1.0])
    clock.sleep(100)
    assert sorted(mailbox.types[1:]) == [
        *("response.completed", "response.failed", "response.incomplete"),
    ]


def test_only_background_responses(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    client.responses.create(model=LUNA, input="Bonjour")
    list(client.responses.create(model=LUNA, input="Bonjour", stream=True))
    messages: list[Any] = [{"role": "user", "content": "Bonjour"}]
    client.chat.completions.create(model=LUNA, messages=messages)
    clock.sleep(1000)
    assert mailbox.received == []
    list(start(client, stream=True))
    clock.sleep(1)
    assert mailbox.types == ["response.completed"]


def test_a_response_deleted_before_its_end(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    client.responses.delete(start(client).id)
    clock.sleep(1000)
    assert mailbox.received == []


def test_only_the_types_asked_for(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    endpoint = subscribe(client, simulator, mailbox, ["response.failed"])
    start(client)
    clock.sleep(100)
    assert mailbox.received == []
    client.webhooks.update(endpoint.id, event_types=["response.completed"])
    start(client)
    clock.sleep(100)
    assert mailbox.types == ["response.completed"]


def test_nothing_of_what_ended_before_it(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    start(client)
    clock.sleep(100)
    subscribe(client, simulator, mailbox)
    running = start(client)
    clock.sleep(100)
    assert [received.body["data"]["id"] for received in mailbox.received] == [running.id]


def test_two_owners(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    subscribe(client, simulator, mailbox)
    other, theirs = make_client(simulator, "sk-simule-autre"), Mailbox(clock)
    simulator.webhooks.deliver_to("https://autre.fr/", theirs)
    secret = other.webhooks.create(
        name="autre", url="https://autre.fr/", event_types=["response.completed"]
    ).signing_secret
    mine, hers = start(client), start(other)
    clock.sleep(100)
    assert [received.body["data"]["id"] for received in mailbox.received] == [mine.id]
    (received,) = theirs.received
    assert received.body["data"]["id"] == hers.id
    client.webhooks.verify_signature(
        received.payload, received.headers, secret=secret, tolerance=10**9
    )


def test_two_endpoints_of_one_owner(
    client: openai.OpenAI,
    simulator: Simulator,
    clock: VirtualClock,
    endpoint: Any,
    mailbox: Mailbox,
) -> None:
    second = Mailbox(clock)
    simulator.webhooks.deliver_to("https://second.fr/", second)
    client.webhooks.create(
        name="second", url="https://second.fr/", event_types=["response.completed"]
    )
    start(client)
    clock.sleep(100)
    (first,), (other,) = mailbox.received, second.received
    assert first.body == other.body and first.id != other.id


def test_the_receiver_may_call_the_api(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    texts = []

    def read(received: Received) -> None:
        texts.append(client.responses.retrieve(received.body["data"]["id"]).output_text)
        if len(texts) < 3:
            start(client)

    mailbox = Mailbox(clock, then=read)
    subscribe(client, simulator, mailbox)
    job = start(client)
    clock.sleep(3600)
    done = client.responses.retrieve(job.id)
    assert all(texts) and len(texts) == 3
    assert mailbox.times == pytest.approx([duration(done) * n for n in (1, 2, 3)], abs=1e-3)


def test_in_the_middle_of_another_call(
    client: openai.OpenAI,
    simulator: Simulator,
    clock: VirtualClock,
    endpoint: Any,
    mailbox: Mailbox,
) -> None:
    """Le temps d'une réponse ordinaire passe aussi : la livraison y arrive à son heure."""
    start(client)
    clock.sleep(4)
    done = client.responses.create(model=LUNA, input="Rédige un texte de 300 mots sur la mer.")
    assert done.usage is not None
    assert clock.monotonic() == pytest.approx(4 + SLOW.total(done.usage.output_tokens))
    assert len(mailbox.times) == 1 and 5 < mailbox.times[0] < clock.monotonic()


def test_with_the_async_client(
    async_client: openai.AsyncOpenAI,
    client: openai.OpenAI,
    clock: VirtualClock,
    endpoint: Any,
    mailbox: Mailbox,
    run: Any,
) -> None:
    """La livraison réveille une coroutine à l'instant même, pas à la fin du sommeil d'une autre."""
    import asyncio

    async def wait() -> float:
        arrived = asyncio.Event()
        mailbox.then = lambda received: arrived.set()
        await async_client.responses.create(model=LUNA, input="Bonjour", background=True)
        sleeper = asyncio.create_task(clock.async_sleep(500))
        await arrived.wait()
        woken = clock.monotonic()
        await sleeper
        return woken

    woken = run(wait())
    assert clock.monotonic() == 500.0
    assert mailbox.times == [woken] and 5 < woken < 10


def test_with_several_threads(
    client: openai.OpenAI, clock: VirtualClock, endpoint: Any, mailbox: Mailbox
) -> None:
    start(client)
    tasks = [clock.start(clock.sleep, seconds) for seconds in (1, 5.25, 30)]
    for task in tasks:
        task.result()
    assert clock.monotonic() == 30.0
    assert len(mailbox.times) == 1 and 5.25 < mailbox.times[0] < 30


def test_a_slow_receiver_makes_time_pass(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    mailbox = Mailbox(clock, then=lambda received: clock.sleep(2))
    subscribe(client, simulator, mailbox)
    start(client)
    start(client)
    clock.sleep(6)
    assert len(mailbox.received) == 2
    assert mailbox.times[1] == mailbox.times[0] + 2


def test_an_async_function_is_refused(simulator: Simulator) -> None:
    async def receive(payload: bytes, headers: dict[str, str]) -> int:
        return 200

    with pytest.raises(TypeError, match="async"):
        simulator.webhooks.deliver_to(URL, receive)  # type: ignore[arg-type]


def test_nobody_there_yet(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    """Sans récepteur, la livraison attend ; elle n'est perdue qu'au bout de 72 h."""
    client.webhooks.create(name="essai", url=URL, event_types=["response.completed"])
    start(client)
    clock.sleep(3600)
    assert simulator.webhooks.next_due() is None
    simulator.webhooks.deliver_to(URL, mailbox)
    clock.sleep(1)
    assert mailbox.times == [3600.0]


def test_the_test_delivery(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock, mailbox: Mailbox
) -> None:
    endpoint = subscribe(client, simulator, mailbox)
    for event_type in ("response.failed", "batch.expired"):
        result = client.webhooks.test(endpoint.id, event_type=event_type)  # type: ignore[arg-type]
        assert (result.status_code, result.success) == (200, True)
        assert (result.event_type, result.webhook_endpoint_id) == (event_type, endpoint.id)
    assert mailbox.types == ["response.failed", "batch.expired"]
    assert client.webhooks.retrieve(endpoint.id).updated_at == endpoint.updated_at


def test_a_test_delivery_is_not_retried(
    client: openai.OpenAI, simulator: Simulator, clock: VirtualClock
) -> None:
    mailbox = Mailbox(clock, answers=[503, RuntimeError("panne")])
    endpoint = subscribe(client, simulator, mailbox)
    assert client.webhooks.test(endpoint.id, event_type="response.failed").status_code == 503
    with pytest.raises(openai.BadRequestError, match="panne"):
        client.webhooks.test(endpoint.id, event_type="response.failed")
    clock.sleep(10**6)
    assert len(mailbox.received) == 2
