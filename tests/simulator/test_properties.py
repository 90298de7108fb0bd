"""Tests par propriétés : n'importe quel corps, n'importe quelle pagination."""

import json
from typing import Any

import openai
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.any_json import BROAD, TEXT, any_json, any_scalar
from tests.simulator.clients import LUNA, make_client, make_http

SIMULATOR = Simulator(VirtualClock())
HTTP = make_http(SIMULATOR)
CLIENT = make_client(SIMULATOR)

FIELDS = """
model input instructions previous_response_id conversation store background stream
stream_options max_output_tokens max_tool_calls temperature top_p top_logprobs
truncation text reasoning tools tool_choice parallel_tool_calls metadata include
context_management moderation prompt_cache_key prompt_cache_options
prompt_cache_retention safety_identifier service_tier user prompt type role content
format schema name strict effort summary status id
""".split()  # noqa: SIM905

WORDS = ["user", "assistant", "message", "input_text", "reasoning", "json_schema", "auto", LUNA]
SCALAR = any_scalar(WORDS)
JSON = any_json(FIELDS, WORDS)


def post(body: Any) -> int:
    """Le statut ; la forme de la réponse, elle, est jugée par le transport des tests."""
    return HTTP.post("/responses", content=json.dumps(body).encode()).status_code


@BROAD
@given(JSON)
def test_any_json_is_answered(body: Any) -> None:
    assert post(body) < 500


@BROAD
@given(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4))
def test_any_value_of_any_field_is_answered(fields: dict[str, Any]) -> None:
    assert post({"model": LUNA, "input": "Bonjour", **fields}) < 500


@BROAD
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=5), max_size=3))
def test_any_items_are_answered(items: list[Any]) -> None:
    assert post({"model": LUNA, "input": items}) < 500


@BROAD
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(content: bytes) -> None:
    assert HTTP.post("/responses", content=content).status_code in (400, 404)


@BROAD
@given(st.text(max_size=40), st.dictionaries(TEXT, TEXT, max_size=3))
def test_any_path_and_query_are_answered(path: str, query: dict[str, str]) -> None:
    from urllib.parse import quote

    url = f"/responses/x{quote(path, safe='')}"
    assert HTTP.get(url, params=query).status_code in (400, 404)
    assert HTTP.get(f"{url}/input_items", params=query).status_code in (400, 404)


SCHEMA_WORDS = """
type properties required additionalProperties items anyOf enum const $ref $defs minimum
maximum minItems maxItems minLength maxLength pattern format oneOf allOf not title
""".split()  # noqa: SIM905
SCHEMA_VALUES = st.one_of(
    SCALAR, st.sampled_from(["object", "array", "string", "integer", "null", "#", "#/$defs/a"])
)
SCHEMAS = st.recursive(
    SCHEMA_VALUES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(SCHEMA_WORDS), TEXT), inner, max_size=4),
    ),
    max_leaves=15,
)


@BROAD
@given(st.dictionaries(st.sampled_from(SCHEMA_WORDS), SCHEMAS, max_size=5), st.booleans())
def test_any_schema_is_answered(schema: dict[str, Any], strict: bool) -> None:
    form = {"type": "json_schema", "name": "r", "schema": schema, "strict": strict}
    assert post({"model": LUNA, "input": "Bonjour", "text": {"format": form}}) < 500


MESSAGES = st.lists(
    st.one_of(
        st.builds(
            lambda role, text: {"role": role, "content": text},
            st.sampled_from(["user", "assistant", "system", "developer"]),
            st.text(max_size=60),
        ),
        st.builds(
            lambda texts: {
                "type": "message",
                "role": "user",
                "content": [{"type": "input_text", "text": text} for text in texts],
            },
            st.lists(st.text(max_size=30), min_size=1, max_size=3),
        ),
    ),
    min_size=1,
    max_size=6,
)
VALID = st.fixed_dictionaries(
    {
        "model": st.sampled_from(["gpt-6-luna", "gpt-6.1-terra", "gpt-5.4"]),
        "input": st.one_of(st.text(min_size=1, max_size=200), MESSAGES),
    },
    optional={
        "instructions": st.one_of(st.none(), st.text(max_size=60)),
        "metadata": st.dictionaries(st.text(max_size=64), st.text(max_size=512), max_size=16),
        "store": st.booleans(),
        "stream": st.booleans(),
        "max_output_tokens": st.integers(1, 10**12),
        "reasoning": st.fixed_dictionaries(
            {"effort": st.sampled_from(["low", "medium", "high"])},
            optional={"summary": st.sampled_from(["auto", "concise", "detailed"])},
        ),
        "truncation": st.sampled_from(["auto", "disabled"]),
        "service_tier": st.sampled_from(["auto", "default", "flex", "priority", "fast"]),
        "text": st.fixed_dictionaries({"verbosity": st.sampled_from(["low", "medium", "high"])}),
        "prompt_cache_key": st.text(max_size=20),
        "safety_identifier": st.text(max_size=128),
        "user": st.text(max_size=20),
        "parallel_tool_calls": st.booleans(),
        "include": st.just(["reasoning.encrypted_content"]),
    },
)


@BROAD
@given(VALID)
def test_a_valid_body_gets_a_strict_answer(body: dict[str, Any]) -> None:
    fresh = make_http(Simulator(VirtualClock()))
    reply = fresh.post("/responses", content=json.dumps(body).encode())
    assert reply.status_code == 200, reply.text


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    count=st.integers(1, 130),
    limit=st.integers(1, 100),
    order=st.sampled_from(["asc", "desc"]),
    same_id=st.booleans(),
)
def test_pages_give_each_item_once(count: int, limit: int, order: Any, same_id: bool) -> None:
    """Même quand le client a donné deux fois le même identifiant."""
    more = {"id": "msg_a", "type": "message", "status": "completed"} if same_id else {}
    items: Any = [
        {"role": "user", "content": [{"type": "input_text", "text": str(i)}], **more}
        for i in range(count)
    ]
    created = CLIENT.responses.create(model=LUNA, input=items)
    pages = CLIENT.responses.input_items.list(created.id, limit=limit, order=order)
    seen = [item.content[0].text for item in pages]  # type: ignore[union-attr, index]
    expected = [str(i) for i in range(count)]
    assert seen == (expected if order == "asc" else expected[::-1])


@pytest.mark.parametrize("depth", [5, 30, 60])
def test_a_deep_schema(depth: int) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(depth):
        schema = {
            "type": "object",
            "properties": {"a": schema},
            "required": ["a"],
            "additionalProperties": False,
        }
    form = {"type": "json_schema", "name": "r", "schema": schema, "strict": True}
    assert post({"model": LUNA, "input": "Bonjour", "text": {"format": form}}) in (200, 400)


def test_the_sdk_sees_the_same(client: openai.OpenAI) -> None:
    """Les corps au hasard passent par HTTP : le SDK, lui, ne les laisserait pas tous partir."""
    with pytest.raises(openai.BadRequestError):
        client.responses.create(model=LUNA, input="Bonjour", extra_body={"rien": [1, {"a": None}]})
