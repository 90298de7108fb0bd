"""Le cadre de toute la suite : mode lot, réseau coupé, carnets rejoués par nbval.

``BATCH_MODE`` est posé avant qu'un noyau ne démarre : un simple ``pytest`` suffit. Les réglages
personnels (``COURS_MODE=reel`` dans un terminal, par exemple) n'y changent rien.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LESSONS = ROOT / "notebooks"
OFFLINE_DIR = ROOT / "tests" / "offline"

os.environ["BATCH_MODE"] = "true"
os.environ.pop("COURS_MODE", None)
os.environ.setdefault("COURS_RESEAU", "interdit")
# Les noyaux et les sous-processus chargent tests/offline/sitecustomize.py à leur démarrage.
_paths = os.environ.get("PYTHONPATH", "").split(os.pathsep)
if str(OFFLINE_DIR) not in _paths:
    os.environ["PYTHONPATH"] = os.pathsep.join([str(OFFLINE_DIR), *filter(None, _paths)])
# Ce processus-ci a déjà démarré : la garde s'y pose maintenant, sous le même nom de module.
sys.path.insert(0, str(OFFLINE_DIR))

import network_guard  # noqa: E402  (le chemin vient d'être posé)

network_guard.install_from_environment(os.environ)

pytest_plugins = ["tests.notebooks.seconds"]


def pytest_report_header() -> str:
    return f"réseau : {network_guard.describe(os.environ)}"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """nbval ne rejoue que les leçons : ni ``travail/``, ni un brouillon ailleurs."""
    if collection_path.suffix != ".ipynb":
        return None
    return True if collection_path.resolve().parent != LESSONS else None
