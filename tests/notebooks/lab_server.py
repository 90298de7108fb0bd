"""Un JupyterLab d'essai : les options de ``cours.py ouvrir``, sur une copie, sans réglages à soi."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from shutil import copy2

from commands.course import Course
from commands.lab import server_command
from commands.ports import HOST, choose_port
from tests.notebooks.kernel_runs import simulated_environment

START_SECONDS = 90
STOP_SECONDS = 15


@dataclass(frozen=True)
class Lab:
    """Un serveur qui répond. ``work`` est le dossier ouvert (``travail/``)."""

    port: int
    token: str
    work: Path

    def address(self, notebook: str) -> str:
        """L'adresse d'un carnet. ``reset`` oublie les onglets ouverts avant."""
        return f"http://{HOST}:{self.port}/lab/tree/{notebook}?reset&token={self.token}"


@contextmanager
def open_lab(root: Path, notebooks: Sequence[Path]) -> Iterator[Lab]:
    """Sert des copies de ces carnets depuis ``root``/travail ; à la sortie, plus rien ne tourne.

    Les noyaux sont en mode simulé et ne joignent que cette machine. Lève ``RuntimeError``, avec la
    fin du journal, si le serveur ne répond pas après ``START_SECONDS`` secondes.
    """
    course = Course(root)
    course.work.mkdir(parents=True)
    for path in notebooks:
        copy2(path, course.work / path.name)
    lab = Lab(choose_port(8989 + os.getpid() % 1000), secrets.token_hex(16), course.work)
    # La commande de la personne, avec l'interpréteur de la suite.
    command = [sys.executable, *server_command(course, lab.port, browser=False)[1:]]
    command.append("--LabApp.expose_app_in_browser=True")
    own = {name: str(root / "jupyter" / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    environ = simulated_environment(
        root / "etat",
        JUPYTER_TOKEN=lab.token,
        JUPYTER_PREFER_ENV_PATH="1",
        JUPYTERLAB_SETTINGS_DIR=str(root / "jupyter" / "settings"),
        JUPYTERLAB_WORKSPACES_DIR=str(root / "jupyter" / "workspaces"),
        **{f"JUPYTER_{name}_DIR": folder for name, folder in own.items()},
    )
    log_path = root / "jupyterlab.log"
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=course.work,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_ready(process, lab, log_path)
        yield lab
    finally:
        _stop(process, lab)


def _ask(lab: Lab, method: str, path: str) -> int:
    connection = HTTPConnection(HOST, lab.port, timeout=5)
    try:
        connection.request(method, path, headers={"Authorization": f"token {lab.token}"})
        return connection.getresponse().status
    except (OSError, HTTPException):
        return 0
    finally:
        connection.close()


def _wait_until_ready(process: subprocess.Popen[bytes], lab: Lab, log_path: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while _ask(lab, "GET", "/api/status") != 200:
        if process.poll() is not None or time.monotonic() > deadline:
            tail = log_path.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise RuntimeError(f"JupyterLab ne répond pas :\n{tail}")
        time.sleep(0.1)


def _stop(process: subprocess.Popen[bytes], lab: Lab) -> None:
    """Arrête le serveur avec ses noyaux ; le tue s'il n'obéit pas."""
    if process.poll() is None and _ask(lab, "POST", "/api/shutdown") != 200:
        process.terminate()
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=STOP_SECONDS)
