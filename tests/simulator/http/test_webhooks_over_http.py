"""Un travail en arrière-plan, un vrai récepteur sur cette machine, une signature vérifiée."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue

import openai
import pytest

from helpers.clock import RealClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.webhooks.loopback import LoopbackCarrier
from tests.simulator.clients import LUNA
from tests.simulator.http.serving import Served, serve

pytestmark = pytest.mark.memory_only

Delivery = tuple[bytes, dict[str, str]]


@pytest.fixture
def received() -> Iterator[tuple[str, "Queue[Delivery]"]]:
    """Un récepteur : son adresse, et ce qui lui arrive."""
    deliveries: Queue[Delivery] = Queue()

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            deliveries.put((body, {k.lower(): v for k, v in self.headers.items()}))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Receiver) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/webhook", deliveries
        server.shutdown()


@pytest.fixture
def served() -> Iterator[Served]:
    simulator = Simulator(RealClock(), latency=Latency(first=0.05), carrier=LoopbackCarrier())
    with serve(simulator) as served:
        yield served


def test_the_end_of_a_job_is_delivered_and_its_signature_is_right(
    served: Served, received: tuple[str, "Queue[Delivery]"]
) -> None:
    url, deliveries = received
    made = served.http().post(
        "/webhook_endpoints",
        json={"url": url, "event_types": ["response.completed"], "name": "suivi"},
    )
    assert made.status_code == 200, made.text
    job = served.client().responses.create(model=LUNA, input="Bonjour", background=True)
    body, headers = deliveries.get(timeout=20)
    event = served.client().webhooks.unwrap(body, headers, secret=made.json()["signing_secret"])
    assert event.type == "response.completed" and event.data.id == job.id
    with pytest.raises(openai.InvalidWebhookSignatureError):
        served.client().webhooks.unwrap(body + b" ", headers, secret=made.json()["signing_secret"])


def test_a_silent_receiver_does_not_delay_the_others(
    served: Served, received: tuple[str, "Queue[Delivery]"]
) -> None:
    url, deliveries = received
    kinds = ["response.completed"]
    with socket.create_server(("127.0.0.1", 0)) as silent:  # accepte, et ne répond jamais
        dead = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        for number in range(6):
            key = f"sk-simule-muet{number}"
            body = {"url": dead, "event_types": kinds, "name": "muet"}
            served.http(key).post("/webhook_endpoints", json=body)
            served.client(key).responses.create(model=LUNA, input="a", background=True)
        body = {"url": url, "event_types": kinds, "name": "vif"}
        served.http().post("/webhook_endpoints", json=body)
        served.client().responses.create(model=LUNA, input="a", background=True)
        deliveries.get(timeout=4)  # un seul récepteur muet en retient un fil 5 s


def test_nothing_leaves_this_machine(served: Served) -> None:
    for url in ("https://example.com/hook", "http://192.0.2.1/hook", "http://10.0.0.1/hook"):
        reply = served.http().post(
            "/webhook_endpoints",
            json={"url": url, "event_types": ["response.completed"], "name": "suivi"},
        )
        assert reply.status_code == 400, url
