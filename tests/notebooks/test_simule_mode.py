"""Chaque carnet s'exécute dans le mode qu'ont les personnes : simulé, état neuf puis déjà servi."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.notebooks.kernel_runs import (
    MAX_WAIT,
    CellRun,
    WaitMeter,
    changed_prints,
    problems_of,
    run_cells,
    simulated_environment,
)
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.rules.document import Notebook, read_notebook
from tests.notebooks.samples import Change, RawNotebook, append_to, cell_named, write_sample
from tests.notebooks.socket_journal import read_journal

Run = Callable[[Path], tuple[Notebook, list[CellRun]]]


@pytest.fixture
def state_dir(tmp_path: Path) -> Path:
    """Le dossier où le simulateur garde son état, vide."""
    return tmp_path / "état du cours"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Le fichier où la garde du réseau note les connexions demandées."""
    return tmp_path / "connexions.jsonl"


@pytest.fixture
def run(tmp_path: Path, state_dir: Path, journal: Path) -> Run:
    """Exécute une copie d'un carnet, comme dans ``travail/``, en mode simulé."""
    environ = simulated_environment(state_dir, COURS_RESEAU_JOURNAL=str(journal))

    def execute(path: Path) -> tuple[Notebook, list[CellRun]]:
        folder = tmp_path / "travail"
        folder.mkdir(exist_ok=True)
        copy = folder / path.name
        if copy != path:
            shutil.copy2(path, copy)
        return read_notebook(copy), run_cells(copy, folder, environ)

    return execute


def test_lesson_runs_with_a_fresh_then_a_used_state(
    timed_lesson: Path, run: Run, state_dir: Path, journal: Path
) -> None:
    notebook, first = run(timed_lesson)
    fail_if_any(problems_of(notebook, first, "en mode simulé, état neuf"))
    if "make_client" in "".join(cell.source for cell in notebook.code_cells):
        written = [path for path in state_dir.rglob("*") if path.is_file()]
        assert written, "aucun état dans COURS_ETAT : le second essai ne prouverait rien"
    _, second = run(timed_lesson)
    fail_if_any(problems_of(notebook, second, "en mode simulé, état déjà servi"))
    fail_if_any(changed_prints(notebook, first, second))
    fail_if_any(notebook.problem(None, line) for line in read_journal(journal))


def test_a_cell_that_prints_something_else_the_second_time_is_named(
    tmp_path: Path, run: Run
) -> None:
    counter = "from pathlib import Path; f = Path('n'); f.open('a').write('x'); print(f.stat())"
    path = write_sample(tmp_path / "source", append_to("compte", counter))
    notebook, first = run(path)
    _, second = run(path)
    (problem,) = changed_prints(notebook, first, second)
    assert "cellule 4" in problem and "rejoue" in problem


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (append_to("compte", "1 / 0"), "échoue ici : ZeroDivisionError"),
        (append_to("erreur", ""), None),
        (append_to("compte", "import os; os._exit(3)"), "le noyau s'est arrêté"),
    ],
)
def test_failing_cell_is_named(
    tmp_path: Path, run: Run, change: Change, message: str | None
) -> None:
    path = write_sample(tmp_path / "source", change)
    notebook, runs = run(path)
    problems = problems_of(notebook, runs, "ici")
    if message is None:
        assert problems == []
    else:
        assert len(problems) == 1
        assert "cellule 4" in problems[0]
        assert message in problems[0]


def test_announced_error_that_does_not_come_is_reported(tmp_path: Path, run: Run) -> None:
    def fix(raw: RawNotebook) -> None:
        cell_named(raw, "erreur")["source"] = "pass"

    notebook, runs = run(write_sample(tmp_path / "source", fix))
    (problem,) = problems_of(notebook, runs, "ici")
    assert "devait échouer" in problem


def test_waiting_is_what_is_left_of_elapsed_time_after_computing() -> None:
    readings = iter([(100.0, 2.0), (112.0, 3.5), (200.0, 3.5), (204.0, 7.6)])
    meter = WaitMeter(lambda: next(readings))
    meter.begin()
    meter.end(cell_index=4)
    meter.begin()
    meter.end(cell_index=7)
    assert meter.waited == {4: 10.5, 7: 0.0}


def test_a_sleeping_cell_is_seen_waiting(tmp_path: Path, run: Run) -> None:
    """Le sommeil d'un vrai noyau se voit : la mesure n'est pas toujours nulle."""

    def sleep(raw: RawNotebook) -> None:
        cell_named(raw, "compte")["source"] = "import time; time.sleep(1); tokens = 9"

    _, runs = run(write_sample(tmp_path / "source", sleep))
    assert next(cell_run.waited for cell_run in runs if cell_run.cell.index == 4) > 0.9


def test_long_wait_is_reported(tmp_path: Path) -> None:
    notebook = read_notebook(write_sample(tmp_path))
    slow = CellRun(notebook.cells[4], None, MAX_WAIT + 2)
    (problem,) = problems_of(notebook, [slow], "ici")
    assert "cellule 4" in problem and "fait attendre 12 s" in problem


def test_personal_settings_do_not_pass(monkeypatch: pytest.MonkeyPatch, state_dir: Path) -> None:
    """Un essai n'est jamais fait en mode réel, quoi que dise l'environnement."""
    monkeypatch.setenv("COURS_MODE", "reel")
    monkeypatch.setenv("OPENAI_API_KEY", "une-cle")
    monkeypatch.setenv("OPENAI_ORG_ID", "org")
    environ = simulated_environment(state_dir)
    assert environ["COURS_MODE"] == environ["OPENAI_API_KEY"] == environ["BATCH_MODE"] == ""
    assert "OPENAI_ORG_ID" not in environ
