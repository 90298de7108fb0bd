"""Fait le ``.venv`` du cours et y installe les bibliothèques, ou ne fait rien s'il convient."""

import importlib.util
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from commands.console import CourseError, say
from commands.course import Course, child_environment
from commands.environment_stamp import (
    Stamp,
    content_digest,
    erase_stamp,
    read_stamp,
    running_python,
    write_stamp,
)
from commands.installation_lock import installation_lock
from commands.installer import install_libraries
from commands.installer_errors import explain_failure
from commands.lab_settings import write_lab_settings

# Ce qu'occupe une installation complète, arrondi au-dessus.
NEEDED_BYTES = 900_000_000


def ensure_environment(course: Course, *extras: str) -> None:
    """Rend le ``.venv`` prêt ; au second lancement, vérifie seulement qu'il l'est.

    ``extras`` nomme les groupes de pyproject.toml à installer en plus. Lève ``CourseError`` si
    l'installation ne peut se faire : le message dit pourquoi et que faire.
    """
    wanted = Stamp(
        content=content_digest(course),
        python=f"{sys.version_info[0]}.{sys.version_info[1]}",
        folder=str(course.root),
        extras=tuple(sorted(extras)),
    )
    if _is_ready(course, wanted):
        return
    with installation_lock(course):
        if not _is_ready(course, wanted):  # une autre fenêtre vient peut-être de finir
            _make_ready(course, wanted)


def _is_ready(course: Course, wanted: Stamp) -> bool:
    stamp = read_stamp(course)
    return (
        stamp is not None
        and stamp.covers(wanted)
        and running_python(course.venv_python) == wanted.python
    )


def _make_ready(course: Course, wanted: Stamp) -> None:
    """Complète le ``.venv`` s'il est sain, sinon le fait ou le refait."""
    stamp = read_stamp(course)
    reason = _why_remake(course, stamp, wanted)
    if stamp is not None and reason is None:
        say("Mise à jour des bibliothèques du cours…")
        extras = tuple(sorted({*stamp.extras, *wanted.extras}))
        _install(course, replace(wanted, extras=extras), before=stamp)
        return
    if reason is not None:
        say(f"L'environnement « .venv » est refait : {reason}.")
        _remove(course.venv)
    _check_disk(course)
    say("Installation des bibliothèques dans « .venv » : une à cinq minutes, la première fois…")
    try:
        _create(course)
        _install(course, wanted, before=None)
    except BaseException:
        # Rien d'utile n'est perdu : ce qui est téléchargé reste dans le cache de l'outil.
        shutil.rmtree(course.venv, ignore_errors=True)
        raise


def _why_remake(course: Course, stamp: Stamp | None, wanted: Stamp) -> str | None:
    """Dit pourquoi le ``.venv`` présent est à refaire ; ``None`` s'il convient ou n'existe pas."""
    if not os.path.lexists(course.venv):
        return None
    if stamp is None:
        return "une installation a été interrompue"
    if stamp.folder != wanted.folder:
        return "le dossier du cours a été déplacé ou copié"
    if stamp.python != wanted.python:
        return f"il a été fait avec Python {stamp.python}, et vous employez Python {wanted.python}"
    if running_python(course.venv_python) != stamp.python:
        return "son Python ne se lance plus"
    return None


def _remove(folder: Path) -> None:
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        else:
            shutil.rmtree(folder)
    except OSError as error:
        raise CourseError(
            f"Impossible de supprimer « {folder.name} » ({error}).\n"
            "Fermez JupyterLab et les terminaux qui s'en servent (ou tapez « deactivate »), "
            "supprimez ce dossier, puis recommencez."
        ) from error


def _check_disk(course: Course) -> None:
    free = shutil.disk_usage(course.root).free
    if free < NEEDED_BYTES:
        raise CourseError(
            f"Il reste {free // 1_000_000} Mo sur le disque et l'installation en demande environ "
            f"{NEEDED_BYTES // 1_000_000}. Libérez de la place, puis recommencez."
        )


def _create(course: Course) -> None:
    """Crée le ``.venv``, avec pip ; par uv seulement si Python n'en a pas les moyens."""
    python = getattr(sys, "_base_executable", None) or sys.executable
    uv = shutil.which("uv")
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        command = [python, "-m", "venv", str(course.venv)]
    elif uv is not None:
        command = [uv, "venv", "--seed", "--python", python, str(course.venv)]
    else:
        raise CourseError(explain_failure("ensurepip is not available"))
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=child_environment(),
    )
    if done.returncode != 0:
        raise CourseError(explain_failure(done.stdout))


def _install(course: Course, wanted: Stamp, *, before: Stamp | None) -> None:
    """Installe, puis écrit le témoin. Si rien n'a pu s'installer, rend celui d'avant."""
    start = time.monotonic()
    erase_stamp(course)
    try:
        install_libraries(course, wanted.extras)
    except CourseError:
        if before is not None:
            write_stamp(course, before)
        raise
    write_lab_settings(course)
    write_stamp(course, wanted)
    say(f"Bibliothèques installées en {time.monotonic() - start:.0f} s.")
