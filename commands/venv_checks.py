"""Ce que le diagnostic demande au Python du ``.venv`` : bibliothèques, noyau, réglages."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

from commands.course import Course, child_environment
from commands.environment_stamp import content_digest, read_stamp, running_python
from commands.findings import Finding

_REMAKE = "Supprimez le dossier « .venv », puis lancez « python3 cours.py ouvrir »."
_SECONDS = 90


def _run_in_venv(course: Course, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(course.venv_python), *arguments],
        cwd=course.root,
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_SECONDS,
    )


def _venv_problem(course: Course, version: str | None) -> str | None:
    if not course.venv.exists():
        return "absent"
    if version is None:
        return "son Python ne se lance pas"
    stamp = read_stamp(course)
    if stamp is None:
        return "installation inachevée"
    if stamp.folder != str(course.root):
        return "fait pour un autre dossier"
    if stamp.content != content_digest(course):
        return "le cours a changé depuis l'installation"
    return None


def inspect_venv(course: Course) -> Iterator[Finding]:
    """Examine le ``.venv``, puis ce qu'il contient s'il marche."""
    subject = "environnement .venv"
    version = running_python(course.venv_python)
    problem = _venv_problem(course, version)
    if problem is not None:
        yield Finding(subject, problem, "wrong", "Lancez « python3 cours.py ouvrir ».")
        return
    yield Finding(subject, f"complet, Python {version}")
    try:
        done = _run_in_venv(course, "-m", "commands.in_venv.inspect_installation")
        report = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        yield Finding("bibliothèques", "l'examen n'a pas abouti", "wrong", _REMAKE)
        return
    yield from _package_findings(report["packages"])
    yield _kernel_finding(report["kernel"])


def _package_findings(packages: list[dict[str, Any]]) -> Iterator[Finding]:
    for package in packages:
        subject = f"bibliothèque {package['name']}"
        if package["installed"] is None:
            yield Finding(subject, f"absente ({package['bounds']})", "wrong", _REMAKE)
        elif not package["fits"]:
            text = f"{package['installed']}, hors des bornes {package['bounds']}"
            yield Finding(subject, text, "wrong", _REMAKE)
        else:
            yield Finding(subject, f"{package['installed']} ({package['bounds']})")


def _kernel_finding(kernel: dict[str, Any]) -> Finding:
    if kernel["error"]:
        text = f"ne démarre pas ({kernel['error']})"
        remedy = f"Un pare-feu ou un antivirus peut l'en empêcher. Sinon : {_REMAKE}"
        return Finding("noyau python3", text, "wrong", remedy)
    if not kernel["own"]:
        remedy = "Lancez « jupyter kernelspec remove python3 », puis le diagnostic à nouveau."
        return Finding("noyau python3", "n'est pas celui de .venv", "wrong", remedy)
    return Finding("noyau python3", "démarre et calcule, avec le Python de .venv")


def check_settings(course: Course) -> Iterator[Finding]:
    """Demande au cours son mode et les modèles qui s'arrêtent bientôt, à la date du jour."""
    remedy = "Corrigez le fichier .env ou la variable d'environnement que nomme le message."
    try:
        done = _run_in_venv(course, "-m", "helpers.settings")
    except subprocess.TimeoutExpired:
        yield Finding("mode", "les réglages ne se lisent pas", "wrong", _REMAKE)
        return
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["erreur inconnue"])[-1]
        message = last.partition("Error: ")[2] or last
        yield Finding("réglages", message, "wrong", remedy)
        return
    warned = False
    for line in done.stdout.splitlines():
        name, _, value = line.partition(" : ")
        if name == "attention":
            warned = True
            update = "Mettez le cours à jour, ou changez OPENAI_MODEL si c'est lui qui le nomme."
            yield Finding("modèles", value, "note", update)
        elif value:
            yield Finding(name, value)
    if not warned:
        yield Finding("modèles", "aucun ne s'arrête dans les 60 jours")
