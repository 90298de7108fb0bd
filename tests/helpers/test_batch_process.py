"""Le mode lot dans un processus, et dans un vrai noyau Jupyter."""

import json
import logging
import os
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from typing import Any

import httpx2
import nbformat
import openai
import pytest
from nbclient import NotebookClient

from helpers.batch_process import date_logs, virtual_sleep
from helpers.clock import VirtualClock, real_sleep

ROOT = Path(__file__).parents[2]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


class TestVirtualSleep:
    def test_it_moves_the_clock(self, clock: VirtualClock) -> None:
        with virtual_sleep(clock):
            time.sleep(3600)
            time.sleep(0.5)
        assert clock.monotonic() == 3600.5

    def test_it_ends_with_the_block_even_on_an_error(self, clock: VirtualClock) -> None:
        before = time.sleep
        with pytest.raises(KeyError), virtual_sleep(clock):
            raise KeyError
        assert time.sleep is before

    def test_one_inside_the_other(self, clock: VirtualClock) -> None:
        other = VirtualClock()
        with virtual_sleep(clock):
            with virtual_sleep(other):
                time.sleep(5)
            time.sleep(7)
        assert (other.monotonic(), clock.monotonic()) == (5, 7)

    @pytest.mark.parametrize("seconds", [-1, -0.5, float("nan"), float("inf")])
    def test_an_impossible_sleep_is_an_error(self, clock: VirtualClock, seconds: float) -> None:
        with virtual_sleep(clock), pytest.raises(ValueError, match="non-negative"):
            time.sleep(seconds)
        assert clock.monotonic() == 0

    @pytest.mark.parametrize("value", [True, 2])
    def test_what_looks_like_a_number_is_one(self, clock: VirtualClock, value: Any) -> None:
        with virtual_sleep(clock):
            time.sleep(value)
        assert clock.monotonic() == value

    @pytest.mark.parametrize("value", ["1", None])
    def test_what_is_no_number_is_an_error(self, clock: VirtualClock, value: Any) -> None:
        with virtual_sleep(clock), pytest.raises(TypeError):
            time.sleep(value)
        assert clock.monotonic() == 0

    def test_threads_of_the_clock_too(self, clock: VirtualClock) -> None:
        with virtual_sleep(clock):
            tasks = [clock.start(lambda: time.sleep(40)) for _ in range(5)]
            for task in tasks:
                task.result()
        assert clock.monotonic() == 40

    def test_other_threads_really_sleep(self, clock: VirtualClock) -> None:
        with virtual_sleep(clock):
            thread = threading.Thread(target=lambda: time.sleep(0.001))
            thread.start()
            thread.join()
        assert clock.monotonic() == 0

    def test_retries_of_the_sdk(self, clock: VirtualClock) -> None:
        transport = httpx2.MockTransport(lambda request: httpx2.Response(500, json={}))
        client = openai.OpenAI(
            api_key="x", http_client=httpx2.Client(transport=transport), max_retries=4
        )
        with virtual_sleep(clock), pytest.raises(openai.InternalServerError):
            client.models.list()
        # 0,5 ; 1 ; 2 ; 4 s, moins un quart au plus
        assert 7.5 * 0.75 <= clock.monotonic() <= 7.5


def test_records_are_dated_by_the_clock(clock: VirtualClock) -> None:
    factory = logging.getLogRecordFactory()
    try:
        date_logs(clock)
        clock.sleep(90.25)
        record = logging.getLogger("essai").makeRecord("essai", 20, "f", 1, "m", (), None)
    finally:
        logging.setLogRecordFactory(factory)
    assert record.created == clock.timestamp()
    assert (record.msecs, record.relativeCreated) == (250, 90_250)


def run_python(program: str, **environ: str) -> Any:
    """Ce qu'un processus neuf, en mode lot, imprime en JSON."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        env={**os.environ, "BATCH_MODE": "true", **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


SEEN = """
    import json, os, random, time
    import helpers
    print(json.dumps([
        random.random(), random.sample(range(1000), 5), time.tzname[0], time.localtime(0).tm_hour,
        sorted(name for name in os.environ if name.startswith("OPENAI_")),
        helpers.get_clock().now().isoformat(), helpers.DEFAULT_MODEL,
    ]))
