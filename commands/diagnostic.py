"""Vérifie l'installation point par point, et dit que faire de ce qui ne va pas."""

from collections.abc import Iterator

from commands.console import say
from commands.course import Course
from commands.findings import Finding
from commands.machine_checks import (
    check_disk,
    check_encoding,
    check_key,
    check_network_port,
    check_python,
    check_work_folder,
)
from commands.venv_checks import check_settings, inspect_venv

_LABELS = {"ok": "OK", "note": "à noter", "wrong": "À CORRIGER"}


def run_diagnostic(course: Course) -> int:
    """Affiche une ligne par point ; renvoie 1 si l'un d'eux est à corriger, sinon 0."""
    findings = []
    for finding in _findings(course):
        findings.append(finding)
        say(f"{_LABELS[finding.state]:<11}{finding.subject} : {finding.text}")
        if finding.remedy:
            say(f"{'':<11}→ {finding.remedy}")
    wrong = sum(finding.state == "wrong" for finding in findings)
    if wrong:
        say(f"\n{wrong} point{'s' if wrong > 1 else ''} à corriger.")
        return 1
    say("\nTout va bien.")
    return 0


def _findings(course: Course) -> Iterator[Finding]:
    yield check_python()
    yield from check_encoding()
    yield check_disk(course)
    yield check_work_folder(course)
    environment = list(inspect_venv(course))
    yield from environment
    if all(finding.state == "ok" for finding in environment):
        yield from check_settings(course)
    yield check_key(course)
    yield check_network_port()
