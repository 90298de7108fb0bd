"""Une petite copie du cours, dans un dossier aux accents et à l'espace, et un faux pip."""

import json
import sys
from pathlib import Path

import pytest

from commands import environment
from commands.course import Course
from commands.environment_stamp import read_stamp

LESSON = "00_demarrage.ipynb"
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"


def notebook_text(*sources: str) -> str:
    """Un carnet dont les cellules de code ont ces sources, sans sorties."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"cellule-{number}",
            "metadata": {"tags": ["utile"]} if number == 0 else {},
            "outputs": [],
            "source": source.splitlines(keepends=True),
        }
        for number, source in enumerate(sources)
    ]
    document = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def add_lessons(course: Course, *names: str) -> None:
    """Le cours livre aussi ces leçons."""
    for name in names:
        path = course.notebooks / f"{name}.ipynb"
        path.write_text(notebook_text(f"'{name}'"), encoding="utf-8")


def update_course(course: Course, source: str = "'nouvelle version'") -> bytes:
    """Le cours livre une nouvelle version de la leçon 00."""
    path = course.notebooks / LESSON
    path.write_text(notebook_text(source), encoding="utf-8")
    return path.read_bytes()


def edit_copy(course: Course, source: str = "'mon travail'") -> bytes:
    path = course.work / LESSON
    path.write_text(notebook_text(source), encoding="utf-8")
    return path.read_bytes()


def copy_bytes(course: Course) -> bytes:
    return (course.work / LESSON).read_bytes()


@pytest.fixture
def course(tmp_path: Path) -> Course:
    root = tmp_path / "Cours d'été"
    (root / "notebooks").mkdir(parents=True)
    for name, source in (("00_demarrage", "1 + 1"), ("01_responses_store", "print('é')")):
        path = root / "notebooks" / f"{name}.ipynb"
        path.write_text(notebook_text(source), encoding="utf-8")
    (root / "requirements.txt").write_text("openai>=3,<4  # le client\n-e .\n", encoding="utf-8")
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (root / ".env.example").write_text("COURS_MODE=simule\n", encoding="utf-8")
    return Course(root)


class FakeInstaller:
    """Tient lieu de pip : note ce qu'on lui demande, et échoue si on le lui dit."""

    def __init__(self) -> None:
        self.created = 0
        self.installed: list[tuple[str, ...]] = []
        self.failure: BaseException | None = None
        self.python: str | None = VERSION

    def create(self, course: Course) -> None:
        self.created += 1
        course.venv_python.parent.mkdir(parents=True)
        course.venv_python.write_text("", encoding="utf-8")

    def install(self, course: Course, extras: tuple[str, ...]) -> None:
        assert read_stamp(course) is None, "le témoin doit disparaître avant l'installation"
        if self.failure is not None:
            raise self.failure
        self.installed.append(tuple(extras))

    def running(self, python: Path) -> str | None:
        return self.python if python.exists() else None


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> FakeInstaller:
    fake = FakeInstaller()
    monkeypatch.setattr(environment, "_create", fake.create)
    monkeypatch.setattr(environment, "install_libraries", fake.install)
    monkeypatch.setattr(environment, "running_python", fake.running)
    return fake
