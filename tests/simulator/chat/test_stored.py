"""``store=True`` : relire, lister, filtrer, changer les métadonnées, supprimer, expirer."""

from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.state.store import Store
from tests.simulator.chat.asking import Script, ask, user
from tests.simulator.clients import TERRA, make_client, make_plain_client


def keep(client: openai.OpenAI, text: str = "Bonjour", **options: Any) -> Any:
    return ask(client, text, store=True, **options)


def ids(page: Any) -> list[str]:
    return [completion.id for completion in page]


def test_not_kept_by_default(client: openai.OpenAI) -> None:
    for stored in (None, False):
        completion = ask(client, store=stored)
        with pytest.raises(openai.NotFoundError) as caught:
            client.chat.completions.retrieve(completion.id)
        assert completion.id in caught.value.message and caught.value.code is None
    assert ids(client.chat.completions.list()) == []


def test_retrieve(client: openai.OpenAI) -> None:
    created = keep(client, metadata={"a": "b"})
    again = client.chat.completions.retrieve(created.id)
    assert again.to_dict() == {**created.to_dict(), "metadata": {"a": "b"}}


def test_a_stream_is_kept_once_read(client: openai.OpenAI) -> None:
    chunks = list(keep(client, stream=True))
    again = client.chat.completions.retrieve(chunks[0].id)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert again.choices[0].message.content == text


def test_another_key_sees_nothing(client: openai.OpenAI, simulator: Simulator) -> None:
    created = keep(client)
    stranger = make_client(simulator, key="sk-simule-autre").chat.completions
    for call in (stranger.retrieve, stranger.delete, lambda id: list(stranger.messages.list(id))):
        with pytest.raises(openai.NotFoundError):
            call(created.id)
    with pytest.raises(openai.NotFoundError):
        stranger.update(created.id, metadata={})
    assert ids(stranger.list()) == []


def test_thirty_days(client: openai.OpenAI, clock: VirtualClock) -> None:
    created = keep(client)
    clock.sleep(29 * 86_400)
    assert client.chat.completions.retrieve(created.id).id == created.id
    clock.sleep(2 * 86_400)
    with pytest.raises(openai.NotFoundError):
        client.chat.completions.retrieve(created.id)


def test_it_survives_in_a_file(clock: VirtualClock, tmp_path: Path) -> None:
    first, second = (Store(tmp_path / "etat.sqlite") for _ in range(2))
    created = keep(make_client(Simulator(clock, store=first)), metadata={"a": "b"})
    again = make_client(Simulator(clock, store=second)).chat.completions.retrieve(created.id)
    assert again.metadata == {"a": "b"}
    first.close()
    second.close()


@pytest.mark.memory_only
def test_a_stream_that_cannot_be_kept_says_so(clock: VirtualClock) -> None:
    """L'erreur vient dans le flux, à la place du ``[DONE]``."""
    store = Store()
    client = make_plain_client(Simulator(clock, store=store))
    chunks = iter(keep(client, stream=True))
    next(chunks)
    store.close()
    with pytest.raises(openai.APIError, match="fichier d'état"):
        list(chunks)


def test_delete(client: openai.OpenAI) -> None:
    created = keep(client)
    deleted = client.chat.completions.delete(created.id)
    assert deleted.to_dict() == {
        "id": created.id,
        "object": "chat.completion.deleted",
        "deleted": True,
    }
    with pytest.raises(openai.NotFoundError):
        client.chat.completions.delete(created.id)


class TestUpdate:
    def test_it_replaces_the_metadata(self, client: openai.OpenAI) -> None:
        created = keep(client, metadata={"a": "1", "b": "2"})
        updated = client.chat.completions.update(created.id, metadata={"a": "3"})
        assert updated.metadata == {"a": "3"}
        assert client.chat.completions.retrieve(created.id).metadata == {"a": "3"}
        assert client.chat.completions.update(created.id, metadata=None).metadata == {}

    @pytest.mark.parametrize("body", [{}, {"metadata": {"a": 1}}, {"metadata": {}, "model": "m"}])
    def test_wrong_bodies(self, client: openai.OpenAI, http: httpx2.Client, body: Any) -> None:
        created = keep(client)
        assert http.post(f"/chat/completions/{created.id}", json=body).status_code == 400

    def test_the_limits(self, client: openai.OpenAI) -> None:
        created = keep(client)
        with pytest.raises(openai.BadRequestError):
            client.chat.completions.update(created.id, metadata={"a": "b" * 513})


