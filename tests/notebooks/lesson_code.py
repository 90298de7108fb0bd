"""Le code d'une leçon, pris dans ses cellules, pour l'éprouver ailleurs que dans le carnet."""

import ast
from pathlib import Path

from tests.notebooks.rules.document import Notebook

LESSONS = Path(__file__).resolve().parents[2] / "notebooks"


def cells_defining(lesson: Notebook, *names: str) -> str:
    """Le code des cellules qui définissent ces noms, dans cet ordre ; échoue s'il en manque."""
    found = []
    for name in names:
        sources = [cell.source for cell in lesson.code_cells if name in _defined(cell.source)]
        assert len(sources) == 1, f"{name} doit être défini par une cellule de {lesson.path.name}"
        found += sources
    return "\n\n".join(dict.fromkeys(found))


def _defined(source: str) -> set[str]:
    names = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names
