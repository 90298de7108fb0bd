"""Le tableau des leçons du README : il vient de ``notebooks/lessons.toml``, jamais du clavier."""

import tomllib
from pathlib import Path

from commands.console import CourseError, french_spaces
from commands.course import Course
from commands.files import write_atomically

START, END = "<!-- leçons : début -->", "<!-- leçons : fin -->"


def lessons_table(descriptions: Path) -> str:
    """Le tableau Markdown des leçons, durées comprises.

    Argument : ``descriptions``, le fichier ``lessons.toml``.
    """
    lessons = tomllib.loads(descriptions.read_text(encoding="utf-8"))
    rows = ["| leçon | ce que vous saurez faire | durée |", "|---|---|---|"]
    for number, lesson in lessons.items():
        link = f"[{number} · {lesson['title']}](notebooks/{lesson['file']})"
        rows.append(
            f"| {link} | {french_spaces(lesson['summary'])} | {lesson['minutes']}\u00a0min |"
        )
    return "\n".join(rows)


def update_readme(course: Course) -> None:
    """Remet à jour le tableau du README. N'écrit que si quelque chose change.

    Lève ``CourseError`` si le README n'a plus les deux repères qui l'entourent.
    """
    readme = course.root / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise CourseError(f"README.md n'a plus ses repères « {START} » et « {END} ».")
    table = lessons_table(course.notebooks / "lessons.toml")
    fresh = f"{before}{START}\n{table}\n{END}{after}"
    if fresh != text:
        write_atomically(readme, fresh.encode("utf-8"))
