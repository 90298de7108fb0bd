"""Les messages : les rôles, les contenus, les paires d'appels et de résultats, leurs erreurs."""

from typing import Any

import openai
import pytest
from pydantic import BaseModel

from tests.simulator.chat.asking import ask, user
from tests.simulator.clients import LUNA, api_message

CALL = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
OTHER = {**CALL, "id": "call_2"}
RESULT = {"role": "tool", "tool_call_id": "call_1", "content": "18 degrés"}


def calling(*calls: Any) -> Any:
    return {"role": "assistant", "content": None, "tool_calls": list(calls)}


def refused(client: openai.OpenAI, *messages: Any) -> openai.BadRequestError:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, messages=list(messages))
    return caught.value


@pytest.mark.parametrize(
    "messages",
    [
        [{"role": "system", "content": "Soyez bref."}, user("Bonjour")],
        [{"role": "developer", "content": [{"type": "text", "text": "Soyez bref."}]}, user("a")],
        [user("Bonjour"), {"role": "assistant", "content": "Bonjour"}, user("Et vous ?")],
        [user(""), {"role": "assistant", "content": ""}],
        [{"role": "user", "name": "Ada", "content": [{"type": "text", "text": "Bonjour"}]}],
        [user("a"), {"role": "assistant", "content": None, "refusal": "Non."}, user("b")],
        [user("a"), {"role": "assistant", "content": [{"type": "refusal", "refusal": "Non."}]}],
        [user("a"), calling(CALL), RESULT],
        [user("a"), calling(CALL, OTHER), {**RESULT, "tool_call_id": "call_2"}, RESULT],
        [user("a"), calling(CALL), {**RESULT, "content": [{"type": "text", "text": "18"}]}],
        [user("a"), {**calling(CALL), "content": "Voyons."}, RESULT, user("b")],
        [user("a"), {"role": "assistant", "content": "b", "annotations": [], "audio": None}],
    ],
)
def test_right_messages(client: openai.OpenAI, messages: list[Any]) -> None:
    assert ask(client, messages=messages).choices[0].message.content is not None


def test_what_was_said_before_is_read(client: openai.OpenAI) -> None:
    messages = [user("Je m'appelle Colombe."), {"role": "assistant", "content": "Bonjour."}]
    completion = ask(client, messages=[*messages, user("Quel est mon prénom ?")])
    assert "Colombe" in completion.choices[0].message.content


def test_the_answer_can_be_sent_back(client: openai.OpenAI) -> None:
    """L'objet que le SDK a reçu, remis tel quel dans la liste : l'usage de tous les exemples."""
    messages = [user("Je m'appelle Colombe.")]
    messages.append(ask(client, messages=messages).choices[0].message)
    messages.append(user("Quel est mon prénom ?"))
    assert "Colombe" in ask(client, messages=messages).choices[0].message.content


@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")
def test_a_parsed_answer_can_be_sent_back(client: openai.OpenAI) -> None:
    class City(BaseModel):
        name: str

    messages = [user("Nantes")]
    parsed = client.chat.completions.parse(model=LUNA, messages=messages, response_format=City)
    messages += [parsed.choices[0].message, user("Et ensuite ?")]
    assert ask(client, messages=messages).choices[0].finish_reason == "stop"


def test_a_call_without_a_result(client: openai.OpenAI) -> None:
    error = refused(client, user("a"), calling(CALL, OTHER), RESULT, user("b"))
    assert api_message(error) == (
        "An assistant message with 'tool_calls' must be followed by tool messages responding to "
        "each 'tool_call_id'. The following tool_call_ids did not have response messages: call_2"
    )
    assert (error.param, error.code) == ("messages.[3].role", None)


def test_a_call_at_the_end(client: openai.OpenAI) -> None:
    assert refused(client, user("a"), calling(CALL)).param == "messages.[2].role"


@pytest.mark.parametrize("before", [[], [user("a")], [user("a"), calling(CALL), RESULT, user("b")]])
def test_a_result_without_a_call(client: openai.OpenAI, before: list[Any]) -> None:
    error = refused(client, *before, RESULT)
    assert api_message(error) == (
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message "
        "with 'tool_calls'."
    )
    assert error.param == f"messages.[{len(before)}].role"


def test_a_result_of_another_call(client: openai.OpenAI) -> None:
    error = refused(client, user("a"), calling(CALL), {**RESULT, "tool_call_id": "call_9"})
    assert "'tool_call_id' of 'call_9' not found in 'tool_calls'" in api_message(error)
    assert error.param == "messages.[2].tool_call_id"


@pytest.mark.parametrize(
    ("messages", "param", "code"),
    [
        ([], "messages", "empty_array"),
        ([{"role": "user", "content": []}], "messages[0].content", "empty_array"),
        ([{"role": "user"}], "messages[0].content", "missing_required_parameter"),
        ([{"role": "assistant"}], "messages[0].content", "missing_required_parameter"),
        ([{"content": "a"}], "messages[0].role", "missing_required_parameter"),
        ([{"role": "robot", "content": "a"}], "messages[0].role", "invalid_value"),
        ([{"role": 1, "content": "a"}], "messages[0].role", "invalid_type"),
        (["Bonjour"], "messages[0]", "invalid_type"),
        ("Bonjour", "messages", "invalid_type"),
        ([user("a"), {"role": "user", "content": None}], "messages.[1].content", None),
        ([{**user("a"), "tool_call_id": "x"}], "messages[0].tool_call_id", "unknown_parameter"),
        ([{**user("a"), "annotations": []}], "messages[0].annotations", "unknown_parameter"),
        ([{**calling(), "tool_calls": []}], "messages.[0].content", None),
        ([{**calling(), "content": "a"}], "messages[0].tool_calls", "empty_array"),
        ([user("a"), {**RESULT, "tool_call_id": None}], "messages[1].tool_call_id", "invalid_type"),
        (
            [{"role": "system", "content": [{"type": "refusal", "refusal": "a"}]}],
            "messages[0].content[0].text",
            "missing_required_parameter",
        ),
        ([user([{"type": "son"}])], "messages[0].content[0].type", "invalid_value"),
    ],
    ids=range(17),
)
def test_wrong_messages(client: openai.OpenAI, messages: Any, param: str, code: str | None) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model=LUNA, messages=messages)
    assert (caught.value.param, caught.value.code) == (param, code)


@pytest.mark.parametrize(
    ("message", "param"),
    [
        (
            user([{"type": "input_audio", "input_audio": {"data": "a", "format": "wav"}}]),
            "messages[0].content[0].type",
        ),
        ({"role": "function", "name": "f", "content": "a"}, "messages[0].role"),
        (
            {"role": "assistant", "function_call": {"name": "f", "arguments": "{}"}},
            "messages[0].function_call",
        ),
        ({"role": "assistant", "content": "a", "audio": {"id": "b"}}, "messages[0].audio"),
        (
            calling({"id": "c", "type": "custom", "custom": {"name": "f", "input": "a"}}),
            "messages[0].tool_calls[0].type",
        ),
    ],
    ids=range(5),
)
def test_what_is_not_imitated_says_so(client: openai.OpenAI, message: Any, param: str) -> None:
    error = refused(client, message)
    assert (error.param, error.code) == (param, "simulator_not_supported")


def test_too_long_a_conversation(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, "mot " * 130_000, model="gpt-4o")
    assert (caught.value.param, caught.value.code) == ("messages", "context_length_exceeded")
