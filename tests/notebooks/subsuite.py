"""Lancer une partie de la suite dans un autre processus, sur un autre dossier de carnets."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 180


def run_suite(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Lance pytest, avec les réglages du dépôt, sur les carnets de ``folder``.

    Arguments : ``folder``, le dossier pris pour celui des leçons ; ``arguments``, ce qu'on
    écrirait après ``pytest`` (fichiers de tests, carnets, options). Dure ``SECONDS`` au plus.
    """
    # Ce que la suite en cours a posé pour elle-même ne passe pas à l'autre.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")
    }
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml")]
    command += ["--rootdir", str(ROOT), "-p", "no:cacheprovider", "--color=no", "-rA"]
    command += ["--carnets", str(folder), *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment | {"PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
    )
