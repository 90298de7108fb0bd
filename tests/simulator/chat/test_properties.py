"""Tests par propriétés : n'importe quel corps, n'importe quelle page, jamais un 500."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.any_json import BROAD, TEXT, any_json
from tests.simulator.clients import LUNA, make_http

HTTP = make_http(Simulator(VirtualClock()))

FIELDS = """
model messages audio frequency_penalty function_call functions logit_bias logprobs
max_completion_tokens max_tokens metadata modalities moderation n parallel_tool_calls
prediction presence_penalty prompt_cache_key prompt_cache_options prompt_cache_retention
reasoning_effort response_format safety_identifier seed service_tier stop store stream
stream_options temperature tool_choice tools top_logprobs top_p user verbosity
web_search_options role content name tool_calls tool_call_id id type function arguments
refusal text annotations parsed json_schema schema strict allowed_tools mode policy input
""".split()  # noqa: SIM905

WORDS = ["user", "assistant", "tool", "function", "text", "json_schema", "auto", "none", LUNA]
JSON = any_json(FIELDS, WORDS)
HELLO = [{"role": "user", "content": "Bonjour"}]


def post(body: Any) -> int:
    """Le statut ; la forme de la réponse, elle, est jugée par le transport des tests."""
    return HTTP.post("/chat/completions", content=json.dumps(body).encode()).status_code


@BROAD
@given(JSON)
def test_any_json_is_answered(body: Any) -> None:
    assert post(body) < 500


@BROAD
@given(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4))
def test_any_value_of_any_field_is_answered(fields: dict[str, Any]) -> None:
    assert post({"model": LUNA, "messages": HELLO, **fields}) < 500


@BROAD
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=5), max_size=3))
def test_any_messages_are_answered(messages: list[Any]) -> None:
    assert post({"model": LUNA, "messages": messages}) < 500


FUNCTIONS = st.fixed_dictionaries(
    {"name": st.sampled_from(["f", "g", "é"])},
    optional={"parameters": st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=3)},
)
TOOLS = st.lists(
    st.one_of(st.builds(lambda f: {"type": "function", "function": f}, FUNCTIONS), JSON), max_size=3
)
CHOICES = st.one_of(
    st.sampled_from(["auto", "none", "required"]),
    st.builds(lambda f: {"type": "function", "function": f}, FUNCTIONS),
    st.builds(
        lambda mode, tools: {
            "type": "allowed_tools",
            "allowed_tools": {"mode": mode, "tools": tools},
        },
        st.sampled_from(["auto", "required"]),
        st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=3), max_size=2),
    ),
)


@BROAD
@given(TOOLS, CHOICES)
def test_any_tools_are_answered(tools: list[Any], choice: Any) -> None:
    body = {"model": LUNA, "messages": HELLO, "reasoning_effort": "none"}
    assert post({**body, "tools": tools, "tool_choice": choice}) < 500


CALLS = st.builds(
    lambda number: {
        "id": f"call_{number}",
        "type": "function",
        "function": {"name": "f", "arguments": "{}"},
    },
    st.integers(0, 2),
)
TURNS = st.one_of(
    st.builds(lambda text: {"role": "user", "content": text}, TEXT),
    st.builds(lambda text: {"role": "assistant", "content": text}, TEXT),
    st.builds(
        lambda calls: {"role": "assistant", "tool_calls": calls},
        st.lists(CALLS, min_size=1, max_size=2),
    ),
    st.builds(
        lambda number: {"role": "tool", "tool_call_id": f"call_{number}", "content": "b"},
        st.integers(0, 2),
    ),
)


@BROAD
@given(st.lists(TURNS, min_size=1, max_size=6))
def test_pairs_are_right_or_refused(messages: list[Any]) -> None:
    """Acceptée si, et seulement si, chaque appel a ses résultats, juste après lui."""
    body = {"model": LUNA, "messages": messages, "reasoning_effort": "none"}
    assert post(body) == (200 if _paired(messages) else 400)


def _paired(messages: list[Any]) -> bool:
    position = 0
    while position < len(messages):
        message = messages[position]
        position += 1
        if message["role"] == "tool":
            return False
        wanted = {call["id"] for call in message.get("tool_calls", [])}
        given_ids = set()
        while wanted and position < len(messages) and messages[position]["role"] == "tool":
            given_ids.add(messages[position]["tool_call_id"])
            position += 1
        if wanted != given_ids:
            return False
    return True


@BROAD
@given(st.dictionaries(st.sampled_from(["after", "limit", "order", "model", "metadata[a]"]), TEXT))
def test_any_query_is_answered(query: dict[str, str]) -> None:
    assert HTTP.get("/chat/completions", params=query).status_code in (200, 400)
    assert HTTP.get("/chat/completions/x/messages", params=query).status_code in (400, 404)


VALID = st.fixed_dictionaries(
    {
        "model": st.sampled_from(["gpt-6-luna", "gpt-6.1-sol", "gpt-5.4", "gpt-4o"]),
        "messages": st.lists(
            st.builds(
                lambda role, text: {"role": role, "content": text},
                st.sampled_from(["user", "assistant", "system", "developer"]),
                st.one_of(
                    st.text(max_size=60),
                    st.lists(
                        st.builds(lambda text: {"type": "text", "text": text}, TEXT),
                        min_size=1,
                        max_size=2,
                    ),
                ),
            ),
            min_size=1,
            max_size=5,
        ),
    },
    optional={
        "store": st.booleans(),
        "stream": st.booleans(),
        "n": st.integers(1, 3),
        "max_completion_tokens": st.integers(1, 16_384),
        "service_tier": st.sampled_from(["auto", "default", "flex", "priority", "fast", "scale"]),
        "verbosity": st.sampled_from(["low", "medium", "high"]),
        "seed": st.integers(),
        "prompt_cache_key": st.text(max_size=20),
        "safety_identifier": st.text(max_size=128),
        "user": st.text(max_size=20),
        "moderation": st.just({"model": "omni-moderation-latest"}),
    },
)


@BROAD
@given(VALID)
def test_a_valid_body_gets_a_strict_answer(body: dict[str, Any]) -> None:
    fresh = make_http(Simulator(VirtualClock()))
    reply = fresh.post("/chat/completions", content=json.dumps(body).encode())
    assert reply.status_code == 200, reply.text
