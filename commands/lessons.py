"""Trouve les leçons par leur numéro."""

import re
from collections.abc import Sequence
from pathlib import Path

from commands.console import CourseError
from commands.course import Course


def lesson_number(path: Path) -> str | None:
    """Renvoie le numéro qui commence le nom d'une leçon.

    >>> lesson_number(Path("notebooks/01_responses_store.ipynb"))
    '01'
    """
    match = re.match(r"(\d{2})_", path.name)
    return match[1] if match else None


def select_lessons(course: Course, numbers: Sequence[str] = ()) -> list[Path]:
    """Renvoie les leçons de ces numéros (« 1 » vaut « 01 »), ou toutes si la liste est vide.

    Lève ``CourseError`` si un numéro n'existe pas ; le message donne ceux qui existent.
    """
    available = {
        number: path
        for path in sorted(course.notebooks.glob("*.ipynb"))
        if (number := lesson_number(path)) is not None
    }
    if not available:
        raise CourseError(
            f"Aucune leçon dans « {course.notebooks.name} » : cette copie du cours est incomplète. "
            "Téléchargez-la à nouveau."
        )
    chosen = []
    for text in numbers or available:
        number = f"{int(text):02d}" if text.isdecimal() else text
        if number not in available:
            raise CourseError(
                f"Il n'y a pas de leçon « {text} ». Leçons disponibles : {', '.join(available)}."
            )
        chosen.append(available[number])
    return chosen
