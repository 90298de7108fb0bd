"""``python -m helpers.simulator`` : démarrer, refuser, s'arrêter, reprendre."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import openai
import pytest
from openai.types import Batch

from tests.simulator.clients import KEY, LUNA

pytestmark = pytest.mark.memory_only

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "helpers.simulator"]
TOKEN = "jeton-d-administration-de-test"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


class Running:
    """Le serveur d'un bloc : son adresse, et ce qu'il a dit en démarrant."""

    def __init__(self, process: "subprocess.Popen[str]", said: list[str]) -> None:
        self.process = process
        self.said = said
        found = re.search(r"http://127\.0\.0\.1:(\d+)/v1", said[0])
        assert found, said
        self.url = found[0]

    def client(self) -> openai.OpenAI:
        http_client = httpx2.Client(trust_env=False)
        return openai.OpenAI(api_key=KEY, base_url=self.url, http_client=http_client, max_retries=0)


@contextmanager
def started(*arguments: str, **variables: str) -> Iterator[Running]:
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    try:
        yield Running(process, [process.stdout.readline().strip() for _ in range(3)])
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--prot", "1"], "arguments inconnus"),
        (["--port"], "une valeur est attendue"),
        (["--port", "99999"], "n'est pas un port"),
        (["--port", "-1"], "--port"),
        (["--port", "²"], "n'est pas un port"),
        (["--requests-per-minute", "0"], "de 1 à"),
        (["--batch-line-seconds", "nan"], "n'est pas une durée"),
        (["servir"], "arguments inconnus"),
        (["routes", "x"], "arguments inconnus"),
    ],
)
def test_bad_arguments(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr and "emploi" in done.stderr
    assert "usage:" not in done.stderr and "Traceback" not in done.stderr


def test_help() -> None:
    done = run("--help")
    assert done.returncode == 0 and "emploi" in done.stdout and "show this" not in done.stdout


def test_a_taken_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("--port", str(taken.getsockname()[1]))
    assert done.returncode == 1 and "n'est pas libre" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_a_state(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Ce fichier n'est pas une base." * 100, encoding="utf-8")
    done = run("--port", "0", "--db", str(path))
    assert done.returncode == 1 and str(path) in done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_that_is_not_ours() -> None:
    done = run("--port", "0", "--host", "256.1.1.1")
    assert done.returncode == 1 and "256.1.1.1" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_serves_and_says_where() -> None:
    with started("--instant") as server:
        assert "sk-simule-" in server.said[0]
        assert "mémoire" in server.said[1] and "fermée" in server.said[2]
        answer = server.client().responses.create(model=LUNA, input="Combien font 6 fois 7 ?")
        assert "42" in answer.output_text


def test_the_administration_has_its_token_and_its_flag() -> None:
    headers = {"authorization": f"Bearer {TOKEN}"}
    with started("--instant", SIMULATOR_ADMIN_TOKEN=TOKEN) as server:
        assert "ouverte" in server.said[2] and TOKEN not in " ".join(server.said)
        admin = server.url.removesuffix("/v1") + "/admin/calls"
        assert httpx2.get(admin, headers=headers, trust_env=False).status_code == 200
    with started("--no-admin", SIMULATOR_ADMIN_TOKEN=TOKEN) as server:
        admin = server.url.removesuffix("/v1") + "/admin/calls"
        assert httpx2.get(admin, headers=headers, trust_env=False).status_code in (401, 404)


@pytest.mark.parametrize("way", ["SIGTERM", "SIGKILL", "SIGINT"])
def test_what_was_acknowledged_survives(tmp_path: Path, way: str) -> None:
    path = str(tmp_path / "état.sqlite3")
    with started("--instant", "--db", path) as server:
        client = server.client()
        made = client.responses.create(model=LUNA, input="Je m'appelle Ada.")
        streamed = list(client.responses.create(model=LUNA, input="Bonjour", stream=True))
        server.process.send_signal(getattr(signal, way, signal.SIGTERM))
        server.process.wait(20)
    with started("--instant", "--db", path) as server:
        client = server.client()
        assert client.responses.retrieve(made.id).status == "completed"
        assert client.responses.retrieve(streamed[-1].response.id).status == "completed"  # type: ignore[union-attr]
        answer = client.responses.create(
            model=LUNA, input="Quel est mon nom ?", previous_response_id=made.id
        )
        assert "Ada" in answer.output_text


@pytest.mark.parametrize("way", ["SIGTERM", "SIGKILL"])
def test_a_batch_goes_on_after_a_stop(tmp_path: Path, way: str) -> None:
    path = str(tmp_path / "etat.sqlite3")
    names = {f"ligne-{number}" for number in range(25)}
    lines = [
        {
            "custom_id": name,
            "method": "POST",
            "url": "/v1/responses",
            "body": {"model": LUNA, "input": f"Répète : {name}"},
        }
        for name in names
    ]
    content = "\n".join(map(json.dumps, lines)).encode()
    slowly = ("--db", path, "--batch-line-seconds", "0.4")
    with started(*slowly) as server:
        client = server.client()
        client.responses.create(model=LUNA, input="Bonjour")  # le moteur se charge
        file = client.files.create(file=("lignes.jsonl", content), purpose="batch")
        batch = client.batches.create(
            input_file_id=file.id, endpoint="/v1/responses", completion_window="24h"
        )
        before = poll(lambda: client.batches.retrieve(batch.id), lambda b: done(b) >= 1)
        assert done(before) < len(names)
        server.process.send_signal(getattr(signal, way, signal.SIGTERM))
        server.process.wait(20)
    with started(*slowly) as server:
        client = server.client()
        after = client.batches.retrieve(batch.id)
        assert done(after) >= done(before)
        ended = poll(lambda: client.batches.retrieve(batch.id), lambda b: b.status == "completed")
        assert done(ended) == len(names) and ended.output_file_id is not None
        output = client.files.content(ended.output_file_id).text.splitlines()
        assert sorted(json.loads(line)["custom_id"] for line in output) == sorted(names)


def done(batch: Batch) -> int:
    return batch.request_counts.completed if batch.request_counts else 0


def poll(read: Callable[[], Batch], enough: Callable[[Batch], bool]) -> Batch:
    """Relit un lot jusqu'à ce qu'il convienne ; échoue au bout d'une minute."""
    pause = threading.Event()
    for _ in range(600):
        batch = read()
        if enough(batch):
            return batch
        pause.wait(0.1)
    pytest.fail(f"le lot est resté {batch.status}")


def test_without_its_libraries_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ImportError(name='uvicorn')", encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 1 and 'pip install -e ".[serveur]"' in done.stderr


def test_ctrl_c_is_a_clean_end() -> None:
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", "--instant"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    served = Running(process, [process.stdout.readline().strip() for _ in range(3)])
    assert served.client().models.list().data  # il sert déjà
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 0 and errors.strip() == "Simulateur arrêté."


def test_a_batch_is_never_finished_before_it_is_read() -> None:
    with started("--instant") as server:
        client = server.client()
        line = {"custom_id": "a", "method": "POST", "url": "/v1/responses", "body": {"model": LUNA}}
        content = "\n".join([json.dumps(line)] * 2).encode()
        file = client.files.create(file=("lignes.jsonl", content), purpose="batch")
        batch = client.batches.create(
            input_file_id=file.id, endpoint="/v1/responses", completion_window="24h"
        )
        assert batch.status == "validating"
        assert client.batches.retrieve(batch.id).status == "failed"


def test_the_routes() -> None:
    done = run("routes")
    assert done.returncode == 0 and "| `/v1/responses` | `POST` |" in done.stdout
