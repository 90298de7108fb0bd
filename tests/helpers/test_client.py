"""Les clients des leçons : hors ligne en simulé et en lot, plafonnés en réel."""

import json
import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from helpers.client import _proxy, make_async_client, make_client

ROOT = Path(__file__).parents[2]
SECRET = "sk-proj-tresSecret-1234567890"

# Tout ce qui pourrait détourner un client vers le réseau.
TRAPS = {
    "OPENAI_API_KEY": SECRET,
    "OPENAI_BASE_URL": "https://detourne.exemple.fr/v1",
    "OPENAI_ORG_ID": "org-x",
    "OPENAI_PROJECT_ID": "proj-x",
    "OPENAI_ADMIN_KEY": SECRET,
    "OPENAI_WEBHOOK_SECRET": "whsec_x",
    "OPENAI_LOG": "debug",
    "OPENAI_CUSTOM_HEADERS": "x-a: b",
    "HTTP_PROXY": "http://proxy.exemple.fr:3128",
    "HTTPS_PROXY": "http://proxy.exemple.fr:3128",
    "ALL_PROXY": "socks5://proxy.exemple.fr:1080",
    "https_proxy": "http://proxy.exemple.fr:3128",
    "NO_PROXY": "",
}

OFFLINE = """
    import asyncio, json, os, socket, sys

    seen = []
    families = {int(socket.AF_INET), int(socket.AF_INET6)}

    def watch(event, args):
        if event == "socket.__new__" and int(args[1]) in families:
            seen.append(event)
        elif event.startswith("socket.") and event != "socket.__new__":
            seen.append(f"{event} {args[1:]}")

    sys.addaudithook(watch)
    import helpers

    client = helpers.make_client()
    response = client.responses.create(model=helpers.DEFAULT_MODEL, input="Bonjour")
    client.responses.retrieve(response.id)
    events = list(client.responses.create(model=helpers.DEFAULT_MODEL, input="a", stream=True))

    async def ask():
        async_client = helpers.make_async_client()
        return await async_client.responses.create(model=helpers.DEFAULT_MODEL, input="Bonjour")

    from helpers.virtual_loop import run_async
    other = run_async(ask(), helpers.get_clock())
    print(json.dumps({
        "seen": seen,
        "text": response.output_text,
        "async": other.output_text,
        "events": len(events),
        "headers": {k.lower(): str(v) for k, v in client.default_headers.items()},
        "key": client.api_key,
        "base_url": str(client.base_url),
    }))
"""