"""


def test_two_processes_see_the_same_whatever_their_settings() -> None:
    plain = run_python(SEEN)
    loaded = run_python(
        SEEN,
        TZ="America/Montreal",
        PYTHONHASHSEED="7",
        OPENAI_API_KEY="sk-proj-secret",
        OPENAI_BASE_URL="https://exemple.fr",
        OPENAI_MODEL="autre",
        COURS_BUDGET_USD="9",
    )
    assert plain == loaded
    assert plain[2:5] == ["UTC", 0, []]
    assert plain[5].startswith("2026-11-22T09:00:00")


CELLS = {
    "first": """
        import asyncio, logging, threading, time
        import httpx2, openai
        import helpers
        clock = helpers.get_clock()
        before = clock.monotonic()
        time.sleep(3600)
        print(clock.monotonic() - before)
    """,
    "next": """
        before = clock.monotonic()
        time.sleep(60)
        print(clock.monotonic() - before)
    """,
    "await": """
        before = clock.monotonic()
        await asyncio.gather(asyncio.sleep(600), asyncio.sleep(300))
        print(clock.monotonic() - before)
    """,
    "sync_retries": """
        transport = httpx2.MockTransport(lambda request: httpx2.Response(500, json={}))
        client = openai.OpenAI(api_key="x", http_client=httpx2.Client(transport=transport))
        before = clock.monotonic()
        try:
            client.models.list()
        except openai.InternalServerError:
            print(1.125 <= clock.monotonic() - before <= 1.5)
    """,
    "async_retries": """
        slow = helpers.make_async_client(timeout=0.1)
        before = clock.monotonic()
        try:
            await slow.responses.create(model=helpers.DEFAULT_MODEL, input="Bonjour")
        except openai.APITimeoutError:
            print(1.425 <= round(clock.monotonic() - before, 6) <= 1.8)
    """,
    "async_use": """
        quick = helpers.make_async_client()
        answers = await asyncio.gather(*(
            quick.responses.create(model=helpers.DEFAULT_MODEL, input=f"Bonjour {i}")
            for i in range(5)
        ))
        print(len({answer.id for answer in answers}))
    """,
    "log": """
        record = logging.getLogger("essai").makeRecord("essai", 20, "f", 1, "m", (), None)
        print(logging.Formatter("%(asctime)s").format(record)[:10], record.created
              == clock.timestamp())
    """,
    "threads_of_the_kernel": """
        from helpers import batch_process
        from helpers.clock import real_sleep
        waited = []
        batch_process.real_sleep = lambda s: waited.append(s) if s == 777 else real_sleep(s)
        before = clock.monotonic()
        thread = threading.Thread(target=time.sleep, args=(777,))
        thread.start()
        thread.join()
        batch_process.real_sleep = real_sleep
        print(waited, clock.monotonic() == before)
    """,
    "error": "1 / 0",
    "after_an_error": """
        before = clock.monotonic()
        time.sleep(5)
        print(clock.monotonic() - before)
        outside = []
        get_ipython().events.register(
            "post_run_cell", lambda *_: outside.append(time.sleep is real_sleep)
        )
    """,
    "between_cells": "print(outside)",
}


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """Ce que chaque cellule imprime, dans un vrai noyau en mode lot."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(textwrap.dedent(source)) for source in CELLS.values()]
    )
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    environ = {**os.environ, "BATCH_MODE": "true", "PYTHONPATH": paths}
    # Une heure de vrai sommeil dépasserait le délai d'une cellule.
    client = NotebookClient(
        notebook, kernel_name="python3", timeout=60, allow_errors=True, coalesce_streams=True
    )
    client.execute(env=environ)
    return {
        name: "".join(
            output.get("text", output.get("ename", "")) for output in cell.get("outputs", [])
        ).strip()
        for name, cell in zip(CELLS, notebook.cells, strict=True)
    }


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("first", "3600.0"),
        ("next", "60.0"),
        ("await", "600.0"),
        ("sync_retries", "True"),
        ("async_retries", "True"),
        ("async_use", "5"),
        ("log", "2026-11-22 True"),
        ("threads_of_the_kernel", "[777.0] True"),
        ("error", "ZeroDivisionError"),
        ("after_an_error", "5.0"),
        ("between_cells", "[True]"),
    ],
)
def test_in_a_real_kernel(printed: dict[str, str], cell: str, expected: str) -> None:
    assert printed[cell] == expected


def test_real_sleep_is_the_one_of_python() -> None:
    assert real_sleep.__module__ == "time"
