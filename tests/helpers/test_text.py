"""``extract_text`` : toutes les formes de réponse, objets du SDK et dictionnaires."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import httpx2
import openai
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openai.types.chat import ChatCompletion
from openai.types.conversations import ConversationItemList
from openai.types.responses import Response

from helpers.text import extract_text

REASONING = {"id": "rs_1", "type": "reasoning", "summary": [], "content": None}
CALL = {"id": "fc_1", "type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}


def text_part(text: str) -> dict[str, Any]:
    return {"type": "output_text", "text": text, "annotations": []}


def message(*parts: dict[str, Any], role: str = "assistant") -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "status": "completed",
        "role": role,
        "content": list(parts),
    }


def response(*output: dict[str, Any], status: str = "completed") -> dict[str, Any]:
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "status": status,
        "model": "gpt-6-luna",
        "output": list(output),
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
    }


def completion(*messages: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "gpt-6-luna",
        "choices": [
            {"index": i, "finish_reason": "stop", "logprobs": None, "message": one}
            for i, one in enumerate(messages)
        ],
    }


def chunk(index: int = 0, **delta: Any) -> dict[str, Any]:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "gpt-6-luna",
        "choices": [{"index": index, "delta": delta, "finish_reason": None}],
    }


def events(*deltas: str, final: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """Les événements d'un flux Responses ; sans ``final``, le flux est coupé."""
    stream: list[dict[str, Any]] = [
        {"type": "response.created", "response": response(status="in_progress")},
        {"type": "response.output_item.added", "output_index": 0, "item": message()},
    ]
    for delta in deltas:
        stream.append(
            {
                "type": "response.output_text.delta",
                "item_id": "msg_1",
                "output_index": 0,
                "content_index": 0,
                "delta": delta,
                "logprobs": [],
            }
        )
    if final is not None:
        stream.append({"type": f"response.{final['status']}", "response": final})
    for number, event in enumerate(stream):
        event["sequence_number"] = number
    return stream


def sse(parts: list[dict[str, Any]], done: bool = False) -> httpx2.Response:
    lines = [
        (f"event: {part['type']}\n" if "type" in part else "") + f"data: {json.dumps(part)}\n\n"
        for part in parts
    ]
    return httpx2.Response(
        200,
        headers={"content-type": "text/event-stream"},
        text="".join(lines) + ("data: [DONE]\n\n" if done else ""),
    )


def client_answering(answer: httpx2.Response) -> openai.OpenAI:
    transport = httpx2.MockTransport(lambda request: answer)
    return openai.OpenAI(api_key="x", http_client=httpx2.Client(transport=transport))


Shape = Callable[[dict[str, Any]], object]
BOTH_SHAPES = pytest.mark.parametrize(
    "shape", [lambda body: body, Response.model_validate], ids=["dictionnaire", "objet"]
)


@BOTH_SHAPES
class TestResponse:
    """Une ``Response``, en dictionnaire et en objet du SDK."""

    def test_text(self, shape: Shape) -> None:
        body = response(REASONING, message(text_part("Bon"), text_part("jour")))
        assert extract_text(shape(body)) == "Bonjour"

    def test_reasoning_only(self, shape: Shape) -> None:
        assert extract_text(shape(response(REASONING))) == ""

    def test_tool_calls_only(self, shape: Shape) -> None:
        assert extract_text(shape(response(REASONING, CALL))) == ""

    def test_refusal(self, shape: Shape) -> None:
        refusal = {"type": "refusal", "refusal": "Je ne peux pas."}
        assert extract_text(shape(response(message(refusal)))) == "Je ne peux pas."

    @pytest.mark.parametrize("status", ["incomplete", "cancelled"])
    def test_partial(self, shape: Shape, status: str) -> None:
        body = response(message(text_part("Il éta")), status=status)
        assert extract_text(shape(body)) == "Il éta"

    def test_incomplete_before_any_text(self, shape: Shape) -> None:
        assert extract_text(shape(response(REASONING, status="incomplete"))) == ""

    def test_failed(self, shape: Shape) -> None:
        body = response(message(text_part("Il éta")), status="failed")
        body["error"] = {"code": "server_error", "message": "Panne."}
        assert extract_text(shape(body)) == ""

    @pytest.mark.parametrize("status", ["queued", "in_progress"])
    def test_not_started(self, shape: Shape, status: str) -> None:
        assert extract_text(shape(response(status=status))) == ""


