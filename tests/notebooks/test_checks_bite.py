"""Les contrôles mordent : la suite, lancée sur un carnet abîmé, échoue et nomme la cellule.

Un échec ici veut dire qu'un défaut passerait inaperçu dans une leçon.
"""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.notebooks.rules.document import join_lines
from tests.notebooks.samples import (
    NAME,
    Change,
    RawNotebook,
    append_to,
    cell_named,
    replace_in,
    write_sample,
)
from tests.notebooks.subsuite import copy_suite, run_suite

HYGIENE = "tests/notebooks/test_hygiene.py"
SPELLING = "tests/notebooks/test_spelling.py"
SECRET = "sk-proj-" + "a1B2c3D4" * 4

Done = subprocess.CompletedProcess[str]


def strip_outputs(raw: RawNotebook) -> None:
    for cell in raw["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None


def change_one_figure(raw: RawNotebook) -> None:
    cell_named(raw, "compte")["outputs"][0]["text"] = "8 jetons\n"


def forget_the_error(raw: RawNotebook) -> None:
    cell_named(raw, "erreur")["outputs"] = []


def link_to_the_next(raw: RawNotebook) -> None:
    for cell_id in ("ouverture", "fin"):
        append_to(cell_id, f"[Suivant]({next(iter(DEFECTS))})")(raw)


# (ce qui est abîmé, la cellule que nomme le message, ce qu'il dit)
DEFECTS: dict[str, tuple[Change, str, str]] = {
    "11_vide.ipynb": (strip_outputs, "cellule 4", "jamais exécutée"),
    "12_cle.ipynb": (append_to("compte", f'key = "{SECRET}"'), "cellule 4", "une clé d'API"),
    "13_modele.ipynb": (append_to("compte", 'model = "gpt-4"'), "cellule 4", "modèle arrêté"),
    "14_muette.ipynb": (forget_the_error, "cellule 6", "aucune erreur enregistrée"),
    "15_espace.ipynb": (append_to("mesure", "Combien ?"), "cellule 3", "U+202F"),
    "16_chiffre.ipynb": (replace_in("lecture", "9 jetons", "6 jetons"), "cellule 5", "6 jetons"),
    "17_mot.ipynb": (append_to("mesure", "Une librairie."), "cellule 3", "bibliothèque"),
    "18_chemin.ipynb": (
        append_to("compte", 'x = "/home/awa"'),
        "cellule 4",
        "chemin d'une machine",
    ),
    "19_orthographe.ipynb": (append_to("mesure", "Un paragrafe."), "cellule 3", "paragrafe"),
}


def failures_about(done: Done, name: str) -> list[str]:
    """Les lignes de messages d'échec qui nomment ce carnet."""
    return [line for line in done.stdout.splitlines() if line.startswith(f"- {name}")]


@pytest.fixture(scope="module")
def broken_suite(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """L'hygiène et l'orthographe, lancées une fois sur tous les carnets abîmés."""
    folder = tmp_path_factory.mktemp("abimes")
    notebooks = copy_suite(folder)
    write_sample(notebooks, link_to_the_next)
    for name, (change, _, _) in DEFECTS.items():
        number = name[:2]
        path = write_sample(notebooks, change, name)
        text = path.read_text(encoding="utf-8").replace("# 7. Compter", f"# {number}. Compter")
        path.write_text(text, encoding="utf-8")
    return run_suite(folder, "-k", "test_lesson", HYGIENE, SPELLING)


@pytest.mark.parametrize("name", DEFECTS)
def test_defect_fails_the_suite(
    name: str, broken_suite: Done, require_tool: Callable[..., str]
) -> None:
    if "orthographe" in name:
        require_tool("hunspell", how="Installez-le : apt install hunspell hunspell-fr.")
    _, cell, message = DEFECTS[name]
    lines = failures_about(broken_suite, name)
    assert broken_suite.returncode == 1
    assert any(cell in line and message in line for line in lines), lines


def test_correct_notebook_passes(broken_suite: Done) -> None:
    passed = [line for line in broken_suite.stdout.splitlines() if line.startswith("PASSED")]
    assert sum(Path(NAME).stem in line for line in passed) > 20
    assert failures_about(broken_suite, NAME) == []


def test_key_never_reaches_the_report(broken_suite: Done) -> None:
    assert "12_cle.ipynb" in broken_suite.stdout
    assert SECRET[:14] not in broken_suite.stdout + broken_suite.stderr


def test_no_notebook_at_all_fails(tmp_path: Path) -> None:
    copy_suite(tmp_path)
    done = run_suite(tmp_path, "-k", "test_lesson and cell_ids", HYGIENE)
    assert done.returncode == 1
    assert "Aucun carnet" in done.stdout


@pytest.fixture(scope="module")
def compared_suite(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """nbval, sur deux processus, sur une leçon juste et sur la même, une sortie changée."""
    folder = tmp_path_factory.mktemp("compares")
    notebooks = copy_suite(folder)
    write_sample(notebooks)
    write_sample(notebooks, change_one_figure, "08_chiffre.ipynb")
    return run_suite(folder, "-n", "2", "--dist=loadfile", "notebooks")


def test_changed_figure_fails_and_names_the_cell(compared_suite: Done) -> None:
    assert compared_suite.returncode == 1
    failed = re.findall(r"^FAILED .*?(\w+\.ipynb::Cell \d+)", compared_suite.stdout, re.MULTILINE)
    assert failed == ["08_chiffre.ipynb::Cell 1"], compared_suite.stdout
    assert "8 jetons" in compared_suite.stdout


def test_seconds_per_notebook_are_printed(compared_suite: Done) -> None:
    assert "secondes par carnet" in compared_suite.stdout
    for name in (NAME, "08_chiffre.ipynb"):
        assert re.search(rf"^{name} +nbval +\d+\.\d s$", compared_suite.stdout, re.MULTILINE)


def test_changed_figure_of_a_real_lesson_fails(tmp_path: Path) -> None:
    """Un chiffre changé dans la première sortie d'une leçon du cours : nbval nomme sa cellule."""
    notebooks = copy_suite(tmp_path, with_lessons=True)
    path = next(iter(sorted(notebooks.glob("*.ipynb"))), None)
    if path is None:
        pytest.fail("Aucun carnet dans le cours.", pytrace=False)
    rank = change_first_digit(path)
    done = run_suite(tmp_path, f"notebooks/{path.name}")
    assert done.returncode == 1
    assert f"FAILED notebooks/{path.name}::Cell {rank}" in done.stdout, done.stdout


def change_first_digit(path: Path) -> int:
    """Change le premier chiffre affiché par le carnet ; renvoie le rang de la cellule de code."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in raw["cells"] if cell["cell_type"] == "code"]
    for rank, cell in enumerate(code):
        for output in cell["outputs"]:
            text = join_lines(output.get("text", ""))
            if found := re.search(r"\d", text):
                digit = str((int(found[0]) + 1) % 10)
                output["text"] = text[: found.start()] + digit + text[found.end() :]
                path.write_text(json.dumps(raw, ensure_ascii=False, indent=1), encoding="utf-8")
                return rank
    pytest.fail(f"{path.name} : aucun chiffre dans les sorties.", pytrace=False)
