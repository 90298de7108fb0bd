"""Les probabilités des jetons : leur forme, leurs bornes, leur accord avec le texte."""

from typing import Any

import openai
import pytest

from helpers.simulator.model.logprobs import token_logprobs
from tests.simulator.clients import LUNA

INCLUDE: Any = ["message.output_text.logprobs"]
NONE: Any = {"effort": "none"}


def part_of(response: Any) -> Any:
    return response.output[-1].content[0]


@pytest.mark.parametrize("top", [0, 1, 5, 20])
def test_they_follow_the_text(client: openai.OpenAI, top: int) -> None:
    response = client.responses.create(
        model=LUNA, input="Bonjour", include=INCLUDE, top_logprobs=top, reasoning=NONE
    )
    part = part_of(response)
    assert "".join(entry.token for entry in part.logprobs) == part.text
    for entry in part.logprobs:
        assert bytes(entry.bytes).decode() == entry.token
        ranked = [other.logprob for other in entry.top_logprobs]
        assert len(ranked) == top
        assert ranked == sorted(ranked, reverse=True)
        assert entry.logprob < 0
        if top:
            assert entry.top_logprobs[0].token == entry.token
            assert len({other.token for other in entry.top_logprobs}) == top


def test_not_asked_not_there(client: openai.OpenAI) -> None:
    assert part_of(client.responses.create(model=LUNA, input="Bonjour")).logprobs == []


def test_in_a_stream(client: openai.OpenAI) -> None:
    events = client.responses.create(
        model=LUNA,
        input="Bonjour",
        include=INCLUDE,
        top_logprobs=2,
        stream=True,
        reasoning=NONE,
    )
    deltas = [event for event in events if event.type == "response.output_text.delta"]
    assert all(len(event.logprobs) == 1 for event in deltas)
    assert all(event.logprobs[0].token == event.delta for event in deltas)


@pytest.mark.parametrize("text", ["", "é", "🙂🙂", "a" * 500, "Bonjour\n\nÀ bientôt !"])
def test_any_text(text: str) -> None:
    entries = token_logprobs(text, 3)
    assert "".join(entry["token"] for entry in entries) == text
    probabilities = [other["logprob"] for entry in entries for other in entry["top_logprobs"]]
    assert all(value <= 0 for value in probabilities)
    assert token_logprobs(text, 3) == entries


@pytest.mark.parametrize(("name", "value"), [("include", INCLUDE), ("top_logprobs", 2)])
def test_not_while_reasoning(client: openai.OpenAI, name: str, value: Any) -> None:
    """Un modèle qui raisonne n'en donne pas (guide des modèles récents, comme pour temperature)."""
    options: Any = {name: value}
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.create(model=LUNA, input="Bonjour", **options)
    assert caught.value.param == name
