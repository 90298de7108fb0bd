"""Un serveur JupyterLab : le lancer, savoir s'il répond, l'arrêter."""

import os
import secrets
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from commands.console import CourseError
from commands.course import Course, child_environment
from commands.ports import HOST

START_SECONDS = 90
STOP_SECONDS = 15
_POLL_SECONDS = 0.1
_LOG = Path(".cours", "jupyterlab.log")


@dataclass(frozen=True)
class JupyterServer:
    """Un serveur lancé sur ``port``, que protège ``token``."""

    course: Course
    process: subprocess.Popen[bytes]
    port: int
    token: str
    page: str

    @property
    def address(self) -> str:
        """L'adresse à ouvrir dans un navigateur."""
        return f"http://{HOST}:{self.port}{self.page}?token={self.token}"

    def ask(self, method: str, path: str) -> int:
        """Interroge le serveur, jeton donné ; renvoie l'état HTTP, ou 0 s'il ne répond pas."""
        connection = HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request(method, path, headers={"Authorization": f"token {self.token}"})
            return connection.getresponse().status
        except (OSError, HTTPException):
            return 0
        finally:
            connection.close()

    def wait_until_ready(self) -> bool:
        """Attend que ce serveur réponde ; renvoie faux s'il s'est arrêté avant.

        Il est reconnu à son jeton : un autre programme a pu prendre le port entre-temps.
        """
        deadline = time.monotonic() + START_SECONDS
        while self.process.poll() is None:
            if self.ask("GET", "/api/status") == 200:
                return True
            if time.monotonic() > deadline:
                raise CourseError(
                    f"JupyterLab ne répond pas après {START_SECONDS} s.\n{self.last_words()}"
                )
            time.sleep(_POLL_SECONDS)
        return False

    def wait(self) -> int:
        """Attend que le serveur s'arrête de lui-même ; renvoie son état de sortie."""
        while True:  # par petites attentes : sous Windows, une attente sans fin ignore Ctrl-C
            try:
                return self.process.wait(timeout=0.5)
            except subprocess.TimeoutExpired:
                continue

    def stop(self) -> None:
        """Demande au serveur de s'arrêter avec ses noyaux ; le tue s'il n'obéit pas."""
        if self.ask("POST", "/api/shutdown") != 200:
            self.process.terminate()
        try:
            self.process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def last_words(self) -> str:
        """Renvoie la fin du journal du serveur et dit où le lire en entier."""
        text = (self.course.root / _LOG).read_text(encoding="utf-8", errors="replace")
        last = "\n".join(f"  | {line[:200]}" for line in text.splitlines()[-6:])
        return (
            f"{last}\nSon journal est dans « {_LOG} ». Lancez « python3 cours.py diagnostic » ; "
            "si un fichier de configuration de Jupyter vous appartient, essayez sans lui."
        )


def server_command(course: Course, port: int, page: str, *, browser: bool) -> list[str]:
    """Renvoie la commande de JupyterLab.

    Ce qui changerait l'adresse affichée est fixé ici, quoi que dise la configuration de la
    personne ; ses préférences d'affichage sont gardées. Le jeton n'y est pas : tous les comptes
    de la machine peuvent lire une ligne de commande.
    """
    command = [
        str(course.venv_python),
        "-m",
        "jupyterlab",
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={course.work}",
        f"--ServerApp.open_browser={browser}",
        "--ServerApp.base_url=/",
        "--ServerApp.certfile=",
        "--ServerApp.keyfile=",
        "--PasswordIdentityProvider.hashed_password=",
        f"--LabApp.default_url={page}",
        # Une leçon ne s'ouvre pas sur une question en anglais au sujet des nouvelles de Jupyter.
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.news_url=",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--ServerApp.allow_root=True")  # dans un conteneur
    return command


@contextmanager
def running_server(
    course: Course, port: int, page: str, *, browser: bool
) -> Iterator[JupyterServer]:
    """Lance JupyterLab, son journal dans ``.cours/`` ; à la sortie, il ne tourne plus."""
    token = secrets.token_hex(24)
    log_file = course.root / _LOG
    log_file.parent.mkdir(exist_ok=True)
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            server_command(course, port, page, browser=browser),
            cwd=course.work,
            env=child_environment() | {"JUPYTER_TOKEN": token},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            # Ctrl-C dans le terminal n'atteint que nous : c'est nous qui l'arrêtons, proprement.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        try:
            yield JupyterServer(course, process, port, token, page)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
