"""``stream=True`` : l'ordre des évènements, leurs numéros, leurs fins, l'arrêt avant la fin."""

import openai
import pytest
from pydantic import BaseModel

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.ids import DerivedIds
from tests.simulator.clients import LUNA, make_client

TEXT_EVENTS = [
    "response.created",
    "response.in_progress",
    "response.output_item.added",
    "response.content_part.added",
    "response.output_text.delta",
    "response.output_text.done",
    "response.content_part.done",
    "response.output_item.done",
    "response.completed",
]


def kinds(events: list) -> list[str]:  # type: ignore[type-arg]
    """Les types d'évènements, les suites de deltas réduites à un seul."""
    found: list[str] = []
    for event in events:
        if not (event.type.endswith(".delta") and found[-1:] == [event.type]):
            found.append(event.type)
    return found


def stream(client: openai.OpenAI, prompt: str = "Bonjour à vous", **more):  # type: ignore[no-untyped-def]
    more.setdefault("reasoning", {"effort": "none"})
    return list(client.responses.create(model=LUNA, input=prompt, stream=True, **more))


def test_the_order_of_a_plain_text(client: openai.OpenAI) -> None:
    events = stream(client)
    assert kinds(events) == TEXT_EVENTS
    assert [event.sequence_number for event in events] == list(range(len(events)))


def test_with_reasoning_first(client: openai.OpenAI) -> None:
    events = stream(client, reasoning={"effort": "medium"})
    reasoning = ["response.output_item.added", "response.output_item.done"]
    assert kinds(events) == TEXT_EVENTS[:2] + reasoning + TEXT_EVENTS[2:]
    added = [event for event in events if event.type == "response.output_item.added"]
    assert [(event.item.type, event.output_index) for event in added] == [
        ("reasoning", 0),
        ("message", 1),
    ]


def test_with_a_reasoning_summary(client: openai.OpenAI) -> None:
    events = stream(client, reasoning={"effort": "medium", "summary": "auto"})
    summary = [f"response.reasoning_summary_{step}" for step in ("part.added", "text.delta")]
    assert summary[0] in kinds(events) and summary[1] in kinds(events)
    assert events[-1].response.output[0].summary[0].text != ""


def test_deltas_make_the_text(client: openai.OpenAI) -> None:
    events = stream(client, "Parlez-moi de vous en quelques phrases.")
    deltas = [event.delta for event in events if event.type == "response.output_text.delta"]
    assert len(deltas) > 3
    assert "".join(deltas) == events[-1].response.output_text


def test_usage_comes_with_the_last_event_only(client: openai.OpenAI) -> None:
    events = stream(client)
    assert events[0].response.usage is None and events[1].response.usage is None
    assert events[-1].response.usage.total_tokens > 0


def test_the_stream_and_the_plain_answer_agree(client: openai.OpenAI) -> None:
    final = stream(client)[-1].response
    plain = client.responses.create(
        model=LUNA, input="Bonjour à vous", reasoning={"effort": "none"}
    )
    assert final.output_text == plain.output_text
    assert final.usage.output_tokens == plain.usage.output_tokens  # type: ignore[union-attr]


def test_what_was_streamed_is_kept(client: openai.OpenAI) -> None:
    final = stream(client)[-1].response
    assert client.responses.retrieve(final.id).to_dict() == final.to_dict()


def test_a_stream_in_the_middle_of_a_chain(client: openai.OpenAI) -> None:
    first = stream(client, "Je m'appelle Colombe.")[-1].response
    second = stream(client, "Quel est mon prénom ?", previous_response_id=first.id)[-1].response
    assert "Colombe" in second.output_text


