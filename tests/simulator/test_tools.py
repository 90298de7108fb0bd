"""Les outils de fonction : appeler, exiger, interdire, et l'aller-retour jusqu'à la réponse."""

import json
from typing import Any

import httpx2
import openai
import pytest
from pydantic import BaseModel

from tests.simulator.clients import LUNA

WEATHER: Any = {
    "type": "function",
    "name": "get_weather",
    "description": "Donne la météo d'une ville.",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string", "description": "Le nom de la ville"}},
        "required": ["city"],
        "additionalProperties": False,
    },
    "strict": True,
}
ORDER: Any = {
    "type": "function",
    "name": "get_order",
    "description": "Retrouve une commande d'après son numéro.",
    "parameters": {
        "type": "object",
        "properties": {"number": {"type": "integer"}},
        "required": ["number"],
        "additionalProperties": False,
    },
    "strict": True,
}
QUESTION = "Quel temps fait-il à Lyon ?"
Json = dict[str, Any]


def ask(client: openai.OpenAI, question: Any = QUESTION, **options: Any) -> Any:
    options.setdefault("tools", [WEATHER, ORDER])
    return client.responses.create(model=LUNA, input=question, **options)


def calls(response: Any) -> list[tuple[str, Json]]:
    return [
        (item.name, json.loads(item.arguments))
        for item in response.output
        if item.type == "function_call"
    ]


class TestChoice:
    def test_auto_calls_what_fits(self, client: openai.OpenAI) -> None:
        response = ask(client)
        assert calls(response) == [("get_weather", {"city": "Lyon"})]
        assert response.status == "completed" and response.output_text == ""

    def test_auto_talks_otherwise(self, client: openai.OpenAI) -> None:
        response = ask(client, "Bonjour !")
        assert calls(response) == [] and response.output_text

    def test_none(self, client: openai.OpenAI) -> None:
        response = ask(client, tool_choice="none")
        assert calls(response) == [] and response.output_text

    def test_required(self, client: openai.OpenAI) -> None:
        assert len(calls(ask(client, "Bonjour !", tool_choice="required"))) == 1

    def test_named(self, client: openai.OpenAI) -> None:
        response = ask(
            client, "Ma commande 1234 ?", tool_choice={"type": "function", "name": "get_weather"}
        )
        assert [name for name, _ in calls(response)] == ["get_weather"]

    def test_allowed(self, client: openai.OpenAI) -> None:
        allowed: Any = {
            "type": "allowed_tools",
            "mode": "required",
            "tools": [{"type": "function", "name": "get_order"}],
        }
        assert [name for name, _ in calls(ask(client, tool_choice=allowed))] == ["get_order"]

    def test_several_at_once_or_one(self, client: openai.OpenAI) -> None:
        question = "Quel temps fait-il à Lyon et à Nice ?"
        cities = [{"city": "Lyon"}, {"city": "Nice"}]
        assert [arguments for _, arguments in calls(ask(client, question))] == cities
        one = ask(client, question, parallel_tool_calls=False)
        assert [arguments for _, arguments in calls(one)] == cities[:1]

    def test_they_are_echoed_and_billed(self, client: openai.OpenAI) -> None:
        bare = client.responses.create(model=LUNA, input=QUESTION)
        armed = ask(client, tool_choice="auto")
        assert [tool.name for tool in armed.tools] == ["get_weather", "get_order"]
        assert armed.tool_choice == "auto"
        assert bare.usage is not None
        assert armed.usage.input_tokens > bare.usage.input_tokens + 50


