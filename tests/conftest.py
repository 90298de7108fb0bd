"""Ce que toutes les suites de tests partagent."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Se charge au démarrage de Python, pas comme un module de tests.
collect_ignore = ["offline/sitecustomize.py"]

REDIS_PASSWORD = "motdepasse-de-redis"
REDIS_START_SECONDS = 10


def unverified(what: str) -> None:
    """Termine le test : saut visible sur une machine personnelle, échec en intégration continue."""
    message = f"non vérifié ici : {what}"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


@pytest.fixture(scope="session")
def require_tool() -> Callable[..., str]:
    """Donne le chemin d'un outil du système, ou dit comment l'obtenir.

    Arguments de la fonction rendue : ``names``, les noms possibles de l'exécutable ; ``how``, ce
    qu'il faut faire pour l'obtenir. L'outil absent, le test est sauté avec le message « non vérifié
    ici : … » ; il échoue quand la variable ``CI`` est posée.
    """

    def find(*names: str, how: str) -> str:
        for name in names:
            path = shutil.which(name)
            if path is not None:
                return path
        unverified(f"{names[0]} est absent. {how}")
        raise AssertionError("inaccessible")

    return find


@pytest.fixture(scope="session")
def redis_socket(
    require_tool: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Le socket Unix d'un vrai ``redis-server``, démarré pour ces tests seuls."""
    program = require_tool("redis-server", how="Debian : sudo apt install redis-server")
    folder = tmp_path_factory.mktemp("redis")  # court : un socket Unix a 100 caractères au plus
    path = folder / "s"
    options = ("--port", "0", "--save", "", "--appendonly", "no", "--requirepass", REDIS_PASSWORD)
    with subprocess.Popen(
        [program, *options, "--dir", str(folder), "--unixsocket", str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    ) as process:
        try:
            _wait_for_socket(path, process)
            yield path
        finally:
            process.kill()


@pytest.fixture
def redis_url(redis_socket: Path) -> str:
    """L'adresse d'un vrai Redis, pour ``REDIS_URL`` ; elle porte un mot de passe."""
    return f"unix://:{REDIS_PASSWORD}@{redis_socket}"


def _wait_for_socket(path: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + REDIS_START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket(socket.AF_UNIX) as attempt:
            if attempt.connect_ex(str(path)) == 0:
                return
        time.sleep(0.01)
    pytest.fail("redis-server ne démarre pas", pytrace=False)
