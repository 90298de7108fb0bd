"""Ce que la suite ramasse et ce qu'elle pose : le mode lot, et les seules leçons pour nbval."""

import os

import pytest

from tests.notebooks.conftest import LESSONS, ROOT


def test_batch_mode_is_set_for_every_kernel() -> None:
    assert os.environ["BATCH_MODE"] == "true"
    assert "COURS_MODE" not in os.environ


@pytest.mark.parametrize(
    ("path", "ignored"),
    [
        ("notebooks/00_demarrage.ipynb", False),
        ("notebooks/.ipynb_checkpoints/00_demarrage-checkpoint.ipynb", True),
        ("travail/00_demarrage.ipynb", True),
        ("exercises/exercice_1_chatbot/exercice.ipynb", True),
        ("solutions/exercice_1_chatbot.ipynb", True),
        ("brouillon.ipynb", True),
    ],
)
def test_nbval_replays_the_lessons_only(
    path: str, ignored: bool, pytestconfig: pytest.Config
) -> None:
    answer = pytestconfig.hook.pytest_ignore_collect(
        collection_path=ROOT / path, path=None, config=pytestconfig
    )
    assert bool(answer) is ignored


def test_nbval_is_strict_and_uses_this_environment(pytestconfig: pytest.Config) -> None:
    option = pytestconfig.option
    assert option.nbval and not option.nbval_lax
    assert option.nbval_current_env
    assert option.nbval_sanitize_with is None
    assert option.nbval_cell_timeout <= 60


def test_lessons_are_in_the_default_folders(pytestconfig: pytest.Config) -> None:
    assert LESSONS.name in pytestconfig.getini("testpaths")
    assert LESSONS.is_dir()