class TestRoundTrip:
    def output(self, response: Any, value: object) -> list[Any]:
        return [
            {
                "type": "function_call_output",
                "call_id": item.call_id,
                "output": json.dumps(value, ensure_ascii=False),
            }
            for item in response.output
            if item.type == "function_call"
        ]

    def test_by_chain(self, client: openai.OpenAI) -> None:
        first = ask(client)
        answer = ask(
            client,
            self.output(first, {"temperature": 18, "ciel": "couvert"}),
            previous_response_id=first.id,
        )
        assert calls(answer) == []
        assert "18" in answer.output_text and "couvert" in answer.output_text

    def test_by_hand(self, client: openai.OpenAI) -> None:
        """Sans état : on renvoie tout ce que le modèle a produit, raisonnement compris."""
        history: list[Any] = [{"role": "user", "content": QUESTION}]
        first = ask(client, history, store=False)
        history += [item.to_dict(exclude_unset=True) for item in first.output]
        history += self.output(first, {"temperature": 18})
        answer = ask(client, history, store=False)
        assert "18" in answer.output_text

    def test_in_a_conversation(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        first = ask(client, conversation=made.id)
        answer = ask(client, self.output(first, {"temperature": 18}), conversation=made.id)
        assert "18" in answer.output_text
        kinds = [item.type for item in client.conversations.items.list(made.id, order="asc")]
        assert kinds.count("function_call") == kinds.count("function_call_output") == 1

    def test_output_in_parts(self, client: openai.OpenAI) -> None:
        first = ask(client)
        (output,) = self.output(first, "")
        output["output"] = [{"type": "input_text", "text": "Il fait 18 °C."}]
        answer = ask(client, [output], previous_response_id=first.id)
        assert "18" in answer.output_text

    def test_an_unknown_call(self, client: openai.OpenAI) -> None:
        output: Any = {"type": "function_call_output", "call_id": "call_x", "output": "18"}
        with pytest.raises(openai.BadRequestError) as caught:
            ask(client, [output])
        assert "No tool call found for function call output with call_id call_x." in str(
            caught.value
        )
        assert (caught.value.param, caught.value.code) == ("input", None)

    def test_a_missing_output(self, client: openai.OpenAI) -> None:
        first = ask(client)
        with pytest.raises(openai.BadRequestError, match="No tool output found"):
            ask(client, "Et alors ?", previous_response_id=first.id)

    def test_an_empty_call_id(self, client: openai.OpenAI) -> None:
        output: Any = {"type": "function_call_output", "call_id": "", "output": "18"}
        with pytest.raises(openai.BadRequestError) as caught:
            ask(client, [output])
        assert caught.value.code == "empty_string"

    @pytest.mark.parametrize("missing", ["call_id", "output"])
    def test_an_incomplete_output(self, http: httpx2.Client, missing: str) -> None:
        output = {"type": "function_call_output", "call_id": "call_x", "output": "18"}
        del output[missing]
        reply = http.post("/responses", json={"model": LUNA, "input": [output]})
        assert reply.status_code == 400
        assert reply.json()["error"]["param"] == f"input[0].{missing}"

    def test_an_answer_in_a_schema(self, client: openai.OpenAI) -> None:
        class Weather(BaseModel):
            city: str
            temperature: int

        first = ask(client)
        parsed = client.responses.parse(
            model=LUNA,
            input=self.output(first, {"city": "Lyon", "temperature": 18}),
            previous_response_id=first.id,
            text_format=Weather,
        )
        assert parsed.output_parsed == Weather(city="Lyon", temperature=18)


class TestStream:
    def test_the_arguments_come_in_pieces(self, client: openai.OpenAI) -> None:
        events = list(ask(client, stream=True))
        deltas = [e.delta for e in events if e.type == "response.function_call_arguments.delta"]
        (done,) = [e for e in events if e.type == "response.function_call_arguments.done"]
        assert len(deltas) > 1
        assert json.loads("".join(deltas)) == json.loads(done.arguments) == {"city": "Lyon"}

    def test_the_sdk_helper(self, client: openai.OpenAI) -> None:
        with client.responses.stream(
            model=LUNA, input=QUESTION, tools=[WEATHER], tool_choice="required"
        ) as stream:
            final = stream.get_final_response()
        assert calls(final) == [("get_weather", {"city": "Lyon"})]


class TestRules:
    @pytest.mark.parametrize(
        ("change", "param", "code"),
        [
            ({"tools": [{"type": "function"}]}, "tools[0].name", "missing_required_parameter"),
            (
                {"tools": [{**WEATHER, "name": "la météo"}]},
                "tools[0].name",
                "invalid_value",
            ),
            (
                {"tools": [{**WEATHER, "parameters": {"type": "array"}}]},
                "tools[0].parameters",
                "invalid_function_parameters",
            ),
            (
                {"tools": [ORDER, {**WEATHER, "parameters": {"type": "object"}}]},
                "tools[1].parameters",
                "invalid_function_parameters",
            ),
            ({"tools": [{"type": "web_search"}]}, "tools[0].type", "simulator_not_supported"),
            ({"tools": [{"type": "inconnu"}]}, "tools[0].type", "invalid_value"),
            ({"tools": [], "tool_choice": "required"}, "tool_choice", None),
            ({"tool_choice": {"type": "function", "name": "absente"}}, "tool_choice", None),
            ({"tool_choice": "toujours"}, "tool_choice", "invalid_value"),
        ],
        ids=str,
    )
    def test_refused(self, http: httpx2.Client, change: Json, param: str, code: str | None) -> None:
        body = {"model": LUNA, "input": QUESTION, "tools": [WEATHER], **change}
        reply = http.post("/responses", json=body)
        assert reply.status_code == 400
        assert (reply.json()["error"]["param"], reply.json()["error"]["code"]) == (param, code)

    def test_cut_by_the_limit(self, client: openai.OpenAI) -> None:
        whole = ask(client, tool_choice="required", reasoning={"effort": "none"})
        cut = ask(
            client,
            tool_choice="required",
            reasoning={"effort": "none"},
            max_output_tokens=whole.usage.output_tokens - 2,
        )
        assert cut.status == "incomplete"
        assert cut.output[-1].status == "incomplete"
