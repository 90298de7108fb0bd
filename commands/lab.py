"""La commande ``ouvrir`` : JupyterLab sur les copies de la personne."""

from commands.console import CourseError, say
from commands.course import Course
from commands.environment import ensure_environment
from commands.jupyter_server import JupyterServer, running_server
from commands.ports import choose_port, port_is_free
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
    page = f"/lab/tree/{FIRST_LESSON}" if (course.work / FIRST_LESSON).exists() else "/lab"
    wanted = port
    for _ in range(_ATTEMPTS):
        chosen = choose_port(wanted)
        if chosen != wanted:
            say(f"Le port {wanted} est pris : JupyterLab emploie le port {chosen}.")
        say("JupyterLab démarre…")
        with running_server(course, chosen, page, browser=browser) as server:
            if server.wait_until_ready():
                return _attend(server, browser=browser)
            if port_is_free(chosen):
                raise CourseError(f"JupyterLab n'a pas démarré :\n{server.last_words()}")
        wanted = chosen  # un autre programme l'a pris pendant le démarrage
    raise CourseError("Aucun port ne reste libre assez longtemps. Essayez « --port 9000 ».")


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
