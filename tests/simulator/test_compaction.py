"""Le compactage : sur demande, ou quand la conversation passe un seuil ; la mémoire reste."""

from collections.abc import Callable
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.model.compaction import abridge
from helpers.simulator.model.tokens import count_text_tokens
from helpers.simulator.rate_limits import Limits
from tests.simulator.clients import LUNA, TERRA, make_client

Items = list[Any]
# Le SDK renvoie ces messages sans les prévoir dans son type : il en avertit, puis les envoie.
pytestmark = pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")

LONG = "Le port de Lorient exporte du blé. Les grues déchargent des conteneurs. " * 60


def user(text: str) -> dict[str, str]:
    return {"role": "user", "content": text}


def assistant(text: str) -> dict[str, str]:
    return {"role": "assistant", "content": text}


def talk() -> Items:
    return [
        {"role": "developer", "content": "Sois poli."},
        user("Je m'appelle Capucine et j'habite à Vannes."),
        assistant(f"Enchanté, Capucine. {LONG}"),
        user("Ma couleur préférée est le vert."),
        assistant(f"C'est noté. {LONG}"),
    ]


def ask(client: openai.OpenAI, items: Any, **options: Any) -> Any:
    return client.responses.create(model=LUNA, input=items, **options)


def seal_of(client: openai.OpenAI) -> str:
    return client.responses.compact(model=LUNA, input=talk()).output[-1].encrypted_content  # type: ignore[union-attr, return-value]


