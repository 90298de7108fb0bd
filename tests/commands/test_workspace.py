"""Le travail d'une personne ne se perd jamais, et ce qu'elle n'a pas touché suit le cours."""

import json
import os
from pathlib import Path

import pytest

from commands.course import Course
from commands.workspace import prepare_workspace, reset_lessons
from tests.commands.conftest import (
    LESSON,
    add_lessons,
    copy_bytes,
    edit_copy,
    notebook_text,
    update_course,
)


def test_first_launch_copies_every_lesson(course: Course) -> None:
    prepare_workspace(course)
    for source in course.notebooks.glob("*.ipynb"):
        assert (course.work / source.name).read_bytes() == source.read_bytes()


def test_exercises_keep_their_folders(course: Course) -> None:
    sheet = course.exercises / "exercice_1" / "sujet.ipynb"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(notebook_text("..."), encoding="utf-8")
    (sheet.parent / "donnees.csv").write_bytes(b"a;b\r\n")
    checkpoint = sheet.parent / ".ipynb_checkpoints" / "sujet-checkpoint.ipynb"
    checkpoint.parent.mkdir()
    checkpoint.write_text("{}", encoding="utf-8")
    prepare_workspace(course)
    copied = course.work / "exercises" / "exercice_1"
    assert (copied / "sujet.ipynb").read_bytes() == sheet.read_bytes()
    assert (copied / "donnees.csv").read_bytes() == b"a;b\r\n"
    assert not (copied / ".ipynb_checkpoints").exists()


def test_a_course_without_exercises_is_fine(course: Course) -> None:
    prepare_workspace(course)
    assert not (course.work / "exercises").exists()


def test_what_lies_beside_the_lessons_is_not_copied(course: Course) -> None:
    (course.notebooks / "verifications").mkdir()
    (course.notebooks / "verifications" / "00.py").write_text("", encoding="utf-8")
    (course.notebooks / "lessons.toml").write_text("", encoding="utf-8")
    prepare_workspace(course)
    names = {path.name for path in course.work.iterdir()}
    assert names == {"00_demarrage.ipynb", "01_responses_store.ipynb", ".versions.json"}


def test_an_edited_copy_is_left_alone(course: Course) -> None:
    prepare_workspace(course)
    mine = edit_copy(course)
    prepare_workspace(course)
    assert copy_bytes(course) == mine


