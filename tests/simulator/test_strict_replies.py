"""Le juge lui-même : une réponse abîmée est refusée, une réponse de l'API est admise."""

import copy
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.simulator import strict_events, strict_replies, strict_responses
from tests.simulator.clients import LUNA
from tests.simulator.strict_basics import NotStrict

# L'exemple officiel de la spécification, textes abrégés.
OFFICIAL: dict[str, Any] = {
    "id": "resp_67cc",
    "object": "response",
    "created_at": 1741476542,
    "status": "completed",
    "completed_at": 1741476543,
    "error": None,
    "incomplete_details": None,
    "instructions": None,
    "max_output_tokens": None,
    "model": "gpt-5.4",
    "output": [
        {
            "type": "message",
            "id": "msg_67cc",
            "status": "completed",
            "role": "assistant",
            "content": [{"type": "output_text", "text": "...", "annotations": []}],
        }
    ],
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "reasoning": {"effort": None, "summary": None},
    "store": True,
    "temperature": 1.0,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_p": 1.0,
    "truncation": "disabled",
    "usage": {
        "input_tokens": 36,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": 87,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": 123,
    },
    "user": None,
    "metadata": {},
}


def test_the_official_example_passes() -> None:
    strict_responses.check_response(OFFICIAL)


def set_to(*path: Any, value: Any) -> Callable[[Any], None]:
    def spoil(body: Any) -> None:
        for step in path[:-1]:
            body = body[step]
        body[path[-1]] = value

    return spoil


def without(*path: Any) -> Callable[[Any], None]:
    def spoil(body: Any) -> None:
        for step in path[:-1]:
            body = body[step]
        del body[path[-1]]

    return spoil


SPOILED = [
    *(without(name) for name in sorted(strict_responses.REQUIRED_IN_A_RESPONSE)),
    set_to("inconnu", value=1),
    set_to("output", 0, "inconnu", value=1),
    set_to("usage", "cost", value=1),
    without("usage", "input_tokens_details", "cache_write_tokens"),
    set_to("usage", "total_tokens", value=124),
    set_to("usage", "input_tokens_details", "cached_tokens", value=12),
    set_to("usage", "output_tokens_details", "reasoning_tokens", value=88),
    set_to("created_at", value="1741476542"),
    set_to("created_at", value=1741476542.5),
    set_to("status", value="processing"),
    set_to("status", value="incomplete"),
    set_to("error", value={"code": "server_error", "message": "x"}),
    set_to("parallel_tool_calls", value="true"),
    set_to("output", 0, "content", 0, "text", value=None),
    set_to("output", 0, "role", value="user"),
    set_to("output", 0, "id", value="m1"),
    set_to("completed_at", value=1741476541),
]


@pytest.mark.parametrize("spoil", SPOILED, ids=range(len(SPOILED)))
def test_a_spoiled_response_does_not(spoil: Callable[[Any], None]) -> None:
    body = copy.deepcopy(OFFICIAL)
    spoil(body)
    with pytest.raises(NotStrict):
        strict_responses.check_response(body)


class TestEvents:
    @pytest.fixture
    def events(self, http: httpx2.Client) -> list[dict[str, Any]]:
        body = {"model": LUNA, "input": "Bonjour", "stream": True}
        return strict_events.parse_events(http.post("/responses", json=body).content)

    def test_as_they_come(self, events: list[dict[str, Any]]) -> None:
        strict_events.check_events(events)

    def test_one_missing(self, events: list[dict[str, Any]]) -> None:
        for index in range(len(events)):
            shorter = [*events[:index], *events[index + 1 :]]
            numbered = [{**event, "sequence_number": n} for n, event in enumerate(shorter)]
            with pytest.raises((NotStrict, KeyError)):
                strict_events.check_events(numbered)

    def test_two_swapped(self, events: list[dict[str, Any]]) -> None:
        for index in range(len(events) - 1):
            swapped = copy.deepcopy(events)
            swapped[index : index + 2] = reversed(swapped[index : index + 2])
            numbered = [{**event, "sequence_number": n} for n, event in enumerate(swapped)]
            if swapped[index]["type"] == swapped[index + 1]["type"]:
                continue  # deux fragments de même texte peuvent s'échanger
            with pytest.raises((NotStrict, KeyError)):
                strict_events.check_events(numbered)

    def test_a_bad_number(self, events: list[dict[str, Any]]) -> None:
        events[3]["sequence_number"] = 7
        with pytest.raises(NotStrict):
            strict_events.check_events(events)

    def test_an_unknown_key(self, events: list[dict[str, Any]]) -> None:
        events[4]["inconnu"] = 1
        with pytest.raises(NotStrict):
            strict_events.check_events(events)


@pytest.mark.parametrize(
    "error",
    [
        {"message": "x", "type": "invalid_request_error", "param": None},
        {"message": "", "type": "invalid_request_error", "param": None, "code": None},
        {"message": "x", "type": "autre", "param": None, "code": None},
        {"message": "x", "type": "invalid_request_error", "param": 3, "code": None},
        {"message": "x", "type": "invalid_request_error", "param": None, "code": None, "a": 1},
    ],
)
def test_a_bad_error(error: dict[str, Any]) -> None:
    with pytest.raises(NotStrict):
        strict_replies.check_error(400, {"error": error})


def test_nan_is_not_json() -> None:
    headers = {"x-request-id": "req_1", "content-type": "application/json"}
    with pytest.raises(NotStrict, match="NaN"):
        strict_replies.check_reply("POST", "/x", 400, headers, b'{"a": NaN}')
