"""La vitesse du simulateur par HTTP, en rapports, et la mémoire qu'il tient.

Se lance à la racine du cours : ``python -m tests.benchmarks.http_speed``. Rien n'y est affirmé.
Deux serveurs pareils : le simulateur, et une application Starlette qui lit le corps et renvoie
toujours le même ; cinquante clients sur des connexions gardées les interrogent tour à tour.
"""

import argparse
import asyncio
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openai
import psutil

CLIENTS = 50
ROUNDS = 3
CALLS = 2_000  # par tour et par serveur
KEY = "sk-simule-mesure"
MODEL = "gpt-6-luna"

CONSTANT = """
import sys
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from helpers.simulator.http.server import make_server, open_socket

BODY = open(sys.argv[1], "rb").read()

async def answer(request: Request) -> Response:
    await request.body()
    return Response(BODY, media_type="application/json")

listening = open_socket("127.0.0.1", 0)
print(listening.getsockname()[1], flush=True)
make_server(Starlette(routes=[Route("/{path:path}", answer, methods=["POST"])])).run([listening])
"""

SIMULATOR = """
import sys
from pathlib import Path
from helpers.clock import RealClock
from helpers.simulator.core import Simulator
from helpers.simulator.http.app import make_app
from helpers.simulator.http.server import make_server, open_socket
from helpers.simulator.rate_limits import Limits
from helpers.simulator.state.store import Store

store = Store(Path(sys.argv[1]) if sys.argv[1] else None)
listening = open_socket("127.0.0.1", 0)
print(listening.getsockname()[1], flush=True)
simulator = Simulator(RealClock(), store=store, limits=Limits(10**9, 10**12))
make_server(make_app(simulator)).run([listening])
"""


@contextmanager
def running(program: str, argument: str) -> Iterator[tuple[int, psutil.Process]]:
    """Un serveur dans son processus : son port, et le processus."""
    process = subprocess.Popen([sys.executable, "-c", program, argument], stdout=subprocess.PIPE)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline()), psutil.Process(process.pid)
    finally:
        process.kill()
        process.wait()


def request_bytes(text: str) -> bytes:
    body = json.dumps({"model": MODEL, "input": text}).encode()
    head = (
        "POST /v1/responses HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
        f"authorization: Bearer {KEY}\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def one_client(port: int, requests: Iterator[bytes]) -> bytes:
    """Un client : envoie les demandes une à une ; renvoie le dernier corps."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = b""
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        body = await reader.readexactly(length)
    writer.close()
    return body


Measure = Callable[[int, Iterator[str], int], float]


def raw_calls_per_second(port: int, texts: Iterator[str], count: int) -> float:
    """Fait ``count`` appels par ``CLIENTS`` clients à la fois ; renvoie le débit."""

    async def all_clients() -> None:
        shared = iter([request_bytes(next(texts)) for _ in range(count)])
        await asyncio.gather(*(one_client(port, shared) for _ in range(CLIENTS)))

    start = time.perf_counter()
    asyncio.run(all_clients())
    return count / (time.perf_counter() - start)


def same_text() -> Iterator[str]:
    while True:
        yield "Bonjour"


def new_text() -> Iterator[str]:
    for number in itertools.count():
        yield f"Bonjour, dossier {number}"


def compare(what: str, measure: Measure, texts: Iterator[str], ports: tuple[int, int]) -> None:
    """Le débit du simulateur, puis celui de la référence, tour à tour ; le rapport médian."""
    rates = []
    for _ in range(ROUNDS):
        rate, floor = (measure(port, texts, CALLS) for port in ports)
        rates.append((rate / floor, rate, floor))
    ratio, rate, floor = sorted(rates)[ROUNDS // 2]
    print(f"{what:<34} {rate:6.0f} / {floor:6.0f} appels/s = {ratio:.2f}  (visé : 0.7)", flush=True)


def measure_throughput() -> None:
    with running(SIMULATOR, "") as (port, _), tempfile.TemporaryDirectory() as folder:
        constant = Path(folder) / "reponse.json"
        constant.write_bytes(asyncio.run(one_client(port, iter([request_bytes("Bonjour")]))))
        with running(CONSTANT, os.fspath(constant)) as (floor_port, _):
            ports = (port, floor_port)
            compare("clients du SDK, demande répétée", sdk_calls_per_second, same_text(), ports)
            compare("clients du SDK, demande neuve", sdk_calls_per_second, new_text(), ports)
            compare("clients nus, demande répétée", raw_calls_per_second, same_text(), ports)
            compare("clients nus, demande neuve", raw_calls_per_second, new_text(), ports)


def sdk_calls_per_second(port: int, texts: Iterator[str], count: int) -> float:
    """Le même débit, par des clients du SDK : ce que voit un programme."""

    async def all_clients() -> None:
        clients = [
            openai.AsyncOpenAI(
                api_key=KEY, base_url=f"http://127.0.0.1:{port}/v1", max_retries=0, timeout=60
            )
            for _ in range(CLIENTS)
        ]
        shared = iter([next(texts) for _ in range(count)])

        async def work(client: openai.AsyncOpenAI) -> None:
            for text in shared:
                await client.responses.create(model=MODEL, input=text)

        await asyncio.gather(*(work(client) for client in clients))
        await asyncio.gather(*(client.close() for client in clients))

    start = time.perf_counter()
    asyncio.run(all_clients())
    return count / (time.perf_counter() - start)


def measure_memory(count: int) -> None:
    """La mémoire du serveur pendant ``count`` appels, l'état dans un fichier."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running(SIMULATOR, os.fspath(Path(folder) / "etat.sqlite3")) as (port, process),
    ):
        texts = new_text()
        raw_calls_per_second(port, texts, 5_000)
        start = process.memory_info().rss
        step = count // 5
        for done in range(step, count + 1, step):
            rate = raw_calls_per_second(port, texts, step)
            grown = (process.memory_info().rss - start) / 2**20
            print(
                f"mémoire après {done:>7} appels : {start / 2**20:.0f} Mio "
                f"{grown:+.1f} Mio ({rate:.0f} appels/s)",
                flush=True,
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--appels", type=int, default=100_000, help="pour la mémoire")
    arguments = parser.parse_args()
    measure_throughput()
    measure_memory(arguments.appels)
