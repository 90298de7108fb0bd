"""La vitesse du simulateur par HTTP, en rapports, et la mémoire qu'il tient.

Se lance à la racine du cours : ``python -m tests.benchmarks.http_speed``. Rien n'y est affirmé.
Deux serveurs pareils : le simulateur, et une application Starlette qui lit le corps et renvoie
toujours le même ; cinquante clients sur des connexions gardées les interrogent tour à tour.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
    body = json.dumps({"model": MODEL, "input": text, **options}).encode()
    return (
        b"POST /v1/responses HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
        b"authorization: Bearer %s\r\ncontent-length: %d\r\n\r\n%s"
        % (KEY.encode(), len(body), body)
    )


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


def calls_per_second(port: int, requests: Iterator[bytes], count: int) -> float:
    """Fait ``count`` appels par ``CLIENTS`` clients à la fois ; renvoie le débit."""

    async def all_clients() -> None:
        shared = iter([next(requests) for _ in range(count)])
        await asyncio.gather(*(one_client(port, shared) for _ in range(CLIENTS)))

    start = time.perf_counter()
    asyncio.run(all_clients())
    return count / (time.perf_counter() - start)


def repeated() -> Iterator[bytes]:
    request = request_bytes("Bonjour")
    while True:
        yield request


def fresh() -> Iterator[bytes]:
    number = 0
    while True:
        number += 1
        yield request_bytes(f"Bonjour, dossier {number}")


def measure_throughput() -> None:
    with running(SIMULATOR, "") as (port, _), tempfile.TemporaryDirectory() as folder:
        constant = Path(folder) / "reponse.json"
        constant.write_bytes(asyncio.run(one_client(port, iter([request_bytes("Bonjour")]))))
        with running(CONSTANT, os.fspath(constant)) as (floor_port, _):
            for what, requests in (("répétée", repeated()), ("toujours neuve", fresh())):
                rates = []
                for _ in range(ROUNDS):
                    rate = calls_per_second(port, requests, CALLS)
                    floor = calls_per_second(floor_port, requests, CALLS)
                    rates.append((rate / floor, rate, floor))
                ratio, rate, floor = sorted(rates)[ROUNDS // 2]
                print(
                    f"appels par seconde, {CLIENTS} clients, demande {what} : "
                    f"{rate:.0f} / {floor:.0f} = {ratio:.2f}  (visé : 0.7)"
                )


def measure_memory(count: int) -> None:
    """La mémoire du serveur pendant ``count`` appels, l'état dans un fichier."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running(SIMULATOR, os.fspath(Path(folder) / "etat.sqlite3")) as (port, process),
    ):
        requests = fresh()
        calls_per_second(port, requests, 5_000)
        start = process.memory_info().rss
        step = count // 5
        for done in range(step, count + 1, step):
            rate = calls_per_second(port, requests, step)
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
