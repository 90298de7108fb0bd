"""Le témoin d'une installation achevée : dit si le ``.venv`` présent convient encore.

Il est écrit en dernier et d'un seul coup. Un ``.venv`` sans témoin est donc une installation
interrompue.
"""

import hashlib
import json
import subprocess
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from commands.console import CourseError
from commands.course import Course, child_environment
from commands.files import write_atomically

_NAME = "installation-du-cours.json"


@dataclass(frozen=True)
class Stamp:
    """Ce dont une installation dépend.

    ``content`` est l'empreinte de ce qui est à installer (``content_digest``), ``python`` la
    version (« 3.12 ») et ``folder`` la racine du cours : un ``.venv`` ne se déplace ni ne se copie.
    ``extras`` nomme les groupes de dépendances installés en plus.
    """

    content: str
    python: str
    folder: str
    extras: tuple[str, ...] = ()

    def covers(self, wanted: "Stamp") -> bool:
        """Vrai si cette installation offre tout ce que ``wanted`` demande."""
        same = (self.content, self.python, self.folder)
        return same == (wanted.content, wanted.python, wanted.folder) and (
            set(self.extras) >= set(wanted.extras)
        )


def content_digest(course: Course) -> str:
    """Renvoie l'empreinte de ce qui décide de l'installation.

    C'est requirements.txt et, de pyproject.toml, ce qui décrit le paquet : les réglages des autres
    outils peuvent changer sans que rien soit à réinstaller. Lève ``CourseError`` si un fichier
    manque ou ne se lit pas.
    """
    try:
        requirements = course.requirements.read_text(encoding="utf-8")
        project = tomllib.loads((course.root / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError(
            f"Cette copie du cours est incomplète ou abîmée ({error}). Téléchargez-la à nouveau."
        ) from error
    package = [project.get("build-system"), project.get("project")]
    package.append(project.get("tool", {}).get("setuptools"))
    # Les lignes, car git change leurs fins d'un système à l'autre.
    described = json.dumps([requirements.splitlines(), package], sort_keys=True)
    return hashlib.sha256(described.encode("utf-8")).hexdigest()


def read_stamp(course: Course) -> Stamp | None:
    """Renvoie le témoin du ``.venv``, ou ``None`` s'il manque ou ne se lit pas."""
    try:
        fields = json.loads((course.venv / _NAME).read_text(encoding="utf-8"))
        return Stamp(**{**fields, "extras": tuple(fields["extras"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_stamp(course: Course, stamp: Stamp) -> None:
    """Écrit le témoin d'un seul coup."""
    text = json.dumps(asdict(stamp), indent=1) + "\n"
    write_atomically(course.venv / _NAME, text.encode("utf-8"))


def erase_stamp(course: Course) -> None:
    """Retire le témoin : jusqu'au prochain, l'installation compte pour inachevée."""
    (course.venv / _NAME).unlink(missing_ok=True)


def running_python(python: Path) -> str | None:
    """Renvoie la version (« 3.12 ») de l'interpréteur ``python``, ou ``None`` s'il ne marche pas.

    Il est vraiment lancé : après une mise à jour du système, un ``.venv`` peut désigner un Python
    qui n'est plus là.
    """
    command = [str(python), "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=60, env=child_environment()
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
