"""Chaque carnet s'exécute en mode réel, par de vraies connexions, sur le simulateur servi."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.notebooks.kernel_runs import problems_of, run_cells, simulated_environment
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.rules.document import read_notebook

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """L'adresse du simulateur, servi dans un autre processus."""
    process = subprocess.Popen(
        [sys.executable, "-m", "helpers.simulator", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+/v1", process.stdout.readline())
    assert found
    yield found[0]
    process.kill()
    process.wait()
    process.stdout.close()


def test_lesson_runs_over_http(timed_lesson: Path, address: str, tmp_path: Path) -> None:
    environ = simulated_environment(
        tmp_path / "état",
        COURS_MODE="reel",
        OPENAI_BASE_URL=address,
        OPENAI_API_KEY="sk-simule-cours",
        HOME=str(tmp_path),
    )
    notebook = read_notebook(timed_lesson)
    runs = run_cells(timed_lesson, tmp_path, environ)
    fail_if_any(problems_of(notebook, runs, "par HTTP"))
    printed = "".join(str(output.get("text", "")) for run in runs for output in run.cell.outputs)
    if "start_lesson" in "".join(cell.source for cell in notebook.code_cells):
        netloc = address.removeprefix("http://").removesuffix("/v1")
        assert f"le simulateur de {netloc} répond, et la facture est simulée" in printed
    assert not list(tmp_path.rglob("simulateur*")), "un simulateur en mémoire a répondu à la place"
    assert not (tmp_path / ".cours-openai-production").exists(), "une dépense simulée est comptée"
