"""Les fichiers, par le vrai SDK : envoyer, relire, lister, supprimer, expirer."""

import asyncio
from collections.abc import Callable
from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.clients import api_message, make_client

DAY = 24 * 3600
EVERY_BYTE = bytes(range(256)) * 3 + b"\r\n--frontiere\r\n\r\n--\r\n"


def send(client: openai.OpenAI, content: bytes = b"Bonjour", **options: Any) -> Any:
    options.setdefault("purpose", "user_data")
    name = options.pop("name", "note.txt")
    return client.files.create(file=(name, content), **options)


def test_a_file_and_its_content(client: openai.OpenAI) -> None:
    sent = send(client, "Déjà vu".encode(), name="note.txt")
    assert sent.bytes == 9 and sent.filename == "note.txt" and sent.status == "processed"
    assert sent.expires_at is None and sent.created_at == int(VirtualClock().timestamp())
    assert client.files.retrieve(sent.id) == sent
    assert client.files.content(sent.id).text == "Déjà vu"


@pytest.mark.parametrize(
    "content", [b"", b"\r\n", b"--", EVERY_BYTE, b"\x00" * 70_000, "été 🙂".encode("utf-16")]
)
def test_every_byte_comes_back(client: openai.OpenAI, content: bytes) -> None:
    sent = send(client, content)
    assert sent.bytes == len(content)
    assert client.files.content(sent.id).read() == content


@pytest.mark.parametrize(
    "name",
    [
        "été.txt",
        'un "mot".txt',
        "l'œuvre d'Ada.md",
        "日本語.pdf",
        "a;b=c, d.txt",
        "back\\slash.txt",
        "100 %.csv",
        "deux\nlignes.txt",
        "🙂.jsonl",
        "sans-extension",
    ],
)
def test_any_name(client: openai.OpenAI, name: str) -> None:
    assert client.files.retrieve(send(client, name=name).id).filename == name


@pytest.mark.parametrize("purpose", ["assistants", "fine-tune", "vision", "user_data", "evals"])
def test_each_purpose(client: openai.OpenAI, purpose: str) -> None:
    assert send(client, purpose=purpose).purpose == purpose


def test_a_batch_file_lives_thirty_days(client: openai.OpenAI, clock: VirtualClock) -> None:
    sent = send(client, name="lot.jsonl", purpose="batch")
    assert sent.expires_at == sent.created_at + 30 * DAY
    clock.sleep(30 * DAY - 1)
    assert client.files.content(sent.id).read() == b"Bonjour"
    clock.sleep(1)
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(sent.id)
    with pytest.raises(openai.NotFoundError):
        client.files.content(sent.id)
    assert client.files.list().data == []


def test_the_lifetime_asked_for(client: openai.OpenAI, clock: VirtualClock) -> None:
    sent = send(client, expires_after={"anchor": "created_at", "seconds": 3600})
    assert sent.expires_at == sent.created_at + 3600
    clock.sleep(3600)
    with pytest.raises(openai.NotFoundError):
        client.files.delete(sent.id)


@pytest.mark.parametrize(
    ("policy", "param"),
    [
        ({"anchor": "created_at", "seconds": 3599}, "expires_after.seconds"),
        ({"anchor": "created_at", "seconds": 2_592_001}, "expires_after.seconds"),
        ({"anchor": "created_at", "seconds": -1}, "expires_after.seconds"),
        ({"anchor": "created_at", "seconds": "demain"}, "expires_after.seconds"),
        ({"anchor": "created_at"}, "expires_after.seconds"),
        ({"seconds": 4000}, "expires_after.anchor"),
        ({"anchor": "last_active_at", "seconds": 4000}, "expires_after.anchor"),
        ({"anchor": "created_at", "seconds": 4000, "autre": "x"}, "expires_after.autre"),
    ],
)
def test_a_wrong_lifetime(client: openai.OpenAI, policy: Any, param: str) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        send(client, expires_after=policy)
    assert caught.value.param == param
    assert client.files.list().data == []


@pytest.mark.parametrize("purpose", ["batch_output", "lot", "", "Batch"])
def test_a_wrong_purpose(client: openai.OpenAI, purpose: Any) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        send(client, purpose=purpose)
    assert caught.value.param == "purpose"


