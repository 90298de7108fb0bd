"""Ce qui ne doit pas sortir de la machine : chemins et clés. Les messages n'en montrent rien."""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.notebooks.rules.document import Cell, Notebook
from tests.notebooks.rules.key_patterns import KEY_PATTERNS

URL = re.compile(r"https?://\S+")
MACHINE_PATH = re.compile(
    r"(?<![\w.])/(?:work|tmp|root|home|Users|var/folders|private/var|mnt|opt|usr)/\S*"
    r"|\b[A-Za-z]:\\+(?:Users|Windows|Temp|Program Files)\b"
    r"|\bfile://|\bsite-packages\b|\bipykernel_\d+\b|\\AppData\\"
)


def local_paths() -> list[str]:
    """Les dossiers de cette machine-ci, assez longs pour ne pas se lire dans un mot."""
    root = Path(__file__).resolve().parents[3]
    paths = [Path.home(), Path(sys.prefix), Path(tempfile.gettempdir()), root]
    return [str(path) for path in paths if len(path.parts) > 2]


def machine_paths(notebook: Notebook) -> Iterator[str]:
    """Aucun chemin d'une machine, ni dans les sources ni dans les sorties."""
    for cell in notebook.cells:
        for place, text in _places(cell):
            text = URL.sub(" ", text)
            if MACHINE_PATH.search(text) or any(path in text for path in local_paths()):
                yield notebook.problem(cell, f"chemin d'une machine dans {place}.")


def api_keys(notebook: Notebook) -> Iterator[str]:
    """Aucune clé, entière ou masquée ; celles du simulateur (``sk-simule-…``) sont permises."""
    for cell in notebook.cells:
        for place, text in _places(cell):
            if any(pattern.search(text) for pattern in KEY_PATTERNS):
                yield notebook.problem(
                    cell, f"quelque chose ressemble à une clé d'API dans {place} : révoquez-la."
                )
    if any(pattern.search(json.dumps(notebook.metadata)) for pattern in KEY_PATTERNS):
        yield notebook.problem(None, "quelque chose ressemble à une clé dans les métadonnées.")


def _places(cell: Cell) -> Iterator[tuple[str, str]]:
    """Tous les textes d'une cellule, même ceux qui ne s'affichent pas ; les images exceptées."""
    yield "la source", cell.source
    for output in cell.outputs:
        data = output.get("data", {})
        texts = {mime: value for mime, value in data.items() if not mime.startswith("image/")}
        for value in _strings({**output, "data": texts}):
            yield "une sortie", value


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield "".join(value)
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


RULES = (machine_paths, api_keys)
