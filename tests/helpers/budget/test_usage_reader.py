"""Lire un ``usage`` au passage, quel que soit le découpage des octets."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.budget.usage_reader import EventReader, JsonReader, reader_for

USAGE = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
FINAL = {"id": "resp_1", "status": "completed", "usage": USAGE, "output": [{"text": "été 🎉"}]}
EVENTS: list[dict[str, Any]] = [
    {"type": "response.created", "response": {"id": "resp_1", "usage": None}},
    {"type": "response.output_text.delta", "delta": 'un mot : "usage"'},
    {"type": "response.completed", "response": FINAL},
]


def sse(events: list[dict[str, Any]], newline: str = "\n") -> bytes:
    return "".join(
        f"event: {event.get('type')}{newline}data: {json.dumps(event)}{newline}{newline}"
        for event in events
    ).encode()


def read(data: bytes, size: int, kind: str = "text/event-stream") -> list[Any]:
    reader = reader_for(kind)
    found: list[Any] = []
    for start in range(0, len(data), size):
        found.extend(reader.feed(data[start : start + size]))
    return [*found, *reader.finish()]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("size", [1, 7, 64, 100_000])
def test_any_cut_gives_the_same(size: int, newline: str) -> None:
    assert read(sse(EVENTS, newline), size) == [{"id": "resp_1", "usage": None}, FINAL]


def test_usage_is_given_as_soon_as_its_event_is_complete() -> None:
    reader = EventReader()
    data = sse(EVENTS[2:])
    assert list(reader.feed(data[:-1])) == []
    assert list(reader.feed(data[-1:])) == [FINAL]


def test_chat_chunks() -> None:
    chunks = [
        {"choices": [{"delta": {"content": "Oui"}}], "usage": None},
        {"choices": [], "usage": {"total_tokens": 3}},
    ]
    assert read(sse(chunks) + b"data: [DONE]\n\n", 10) == [chunks[1]]


def test_cut_stream() -> None:
    assert read(sse(EVENTS)[:-2], 10) == [{"id": "resp_1", "usage": None}]


def test_data_on_several_lines_and_comments() -> None:
    data = b': commentaire\n\ndata: {"usage":\ndata: {"a": 1}}\n\n'
    assert read(data, 3) == [{"usage": {"a": 1}}]


def test_unreadable_events_are_passed_over() -> None:
    data = b'data: "usage"\n\ndata: {"usage"\n\ndata: ["usage"]\n\n' + sse(EVENTS[2:])
    assert read(data, 5) == [FINAL]


def test_nothing_is_kept_between_events() -> None:
    reader = EventReader()
    for _ in range(1000):
        list(reader.feed(sse(EVENTS[1:2])))
    assert len(reader._line) + sum(map(len, reader._data)) == 0


def test_json_body() -> None:
    assert read(json.dumps(FINAL).encode(), 4, "application/json") == [FINAL]
    for other in (b"", b"pas du json", b"[1]", b"\xff"):
        assert read(other, 4, "application/json") == []
    assert isinstance(reader_for(""), JsonReader)


@given(st.binary(max_size=200), st.sampled_from(["text/event-stream", "application/json"]))
def test_hostile_bytes(data: bytes, kind: str) -> None:
    for found in read(data, 5, kind):
        assert isinstance(found, dict)
