"""Où se trouve chaque chose du cours, et dans quel environnement tournent ses programmes."""

import os
from dataclasses import dataclass
from pathlib import Path

# Ces variables d'une autre installation de Python détournent celle du cours.
_MISLEADING = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")


@dataclass(frozen=True)
class Course:
    """Les chemins d'une copie du cours, tous tirés de sa racine ``root``.

    >>> Course(Path("cours")).work.as_posix()
    'cours/travail'
    """

    root: Path

    @property
    def venv(self) -> Path:
        """L'environnement virtuel du cours."""
        return self.root / ".venv"

    @property
    def venv_python(self) -> Path:
        """L'interpréteur de cet environnement."""
        if os.name == "nt":
            return self.venv / "Scripts" / "python.exe"
        return self.venv / "bin" / "python"

    @property
    def requirements(self) -> Path:
        """La liste des bibliothèques, avec leurs bornes."""
        return self.root / "requirements.txt"

    @property
    def notebooks(self) -> Path:
        """Les leçons, telles que le cours les livre."""
        return self.root / "notebooks"

    @property
    def exercises(self) -> Path:
        """Les exercices, tels que le cours les livre."""
        return self.root / "exercises"

    @property
    def work(self) -> Path:
        """Les copies sur lesquelles la personne travaille."""
        return self.root / "travail"

    @property
    def state(self) -> Path:
        """Les journaux et l'état des commandes, ignorés par git."""
        return self.root / ".cours"


def child_environment() -> dict[str, str]:
    """Renvoie les variables d'environnement des programmes lancés dans le ``.venv``.

    Celles qui désignent une autre installation de Python sont retirées ; le mode UTF-8 est mis,
    pour que Windows lise et écrive les fichiers comme les autres systèmes.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    environment["PYTHONUTF8"] = "1"
    # Le noyau « python3 » du cours passe avant celui qu'une personne aurait installé chez elle.
    environment["JUPYTER_PREFER_ENV_PATH"] = "1"
    return environment