def test_response_with_missing_fields() -> None:
    """Le SDK ne valide pas les corps : un champ absent y vaut ``None``."""
    client = client_answering(httpx2.Response(200, json={"id": "resp_1"}))
    partial = client.responses.create(model="gpt-6-luna", input="Bonjour")
    assert partial.output is None
    assert extract_text(partial) == ""
    assert extract_text({"object": "response", "output": None}) == ""
    assert extract_text({"object": "response"}) == ""
    assert extract_text({"object": "chat.completion", "choices": None}) == ""


@given(st.lists(st.lists(st.text(), max_size=3), max_size=3))
def test_same_as_output_text(messages: list[list[str]]) -> None:
    """Sans refus ni échec, c'est la propriété ``output_text`` du SDK."""
    body = response(*[message(*map(text_part, parts)) for parts in messages])
    parsed = Response.model_validate(body)
    assert extract_text(body) == extract_text(parsed) == parsed.output_text
    assert extract_text(parsed.output) == parsed.output_text


@pytest.mark.parametrize(
    ("content", "refusal", "expected"),
    [("Oui.", None, "Oui."), (None, "Non.", "Non."), ("", "Non.", "Non."), (None, None, "")],
)
def test_chat_completion(content: str | None, refusal: str | None, expected: str) -> None:
    one = {"role": "assistant", "content": content, "refusal": refusal}
    body = completion(one)
    assert extract_text(body) == expected
    parsed = ChatCompletion.model_validate(body)
    assert extract_text(parsed) == expected
    assert extract_text(parsed.choices[0].message) == expected
    assert extract_text(one) == expected


def test_chat_completion_with_tool_calls_only() -> None:
    call = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    body = completion({"role": "assistant", "content": None, "tool_calls": [call]})
    assert extract_text(body) == ""
    assert extract_text(ChatCompletion.model_validate(body)) == ""


def test_chat_completion_first_choice() -> None:
    body = completion(
        {"role": "assistant", "content": "un"}, {"role": "assistant", "content": "deux"}
    )
    assert extract_text(body) == "un"
    assert extract_text({"choices": []}) == ""


def test_legacy_completion() -> None:
    assert extract_text({"object": "text_completion", "choices": [{"text": "Fin."}]}) == "Fin."


