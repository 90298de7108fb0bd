"""``cours.py`` se lit avec un vieux Python, et dit alors une phrase."""

import ast
import importlib.util
import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENTRY = ROOT / "cours.py"

# Ce que Python 2.7 ou 3.6 ne sait pas lire, et que notre vérificateur doit donc interdire.
MODERN = (
    ast.JoinedStr,
    ast.AnnAssign,
    ast.NamedExpr,
    ast.Match,
    ast.AsyncFunctionDef,
    ast.Await,
    ast.Starred,
    ast.Nonlocal,
)


def load_entry() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cours_under_test", ENTRY)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def message_with(version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> str:
    """Ce que voit une personne qui a cette version de Python ; vide si elle convient."""
    entry = load_entry()
    received = io.BytesIO()
    monkeypatch.setattr(entry.sys, "version_info", (*version, "final", 0))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(received, encoding="utf-8"))
    try:
        entry.check_python()
    except SystemExit as stop:
        assert stop.code == 1
    return received.getvalue().decode("utf-8")


def test_syntax_is_that_of_old_pythons() -> None:
    tree = ast.parse(ENTRY.read_text(encoding="utf-8"), feature_version=(3, 4))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):  # f(*args) se lit partout
            node.args = [arg for arg in node.args if not isinstance(arg, ast.Starred)]
    modern = [node for node in ast.walk(tree) if isinstance(node, MODERN)]
    annotated = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.returns or any(arg.annotation for arg in node.args.args) or node.args.kwonlyargs)
    ]
    assert not modern and not annotated


def test_encoding_is_declared_for_python_2() -> None:
    assert ENTRY.read_bytes().splitlines()[0] == b"# -*- coding: utf-8 -*-"


def test_other_modules_load_only_after_the_version_is_checked() -> None:
    tree = ast.parse(ENTRY.read_text(encoding="utf-8"))
    imported = {
        name.name.partition(".")[0]
        for node in tree.body
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert imported == {"os", "sys"}


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13), (3, 15, 0), (4, 0, 0)])
def test_wrong_python_gets_a_sentence(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    message = message_with(version, monkeypatch)
    assert message.startswith("Python 3.11 à 3.14 est nécessaire\u202f; vous avez Python ")
    assert "vous avez Python {}.{}.{} ".format(*version) in message
    assert "py -3.13 cours.py ouvrir" in message and "python3-venv" in message


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 4), (3, 13, 9), (3, 14, 2)])
def test_right_python_gets_nothing(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message_with(version, monkeypatch) == ""


def test_bounds_are_those_of_the_project() -> None:
    entry = load_entry()
    declared = 'requires-python = ">=3.11,<3.15"'
    assert declared in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert (entry.OLDEST, entry.NEWEST) == ((3, 11), (3, 14))


def test_it_runs_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ENTRY), "--help"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "PATH": "", "SYSTEMROOT": "C:\\Windows"},
    )
    assert done.returncode == 0, done.stderr
    assert "ouvrir" in done.stdout
