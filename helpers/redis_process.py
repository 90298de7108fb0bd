"""Un ``redis-server`` pour ce processus seul : sur un socket Unix, sans port, sans rien sur disque.

Il vit dans un dossier temporaire que son propriétaire seul peut lire. Un petit programme du shell
veille sur un tube dont ce processus tient l'autre bout : quand le tube se ferme, parce que le
processus finit ou qu'on le tue, le serveur est tué et son dossier effacé.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import weakref
from pathlib import Path

from helpers.clock import real_sleep

START_SECONDS = 10.0
"""Le temps laissé au serveur pour répondre, en secondes."""

# Le shell devient le serveur (exec) et laisse derrière lui celui qui veille. SIGKILL : rien n'est à
# sauver, et un script Lua sans fin n'entend pas SIGTERM.
_KEEPER = """
exec 3<&0
(while read -r _ <&3; do :; done; kill -KILL $$; rm -rf -- "$0") </dev/null >/dev/null 2>&1 &
exec "$@" 3<&- </dev/null
"""
_OPTIONS = ("--port", "0", "--save", "", "--appendonly", "no", "--unixsocketperm", "700")

_running: "list[RedisProcess]" = []


class RedisProcess:
    """Un ``redis-server`` en marche, arrêté à la fin de ce processus.

    Argument : ``program``, le chemin de l'exécutable. ``socket_path`` est celui du socket Unix où
    il répond. Lève ``OSError`` s'il n'est pas prêt en ``START_SECONDS`` secondes.
    """

    def __init__(self, program: str) -> None:
        folder = Path(tempfile.mkdtemp(prefix="cours-redis-"))
        self.socket_path = folder / "redis.sock"
        place = ("--dir", str(folder), "--unixsocket", str(self.socket_path))
        process = subprocess.Popen(
            ["/bin/sh", "-c", _KEEPER, str(folder), program, *_OPTIONS, *place],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # interrompre une cellule n'interrompt pas le serveur
        )
        self.pid = process.pid
        self.stop = weakref.finalize(self, _stop, process, folder, os.getpid())
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise OSError(f"{program} ne démarre pas")
            real_sleep(0.01)

    def answers(self) -> bool:
        """Vrai si le serveur accepte une connexion."""
        with socket.socket(socket.AF_UNIX) as attempt:
            try:
                attempt.connect(str(self.socket_path))
            except OSError:
                return False
            return True


def find_redis_server() -> str | None:
    """Le chemin de ``redis-server`` ; ``None`` s'il est absent, ou sans sockets Unix (Windows)."""
    if os.name != "posix" or not hasattr(socket, "AF_UNIX"):
        return None
    return shutil.which("redis-server")


def own_redis_server(program: str) -> RedisProcess | None:
    """Le serveur de ce processus, démarré au premier appel ; ``None`` s'il ne démarre pas.

    Argument : ``program``, le chemin de ``redis-server``.
    """
    if _running and _running[-1].answers():
        return _running[-1]
    try:
        _running[:] = [RedisProcess(program)]
    except OSError:
        return None
    return _running[0]


def _stop(process: subprocess.Popen[bytes], folder: Path, owner: int) -> None:
    if os.getpid() != owner:  # un processus né par fork : le serveur n'est pas à lui
        return
    assert process.stdin is not None
    process.stdin.close()
    try:
        process.wait(timeout=START_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    shutil.rmtree(folder, ignore_errors=True)
