"""Les pannes d'un carnet : dans l'ordre, sur les appels visés, sans rien coûter, en tout mode."""

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import httpx2
import openai
import pytest

import helpers
from helpers.clock import VirtualClock
from helpers.settings import get_settings
from helpers.simulator.faults import Fault, UnknownFault
from helpers.spending import get_ledger
from helpers.virtual_loop import run_async
from helpers.wire import AsyncWireTransport, WireTransport, forge, inject_faults, trace_calls

MODEL = helpers.DEFAULT_MODEL
PLAIN = {"id": "resp_vraie", "object": "response", "status": "completed", "usage": None}
BASE = "https://api.openai.com/v1"
STREAM = b"".join(b'event: e\ndata: {"type":"e","n":%d}\n\n' % n for n in range(8))


def ask(client: Any, **options: Any) -> Any:
    return client.responses.create(model=MODEL, input="Bonjour", **options)


def bill() -> Decimal:
    """Ce qui a été dépensé ou réservé."""
    return get_ledger().spent_today() + get_ledger().reserved_today()


def outcomes(client: Any, count: int) -> list[str]:
    """Ce que donnent des appels : le statut de la réponse, ou le nom de l'exception."""
    found = []
    for _ in range(count):
        try:
            found.append(str(ask(client).status))
        except openai.OpenAIError as error:
            found.append(type(error).__name__)
    return found


def test_in_order_then_nothing() -> None:
    client = helpers.make_client(max_retries=0)
    with inject_faults("rate_limit", "none", "server_error", "refusal") as queue:
        assert outcomes(client, 5) == [
            "RateLimitError",
            "completed",
            "InternalServerError",
            "completed",
            "completed",
        ]
        assert queue.left == []
    assert outcomes(client, 1) == ["completed"]


def test_what_is_left_ends_with_the_block() -> None:
    client = helpers.make_client(max_retries=0)
    with inject_faults("server_error", Fault.parse("overloaded")) as queue:
        outcomes(client, 1)
        assert [fault.kind for fault in queue.left] == ["overloaded"]
    assert outcomes(client, 1) == ["completed"]


def test_only_the_calls_aimed_at() -> None:
    client = helpers.make_client(max_retries=0)
    with inject_faults("overloaded", method="GET", path="/responses/*"):
        response = ask(client)
        client.models.list()
        with pytest.raises(openai.InternalServerError):
            client.responses.retrieve(response.id)
        assert client.responses.retrieve(response.id).id == response.id


def test_nested_blocks() -> None:
    client = helpers.make_client(max_retries=0)
    with inject_faults("server_error"), inject_faults("rate_limit"):
        assert outcomes(client, 3) == ["RateLimitError", "InternalServerError", "completed"]


def test_an_unknown_fault_is_said_at_once() -> None:
    with pytest.raises(UnknownFault, match="n'existe pas"), inject_faults("panne"):
        pass


def test_a_failed_job_is_followed_like_any_other() -> None:
    client, clock = helpers.make_client(max_retries=0), helpers.get_clock()
    with inject_faults("response_failed"):
        job = ask(client, background=True)
    assert job.status == "queued"
    clock.sleep(60)
    assert client.responses.retrieve(job.id).status == "failed"


@pytest.mark.parametrize("fault", ["rate_limit", "server_error", "timeout", "response_failed"])
def test_a_fault_is_not_on_the_bill(fault: str) -> None:
    client = helpers.make_client(max_retries=0, timeout=5)
    before = bill()
    with inject_faults(fault):
        outcomes(client, 1)
    assert bill() == before


def test_a_lost_reply_is_on_the_bill() -> None:
    client = helpers.make_client(max_retries=0, timeout=5)
    before = bill()
    with inject_faults("lost_reply"), pytest.raises(openai.APITimeoutError):
        ask(client)
    assert bill() > before


