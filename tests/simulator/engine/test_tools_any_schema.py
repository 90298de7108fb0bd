"""Quels que soient l'outil, le schéma et l'historique : des arguments valides, jamais d'exception."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from helpers.simulator.engine import Prompt, Tool, ToolCall, Turn, write_answer
from tests.simulator.engine.test_never_raises import JSON_VALUES, KEYWORDS, TEXTS, WILD_SCHEMAS
from tests.simulator.engine.test_schema_any import CHECKER, schemas
from tests.simulator.engine.test_schema_any import TEXTS as FILLED_TEXTS
from tests.simulator.engine.tooling import EVERY, METEO

NAMES = st.sampled_from(
    ["get_weather", "f", "send_email", "search", "", "été", "a" * 64, "sendEmail", "x_1"]
)
ABOUTS = st.sampled_from(
    ["", "Donne la météo d'une ville.", "Search documents.", "Envoie un e-mail.", "…"]
)
OUTPUTS = TEXTS | JSON_VALUES.map(lambda value: json.dumps(value)) | JSON_VALUES.map(str)
CALLS = st.builds(ToolCall, NAMES, OUTPUTS)
TURNS = st.builds(
    Turn,
    st.sampled_from(["user", "assistant", "tool"]),
    TEXTS | OUTPUTS,
    st.lists(CALLS, max_size=2).map(tuple),
    st.none() | CALLS,
)


def optional(schema: dict[str, Any]) -> dict[str, Any]:
    """Le même schéma, où une propriété sur deux est facultative."""
    return {**schema, "required": schema["required"][::2]}


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    schema=schemas() | schemas().map(optional),
    text=st.sampled_from(FILLED_TEXTS),
    name=NAMES,
    about=ABOUTS,
)
def test_a_required_call_has_valid_arguments(
    schema: dict[str, Any], text: str, name: str, about: str
) -> None:
    prompt = Prompt(
        "", (Turn("user", text),), tools=(Tool(name, about, schema),), tool_choice="required"
    )
    answer = write_answer(prompt)
    assert answer.calls and not answer.text
    for call in answer.calls:
        assert call.name == name
        Draft202012Validator(schema, format_checker=CHECKER).validate(json.loads(call.arguments))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    schema=schemas(),
    text=st.text(max_size=120),
    base=st.sampled_from(["Quel temps fait-il à Lyon ? ", "Envoie "]),
)
def test_a_free_call_has_valid_arguments(schema: dict[str, Any], text: str, base: str) -> None:
    tool = Tool("get_weather", "Donne la météo et envoie un message.", schema)
    for call in write_answer(Prompt("", (Turn("user", base + text),), tools=(tool,))).calls:
        Draft202012Validator(schema, format_checker=CHECKER).validate(json.loads(call.arguments))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(schema=st.dictionaries(KEYWORDS, WILD_SCHEMAS, max_size=6), name=NAMES, text=TEXTS)
def test_any_mapping_as_parameters_gives_json(schema: dict[str, Any], name: str, text: str) -> None:
    prompt = Prompt(
        "", (Turn("user", text),), tools=(Tool(name, text, schema),), tool_choice="required"
    )
    answer = write_answer(prompt)
    assert answer.calls
    for call in answer.calls:
        json.loads(call.arguments)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    turns=st.lists(TURNS, max_size=6),
    choice=st.sampled_from(["auto", "required"]),
    parallel=st.booleans(),
)
def test_any_history_gets_an_answer(turns: list[Turn], choice: Any, parallel: bool) -> None:
    prompt = Prompt("", tuple(turns), tools=EVERY, tool_choice=choice, parallel=parallel)
    answer = write_answer(prompt)
    assert bool(answer.text) != bool(answer.calls)
    answer.text.encode("utf-8")
    assert parallel or len(answer.calls) < 2


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(output=OUTPUTS, schema=schemas())
def test_any_output_fills_a_schema(output: str, schema: dict[str, Any]) -> None:
    made = ToolCall("meteo", '{"ville": "Nice"}')
    turns = (
        Turn("user", "La météo à Nice ?"),
        Turn("assistant", "", calls=(made,)),
        Turn("tool", output, call=made),
    )
    answer = write_answer(Prompt("", turns, json_schema=schema, tools=(METEO,)))
    Draft202012Validator(schema, format_checker=CHECKER).validate(json.loads(answer.text))


@pytest.mark.parametrize(
    "output",
    ["x" * 10**6, "{" * 10**5, "[" * 10**6, '{"a":' * 5000 + "1" + "}" * 5000, "Le chat dort. " * 70_000,
     json.dumps([{"nom": "x", "prix": 3}] * 20_000), "(" * 10_000, "{'a': " * 900],
    ids=["long", "accolades", "crochets", "profond", "prose", "liste", "parenthèses", "python"],
)  # fmt: skip
def test_huge_outputs_are_read_to_the_end(output: str) -> None:
    made = ToolCall("meteo", output)
    turns = (
        Turn("user", "La météo à Nice ?"),
        Turn("assistant", "", calls=(made,)),
        Turn("tool", output, call=made),
    )
    assert write_answer(Prompt("", turns, tools=(METEO,))).text
    assert write_answer(
        Prompt("", (*turns, Turn("user", "Quelle était la météo à Nice ?")), tools=(METEO,))
    )


@pytest.mark.parametrize(
    "piece",
    ["à Paris, ", "commande 12, ", "météo ", "« ", "le 3 mai ", "a@b.fr ", "12 € ", "1+", "Ab "],
)
def test_a_megabyte_is_read_with_tools(piece: str) -> None:
    text = (piece * (10**6 // len(piece)))[: 10**6]
    assert write_answer(Prompt("", (Turn("user", text),), tools=EVERY))
    assert write_answer(
        Prompt("", (Turn("user", text),), tools=EVERY, tool_choice="required")
    ).calls


def test_many_tools_and_many_parameters_are_read() -> None:
    properties = {f"champ_{index}": {"type": "string"} for index in range(300)}
    tools = tuple(
        Tool(f"outil_{i}", "Donne la météo.", {"type": "object", "properties": properties})
        for i in range(60)
    )
    assert write_answer(
        Prompt("", (Turn("user", "La météo à Nice ?"),), tools=tools, tool_choice="required")
    ).calls
