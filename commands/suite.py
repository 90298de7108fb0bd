"""La commande ``tester`` : toute la suite, hors ligne, puis un verdict."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from commands.console import say
from commands.course import Course, child_environment
from commands.environment import ensure_environment
from commands.offline import isolate
from commands.system_tools import missing_tools

_PYTEST = ("-m", "pytest", "-n", "2", "--dist=loadfile")
_OTHER_STEPS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
}
# « === 3 passed, 1 skipped in 0.52s === », ou sans les « = » après l'option -q.
_SUMMARY = re.compile(r"^(?:=+ )?((?:\d+ \w+, )*(?:\d+ \w+|no tests ran) in [\d.]+s.*?)(?: =+)?$")


@dataclass(frozen=True)
class Step:
    """Une étape achevée : son nom, son état de sortie et la dernière ligne qui la résume."""

    name: str
    status: int
    summary: str = ""

    def text(self) -> str:
        """Renvoie ce que le verdict en dit."""
        outcome = "réussi" if self.status == 0 else "en échec"
        return f"{self.name} : {self.summary or outcome}"


def run_suite(course: Course, pytest_arguments: Sequence[str] = ()) -> int:
    """Installe ce qu'il faut, lance tous les contrôles et affiche le verdict en dernière ligne.

    ``pytest_arguments`` s'ajoutent à ceux de pytest. Renvoie 0 si tout passe, 1 sinon. Un outil
    du système qui manque est signalé ; c'est un échec si la variable ``CI`` est définie.
    """
    start = time.monotonic()
    ensure_environment(course, "test")
    missing = [tool.sentence() for tool in missing_tools()]
    isolation = isolate(course, course.venv_python)
    say(f"Tests {isolation.sentence}.")
    python = str(course.venv_python)
    environment = child_environment()
    color = ["--color=yes"] if sys.stdout.isatty() else []
    steps = [
        _run_pytest(
            course,
            [*isolation.prefix, python, *_PYTEST, *color, *pytest_arguments],
            environment | isolation.variables,
        )
    ]
    for name, arguments in _OTHER_STEPS.items():
        say(f"\n{name} :")
        done = subprocess.run([python, *arguments], cwd=course.root, env=environment)
        steps.append(Step(name, done.returncode))
    say()
    for sentence in missing:
        say(sentence)
    if missing and os.environ.get("CI"):
        steps.append(Step("outils du système", 1, "il en manque, et CI les exige"))
    minutes, seconds = divmod(round(time.monotonic() - start), 60)
    say(f"Tests {isolation.sentence} ; {minutes} min {seconds:02d} s en tout.")
    passed = all(step.status == 0 for step in steps)
    say(f"{'RÉUSSI' if passed else 'ÉCHEC'} — {' ; '.join(step.text() for step in steps)}")
    return 0 if passed else 1


def _run_pytest(course: Course, command: Sequence[str], environment: Mapping[str, str]) -> Step:
    """Lance pytest, montre ce qu'il écrit et retient la ligne qui le résume."""
    tail = b""
    with subprocess.Popen(
        command,
        cwd=course.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout is not None
        # Par fragments et non par lignes : chaque point d'avancement se voit aussitôt.
        while chunk := os.read(process.stdout.fileno(), 65536):
            _write_through(chunk)
            tail = (tail + chunk)[-65536:]
    return Step("pytest", process.returncode, find_summary(tail.decode("utf-8", "replace")))


def _write_through(chunk: bytes) -> None:
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(chunk.decode("utf-8", "replace"))
    else:
        sys.stdout.flush()
        buffer.write(chunk)
    sys.stdout.flush()


def find_summary(output: str) -> str:
    """Renvoie la ligne par laquelle pytest résume sa session, ou une chaîne vide.

    >>> find_summary("...\\n===== 3 passed, 1 skipped in 0.52s =====\\n")
    '3 passed, 1 skipped in 0.52s'
    """
    for line in reversed(output.splitlines()):
        plain = re.sub(r"\x1b\[[0-9;]*m", "", line).strip()
        match = _SUMMARY.match(plain)
        if match is not None:
            return match[1]
    return ""