def run(program: str, tmp_path: Path, **environ: str) -> Any:
    """Ce qu'un processus neuf imprime en JSON, chez une personne dont la maison est vide."""
    clean = {k: v for k, v in os.environ.items() if k not in ("BATCH_MODE", "COURS_MODE")}
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "COURS_ETAT": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        env={**clean, **home, **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert SECRET not in done.stderr + done.stdout.replace(f'"Bearer {SECRET}"', "")
    return json.loads(done.stdout)


@pytest.mark.parametrize("mode", ["simule", "lot"])
@pytest.mark.parametrize("traps", [{}, TRAPS], ids=["nu", "pièges"])
def test_no_socket_is_opened(tmp_path: Path, mode: str, traps: dict[str, str]) -> None:
    environ = {"BATCH_MODE": "true"} if mode == "lot" else {"COURS_MODE": "simule"}
    told = run(OFFLINE, tmp_path, **traps, **environ)
    assert told["seen"] == []
    assert told["text"] == told["async"] != ""
    assert told["events"] > 8
    assert told["base_url"] == "https://api.openai.com/v1/"
    assert told["key"] == "sk-simule-cours"
    assert told["headers"].get("openai-organization") != "org-x"
    assert "x-a" not in told["headers"]


class TestInThisProcess:
    """La suite tourne en mode lot."""

    def test_plain_clients_of_the_sdk(self) -> None:
        assert type(make_client()) is openai.OpenAI
        assert type(make_async_client()) is openai.AsyncOpenAI

    def test_options_are_passed(self) -> None:
        client = make_client(max_retries=7, timeout=12)
        assert (client.max_retries, client.timeout) == (7, 12)

    def test_a_wrong_key_is_a_401(self) -> None:
        client = make_client(api_key="sk-perdue")
        with pytest.raises(openai.AuthenticationError) as caught:
            client.responses.create(model="gpt-6-luna", input="Bonjour")
        assert caught.value.code == "invalid_api_key"

    @pytest.mark.parametrize("make", [make_client, make_async_client])
    def test_the_transport_cannot_be_replaced(self, make: Any) -> None:
        with pytest.raises(TypeError, match="http_client ne se choisit pas"):
            make(http_client=object())

    @pytest.mark.parametrize("make", [make_client, make_async_client])
    def test_no_key_and_an_empty_key(self, make: Any) -> None:
        assert make(api_key=None).api_key == "sk-simule-cours"
        with pytest.raises(ValueError, match="api_key est vide"):
            make(api_key="")

    def test_copies_stay_offline(self) -> None:
        client = make_client().with_options(timeout=5, max_retries=0)
        assert client.responses.create(model="gpt-6-luna", input="Bonjour").output_text

    def test_the_environment_is_given_back(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OPENAI_BASE_URL", "https://detourne.exemple.fr/v1")
        assert str(make_client().base_url) == "https://api.openai.com/v1/"
        assert os.environ["OPENAI_BASE_URL"] == "https://detourne.exemple.fr/v1"

    def test_two_clients_share_what_is_stored(self) -> None:
        created = make_client().responses.create(model="gpt-6-luna", input="Bonjour")
        assert make_client().responses.retrieve(created.id).id == created.id


PROXIES = {
    "HTTP_PROXY": "http://a.exemple.fr:1",
    "HTTPS_PROXY": "http://b.exemple.fr:2",
    "ALL_PROXY": "http://c.exemple.fr:3",
    "NO_PROXY": "interne.exemple.fr",
}


@pytest.mark.skipif(os.name == "nt", reason="Windows n'a pas deux écritures d'une variable")
@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://api.openai.com/v1", "http://b.exemple.fr:2"),
        ("http://serveur.exemple.fr/v1", "http://a.exemple.fr:1"),
        ("https://interne.exemple.fr/v1", None),
        ("http://127.0.0.1:8000/v1", None),
        ("http://[::1]:8000/v1", None),
    ],
)
def test_proxy_of_the_address(monkeypatch: pytest.MonkeyPatch, url: str, proxy: str | None) -> None:
    for name in [*os.environ]:
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    for name, value in PROXIES.items():
        monkeypatch.setenv(name, value)
    assert _proxy(url) == proxy
    assert _proxy(httpx2.URL(url)) == proxy
    for name in ("HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("ALL_PROXY", "d.exemple.fr:4")
    assert _proxy(url) == (proxy and "http://d.exemple.fr:4")


class Server:
    """Un serveur compatible, sur cette machine, qui répond toujours la même chose."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                body = json.loads(self.rfile.read(length))
                outer.requests.append({"headers": dict(self.headers), "body": body})
                answer = json.dumps(outer.response(body["model"])).encode()
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *args: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/v1"

    def response(self, model: str) -> dict[str, Any]:
        text = {"type": "output_text", "text": "vraiment", "annotations": []}
        message = {
            "type": "message",
            "id": "msg_1",
            "status": "completed",
            "role": "assistant",
            "content": [text],
        }
        usage = {
            "input_tokens": 1000,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": 2000,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": 3000,
        }
        return {
            "id": "resp_1",
            "object": "response",
            "created_at": 1,
            "status": "completed",
            "model": model,
            "output": [message],
            "usage": usage,
        }


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, daemon=True)
    thread.start()
    yield server
    server.http.shutdown()
    server.http.server_close()
    thread.join()


REAL = """
    import json
    import helpers, openai
    from helpers.spending import get_ledger

    client = helpers.make_client(max_retries=0)
    told = []
    for _ in range(3):
        try:
            told.append(client.responses.create(
                model="gpt-6.1-terra", input="Bonjour", max_output_tokens=4000
            ).output_text)
        except openai.APIStatusError as error:
            told.append([error.status_code, str(error)])
    print(json.dumps({"told": told, "spent": str(get_ledger().spent_today())}))
"""


class TestReal:
    def real(self, server: Server, tmp_path: Path, budget: str, program: str = REAL) -> Any:
        return run(
            program,
            tmp_path,
            COURS_MODE="reel",
            OPENAI_API_KEY=SECRET,
            OPENAI_BASE_URL=server.url,
            COURS_BUDGET_USD=budget,
            HTTPS_PROXY="http://proxy.exemple.fr:3128",
            ALL_PROXY="http://proxy.exemple.fr:3128",
        )

    def test_it_really_calls(self, server: Server, tmp_path: Path) -> None:
        done = self.real(server, tmp_path, "1.00")
        assert done["told"] == ["vraiment"] * 3
        assert [r["headers"]["authorization"] for r in server.requests] == [f"Bearer {SECRET}"] * 3
        # 1 000 jetons à 1 $ et 2 000 à 5 $ le million : 0,011 $ l'appel.
        assert float(done["spent"]) == pytest.approx(0.033)

    def test_the_cap_holds(self, server: Server, tmp_path: Path) -> None:
        """Un appel réserve 4 000 jetons à 5 $ le million, soit 0,02 $, et en coûte 0,011."""
        done = self.real(server, tmp_path, "0.025")
        assert done["told"][0] == "vraiment"
        refused = done["told"][1:]
        assert len(server.requests) == 1
        assert all(isinstance(answer, list) and "lafond" in answer[1] for answer in refused)

    def test_the_cap_is_shared_with_the_next_process(self, server: Server, tmp_path: Path) -> None:
        self.real(server, tmp_path, "0.025")
        self.real(server, tmp_path, "0.025")
        assert len(server.requests) == 1

    def test_nothing_is_sent_with_a_cap_of_zero(self, server: Server, tmp_path: Path) -> None:
        self.real(server, tmp_path, "0")
        assert server.requests == []

    def test_an_address_of_its_own_ignores_the_proxy_of_the_settings(
        self, server: Server, tmp_path: Path
    ) -> None:
        """``base_url`` donné au client : c'est lui qui dit quel mandataire prendre."""
        program = f"""
            import json
            import helpers

            client = helpers.make_client(base_url="{server.url}", api_key=None, max_retries=0)
            print(json.dumps(client.responses.create(model="gpt-6-luna", input="a").output_text))
        """
        answer = run(
            program,
            tmp_path,
            COURS_MODE="reel",
            OPENAI_API_KEY=SECRET,
            OPENAI_BASE_URL="https://ailleurs.exemple.fr/v1",
            HTTPS_PROXY="http://proxy.exemple.fr:3128",
            ALL_PROXY="http://proxy.exemple.fr:3128",
        )
        assert answer == "vraiment"
        assert server.requests[0]["headers"]["authorization"] == f"Bearer {SECRET}"

    def test_asynchronously(self, server: Server, tmp_path: Path) -> None:
        program = """
            import asyncio, json
            import helpers

            async def ask():
                client = helpers.make_async_client()
                response = await client.responses.create(model="gpt-6-luna", input="Bonjour")
                await client.close()
                return response.output_text

            print(json.dumps(asyncio.run(ask())))
        """
        assert self.real(server, tmp_path, "1.00", program) == "vraiment"

    def test_the_key_is_in_no_file(self, server: Server, tmp_path: Path) -> None:
        self.real(server, tmp_path, "1.00")
        for file in tmp_path.rglob("*"):
            assert not file.is_file() or SECRET.encode() not in file.read_bytes()
