"""Les textes des vérificateurs (``notebooks/verifications/*.toml``) : indices et messages.

Chaque fichier se lit comme un carnet dont chaque texte est une cellule ; sa première ligne suffit
à le retrouver.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.notebooks.rules.document import Cell, Notebook


def read_verifications(folder: Path) -> list[Notebook]:
    """Les textes de chaque fichier TOML du dossier. Lève ``ValueError`` s'il est illisible."""
    return [_read(path) for path in sorted(folder.glob("*.toml"))]


def _read(path: Path) -> Notebook:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name} : TOML illisible ({error}).") from error
    cells = [Cell(index, "markdown", text) for index, text in enumerate(_texts(data))]
    return Notebook(path, tuple(cells))


def _texts(value: Any) -> Iterator[str]:
    """Les phrases : une chaîne d'un seul mot est un nom, une valeur, pas un texte à relire."""
    if isinstance(value, str) and " " in value.strip():
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
