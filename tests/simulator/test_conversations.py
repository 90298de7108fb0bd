"""Les conversations : créer, retrouver, ajouter, lister, supprimer, et le verrou d'un tour."""

from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.ids import DerivedIds
from tests.simulator.clients import LUNA, make_client, make_plain_client

YEAR = 365 * 24 * 3600.0
Json = dict[str, Any]


def user(text: str) -> Any:
    return {"role": "user", "content": text}


def texts(client: openai.OpenAI, conversation_id: str, **options: Any) -> list[str]:
    """Ce que disent les messages, du plus ancien au plus récent."""
    found = []
    for item in client.conversations.items.list(conversation_id, order="asc", **options):
        if item.type == "message":
            found.append("".join(getattr(part, "text", "") for part in item.content))
    return found


class TestConversation:
    def test_created_and_found_again(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        made = client.conversations.create(items=[user("Bonjour")], metadata={"sujet": "essai"})
        clock.sleep(YEAR)
        found = client.conversations.retrieve(made.id)
        assert found == made
        assert found.metadata == {"sujet": "essai"}
        assert texts(client, made.id) == ["Bonjour"]

    def test_without_anything(self, client: openai.OpenAI, http: httpx2.Client) -> None:
        assert client.conversations.create().metadata == {}
        assert http.post("/conversations").status_code == 200
        assert http.post("/conversations", json={}).status_code == 200

    def test_updated(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(metadata={"a": "1"})
        assert client.conversations.update(made.id, metadata={"b": "2"}).metadata == {"b": "2"}
        assert client.conversations.retrieve(made.id).metadata == {"b": "2"}

    def test_an_update_needs_metadata(self, client: openai.OpenAI, http: httpx2.Client) -> None:
        made = client.conversations.create()
        reply = http.post(f"/conversations/{made.id}", json={})
        assert reply.status_code == 400 and reply.json()["error"]["param"] == "metadata"

    def test_deleted(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        answer = client.responses.create(model=LUNA, input="Bonjour", conversation=made.id)
        deleted = client.conversations.delete(made.id)
        assert (deleted.object, deleted.deleted) == ("conversation.deleted", True)
        for call in (
            lambda: client.conversations.retrieve(made.id),
            lambda: client.conversations.delete(made.id),
            lambda: client.conversations.items.list(made.id),
            lambda: client.responses.create(model=LUNA, input="Et ?", conversation=made.id),
        ):
            with pytest.raises(openai.NotFoundError):
                call()
        # Ses éléments restent : la réponse se lit encore, et un élément se désigne encore.
        assert client.responses.retrieve(answer.id).output_text == answer.output_text

    def test_its_items_survive_it(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(items=[user("Je m'appelle Ada.")])
        (item,) = client.conversations.items.list(made.id).data
        client.conversations.delete(made.id)
        answer = client.responses.create(
            model=LUNA,
            input=[{"type": "item_reference", "id": item.id or ""}, user("Quel est mon nom ?")],
        )
        assert "Ada" in answer.output_text

    @pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
    def test_unknown(self, http: httpx2.Client, method: str) -> None:
        body = {"metadata": {}} if method == "POST" else None
        reply = http.request(method, "/conversations/conv_inconnue", json=body)
        assert reply.status_code == 404
        assert reply.json()["error"]["type"] == "invalid_request_error"

    def test_each_key_has_its_own(self, client: openai.OpenAI, simulator: Simulator) -> None:
        made = client.conversations.create()
        with pytest.raises(openai.NotFoundError):
            make_client(simulator, key="sk-simule-autre").conversations.retrieve(made.id)

    def test_each_project_has_its_own(self, client: openai.OpenAI, simulator: Simulator) -> None:
        made = client.conversations.create()
        with pytest.raises(openai.NotFoundError):
            make_client(simulator, project="proj_autre").conversations.retrieve(made.id)


class TestItems:
    def test_added_and_read(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        added = client.conversations.items.create(made.id, items=[user("Un"), user("Deux")])
        assert [item.type for item in added.data] == ["message", "message"]
        first = added.data[0]
        assert client.conversations.items.retrieve(first.id or "", conversation_id=made.id) == first
        assert texts(client, made.id) == ["Un", "Deux"]

    def test_of_every_kind(self, client: openai.OpenAI) -> None:
        items: Any = [
            {"role": "developer", "content": "Sois bref."},
            user("Quel temps fait-il ?"),
            {"type": "function_call", "call_id": "call_1", "name": "meteo", "arguments": "{}"},
            {"type": "function_call_output", "call_id": "call_1", "output": "18 °C"},
            {"role": "assistant", "content": "Il fait 18 °C."},
        ]
        made = client.conversations.create(items=items)
        kinds = [item.type for item in client.conversations.items.list(made.id, order="asc")]
        assert kinds == ["message", "message", "function_call", "function_call_output", "message"]

    def test_twenty_at_most(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(items=[user("x")] * 20)
        assert len(client.conversations.items.create(made.id, items=[user("x")] * 20).data) == 20
        for call in (
            lambda: client.conversations.create(items=[user("x")] * 21),
            lambda: client.conversations.items.create(made.id, items=[user("x")] * 21),
        ):
            with pytest.raises(openai.BadRequestError) as caught:
                call()
            assert caught.value.param == "items"
            assert caught.value.code == "array_above_max_length"

    @pytest.mark.parametrize("order", ["asc", "desc"])
    def test_page_by_page(self, client: openai.OpenAI, order: Any) -> None:
        made = client.conversations.create(items=[user(str(n)) for n in range(7)])
        page = client.conversations.items.list(made.id, order=order, limit=3)
        assert len(page.data) == 3 and page.has_more
        all_ids = [item.id for item in page]  # le SDK suit les pages
        assert len(set(all_ids)) == 7
        whole = client.conversations.items.list(made.id, order=order, limit=100)
        assert [item.id for item in whole.data] == all_ids
        reverse = client.conversations.items.list(
            made.id, order="asc" if order == "desc" else "desc", limit=100
        )
        assert [item.id for item in reverse.data] == all_ids[::-1]

    def test_the_default_order_is_the_latest_first(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(items=[user("un"), user("deux")])
        listed: Any = client.conversations.items.list(made.id).data
        assert [item.content[0].text for item in listed] == ["deux", "un"]

    def test_deleted_returns_the_conversation(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(items=[user("Je m'appelle Ada."), user("Bonjour")])
        item = client.conversations.items.list(made.id, order="asc").data[0]
        returned = client.conversations.items.delete(item.id or "", conversation_id=made.id)
        assert returned.id == made.id
        assert texts(client, made.id) == ["Bonjour"]
        with pytest.raises(openai.NotFoundError):
            client.conversations.items.retrieve(item.id or "", conversation_id=made.id)

    @pytest.mark.parametrize("limit", [0, 101, "deux"])
    def test_a_bad_limit(self, client: openai.OpenAI, http: httpx2.Client, limit: object) -> None:
        made = client.conversations.create()
        reply = http.get(f"/conversations/{made.id}/items?limit={limit}")
        assert reply.status_code == 400 and reply.json()["error"]["param"] == "limit"

    def test_the_same_item_twice_has_two_ids(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        item: Any = {"type": "message", "id": "msg_1", **user("encore")}
        item["content"] = [{"type": "input_text", "text": "encore"}]
        for _ in range(2):
            client.conversations.items.create(made.id, items=[{**item, "type": "message"}])
        ids = [item.id for item in client.conversations.items.list(made.id)]
        assert len(set(ids)) == 2


class TestTurns:
    def test_input_and_output_are_added(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        answer = client.responses.create(
            model=LUNA, input="Je m'appelle Ada.", conversation=made.id
        )
        assert answer.conversation is not None and answer.conversation.id == made.id
        said = texts(client, made.id)
        assert said == ["Je m'appelle Ada.", answer.output_text]
        second = client.responses.create(
            model=LUNA, input="Quel est mon nom ?", conversation={"id": made.id}
        )
        assert "Ada" in second.output_text
        assert second.usage is not None and answer.usage is not None
        assert second.usage.input_tokens > answer.usage.input_tokens

    def test_streamed(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        stream = client.responses.create(
            model=LUNA, input="Je m'appelle Ada.", conversation=made.id, stream=True
        )
        list(stream)
        assert len(texts(client, made.id)) == 2

    def test_a_deleted_item_is_forgotten(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(items=[user("Je m'appelle Ada.")])
        item = client.conversations.items.list(made.id).data[0]
        client.conversations.items.delete(item.id or "", conversation_id=made.id)
        answer = client.responses.create(
            model=LUNA, input="Quel est mon nom ?", conversation=made.id
        )
        assert "Ada" not in answer.output_text

    def test_instructions_are_not_kept(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        client.responses.create(
            model=LUNA,
            input="Bonjour",
            instructions="Réponds en majuscules.",
            conversation=made.id,
        )
        assert len(texts(client, made.id)) == 2

    def test_exclusive_with_a_parent(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        first = client.responses.create(model=LUNA, input="Bonjour")
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(
                model=LUNA, input="Et ?", conversation=made.id, previous_response_id=first.id
            )
        assert caught.value.code == "mutually_exclusive_parameters"

    def test_its_tokens_are_counted(self, client: openai.OpenAI) -> None:
        made = client.conversations.create(items=[user("Je m'appelle Ada.")])
        counted = client.responses.input_tokens.count(
            model=LUNA, input="Et moi ?", conversation=made.id
        )
        answer = client.responses.create(model=LUNA, input="Et moi ?", conversation=made.id)
        assert answer.usage is not None
        assert counted.input_tokens == answer.usage.input_tokens


class TestLock:
    """Deux tours qui se recouvrent : le second est refusé, et rien n'en reste."""

    @pytest.fixture
    def simulator(self, clock: VirtualClock) -> Simulator:
        return Simulator(clock, ids=DerivedIds(), latency=Latency(first=5.0))

    def turn(self, client: openai.OpenAI, conversation_id: str, text: str = "Bonjour") -> Any:
        return client.responses.create(model=LUNA, input=text, conversation=conversation_id)

    def check_locked(self, client: openai.OpenAI, conversation_id: str) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            self.turn(client, conversation_id)
        error = caught.value
        assert (error.code, error.param) == ("conversation_locked", "conversation")
        assert "Another process is currently operating on this conversation" in str(error)

    @pytest.mark.memory_only
    def test_two_threads(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        made = client.conversations.create()
        first = clock.start(self.turn, client, made.id, "Je m'appelle Ada.")
        clock.sleep(2)
        self.check_locked(client, made.id)
        assert texts(client, made.id) == []  # rien ne paraît avant la fin du premier tour
        first.result()
        assert clock.monotonic() == 5.0
        assert len(texts(client, made.id)) == 2
        assert "Ada" in self.turn(client, made.id, "Quel est mon nom ?").output_text

    @pytest.mark.memory_only
    def test_a_stream_holds_it_until_its_end(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        stream = client.responses.create(
            model=LUNA, input="Bonjour", conversation=made.id, stream=True
        )
        events = iter(stream)
        next(events)
        self.check_locked(client, made.id)
        list(events)
        self.turn(client, made.id)

    @pytest.mark.memory_only
    def test_a_closed_stream_gives_it_back(self, simulator: Simulator) -> None:
        client = make_plain_client(simulator)
        made = client.conversations.create()
        with client.responses.create(
            model=LUNA, input="Bonjour", conversation=made.id, stream=True
        ) as stream:
            next(iter(stream))
        assert texts(client, made.id) == []
        self.turn(client, made.id)

    def test_a_job_holds_it(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        made = client.conversations.create()
        client.responses.create(model=LUNA, input="Bonjour", conversation=made.id, background=True)
        self.check_locked(client, made.id)
        clock.sleep(10)
        assert len(texts(client, made.id)) == 2

    def test_a_cancelled_job_gives_it_back(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        job = client.responses.create(
            model=LUNA, input="Bonjour", conversation=made.id, background=True
        )
        client.responses.cancel(job.id)
        assert texts(client, made.id) == []
        self.turn(client, made.id)

    def test_other_conversations_are_free(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        one, other = client.conversations.create(), client.conversations.create()
        first = clock.start(self.turn, client, one.id)
        clock.sleep(1)
        self.turn(client, other.id)
        first.result()

    def test_a_failed_response_adds_nothing(self, client: openai.OpenAI) -> None:
        made = client.conversations.create()
        client.responses.create(
            model=LUNA,
            input="Bonjour",
            conversation=made.id,
            extra_headers={"x-simulate-fault": "response_failed"},
        )
        assert texts(client, made.id) == []
