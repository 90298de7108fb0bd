"""Les textes des vérificateurs (``notebooks/verifications/*.toml``) : titres, indices, messages.

Chaque fichier se lit comme un carnet dont chaque texte est une cellule ; sa première ligne suffit
à le retrouver. Le troisième indice est presque du code : il se lit comme un bloc de code.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.notebooks.rules.document import Cell, Notebook

CODE_HINT = 2


def read_verifications(folder: Path) -> list[Notebook]:
    """Les textes de chaque fichier TOML du dossier. Lève ``ValueError`` s'il est illisible."""
    return [_read(path) for path in sorted(folder.glob("*.toml"))]


def _read(path: Path) -> Notebook:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name} : TOML illisible ({error}).") from error
    texts = [text for exercise in data.values() for text in _texts(exercise)]
    return Notebook(path, tuple(Cell(rank, "markdown", text) for rank, text in enumerate(texts)))


def _texts(exercise: dict[str, Any]) -> Iterator[str]:
    yield exercise["title"]
    for rank, hint in enumerate(exercise["hints"]):
        yield f"```python\n{hint}\n```" if rank == CODE_HINT else hint
    for expectation in exercise["expectations"]:
        yield expectation["message"]
