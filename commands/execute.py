"""Exécute les leçons hors ligne, dans le ``.venv``, et enregistre leurs sorties."""

import subprocess
from collections.abc import Sequence

from commands.course import Course, child_environment
from commands.environment import ensure_environment
from commands.lessons import select_lessons
from commands.readme_table import update_tables


def execute_lessons(course: Course, numbers: Sequence[str]) -> int:
    """Exécute les leçons de ces numéros, ou toutes ; renvoie 0, ou 1 si une cellule échoue."""
    lessons = select_lessons(course, numbers)
    ensure_environment(course)
    command = [str(course.venv_python), "-m", "commands.in_venv.run_notebooks"]
    done = subprocess.run(
        command + [str(path) for path in lessons],
        cwd=course.root,
        env=batch_environment(),
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        return 1
    update_tables(course)
    return 0


def batch_environment() -> dict[str, str]:
    """Renvoie un environnement où les carnets donnent toujours les mêmes sorties.

    C'est la commande qui décide du mode : ``COURS_MODE`` contredirait ``BATCH_MODE``.
    """
    environment = child_environment()
    environment.pop("COURS_MODE", None)
    return environment | {"BATCH_MODE": "true", "PYTHONHASHSEED": "0"}
