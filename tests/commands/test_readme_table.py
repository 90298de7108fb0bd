"""Le tableau des leçons du README vient de ``notebooks/lessons.toml``."""

import tomllib
from pathlib import Path

import pytest

from commands.console import CourseError
from commands.course import Course
from commands.lessons import lesson_number
from commands.readme_table import END, START, SUMMARY, lessons_table, update_tables

ROOT = Path(__file__).resolve().parents[2]

LESSONS = """
[00]
title = "Premiers pas"
file = "00_pas.ipynb"
minutes = 20
summary = "lire ; écrire"
max_cost_usd = 0.01
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "lessons.toml").write_text(LESSONS, encoding="utf-8")
    return Course(tmp_path)


def test_one_row_per_lesson(course: Course) -> None:
    table = lessons_table(course.notebooks / "lessons.toml", "notebooks/").splitlines()

    row = "| [00 · Premiers pas](notebooks/00_pas.ipynb) | lire\u202f; écrire | 20\u00a0min |"
    assert table[2:] == [row]


def test_a_part_has_its_own_row(course: Course) -> None:
    descriptions = course.notebooks / "lessons.toml"
    part = LESSONS.replace("[00]", "[04a]").replace("00_pas", "04a_pas")
    descriptions.write_text(LESSONS + part, encoding="utf-8")

    rows = lessons_table(descriptions).splitlines()[2:]

    assert rows[0].startswith("| [00 · Premiers pas](00_pas.ipynb) |")
    assert rows[1].startswith("| [04a · Premiers pas](04a_pas.ipynb) |")


def test_only_the_text_between_the_marks_changes(course: Course) -> None:
    readme = course.root / "README.md"
    readme.write_text(f"avant\n{START}\nvieux\n{END}\naprès\n", encoding="utf-8")

    update_tables(course)

    text = readme.read_text(encoding="utf-8")
    assert text.startswith(f"avant\n{START}\n| leçon")
    assert text.endswith(f"20\u00a0min |\n{END}\naprès\n")
    assert "vieux" not in text


def test_the_summary_links_to_the_lessons_beside_it(course: Course) -> None:
    (course.root / "README.md").write_text(f"{START}\n{END}\n", encoding="utf-8")

    update_tables(course)

    summary = (course.notebooks / SUMMARY).read_text(encoding="utf-8")
    assert summary.startswith("# Les leçons\n")
    assert "](00_pas.ipynb)" in summary


def test_missing_marks_are_named(course: Course) -> None:
    (course.root / "README.md").write_text("rien", encoding="utf-8")

    with pytest.raises(CourseError, match="repères"):
        update_tables(course)


def test_the_course_readme_is_up_to_date() -> None:
    table = lessons_table(ROOT / "notebooks" / "lessons.toml", "notebooks/")
    assert table in (ROOT / "README.md").read_text(encoding="utf-8"), (
        "Lancez « python3 cours.py executer » : il remet le tableau du README à jour."
    )


def test_the_course_summary_is_up_to_date() -> None:
    summary = (ROOT / "notebooks" / SUMMARY).read_text(encoding="utf-8")
    assert lessons_table(ROOT / "notebooks" / "lessons.toml") in summary


def test_every_lesson_is_described_and_every_description_has_its_lesson() -> None:
    described = (ROOT / "notebooks" / "lessons.toml").read_text(encoding="utf-8")
    files = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert files == {line.split('"')[1] for line in described.splitlines() if line[:4] == "file"}


def test_every_description_bears_the_number_of_its_lesson() -> None:
    described = tomllib.loads((ROOT / "notebooks" / "lessons.toml").read_text(encoding="utf-8"))
    for number, lesson in described.items():
        assert lesson_number(Path(lesson["file"])) == number


def test_every_file_of_checks_bears_the_number_of_a_lesson() -> None:
    numbers = {lesson_number(path) for path in (ROOT / "notebooks").glob("*.ipynb")}
    checked = {path.stem for path in (ROOT / "notebooks" / "verifications").glob("*.toml")}
    assert checked <= numbers
