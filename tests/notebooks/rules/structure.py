"""La forme d'un carnet : ids, tailles des cellules, interdits dans le code."""

import ast
import io
import json
import re
import tokenize
from collections import Counter
from collections.abc import Iterator

from nbformat.validator import iter_validate

from tests.notebooks.rules.document import Cell, Notebook

MAX_CELLS = 35
MAX_CODE_LINES = 15
SHORT_CELL_LINES = 8
CELL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
INSTALL = re.compile(r"^\s*[%!]\s*(?:pip|conda|uv)\b", re.MULTILINE)
STOPWATCH = re.compile(r"^\s*%%?(?:time|timeit)\b", re.MULTILINE)
MODE_NAMES = re.compile(r"BATCH_MODE|COURS_MODE|settings(?:\(\))?\.(?:mode|batch|label)\b")


def valid_format(notebook: Notebook) -> Iterator[str]:
    """Le fichier suit le format 4.5 de Jupyter, celui des ids de cellules."""
    raw = json.loads(notebook.path.read_text(encoding="utf-8"))
    if (raw.get("nbformat"), raw.get("nbformat_minor", 0)) < (4, 5):
        yield notebook.problem(None, "format antérieur à 4.5, sans ids de cellules.")
        return
    for error in iter_validate(raw):
        yield notebook.problem(None, f"format de carnet incorrect ({error.message}).")


def cell_ids(notebook: Notebook) -> Iterator[str]:
    """Chaque cellule a un id, et un seul l'a."""
    counts = Counter(cell.id for cell in notebook.cells)
    for cell in notebook.cells:
        if not cell.id or not CELL_ID.fullmatch(cell.id):
            yield notebook.problem(cell, "id de cellule absent ou mal formé.")
        elif counts[cell.id] > 1:
            yield notebook.problem(cell, f"id de cellule en double ({cell.id}).")


def sizes(notebook: Notebook) -> Iterator[str]:
    """35 cellules au plus ; 15 lignes de code au plus, moins de 8 pour la moitié des cellules."""
    if len(notebook.cells) > MAX_CELLS:
        yield notebook.problem(
            None, f"{len(notebook.cells)} cellules : {MAX_CELLS} au plus. Scindez la leçon."
        )
    lengths = {cell.index: len(cell.source.strip().splitlines()) for cell in notebook.code_cells}
    for cell in notebook.code_cells:
        if lengths[cell.index] > MAX_CODE_LINES:
            yield notebook.problem(
                cell, f"{lengths[cell.index]} lignes de code : {MAX_CODE_LINES} au plus."
            )
    short = sum(length < SHORT_CELL_LINES for length in lengths.values())
    if 2 * short < len(lengths):
        yield notebook.problem(
            None,
            f"{short} cellules de code sur {len(lengths)} ont moins de {SHORT_CELL_LINES} "
            "lignes : la moitié au moins le doit.",
        )


def empty_cells(notebook: Notebook) -> Iterator[str]:
    """Aucune cellule vide : elle ne dit rien, et nbclient ne l'exécute pas."""
    for cell in notebook.cells:
        if not cell.source.strip():
            yield notebook.problem(cell, "cellule vide : retirez-la.")


def forbidden_code(notebook: Notebook) -> Iterator[str]:
    """Ni installation, ni chronomètre, ni branche selon le mode, ni « ; » final."""
    for cell in notebook.code_cells:
        if INSTALL.search(cell.source):
            yield notebook.problem(cell, "installation : requirements.txt s'en charge.")
        if STOPWATCH.search(cell.source):
            yield notebook.problem(cell, "chronomètre réel : mesurez avec l'horloge du cours.")
        if _ends_with_semicolon(cell):
            yield notebook.problem(cell, "« ; » final : nbval ne compare pas ce qu'il cache.")
        for line in _mode_branches(cell):
            yield notebook.problem(
                cell,
                f"branche selon le mode, ligne {line} : le code est le même dans les trois modes.",
            )


def code_tokens(source: str) -> list[tokenize.TokenInfo]:
    """Les jetons de Python d'une cellule, ceux d'avant l'erreur si elle n'est pas du Python pur."""
    tokens: list[tokenize.TokenInfo] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            tokens.append(token)
    except (tokenize.TokenError, SyntaxError):
        pass
    return tokens


def _ends_with_semicolon(cell: Cell) -> bool:
    blank = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER, tokenize.DEDENT}
    tokens = [token for token in code_tokens(cell.source) if token.type not in blank]
    return bool(tokens) and tokens[-1].string == ";"


def _mode_branches(cell: Cell) -> list[int]:
    try:
        tree = ast.parse(cell.source)
    except SyntaxError:
        return []
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp | ast.While | ast.Assert):
            tested: ast.expr = node.test
        elif isinstance(node, ast.Match):
            tested = node.subject
        else:
            continue
        if MODE_NAMES.search(ast.unparse(tested)):
            lines.append(tested.lineno)
    return lines


RULES = (valid_format, cell_ids, sizes, empty_cells, forbidden_code)