class TestList:
    def test_oldest_first(self, client: openai.OpenAI) -> None:
        kept = [keep(client, str(number)).id for number in range(5)]
        assert ids(client.chat.completions.list()) == kept
        assert ids(client.chat.completions.list(order="desc")) == kept[::-1]

    @pytest.mark.parametrize("order", ["asc", "desc"])
    @pytest.mark.parametrize("limit", [1, 2, 100])
    def test_pages(self, client: openai.OpenAI, order: Any, limit: int) -> None:
        kept = [keep(client, str(number)).id for number in range(5)]
        pages = client.chat.completions.list(order=order, limit=limit)
        assert pages.has_more == (limit < 5)
        assert ids(pages) == (kept if order == "asc" else kept[::-1])

    def test_filters(self, client: openai.OpenAI) -> None:
        first = keep(client, metadata={"lot": "1", "clé [x]": "é&="}).id
        second = keep(client, model=TERRA, metadata={"lot": "1"}).id
        assert ids(client.chat.completions.list(model=TERRA)) == [second]
        assert ids(client.chat.completions.list(metadata={"lot": "1"})) == [first, second]
        assert ids(client.chat.completions.list(metadata={"lot": "1", "clé [x]": "é&="})) == [first]
        assert ids(client.chat.completions.list(metadata={"lot": "2"})) == []

    @pytest.mark.parametrize(
        ("query", "param"),
        [
            ({"limit": "0"}, "limit"),
            ({"limit": "101"}, "limit"),
            ({"limit": "dix"}, "limit"),
            ({"order": "hasard"}, "order"),
            ({"after": "chatcmpl-x"}, "after"),
            ({"user": "moi"}, "user"),
            ({"metadata": "a"}, "metadata"),
            ({"metadata[" + "k" * 65 + "]": "v"}, "metadata"),
        ],
    )
    def test_wrong_queries(self, http: httpx2.Client, query: Any, param: str) -> None:
        reply = http.get("/chat/completions", params=query)
        assert reply.status_code == 400
        assert reply.json()["error"]["param"] == param


class TestMessages:
    def test_what_was_received(self, client: openai.OpenAI) -> None:
        messages = [
            {"role": "developer", "content": "Soyez bref."},
            {"role": "user", "name": "Ada", "content": [{"type": "text", "text": "Bonjour"}]},
            {"role": "assistant", "content": None, "refusal": "Non."},
            user("Bonsoir"),
        ]
        created = keep(client, messages=messages)
        found = list(client.chat.completions.messages.list(created.id))
        assert [message.id for message in found] == [f"{created.id}-{n}" for n in range(4)]
        assert [message.role for message in found] == ["developer", "user", "assistant", "user"]
        assert found[0].content == "Soyez bref." and found[0].content_parts is None
        assert found[1].content is None and found[1].content_parts[0].text == "Bonjour"  # type: ignore[index, union-attr]
        assert found[1].to_dict()["name"] == "Ada"
        assert found[2].refusal == "Non."

    def test_pages(self, client: openai.OpenAI) -> None:
        created = keep(client, messages=[user(str(n)) for n in range(7)])
        pages = client.chat.completions.messages.list(created.id, limit=3, order="desc")
        assert [message.content for message in pages] == list("6543210")

    def test_tool_calls(self, client: openai.OpenAI, script: Script) -> None:
        call = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
        messages = [
            user("a"),
            {"role": "assistant", "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "call_1", "content": "b"},
        ]
        created = keep(client, messages=messages)
        found = list(client.chat.completions.messages.list(created.id))
        assert found[1].tool_calls[0].to_dict() == call  # type: ignore[index]
        assert found[2].content == "b"
