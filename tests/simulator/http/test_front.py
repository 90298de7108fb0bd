"""Ce que HTTP a de particulier : attentes, départs du client, connexions cassées, réutilisées."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable

import httpx2
import openai
import pytest

from helpers.clock import RealClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.faults import HEADER
from helpers.simulator.http.server import open_socket
from tests.simulator.clients import LUNA
from tests.simulator.http.serving import Served, serve

pytestmark = pytest.mark.memory_only


class Gate:
    """Une attente du serveur, qui dure tant que le test ne l'ouvre pas."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.waiting = threading.Event()
        self._open = threading.Event()

    async def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        self.waiting.set()
        while not self._open.is_set():
            await asyncio.sleep(0.001)

    def open(self) -> None:
        self._open.set()


def slow_simulator() -> Simulator:
    return Simulator(RealClock(), latency=Latency(first=5.0, per_token=1.0))


def until(condition: Callable[[], bool]) -> None:
    """Attend qu'une condition du serveur devienne vraie ; échoue au bout de dix secondes."""
    tries = threading.Event()
    for _ in range(2_000):
        if condition():
            return
        tries.wait(0.005)
    pytest.fail("la condition n'est pas devenue vraie")


def in_background(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_the_wait_is_the_generation_s() -> None:
    gate = Gate()
    gate.open()
    with serve(slow_simulator(), sleep=gate.sleep) as served:
        made = served.client().responses.create(model=LUNA, input="Bonjour")
    assert made.usage is not None
    assert gate.asked == [5.0 + made.usage.output_tokens]


def test_others_are_served_while_one_waits() -> None:
    gate = Gate()
    with serve(slow_simulator(), sleep=gate.sleep) as served:
        answers: list[str] = []
        client = served.client()
        slow = in_background(
            lambda: answers.append(client.responses.create(model=LUNA, input="a").status or "")
        )
        assert gate.waiting.wait(10)
        assert served.http().get("/models").status_code == 200
        assert answers == []
        gate.open()
        slow.join(10)
        assert answers == ["completed"]


def test_a_client_s_own_timeout() -> None:
    gate = Gate()
    with serve(slow_simulator(), sleep=gate.sleep) as served:
        with pytest.raises(openai.APITimeoutError):
            served.client(timeout=0.2).responses.create(model=LUNA, input="a")
        gate.open()
        assert served.http().get("/models").status_code == 200


def test_a_silent_server() -> None:
    with serve() as served:
        with pytest.raises(openai.APITimeoutError):
            ask(served, "timeout", timeout=0.2)
        assert served.client().responses.create(model=LUNA, input="a").status == "completed"


def test_a_lost_reply_has_been_made() -> None:
    with serve() as served:
        client = served.client()
        conversation = client.conversations.create().id
        with pytest.raises(openai.APITimeoutError):
            ask(served, "lost_reply", timeout=0.2, conversation=conversation)
        assert len(client.conversations.items.list(conversation).data) == 3


def test_a_dropped_connection() -> None:
    with serve() as served:
        with pytest.raises(openai.APIConnectionError) as caught:
            ask(served, "disconnect")
        assert not isinstance(caught.value, openai.APITimeoutError)


def test_a_stream_holds_its_conversation_until_its_client_leaves() -> None:
    gate = Gate()
    with serve(slow_simulator(), sleep=gate.sleep) as served:
        client = served.client()
        conversation = client.conversations.create().id
        stream = client.responses.create(
            model=LUNA, input="Bonjour", conversation=conversation, stream=True
        )
        next(iter(stream))
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(
                model=LUNA, input="a", conversation=conversation, background=True
            )
        assert caught.value.code == "conversation_locked"
        stream.close()
        until(lambda: is_free(client, conversation))
        gate.open()


def is_free(client: openai.OpenAI, conversation: str) -> bool:
    try:
        client.responses.create(model=LUNA, input="b", conversation=conversation, background=True)
    except openai.BadRequestError:
        return False
    return True


def test_one_connection_serves_many_requests() -> None:
    with serve() as served, served.http() as http:
        for number in range(20):
            assert http.get("/models").status_code == 200
            refused = http.post("/responses", json={"model": LUNA, "input": number})
            assert refused.status_code == 400


def test_answers_are_sent_at_once() -> None:
    """asyncio ne désactive l'algorithme de Nagle que sur une socket qui dit son protocole."""
    with open_socket("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_pipelined_requests() -> None:
    one = b"GET /v1/models HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sk-simule-a\r\n"
    with serve() as served:
        answer = served.raw(one + b"\r\n" + one + b"connection: close\r\n\r\n")
    assert answer.count(b"HTTP/1.1 200") == 2


def test_a_head_request_has_no_body() -> None:
    with serve() as served, served.http() as http:
        reply = http.head("/models")
        assert reply.status_code == 405 and reply.content == b""


def test_the_header_of_a_fault_beats_what_is_planned() -> None:
    with serve() as served, served.http() as http:
        body = {"model": LUNA, "input": "a"}
        reply = http.post("/responses", json=body, headers={HEADER: "overloaded"})
        assert reply.status_code == 503
        assert json.loads(reply.content)["error"]["code"] == "server_is_overloaded"


def test_a_key_in_latin_1_and_accents_in_the_address() -> None:
    with serve() as served, served.http(key=None) as http:
        headers = {"authorization": "Bearer sk-simule-é".encode("latin-1")}
        assert http.get("/models/%C3%A9", headers=headers).status_code == 404
        assert http.get("/models/%ff%fe", headers=headers).status_code == 404


def ask(served: Served, fault: str, timeout: float = 10.0, **options: object) -> object:
    return served.client(timeout=httpx2.Timeout(timeout)).responses.create(
        model=LUNA,
        input="Bonjour",
        extra_headers={HEADER: fault},
        **options,  # type: ignore[call-overload]
    )
