"""Toute route, tout corps, tout identifiant : une erreur de l'API, jamais un 500 ni une trace."""

import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Request
from helpers.simulator.routes import ROUTES
from tests.simulator.any_json import BROAD, any_json
from tests.simulator.clients import KEY, LUNA, make_http

SIMULATOR = Simulator(VirtualClock())
HTTP = make_http(SIMULATOR)

PATHS = sorted(route.path for route in ROUTES)
POSTED = [
    (re.sub(r"\{\w+\}", "x", route.path).removeprefix("/v1"))
    for route in ROUTES
    if "POST" in route.handlers and route.body
]
METHODS = ["GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS"]
NASTY_IDS = ["x", "..", "%00", "é", "🙂", "a" * 5000, "'; DROP TABLE responses; --", "{id}", " "]
NASTY_BODIES = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"3",
    b'"texte"',
    b'{"a": NaN}',
    b'{"a": 1e999}',
    b"\xff\xfe",
    b'{"input": "\\ud800"}',
    b'{"a":' * 3000 + b"1" + b"}" * 3000,
    b"[" * 100_000,
    json.dumps({"model": LUNA, "input": "a" * 200_000}).encode(),
    json.dumps({f"champ{n}": n for n in range(5000)}).encode(),
    json.dumps({"model": LUNA, "messages": [], "input": [], "items": [], "metadata": []}).encode(),
]


def check(method: str, path: str, **options: Any) -> None:
    reply = HTTP.request(method, path, **options)
    assert reply.status_code < 500, reply.text
    assert "Traceback" not in reply.text


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", PATHS)
def test_any_method_on_any_route(method: str, path: str) -> None:
    for identifier in NASTY_IDS:
        filled = re.sub(r"\{\w+\}", quote(identifier, safe=""), path).removeprefix("/v1")
        check(method, filled)


@pytest.mark.parametrize("path", POSTED)
@pytest.mark.parametrize("content", NASTY_BODIES, ids=range(len(NASTY_BODIES)))
def test_any_body_on_any_route(path: str, content: bytes) -> None:
    check("POST", path, content=content)


FIELDS = """
model input instructions previous_response_id conversation items metadata messages role content
tools tool_choice tool_calls tool_call_id name arguments call_id output type text id status function
parameters strict n stop logprobs top_logprobs response_format json_schema schema stream
stream_options moderation policy mode background background_options completion_window store
image_url url include order limit after max_tokens max_completion_tokens functions function_call
encrypted_content context_management compact_threshold detail file_id file_data file_url filename
file dimensions encoding_format
""".split()  # noqa: SIM905
WORDS = """
user assistant system developer tool message function function_call function_call_output
item_reference reasoning input_text output_text refusal text image_url auto none required
allowed_tools json_object json_schema score block 2h gpt-6-luna gpt-4o omni-moderation-latest
call_1 conv_x resp_x msg_x compaction input_image input_file file base64 float low
text-embedding-3-small text-embedding-ada-002
""".split()  # noqa: SIM905
JSON = any_json(FIELDS, WORDS)
BODIES = st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=6)


@BROAD
@given(st.sampled_from(POSTED), BODIES)
def test_any_json_on_any_route(path: str, body: Any) -> None:
    check("POST", path, json=body)


@BROAD
@given(BODIES)
def test_any_response_body(body: dict[str, Any]) -> None:
    check("POST", "/responses", json={"model": LUNA, "input": "Bonjour", **body})


@BROAD
@given(BODIES)
def test_any_chat_body(body: dict[str, Any]) -> None:
    messages = [{"role": "user", "content": "Bonjour"}]
    check("POST", "/chat/completions", json={"model": LUNA, "messages": messages, **body})


@BROAD
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=5), max_size=4))
def test_any_items_in_a_conversation(items: list[Any]) -> None:
    check("POST", "/conversations", json={"items": items})
    check("POST", "/responses", json={"model": LUNA, "input": items})


@BROAD
@given(
    st.sampled_from(["/responses/x/input_items", "/conversations/x/items", "/chat/completions"]),
    st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from([*WORDS, "", "-1", "1e3", "é"]))),
)
def test_any_query(path: str, query: list[tuple[str, str]]) -> None:
    check("GET", path, params=query)


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": ""},
        {"authorization": "Bearer"},
        {"authorization": "Basic abc"},
        {"authorization": "Bearer " + "x" * 100_000},
        {"authorization": "Bearer sk-simule-é\udce9"},
        {"authorization": f"Bearer {KEY}", "openai-project": "é\udce9" * 1000},
        {"authorization": f"Bearer {KEY}", "x-simulate-fault": "\x00;=;="},
        {"authorization": f"Bearer {KEY}", "content-type": "text/plain"},
    ],
    ids=range(8),
)
def test_any_header(headers: dict[str, str]) -> None:
    reply = SIMULATOR.handle(Request("POST", "/v1/responses", (), headers, b"{}"))
    assert reply.status in (400, 401)
