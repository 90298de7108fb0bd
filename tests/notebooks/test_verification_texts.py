"""Ce que la relecture prend dans les fichiers des vérificateurs, et ce qu'elle y laisse."""

from pathlib import Path

import pytest

from tests.notebooks.rules import typography
from tests.notebooks.rules.verification_texts import read_verifications
from tests.notebooks.spelling import markdown_words

EXERCISE = """
["1.1"]
title = "Le titre"
hints = ["Une question ?", "Une piste.", "code = wrong_prose(x) if y else: z"]

[["1.1".expectations]]
call = [{ given = "client" }, "Un argument : quelconque ?"]
message = "Le message."

[["1.1".expectations]]
equals = 0
message = "%s"
"""


def write(folder: Path, message: str) -> Path:
    (folder / "01.toml").write_text(EXERCISE % message, encoding="utf-8")
    return folder


def test_titles_hints_and_messages_are_read(tmp_path: Path) -> None:
    (notebook,) = read_verifications(write(tmp_path, "Un autre message."))
    words = [word for cell in notebook.cells for word in markdown_words(cell.source)]
    assert {"titre", "question", "piste", "message", "autre"} <= set(words)
    assert not {"wrong", "prose", "argument", "client"} & set(words)


def test_defect_names_the_file_and_the_text(tmp_path: Path) -> None:
    (notebook,) = read_verifications(write(tmp_path, "Additionnez : vite."))
    (problem,) = typography.prose_typography(notebook)
    assert problem.startswith("01.toml, cellule 5 (« Additionnez : vite. »)")


def test_texts_of_a_part_are_read(tmp_path: Path) -> None:
    text = (EXERCISE % "Un message.").replace("1.1", "4a.1")
    (tmp_path / "04a.toml").write_text(text, encoding="utf-8")
    (notebook,) = read_verifications(tmp_path)
    assert notebook.name == "04a.toml"
    assert [cell.source for cell in notebook.cells][-1] == "Un message."


def test_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "02.toml").write_text("pas = [du TOML", encoding="utf-8")
    with pytest.raises(ValueError, match=r"02.toml.*illisible"):
        read_verifications(tmp_path)


def test_no_file_is_no_text(tmp_path: Path) -> None:
    assert read_verifications(tmp_path) == []
