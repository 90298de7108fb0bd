"""Un serveur pour un test : l'application, servie pour de bon, et de quoi l'arrêter."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx2
import openai

from helpers.clock import RealClock
from helpers.simulator.core import Simulator
from helpers.simulator.http.app import make_app
from helpers.simulator.http.server import make_server, open_socket
from tests.simulator.clients import KEY


class Served:
    """Un simulateur servi sur 127.0.0.1. ``simulator`` est le sien."""

    def __init__(self, simulator: Simulator, port: int) -> None:
        self.simulator = simulator
        self.port = port
        self.url = f"http://127.0.0.1:{port}"

    def http(self, key: str | None = KEY) -> httpx2.Client:
        headers = {} if key is None else {"authorization": f"Bearer {key}"}
        return httpx2.Client(base_url=f"{self.url}/v1", headers=headers, trust_env=False)

    def client(self, key: str = KEY, **options: Any) -> openai.OpenAI:
        options.setdefault("max_retries", 0)
        http_client = httpx2.Client(trust_env=False)
        return openai.OpenAI(
            api_key=key, base_url=f"{self.url}/v1", http_client=http_client, **options
        )

    def raw(self, request: bytes, timeout: float = 10.0) -> bytes:
        """Ce que le serveur répond à des octets, jusqu'à ce qu'il ferme."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            connection.sendall(request)
            return read_all(connection)


def read_all(connection: socket.socket) -> bytes:
    """Tout ce qui arrive jusqu'à la fermeture, fût-elle brutale."""
    parts = []
    with suppress(ConnectionResetError):
        while part := connection.recv(65_536):
            parts.append(part)
    return b"".join(parts)


@contextmanager
def serve(simulator: Simulator | None = None, **options: Any) -> Iterator[Served]:
    """Sert un simulateur le temps d'un bloc. ``options`` sont celles de ``make_app``."""
    served = simulator or Simulator(RealClock())
    listening = open_socket("127.0.0.1", 0)
    server = make_server(make_app(served, **options))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield Served(served, listening.getsockname()[1])
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(10)
