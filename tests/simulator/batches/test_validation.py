"""Ce qu'un lot refuse : à sa création, puis à l'examen de son fichier, ligne par ligne."""

import json
from typing import Any

import httpx2
import openai
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.batches import validation
from helpers.simulator.batches.validation import examine
from helpers.simulator.core import Simulator
from tests.simulator.any_json import BROAD, any_json
from tests.simulator.batches.lots import (
    CHAT,
    EMBEDDINGS,
    MODERATIONS,
    RESPONSES,
    counts,
    line,
    request,
    start,
    write,
)
from tests.simulator.clients import TERRA, api_message, make_client


class TestCreation:
    """Une création refusée : l'erreur vient tout de suite, et rien n'est créé."""

    def create(self, client: openai.OpenAI, **options: Any) -> openai.APIStatusError:
        given = {"endpoint": RESPONSES, "completion_window": "24h", **options}
        if "input_file_id" not in given:
            file = client.files.create(file=("l.jsonl", write([line("a")])), purpose="batch")
            given["input_file_id"] = file.id
        with pytest.raises(openai.BadRequestError) as caught:
            client.batches.create(**given)
        assert client.batches.list().data == []
        return caught.value

    def test_an_unknown_file(self, client: openai.OpenAI) -> None:
        error = self.create(client, input_file_id="file-inconnu")
        assert error.param == "input_file_id" and "file-inconnu" in api_message(error)

    @pytest.mark.parametrize("purpose", ["user_data", "assistants", "fine-tune"])
    def test_a_file_of_another_purpose(self, client: openai.OpenAI, purpose: Any) -> None:
        file = client.files.create(file=("l.jsonl", write([line("a")])), purpose=purpose)
        error = self.create(client, input_file_id=file.id)
        assert error.param == "input_file_id" and purpose in api_message(error)

    @pytest.mark.parametrize("window", ["1h", "48h", "24H", "", "24"])
    def test_another_window(self, client: openai.OpenAI, window: str) -> None:
        assert self.create(client, completion_window=window).param == "completion_window"

    @pytest.mark.parametrize("endpoint", ["/v1/models", "responses", "/v1/responses/", ""])
    def test_an_unknown_endpoint(self, client: openai.OpenAI, endpoint: str) -> None:
        error = self.create(client, endpoint=endpoint)
        assert (error.param, error.code) == ("endpoint", "invalid_value")

    @pytest.mark.parametrize("endpoint", ["/v1/completions", "/v1/images/edits", "/v1/videos"])
    def test_an_endpoint_not_imitated(self, client: openai.OpenAI, endpoint: str) -> None:
        assert self.create(client, endpoint=endpoint).code == "simulator_not_supported"

    @pytest.mark.parametrize(
        "metadata",
        [
            {f"k{n}": "v" for n in range(17)},
            {"k" * 65: "v"},
            {"k": "v" * 513},
            {"k": 3},
            [],
        ],
    )
    def test_wrong_metadata(self, client: openai.OpenAI, metadata: Any) -> None:
        param = self.create(client, metadata=metadata).param
        assert param is not None and param.startswith("metadata")

    @pytest.mark.parametrize("seconds", [3599, 2_592_001, 0, "7200"])
    def test_a_wrong_lifetime(self, client: openai.OpenAI, seconds: Any) -> None:
        policy = {"anchor": "created_at", "seconds": seconds}
        error = self.create(client, output_expires_after=policy)
        assert error.param == "output_expires_after.seconds"

    @pytest.mark.parametrize("missing", ["input_file_id", "endpoint", "completion_window"])
    def test_something_missing(self, http: httpx2.Client, missing: str) -> None:
        body = {"input_file_id": "file-x", "endpoint": RESPONSES, "completion_window": "24h"}
        del body[missing]
        reply = http.post("/batches", json=body)
        assert reply.status_code == 400 and reply.json()["error"]["param"] == missing

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"endpoint": NaN}', b"\xff"])
    def test_not_json(self, http: httpx2.Client, body: bytes) -> None:
        assert http.post("/batches", content=body).status_code == 400


def refused(client: openai.OpenAI, clock: VirtualClock, content: bytes) -> list[Any]:
    """Les erreurs d'un lot refusé, une fois son fichier examiné."""
    batch = start(client, content)
    assert batch.status == "validating" and batch.errors is None
    clock.sleep(1)
    failed = client.batches.retrieve(batch.id)
    assert failed.status == "failed" and failed.failed_at == batch.created_at + 1
    assert counts(failed) == (0, 0, 0) and failed.usage is None
    assert failed.output_file_id is None and failed.error_file_id is None
    with pytest.raises(openai.ConflictError):
        client.batches.cancel(batch.id)
    assert failed.errors is not None and failed.errors.object == "list"
    return [(e.line, e.code, e.param) for e in failed.errors.data or []]


GOOD = line("bonne")


