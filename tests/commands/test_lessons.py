"""Trouver une leçon par son numéro."""

from pathlib import Path

import pytest

from commands.console import CourseError
from commands.course import Course
from commands.lessons import lesson_number, select_lessons
from tests.commands.conftest import add_lessons


def names(course: Course, *numbers: str) -> list[str]:
    return [path.name for path in select_lessons(course, numbers)]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("04_x.ipynb", "04"),
        ("04a_x.ipynb", "04a"),
        ("04A_x.ipynb", None),
        ("04ab_x.ipynb", None),
        ("4a_x.ipynb", None),
        ("004_x.ipynb", None),
        ("04a.ipynb", None),
        ("a4_x.ipynb", None),
    ],
)
def test_a_number_is_two_digits_and_perhaps_a_letter(name: str, number: str | None) -> None:
    assert lesson_number(Path(name)) == number


def test_all_lessons_in_order(course: Course) -> None:
    assert names(course) == ["00_demarrage.ipynb", "01_responses_store.ipynb"]


@pytest.mark.parametrize("number", ["1", "01", "001"])
def test_a_number_whatever_its_zeros(course: Course, number: str) -> None:
    assert names(course, number) == ["01_responses_store.ipynb"]


def test_the_order_asked_for_is_kept(course: Course) -> None:
    assert names(course, "01", "00") == ["01_responses_store.ipynb", "00_demarrage.ipynb"]


@pytest.mark.parametrize("number", ["2", "10", "-1", "demarrage", "", "../00"])
def test_an_unknown_number_lists_those_that_exist(course: Course, number: str) -> None:
    with pytest.raises(CourseError, match="Leçons disponibles : 00, 01"):
        select_lessons(course, [number])


@pytest.mark.parametrize("number", ["04a", "4a", "004a"])
def test_a_part_is_chosen_by_its_letter(course: Course, number: str) -> None:
    add_lessons(course, "04a_un", "04b_deux")
    assert names(course, number) == ["04a_un.ipynb"]


@pytest.mark.parametrize("number", ["04", "4"])
def test_a_number_chooses_every_part(course: Course, number: str) -> None:
    add_lessons(course, "04b_deux", "04a_un", "05a_autre")
    assert names(course, number) == ["04a_un.ipynb", "04b_deux.ipynb"]


def test_a_number_also_chooses_the_lesson_that_has_no_letter(course: Course) -> None:
    add_lessons(course, "04_tout", "04a_un")
    assert names(course, "04") == ["04_tout.ipynb", "04a_un.ipynb"]
    assert names(course)[2:] == ["04_tout.ipynb", "04a_un.ipynb"]


def test_a_part_asked_for_twice_comes_once(course: Course) -> None:
    add_lessons(course, "04a_un", "04b_deux")
    assert names(course, "04b", "04") == ["04b_deux.ipynb", "04a_un.ipynb"]


@pytest.mark.parametrize("number", ["04c", "04A", "04ab", "a", "5a", "1a", "04a_un"])
def test_an_unknown_part_lists_those_that_exist(course: Course, number: str) -> None:
    add_lessons(course, "04a_un", "04b_deux")
    with pytest.raises(CourseError, match=f"leçon « {number} ».*: 00, 01, 04a, 04b"):
        select_lessons(course, [number])


def test_a_draft_without_number_is_no_lesson(course: Course) -> None:
    (course.notebooks / "Sans titre.ipynb").write_text("{}", encoding="utf-8")
    assert len(select_lessons(course)) == 2


def test_a_course_without_lessons_is_incomplete(course: Course) -> None:
    for path in course.notebooks.iterdir():
        path.unlink()
    with pytest.raises(CourseError, match="incomplète"):
        select_lessons(course)
