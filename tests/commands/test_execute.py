"""« executer » : quelles leçons, dans quel environnement, avec quel état de sortie."""

from types import SimpleNamespace
from typing import Any

import pytest

from commands import execute
from commands.console import CourseError
from commands.course import Course
from commands.execute import batch_environment, execute_lessons
from tests.commands.conftest import add_lessons


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Remplace le lancement : note la commande et renvoie l'état voulu par le test."""
    noted: list[dict[str, Any]] = []

    def run(command: list[str], **options: Any) -> Any:
        noted.append({"command": command, **options})
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(execute, "ensure_environment", lambda _course: None)
    monkeypatch.setattr(execute, "update_tables", lambda course: noted.append({"tables": course}))
    monkeypatch.setattr(execute.subprocess, "run", run)
    return noted


def test_every_lesson_by_default(course: Course, runs: list[dict[str, Any]]) -> None:
    assert execute_lessons(course, []) == 0
    run, tables = runs
    assert tables == {"tables": course}, "les tableaux des leçons suivent"
    assert run["command"][:3] == [
        str(course.venv_python),
        "-m",
        "commands.in_venv.run_notebooks",
    ]
    lessons = ["00_demarrage.ipynb", "01_responses_store.ipynb"]
    assert run["command"][3:] == [str(course.notebooks / name) for name in lessons]
    assert run["cwd"] == course.root


def test_only_those_asked_for(course: Course, runs: list[dict[str, Any]]) -> None:
    execute_lessons(course, ["1"])
    assert runs[0]["command"][3:] == [str(course.notebooks / "01_responses_store.ipynb")]


def test_every_part_of_a_lesson(course: Course, runs: list[dict[str, Any]]) -> None:
    add_lessons(course, "04a_un", "04b_deux")
    execute_lessons(course, ["04"])
    parts = ["04a_un.ipynb", "04b_deux.ipynb"]
    assert runs[0]["command"][3:] == [str(course.notebooks / name) for name in parts]


def test_an_unknown_lesson_runs_nothing(course: Course, runs: list[dict[str, Any]]) -> None:
    with pytest.raises(CourseError, match="pas de leçon"):
        execute_lessons(course, ["00", "77"])
    assert not runs


@pytest.mark.parametrize("status", [1, 2, -9])
def test_a_failure_is_reported(
    status: int, course: Course, runs: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        execute.subprocess, "run", lambda *_a, **_k: SimpleNamespace(returncode=status)
    )
    assert execute_lessons(course, []) == 1
    assert not runs, "les tableaux ne changent pas"


def test_the_command_decides_of_the_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURS_MODE", "reel")
    monkeypatch.setenv("BATCH_MODE", "non")
    monkeypatch.setenv("PYTHONHASHSEED", "random")
    environment = batch_environment()
    assert environment["BATCH_MODE"] == "true" and environment["PYTHONHASHSEED"] == "0"
    assert "COURS_MODE" not in environment
