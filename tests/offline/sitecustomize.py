"""Pose la garde du réseau au démarrage de Python, quand ce dossier est dans ``PYTHONPATH``.

Python ne charge qu'un module ``sitecustomize`` : celui-ci passe donc la main au suivant du chemin
(celui d'une distribution Linux, par exemple), que sa présence cacherait.
"""

import importlib.machinery
import importlib.util
import os
import sys
from pathlib import Path

import network_guard

network_guard.install_from_environment(os.environ)


def _run_next_sitecustomize() -> None:
    here = Path(__file__).resolve().parent
    others = [entry for entry in sys.path if Path(entry).resolve() != here]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", others)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


_run_next_sitecustomize()
