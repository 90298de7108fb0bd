"""Le juge lui-même : une réponse abîmée est refusée, celle de la documentation est admise."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.simulator.chat.strict_chat import check_chunks, check_completion
from tests.simulator.strict_basics import NotStrict

# L'exemple de la spécification, textes abrégés.
OFFICIAL: dict[str, Any] = {
    "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
    "object": "chat.completion",
    "created": 1741569952,
    "model": "gpt-5.4",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "...", "refusal": None, "annotations": []},
            "logprobs": None,
            "finish_reason": "stop",
        }
    ],
    "usage": {
        "prompt_tokens": 19,
        "completion_tokens": 10,
        "total_tokens": 29,
        "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
        "completion_tokens_details": {
            "reasoning_tokens": 0,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    },
    "service_tier": "default",
}


def test_the_official_example() -> None:
    check_completion(OFFICIAL)


@pytest.mark.parametrize(
    "damage",
    [
        lambda body: body.pop("usage"),
        lambda body: body.update(inconnu=1),
        lambda body: body.update(created="hier"),
        lambda body: body.update(id="resp_1"),
        lambda body: body.update(choices=[]),
        lambda body: body["choices"][0].update(index=1),
        lambda body: body["choices"][0].update(finish_reason="fini"),
        lambda body: body["choices"][0].update(finish_reason="tool_calls"),
        lambda body: body["choices"][0].pop("logprobs"),
        lambda body: body["choices"][0]["message"].update(content=None),
        lambda body: body["choices"][0]["message"].update(refusal="Non."),
        lambda body: body["choices"][0]["message"].update(tool_calls=[]),
        lambda body: body["usage"].update(total_tokens=30),
        lambda body: body["usage"]["prompt_tokens_details"].update(cached_tokens=12),
        lambda body: body["usage"]["completion_tokens_details"].pop("reasoning_tokens"),
    ],
    ids=range(15),
)
def test_damaged_bodies(damage: Callable[[dict[str, Any]], object]) -> None:
    body = copy.deepcopy(OFFICIAL)
    damage(body)
    with pytest.raises(NotStrict):
        check_completion(body)


def chunks() -> list[dict[str, Any]]:
    deltas: list[Any] = [
        {"role": "assistant", "content": "", "refusal": None},
        {"content": "Bon"},
        {"content": "jour"},
        {},
    ]
    return [
        {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": "m",
            "service_tier": "default",
            "choices": [
                {
                    "index": 0,
                    "delta": delta,
                    "logprobs": None,
                    "finish_reason": None if delta else "stop",
                }
            ],
        }
        for delta in deltas
    ]


def wire(parts: list[dict[str, Any]], end: str = "data: [DONE]\n\n") -> bytes:
    return ("".join(f"data: {json.dumps(part)}\n\n" for part in parts) + end).encode()


def test_a_right_stream() -> None:
    assert check_chunks(wire(chunks()))["choices"][0]["message"]["content"] == "Bonjour"


@pytest.mark.parametrize(
    "damage",
    [
        lambda parts: parts.pop(0),
        lambda parts: parts.pop(),
        lambda parts: parts.append(parts[1]),
        lambda parts: parts[1].update(id="chatcmpl-2"),
        lambda parts: parts[1].update(usage=None),
        lambda parts: parts[1].update(inconnu=1),
        lambda parts: parts[1]["choices"][0].update(delta={}),
        lambda parts: parts[1]["choices"][0].update(delta={"content": ""}),
        lambda parts: parts[1]["choices"][0].update(finish_reason="stop"),
        lambda parts: parts[1].update(choices=[]),
    ],
    ids=range(10),
)
def test_damaged_streams(damage: Callable[[list[dict[str, Any]]], object]) -> None:
    parts = copy.deepcopy(chunks())
    damage(parts)
    with pytest.raises(NotStrict):
        check_chunks(wire(parts))


@pytest.mark.parametrize(
    "end", ["", "data: [DONE]", "event: done\ndata: {}\n\ndata: [DONE]\n\n"], ids=range(3)
)
def test_a_wrong_end(end: str) -> None:
    with pytest.raises(NotStrict):
        check_chunks(wire(chunks(), end))
