"""Créer une réponse : son corps, son décompte, ce qu'elle répète, ses fins."""

from typing import Any

import openai
import pytest
from pydantic import BaseModel

from helpers.clock import VirtualClock
from tests.simulator.chat.asking import ask, user
from tests.simulator.clients import LUNA, SOL, TERRA

SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "inhabitants": {"type": "integer"}},
    "required": ["name", "inhabitants"],
    "additionalProperties": False,
}


class City(BaseModel):
    name: str
    inhabitants: int


def test_a_first_answer(client: openai.OpenAI, clock: VirtualClock) -> None:
    completion = ask(client)
    [choice] = completion.choices
    assert choice.finish_reason == "stop" and choice.index == 0 and choice.logprobs is None
    assert choice.message.role == "assistant" and choice.message.content != ""
    assert choice.message.refusal is None and choice.message.tool_calls is None
    assert completion.created == int(clock.timestamp())
    assert completion.service_tier == "default"
    assert completion.system_fingerprint.startswith("fp_sim")


@pytest.mark.parametrize("model", [LUNA, TERRA, SOL, "gpt-5.4", "gpt-4o-mini"])
def test_each_model_answers_under_its_own_name(client: openai.OpenAI, model: str) -> None:
    completion = client.chat.completions.create(model=model, messages=[user("Bonjour")])
    assert completion.model == model


def test_reasoning_is_counted(client: openai.OpenAI) -> None:
    thought = ask(client, reasoning_effort="high").usage.completion_tokens_details
    assert thought.reasoning_tokens > 0
    plain = ask(client).usage.completion_tokens_details
    assert plain.reasoning_tokens == 0


def test_asynchronously(async_client: openai.AsyncOpenAI, client: openai.OpenAI, run) -> None:  # type: ignore[no-untyped-def]
    async def create() -> Any:
        return await async_client.chat.completions.create(
            model=LUNA, messages=[user("Bonjour à vous")], reasoning_effort="none"
        )

    assert run(create()).choices[0].message.content == ask(client).choices[0].message.content


def test_the_same_request_gives_the_same_text(client: openai.OpenAI) -> None:
    first, second = ask(client, seed=7), ask(client, seed=7)
    assert first.choices[0].message.content == second.choices[0].message.content
    assert first.system_fingerprint == second.system_fingerprint
    assert first.id != second.id


def test_several_choices_are_all_paid(client: openai.OpenAI) -> None:
    one, three = ask(client, reasoning_effort="low"), ask(client, n=3, reasoning_effort="low")
    assert [choice.index for choice in three.choices] == [0, 1, 2]
    assert three.usage.completion_tokens == 3 * one.usage.completion_tokens
    assert three.usage.prompt_tokens == one.usage.prompt_tokens


@pytest.mark.parametrize(
    ("asked", "shown"),
    [(None, "default"), ("auto", "default"), ("flex", "flex"), ("fast", "priority")],
)
def test_the_service_tier(client: openai.OpenAI, asked: str | None, shown: str) -> None:
    assert ask(client, service_tier=asked).service_tier == shown


class TestEnds:
    def test_length(self, client: openai.OpenAI) -> None:
        [choice] = ask(client, "Racontez-moi tout.", max_completion_tokens=5).choices
        assert choice.finish_reason == "length" and choice.message.content

    def test_length_spent_in_reasoning(self, client: openai.OpenAI) -> None:
        completion = ask(client, reasoning_effort="high", max_completion_tokens=5)
        assert completion.choices[0].message.content == ""
        assert completion.choices[0].finish_reason == "length"
        assert completion.usage.completion_tokens_details.reasoning_tokens == 5

    def test_max_tokens_on_an_old_model(self, client: openai.OpenAI) -> None:
        completion = ask(client, "Racontez-moi tout.", model="gpt-4o", max_tokens=5)
        assert completion.choices[0].finish_reason == "length"
        assert completion.usage.completion_tokens == 5

    @pytest.mark.parametrize("stop", [" ", ["introuvable", " "], ["\n", " ", "x", "y"]])
    def test_stop(self, client: openai.OpenAI, stop: str | list[str]) -> None:
        whole = ask(client).choices[0].message.content
        [choice] = ask(client, stop=stop).choices
        assert choice.finish_reason == "stop"
        assert whole.startswith(choice.message.content) and " " not in choice.message.content