class TestItems:
    """Éléments et listes d'éléments d'une conversation."""

    QUESTION = message({"type": "input_text", "text": "Qui ?"}, role="user")
    ANSWER = message(text_part("Moi."))

    def test_one_item(self) -> None:
        assert extract_text(self.QUESTION) == "Qui ?"
        assert extract_text(self.ANSWER) == "Moi."
        assert extract_text({"role": "user", "content": "Qui ?"}) == "Qui ?"

    @pytest.mark.parametrize(
        "item",
        [
            REASONING,
            CALL,
            {"type": "function_call_output", "call_id": "c", "output": "12"},
            {"type": "function_call_output", "call_id": "c", "output": [text_part("12")]},
            {"type": "compaction", "encrypted_content": "x"},
            {"type": "element_que_personne_ne_connait"},
            {"type": "message", "role": "assistant", "content": None},
            {"type": "message", "role": "user", "content": [{"type": "input_image"}]},
        ],
    )
    def test_items_without_text(self, item: dict[str, Any]) -> None:
        assert extract_text(item) == ""

    def test_a_conversation_has_one_message_a_line(self) -> None:
        items = [self.QUESTION, REASONING, self.ANSWER]
        assert extract_text(items) == "Qui ?\nMoi."
        assert extract_text(tuple(items)) == "Qui ?\nMoi."
        assert extract_text(iter(items)) == "Qui ?\nMoi."

    def test_page(self) -> None:
        body = {
            "object": "list",
            "data": [self.ANSWER, self.QUESTION],
            "first_id": "a",
            "last_id": "b",
            "has_more": False,
        }
        assert extract_text(body) == "Moi.\nQui ?"
        assert extract_text(ConversationItemList.model_validate(body)) == "Moi.\nQui ?"

    def test_page_of_the_sdk_asks_for_no_other_page(self) -> None:
        calls = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            calls.append(request.url.path)
            page = {"object": "list", "data": [self.ANSWER], "last_id": "a", "has_more": True}
            return httpx2.Response(200, json=page)

        http = httpx2.Client(transport=httpx2.MockTransport(answer))
        client = openai.OpenAI(api_key="x", http_client=http)
        assert extract_text(client.conversations.items.list("conv_1")) == "Moi."
        assert len(calls) == 1

    def test_parts(self) -> None:
        assert extract_text([text_part("Bon"), text_part("jour")]) == "Bonjour"

    def test_several_answers(self) -> None:
        both = [response(self.ANSWER), completion({"role": "assistant", "content": "Toi."})]
        assert extract_text(both) == "Moi.\nToi."

    def test_empty_list(self) -> None:
        assert extract_text([]) == "" == extract_text([None])


class TestResponsesStream:
    """Les flux de l'API Responses."""

    def test_final_event_wins(self) -> None:
        final = response(message(text_part("Bonjour.")))
        assert extract_text(events("Bon", "jour", final=final)) == "Bonjour."

    def test_incomplete(self) -> None:
        final = response(message(text_part("Il é")), status="incomplete")
        assert extract_text(events("Il ", "é", final=final)) == "Il é"

    def test_failed(self) -> None:
        assert extract_text(events("Il ", final=response(status="failed"))) == ""

    def test_cut(self) -> None:
        assert extract_text(events("Bon", "jo")) == "Bonjo"

    def test_flat_error_event(self) -> None:
        error = {"type": "error", "code": "server_error", "message": "Panne.", "param": None}
        assert extract_text([*events("Bon"), error]) == "Bon"
        assert extract_text(error) == ""

    def test_final_event_without_output(self) -> None:
        """Certains serveurs compatibles ne répètent pas le texte à la fin."""
        assert extract_text(events("Bon", "jour", final=response())) == "Bonjour"

    def test_done_event_repairs_what_was_missed(self) -> None:
        done = {"type": "response.output_text.done", "item_id": "msg_1", "content_index": 0}
        assert extract_text([*events("jour")[2:], {**done, "text": "Bonjour"}]) == "Bonjour"

    def test_refusal(self) -> None:
        deltas = [
            {"type": "response.refusal.delta", "item_id": "m", "content_index": 0, "delta": text}
            for text in ("Je ne ", "peux pas.")
        ]
        assert extract_text(deltas) == "Je ne peux pas."

    def test_one_event(self) -> None:
        assert extract_text(events("Bon")[-1]) == "Bon"
        assert extract_text(events("Bon")[0]) == ""

    def test_reasoning_and_tool_events_are_not_text(self) -> None:
        other = [
            {"type": "response.reasoning_summary_text.delta", "item_id": "r", "delta": "hum"},
            {"type": "response.function_call_arguments.delta", "item_id": "f", "delta": "{}"},
            {"type": "response.evenement_futur", "delta": "?"},
        ]
        assert extract_text(other) == ""

    def test_sdk_stream_not_read_yet(self) -> None:
        final = response(message(text_part("Bonjour.")))
        client = client_answering(sse(events("Bon", "jour.", final=final)))
        stream = client.responses.create(model="gpt-6-luna", input="Bonjour", stream=True)
        assert extract_text(stream) == "Bonjour."
        assert extract_text(stream) == "", "lu, le flux n'a plus rien à donner"

    def test_sdk_events_already_read(self) -> None:
        client = client_answering(sse(events("Bon", "jour.")))
        received = list(client.responses.create(model="gpt-6-luna", input="B", stream=True))
        assert extract_text(received) == "Bonjour."

    @pytest.mark.parametrize("read_first", [False, True])
    def test_sdk_stream_helper(self, read_first: bool) -> None:
        final = response(message(text_part("Bonjour.")))
        parts = events("Bonjour.", final=final)
        parts.insert(
            2,
            {
                "type": "response.content_part.added",
                "item_id": "msg_1",
                "output_index": 0,
                "content_index": 0,
                "part": text_part(""),
                "sequence_number": 9,
            },
        )
        client = client_answering(sse(parts))
        with client.responses.stream(model="gpt-6-luna", input="Bonjour") as stream:
            if read_first:
                stream.until_done()
            assert extract_text(stream) == "Bonjour."


