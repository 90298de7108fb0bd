"""Les outils : appels, choix, résultats, et leurs erreurs."""

import json
from typing import Any

import openai
import pytest

from tests.simulator.chat.asking import CLOCK, WEATHER, Script, ask, user

NICE = ("get_weather", '{"city":"Nice"}')
QUESTION = "Quel temps fait-il à Nice ?"
NAMED = {"type": "function", "function": {"name": "get_weather"}}


def refused(client: openai.OpenAI, **options: Any) -> openai.BadRequestError:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, QUESTION, **options)
    return caught.value


def test_a_call(client: openai.OpenAI, script: Script) -> None:
    script(NICE)
    [choice] = ask(client, QUESTION, tools=[WEATHER]).choices
    assert choice.finish_reason == "tool_calls"
    assert choice.message.content is None and choice.message.refusal is None
    [call] = choice.message.tool_calls
    assert call.type == "function" and call.id.startswith("call_")
    assert (call.function.name, json.loads(call.function.arguments)) == (
        "get_weather",
        {"city": "Nice"},
    )


def test_several_calls_and_choices_have_their_own_ids(
    client: openai.OpenAI, script: Script
) -> None:
    script(NICE, ("get_time", "{}"))
    choices = ask(client, QUESTION, tools=[WEATHER, CLOCK], n=2).choices
    ids = [call.id for choice in choices for call in choice.message.tool_calls]
    assert len(set(ids)) == 4


def test_until_the_answer(client: openai.OpenAI, script: Script) -> None:
    """Le tour complet : question, appel, résultat, réponse."""
    script(NICE)
    messages = [user(QUESTION)]
    asked = ask(client, messages=messages, tools=[WEATHER]).choices[0].message
    messages.append(asked)
    for call in asked.tool_calls:
        city = json.loads(call.function.arguments)["city"]
        result = {"role": "tool", "tool_call_id": call.id, "content": f"18 degrés à {city}"}
        messages.append(result)
    [choice] = ask(client, messages=messages, tools=[WEATHER]).choices
    assert (choice.finish_reason, choice.message.content) == ("stop", "Réponse : 18 degrés à Nice")


def test_until_the_answer_with_parsed_arguments(client: openai.OpenAI, script: Script) -> None:
    script(NICE)
    messages = [user(QUESTION)]
    options: Any = {"model": "gpt-6-luna", "tools": [WEATHER], "reasoning_effort": "none"}
    asked = client.chat.completions.parse(messages=messages, **options).choices[0].message
    messages.append(asked)
    for call in asked.tool_calls or []:
        messages.append({"role": "tool", "tool_call_id": call.id, "content": "18 degrés"})
    completion = client.chat.completions.parse(messages=messages, **options)
    assert completion.choices[0].message.content == "Réponse : 18 degrés"


def test_until_the_answer_with_the_real_engine(client: openai.OpenAI) -> None:
    messages = [user("Quel temps fait-il à Nantes ?")]
    asked = ask(client, messages=messages, tools=[WEATHER]).choices[0].message
    [call] = asked.tool_calls
    assert json.loads(call.function.arguments) == {"city": "Nantes"}
    result = {"role": "tool", "tool_call_id": call.id, "content": '{"temperature": 18}'}
    answer = ask(client, messages=[*messages, asked, result], tools=[WEATHER]).choices[0].message
    assert "18" in answer.content and answer.tool_calls is None


def test_parsed_arguments(client: openai.OpenAI, script: Script) -> None:
    script(NICE)
    completion = client.chat.completions.parse(
        model="gpt-6-luna",
        messages=[user(QUESTION)],
        tools=[WEATHER],  # type: ignore[list-item]
        reasoning_effort="none",
    )
    [call] = completion.choices[0].message.tool_calls or []
    assert call.function.parsed_arguments == {"city": "Nice"}


@pytest.mark.parametrize(
    ("choice", "end"),
    [
        ("auto", "tool_calls"),
        ("required", "tool_calls"),
        ("none", "stop"),
        (NAMED, "stop"),  # relevé sur l'API : un outil nommé finit par « stop »
        (
            {"type": "allowed_tools", "allowed_tools": {"mode": "required", "tools": [NAMED]}},
            "tool_calls",
        ),
    ],
)
def test_choices(client: openai.OpenAI, script: Script, choice: Any, end: str) -> None:
    script(NICE, text="Je ne sais pas.")
    [got] = ask(client, QUESTION, tools=[WEATHER, CLOCK], tool_choice=choice).choices
    assert got.finish_reason == end
    assert bool(got.message.tool_calls) == (choice != "none")


def test_what_the_model_is_given(client: openai.OpenAI, monkeypatch: pytest.MonkeyPatch) -> None:
    from helpers.simulator.engine.prompt import Answer, Prompt
    from helpers.simulator.model import generation

    given: list[Prompt] = []

    def write(prompt: Prompt) -> Answer:
        given.append(prompt)
        return Answer("Oui.", "")

    monkeypatch.setattr(generation, "write_answer", write)
    tools = [WEATHER, CLOCK]
    ask(client, QUESTION, tools=tools, tool_choice=NAMED, parallel_tool_calls=False)
    ask(client, QUESTION, tools=tools)
    ask(client, QUESTION, tools=tools, tool_choice="none")
    named, free, none = given
    assert [tool.name for tool in named.tools] == ["get_weather"]
    assert (named.tool_choice, named.parallel) == ("required", False)
    assert [tool.name for tool in free.tools] == ["get_weather", "get_time"]
    assert (free.tool_choice, free.parallel) == ("auto", True)
    assert none.tools == ()


def test_cut_by_the_limit(client: openai.OpenAI, script: Script) -> None:
    script(NICE)
    [choice] = ask(client, QUESTION, tools=[WEATHER], max_completion_tokens=4).choices
    assert choice.finish_reason == "length"
    assert choice.message.tool_calls[0].function.arguments != NICE[1]


@pytest.mark.parametrize(
    ("options", "param", "code"),
    [
        ({"tools": []}, "tools", "empty_array"),
        ({"tools": [CLOCK] * 129}, "tools", "array_above_max_length"),
        ({"tool_choice": "auto"}, "tool_choice", None),
        ({"parallel_tool_calls": True}, "parallel_tool_calls", None),
        ({"tools": [CLOCK], "tool_choice": NAMED}, "tool_choice", None),
        ({"tools": [CLOCK], "tool_choice": "toujours"}, "tool_choice", "invalid_value"),
        (
            {
                "tools": [CLOCK],
                "tool_choice": {
                    "type": "allowed_tools",
                    "allowed_tools": {"mode": "auto", "tools": [{"function": {"name": [1]}}]},
                },
            },
            "tool_choice",
            None,
        ),
        (
            {"tools": [{"type": "function", "function": {"name": "é"}}]},
            "tools[0].function.name",
            "invalid_value",
        ),
        (
            {"tools": [{"type": "function", "name": "f"}]},
            "tools[0].function",
            "missing_required_parameter",
        ),
        (
            {
                "tools": [
                    {"type": "function", "function": {"name": "f", "parameters": {"type": "a"}}}
                ]
            },
            "tools[0].function.parameters",
            "invalid_function_parameters",
        ),
    ],
    ids=range(10),
)
def test_wrong_tools(client: openai.OpenAI, options: Any, param: str, code: str | None) -> None:
    error = refused(client, **options)
    assert (error.param, error.code) == (param, code)
