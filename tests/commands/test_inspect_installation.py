"""Les bibliothèques installées face à leurs bornes, et le noyau essayé pour de bon."""

from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from commands.in_venv import inspect_installation
from commands.in_venv.inspect_installation import (
    inspect_kernel,
    inspect_packages,
    read_requirements,
)

ROOT = Path(__file__).resolve().parents[2]


def test_comments_and_options_are_not_requirements() -> None:
    text = "# en tête\n\nopenai>=3,<4   # le client\nnbval==0.11\n-e .   # le paquet\n--pre\n"
    assert [requirement.name for requirement in read_requirements(text)] == ["openai", "nbval"]


def inspect(requirement: str) -> dict[str, object]:
    (report,) = inspect_packages([Requirement(requirement)])
    return report


def test_a_version_in_its_bounds() -> None:
    report = inspect("openai>=0.1,<999")
    assert report["installed"] == version("openai") and report["fits"] is True
    assert report["bounds"] == ">=0.1,<999"


def test_a_version_out_of_its_bounds() -> None:
    assert inspect("openai>=999")["fits"] is False


def test_a_library_that_is_not_there() -> None:
    report = inspect("bibliotheque-qui-n-existe-pas>=1")
    assert report["installed"] is None and report["fits"] is False


def test_a_library_for_another_system_is_not_asked_for() -> None:
    assert inspect_packages([Requirement('openai; sys_platform == "ailleurs"')]) == []


def test_the_environment_of_the_suite_is_in_the_bounds() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    reports = inspect_packages(read_requirements(text))
    assert [report["name"] for report in reports if not report["fits"]] == []
    assert len(reports) >= 10


def test_the_kernel_starts_and_runs_with_this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "1")
    assert inspect_kernel() == {"own": True, "error": ""}


def test_a_kernel_that_does_not_start_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_options: object) -> None:
        raise RuntimeError("Kernel died\nbien des lignes")

    monkeypatch.setattr(inspect_installation, "start_new_kernel", fail)
    assert inspect_kernel() == {"own": False, "error": "RuntimeError : Kernel died"}
