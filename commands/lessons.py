"""Trouve les leçons par leur numéro."""

import re
from collections.abc import Sequence
from pathlib import Path

from commands.console import CourseError
from commands.course import Course


def lesson_number(path: Path) -> str | None:
    """Renvoie le numéro qui commence le nom d'une leçon.

    Deux chiffres, puis une lettre si la leçon est en plusieurs parties.

    >>> lesson_number(Path("notebooks/01_responses_store.ipynb"))
    '01'
    >>> lesson_number(Path("notebooks/04a_nouvelles_tentatives.ipynb"))
    '04a'
    """
    match = re.match(r"(\d{2}[a-z]?)_", path.name)
    return match[1] if match else None


def select_lessons(course: Course, numbers: Sequence[str] = ()) -> list[Path]:
    """Renvoie les leçons de ces numéros (« 1 » vaut « 01 »), ou toutes si la liste est vide.

    « 04 » désigne aussi les parties 04a, 04b... ; une leçon demandée deux fois n'est donnée qu'une.
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
    chosen: list[Path] = []
    for text in numbers or available:
        number = re.sub(r"^\d+", lambda digits: f"{int(digits[0]):02d}", text)
        found = [path for known, path in available.items() if number in (known, known[:2])]
        if not found:
            raise CourseError(
                f"Il n'y a pas de leçon « {text} ». Leçons disponibles : {', '.join(available)}."
            )
        chosen += found
    return list(dict.fromkeys(chosen))
