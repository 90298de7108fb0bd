"""Les lignes d'un lot : chacune est une requête ordinaire, et ses erreurs ne touchent qu'elle."""

import json
from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from helpers.simulator.rate_limits import Limits
from tests.simulator.batches.lots import (
    CHAT,
    EMBEDDINGS,
    MODERATIONS,
    RESPONSES,
    counts,
    failures,
    line,
    outputs,
    read,
    request,
    start,
)
from tests.simulator.clients import LUNA, make_client
from tests.simulator.strict_replies import check_error, check_object


def finish(client: openai.OpenAI, clock: VirtualClock, lines: list[Any], endpoint: str) -> Any:
    batch = start(client, lines, endpoint)
    clock.sleep(60)
    done = client.batches.retrieve(batch.id)
    assert done.status == "completed", done
    return done


def chat(name: str, text: str, /, **body: Any) -> Any:
    messages = [{"role": "user", "content": text}]
    return request(name, CHAT, model=LUNA, messages=messages, **body)


def test_each_answer_is_that_of_an_ordinary_call(
    client: openai.OpenAI, clock: VirtualClock
) -> None:
    texts = ["Combien font 17 + 25 ?", "Say hello in one word.", "Écrivez un poème sur la mer."]
    done = finish(client, clock, [line(f"l{n}", t) for n, t in enumerate(texts)], RESPONSES)
    for number, text in enumerate(texts):
        body = outputs(client, done)[f"l{number}"]
        direct = client.responses.create(model=LUNA, input=text)
        assert body["output"][-1]["content"][0]["text"] == direct.output_text
        assert direct.usage is not None and body["usage"]["total_tokens"] == (
            direct.usage.total_tokens
        )


@pytest.mark.parametrize(
    ("endpoint", "lines"),
    [
        (RESPONSES, [line("a"), line("b", "Au revoir", max_output_tokens=20)]),
        (CHAT, [chat("a", "Bonjour"), chat("b", "Au revoir", n=2)]),
        (MODERATIONS, [request("a", MODERATIONS, input="Bonjour"), request("b", MODERATIONS,
                                                                         input=["a", "b"])]),
        (EMBEDDINGS, [request("a", EMBEDDINGS, model="text-embedding-3-small", input="Bonjour"),
                      request("b", EMBEDDINGS, model="text-embedding-3-small", input=["a", "b"])]),
    ],
)  # fmt: skip
def test_each_endpoint(
    client: openai.OpenAI, clock: VirtualClock, endpoint: str, lines: list[Any]
) -> None:
    done = finish(client, clock, lines, endpoint)
    bodies = outputs(client, done)
    assert set(bodies) == {"a", "b"} and counts(done) == (2, 2, 0)
    for body in bodies.values():
        check_object("POST", endpoint.removeprefix("/v1"), body)
    assert done.usage is not None
    totals = [
        (body.get("usage") or {"total_tokens": 0})["total_tokens"] for body in bodies.values()
    ]
    assert done.usage.total_tokens == sum(totals)
    assert done.model == lines[0]["body"].get("model")


def test_the_error_of_a_line_is_its_own(client: openai.OpenAI, clock: VirtualClock) -> None:
    wrong: list[tuple[Any, int, str | None]] = [
        (line("type", "x", temperature="chaud"), 400, "temperature"),
        (line("borne", "x", max_output_tokens=0), 400, "max_output_tokens"),
        (line("parent", "x", previous_response_id="resp_inconnue"), 400, "previous_response_id"),
        (line("inconnu", "x", couleur="bleu"), 400, "couleur"),
        (request("vide", RESPONSES, model=LUNA), 400, "input"),
        (request("sans-modele", RESPONSES, input="x"), 400, "model"),
        (line("non-imite", "x", tools=[{"type": "web_search"}]), 400, "tools[0].type"),
    ]
    done = finish(client, clock, [line("bonne"), *(item for item, _, _ in wrong)], RESPONSES)
    assert counts(done) == (8, 1, 7)
    assert set(outputs(client, done)) == {"bonne"}
    lost = failures(client, done)
    for item, status, param in wrong:
        response = lost[item["custom_id"]]["response"]
        assert response["status_code"] == status
        check_error(status, response["body"])
        if item["custom_id"] not in ("vide", "non-imite"):
            assert response["body"]["error"]["param"] == param


