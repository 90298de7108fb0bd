"""Les pannes sur commande, telles que Chat Completions les montre."""

from typing import Any

import openai
import pytest
from pydantic import BaseModel

from helpers.simulator.core import Simulator
from helpers.simulator.faults import HEADER, KINDS
from tests.simulator.chat.asking import WEATHER, Script, ask
from tests.simulator.clients import make_plain_client


class City(BaseModel):
    name: str


def fail(client: openai.OpenAI, fault: str, **options: Any) -> Any:
    return ask(client, extra_headers={HEADER: fault}, **options)


@pytest.mark.parametrize("streamed", [False, True])
def test_a_failed_response_is_a_500(client: openai.OpenAI, streamed: bool) -> None:
    with pytest.raises(openai.InternalServerError) as caught:
        fail(client, "response_failed", stream=streamed, store=True)
    assert (caught.value.type, caught.value.code) == ("server_error", None)
    assert list(client.chat.completions.list()) == []


@pytest.mark.parametrize("code", ["rate_limit_exceeded", "invalid_prompt"])
def test_the_code_of_a_failure(client: openai.OpenAI, code: str) -> None:
    with pytest.raises(openai.InternalServerError) as caught:
        fail(client, f"response_failed; code={code}")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("fault", "reason"),
    [("incomplete", "content_filter"), ("incomplete; reason=max_output_tokens", "length")],
)
def test_incomplete(client: openai.OpenAI, fault: str, reason: str) -> None:
    [choice] = fail(client, fault).choices
    assert (choice.finish_reason, choice.message.content) == (reason, "")
    *_, last = fail(client, fault, stream=True)
    assert last.choices[0].finish_reason == reason


def test_a_filtered_structured_output(client: openai.OpenAI) -> None:
    with pytest.raises(openai.ContentFilterFinishReasonError):
        client.chat.completions.parse(
            model="gpt-6-luna",
            messages=[{"role": "user", "content": "Nantes"}],
            response_format=City,
            extra_headers={HEADER: "incomplete"},
        )


def test_a_refusal(client: openai.OpenAI) -> None:
    completion = client.chat.completions.parse(
        model="gpt-6-luna",
        messages=[{"role": "user", "content": "Nantes"}],
        response_format=City,
        extra_headers={HEADER: "refusal"},
    )
    [choice] = completion.choices
    assert choice.message.refusal and choice.message.content is None
    assert choice.message.parsed is None and choice.finish_reason == "stop"


def test_a_refusal_in_a_stream(client: openai.OpenAI) -> None:
    chunks = list(fail(client, "refusal", stream=True))
    assert chunks[0].choices[0].delta.to_dict() == {
        "role": "assistant",
        "content": None,
        "refusal": "",
    }
    refusal = "".join(chunk.choices[0].delta.refusal or "" for chunk in chunks)
    assert refusal == fail(client, "refusal").choices[0].message.refusal


def test_calls_are_not_refused(client: openai.OpenAI, script: Script) -> None:
    script(("get_weather", "{}"))
    assert fail(client, "refusal", tools=[WEATHER]).choices[0].message.tool_calls


@pytest.mark.parametrize("after", [0, 2])
def test_an_error_in_the_stream(simulator: Simulator, after: int) -> None:
    """``data: {"error": …}`` : le SDK lève ``APIError``, sans statut."""
    client = make_plain_client(simulator)
    seen = []
    with pytest.raises(openai.APIError) as caught:
        for chunk in fail(client, f"stream_error; after={after}", stream=True):
            seen.append(chunk)
    assert len(seen) == after
    assert not isinstance(caught.value, openai.APIStatusError)
    assert caught.value.type == "server_error"


def test_a_cut_stream(simulator: Simulator) -> None:
    client = make_plain_client(simulator)
    with pytest.raises(openai.APIConnectionError):
        list(fail(client, "stream_cut; after=3", stream=True))
    silent = list(fail(client, "stream_cut; after=3; silent=true", stream=True))
    assert [chunk.choices[0].finish_reason for chunk in silent] == [None] * 3


@pytest.mark.memory_only
def test_a_lost_reply_is_kept_and_paid(simulator: Simulator) -> None:
    client = make_plain_client(simulator)
    with pytest.raises(openai.APITimeoutError):
        fail(client, "lost_reply", store=True)
    assert len(list(client.chat.completions.list())) == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("streamed", [False, True])
def test_every_fault_ends_well_or_as_an_sdk_error(
    simulator: Simulator, kind: str, streamed: bool
) -> None:
    client = make_plain_client(simulator)
    try:
        got = fail(client, kind, stream=streamed)
        if streamed:
            list(got)
    except openai.APIError as error:
        assert "défaut" not in str(error)
