"""L'environnement des programmes lancés ne dépend pas d'une autre installation de Python."""

import os
from pathlib import Path

import pytest

from commands.course import Course, child_environment


@pytest.mark.parametrize("name", ["PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV"])
def test_what_points_to_another_python_is_removed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "/ailleurs")
    assert name not in child_environment()


def test_the_rest_is_kept_and_utf8_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURS_MODE", "simule")
    environment = child_environment()
    assert environment["COURS_MODE"] == "simule"
    assert environment["PYTHONUTF8"] == "1"
    assert environment["JUPYTER_PREFER_ENV_PATH"] == "1"


def test_the_processs_own_environment_is_not_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", "/ailleurs")
    before = dict(os.environ)
    child_environment()["AUTRE"] = "chose"
    assert dict(os.environ) == before


@pytest.mark.parametrize(
    ("system", "expected"), [("posix", ".venv/bin/python"), ("nt", ".venv/Scripts/python.exe")]
)
def test_the_interpreter_of_each_system(
    system: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = Course(Path("Cours d'été"))  # avant : pathlib lit aussi os.name
    monkeypatch.setattr("commands.course.os.name", system)
    path = course.venv_python
    monkeypatch.undo()
    assert path.as_posix() == f"Cours d'été/{expected}"
