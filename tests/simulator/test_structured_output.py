"""``text.format`` : JSON conforme au schéma donné, ``responses.parse``, erreurs de schéma."""

import json
from enum import StrEnum
from typing import Any, Literal

import jsonschema
import openai
import pytest
from pydantic import BaseModel, Field

from tests.simulator.clients import LUNA

STORY = "Aline Morel, 34 ans, a commandé 3 lampes à 12,50 € le 4 mars 2026. Elle est ravie."


class Mood(StrEnum):
    HAPPY = "content"
    ANGRY = "mécontent"


class Line(BaseModel):
    product: str
    quantity: int
    price: float


class Order(BaseModel):
    customer: str
    mood: Mood
    urgent: bool
    lines: list[Line]
    channel: Literal["web", "magasin"]
    note: str | None
    score: int = Field(ge=1, le=5)


class Node(BaseModel):
    name: str
    children: list["Node"]


@pytest.mark.parametrize("model_class", [Order, Node, Line])
def test_parse_gives_an_instance(client: openai.OpenAI, model_class: type[BaseModel]) -> None:
    response = client.responses.parse(model=LUNA, input=STORY, text_format=model_class)
    assert isinstance(response.output_parsed, model_class)
    assert model_class.model_validate_json(response.output_text) == response.output_parsed


def test_parse_asynchronously(async_client: openai.AsyncOpenAI, run) -> None:  # type: ignore[no-untyped-def]
    async def parse() -> Any:
        return await async_client.responses.parse(model=LUNA, input=STORY, text_format=Order)

    assert isinstance(run(parse()).output_parsed, Order)


def test_the_format_is_given_back(client: openai.OpenAI) -> None:
    response = client.responses.parse(model=LUNA, input=STORY, text_format=Line)
    body = client.responses.retrieve(response.id).to_dict()
    form = body["text"]["format"]  # type: ignore[index]
    assert form["type"] == "json_schema" and form["name"] == "Line" and form["strict"] is True
    assert form["schema"]["required"] == ["product", "quantity", "price"]


def strict_object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def ask(client: openai.OpenAI, schema: Any, strict: bool = True, name: str = "resultat") -> Any:
    form = {"type": "json_schema", "name": name, "schema": schema, "strict": strict}
    return client.responses.create(model=LUNA, input=STORY, text={"format": form})  # type: ignore[typeddict-item]


SCHEMAS = [
    strict_object(a={"type": "string"}),
    strict_object(a={"type": "integer", "minimum": 10, "maximum": 12}),
    strict_object(a={"type": "number", "exclusiveMinimum": 0}),
    strict_object(a={"type": "array", "items": {"type": "boolean"}, "minItems": 2}),
    strict_object(a={"type": ["string", "null"]}),
    strict_object(a={"enum": ["x", "y"], "type": "string"}),
    strict_object(a={"const": "seul", "type": "string"}),
    strict_object(a={"anyOf": [{"type": "integer"}, strict_object(b={"type": "null"})]}),
    strict_object(a=strict_object(b=strict_object(c={"type": "string"}))),
    {
        **strict_object(a={"$ref": "#/$defs/n"}),
        "$defs": {"n": strict_object(v={"type": "integer"})},
    },
    strict_object(a={"type": "string", "format": "date"}),
    strict_object(a={"type": "string", "format": "email"}),
    strict_object(a={"type": "string", "pattern": "^[A-Z]{3}-[0-9]{2}$"}),
    strict_object(),
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=range(len(SCHEMAS)))
def test_the_json_fits_the_schema(client: openai.OpenAI, schema: dict[str, Any]) -> None:
    value = json.loads(ask(client, schema).output_text)
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize(
    "schema",
    [
        {**strict_object(a={"type": "string"}), "additionalProperties": True},
        {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
        {**strict_object(a={"type": "string"}, b={"type": "string"}), "required": ["a"]},
        strict_object(a={"type": "object", "properties": {"b": {"type": "string"}}}),
        {"type": "array", "items": {"type": "string"}},
        {"type": "string"},
        strict_object(a={"type": "texte"}),
        strict_object(a={"$ref": "#/$defs/absent"}),
        {},
    ],
)
def test_strict_refuses_what_it_cannot_follow(client: openai.OpenAI, schema: Any) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, schema)
    assert caught.value.param == "text.format.schema"


def test_not_strict_is_looser(client: openai.OpenAI) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    assert isinstance(json.loads(ask(client, schema, strict=False).output_text), dict)


@pytest.mark.parametrize("name", ["", "avec espace", "é", "n" * 65])
def test_the_name_is_checked(client: openai.OpenAI, name: str) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, strict_object(a={"type": "string"}), name=name)
    assert caught.value.param == "text.format.name"


class TestJsonObject:
    """L'ancien mode JSON demande que le mot « JSON » figure dans l'entrée."""

    def ask(self, client: openai.OpenAI, text: str, **more: Any) -> Any:
        return client.responses.create(
            model=LUNA, input=text, text={"format": {"type": "json_object"}}, **more
        )

    def test_with_the_word(self, client: openai.OpenAI) -> None:
        answer = self.ask(client, f"Donnez en JSON le nom du client. {STORY}").output_text
        assert isinstance(json.loads(answer), dict)

    def test_without_it(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            self.ask(client, "Donnez le nom du client.")
        assert caught.value.type == "invalid_request_error"


def test_a_refusal_free_parse_of_a_stored_chain(client: openai.OpenAI) -> None:
    first = client.responses.create(model=LUNA, input="Je m'appelle Aline.")
    second = client.responses.parse(
        model=LUNA, input=STORY, text_format=Line, previous_response_id=first.id
    )
    assert isinstance(second.output_parsed, Line)