class TestChatStream:
    """Les flux de l'API Chat Completions."""

    USAGE = {**chunk(), "choices": [], "usage": {"prompt_tokens": 1, "total_tokens": 1}}

    def test_chunks(self) -> None:
        parts = [chunk(role="assistant", content=""), chunk(content="Bon"), chunk(content="jour")]
        assert extract_text([*parts, chunk(), self.USAGE]) == "Bonjour"

    def test_other_choices_are_left_out(self) -> None:
        assert extract_text([chunk(content="un"), chunk(1, content="deux")]) == "un"

    def test_refusal(self) -> None:
        assert extract_text([chunk(refusal="Je ne "), chunk(refusal="peux pas.")]) == (
            "Je ne peux pas."
        )

    def test_tool_calls_only(self) -> None:
        call = {"index": 0, "function": {"arguments": "{}"}}
        assert extract_text([chunk(tool_calls=[call]), chunk()]) == ""

    def test_one_chunk(self) -> None:
        assert extract_text(chunk(content="Bon")) == "Bon"
        assert extract_text(self.USAGE) == ""

    def test_sdk_stream_not_read_yet(self) -> None:
        client = client_answering(sse([chunk(content="Oui"), chunk(), self.USAGE], done=True))
        stream = client.chat.completions.create(model="gpt-6-luna", messages=[], stream=True)
        assert extract_text(stream) == "Oui"

    @pytest.mark.parametrize("read_first", [0, 1, 99])
    def test_sdk_stream_helper(self, read_first: int) -> None:
        client = client_answering(sse([chunk(content="Bon"), chunk(content="jour")], done=True))
        with client.chat.completions.stream(model="gpt-6-luna", messages=[]) as stream:
            for _, _ in zip(range(read_first), stream, strict=False):
                pass
            assert extract_text(stream) == "Bonjour"


class TestBatchLines:
    """Les lignes du fichier de sortie d'un lot."""

    def line(self, status: int, body: dict[str, Any] | None) -> dict[str, Any]:
        answer = {"status_code": status, "request_id": "req_1", "body": body}
        return {"id": "batch_req_1", "custom_id": "a", "response": answer, "error": None}

    def test_both_apis(self) -> None:
        first = self.line(200, response(message(text_part("Moi."))))
        second = self.line(200, completion({"role": "assistant", "content": "Toi."}))
        assert extract_text(first) == "Moi."
        assert extract_text(json.dumps(second)) == "Toi."
        assert extract_text(json.dumps(second).encode()) == "Toi."
        assert extract_text([json.dumps(first), json.dumps(second)]) == "Moi.\nToi."

    def test_errors(self) -> None:
        refused = self.line(400, {"error": {"message": "Non.", "code": None}})
        assert extract_text(refused) == ""
        expired = {"custom_id": "a", "response": None, "error": {"code": "batch_expired"}}
        assert extract_text(expired) == ""

    def test_input_line_is_no_answer(self) -> None:
        with pytest.raises(TypeError, match="extract_text attend"):
            extract_text({"custom_id": "a", "method": "POST", "url": "/v1/responses", "body": {}})

    def test_whole_file(self) -> None:
        with pytest.raises(TypeError, match="splitlines"):
            extract_text('{"custom_id": "a"}\n{"custom_id": "b"}')


