"""« reinitialiser » : une leçon neuve, et l'ancienne à côté."""

import pytest

from commands.console import CourseError
from commands.course import Course
from commands.workspace import prepare_workspace, reset_lessons
from tests.commands.conftest import LESSON, add_lessons, copy_bytes, edit_copy, notebook_text


def test_reset_gives_a_fresh_lesson_and_keeps_the_old_one(
    course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare_workspace(course)
    mine = edit_copy(course)
    assert reset_lessons(course, ["0"]) == 0
    assert copy_bytes(course) == (course.notebooks / LESSON).read_bytes()
    assert (course.work / "00_demarrage.ancienne-1.ipynb").read_bytes() == mine
    assert "00_demarrage.ancienne-1.ipynb" in capsys.readouterr().out


def test_no_backup_ever_replaces_another(course: Course) -> None:
    prepare_workspace(course)
    versions = [edit_copy(course, f"'essai {number}'") for number in (1, 2, 3)]
    for number, mine in enumerate(versions, start=1):
        (course.work / LESSON).write_bytes(mine)
        reset_lessons(course, ["00"])
        kept = course.work / f"00_demarrage.ancienne-{number}.ipynb"
        assert kept.read_bytes() == mine
    assert len(list(course.work.glob("*.ancienne-*"))) == 3


def test_resetting_a_fresh_lesson_makes_no_backup(
    course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare_workspace(course)
    reset_lessons(course, ["00"])
    assert "déjà telle que le cours la livre" in capsys.readouterr().out
    assert not list(course.work.glob("*.ancienne-*"))


def test_reset_works_before_the_first_launch(course: Course) -> None:
    reset_lessons(course, ["01"])
    assert {path.name for path in course.work.glob("*.ipynb")} == {"01_responses_store.ipynb"}


@pytest.mark.parametrize(("number", "reset"), [("04a", {"04a_un"}), ("04", {"04a_un", "04b_deux"})])
def test_a_part_is_reset_alone_or_with_the_others(
    course: Course, number: str, reset: set[str]
) -> None:
    add_lessons(course, "04a_un", "04b_deux")
    prepare_workspace(course)
    for name in ("04a_un", "04b_deux"):
        path = course.work / f"{name}.ipynb"
        path.write_text(notebook_text("'mon travail'"), encoding="utf-8")
    reset_lessons(course, [number])
    kept = {path.name for path in course.work.glob("*.ancienne-*")}
    assert kept == {f"{name}.ancienne-1.ipynb" for name in reset}


def test_unknown_lesson_changes_nothing(course: Course) -> None:
    prepare_workspace(course)
    mine = edit_copy(course)
    with pytest.raises(CourseError, match="Il n'y a pas de leçon « 42 ».*00, 01"):
        reset_lessons(course, ["00", "42"])
    assert copy_bytes(course) == mine