def test_an_edited_copy_is_never_overwritten_by_an_update(
    course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare_workspace(course)
    mine = edit_copy(course)
    update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == mine
    shown = capsys.readouterr().out
    assert "la vôtre, modifiée, est gardée" in shown
    assert "python3 cours.py reinitialiser 00" in shown


def test_the_command_to_get_the_new_version_names_the_part(
    course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    add_lessons(course, "04a_un")
    prepare_workspace(course)
    mine = notebook_text("'mon travail'")
    (course.work / "04a_un.ipynb").write_text(mine, encoding="utf-8")
    (course.notebooks / "04a_un.ipynb").write_text(notebook_text("'neuf'"), encoding="utf-8")
    prepare_workspace(course)
    assert "python3 cours.py reinitialiser 04a" in capsys.readouterr().out


def test_the_reminder_comes_back_until_the_lesson_is_reset(
    course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare_workspace(course)
    edit_copy(course)
    update_course(course)
    prepare_workspace(course)
    capsys.readouterr()
    prepare_workspace(course)
    assert "reinitialiser 00" in capsys.readouterr().out
    reset_lessons(course, ["00"])
    capsys.readouterr()
    prepare_workspace(course)
    assert capsys.readouterr().out == ""


def test_an_untouched_copy_follows_the_course(
    course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare_workspace(course)
    fresh = update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == fresh
    assert "mise à jour" in capsys.readouterr().out
    again = update_course(course, "'une troisième version'")
    prepare_workspace(course)
    assert copy_bytes(course) == again


def test_a_copy_that_jupyterlab_only_saved_is_untouched(course: Course) -> None:
    """JupyterLab réécrit les métadonnées d'un carnet que l'on ouvre."""
    prepare_workspace(course)
    document = json.loads(copy_bytes(course))
    document["metadata"]["language_info"] = {"name": "python", "version": "3.12.1"}
    document["cells"][0]["metadata"]["trusted"] = True
    (course.work / LESSON).write_text(json.dumps(document), encoding="utf-8")
    fresh = update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == fresh


def test_a_copy_that_was_executed_is_touched(course: Course) -> None:
    prepare_workspace(course)
    document = json.loads(copy_bytes(course))
    document["cells"][0]["execution_count"] = 1
    mine = json.dumps(document).encode()
    (course.work / LESSON).write_bytes(mine)
    update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == mine


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"cells": 3}', '{"cells": ["x"]}', "\udcff"])
def test_a_damaged_copy_is_the_students_own(course: Course, broken: str) -> None:
    prepare_workspace(course)
    data = broken.encode("utf-8", "surrogateescape")
    (course.work / LESSON).write_bytes(data)
    update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == data


@pytest.mark.parametrize("content", [None, "", "{", "[]"])
def test_a_lost_record_never_costs_a_copy(
    course: Course, content: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare_workspace(course)
    mine = edit_copy(course)
    record = course.work / ".versions.json"
    record.unlink()
    if content is not None:
        record.write_text(content, encoding="utf-8")
    prepare_workspace(course)
    assert copy_bytes(course) == mine
    assert capsys.readouterr().out == "", "rien de neuf dans le cours : rien à dire"
    update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == mine


def test_a_deleted_copy_comes_back(course: Course) -> None:
    prepare_workspace(course)
    (course.work / LESSON).unlink()
    prepare_workspace(course)
    assert copy_bytes(course) == (course.notebooks / LESSON).read_bytes()


def test_files_of_the_student_stay(course: Course) -> None:
    prepare_workspace(course)
    own = course.work / "brouillon.ipynb"
    own.write_text("à moi", encoding="utf-8")
    update_course(course)
    prepare_workspace(course)
    assert own.read_text(encoding="utf-8") == "à moi"


def test_second_launch_writes_no_lesson(course: Course) -> None:
    prepare_workspace(course)
    for path in course.work.glob("*.ipynb"):
        os.utime(path, (0, 0))
    prepare_workspace(course)
    assert {path.stat().st_mtime for path in course.work.glob("*.ipynb")} == {0}


def test_env_is_made_once_and_for_the_owner_only(course: Course) -> None:
    prepare_workspace(course)
    env = course.root / ".env"
    assert env.read_text(encoding="utf-8") == "COURS_MODE=simule\n"
    if os.name != "nt":
        assert env.stat().st_mode & 0o077 == 0
    env.write_text("OPENAI_API_KEY=la-mienne\n", encoding="utf-8")
    prepare_workspace(course)
    assert env.read_text(encoding="utf-8") == "OPENAI_API_KEY=la-mienne\n"


def test_a_crash_while_writing_keeps_the_old_copy(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_workspace(course)
    before = copy_bytes(course)
    update_course(course)
    monkeypatch.setattr(Path, "replace", _no_space)
    with pytest.raises(OSError, match="plein"):
        prepare_workspace(course)
    assert copy_bytes(course) == before
    assert not list(course.work.glob("*.tmp"))


def _no_space(*_args: object) -> None:
    raise OSError("disque plein")


def test_a_fresh_copy_shows_no_answer(course: Course) -> None:
    """Les sorties enregistrées répondraient aux questions avant qu'on les lise."""
    source = course.notebooks / LESSON
    document = json.loads(source.read_bytes())
    document["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["7"]}]
    document["cells"][0]["execution_count"] = 3
    source.write_text(json.dumps(document), encoding="utf-8")

    prepare_workspace(course)

    copied = json.loads(copy_bytes(course))
    assert copied["cells"][0]["outputs"] == []
    assert copied["cells"][0]["execution_count"] is None
    assert copied["cells"][0]["source"] == document["cells"][0]["source"]


@pytest.mark.parametrize(
    "change",
    [{"attachments": {"a.png": {}}}, {"metadata": {"tags": ["à-revoir"]}}],
    ids=["image", "étiquette"],
)
def test_an_image_or_a_tag_is_a_change(course: Course, change: dict[str, object]) -> None:
    prepare_workspace(course)
    document = json.loads(copy_bytes(course))
    document["cells"][0].update(change)
    mine = json.dumps(document).encode()
    (course.work / LESSON).write_bytes(mine)
    update_course(course)
    prepare_workspace(course)
    assert copy_bytes(course) == mine