class TestReal:
    """En mode réel : derrière le client, un serveur qui n'est pas le nôtre (ici, un faux)."""

    @pytest.fixture(autouse=True)
    def real_mode(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        real = dataclasses.replace(get_settings(), mode="reel", api_key="sk-vraie")
        monkeypatch.setattr(forge, "get_settings", lambda: real)
        forge.forging_simulator.cache_clear()
        yield
        forge.forging_simulator.cache_clear()

    @pytest.fixture
    def sent(self) -> list[httpx2.Request]:
        """Ce que le vrai serveur a reçu."""
        return []

    def answer(self, sent: list[httpx2.Request], request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        if b'"stream":true' in request.content.replace(b" ", b""):
            headers = {"content-type": "text/event-stream"}
            return httpx2.Response(200, headers=headers, stream=httpx2.ByteStream(STREAM))
        return httpx2.Response(200, json=PLAIN)

    @pytest.fixture
    def client(self, sent: list[httpx2.Request], clock: VirtualClock) -> openai.OpenAI:
        inner = httpx2.MockTransport(lambda request: self.answer(sent, request))
        http_client = httpx2.Client(transport=WireTransport(inner, clock))
        return openai.OpenAI(
            api_key="sk-vraie", http_client=http_client, max_retries=0, timeout=5, base_url=BASE
        )

    @pytest.fixture
    def clock(self) -> VirtualClock:
        return VirtualClock()

    @pytest.mark.parametrize(
        "fault",
        [
            "rate_limit",
            "quota",
            "server_error",
            "overloaded",
            "timeout",
            "disconnect",
            "conversation_locked",
            "response_failed",
            "incomplete",
            "refusal",
        ],
    )
    def test_it_costs_nothing(
        self, client: openai.OpenAI, sent: list[httpx2.Request], fault: str
    ) -> None:
        with inject_faults(fault):
            outcomes(client, 1)
        assert sent == []
        assert ask(client).id == "resp_vraie"
        assert len(sent) == 1

    def test_a_forged_job_stays_with_the_forge(
        self, client: openai.OpenAI, sent: list[httpx2.Request]
    ) -> None:
        with inject_faults("response_failed"):
            job = ask(client, background=True, conversation="conv_vraie")
        assert job.id.startswith("resp_simpanne")
        helpers.get_clock().sleep(60)
        assert client.responses.retrieve(job.id).status in ("queued", "failed")
        client.responses.delete(job.id)
        assert sent == []

    def test_the_key_never_reaches_the_forge(
        self, client: openai.OpenAI, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen: list[Any] = []
        simulator = forge.forging_simulator()
        handle = simulator.handle
        monkeypatch.setattr(simulator, "handle", lambda r: (seen.append(r), handle(r))[1])
        with inject_faults("refusal"):
            ask(client)
        assert seen and "sk-vraie" not in repr(seen)

    def test_slow(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        with inject_faults("slow; seconds=3", "slow; seconds=30"):
            assert outcomes(client, 2) == ["completed", "APITimeoutError"]
        assert clock.monotonic() == 8.0

    def test_a_lost_reply(
        self, client: openai.OpenAI, clock: VirtualClock, sent: list[httpx2.Request]
    ) -> None:
        with inject_faults("lost_reply"):
            assert outcomes(client, 1) == ["APITimeoutError"]
        assert (len(sent), clock.monotonic()) == (1, 5.0)

    @pytest.mark.parametrize(
        ("fault", "count"),
        [("stream_cut; after=3; silent=true", 3), ("stream_error; after=2", 3), ("none", 8)],
    )
    def test_a_stream(self, client: openai.OpenAI, fault: str, count: int) -> None:
        with inject_faults(fault), trace_calls() as trace:
            assert len(list(ask(client, stream=True))) == count
        assert trace.exchanges[0].status == 200

    def test_a_broken_stream(self, client: openai.OpenAI) -> None:
        with inject_faults("stream_cut; after=3"), trace_calls() as trace:
            seen = []
            with pytest.raises(openai.APIConnectionError):
                for event in ask(client, stream=True):
                    seen.append(event)
        assert len(seen) == 3
        assert trace.exchanges[0].error == "RemoteProtocolError"

    def test_async(self, sent: list[httpx2.Request], clock: VirtualClock) -> None:
        inner = httpx2.MockTransport(lambda request: self.answer(sent, request))
        http_client = httpx2.AsyncClient(transport=AsyncWireTransport(inner, clock))
        client = openai.AsyncOpenAI(
            api_key="sk-vraie", http_client=http_client, max_retries=0, timeout=5, base_url=BASE
        )

        async def play() -> list[str]:
            found = []
            for stream in (False, False, False, True):
                try:
                    answer: Any = await ask(client, stream=stream)
                    count = [event async for event in answer] if stream else answer
                    found.append(str(len(count) if stream else answer.status))
                except openai.OpenAIError as error:
                    found.append(type(error).__name__)
            return found

        with inject_faults(
            "rate_limit", "slow; seconds=9", "lost_reply", "stream_cut; silent=true"
        ):
            assert run_async(play(), clock) == [
                "RateLimitError",
                "APITimeoutError",
                "APITimeoutError",
                "3",
            ]
        assert len(sent) == 2
        assert clock.monotonic() == 10.0
