"""Le cadre de toute la suite : mode lot, réseau coupé, carnets rejoués par nbval.

``BATCH_MODE`` est posé avant qu'un noyau ne démarre : un simple ``pytest`` suffit. Les réglages
personnels (``COURS_MODE=reel`` dans un terminal, par exemple) n'y changent rien.
"""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--carnets",
        type=Path,
        default=ROOT / "notebooks",
        help="dossier des carnets à vérifier (par défaut : notebooks/)",
    )


def pytest_report_header() -> str:
    return f"réseau : {network_guard.describe(os.environ)}"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """nbval ne rejoue que les leçons : ni ``travail/``, ni une copie de travail ailleurs."""
    if collection_path.suffix != ".ipynb":
        return None
    lessons: Path = config.getoption("--carnets")
    return True if collection_path.resolve().parent != lessons.resolve() else None
