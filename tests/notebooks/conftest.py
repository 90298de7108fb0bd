"""Les tests de ce dossier s'appliquent à chaque carnet du dossier des leçons."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.notebooks.rules.document import Notebook, read_notebook

ROOT = Path(__file__).resolve().parents[2]
LESSONS = ROOT / "notebooks"
NONE_FOUND = "aucun-carnet"


def all_lessons() -> list[Path]:
    """Les carnets du cours, dans l'ordre de leurs noms."""
    return sorted(LESSONS.glob("*.ipynb"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Un test qui demande ``lesson_path`` est joué pour chaque carnet ; sans carnet, il échoue."""
    if "lesson_path" not in metafunc.fixturenames:
        return
    lessons = all_lessons()
    metafunc.parametrize(
        "lesson_path",
        lessons or [None],
        ids=[path.stem for path in lessons] or [NONE_FOUND],
        indirect=True,
        scope="module",
    )


@pytest.fixture(scope="module")
def lesson_path(request: pytest.FixtureRequest) -> Path:
    """Le chemin d'un carnet du cours."""
    if request.param is None:
        pytest.fail(f"Aucun carnet dans « {LESSONS.name} » : rien n'est vérifié.", pytrace=False)
    path: Path = request.param
    return path


@pytest.fixture
def lesson(lesson_path: Path) -> Notebook:
    """Un carnet du cours, lu."""
    return read_notebook(lesson_path)


@pytest.fixture
def timed_lesson(lesson_path: Path, record_property: Callable[[str, object], None]) -> Path:
    """Un carnet du cours dont le test compte dans les secondes par carnet."""
    record_property("carnet", lesson_path.name)
    return lesson_path