class TestObfuscation:
    """``include_obfuscation`` : présent sur les deltas si rien n'est dit, absent si refusé."""

    def deltas(self, client: openai.OpenAI, **more):  # type: ignore[no-untyped-def]
        return [e.to_dict() for e in stream(client, **more) if e.type.endswith(".delta")]

    def test_on_by_default(self, client: openai.OpenAI) -> None:
        assert all("obfuscation" in delta for delta in self.deltas(client))

    def test_off(self, client: openai.OpenAI) -> None:
        deltas = self.deltas(client, stream_options={"include_obfuscation": False})
        assert deltas and not any("obfuscation" in delta for delta in deltas)

    def test_stream_options_need_a_stream(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(
                model=LUNA, input="Bonjour", stream_options={"include_obfuscation": False}
            )
        assert caught.value.param == "stream_options"


class TestStreamHelper:
    """``client.responses.stream(...)``, l'assistant de flux du SDK."""

    def test_final_response(self, client: openai.OpenAI) -> None:
        with client.responses.stream(model=LUNA, input="Bonjour à vous") as events:
            text = "".join(e.delta for e in events if e.type == "response.output_text.delta")
            final = events.get_final_response()
        assert final.output_text == text != ""

    def test_until_done(self, client: openai.OpenAI) -> None:
        with client.responses.stream(model=LUNA, input="Bonjour") as events:
            assert events.until_done().get_final_response().status == "completed"

    def test_structured(self, client: openai.OpenAI) -> None:
        class City(BaseModel):
            name: str
            inhabitants: int

        with client.responses.stream(
            model=LUNA, input="Nantes compte 323 000 habitants.", text_format=City
        ) as events:
            assert isinstance(events.get_final_response().output_parsed, City)

    def test_asynchronously(self, async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
        async def read() -> str:
            async with async_client.responses.stream(model=LUNA, input="Bonjour") as events:
                return (await events.get_final_response()).output_text

        assert run(read()) != ""


def test_asynchronously(async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
    async def read() -> list:  # type: ignore[type-arg]
        events = await async_client.responses.create(model=LUNA, input="Bonjour", stream=True)
        return [event async for event in events]

    assert kinds(run(read()))[-1] == "response.completed"


class TestCutByMaxOutputTokens:
    def test_the_stream_ends_incomplete(self, client: openai.OpenAI) -> None:
        events = stream(client, "Racontez-moi tout sur vous.", max_output_tokens=16)
        assert events[-1].type == "response.incomplete"
        final = events[-1].response
        assert final.status == "incomplete"
        assert final.incomplete_details.reason == "max_output_tokens"
        assert final.usage.output_tokens <= 16

    def test_the_helper_says_it_has_no_completed_event(self, client: openai.OpenAI) -> None:
        with (
            client.responses.stream(
                model=LUNA,
                input="Racontez-moi tout sur vous.",
                max_output_tokens=16,
                reasoning={"effort": "none"},
            ) as events,
            pytest.raises(RuntimeError, match=r"response\.completed"),
        ):
            events.get_final_response()


class TestEarlyClose:
    """Fermer le flux avant la fin ne casse rien, et le client suivant est servi."""

    def test_sync(self, client: openai.OpenAI) -> None:
        events = client.responses.create(model=LUNA, input="Bonjour", stream=True)
        assert next(iter(events)).type == "response.created"
        events.close()
        assert client.responses.create(model=LUNA, input="Bonjour").status == "completed"

    def test_async(self, async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
        async def read() -> None:
            events = await async_client.responses.create(model=LUNA, input="Bonjour", stream=True)
            async for _ in events:
                break
            await events.close()
            again = await async_client.responses.create(model=LUNA, input="Bonjour")
            assert again.status == "completed"

        run(read())

    @pytest.mark.memory_only
    def test_the_rest_is_not_waited_for(self, clock: VirtualClock) -> None:
        client = make_client(Simulator(clock, ids=DerivedIds(), latency=Latency(2.0, 0.5)))
        events = client.responses.create(
            model=LUNA, input="Bonjour", stream=True, reasoning={"effort": "none"}
        )
        for event in events:
            if event.type == "response.output_text.delta":
                break
        events.close()
        assert clock.monotonic() == 2.5


def test_an_error_before_the_stream_is_an_ordinary_error(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as caught:
        client.responses.create(model="gpt-inconnu", input="Bonjour", stream=True)
    assert caught.value.code == "model_not_found"
