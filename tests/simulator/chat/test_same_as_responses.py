"""La même conversation donne la même réponse et les mêmes comptes par les deux API."""

from typing import Any

import openai
import pytest

from tests.simulator.chat.asking import WEATHER, Script, user
from tests.simulator.clients import LUNA, SOL

CONVERSATIONS: list[list[Any]] = [
    [user("Bonjour, qui êtes-vous ?")],
    [{"role": "system", "content": "Répondez en anglais."}, user("Combien font 12 + 30 ?")],
    [{"role": "developer", "content": "Soyez bref."}, user("Parlez-moi de la mer.")],
    [
        user("Je m'appelle Colombe et j'ai un chat."),
        {"role": "assistant", "content": "Enchanté."},
        user("Quel est mon prénom ?"),
    ],
    [user("Classez ce message : « Remboursez-moi ! » (positif, négatif, neutre)")],
    [user("Écrivez un texte de 200 mots sur le vent.")],
]
SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
    "required": ["name", "age"],
    "additionalProperties": False,
}


def compare(client: openai.OpenAI, chat: dict[str, Any], responses: dict[str, Any]) -> str:
    completion = client.chat.completions.create(**chat)
    response = client.responses.create(**responses)
    assert completion.choices[0].message.content == response.output_text
    assert completion.usage is not None and response.usage is not None
    assert completion.usage.prompt_tokens == response.usage.input_tokens
    assert completion.usage.completion_tokens == response.usage.output_tokens
    details = completion.usage.completion_tokens_details
    assert details is not None
    assert details.reasoning_tokens == response.usage.output_tokens_details.reasoning_tokens
    return response.output_text


@pytest.mark.parametrize("messages", CONVERSATIONS, ids=range(len(CONVERSATIONS)))
@pytest.mark.parametrize("effort", [None, "none", "high"])
def test_conversations(client: openai.OpenAI, messages: list[Any], effort: str | None) -> None:
    assert compare(
        client,
        {"model": LUNA, "messages": messages, "reasoning_effort": effort},
        {"model": LUNA, "input": messages, "reasoning": {"effort": effort}},
    )


@pytest.mark.parametrize("verbosity", ["low", "medium", "high"])
def test_verbosity(client: openai.OpenAI, verbosity: str) -> None:
    question = "Parlez-moi de la mer."
    compare(
        client,
        {"model": SOL, "messages": [user(question)], "verbosity": verbosity},
        {"model": SOL, "input": question, "text": {"verbosity": verbosity}},
    )


@pytest.mark.parametrize("limit", [1, 10, 40])
def test_a_limit(client: openai.OpenAI, limit: int) -> None:
    question = "Écrivez un texte de 200 mots sur le vent."
    compare(
        client,
        {"model": LUNA, "messages": [user(question)], "max_completion_tokens": limit},
        {"model": LUNA, "input": question, "max_output_tokens": limit},
    )


@pytest.mark.parametrize("strict", [True, False, None])
def test_a_schema(client: openai.OpenAI, strict: bool | None) -> None:
    described = {"name": "person", "schema": SCHEMA, "strict": strict}
    question = "Ada a 36 ans."
    compare(
        client,
        {
            "model": LUNA,
            "messages": [user(question)],
            "response_format": {"type": "json_schema", "json_schema": described},
        },
        {
            "model": LUNA,
            "input": question,
            "text": {"format": {"type": "json_schema", **described}},
        },
    )


def test_tools(client: openai.OpenAI, script: Script) -> None:
    """Le modèle lit les mêmes outils, les mêmes appels et les mêmes résultats."""
    script(("get_weather", '{"city":"Nice"}'))
    call = {"name": "get_weather", "arguments": '{"city":"Nice"}'}
    asked = user("Quel temps fait-il à Nice ?")
    compare(
        client,
        {
            "model": LUNA,
            "messages": [
                asked,
                {
                    "role": "assistant",
                    "content": None,
                    "tool_calls": [{"id": "call_1", "type": "function", "function": call}],
                },
                {"role": "tool", "tool_call_id": "call_1", "content": "18 degrés"},
            ],
            "tools": [WEATHER],
            "reasoning_effort": "none",
        },
        {
            "model": LUNA,
            "input": [
                asked,
                {"type": "function_call", "call_id": "call_1", **call},
                {"type": "function_call_output", "call_id": "call_1", "output": "18 degrés"},
            ],
            "tools": [{"type": "function", **WEATHER["function"]}],
            "reasoning": {"effort": "none"},
        },
    )
