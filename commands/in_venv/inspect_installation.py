"""Compare ce qui est installé aux bornes de requirements.txt et essaie le noyau.

Se lance par ``python -m commands.in_venv.inspect_installation`` à la racine du cours, et écrit
un objet JSON que lit ``commands.venv_checks``.
"""

import json
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import start_new_kernel
from packaging.requirements import Requirement

_START_SECONDS = 60


def read_requirements(text: str) -> list[Requirement]:
    """Renvoie les exigences d'un requirements.txt, sans ses commentaires ni ses options.

    >>> [str(r) for r in read_requirements("openai>=3,<4  # le client\\n-e .\\n")]
    ['openai<4,>=3']
    """
    lines = (line.partition(" #")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


def inspect_packages(requirements: list[Requirement]) -> list[dict[str, Any]]:
    """Dit, pour chaque exigence, la version installée et si elle est dans les bornes."""
    report = []
    for requirement in requirements:
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        try:
            installed: str | None = version(requirement.name)
        except PackageNotFoundError:
            installed = None
        fits = installed is not None and requirement.specifier.contains(installed, True)
        report.append(
            {
                "name": requirement.name,
                "bounds": ",".join(sorted(map(str, requirement.specifier), reverse=True)),
                "installed": installed,
                "fits": fits,
            }
        )
    return report


def inspect_kernel() -> dict[str, Any]:
    """Démarre le noyau « python3 » et lui fait faire un calcul.

    ``own`` dit s'il tourne avec cet interpréteur ; ``error`` est vide si tout s'est bien passé.
    """
    found: list[str] = []

    def keep(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream":
            found.append(message["content"]["text"])

    try:
        KernelSpecManager().get_kernel_spec("python3")
        manager, client = start_new_kernel(kernel_name="python3", startup_timeout=_START_SECONDS)
        try:
            client.execute_interactive(
                "import sys; print(sys.prefix)", timeout=_START_SECONDS, output_hook=keep
            )
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    except Exception as error:  # toute panne du noyau est un constat, non un arrêt
        return {"own": False, "error": f"{type(error).__name__} : {error}".splitlines()[0]}
    prefix = "".join(found).strip()
    own = bool(prefix) and Path(prefix).samefile(sys.prefix)
    return {"own": own, "error": "" if prefix else "aucune réponse"}


if __name__ == "__main__":
    requirements = read_requirements(Path("requirements.txt").read_text(encoding="utf-8"))
    report = {"packages": inspect_packages(requirements), "kernel": inspect_kernel()}
    print(json.dumps(report))
