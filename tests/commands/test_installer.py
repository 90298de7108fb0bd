"""uv ou pip : la bonne commande, la configuration de la personne, le second essai."""

import subprocess
import sys
from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from commands import installer
from commands.console import CourseError
from commands.course import Course
from commands.installer import install_libraries

NO_NETWORK = "NewConnectionError: Temporary failure in name resolution"


class Runs:
    """Note les commandes lancées et leur donne, dans l'ordre, les états de sortie voulus."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []

    def follow(
        self, _course: Course, command: Sequence[str], environment: dict[str, str]
    ) -> tuple[int, str]:
        self.commands.append(list(command))
        self.environments.append(environment)
        return self.statuses.pop(0), NO_NETWORK


def prepare(monkeypatch: pytest.MonkeyPatch, runs: Runs, *, uv: bool, config: str = "") -> None:
    monkeypatch.setattr(installer, "_follow", runs.follow)
    monkeypatch.setattr(installer.shutil, "which", lambda name: f"/bin/{name}" if uv else None)
    done = SimpleNamespace(stdout=config)
    monkeypatch.setattr(installer.subprocess, "run", lambda *_a, **_k: done)
    for name in ("UV_INDEX_URL", "UV_FIND_LINKS", "SSL_CERT_FILE", "HTTPS_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_pip_installs_the_list_and_compiles(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = Runs(0)
    prepare(monkeypatch, runs, uv=False)
    install_libraries(course, ())
    python = str(course.venv_python)
    assert runs.commands == [
        [python, "-m", "pip", "install", "--no-input", "--compile", "-r", "requirements.txt"]
    ]


def test_uv_installs_in_the_venv_and_compiles(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = Runs(0)
    prepare(monkeypatch, runs, uv=True)
    install_libraries(course, ["test"])
    ((program, *arguments),) = runs.commands
    assert program == "/bin/uv"
    assert arguments[:4] == ["pip", "install", "--python", str(course.venv_python)]
    assert arguments[4:] == ["--compile-bytecode", "-r", "requirements.txt", "-e", ".[test]"]


def test_pip_tries_when_uv_fails(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = Runs(2, 0)
    prepare(monkeypatch, runs, uv=True)
    install_libraries(course, ())
    assert [command[0] for command in runs.commands] == ["/bin/uv", str(course.venv_python)]
    assert "pip essaie à son tour" in capsys.readouterr().out


@pytest.mark.parametrize(("uv", "statuses"), [(False, (1,)), (True, (2, 1))])
def test_a_final_failure_is_explained(
    uv: bool, statuses: tuple[int, ...], course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = Runs(*statuses)
    prepare(monkeypatch, runs, uv=uv)
    with pytest.raises(CourseError, match="Pas d'accès au réseau"):
        install_libraries(course, ())
    assert not runs.statuses


def test_uv_is_given_the_configuration_of_pip(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = Runs(0)
    config = (
        ":env:.find-links='/paquets /autres'\n"
        "global.index-url='http://miroir.exemple/simple'\n"
        "install.index-url='http://autre.exemple/simple'\n"
        "global.cert='/certificat.pem'\n"
        "global.timeout='9'\n"
        "une ligne étrangère\n"
    )
    prepare(monkeypatch, runs, uv=True, config=config)
    install_libraries(course, ())
    (environment,) = runs.environments
    assert environment["UV_INDEX_URL"] == "http://autre.exemple/simple"
    assert environment["UV_FIND_LINKS"] == "/paquets,/autres"
    assert environment["SSL_CERT_FILE"] == "/certificat.pem"
    assert "UV_INDEX_STRATEGY" not in environment


def test_extra_indexes_are_compared_as_pip_does(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = Runs(0)
    prepare(monkeypatch, runs, uv=True, config="global.extra-index-url='http://a/ http://b/'\n")
    install_libraries(course, ())
    assert runs.environments[0]["UV_EXTRA_INDEX_URL"] == "http://a/ http://b/"
    assert runs.environments[0]["UV_INDEX_STRATEGY"] == "unsafe-best-match"


def test_settings_made_for_uv_win(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = Runs(0)
    prepare(monkeypatch, runs, uv=True, config="global.index-url='http://pip.exemple/'\n")
    monkeypatch.setenv("UV_INDEX_URL", "http://uv.exemple/")
    install_libraries(course, ())
    assert runs.environments[0]["UV_INDEX_URL"] == "http://uv.exemple/"


def test_pip_reads_its_own_configuration(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = Runs(0)
    prepare(monkeypatch, runs, uv=False, config="global.index-url='http://pip.exemple/'\n")
    monkeypatch.setenv("PIP_INDEX_URL", "http://environnement.exemple/")
    install_libraries(course, ())
    assert "UV_INDEX_URL" not in runs.environments[0]
    assert runs.environments[0]["PIP_INDEX_URL"] == "http://environnement.exemple/"


def test_everything_said_is_kept_in_the_log(course: Course) -> None:
    code = "import os, sys; print('é', os.getcwd()); print('panne', file=sys.stderr); sys.exit(3)"
    environment = {"PYTHONUTF8": "1"}
    if "SYSTEMROOT" in installer.child_environment():
        environment["SYSTEMROOT"] = installer.child_environment()["SYSTEMROOT"]
    status, output = installer._follow(course, [sys.executable, "-c", code], environment)
    assert status == 3
    assert sorted(output.splitlines()) == sorted([f"é {course.root.resolve()}", "panne"])
    log = (course.root / ".cours" / "installation.log").read_text(encoding="utf-8")
    assert log == output


def test_an_interruption_stops_the_tool(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[str]] = []
    real = subprocess.Popen

    def start(*args: object, **kwargs: object) -> subprocess.Popen[str]:
        process: subprocess.Popen[str] = real(*args, **kwargs)
        started.append(process)
        return process

    def interrupt(_line: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(installer.subprocess, "Popen", start)
    monkeypatch.setattr(installer, "_show_progress", interrupt)
    code = "import time; print('Collecting a', flush=True); time.sleep(600)"
    with pytest.raises(KeyboardInterrupt):
        installer._follow(course, [sys.executable, "-c", code], installer.child_environment())
    assert started[0].returncode not in (None, 0)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Collecting jupyterlab<5,>=4.6 (from -r requirements.txt)", "jupyterlab"),
        ("  Downloading pydantic-core (2.2MiB)", "pydantic-core"),
        ("Installing collected packages: a, b", "copie des fichiers…"),
        ("WARNING: Retrying (Retry(total=4)) after connection broken", "le réseau ne répond pas"),
        ("Requirement already satisfied: a", None),
    ],
)
def test_progress_is_one_line_in_a_terminal(
    line: str,
    shown: str | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    installer._show_progress(line)
    assert capsys.readouterr().out == "", "rien hors d'un terminal"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    installer._show_progress(line)
    out = capsys.readouterr().out
    assert "\n" not in out
    assert (shown in out) if shown else (out == "")
