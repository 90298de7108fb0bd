"""Le tableau des leçons : il vient de ``notebooks/lessons.toml``, jamais du clavier.

Il se trouve dans le README et dans ``notebooks/sommaire.md``, que les leçons montrent.
"""

import tomllib
from pathlib import Path

from commands.console import CourseError, french_spaces
from commands.course import Course
from commands.files import write_atomically

SUMMARY = "sommaire.md"
START, END = "<!-- leçons : début -->", "<!-- leçons : fin -->"


def lessons_table(descriptions: Path, folder: str = "") -> str:
    """Le tableau Markdown des leçons, durées comprises.

    Arguments : ``descriptions``, le fichier ``lessons.toml`` ; ``folder``, ce qu'il faut écrire
    devant le nom d'une leçon pour que le lien y mène.
    """
    lessons = tomllib.loads(descriptions.read_text(encoding="utf-8"))
    rows = ["| leçon | ce que vous saurez faire | durée |", "|---|---|---|"]
    for number, lesson in lessons.items():
        link = f"[{number} · {lesson['title']}]({folder}{lesson['file']})"
        rows.append(
            f"| {link} | {french_spaces(lesson['summary'])} | {lesson['minutes']}\u00a0min |"
        )
    return "\n".join(rows)


def update_tables(course: Course) -> None:
    """Remet à jour le README et le sommaire. N'écrit que si quelque chose change.

    Lève ``CourseError`` si le README n'a plus les deux repères qui l'entourent.
    """
    readme = course.root / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise CourseError(f"README.md n'a plus ses repères « {START} » et « {END} ».")
    descriptions = course.notebooks / "lessons.toml"
    table = lessons_table(descriptions, "notebooks/")
    _write_if_changed(readme, f"{before}{START}\n{table}\n{END}{after}")
    summary = f"# Les leçons\n\n{lessons_table(descriptions)}\n"
    _write_if_changed(course.notebooks / SUMMARY, summary)


def _write_if_changed(path: Path, text: str) -> None:
    data = text.encode("utf-8")
    if not path.exists() or path.read_bytes() != data:
        write_atomically(path, data)
