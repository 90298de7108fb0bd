"""La commande ``ouvrir`` : JupyterLab sur les copies de la personne."""

import os

from commands.console import CourseError, say
from commands.course import Course
from commands.environment import ensure_environment
from commands.jupyter_server import JupyterServer, running_server
from commands.ports import HOST, choose_port, port_is_free
from commands.workspace import prepare_workspace

DEFAULT_PORT = 8888
FIRST_LESSON = "00_demarrage.ipynb"
_ATTEMPTS = 5


def open_lab(course: Course, port: int = DEFAULT_PORT, *, browser: bool = True) -> int:
    """Prépare le cours puis tient JupyterLab ouvert jusqu'à Ctrl-C ; renvoie l'état de sortie.

    Le serveur n'écoute que cette machine (127.0.0.1). Si ``port`` est pris, un autre est choisi.
    Sans ``browser``, l'adresse est seulement affichée.
    """
    ensure_environment(course)
    prepare_workspace(course)
    for _ in range(_ATTEMPTS):
        chosen = choose_port(port)
        if chosen != port:
            say(f"Le port {port} est pris : JupyterLab emploie le port {chosen}.")
        say("JupyterLab démarre…")
        command = server_command(course, chosen, browser=browser)
        with running_server(course, command, chosen, first_page(course)) as server:
            if server.wait_until_ready():
                return _attend(server, browser=browser)
            if port_is_free(chosen):  # sinon, un autre programme l'a pris pendant le démarrage
                raise CourseError(f"JupyterLab n'a pas démarré :\n{server.last_words()}")
    raise CourseError("Aucun port ne reste libre assez longtemps. Essayez « --port 9000 ».")


def first_page(course: Course) -> str:
    """La page sur laquelle JupyterLab s'ouvre : la première leçon, si elle est là."""
    return f"/lab/tree/{FIRST_LESSON}" if (course.work / FIRST_LESSON).exists() else "/lab"


def server_command(course: Course, port: int, *, browser: bool) -> list[str]:
    """Renvoie la commande de JupyterLab.

    Ce qui changerait l'adresse affichée est fixé ici, quoi que dise la configuration de la
    personne ; ses préférences d'affichage sont gardées.
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
        f"--LabApp.default_url={first_page(course)}",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--ServerApp.allow_root=True")  # dans un conteneur
    return command


def _attend(server: JupyterServer, *, browser: bool) -> int:
    """Affiche l'adresse, puis attend Ctrl-C ou l'arrêt du serveur."""
    if browser:
        say("Le cours s'ouvre dans votre navigateur ; sinon, ouvrez cette adresse :")
    else:
        say("Ouvrez cette adresse dans votre navigateur :")
    say(f"  {server.address}")
    say("Laissez cette fenêtre ouverte. Pour arrêter : Ctrl-C.")
    try:
        status = server.wait()
    except KeyboardInterrupt:
        say("\nArrêt de JupyterLab…")
        server.stop()
        status = 0
    if status != 0:
        raise CourseError(f"JupyterLab s'est arrêté de lui-même :\n{server.last_words()}")
    say("JupyterLab est arrêté. Vos leçons sont dans le dossier « travail ».")
    return 0
