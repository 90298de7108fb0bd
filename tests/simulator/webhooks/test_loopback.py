"""Livrer par HTTP à un vrai serveur de cette machine : statuts, redirections, lenteur."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import RealClock, VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.webhooks.loopback import LoopbackCarrier
from helpers.simulator.webhooks.pump import keep_delivering
from tests.simulator.clients import make_client
from tests.simulator.webhooks.receiving import start
from tests.simulator.webhooks.strict_webhooks import DELIVERY_HEADERS, check_delivery

pytestmark = pytest.mark.memory_only


class Receiver(ThreadingHTTPServer):
    """Un serveur qui note les livraisons ; le chemin demandé dit quoi répondre."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[tuple[str, bytes, dict[str, str]]] = []
        self.arrived = threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def url(self, path: str = "/200", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.received.append((self.path, body, headers))
        if self.path == "/lent":
            self.server.arrived.wait(20)
            return
        self.send_response(int(self.path.removeprefix("/")[:3]))
        self.send_header("location", self.server.url("/200/suite"))
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
        self.server.arrived.set()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    yield server
    server.arrived.set()
    server.shutdown()
    server.server_close()


HEADERS = {"content-type": "application/json", "webhook-id": "wh_1"}


@pytest.mark.parametrize("status", [200, 204, 301, 302, 307, 308, 400, 404, 500, 503])
def test_the_status_is_that_of_the_first_answer(receiver: Receiver, status: int) -> None:
    """Une redirection n'est pas suivie : c'est un échec."""
    assert LoopbackCarrier().send(receiver.url(f"/{status}"), b"{}", HEADERS) == status
    ((path, body, headers),) = receiver.received
    assert (path, body, headers["webhook-id"]) == (f"/{status}", b"{}", "wh_1")


@pytest.mark.parametrize("host", ["localhost", "LocalHost", "127.0.0.1"])
def test_the_name_is_not_resolved(
    receiver: Receiver, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve = socket.getaddrinfo

    def refuse(name: Any, *args: Any, **options: Any) -> Any:
        assert name in ("127.0.0.1", b"127.0.0.1"), f"{name} a été résolu"
        return resolve(name, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert LoopbackCarrier().send(receiver.url(host=host), b"{}", HEADERS) == 200
    assert receiver.received[0][2]["host"].lower() == f"{host.lower()}:{receiver.server_port}"


def test_no_proxy_is_used(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert LoopbackCarrier().send(receiver.url(), b"{}", HEADERS) == 200


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for host in ("127.0.0.1", "localhost", "[::1]"):
        with pytest.raises(httpx2.ConnectError):
            LoopbackCarrier().send(f"http://{host}:{port}/", b"{}", HEADERS)


def test_a_silent_receiver_is_given_up(receiver: Receiver) -> None:
    with pytest.raises(TimeoutError):
        LoopbackCarrier(deadline=0.2).send(receiver.url("/lent"), b"{}", HEADERS)


def test_something_that_does_not_speak_http() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            connection.recv(65_536)
            connection.sendall(b"bonjour\r\n\r\n")
            connection.close()

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(httpx2.HTTPError):
            url = f"http://127.0.0.1:{server.getsockname()[1]}/"
            LoopbackCarrier().send(url, b"{}", HEADERS)
        thread.join()


def test_from_a_running_loop(receiver: Receiver) -> None:
    async def send() -> int:
        return LoopbackCarrier().send(receiver.url(), b"{}", HEADERS)

    assert asyncio.run(send()) == 200


def outside(clock: Any) -> tuple[Simulator, openai.OpenAI]:
    simulator = Simulator(clock, carrier=LoopbackCarrier())
    return simulator, make_client(simulator)


def test_whole_deliveries_and_retries(receiver: Receiver, clock: VirtualClock) -> None:
    """Rien ne part tout seul : ``next_due`` dit quand, ``deliver_due`` le fait."""
    simulator, client = outside(clock)
    made = client.webhooks.create(
        name="a", url=receiver.url("/500"), event_types=["response.completed"]
    )
    job = start(client)
    clock.sleep(60)
    client.models.list()
    assert receiver.received == []
    assert simulator.webhooks.next_due() == clock.timestamp() - 60
    assert simulator.webhooks.deliver_due() == 1
    assert simulator.webhooks.next_due() == clock.timestamp() + 5
    client.webhooks.update(made.id, url=receiver.url("/200"))
    clock.sleep(5)
    assert simulator.webhooks.deliver_due() == 1 and simulator.webhooks.deliver_due() == 0
    assert [path for path, *_ in receiver.received] == ["/500", "/200"]
    for _, payload, headers in receiver.received:
        kept = {name: headers[name] for name in DELIVERY_HEADERS}
        assert check_delivery(payload, kept)["data"]["id"] == job.id
        client.webhooks.verify_signature(
            payload, headers, secret=made.signing_secret, tolerance=10**9
        )


def test_a_test_delivery(receiver: Receiver, clock: VirtualClock) -> None:
    _, client = outside(clock)
    made = client.webhooks.create(
        name="a", url=receiver.url("/302"), event_types=["response.completed"]
    )
    assert client.webhooks.test(made.id, event_type="response.completed").status_code == 302


def test_the_pump_of_a_server(receiver: Receiver) -> None:
    """La tâche d'un serveur : la seule ici à vivre à l'heure de la machine, un instant."""
    simulator, client = outside(RealClock())
    made = client.webhooks.create(name="a", url=receiver.url(), event_types=["response.completed"])

    async def serve() -> None:
        task = asyncio.create_task(keep_delivering(simulator.webhooks, simulator.clock))
        start(client)
        assert await asyncio.to_thread(receiver.arrived.wait, 20)
        task.cancel()

    asyncio.run(serve())
    ((_, payload, headers),) = receiver.received
    event = client.webhooks.unwrap(payload, headers, secret=made.signing_secret)
    assert event.type == "response.completed"
    assert abs(event.created_at - time.time()) < 60
