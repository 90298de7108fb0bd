"""Ouvre JupyterLab sur les copies de la personne."""

import os
import secrets
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from commands.console import CourseError, say
from commands.course import Course, child_environment
from commands.environment import ensure_environment
from commands.ports import HOST, choose_port
from commands.workspace import prepare_workspace

DEFAULT_PORT = 8888
FIRST_LESSON = "00_demarrage.ipynb"
START_SECONDS = 90
STOP_SECONDS = 15


def open_lab(course: Course, port: int = DEFAULT_PORT, *, browser: bool = True) -> int:
    """Prépare le cours puis tient JupyterLab ouvert jusqu'à Ctrl-C ; renvoie l'état de sortie.

    Le serveur n'écoute que cette machine (127.0.0.1). Si ``port`` est pris, un autre est choisi.
    Sans ``browser``, l'adresse est seulement affichée.
    """
    ensure_environment(course)
    prepare_workspace(course)
    free_port = choose_port(port)
    if free_port != port:
        say(f"Le port {port} est pris : JupyterLab emploie le port {free_port}.")
    say("JupyterLab démarre…")
    token = secrets.token_hex(24)
    with _server(course, free_port, token, browser) as process:
        _wait_until_ready(course, process, free_port)
        address = f"http://{HOST}:{free_port}{_first_page(course)}?token={token}"
        if browser:
            say("Le cours s'ouvre dans votre navigateur ; sinon, ouvrez cette adresse :")
        else:
            say("Ouvrez cette adresse dans votre navigateur :")
        say(f"  {address}")
        say("Laissez cette fenêtre ouverte. Pour arrêter : Ctrl-C.")
        try:
            status = _wait(process)
        except KeyboardInterrupt:
            say("\nArrêt de JupyterLab…")
            _stop(process, free_port, token)
            say("JupyterLab est arrêté. Vos leçons sont dans le dossier « travail ».")
            return 0
    if status != 0:
        raise CourseError(_died(course))
    say("JupyterLab s'est arrêté.")
    return 0


def _first_page(course: Course) -> str:
    return f"/lab/tree/{FIRST_LESSON}" if (course.work / FIRST_LESSON).exists() else "/lab"


def server_command(course: Course, port: int, browser: bool) -> list[str]:
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
        f"--LabApp.default_url={_first_page(course)}",
        # Une leçon ne s'ouvre pas sur une question en anglais au sujet des nouvelles de Jupyter.
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.news_url=",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--ServerApp.allow_root=True")  # dans un conteneur
    return command


@contextmanager
def _server(
    course: Course, port: int, token: str, browser: bool
) -> Iterator[subprocess.Popen[bytes]]:
    """Lance JupyterLab, son journal dans ``.cours/`` ; à la sortie, il ne tourne plus."""
    course.state.mkdir(exist_ok=True)
    # Ctrl-C dans le terminal n'atteint que nous : c'est nous qui l'arrêtons, proprement.
    group = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    with (course.state / "jupyterlab.log").open("wb") as log, _signals_as_interrupt():
        process = subprocess.Popen(
            server_command(course, port, browser),
            cwd=course.work,
            env=child_environment() | {"JUPYTER_TOKEN": token},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=group,
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


@contextmanager
def _signals_as_interrupt() -> Iterator[None]:
    """Une fenêtre fermée ou une demande d'arrêt valent Ctrl-C : le serveur ne reste pas seul."""

    def interrupt(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _ask(port: int, method: str, path: str, token: str = "") -> int:
    """Interroge le serveur et renvoie l'état HTTP, ou 0 s'il ne répond pas."""
    connection = HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request(method, path, headers={"Authorization": f"token {token}"})
        return connection.getresponse().status
    except (OSError, HTTPException):
        return 0
    finally:
        connection.close()


def _wait_until_ready(course: Course, process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while _ask(port, "GET", "/api") != 200:
        if process.poll() is not None:
            raise CourseError(_died(course))
        if time.monotonic() > deadline:
            raise CourseError(f"JupyterLab ne répond pas après {START_SECONDS} s. {_see_log()}")
        time.sleep(0.1)


def _wait(process: subprocess.Popen[bytes]) -> int:
    while True:  # par petites attentes : sous Windows, une attente sans fin ignore Ctrl-C
        try:
            return process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            continue


def _stop(process: subprocess.Popen[bytes], port: int, token: str) -> None:
    """Demande au serveur de s'arrêter avec ses noyaux ; le tue s'il n'obéit pas."""
    if _ask(port, "POST", "/api/shutdown", token) != 200:
        process.terminate()
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def _died(course: Course) -> str:
    text = (course.state / "jupyterlab.log").read_text(encoding="utf-8", errors="replace")
    last = "\n".join(f"  | {line}" for line in text.splitlines()[-6:])
    return f"JupyterLab s'est arrêté de lui-même :\n{last}\n{_see_log()}"


def _see_log() -> str:
    return (
        f"Son journal est dans « {Path('.cours', 'jupyterlab.log')} ». "
        "Lancez « python3 cours.py diagnostic »."
    )
