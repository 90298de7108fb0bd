"""Créer une réponse, la relire, la supprimer : le cycle de vie, synchrone et asynchrone."""

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.clients import LUNA, SOL, TERRA, make_client


def test_a_first_answer(client: openai.OpenAI, clock: VirtualClock) -> None:
    response = client.responses.create(model=LUNA, input="Bonjour, qui êtes-vous ?")
    assert response.status == "completed"
    assert response.output_text != ""
    assert response.model == LUNA
    assert response.created_at == int(clock.timestamp())
    assert response.error is None and response.incomplete_details is None


@pytest.mark.parametrize("model", [LUNA, TERRA, SOL, "gpt-5.4", "gpt-4o-mini"])
def test_each_model_answers_under_its_own_name(client: openai.OpenAI, model: str) -> None:
    assert client.responses.create(model=model, input="Bonjour").model == model


def test_the_defaults_are_those_of_the_api(client: openai.OpenAI) -> None:
    response = client.responses.create(model=LUNA, input="Bonjour")
    body = response.to_dict()
    assert body["store"] is True  # gardée si rien n'est dit
    assert body["tools"] == [] and body["tool_choice"] == "auto"
    assert body["parallel_tool_calls"] is True
    assert body["truncation"] == "disabled"
    assert body["text"]["format"] == {"type": "text"}
    assert body["metadata"] == {}
    assert body["instructions"] is None and body["previous_response_id"] is None
    assert body["max_output_tokens"] is None and body["user"] is None
    assert body["temperature"] == 1.0 and body["top_p"] == 1.0


def test_what_was_asked_is_given_back(client: openai.OpenAI) -> None:
    response = client.responses.create(
        model=TERRA,
        input="Bonjour",
        instructions="Soyez bref.",
        metadata={"projet": "démo"},
        max_output_tokens=3_000,
        parallel_tool_calls=False,
        truncation="auto",
        reasoning={"effort": "low"},
        text={"verbosity": "low"},
        user="u-1",
        prompt_cache_key="cle-1",
        safety_identifier="s" * 128,
    )
    assert response.instructions == "Soyez bref."
    assert response.metadata == {"projet": "démo"}
    assert response.max_output_tokens == 3_000
    assert response.parallel_tool_calls is False
    assert response.truncation == "auto"
    assert response.reasoning is not None and response.reasoning.effort == "low"
    assert response.text is not None and response.text.verbosity == "low"
    assert response.user == "u-1"
    assert response.prompt_cache_key == "cle-1"
    assert response.safety_identifier == "s" * 128


def test_retrieve_gives_the_same_object(client: openai.OpenAI) -> None:
    created = client.responses.create(model=LUNA, input="Bonjour", metadata={"a": "b"})
    assert client.responses.retrieve(created.id).to_dict() == created.to_dict()


def test_delete_then_nothing_is_left(client: openai.OpenAI) -> None:
    created = client.responses.create(model=LUNA, input="Bonjour")
    client.responses.delete(created.id)
    for call in (client.responses.retrieve, client.responses.delete):
        with pytest.raises(openai.NotFoundError) as caught:
            call(created.id)
        assert caught.value.type == "invalid_request_error"
        assert created.id in caught.value.message
    with pytest.raises(openai.NotFoundError):
        list(client.responses.input_items.list(created.id))


def test_another_key_sees_nothing(client: openai.OpenAI, simulator: Simulator) -> None:
    created = client.responses.create(model=LUNA, input="Bonjour")
    stranger = make_client(simulator, key="sk-simule-autre")
    for call in (stranger.responses.retrieve, stranger.responses.delete):
        with pytest.raises(openai.NotFoundError):
            call(created.id)
    assert client.responses.retrieve(created.id).id == created.id


def test_asynchronously(async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
    async def life() -> None:
        created = await async_client.responses.create(model=LUNA, input="Bonjour")
        again = await async_client.responses.retrieve(created.id)
        assert again.to_dict() == created.to_dict()
        items = [item async for item in async_client.responses.input_items.list(created.id)]
        assert len(items) == 1
        await async_client.responses.delete(created.id)
        with pytest.raises(openai.NotFoundError):
            await async_client.responses.retrieve(created.id)

    run(life())


def test_sync_and_async_answer_alike(
    client: openai.OpenAI, async_client: openai.AsyncOpenAI, run
) -> None:  # type: ignore[no-untyped-def]
    async def ask() -> str:
        return (await async_client.responses.create(model=LUNA, input="Bonjour à vous")).output_text

    assert run(ask()) == client.responses.create(model=LUNA, input="Bonjour à vous").output_text


class TestStoreFalse:
    """``store=False`` : la réponse est donnée, elle n'est pas gardée."""

    def test_it_is_not_kept(self, client: openai.OpenAI) -> None:
        response = client.responses.create(model=LUNA, input="Bonjour", store=False)
        assert response.output_text != ""
        assert response.to_dict()["store"] is False
        with pytest.raises(openai.NotFoundError):
            client.responses.retrieve(response.id)
        with pytest.raises(openai.NotFoundError):
            list(client.responses.input_items.list(response.id))

    def test_it_cannot_be_a_parent(self, client: openai.OpenAI) -> None:
        response = client.responses.create(model=LUNA, input="Bonjour", store=False)
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(
                model=LUNA, input="Et ensuite ?", previous_response_id=response.id
            )
        assert caught.value.code == "previous_response_not_found"

    def test_it_may_have_a_parent(self, client: openai.OpenAI) -> None:
        parent = client.responses.create(model=LUNA, input="Je m'appelle Maëlle.")
        child = client.responses.create(
            model=LUNA,
            input="Comment je m'appelle ?",
            previous_response_id=parent.id,
            store=False,
        )
        assert "Maëlle" in child.output_text


class TestMetadata:
    """16 paires au plus, clés de 64 caractères, valeurs de 512."""

    def test_at_the_limits(self, client: openai.OpenAI) -> None:
        metadata = {f"{i:02d}" + "k" * 62: "é" * 512 for i in range(16)}
        created = client.responses.create(model=LUNA, input="Bonjour", metadata=metadata)
        assert client.responses.retrieve(created.id).metadata == metadata

    @pytest.mark.parametrize(
        "metadata",
        [
            {str(i): "v" for i in range(17)},
            {"k" * 65: "v"},
            {"k": "v" * 513},
            {"k": 1},
            {"k": None},
            {"k": {"a": "b"}},
            ["k"],
            "k",
        ],
    )
    def test_beyond_them(self, client: openai.OpenAI, metadata) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model=LUNA, input="Bonjour", metadata=metadata)
        assert caught.value.param is not None and caught.value.param.startswith("metadata")