def test_an_unknown_model(client: openai.OpenAI, clock: VirtualClock) -> None:
    lines = [request(f"l{n}", RESPONSES, model="gpt-inconnu", input="x") for n in range(3)]
    done = finish(client, clock, lines, RESPONSES)
    assert counts(done) == (3, 0, 3) and done.output_file_id is None
    for item in failures(client, done).values():
        assert item["response"]["status_code"] == 404 and item["error"] is None
        assert item["response"]["body"]["error"]["code"] == "model_not_found"


def test_a_line_is_not_counted_in_the_limits_of_the_minute(clock: VirtualClock) -> None:
    simulator = Simulator(clock, limits=Limits(requests_per_minute=2, tokens_per_minute=1_000))
    client = make_client(simulator)
    done = finish(client, clock, [line(f"l{n}", "mot " * 100) for n in range(40)], RESPONSES)
    assert counts(done) == (40, 40, 0)
    for _ in range(2):
        client.responses.create(model=LUNA, input="Bonjour")
    with pytest.raises(openai.RateLimitError):
        client.responses.create(model=LUNA, input="Bonjour")


def test_what_a_line_makes_belongs_to_its_owner(
    client: openai.OpenAI, clock: VirtualClock, simulator: Simulator
) -> None:
    parent = client.responses.create(model=LUNA, input="Je m'appelle Ondine.")
    lines = [line("suite", "Quel est mon prénom ?", previous_response_id=parent.id)]
    done = finish(client, clock, lines, RESPONSES)
    body = outputs(client, done)["suite"]
    assert "Ondine" in body["output"][-1]["content"][0]["text"]
    assert client.responses.retrieve(body["id"]).output_text
    other = make_client(simulator, "sk-simule-autre")
    with pytest.raises(openai.NotFoundError):
        other.responses.retrieve(body["id"])
    refused = finish(other, clock, lines, RESPONSES)  # la réponse d'un autre lui est inconnue
    assert counts(refused) == (1, 0, 1)


def test_structured_output_and_tools(client: openai.OpenAI, clock: VirtualClock) -> None:
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string"}},
        "required": ["name"],
        "additionalProperties": False,
    }
    form = {"format": {"type": "json_schema", "name": "p", "strict": True, "schema": schema}}
    tool = {"type": "function", "name": "meteo", "parameters": schema, "strict": True}
    done = finish(
        client,
        clock,
        [
            line("json", "Je m'appelle Ada.", text=form),
            line("outil", "Quel temps à Lyon ?", tools=[tool], tool_choice="required"),
        ],
        RESPONSES,
    )
    bodies = outputs(client, done)
    assert set(json.loads(bodies["json"]["output"][-1]["content"][0]["text"])) == {"name"}
    assert bodies["outil"]["output"][-1]["type"] == "function_call"


@pytest.mark.parametrize("count", [1, 2, 3, 25])
def test_the_order_is_not_that_of_the_file(
    client: openai.OpenAI, clock: VirtualClock, count: int
) -> None:
    names = [f"l{n:02}" for n in range(count)]
    done = finish(client, clock, [line(name) for name in names], RESPONSES)
    made = [item["custom_id"] for item in read(client, done.output_file_id)]
    assert sorted(made) == names
    assert count == 1 or made != names


def test_the_same_lot_twice_gives_the_same_files() -> None:
    def run() -> list[str]:
        clock = VirtualClock()
        client = make_client(Simulator(clock, ids=DerivedIds()))
        done = finish(client, clock, [line(f"l{n}", f"Tour {n}") for n in range(12)], RESPONSES)
        return [done.id, client.files.content(done.output_file_id).text]

    assert run() == run()


@pytest.mark.parametrize("name", ["é", "🙂", 'guillemet "', "a" * 512, "a/b c\\d", "0"])
def test_any_custom_id(client: openai.OpenAI, clock: VirtualClock, name: str) -> None:
    done = finish(client, clock, [line(name)], RESPONSES)
    assert set(outputs(client, done)) == {name}


def test_kept_completions(client: openai.OpenAI, clock: VirtualClock) -> None:
    done = finish(client, clock, [chat("a", "Bonjour", store=True)], CHAT)
    (kept,) = client.chat.completions.list()
    assert kept.id == outputs(client, done)["a"]["id"]
