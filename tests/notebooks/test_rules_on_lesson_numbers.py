"""Une leçon en plusieurs parties (07a, 07b) : son titre, ses voisines, le nom de son fichier."""

from pathlib import Path

import pytest

from tests.notebooks.all_rules import ALL_RULES
from tests.notebooks.rules.document import read_notebook
from tests.notebooks.samples import replace_in, write_sample


def problems(path: Path) -> list[str]:
    notebook = read_notebook(path)
    return [text for rule in ALL_RULES for text in rule(notebook)]


@pytest.mark.parametrize("title", ["# 7a. ", "# 07a · ", "# Leçon 07a, "])
def test_part_of_a_lesson_passes(tmp_path: Path, title: str) -> None:
    change = replace_in("ouverture", "# 7. ", title)
    path = write_sample(tmp_path, change, "07a_exemple.ipynb")
    assert problems(path) == []


@pytest.mark.parametrize(
    ("name", "neighbours"),
    [
        ("07a_exemple.ipynb", ("06b_avant.ipynb", "07b_apres.ipynb")),
        ("07b_exemple.ipynb", ("07a_avant.ipynb", "08a_apres.ipynb")),
        ("07b_exemple.ipynb", ("07_avant.ipynb", "11_apres.ipynb")),
    ],
)
def test_the_neighbours_are_the_files_before_and_after(
    tmp_path: Path, name: str, neighbours: tuple[str, str]
) -> None:
    number = name[1:3]
    path = write_sample(tmp_path, replace_in("ouverture", "# 7. ", f"# {number}. "), name)
    for other in ("00_loin.ipynb", "99_loin.ipynb", "07b-brouillon.ipynb", *neighbours):
        (tmp_path / other).write_text("{}", encoding="utf-8")
    found = problems(path)
    before, after = neighbours
    assert len(found) == 3, found
    assert f"lien vers {before}" in found[0]
    assert f"lien vers {after}" in found[1]
    assert f"la suite ({after})" in found[2]


@pytest.mark.parametrize("number", ["7", "07", "7b", "17a", "7ab"])
def test_the_title_of_a_part_bears_its_letter(tmp_path: Path, number: str) -> None:
    change = replace_in("ouverture", "# 7. ", f"# {number}. ")
    (message,) = problems(write_sample(tmp_path, change, "07a_exemple.ipynb"))
    assert message.endswith("le titre doit porter le numéro de la leçon (07a).")


@pytest.mark.parametrize("name", ["7a_exemple.ipynb", "07A_exemple.ipynb", "07ab_exemple.ipynb"])
def test_a_file_without_number_is_reported(tmp_path: Path, name: str) -> None:
    (message,) = problems(write_sample(tmp_path, name=name))
    assert "doit commencer par un numéro" in message
