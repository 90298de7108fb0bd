"""Lancer une partie de la suite dans un autre processus, sur une copie du dépôt."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.notebooks.conftest import LESSONS, ROOT

SECONDS = 180
COPIED = ("pyproject.toml", "conftest.py", "tests")
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", ".*_cache")


def copy_suite(folder: Path, *, with_lessons: bool = False) -> Path:
    """Copie dans ``folder`` la suite de tests et ses réglages ; renvoie son dossier de carnets.

    Le dossier est vide, ou, avec ``with_lessons``, plein des leçons du cours.
    """
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=LEFT_OUT)
        else:
            shutil.copy2(source, folder / name)
    notebooks = folder / LESSONS.name
    if with_lessons:
        shutil.copytree(LESSONS, notebooks, ignore=LEFT_OUT)
    else:
        notebooks.mkdir()
    return notebooks


def run_suite(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Lance pytest dans une copie faite par ``copy_suite``.

    Arguments : ceux qu'on écrirait après ``pytest``. Dure ``SECONDS`` secondes au plus. Les paquets
    du cours (``helpers``, ``commands``) viennent du dépôt, par ``PYTHONPATH``.
    """
    # Ce que la suite en cours a posé pour elle-même ne passe pas à l'autre.
    own = ("PYTEST_", "COURS_", "BATCH_MODE")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--color=no", "-rA", *arguments],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
    )
