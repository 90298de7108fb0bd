"""Un JupyterLab d'essai : celui de ``cours.py ouvrir``, sur des copies et sans réglages à soi."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import copy2

import pytest

from commands.course import Course
from commands.jupyter_server import JupyterServer, running_server
from commands.lab import server_command
from commands.ports import choose_port
from tests.notebooks.kernel_runs import simulated_environment

FIRST_PORT = 9000


@contextmanager
def open_lab(root: Path, notebooks: Sequence[Path]) -> Iterator[JupyterServer]:
    """Sert des copies de ces carnets depuis ``root``/travail ; à la sortie, plus rien ne tourne.

    Les noyaux sont en mode simulé. Lève ``RuntimeError``, avec la fin du journal, si le serveur
    s'arrête au démarrage.
    """
    course = Course(root)
    course.work.mkdir(parents=True)
    for path in notebooks:
        copy2(path, course.work / path.name)
    port = choose_port(FIRST_PORT + os.getpid() % 1000)
    # La commande de la personne, avec l'interpréteur de la suite.
    command = [sys.executable, *server_command(course, port, browser=False)[1:]]
    command.append("--LabApp.expose_app_in_browser=True")
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in _environment(root).items():
                patch.setenv(name, value)
            server = stack.enter_context(running_server(course, command, port, "/lab"))
        if not server.wait_until_ready():
            raise RuntimeError(server.last_words())
        stack.callback(server.stop)
        yield server


def _environment(root: Path) -> dict[str, str]:
    """Le mode simulé, et les dossiers de Jupyter dans ``root``."""
    jupyter = {
        name: str(root / "jupyter" / name.lower())
        for name in (
            "JUPYTER_CONFIG_DIR",
            "JUPYTER_DATA_DIR",
            "JUPYTER_RUNTIME_DIR",
            "JUPYTERLAB_SETTINGS_DIR",
            "JUPYTERLAB_WORKSPACES_DIR",
        )
    }
    return simulated_environment(root / "etat") | jupyter
