"""Un serveur JupyterLab : le lancer, savoir s'il répond, l'arrêter."""

import secrets
import subprocess
import time
from collections.abc import Iterator, Sequence
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


@contextmanager
def running_server(
    course: Course, command: Sequence[str], port: int, page: str
) -> Iterator[JupyterServer]:
    """Lance ``command``, journal dans ``.cours/`` ; à la sortie, le serveur ne tourne plus.

    ``port`` est celui que la commande lui donne, ``page`` la page sur laquelle il s'ouvre. Son
    jeton passe par l'environnement : toute la machine peut lire une ligne de commande.
    """
    token = secrets.token_hex(24)
    log_file = course.root / _LOG
    log_file.parent.mkdir(exist_ok=True)
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            command,
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
