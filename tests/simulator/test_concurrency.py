"""Beaucoup de clients à la fois : chacun sa mémoire, ses réponses, ses erreurs."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from tests.simulator.clients import LUNA, make_async_client, make_client
from tests.simulator.names import FIRST_NAMES

CLIENTS = 50


def test_fifty_threads_each_with_its_own_key(simulator: Simulator) -> None:
    def talk(number: int) -> tuple[str, str, str]:
        client = make_client(simulator, key=f"sk-simule-{number}")
        name = FIRST_NAMES[number]
        first = client.responses.create(model=LUNA, input=f"Je m'appelle {name}.")
        second = client.responses.create(
            model=LUNA, input="Quel est mon prénom ?", previous_response_id=first.id
        )
        return name, first.id, second.output_text

    with ThreadPoolExecutor(CLIENTS) as executor:
        told = list(executor.map(talk, range(CLIENTS)))
    for name, _, answer in told:
        others = [other for other in FIRST_NAMES[:CLIENTS] if other not in name]
        assert name in answer
        assert not [other for other in others if f" {other}" in answer]
    # Chacun ne voit que les siens.
    for number, (_, identifier, _) in enumerate(told):
        stranger = make_client(simulator, key=f"sk-simule-{(number + 1) % CLIENTS}")
        try:
            stranger.responses.retrieve(identifier)
        except openai.NotFoundError:
            continue
        raise AssertionError(f"la réponse de {number} est lue par un autre")


def test_fifty_conversations_at_once(simulator: Simulator) -> None:
    """Cinquante fils, un projet, une conversation chacun : rien ne passe de l'une à l'autre."""
    client = make_client(simulator)
    made = [client.conversations.create().id for _ in range(CLIENTS)]

    def talk(number: int) -> str:
        for text in (f"Je m'appelle {FIRST_NAMES[number]}.", "Merci.", "Quel est mon prénom ?"):
            answer = client.responses.create(model=LUNA, input=text, conversation=made[number])
        return answer.output_text

    with ThreadPoolExecutor(CLIENTS) as executor:
        answers = list(executor.map(talk, range(CLIENTS)))
    for number, answer in enumerate(answers):
        assert FIRST_NAMES[number] in answer
        items = client.conversations.items.list(made[number], limit=100).data
        assert sum(item.type == "message" for item in items) == 6


@pytest.mark.memory_only
def test_fifty_coroutines_wait_together(clock: VirtualClock, run) -> None:  # type: ignore[no-untyped-def]
    """Cinquante réponses de 2 s, demandées ensemble, prennent 2 s."""
    client = make_async_client(Simulator(clock, latency=Latency(first=2.0)))

    async def ask(number: int) -> str:
        response = await client.responses.create(
            model=LUNA, input=f"Je m'appelle {FIRST_NAMES[number]}. Quel est mon prénom ?"
        )
        return response.output_text

    async def ask_all() -> list[str]:
        return await asyncio.gather(*map(ask, range(CLIENTS)))

    assert len(run(ask_all())) == CLIENTS
    assert clock.monotonic() == 2.0


@pytest.mark.memory_only
def test_threads_of_the_clock_wait_together(clock: VirtualClock) -> None:
    client = make_client(Simulator(clock, latency=Latency(first=3.0)))

    def ask(number: int) -> str:
        return client.responses.create(model=LUNA, input=f"Bonjour {number}").output_text

    tasks = [clock.start(ask, number) for number in range(8)]
    assert all(task.result() for task in tasks)
    assert clock.monotonic() == 3.0


def test_streams_can_be_interleaved(client: openai.OpenAI) -> None:
    streams = [
        client.responses.create(model=LUNA, input=f"Bonjour numéro {i}", stream=True)
        for i in range(5)
    ]
    texts = [""] * 5
    for events in zip(*streams, strict=False):
        for index, event in enumerate(events):
            if event.type == "response.output_text.delta":
                texts[index] += event.delta
    for index, text in enumerate(texts):
        whole = client.responses.create(model=LUNA, input=f"Bonjour numéro {index}").output_text
        assert whole.startswith(text) and text