@pytest.mark.parametrize(
    ("wrong", "code", "param"),
    [
        ("pas du JSON", "invalid_json_line", None),
        ('{"custom_id": "a"', "invalid_json_line", None),
        ("[1, 2]", "invalid_json_line", None),
        ("null", "invalid_json_line", None),
        ('{"custom_id": NaN}', "invalid_json_line", None),
        ('{"custom_id": "\\ud800", "body": {}}', "invalid_json_line", None),
        ("[" * 5_000, "invalid_json_line", None),
        ({**line("a"), "custom_id": None}, "missing_required_parameter", "custom_id"),
        ({k: v for k, v in line("a").items() if k != "custom_id"},
         "missing_required_parameter", "custom_id"),
        ({k: v for k, v in line("a").items() if k != "method"},
         "missing_required_parameter", "method"),
        ({k: v for k, v in line("a").items() if k != "url"}, "missing_required_parameter", "url"),
        ({k: v for k, v in line("a").items() if k != "body"}, "missing_required_parameter", "body"),
        ({**line("a"), "custom_id": 3}, "invalid_custom_id", "custom_id"),
        ({**line("a"), "custom_id": ""}, "invalid_custom_id", "custom_id"),
        ({**line("a"), "custom_id": "x" * 513}, "invalid_custom_id", "custom_id"),
        (line("bonne"), "duplicate_custom_id", "custom_id"),
        ({**line("a"), "method": "GET"}, "invalid_method", "method"),
        ({**line("a"), "method": "post"}, "invalid_method", "method"),
        ({**line("a"), "method": ["POST"]}, "invalid_method", "method"),
        ({**line("a"), "url": CHAT}, "invalid_url", "url"),
        ({**line("a"), "url": "https://api.openai.com/v1/responses"}, "invalid_url", "url"),
        ({**line("a"), "url": {}}, "invalid_url", "url"),
        ({**line("a"), "body": "Bonjour"}, "invalid_type", "body"),
        ({**line("a"), "body": None}, "invalid_type", "body"),
        (line("a", "x", stream=True), "unsupported_parameter", "body.stream"),
        (request("a", RESPONSES, model=TERRA, input="x"), "mismatched_model", "body.model"),
    ],
)  # fmt: skip
def test_a_wrong_line(
    client: openai.OpenAI, clock: VirtualClock, wrong: Any, code: str, param: str | None
) -> None:
    written = wrong if isinstance(wrong, str) else json.dumps(wrong)
    content = write([GOOD]) + b"\n" + written.encode() + b"\n" + write([line("autre")])
    assert refused(client, clock, content) == [(3, code, param)]


def test_every_wrong_line_is_told(client: openai.OpenAI, clock: VirtualClock) -> None:
    content = b"non\n" + write([GOOD, GOOD, {**line("x"), "method": "PUT", "url": CHAT}])
    assert [(number, code) for number, code, _ in refused(client, clock, content)] == [
        (1, "invalid_json_line"),
        (3, "duplicate_custom_id"),
        (4, "invalid_method"),
        (4, "invalid_url"),
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"  \r\n \t\n"])
def test_an_empty_file(client: openai.OpenAI, clock: VirtualClock, content: bytes) -> None:
    assert refused(client, clock, content) == [(None, "empty_file", None)]


def test_blank_lines_windows_ends_and_no_last_end(
    client: openai.OpenAI, clock: VirtualClock
) -> None:
    one, two = (json.dumps(line(name)).encode() for name in "ab")
    batch = start(client, one + b"\r\n\r\n" + two)
    clock.sleep(60)
    assert counts(client.batches.retrieve(batch.id)) == (2, 2, 0)


def test_too_many_lines() -> None:
    body = b'{"custom_id":"%d","method":"POST","url":"/v1/moderations","body":{"input":"x"}}'
    content = b"\n".join(body % number for number in range(validation.MAX_LINES + 1))
    (error,) = examine(content, MODERATIONS).errors
    assert error["code"] == "too_many_requests" and "50001" in error["message"]
    accepted = examine(content.rpartition(b"\n")[0], MODERATIONS)
    assert accepted.errors == [] and accepted.total == validation.MAX_LINES


def test_too_many_embedded_texts() -> None:
    rows = [request(f"l{n}", EMBEDDINGS, model="m", input=["x"] * 2_000) for n in range(25)]
    assert examine(write(rows), EMBEDDINGS).errors == []
    rows.append(request("trop", EMBEDDINGS, model="m", input=[1, 2, 3]))  # un texte découpé
    (error,) = examine(write(rows), EMBEDDINGS).errors
    assert error["code"] == "too_many_embedding_inputs" and "50001" in error["message"]


def test_the_list_of_errors_is_bounded() -> None:
    assert len(examine(b"non\n" * 5_000, RESPONSES).errors) == validation.SHOWN_ERRORS


def test_a_file_too_big(client: openai.OpenAI, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpers.simulator.files.upload.MAX_BATCH_BYTES", 500)
    with pytest.raises(openai.APIStatusError) as caught:
        start(client, [line("a", "x" * 500)])
    assert caught.value.status_code == 413


FIELDS = ["custom_id", "method", "url", "body", "model", "input", "stream", "temperature", "text"]
JSON = any_json(FIELDS, ["POST", RESPONSES, "a", "gpt-6-luna", "hello"])


@settings(BROAD, max_examples=80)
@given(st.lists(JSON, max_size=4))
def test_any_json_lines(items: list[Any]) -> None:
    found = examine(write(items), RESPONSES)
    assert found.errors or not found.total


@settings(BROAD, max_examples=80)
@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    found = examine(content, RESPONSES)
    assert found.errors


ANY = Simulator(VirtualClock())


@settings(BROAD, max_examples=80)
@given(body=st.dictionaries(st.sampled_from(["model", "input", "text", "tools"]), JSON))
def test_any_body_is_a_line_of_one_of_the_two_files(body: dict[str, Any]) -> None:
    """Un corps quelconque : une ligne réussie ou une ligne d'erreur, jamais un lot bloqué."""
    client = make_client(ANY)
    batch = start(client, [line("bonne"), request("quelconque", RESPONSES, **body)])
    ANY.clock.sleep(60)
    done = client.batches.retrieve(batch.id)
    if done.status == "completed":
        total, completed, failed = counts(done)
        assert (total, completed + failed) == (2, 2) and completed >= 1
    else:
        assert done.errors is not None and done.errors.data is not None
        assert done.errors.data[0].code == "mismatched_model"
