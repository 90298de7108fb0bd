"""Trouver une leçon par son numéro."""

import pytest

from commands.console import CourseError
from commands.course import Course
from commands.lessons import select_lessons


def names(course: Course, *numbers: str) -> list[str]:
    return [path.name for path in select_lessons(course, numbers)]


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


def test_a_draft_without_number_is_no_lesson(course: Course) -> None:
    (course.notebooks / "Sans titre.ipynb").write_text("{}", encoding="utf-8")
    assert len(select_lessons(course)) == 2


def test_a_course_without_lessons_is_incomplete(course: Course) -> None:
    for path in course.notebooks.iterdir():
        path.unlink()
    with pytest.raises(CourseError, match="incomplète"):
        select_lessons(course)