def test_none() -> None:
    assert extract_text(None) == ""


def test_error_body() -> None:
    assert extract_text({"error": {"message": "Non.", "type": "x", "code": None}}) == ""


def test_look_alikes() -> None:
    """Une doublure de test suffit : seuls les champs comptent."""
    assert extract_text(SimpleNamespace(output_text="Bonjour.")) == "Bonjour."
    part = SimpleNamespace(type="output_text", text="Bonjour.")
    item = SimpleNamespace(type="message", role="assistant", content=[part])
    assert extract_text(SimpleNamespace(output=[item])) == "Bonjour."


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        (3, "reçu.*int"),
        (object(), "reçu.*object"),
        ({}, "reçu.*dict"),
        ({"text": "Bonjour"}, "reçu.*dict"),
        ("Bonjour", "ligne JSON"),
        ("[1]", "ligne JSON"),
        (b"\xff", "ligne JSON"),
        ([1, 2], "reçu.*int"),
        ([[]], "reçu.*list"),
        (range(2), "reçu.*int"),
        ({1, 2}, "reçu.*set"),
        (ValueError("non"), "reçu.*ValueError"),
        ({"object": "conversation", "id": "conv_1"}, "« conversation » n'a pas de texte"),
        ({"object": "event", "type": "response.completed"}, "« event »"),
        ({"object": "list", "data": [{"object": "embedding", "embedding": []}]}, "« list »"),
    ],
)
def test_not_an_answer(answer: object, hint: str) -> None:
    with pytest.raises(TypeError) as caught:
        extract_text(answer)
    plain = str(caught.value).replace("\u00a0", " ").replace("\u202f", " ")
    assert re.search(hint, plain), plain


def test_async_mistakes_are_named() -> None:
    async def call() -> None:
        return None

    async def stream() -> Any:
        yield events("Bon")[0]

    coroutine = call()
    with pytest.raises(TypeError, match="await"):
        extract_text(coroutine)
    coroutine.close()
    with pytest.raises(TypeError, match="async for"):
        extract_text(stream())

    async def read() -> str:
        async def parts() -> Any:
            for event in events("Bon", "jour"):
                yield event

        return extract_text([event async for event in parts()])

    assert asyncio.run(read()) == "Bonjour"


def test_unopened_stream_helper() -> None:
    client = client_answering(sse([]))
    with pytest.raises(TypeError, match="with"):
        extract_text(client.responses.stream(model="gpt-6-luna", input="Bonjour"))


def test_network_error_while_reading_is_not_hidden() -> None:
    def parts() -> Iterator[dict[str, Any]]:
        yield chunk(content="Bon")
        raise ConnectionError("coupé")

    with pytest.raises(ConnectionError):
        extract_text(parts())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "type",
                    "role",
                    "content",
                    "text",
                    "output",
                    "choices",
                    "delta",
                    "message",
                    "data",
                    "object",
                    "status",
                    "response",
                    "body",
                    "custom_id",
                    "refusal",
                    "error",
                    "usage",
                    "item_id",
                    "chunk",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=25,
)


@given(JSON)
def test_hostile_json_never_breaks_it(value: object) -> None:
    """Un texte, ou un ``TypeError`` en français : jamais une erreur venue de l'intérieur."""
    try:
        assert isinstance(extract_text(value), str)
    except TypeError as error:
        assert "extract_text" in str(error) or "n'est pas une ligne JSON" in str(error)


def test_openai_is_not_imported() -> None:
    code = "import sys, helpers.text; print('openai' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