class TestOnDemand:
    def test_users_then_one_item(self, client: openai.OpenAI) -> None:
        compacted = client.responses.compact(model=LUNA, input=talk())
        assert compacted.object == "response.compaction"
        kinds = [(item.type, getattr(item, "role", None)) for item in compacted.output]
        assert kinds == [("message", "user"), ("message", "user"), ("compaction", None)]

    def test_nothing_can_be_read_in_it(self, client: openai.OpenAI) -> None:
        sealed = seal_of(client)
        assert sealed.startswith("gAAAA") and "Capucine" not in sealed

    def test_usage(self, client: openai.OpenAI) -> None:
        counted = client.responses.input_tokens.count(model=LUNA, input=talk())
        usage = client.responses.compact(model=LUNA, input=talk()).usage
        assert usage.input_tokens == counted.input_tokens
        assert 0 < usage.output_tokens < usage.input_tokens / 5

    @pytest.mark.parametrize(
        ("question", "expected"),
        [
            ("Comment je m'appelle ?", "Capucine"),
            ("Où est-ce que j'habite ?", "Vannes"),
            ("Quelle est ma couleur préférée ?", "vert"),
        ],
    )
    def test_memory(self, client: openai.OpenAI, question: str, expected: str) -> None:
        compacted = client.responses.compact(model=LUNA, input=talk())
        response = ask(client, [*compacted.output, user(question)])
        assert expected in response.output_text

    def test_memory_in_a_chain(self, client: openai.OpenAI) -> None:
        compacted = client.responses.compact(model=LUNA, input=talk())
        first = ask(client, [*compacted.output, user("Bonjour")])
        second = ask(client, "Comment je m'appelle ?", previous_response_id=first.id)
        assert "Capucine" in second.output_text
        kinds = [item.type for item in client.responses.input_items.list(first.id, order="asc")]
        assert kinds == ["message", "message", "compaction", "message"]

    def test_tokens_are_those_of_the_compacted_context(self, client: openai.OpenAI) -> None:
        question = user("Comment je m'appelle ?")
        compacted = client.responses.compact(model=LUNA, input=talk())
        whole = ask(client, [*talk(), question]).usage.input_tokens
        small = ask(client, [*compacted.output, question]).usage.input_tokens
        assert small < whole / 5
        users = [item for item in talk() if item["role"] == "user"]
        bare = client.responses.input_tokens.count(model=LUNA, input=[*users, question])
        assert small == bare.input_tokens + compacted.usage.output_tokens

    def test_from_a_chain(self, client: openai.OpenAI) -> None:
        first = ask(client, "Je m'appelle Firmin.")
        second = ask(client, f"Résume : {LONG}", previous_response_id=first.id)
        compacted = client.responses.compact(model=LUNA, previous_response_id=second.id)
        assert [item.type for item in compacted.output] == ["message", "message", "compaction"]
        response = ask(client, [*compacted.output, user("Quel est mon prénom ?")])
        assert "Firmin" in response.output_text

    def test_a_chain_and_an_input(self, client: openai.OpenAI) -> None:
        first = ask(client, "Je m'appelle Firmin.")
        compacted = client.responses.compact(
            model=LUNA, previous_response_id=first.id, input="J'habite à Dole."
        )
        response = ask(client, [*compacted.output, user("Où est-ce que j'habite ?")])
        assert "Dole" in response.output_text

    def test_instructions_count(self, client: openai.OpenAI) -> None:
        bare = client.responses.compact(model=LUNA, input=talk()).usage
        told = client.responses.compact(model=LUNA, input=talk(), instructions="Sois bref.").usage
        assert told.input_tokens > bare.input_tokens
        assert told.output_tokens == bare.output_tokens

    def test_developer_orders_stay(self, client: openai.OpenAI) -> None:
        orders = {"role": "developer", "content": "Termine chaque réponse par le mot FIN."}
        compacted = client.responses.compact(model=LUNA, input=[orders, *talk()])
        response = ask(client, [*compacted.output, user("Comment je m'appelle ?")])
        assert response.output_text.rstrip(".").endswith("FIN")

    def test_twice(self, client: openai.OpenAI) -> None:
        once = client.responses.compact(model=LUNA, input=talk())
        more = [*once.output, user("Je travaille à la gare."), assistant(LONG)]
        twice = client.responses.compact(model=LUNA, input=more)  # type: ignore[arg-type]
        assert [item.type for item in twice.output] == ["message"] * 3 + ["compaction"]
        for question, expected in (
            ("Quel est mon prénom ?", "Capucine"),
            ("Où est-ce que je travaille ?", "gare"),
        ):
            assert expected in ask(client, [*twice.output, user(question)]).output_text

    def test_tool_calls_are_told(self, client: openai.OpenAI) -> None:
        call = {"type": "function_call", "call_id": "c", "name": "meteo", "arguments": "{}"}
        result = {"type": "function_call_output", "call_id": "c", "output": "Il pleut. " * 200}
        items = [user("Quel temps ?"), call, result, assistant("Il pleut."), user("Merci")]
        compacted = client.responses.compact(model=LUNA, input=items)  # type: ignore[arg-type]
        assert [item.type for item in compacted.output] == ["message", "message", "compaction"]
        assert ask(client, [*compacted.output, user("Bonne journée")]).status == "completed"

    def test_without_the_users_messages(self, client: openai.OpenAI) -> None:
        """L'élément seul, sans les messages qui l'accompagnaient : il se lit encore."""
        sealed = {"type": "compaction", "encrypted_content": seal_of(client)}
        assert ask(client, [sealed, user("Bonjour")]).status == "completed"

    def test_in_a_conversation(self, client: openai.OpenAI) -> None:
        items = [item.to_dict(warnings=False) for item in self._output(client)]
        conversation = client.conversations.create(items=items)  # type: ignore[arg-type]
        response = ask(client, "Quel est mon prénom ?", conversation=conversation.id)
        assert "Capucine" in response.output_text

    def _output(self, client: openai.OpenAI) -> Items:
        return list(client.responses.compact(model=LUNA, input=talk()).output)

    def test_always_the_same(self, client: openai.OpenAI) -> None:
        assert seal_of(client) == seal_of(client)

    def test_async(self, async_client: openai.AsyncOpenAI, run: Callable[..., Any]) -> None:
        compacted = run(async_client.responses.compact(model=TERRA, input=talk()))
        assert compacted.output[-1].type == "compaction"

    def test_pace(self, clock: VirtualClock) -> None:
        limits, latency = Limits(requests_per_minute=1), Latency(first=1, per_token=0.1)
        client = make_client(Simulator(clock, limits=limits, latency=latency))
        started = clock.monotonic()
        made = client.responses.compact(model=LUNA, input=talk())
        assert clock.monotonic() - started == pytest.approx(1 + 0.1 * made.usage.output_tokens)
        with pytest.raises(openai.RateLimitError):
            client.responses.compact(model=LUNA, input="a")


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "status", "param"),
        [
            ({"input": "a"}, 400, "model"),
            ({"model": None, "input": "a"}, 400, "model"),
            ({"model": LUNA}, 400, "input"),
            ({"model": LUNA, "input": []}, 400, "input"),
            ({"model": LUNA, "input": 3}, 400, "input"),
            ({"model": "inconnu", "input": "a"}, 404, None),
            ({"model": LUNA, "input": "a", "store": True}, 400, "store"),
            ({"model": LUNA, "previous_response_id": "resp_x"}, 400, "previous_response_id"),
            ({"model": LUNA, "input": "a", "service_tier": "ultra"}, 400, "service_tier"),
            ({"model": LUNA, "input": "a", "image": {"context_compression": "auto"}}, 400, "image"),
        ],
        ids=range(10),
    )
    def test_refused(
        self, http: httpx2.Client, body: dict[str, Any], status: int, param: str | None
    ) -> None:
        reply = http.post("/responses/compact", json=body)
        assert (reply.status_code, reply.json()["error"]["param"]) == (status, param)

    @pytest.mark.parametrize("spot", [0, 3, 8, 40, -5])
    def test_a_changed_seal(self, client: openai.OpenAI, spot: int) -> None:
        sealed = seal_of(client)
        spot %= len(sealed)
        other = "B" if sealed[spot] == "A" else "A"
        self.check_refused(client, sealed[:spot] + other + sealed[spot + 1 :])

    @pytest.mark.parametrize("sealed", ["", "x", "é🙂", "gAAAAA==", "A" * 5000, "\x00"])
    def test_a_foreign_seal(self, client: openai.OpenAI, sealed: str) -> None:
        self.check_refused(client, sealed)

    def test_a_cut_seal(self, client: openai.OpenAI) -> None:
        self.check_refused(client, seal_of(client)[:-8])

    def test_the_seal_of_another_key(self, client: openai.OpenAI, simulator: Simulator) -> None:
        other = make_client(simulator, "sk-simule-voisin")
        self.check_refused(client, seal_of(other))

    def check_refused(self, client: openai.OpenAI, sealed: str) -> None:
        item = {"type": "compaction", "encrypted_content": sealed}
        for send in (
            lambda: ask(client, [item, user("Bonjour")]),
            lambda: client.responses.compact(model=LUNA, input=[item]),  # type: ignore[list-item]
            lambda: client.conversations.create(items=[item]),  # type: ignore[list-item]
        ):
            with pytest.raises(openai.BadRequestError, match="could not be verified") as caught:
                send()
            assert caught.value.code == "invalid_encrypted_content"


