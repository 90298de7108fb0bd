"""La ligne de commande : ce qu'elle comprend, et ce qu'elle dit en français quand elle ne peut."""

import errno
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from commands import cli
from commands.console import CourseError

ENGLISH = re.compile(
    r"\b(usage|error|positional|show this|help message|required|invalid|choose|unrecognized|"
    r"expected|following|ambiguous|could match|the|and exit)\b"
)


@pytest.fixture(autouse=True)
def keep_signal_handlers() -> Iterator[None]:
    """``main`` règle les signaux du processus : les rend comme ils étaient."""
    names = [name for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    before = {name: signal.getsignal(getattr(signal, name)) for name in names}
    yield
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Remplace chaque commande par une qui note ses arguments et renvoie 7."""
    noted: list[tuple[Any, ...]] = []

    def note(name: str) -> Any:
        def command(course: Any, *args: Any, **kwargs: Any) -> int:
            noted.append((name, course.root, *args, kwargs))
            return 7

        return command

    monkeypatch.setattr(cli.lab, "open_lab", note("ouvrir"))
    monkeypatch.setattr(cli.workspace, "reset_lessons", note("reinitialiser"))
    monkeypatch.setattr(cli.diagnostic, "run_diagnostic", note("diagnostic"))
    monkeypatch.setattr(cli.execute, "execute_lessons", note("executer"))
    monkeypatch.setattr(cli.suite, "run_suite", note("tester"))
    return noted


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["ouvrir"], ("ouvrir", 8888, {"browser": True})),
        (["ouvrir", "--sans-navigateur", "--port", "9000"], ("ouvrir", 9000, {"browser": False})),
        (["reinitialiser", "01", "2"], ("reinitialiser", ["01", "2"], {})),
        (["executer"], ("executer", [], {})),
        (["executer", "00"], ("executer", ["00"], {})),
        (["diagnostic"], ("diagnostic", {})),
        (["tester"], ("tester", [], {})),
        (["tester", "--", "-k", "prix", "--", "-x"], ("tester", ["-k", "prix", "--", "-x"], {})),
    ],
)
def test_each_command_gets_its_arguments(
    arguments: list[str], expected: tuple[Any, ...], calls: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    assert cli.main(str(tmp_path), arguments) == 7
    name, *rest = expected
    assert calls == [(name, tmp_path, *rest)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["danser"], "«\u00a0danser\u00a0» n'existe pas"),
        (["ouvrir", "--port", "abc"], "«\u00a0abc\u00a0» n'est pas un port"),
        (["ouvrir", "--port", "0"], "de 1 à 65535"),
        (["ouvrir", "--port", "65536"], "de 1 à 65535"),
        (["ouvrir", "--port", "-1"], "de 1 à 65535"),
        (["ouvrir", "--port"], "argument --port\u00a0: une valeur est attendue"),
        (["ouvrir", "--sans-navigateur=oui"], "ne prend pas de valeur"),
        (["ouvrir", "vite"], "arguments inconnus\u00a0: vite"),
        (["ouvrir", "--vite"], "arguments inconnus\u00a0: --vite"),
        (["reinitialiser"], "il manque\u00a0: NN"),
        (["ouvrir", "--", "-x"], "ne sert qu'à la commande tester"),
    ],
)
def test_mistakes_are_explained_in_french(
    arguments: list[str],
    message: str,
    calls: list[tuple[Any, ...]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(tmp_path, arguments) == 2
    shown = capsys.readouterr().err
    assert message in shown
    assert shown.startswith("emploi\u00a0: cours.py")
    assert not ENGLISH.search(shown), shown
    assert not calls


@pytest.mark.parametrize(
    "arguments",
    [[], ["-h"], *([name, "-h"] for name in ("ouvrir", "reinitialiser", "tester", "executer"))],
)
def test_help_is_in_french(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = cli.main(tmp_path, arguments)
    shown = capsys.readouterr().out
    assert status == (0 if arguments else 2)
    assert shown.startswith("emploi\u00a0: cours.py") and "options\u00a0:" in shown
    assert not ENGLISH.search(shown), shown


def test_every_command_is_in_the_general_help(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(tmp_path, ["-h"])
    shown = capsys.readouterr().out
    for name in ("ouvrir", "reinitialiser", "diagnostic", "executer", "tester"):
        assert re.search(rf"^ +{name}\b", shown, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (CourseError("Ceci ne va pas : faites cela."), 1, "Ceci ne va pas\u00a0: faites cela."),
        (OSError(errno.ENOSPC, "No space left on device", "a.txt"), 1, "Le disque est plein (a"),
        (PermissionError(errno.EACCES, "Permission denied", "b.txt"), 1, "Droits insuffisants (b"),
        (OSError(errno.EROFS, "Read-only file system"), 1, "Droits insuffisants. "),
        (OSError(errno.EIO, "Input/output error"), 1, "Le système refuse une opération"),
        (KeyboardInterrupt(), 130, "Interrompu."),
    ],
)
def test_failures_are_sentences_and_not_tracebacks(
    error: BaseException,
    status: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_args: object) -> int:
        raise error

    monkeypatch.setattr(cli.diagnostic, "run_diagnostic", fail)
    assert cli.main(tmp_path, ["diagnostic"]) == status
    shown = capsys.readouterr().err
    assert message in shown and "Traceback" not in shown


@pytest.mark.parametrize(
    "name", [name for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
)
def test_closing_the_window_is_like_ctrl_c(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def raise_signal(*_args: object) -> int:
        signal.raise_signal(getattr(signal, name))
        return 0

    monkeypatch.setattr(cli.diagnostic, "run_diagnostic", raise_signal)
    assert cli.main(tmp_path, ["diagnostic"]) == 130
