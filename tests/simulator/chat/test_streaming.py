"""``stream=True`` : l'ordre des fragments, ce qu'ils portent, leur rythme, leurs fins."""

from typing import Any

import httpx2
import openai
import pytest
from pydantic import BaseModel

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.ids import DerivedIds
from tests.simulator.chat.asking import CLOCK, WEATHER, Script, ask, user
from tests.simulator.chat.strict_chat import check_chunks
from tests.simulator.clients import LUNA, make_client

NICE = ("get_weather", '{"city":"Nice"}')


def stream(client: openai.OpenAI, text: str = "Bonjour à vous", **options: Any) -> list[Any]:
    return list(ask(client, text, stream=True, **options))


def deltas(chunks: list[Any]) -> list[dict[str, Any]]:
    return [choice.delta.to_dict() for chunk in chunks for choice in chunk.choices]


def test_the_order_of_a_plain_text(client: openai.OpenAI) -> None:
    first, *middle, last = chunks = stream(client)
    assert first.choices[0].delta.to_dict() == {
        "role": "assistant",
        "content": "",
        "refusal": None,
    }
    assert all(set(delta) == {"content"} for delta in deltas(middle))
    assert deltas([last]) == [{}] and last.choices[0].finish_reason == "stop"
    assert all(chunk.choices[0].finish_reason is None for chunk in chunks[:-1])
    assert len({(chunk.id, chunk.created, chunk.model) for chunk in chunks}) == 1
    assert "usage" not in first.to_dict()


def test_it_says_the_same_as_the_plain_answer(client: openai.OpenAI) -> None:
    plain = ask(client, "Parlez-moi de vous.")
    chunks = stream(client, "Parlez-moi de vous.", stream_options={"include_usage": True})
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == plain.choices[0].message.content
    assert chunks[-1].usage == plain.usage


def test_on_the_wire(http: httpx2.Client) -> None:
    body = {"model": LUNA, "messages": [user("Bonjour")], "stream": True}
    reply = http.post("/chat/completions", json=body)
    assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert "event:" not in reply.text and reply.text.endswith("data: [DONE]\n\n")
    assert check_chunks(reply.content)["choices"][0]["finish_reason"] == "stop"


class TestUsage:
    def test_on_the_last_chunk_only(self, client: openai.OpenAI) -> None:
        *others, last = stream(client, stream_options={"include_usage": True})
        assert last.choices == [] and last.usage.total_tokens > 0
        assert all("usage" in chunk.to_dict() and chunk.usage is None for chunk in others)

    def test_the_classic_mistake(self, client: openai.OpenAI) -> None:
        """``choices[0]`` sur le dernier fragment."""
        with pytest.raises(IndexError):
            for chunk in stream(client, stream_options={"include_usage": True}):
                chunk.choices[0]


class TestObfuscation:
    def test_on_by_default(self, client: openai.OpenAI) -> None:
        for chunk in stream(client):
            assert bool(chunk.obfuscation) == bool(chunk.choices[0].delta.content)

    def test_off(self, client: openai.OpenAI) -> None:
        chunks = stream(client, stream_options={"include_obfuscation": False})
        assert not any("obfuscation" in chunk.to_dict() for chunk in chunks)


def test_several_choices_advance_together(client: openai.OpenAI) -> None:
    chunks = stream(client, n=3)
    indexes = [choice.index for chunk in chunks for choice in chunk.choices]
    assert indexes[:6] == [0, 1, 2, 0, 1, 2]
    assert [chunk.choices[0].finish_reason for chunk in chunks[-3:]] == ["stop"] * 3


def test_logprobs(client: openai.OpenAI) -> None:
    plain = ask(client, logprobs=True, top_logprobs=2).choices[0].logprobs
    chunks = stream(client, logprobs=True, top_logprobs=2)
    shown = [chunk.choices[0].logprobs for chunk in chunks if chunk.choices[0].logprobs]
    assert [entry for part in shown for entry in part.content] == plain.content


def test_moderation_comes_before_the_usage(client: openai.OpenAI) -> None:
    moderation = {"model": "omni-moderation-latest"}
    chunks = stream(client, moderation=moderation, stream_options={"include_usage": True})
    assert [bool(chunk.moderation) for chunk in chunks[-3:]] == [False, True, False]
    assert chunks[-2].choices == [] and chunks[-1].usage is not None


