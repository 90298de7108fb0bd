"""Ce que le diagnostic examine sans le ``.venv`` : la machine, les dossiers, la clé."""

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator

from commands.console import CourseError
from commands.course import Course
from commands.environment import NEEDED_BYTES
from commands.findings import Finding
from commands.lab import DEFAULT_PORT
from commands.lessons import select_lessons
from commands.ports import HOST, choose_port

# Ce que demandent les leçons une fois tout installé : leurs copies, un journal, un état.
_WORK_BYTES = 200_000_000


def check_python() -> Finding:
    """Dit quel Python a lancé la commande ; ``cours.py`` a déjà refusé ceux qui ne vont pas."""
    bits = "64 bits" if sys.maxsize > 2**32 else "32 bits"
    text = f"{platform.python_version()}, {bits}, {platform.system()} {platform.machine()}"
    if bits == "32 bits":
        return Finding("Python", text, "wrong", "Installez un Python 64 bits, de 3.11 à 3.14.")
    return Finding("Python", text)


def check_encoding() -> Iterator[Finding]:
    """Examine l'encodage des noms de fichiers, puis celui de la console."""
    names = sys.getfilesystemencoding()
    if names.replace("-", "").lower() != "utf8":
        yield Finding(
            "encodage des noms de fichiers",
            names,
            "wrong",
            "Réglez une locale en UTF-8 (p. ex. « export LANG=C.UTF-8 »), puis recommencez.",
        )
    else:
        yield Finding("encodage des noms de fichiers", names)
    console = sys.stdout.encoding or "inconnu"
    if console.replace("-", "").lower() != "utf8":
        yield Finding(
            "encodage de la console",
            console,
            "note",
            "Certains caractères sont remplacés à l'écran, rien de plus. "
            "Sous Windows, « chcp 65001 » y remédie.",
        )
    else:
        yield Finding("encodage de la console", console)


def check_disk(course: Course) -> Finding:
    """Compare la place libre à ce qu'il reste à installer."""
    free = shutil.disk_usage(course.root).free
    needed = _WORK_BYTES if course.venv.exists() else NEEDED_BYTES
    text = f"{free / 1e9:.1f} Go libres".replace(".", ",")
    if free < needed:
        return Finding(
            "disque", text, "wrong", f"Libérez de la place : il faut {needed // 1_000_000} Mo."
        )
    return Finding("disque", text)


def check_work_folder(course: Course) -> Finding:
    """Vérifie que les leçons sont là et que l'on peut écrire dans le dossier du cours."""
    try:
        count = len(select_lessons(course))
    except CourseError as error:
        return Finding("leçons", "absentes", "wrong", str(error))
    folder = course.work if course.work.exists() else course.root
    if not os.access(folder, os.W_OK):
        return Finding(
            "leçons",
            f"impossible d'écrire dans « {folder.name} »",
            "wrong",
            "Placez le cours dans un dossier qui vous appartient.",
        )
    copies = "copies dans « travail »" if course.work.exists() else "« ouvrir » les copiera"
    return Finding("leçons", f"{count}, {copies}")


def check_key(course: Course) -> Finding:
    """Dit si une clé est présente et où, sans jamais en montrer un caractère."""
    places = []
    if os.environ.get("OPENAI_API_KEY", "").strip():
        places.append("l'environnement")
    if _key_in_file(course):
        places.append("le fichier .env")
    if places:
        return Finding("clé OPENAI_API_KEY", f"présente dans {' et dans '.join(places)}")
    return Finding("clé OPENAI_API_KEY", "absente (le mode simulé n'en demande pas)")


def _key_in_file(course: Course) -> bool:
    try:
        text = (course.root / ".env").read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return False
    pattern = r"^[ \t]*(?:export[ \t]+)?OPENAI_API_KEY[ \t]*=[ \t]*[\"']?[ \t]*([^\s\"'#])"
    return re.search(pattern, text, flags=re.MULTILINE) is not None


def check_network_port() -> Finding:
    """Vérifie qu'un serveur peut écouter sur cette machine."""
    subject = "port de JupyterLab"
    try:
        port = choose_port(DEFAULT_PORT)
    except OSError as error:
        return Finding(
            subject,
            f"aucun port de {HOST} ne s'ouvre ({error})",
            "wrong",
            "Un pare-feu ou un antivirus l'interdit sans doute : autorisez Python.",
        )
    if port != DEFAULT_PORT:
        return Finding(subject, f"{DEFAULT_PORT} est pris, {port} est libre et sera employé")
    return Finding(subject, f"{port} est libre")
