"""« tester » : ce qui est lancé, et un verdict en dernière ligne qui dit vrai."""

import io
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from commands import suite
from commands.course import Course
from commands.offline import Isolation
from commands.suite import Step, find_summary, run_suite
from commands.system_tools import MissingTool

TOOL = MissingTool("l'orthographe", "Debian : sudo apt install hunspell")


class Machine:
    """Une machine dont on choisit ce qui échoue ; note ce qui a été lancé."""

    def __init__(self) -> None:
        self.extras: list[tuple[str, ...]] = []
        self.missing: list[MissingTool] = []
        self.isolation = Isolation("hors ligne : par l'essai", ("isole", "-x"), {"COUPE": "oui"})
        self.pytest = Step("pytest", 0, "12 passed in 3.40s")
        self.failing: set[str] = set()
        self.commands: list[list[str]] = []
        self.pytest_environment: Mapping[str, str] = {}

    def run_pytest(
        self, _course: Course, command: Sequence[str], environment: Mapping[str, str]
    ) -> Step:
        self.commands.append(list(command))
        self.pytest_environment = environment
        return self.pytest

    def run(self, command: list[str], **_options: Any) -> SimpleNamespace:
        self.commands.append(command)
        return SimpleNamespace(returncode=int(any(name in command for name in self.failing)))


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine()
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(suite, "ensure_environment", lambda _c, *e: machine.extras.append(e))
    monkeypatch.setattr(suite, "missing_tools", lambda: iter(machine.missing))
    monkeypatch.setattr(suite, "isolate", lambda _course, _python: machine.isolation)
    monkeypatch.setattr(suite, "_run_pytest", machine.run_pytest)
    monkeypatch.setattr(suite.subprocess, "run", machine.run)
    return machine


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[-1]


def test_everything_passes(
    course: Course, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_suite(course) == 0
    assert last_line(capsys) == (
        "RÉUSSI — pytest\u00a0: 12 passed in 3.40s\u202f; ruff check\u00a0: réussi\u202f; "
        "ruff format\u00a0: réussi\u202f; mypy\u00a0: réussi"
    )


def test_what_is_run(course: Course, machine: Machine) -> None:
    run_suite(course, ["-k", "prix"])
    python = str(course.venv_python)
    tests, check, layout, types = machine.commands
    assert tests[:2] == ["isole", "-x"]
    assert tests[2:8] == [python, "-m", "pytest", "-n", "2", "--dist=loadfile"]
    assert tests[-2:] == ["-k", "prix"]
    assert check == [python, "-m", "ruff", "check", "."]
    assert layout == [python, "-m", "ruff", "format", "--check", "."]
    assert types == [python, "-m", "mypy"]
    assert machine.extras == [("test",)]


def test_the_tests_alone_are_cut_off_and_the_output_says_how(
    course: Course, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    run_suite(course)
    assert machine.pytest_environment["COUPE"] == "oui"
    assert capsys.readouterr().out.count("Tests hors ligne\u00a0: par l'essai") == 2


@pytest.mark.parametrize("name", ["check", "format", "mypy"])
def test_one_failing_tool_fails_the_whole_and_hides_no_other(
    name: str, course: Course, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.failing = {name}
    assert run_suite(course) == 1
    line = last_line(capsys)
    assert line.startswith("ÉCHEC — pytest\u00a0: 12 passed")
    assert line.count("en échec") == 1 and len(machine.commands) == 4


@pytest.mark.parametrize("status", [1, 2, 5, -9])
def test_failing_tests_fail_the_whole(
    status: int, course: Course, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.pytest = Step("pytest", status, "1 failed, 11 passed in 3.40s")
    assert run_suite(course) == 1
    assert last_line(capsys).startswith("ÉCHEC — pytest\u00a0: 1 failed, 11 passed in 3.40s")


def test_tests_that_die_without_a_summary_are_in_failure(
    course: Course, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.pytest = Step("pytest", 3)
    assert run_suite(course) == 1
    assert "pytest\u00a0: en échec" in last_line(capsys)


def test_a_missing_tool_is_said_and_does_not_fail_at_home(
    course: Course, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.missing = [TOOL]
    assert run_suite(course) == 0
    shown = capsys.readouterr().out
    assert "non vérifié ici\u00a0: l'orthographe (Debian\u00a0: sudo apt" in shown


@pytest.mark.parametrize(("value", "status"), [("true", 1), ("1", 1), ("", 0)])
def test_a_missing_tool_fails_where_ci_is_set(
    value: str,
    status: int,
    course: Course,
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine.missing = [TOOL]
    monkeypatch.setenv("CI", value)
    assert run_suite(course) == status
    assert ("CI les exige" in last_line(capsys)) == bool(status)


def test_a_complete_machine_passes_where_ci_is_set(
    course: Course, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    assert run_suite(course) == 0


@pytest.mark.parametrize(
    ("output", "summary"),
    [
        ("..\n=== 2 passed in 0.01s ===\n", "2 passed in 0.01s"),
        (
            "=== 1 failed, 2 passed in 61.20s (0:01:01) ===",
            "1 failed, 2 passed in 61.20s (0:01:01)",
        ),
        ("\x1b[32m==== \x1b[1m3 passed\x1b[0m in 1.00s ====\x1b[0m\r\n", "3 passed in 1.00s"),
        ("=== 1 passed in 1.00s ===\nun avertissement tardif", "1 passed in 1.00s"),
        ("2 failed, 3 passed, 1 error in 0.12s", "2 failed, 3 passed, 1 error in 0.12s"),
        ("===== no tests ran in 0.01s =====", "no tests ran in 0.01s"),
        ("=== FAILURES ===\nINTERNALERROR>", ""),
        ("E  assert 'lu' in 3s de texte", ""),
        ("", ""),
    ],
)
def test_the_summary_of_pytest_is_found(output: str, summary: str) -> None:
    assert find_summary(output) == summary


def test_pytest_is_shown_as_it_goes_and_its_summary_kept(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    received = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(received, encoding="utf-8"))
    code = "print('é' * 70_000); print('=== 4 passed in 0.10s ==='); raise SystemExit(1)"
    step = suite._run_pytest(
        course, [sys.executable, "-X", "utf8", "-c", code], dict(suite.child_environment())
    )
    assert step == Step("pytest", 1, "4 passed in 0.10s")
    shown = received.getvalue().decode("utf-8")
    assert shown.count("é") == 70_000 and "4 passed" in shown


def test_real_pytest_ends_with_a_summary_that_is_recognised(tmp_path: Path) -> None:
    """Si une version de pytest change sa dernière ligne, ce test le dit."""
    (tmp_path / "test_rien.py").write_text("def test_rien():\n    pass\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "vide.ini", "."]
    environment = suite.child_environment() | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    (tmp_path / "vide.ini").write_text("[pytest]\n", encoding="utf-8")
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
    )
    assert find_summary(done.stdout).startswith("1 passed in ")