class TestTools:
    def test_calls(self, client: openai.OpenAI, script: Script) -> None:
        script(NICE, ("get_time", "{}"))
        found = deltas(stream(client, tools=[WEATHER, CLOCK]))
        assert found[0] == {"role": "assistant", "content": None, "refusal": None}
        opened = found[1]["tool_calls"][0]
        assert (opened["index"], opened["type"]) == (0, "function")
        assert opened["function"] == {"name": "get_weather", "arguments": ""}
        assert opened["id"].startswith("call_")
        assert set(found[2]["tool_calls"][0]) == {"index", "function"}
        indexes = [call["index"] for delta in found for call in delta.get("tool_calls", [])]
        assert indexes == sorted(indexes) and set(indexes) == {0, 1}

    def test_the_helper(self, client: openai.OpenAI, script: Script) -> None:
        script(NICE)
        with client.chat.completions.stream(
            model=LUNA,
            messages=[user("Quel temps ?")],
            tools=[WEATHER],  # type: ignore[list-item]
            reasoning_effort="none",
        ) as events:
            kinds = {event.type for event in events}
            final = events.get_final_completion()
        assert "tool_calls.function.arguments.done" in kinds
        [call] = final.choices[0].message.tool_calls or []
        assert call.function.parsed_arguments == {"city": "Nice"}
        assert final.choices[0].finish_reason == "tool_calls"


class TestStreamHelper:
    def test_final_completion(self, client: openai.OpenAI) -> None:
        with client.chat.completions.stream(
            model=LUNA, messages=[user("Bonjour")], stream_options={"include_usage": True}
        ) as events:
            text = "".join(event.delta for event in events if event.type == "content.delta")
            final = events.get_final_completion()
        assert final.choices[0].message.content == text != ""
        assert final.usage is not None and final.usage.total_tokens > 0

    def test_structured(self, client: openai.OpenAI) -> None:
        class City(BaseModel):
            name: str

        with client.chat.completions.stream(
            model=LUNA, messages=[user("Nantes")], response_format=City
        ) as events:
            final = events.get_final_completion()
        assert isinstance(final.choices[0].message.parsed, City)

    def test_cut_short(self, client: openai.OpenAI) -> None:
        class City(BaseModel):
            name: str

        with (
            client.chat.completions.stream(
                model=LUNA,
                messages=[user("Nantes")],
                response_format=City,
                max_completion_tokens=1,
            ) as events,
            pytest.raises(openai.LengthFinishReasonError),
        ):
            events.get_final_completion()

    def test_asynchronously(self, async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
        async def read() -> Any:
            async with async_client.chat.completions.stream(
                model=LUNA, messages=[user("Bonjour")], n=2
            ) as events:
                return await events.get_final_completion()

        assert len(run(read()).choices) == 2


def test_asynchronously(async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
    async def read() -> list[Any]:
        chunks = await async_client.chat.completions.create(
            model=LUNA, messages=[user("Bonjour")], stream=True
        )
        return [chunk async for chunk in chunks]

    assert run(read())[-1].choices[0].finish_reason == "stop"


class TestTime:
    def clients(self, clock: VirtualClock) -> openai.OpenAI:
        return make_client(Simulator(clock, ids=DerivedIds(), latency=Latency(2.0, 0.5)))

    @pytest.mark.memory_only
    def test_each_token_has_its_time(self, clock: VirtualClock) -> None:
        client = self.clients(clock)
        times = [clock.monotonic() for _ in ask(client, stream=True)]
        tokens = ask(client).usage.completion_tokens
        assert times[0] == 2.0 and times[1] == 2.5
        assert times[-1] == 2.0 + 0.5 * tokens

    def test_the_role_comes_after_the_reasoning(self, clock: VirtualClock) -> None:
        chunks = iter(ask(self.clients(clock), stream=True, reasoning_effort="high"))
        next(chunks)
        assert clock.monotonic() > 2.5

    def test_choices_share_their_time(self, clock: VirtualClock) -> None:
        client = self.clients(clock)
        usage = stream(client, n=2, stream_options={"include_usage": True})[-1].usage
        assert clock.monotonic() == 2.0 + 0.5 * usage.completion_tokens / 2

    @pytest.mark.memory_only
    def test_closed_early(self, clock: VirtualClock) -> None:
        client = self.clients(clock)
        chunks = ask(client, stream=True, store=True)
        next(iter(chunks))
        chunks.close()
        assert clock.monotonic() == 2.0
        assert list(client.chat.completions.list()) == []


def test_an_error_before_the_stream_is_an_ordinary_error(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError):
        ask(client, messages=[], stream=True)
