"""Exécuter un carnet pour de bon : sorties enregistrées, octets stables, échecs nommés."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from commands.in_venv import run_notebooks
from commands.in_venv.run_notebooks import main, run_notebook, save_if_changed
from tests.commands.conftest import notebook_text

CELLS = (
    "import sys\nprint('été', flush=True)\nprint('bis', file=sys.stderr)\nprint('fin')",
    "from ipywidgets import Button\nButton(description='Oui')",
    "import json\njson.loads('{')",
    "from pathlib import Path\nsorted(p.name for p in Path.cwd().iterdir())",
)


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """Un carnet qui écrit, montre un widget et lève une erreur attendue."""
    folder = tmp_path / "Leçons d'été"
    folder.mkdir()
    path = folder / "00_essai.ipynb"
    document = json.loads(notebook_text(*CELLS))
    document["cells"][2]["metadata"] = {"tags": ["raises-exception"]}
    path.write_bytes(json.dumps(document).replace("\n", "\r\n").encode())
    return path


def test_executing_twice_changes_no_byte(
    notebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(notebook)]) == 0
    first = notebook.read_bytes()
    assert "sorties enregistrées" in capsys.readouterr().out
    assert main([str(notebook)]) == 0
    assert notebook.read_bytes() == first
    assert "inchangé" in capsys.readouterr().out

    assert b"\r" not in first and first.endswith(b"}\n") and not first.endswith(b"\n\n")
    assert "été".encode() in first, "les accents restent lisibles dans le fichier"
    document = json.loads(first)
    cells = document["cells"]
    assert [cell["id"] for cell in cells] == [f"cellule-{number}" for number in range(4)]
    assert cells[0]["metadata"] == {"tags": ["utile"]}
    assert [cell["execution_count"] for cell in cells] == [1, 2, 3, 4]
    streams = [(output["name"], "".join(output["text"])) for output in cells[0]["outputs"]]
    assert streams == [("stdout", "été\nfin\n"), ("stderr", "bis\n")]
    assert list(cells[1]["outputs"][0]["data"]) == ["text/plain"]
    assert cells[2]["outputs"][0]["ename"] == "JSONDecodeError"
    assert "".join(cells[3]["outputs"][0]["data"]["text/plain"]) == "['00_essai.ipynb']"
    assert str(notebook.parent) not in first.decode()


def test_a_failing_cell_is_named_and_the_file_untouched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "01_faux.ipynb"
    path.write_text(notebook_text("x = 1", "raise ValueError('clé absente')"), encoding="utf-8")
    before = path.read_bytes()
    assert main([str(path)]) == 1
    shown = capsys.readouterr().err
    assert "01_faux.ipynb, cellule 1 (id «\u00a0cellule-1\u00a0»)\u00a0: ValueError" in shown
    assert "clé absente" in shown and "  | raise ValueError" in shown
    assert "n'est pas modifié" in shown and "1 carnet en échec" in shown
    assert "\x1b" not in shown and "Traceback" not in shown
    assert path.read_bytes() == before


def raising(error: Exception) -> Callable[[NotebookClient], None]:
    """Une exécution qui commence la cellule 1, puis lève ``error``."""

    def execute(client: NotebookClient) -> None:
        assert client.on_cell_start is not None
        client.on_cell_start(cell=client.nb.cells[1], cell_index=1)
        raise error

    return execute


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (CellTimeoutError("trop long"), "pas terminée après 7 s"),
        (DeadKernelError("mort"), "le noyau s'est arrêté"),
    ],
)
def test_a_slow_cell_or_a_dead_kernel_is_named_too(
    error: Exception, message: str, notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotebookClient, "execute", raising(error))
    with pytest.raises(run_notebooks.NotebookFailure, match=f"cellule 1 .*{message}"):
        run_notebook(notebook, cell_seconds=7)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": [], "nbformat": 4}'])
def test_a_file_that_is_no_notebook(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "02_vide.ipynb"
    path.write_text(text, encoding="utf-8")
    assert main([str(path)]) == 1
    assert "02_vide.ipynb n'est pas un carnet lisible" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text


def test_one_failure_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / "00_faux.ipynb", tmp_path / "01_bon.ipynb"
    bad.write_text("{", encoding="utf-8")
    good.write_text(notebook_text("1"), encoding="utf-8")
    monkeypatch.setattr(NotebookClient, "execute", lambda _client: None)
    assert main([str(bad), str(good)]) == 1
    captured = capsys.readouterr()
    assert "01_bon.ipynb\u00a0: sorties enregistrées" in captured.out
    assert "1 carnet en échec" in captured.err


def test_a_file_already_right_is_not_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "carnet.ipynb"
    path.write_bytes(b"{}\n")
    monkeypatch.setattr(run_notebooks, "write_atomically", lambda *_a: pytest.fail("écriture"))
    assert save_if_changed(path, b"{}\n") is False
    monkeypatch.undo()
    assert save_if_changed(path, b"[]\n") is True
    assert path.read_bytes() == b"[]\n"