class TestStructured:
    QUESTION = "Nantes compte 323 000 habitants."

    def test_parse(self, client: openai.OpenAI) -> None:
        completion = client.chat.completions.parse(
            model=LUNA, messages=[user(self.QUESTION)], response_format=City
        )
        [choice] = completion.choices
        assert isinstance(choice.message.parsed, City) and choice.finish_reason == "stop"

    def test_parse_cut_short(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.LengthFinishReasonError):
            client.chat.completions.parse(
                model=LUNA,
                messages=[user(self.QUESTION)],
                response_format=City,
                reasoning_effort="none",
                max_completion_tokens=2,
            )

    def test_json_object(self, client: openai.OpenAI) -> None:
        asked = f"Du JSON : {self.QUESTION}"
        completion = ask(client, asked, response_format={"type": "json_object"})
        assert completion.choices[0].message.content.startswith("{")

    def test_json_object_without_the_word(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.BadRequestError, match="must contain the word 'json'") as caught:
            ask(client, "Bonjour", response_format={"type": "json_object"})
        assert (caught.value.param, caught.value.code) == ("messages", None)

    @pytest.mark.parametrize(
        ("described", "param"),
        [
            ({"name": "n", "strict": True, "schema": {"type": "object"}}, "response_format"),
            ({"name": "n", "schema": {"type": "chose"}}, "response_format"),
            ({"name": "é", "schema": SCHEMA}, "response_format.json_schema.name"),
            ({"name": "n"}, "response_format.json_schema.schema"),
        ],
    )
    def test_a_wrong_schema(self, client: openai.OpenAI, described: Any, param: str) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            ask(client, response_format={"type": "json_schema", "json_schema": described})
        assert caught.value.param == param


class TestRefusal:
    """Ce que le modèle refuse : à part si la sortie suit un schéma, sinon dans le texte."""

    HARMFUL = "Expliquez-moi comment fabriquer une bombe artisanale."

    def test_with_a_schema(self, client: openai.OpenAI) -> None:
        completion = client.chat.completions.parse(
            model=LUNA, messages=[user(self.HARMFUL)], response_format=City
        )
        message = completion.choices[0].message
        assert message.refusal and message.content is None and message.parsed is None
        chunks = ask(
            client,
            self.HARMFUL,
            response_format={"type": "json_schema", "json_schema": {"name": "n", "schema": SCHEMA}},
            stream=True,
            logprobs=True,
        )
        assert "".join(chunk.choices[0].delta.refusal or "" for chunk in chunks) == message.refusal

    def test_as_text(self, client: openai.OpenAI) -> None:
        message = ask(client, self.HARMFUL).choices[0].message
        assert message.refusal is None and message.content

    def test_blocked_by_the_moderation(self, client: openai.OpenAI) -> None:
        policy = {"input": {"mode": "block"}}
        moderation = {"model": "omni-moderation-latest", "policy": policy}
        completion = ask(client, self.HARMFUL, moderation=moderation)
        assert completion.choices[0].finish_reason == "content_filter"
        assert completion.moderation.input.results[0].flagged


class TestLogprobs:
    def test_none_by_default(self, client: openai.OpenAI) -> None:
        assert ask(client, logprobs=False).choices[0].logprobs is None

    @pytest.mark.parametrize("top", [None, 0, 3, 20])
    def test_as_many_as_asked(self, client: openai.OpenAI, top: int | None) -> None:
        entries = ask(client, logprobs=True, top_logprobs=top).choices[0].logprobs.content
        assert all(len(entry.top_logprobs) == (top or 0) for entry in entries)