AT_1000: Any = [{"type": "compaction", "compact_threshold": 1000}]


class TestAutomatic:
    def test_short_conversations_are_left_alone(self, client: openai.OpenAI) -> None:
        response = ask(client, talk()[:2], context_management=AT_1000)
        assert [item.type for item in response.output] == ["reasoning", "message"]

    def test_the_item_comes_first(self, client: openai.OpenAI) -> None:
        items = [*talk(), user("Quel est mon prénom ?")]
        response = ask(client, items, context_management=AT_1000)
        assert [item.type for item in response.output] == ["compaction", "reasoning", "message"]
        assert "Capucine" in response.output_text

    def test_a_chain_goes_on_smaller(self, client: openai.OpenAI) -> None:
        first = ask(client, "Je m'appelle Gaspard et j'habite à Sète.")
        second = ask(client, f"Résume : {LONG}{LONG}", previous_response_id=first.id)
        options: Any = {"context_management": AT_1000}
        third = ask(client, "Quel est mon prénom ?", previous_response_id=second.id, **options)
        fourth = ask(client, "Où est-ce que j'habite ?", previous_response_id=third.id, **options)
        assert "Gaspard" in third.output_text and "Sète" in fourth.output_text
        assert third.output[0].type == "compaction" and fourth.output[0].type != "compaction"
        assert fourth.usage.input_tokens < third.usage.input_tokens / 3

    def test_what_comes_before_can_be_dropped(self, client: openai.OpenAI) -> None:
        """Le geste du guide : ne renvoyer que l'élément, et ce qui le suit."""
        items = [*talk(), user("Quelle est ma couleur préférée ?")]
        response = ask(client, items, context_management=AT_1000, store=False)
        question = user("Où est-ce que j'habite ?")
        dropped = ask(client, [*response.output, question])
        kept = ask(client, [*items, *response.output, question])
        assert "Vannes" in dropped.output_text
        assert dropped.output_text == kept.output_text
        assert dropped.usage.input_tokens == kept.usage.input_tokens

    def test_a_stream(self, client: openai.OpenAI) -> None:
        items = [*talk(), user("Quel est mon prénom ?")]
        stream: Any = ask(client, items, context_management=AT_1000, stream=True)
        events = [(event.type, getattr(event, "output_index", None)) for event in stream]
        assert events[2:4] == [("response.output_item.added", 0), ("response.output_item.done", 0)]

    def test_in_the_background(self, client: openai.OpenAI) -> None:
        items = [*talk(), user("Quel est mon prénom ?")]
        started = ask(client, items, context_management=AT_1000, background=True)
        done = client.responses.retrieve(started.id)
        assert done.output[0].type == "compaction" and "Capucine" in done.output_text

    def test_in_a_conversation(self, client: openai.OpenAI) -> None:
        conversation = client.conversations.create(items=talk()).id
        options: Any = {"conversation": conversation}
        first = ask(client, "Quel est mon prénom ?", context_management=AT_1000, **options)
        second = ask(client, "Où est-ce que j'habite ?", **options)
        assert first.output[0].type == "compaction" and "Vannes" in second.output_text
        assert second.usage.input_tokens < first.usage.input_tokens / 3
        kinds = [item.type for item in client.conversations.items.list(conversation)]
        assert "compaction" in kinds

    def test_an_open_tool_call(self, client: openai.OpenAI) -> None:
        """Le résultat d'un outil arrive après le compactage de son appel."""
        tool: Any = {
            "type": "function",
            "name": "meteo",
            "description": "Donne la météo d'une ville.",
            "parameters": {"type": "object", "properties": {"ville": {"type": "string"}}},
        }
        asked = [*talk(), user("Quel temps fait-il à Vannes ?")]
        first = ask(client, asked, tools=[tool], context_management=AT_1000)
        (call,) = [item for item in first.output if item.type == "function_call"]
        result = {"type": "function_call_output", "call_id": call.call_id, "output": "Il pleut."}
        for items, options in (
            ([result], {"previous_response_id": first.id}),
            ([*first.output, result], {}),
        ):
            second = ask(client, items, tools=[tool], **options)
            assert "pleut" in second.output_text.lower()

    def test_usage_counts_both(self, client: openai.OpenAI) -> None:
        items = [*talk(), user("Quel est mon prénom ?")]
        plain = ask(client, items).usage
        usage = ask(client, items, context_management=AT_1000).usage
        assert usage.input_tokens == plain.input_tokens
        assert usage.output_tokens > plain.output_tokens

    def test_nothing_to_abridge(self, client: openai.OpenAI) -> None:
        response = ask(client, f"Résume : {LONG}", context_management=AT_1000)
        assert response.output[0].type != "compaction"

    def test_without_a_threshold(self, client: openai.OpenAI) -> None:
        management: Any = [{"type": "compaction"}]
        items = [*talk(), user("Bonjour")]
        assert ask(client, items, context_management=management).output[0].type != "compaction"
        long = [user("mot " * 110_000), assistant("Oui."), user("Bonjour")]
        response = client.responses.create(
            model="gpt-4o",
            input=long,  # type: ignore[arg-type]
            context_management=management,
        )
        assert response.output[0].type == "compaction"

    @pytest.mark.parametrize(
        ("entry", "param"),
        [
            ({"type": "compaction", "compact_threshold": 999}, "[0].compact_threshold"),
            ({"type": "compaction", "compact_threshold": "a"}, "[0].compact_threshold"),
            ({"type": "truncation"}, "[0].type"),
            ({"compact_threshold": 2000}, "[0].type"),
            ({"type": "compaction", "seuil": 2000}, "[0].seuil"),
        ],
        ids=range(5),
    )
    def test_refused(self, http: httpx2.Client, entry: dict[str, Any], param: str) -> None:
        body = {"model": LUNA, "input": "a", "context_management": [entry]}
        reply = http.post("/responses", json=body)
        assert reply.status_code == 400
        assert reply.json()["error"]["param"] == f"context_management{param}"


class TestAbridge:
    @pytest.mark.parametrize("text", [LONG, "mot " * 900, "a" * 9000, "oui. " * 400, "\n" * 900])
    def test_the_size(self, text: str) -> None:
        assert count_text_tokens(abridge(text, 60)) <= 60

    def test_facts_stay(self) -> None:
        short = abridge(f"{LONG} Je m'appelle Hector. {LONG} I live in Bath. {LONG}", 60)
        assert "Hector" in short and "Bath" in short
