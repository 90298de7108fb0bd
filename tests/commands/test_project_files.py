"""Les fichiers que lisent les commandes : exigences, réglages, intégration continue."""

import os
import re
import shlex
from pathlib import Path

import pytest

from helpers.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]


def lines(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def requirement_lines() -> list[str]:
    return [line for line in lines("requirements.txt") if not line.startswith("#")]


def test_the_package_of_the_course_comes_last() -> None:
    assert requirement_lines()[-1].startswith("-e . ")


@pytest.mark.parametrize("line", requirement_lines())
def test_each_requirement_has_its_reason(line: str) -> None:
    assert re.search(r"\s# \w{2,}", line), line


@pytest.mark.parametrize("line", requirement_lines()[:-1])
def test_each_requirement_is_bounded(line: str) -> None:
    assert re.match(r"[a-z0-9-]+(\[[a-z]+\])?>=\d+(\.\d+)+,<\d", line), line


def test_copying_the_example_settings_changes_nothing() -> None:
    assert load_settings({}, ROOT / ".env.example") == load_settings({}, None)


def test_the_example_settings_name_what_can_be_set() -> None:
    names = {line.partition("=")[0] for line in lines(".env.example") if line[:1].isupper()}
    assert names == {
        "COURS_MODE",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "OPENAI_MODEL",
        "COURS_BUDGET_USD",
        "REDIS_URL",
    }


def test_each_setting_is_explained() -> None:
    text = lines(".env.example")
    for number, line in enumerate(text):
        if line[:1].isupper():
            assert text[number - 1].startswith("# "), line


@pytest.mark.parametrize("name", [".venv*/", "travail/", ".cours/", ".env*", "__pycache__/"])
def test_what_is_made_on_the_spot_is_not_in_git(name: str) -> None:
    assert name in lines(".gitignore")


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    command = "python3 cours.py tester"
    assert lines(".ci/run")[-1] == f"exec {command}"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    workflow = (ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8")
    steps = re.findall(r"- run: (.*)", workflow)
    assert steps == [".ci/run", "python cours.py tester"]


@pytest.mark.parametrize(
    "package", ["chromium", "hunspell", "hunspell-fr", "iproute2", "redis-server"]
)
def test_ci_installs_what_the_tests_use(package: str) -> None:
    words = shlex.split((ROOT / ".ci/run").read_text(encoding="utf-8"), comments=True)
    assert package in words


def test_ci_can_be_executed() -> None:
    path = ROOT / ".ci/run"
    assert os.name == "nt" or os.access(path, os.X_OK)
    assert path.read_bytes().startswith(b"#!/usr/bin/env bash\n")


@pytest.mark.parametrize("name", ["requirements.txt", ".ci/run", ".github/workflows/tests.yml"])
def test_no_registry_is_named(name: str) -> None:
    """La configuration de pip appartient à la personne."""
    assert not re.search(r"index-url|find-links|https?://", "\n".join(lines(name)))
