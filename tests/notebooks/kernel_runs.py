"""Exécuter un carnet dans un noyau neuf et noter, par cellule, l'erreur et l'attente."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import nbformat
import psutil
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import LocalProvisioner
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbval.kernel import CURRENT_ENV_KERNEL_NAME, NbvalKernelspecManager

from tests.notebooks.rules.document import Cell, Notebook
from tests.notebooks.rules.execution import RAISES

CELL_SECONDS = 60
MAX_WAIT = 10.0  # secondes qu'une cellule peut faire attendre une personne


@dataclass
class CellRun:
    """Ce qu'une cellule a fait : son erreur s'il y en a une, et ses secondes d'attente."""

    cell: Cell
    error: str | None
    waited: float


class WaitMeter:
    """Mesure l'attente d'une cellule : le temps écoulé, moins le temps de calcul du noyau.

    Une machine chargée calcule plus lentement, mais son noyau n'attend pas plus longtemps.

    Arguments : ``read``, qui donne le temps écoulé et le temps de calcul, en secondes.
    """

    def __init__(self, read: Callable[[], tuple[float, float]]) -> None:
        self.waited: dict[int, float] = {}
        self._read = read
        self._start = (0.0, 0.0)

    def begin(self, **_: Any) -> None:
        self._start = self._read()

    def end(self, cell_index: int, **_: Any) -> None:
        elapsed, computed = (
            now - then for now, then in zip(self._read(), self._start, strict=True)
        )
        self.waited[cell_index] = max(0.0, elapsed - computed)


def simulated_environment(state_dir: Path, **more: str) -> dict[str, str]:
    """L'environnement d'une personne en mode simulé, sans ses réglages à elle.

    Les variables vides l'emportent sur un fichier ``.env`` : un essai n'appelle jamais OpenAI.
    """
    ours = {name: value for name, value in os.environ.items() if not name.startswith("OPENAI_")}
    blank = ("BATCH_MODE", "COURS_MODE", "OPENAI_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL")
    return ours | dict.fromkeys((*blank, "REDIS_URL"), "") | {"COURS_ETAT": str(state_dir)} | more


def run_cells(path: Path, cwd: Path, environ: Mapping[str, str]) -> list[CellRun]:
    """Exécute toutes les cellules de code, erreurs comprises, et dit ce que chacune a fait.

    Arguments : ``path``, le carnet, qui n'est pas modifié ; ``cwd``, le dossier de travail du
    noyau ; ``environ``, ses variables d'environnement. Une cellule qui dépasse ``CELL_SECONDS``
    secondes, ou qui tue le noyau, arrête l'exécution : les suivantes manquent.
    """
    node = nbformat.read(path, as_version=4)
    manager = AsyncKernelManager(
        kernel_name=CURRENT_ENV_KERNEL_NAME, kernel_spec_manager=NbvalKernelspecManager()
    )

    def read_times() -> tuple[float, float]:
        provisioner = manager.provisioner
        assert isinstance(provisioner, LocalProvisioner) and provisioner.pid is not None
        times = psutil.Process(provisioner.pid).cpu_times()
        return monotonic(), times.user + times.system

    meter = WaitMeter(read_times)
    client = NotebookClient(
        node,
        km=manager,
        timeout=CELL_SECONDS,
        allow_errors=True,
        coalesce_streams=True,
        resources={"metadata": {"path": str(cwd)}},
        on_cell_execute=meter.begin,
        on_cell_executed=meter.end,
    )
    stopped: str | None = None
    try:
        client.execute(env=dict(environ), cleanup_kc=True)
    except CellTimeoutError:
        stopped = f"pas terminée après {CELL_SECONDS} s"
    except DeadKernelError:
        stopped = "le noyau s'est arrêté"
    return _read_runs(node, meter.waited, stopped)


def problems_of(notebook: Notebook, runs: list[CellRun], when: str) -> list[str]:
    """Les cellules qui ont échoué, ou fait attendre plus de ``MAX_WAIT`` secondes."""
    problems = []
    for run in runs:
        expected = RAISES in run.cell.tags
        if run.error and not expected:
            problems.append(notebook.problem(run.cell, f"échoue {when} : {run.error}"))
        if not run.error and expected:
            problems.append(notebook.problem(run.cell, f"devait échouer et réussit {when}."))
        if run.waited > MAX_WAIT:
            problems.append(notebook.problem(run.cell, f"fait attendre {run.waited:.0f} s {when}."))
    return problems


def changed_prints(notebook: Notebook, first: list[CellRun], again: list[CellRun]) -> list[str]:
    """Les cellules qui n'impriment pas la même chose la seconde fois : la prose les cite."""
    return [
        notebook.problem(before.cell, "n'imprime pas la même chose quand on la rejoue.")
        for before, after in zip(first, again, strict=False)
        if _printed(before) != _printed(after)
    ]


def _printed(run: CellRun) -> str:
    return "".join(output.get("text", "") for output in run.cell.outputs)


def _read_runs(
    node: nbformat.NotebookNode, waited: Mapping[int, float], stopped: str | None
) -> list[CellRun]:
    runs = []
    for index, raw in enumerate(node.cells):
        if raw.cell_type != "code" or not raw.source.strip():
            continue
        cell = Cell(
            index,
            "code",
            raw.source,
            tags=frozenset(raw.metadata.get("tags", [])),
            outputs=tuple(raw.get("outputs", ())),
        )
        if index not in waited:
            runs.append(CellRun(cell, stopped or "jamais exécutée", 0.0))
            break
        errors = [out for out in raw.outputs if out.output_type == "error"]
        error = f"{errors[0].ename} : {errors[0].evalue}" if errors else None
        runs.append(CellRun(cell, error, waited[index]))
    return runs
