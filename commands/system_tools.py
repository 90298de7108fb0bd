"""Les programmes du système dont quelques tests ont besoin, et comment les obtenir."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from commands.offline import namespace_prefixes

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DICTIONARIES = ("fr_FR", "fr")
OTHER_CLIENTS = {"curl": "curl", "node": "nodejs"}


@dataclass(frozen=True)
class MissingTool:
    """Un outil absent : ce qu'il aurait vérifié, et comment l'obtenir."""

    unchecked: str
    remedy: str

    def sentence(self) -> str:
        """Renvoie la phrase à afficher."""
        return f"non vérifié ici : {self.unchecked} ({self.remedy})"


def missing_tools() -> Iterator[MissingTool]:
    """Donne les outils qui manquent à cette machine."""
    if not any(shutil.which(name) for name in BROWSERS):
        yield MissingTool(
            "les leçons dans un vrai navigateur", "Debian : sudo apt install chromium"
        )
    if not _spells_french():
        yield MissingTool("l'orthographe", "Debian : sudo apt install hunspell hunspell-fr")
    for name, package in OTHER_CLIENTS.items():
        if shutil.which(name) is None:
            yield MissingTool(
                f"le simulateur appelé par {name}", f"Debian : sudo apt install {package}"
            )
    if shutil.which("redis-server") is None:
        yield MissingTool(
            "la limite partagée par un vrai Redis", "Debian : sudo apt install redis-server"
        )
    if sys.platform == "linux" and not namespace_prefixes():
        yield MissingTool(
            "l'absence de réseau par le noyau du système",
            "Debian : sudo apt install util-linux iproute2",
        )


def _spells_french() -> bool:
    """Vrai si hunspell est là et connaît le français."""
    hunspell = shutil.which("hunspell")
    if hunspell is None:
        return False
    for dictionary in DICTIONARIES:
        done = subprocess.run(
            [hunspell, "-d", dictionary, "-i", "utf-8", "-l"],
            input="bonjour\n",
            encoding="utf-8",
            capture_output=True,
        )
        if done.returncode == 0 and not done.stdout.strip():
            return True
    return False