@pytest.mark.parametrize("name", ["lot.json", "lot.txt", "lot", "jsonl", "lot.jsonl.zip"])
def test_a_batch_file_is_named_jsonl(client: openai.OpenAI, name: str) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        send(client, name=name, purpose="batch")
    assert api_message(caught.value) == "Invalid file format for Batch API. Must be .jsonl"


@pytest.mark.parametrize(("purpose", "limit"), [("user_data", "MAX_BYTES"), ("batch", "MAX_BATCH")])
def test_a_file_too_big(
    client: openai.OpenAI, purpose: Any, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "helpers.simulator.files.upload." + limit.removesuffix("_BYTES") + "_BYTES"
    monkeypatch.setattr(name, 1000)
    assert send(client, b"a" * 1000, name="x.jsonl", purpose=purpose).bytes == 1000
    with pytest.raises(openai.APIStatusError) as caught:
        send(client, b"a" * 1001, name="x.jsonl", purpose=purpose)
    assert caught.value.status_code == 413 and "1001" in api_message(caught.value)


class TestList:
    def test_the_newest_first(self, client: openai.OpenAI) -> None:
        ids = [send(client, name=f"{n}.txt").id for n in range(5)]
        assert [file.id for file in client.files.list()] == ids[::-1]
        assert [file.id for file in client.files.list(order="asc")] == ids

    def test_page_after_page(self, client: openai.OpenAI) -> None:
        ids = [send(client, name=f"{n}.txt").id for n in range(7)]
        page = client.files.list(limit=3, order="asc")
        assert [file.id for file in page.data] == ids[:3] and page.has_more
        assert [file.id for file in page] == ids  # le SDK va chercher les suivantes
        rest = client.files.list(order="asc", after=ids[4])
        assert [file.id for file in rest.data] == ids[5:] and not rest.has_more

    def test_by_purpose(self, client: openai.OpenAI) -> None:
        send(client)
        wanted = send(client, name="a.jsonl", purpose="batch")
        assert [file.id for file in client.files.list(purpose="batch")] == [wanted.id]
        assert client.files.list(purpose="inconnu").data == []

    def test_more_than_a_hundred_at_once(self, client: openai.OpenAI) -> None:
        for n in range(105):
            send(client, name=f"{n}.txt")
        assert len(client.files.list().data) == 105

    @pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 10_001}, {"after": "file-x"}])
    def test_wrong_pages(self, client: openai.OpenAI, query: Any) -> None:
        with pytest.raises(openai.BadRequestError):
            client.files.list(**query)


def test_deleted_for_good(client: openai.OpenAI) -> None:
    sent = send(client)
    assert client.files.delete(sent.id).deleted
    for call in (client.files.retrieve, client.files.content, client.files.delete):
        with pytest.raises(openai.NotFoundError) as caught:
            call(sent.id)
        assert api_message(caught.value) == f"No such File object: {sent.id}"
        assert caught.value.param == "id"


def test_each_owner_has_its_files(client: openai.OpenAI, simulator: Simulator) -> None:
    sent = send(client)
    for other in (
        make_client(simulator, "sk-simule-autre"),
        make_client(simulator, project="proj_autre"),
    ):
        assert other.files.list().data == []
        for call in (other.files.retrieve, other.files.content, other.files.delete):
            with pytest.raises(openai.NotFoundError):
                call(sent.id)
    assert client.files.retrieve(sent.id) == sent


def test_async(async_client: openai.AsyncOpenAI, run: Callable[..., Any]) -> None:
    async def work() -> list[bytes]:
        sent = await asyncio.gather(
            *(
                async_client.files.create(file=("n.bin", bytes([n]) * 10), purpose="user_data")
                for n in range(4)
            )
        )
        assert len([file async for file in async_client.files.list()]) == 4
        contents = [(await async_client.files.content(file.id)).read() for file in sent]
        assert (await async_client.files.delete(sent[0].id)).deleted
        return contents

    assert run(work()) == [bytes([n]) * 10 for n in range(4)]


def test_the_same_upload_gets_the_same_id(clock: VirtualClock) -> None:
    """Le séparateur que le client tire au hasard n'entre pas dans l'identifiant déduit."""
    from helpers.simulator.ids import DerivedIds

    ids = {send(make_client(Simulator(clock, ids=DerivedIds()))).id for _ in range(3)}
    assert len(ids) == 1
    client = make_client(Simulator(clock, ids=DerivedIds()))
    assert len({send(client).id, send(client).id, send(client, b"Autre").id}) == 3
