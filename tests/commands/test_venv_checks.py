"""Le diagnostic du ``.venv`` : ce que son Python répond, et ce qu'on en dit."""

import json
import subprocess
from typing import Any

import pytest

from commands import venv_checks
from commands.course import Course
from commands.environment_stamp import Stamp, content_digest, write_stamp
from commands.findings import Finding
from commands.venv_checks import check_settings, inspect_venv

GOOD_PACKAGE = {"name": "openai", "bounds": ">=3,<4", "installed": "3.54.0", "fits": True}
GOOD_KERNEL = {"own": True, "error": ""}


def install(course: Course, **changes: str) -> None:
    """Un ``.venv`` achevé, à ces différences près."""
    course.venv.mkdir()
    stamp = {"content": content_digest(course), "python": "3.12", "folder": str(course.root)}
    write_stamp(course, Stamp(**{**stamp, **changes}))


def answer(monkeypatch: pytest.MonkeyPatch, stdout: str, stderr: str = "", status: int = 0) -> None:
    """Le Python du ``.venv`` marche, et répond ceci."""
    done = subprocess.CompletedProcess([], status, stdout, stderr)
    monkeypatch.setattr(venv_checks, "_run_in_venv", lambda *_arguments: done)
    monkeypatch.setattr(venv_checks, "running_python", lambda _python: "3.12")


def report(monkeypatch: pytest.MonkeyPatch, package: Any = None, kernel: Any = None) -> None:
    packages = [{**GOOD_PACKAGE, **(package or {})}]
    answer(
        monkeypatch, json.dumps({"packages": packages, "kernel": {**GOOD_KERNEL, **(kernel or {})}})
    )


def only_problem(findings: list[Finding]) -> Finding:
    (problem,) = [finding for finding in findings if finding.state != "ok"]
    return problem


def test_a_sound_venv(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    install(course)
    report(monkeypatch)
    findings = list(inspect_venv(course))
    assert [finding.state for finding in findings] == ["ok", "ok", "ok"]
    assert findings[1].text == "3.54.0 (>=3,<4)"


def test_no_venv_says_to_open_the_course(course: Course) -> None:
    (finding,) = inspect_venv(course)
    assert finding.state == "wrong" and finding.remedy == "Lancez « python3 cours.py ouvrir »."


def test_a_python_that_is_gone(course: Course) -> None:
    install(course)
    (finding,) = inspect_venv(course)
    assert finding.text == "son Python ne se lance pas"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"folder": "/ailleurs"}, "fait pour un autre dossier"),
        ({"content": "ancien"}, "le cours a changé depuis l'installation"),
    ],
)
def test_a_venv_that_no_longer_fits(
    changes: dict[str, str], text: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(course, **changes)
    report(monkeypatch)
    (finding,) = inspect_venv(course)
    assert (finding.state, finding.text) == ("wrong", text)
    assert "ouvrir" in finding.remedy


def test_an_unfinished_installation(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    course.venv.mkdir()
    report(monkeypatch)
    (finding,) = inspect_venv(course)
    assert finding.text == "installation inachevée"


@pytest.mark.parametrize(
    ("package", "text"),
    [
        ({"installed": None, "fits": False}, "absente (>=3,<4)"),
        ({"installed": "2.9.0", "fits": False}, "2.9.0, hors des bornes >=3,<4"),
    ],
)
def test_a_library_out_of_its_bounds(
    package: dict[str, Any], text: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(course)
    report(monkeypatch, package=package)
    finding = only_problem(list(inspect_venv(course)))
    assert (finding.subject, finding.text, finding.state) == ("bibliothèque openai", text, "wrong")
    assert "Supprimez le dossier « .venv »" in finding.remedy


@pytest.mark.parametrize(
    ("kernel", "text"),
    [
        ({"error": "RuntimeError : bloqué"}, "ne démarre pas (RuntimeError : bloqué)"),
        ({"own": False}, "n'est pas celui de .venv"),
    ],
)
def test_a_kernel_that_is_not_right(
    kernel: dict[str, Any], text: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(course)
    report(monkeypatch, kernel=kernel)
    finding = only_problem(list(inspect_venv(course)))
    assert (finding.subject, finding.text) == ("noyau python3", text)
    assert finding.state == "wrong" and finding.remedy


def test_an_examination_that_fails_is_a_finding(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(course)
    answer(monkeypatch, "", "Traceback…\nModuleNotFoundError", 1)
    assert only_problem(list(inspect_venv(course))).text == "l'examen n'a pas abouti"


def test_settings_are_read_from_the_course(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "mode : simulé\nmodèle : gpt-6-luna\n")
    texts = {finding.subject: finding.text for finding in check_settings(course)}
    assert texts == {
        "mode": "simulé",
        "modèle": "gpt-6-luna",
        "modèles": "aucun ne s'arrête dans les 60 jours",
    }


def test_a_retiring_model_is_noted_with_its_successor(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = "gpt-4o s'arrête le 2027-01-14 : choisissez gpt-6-luna."
    answer(monkeypatch, f"mode : simulé\nattention : {warning}\n")
    finding = only_problem(list(check_settings(course)))
    assert (finding.state, finding.text) == ("note", warning)
    assert finding.remedy


@pytest.mark.parametrize(
    ("stderr", "text"),
    [
        (
            "Traceback (most recent call last):\n  …\nhelpers.settings.SettingsError: "
            "COURS_MODE='vrai' est inconnu : écrivez COURS_MODE=simule.",
            "COURS_MODE='vrai' est inconnu : écrivez COURS_MODE=simule.",
        ),
        ("", "erreur inconnue"),
    ],
)
def test_settings_that_contradict_are_wrong(
    stderr: str, text: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", stderr, 1)
    (finding,) = check_settings(course)
    assert (finding.state, finding.text) == ("wrong", text)
    assert ".env" in finding.remedy
