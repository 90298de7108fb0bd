"""Un serveur HTTP devant un simulateur, qui change une réponse comme un test le veut."""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from helpers.clock import VirtualClock
from helpers.simulator.contract.command import run_contract
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import USUAL_LATENCY
from helpers.simulator.http.app import make_app
from helpers.simulator.http.server import make_server, open_socket

_CREATED = re.compile(r"\b(?:resp|conv)_sim\w+")
KEY = "sk-simule-contrat-secret"


@dataclass
class Seen:
    """Une réponse en passant : de quoi la changer."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    def with_json(self, value: Any) -> "Seen":
        return replace(self, body=json.dumps(value, ensure_ascii=False).encode())


Change = Callable[[Seen], Seen]


@dataclass
class Plant:
    """Un changement : de la première réponse à telle méthode et tel chemin, ou de toutes.

    ``marker`` est un morceau du corps de la requête.
    """

    method: str
    path: str
    change: Change
    marker: str = ""
    always: bool = False
    used: int = 0

    def fits(self, method: str, path: str, body: bytes) -> bool:
        if self.used and not self.always:
            return False
        return (
            re.fullmatch(self.method, method) is not None
            and re.fullmatch(self.path, path) is not None
            and self.marker.encode() in body
        )


@dataclass
class Proxy:
    """Le serveur : son port, ce qu'il change, les requêtes qu'il a vues."""

    port: int = 0
    plant: Plant | None = None
    calls: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    before: Callable[[str, str], None] = lambda method, path: None
    clock: VirtualClock = field(default_factory=VirtualClock)
    simulator: Simulator = field(default_factory=lambda: Simulator(VirtualClock()))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def renew(self, plant: Plant | None = None) -> None:
        """Un simulateur neuf, et un autre changement."""
        self.clock = VirtualClock()
        self.simulator = Simulator(self.clock, latency=USUAL_LATENCY)
        self.plant = plant
        self.calls, self.ids = [], set()
        self.before = lambda method, path: None
        clock = self.clock

        async def sleep(seconds: float) -> None:
            clock.sleep(seconds)  # d'un fil qu'elle ignore : l'horloge avance aussitôt

        self._app = make_app(self.simulator, sleep=sleep)

    def run(self, *arguments: str, key: str = KEY) -> int:
        """La commande, contre ce serveur, à l'heure de son horloge."""
        given = ["--base-url", self.url, "--yes", *arguments]
        return run_contract("contrat", given, clock=self.clock, environment={"OPENAI_API_KEY": key})

    def report(self, tmp_path: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
        """Le code de sortie, et le rapport en données."""
        file = tmp_path / "rapport.json"
        code = self.run("--json", str(file), *arguments)
        report: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return code, report

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = await _read(receive)
        self.calls.append((scope["method"], scope["path"]))
        self.before(scope["method"], scope["path"])
        plant = self.plant
        if plant is None or not plant.fits(scope["method"], scope["path"], request):
            await self._app(scope, _replay(request, receive), self._noting(send))
            return
        plant.used += 1
        seen = plant.change(await self._ask(scope, _replay(request, receive)))
        headers = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in seen.headers.items()]
        await send({"type": "http.response.start", "status": seen.status, "headers": headers})
        await send({"type": "http.response.body", "body": seen.body})

    def _noting(self, send: Send) -> Send:
        """Note les identifiants que les réponses portent, en les laissant passer."""

        async def note(message: Message) -> None:
            self.ids |= set(_CREATED.findall(message.get("body", b"").decode()))
            await send(message)

        return note

    async def _ask(self, scope: Scope, receive: Receive) -> Seen:
        seen = Seen(0, {}, b"")

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                seen.headers = {n.decode(): v.decode("latin-1") for n, v in message["headers"]}
                seen.headers.pop("content-length", None)
            else:
                seen.body += message["body"]

        await self._app(scope, receive, keep)
        return seen


async def _read(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


def _replay(body: bytes, receive: Receive) -> Receive:
    left = [body]

    async def again() -> Message:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return again


@contextmanager
def serve_proxy() -> Iterator[Proxy]:
    """Sert le temps d'un bloc."""
    proxy = Proxy()
    proxy.renew()
    listening = open_socket("127.0.0.1", 0)
    proxy.port = listening.getsockname()[1]
    server = make_server(proxy.answer)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(10)


def found(report: dict[str, Any]) -> Sequence[tuple[str, str, str]]:
    """Les différences d'un rapport : appel, sorte, champ."""
    return [
        (call["name"], one["kind"], one["path"])
        for call in report["calls"]
        for one in call["differences"]
    ]
