"""La limite partagée de la leçon 05b, avec un vrai Redis et de vrais processus."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import redis

from tests.notebooks.kernel_runs import problems_of, run_cells, simulated_environment
from tests.notebooks.lesson_code import LESSONS, cells_defining
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.rules.document import Cell, Notebook, output_texts, read_notebook

LESSON = LESSONS / "05b_limite_partagee.ipynb"
PROCESSES, TRIES, LIMIT = 4, 60, 25

# Ce qu'exécute chaque processus : les cellules de la leçon, puis des demandes aussi vite que
# possible ; il compte celles qui sont admises.
_PROGRAM = """
import os
from uuid import uuid4

import redis

{cells}

connection = redis.Redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
limiter = SharedLimiter(connection, os.environ["KEY"], requests={requests}, tokens={tokens})
print(sum(limiter.try_acquire({weight}) == 0 for _ in range({tries})))
"""


@pytest.fixture(scope="module")
def lesson() -> Notebook:
    return read_notebook(LESSON)


@pytest.fixture
def key(redis_url: str, tmp_path: Path) -> Iterator[str]:
    """Une clé à ce test, effacée après lui."""
    name = f"essai:{tmp_path}"
    yield name
    with redis.Redis.from_url(redis_url) as connection:
        connection.delete(name)


def test_processes_share_the_requests(lesson: Notebook, redis_url: str, key: str) -> None:
    admitted = _race(lesson, redis_url, key, requests=LIMIT, tokens=1_000_000, weight=0)
    assert sum(admitted) == LIMIT


def test_processes_share_the_tokens(lesson: Notebook, redis_url: str, key: str) -> None:
    """Trente jetons par appel, mille en tout : trente-trois appels, et pas un de plus."""
    admitted = _race(lesson, redis_url, key, requests=1_000, tokens=1_000, weight=30)
    assert sum(admitted) == 1_000 // 30


def test_the_lesson_says_the_same_with_a_given_server(
    lesson: Notebook, redis_url: str, tmp_path: Path
) -> None:
    """Par ``REDIS_URL``, seules changent les cellules qui nomment le mode ou le serveur."""
    environ = simulated_environment(tmp_path / "état", REDIS_URL=redis_url)
    runs = run_cells(LESSON, tmp_path, environ)
    fail_if_any(problems_of(lesson, runs, "avec le serveur de REDIS_URL"))
    for stored, run in zip(lesson.code_cells, runs, strict=True):
        if "start_lesson" not in stored.source and "open_redis" not in stored.source:
            assert _shown(run.cell) == _shown(stored), stored.source


def _race(
    lesson: Notebook, redis_url: str, key: str, *, requests: int, tokens: int, weight: int
) -> list[int]:
    program = _PROGRAM.format(
        cells=cells_defining(lesson, "LUA", "SharedLimiter"),
        requests=requests,
        tokens=tokens,
        weight=weight,
        tries=TRIES,
    )
    return _run_together(program, redis_url, key)


def _run_together(program: str, redis_url: str, key: str) -> list[int]:
    """Ce qu'impriment ``PROCESSES`` processus lancés ensemble."""
    environ = os.environ | {"REDIS_URL": redis_url, "KEY": key}

    def run(_: int) -> int:
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environ,
            encoding="utf-8",
            capture_output=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return int(done.stdout)

    with ThreadPoolExecutor(PROCESSES) as executor:
        return list(executor.map(run, range(PROCESSES)))


def _shown(cell: Cell) -> list[str]:
    return [text for output in cell.outputs for text in output_texts(output)]
