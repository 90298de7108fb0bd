"""L'anatomie d'une leçon : son titre, ses liens, sa durée, ses rubriques."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from commands.lessons import lesson_number
from tests.notebooks.rules.document import Cell, Notebook
from tests.notebooks.rules.prose import Block, parse_blocks

DURATION = re.compile(r"\b(\d+)(?:\s*(?:à|-|–)\s*(\d+))?\s*min(?:utes)?\b")
SHORTEST, LONGEST = 20, 35  # minutes
RECALL = "Rappel éclair"
HEADINGS = (RECALL, "En production", "À retenir", "Vérifiez votre compréhension")
FIRST = "00"
TABLE_FILE = "sommaire.md"


def neighbour(path: Path, step: int) -> Path | None:
    """La leçon voisine (``step`` vaut -1 ou +1), dans l'ordre des noms, s'il y en a une."""
    lessons = sorted(file for file in path.parent.glob("*.ipynb") if lesson_number(file))
    rank = lessons.index(path) + step if path in lessons else -1
    return lessons[rank] if rank in range(len(lessons)) else None


def title(notebook: Notebook) -> Iterator[str]:
    """La première cellule s'ouvre sur un titre qui porte le numéro du fichier."""
    number = lesson_number(notebook.path)
    if number is None:
        yield notebook.problem(None, "le nom doit commencer par un numéro (« 04_ » ou « 04a_ »).")
    if not notebook.cells:
        yield notebook.problem(None, "carnet vide.")
        return
    first = notebook.cells[0]
    blocks = parse_blocks(first.source) if first.is_markdown else ()
    if not blocks or blocks[0].kind != "heading" or blocks[0].level != 1:
        yield notebook.problem(first, "la première cellule doit s'ouvrir sur un titre « # … ».")
    elif number and not re.search(rf"\b0?{number.removeprefix('0')}\b", blocks[0].text):
        yield notebook.problem(first, f"le titre doit porter le numéro de la leçon ({number}).")


def navigation(notebook: Notebook) -> Iterator[str]:
    """Au début, des liens vers la table, la leçon d'avant et celle d'après ; à la fin, la suite."""
    opening, closing = _opening(notebook), _closing(notebook)
    if not opening or closing is None:
        return
    start = {name for cell in opening for name in _linked_files(cell)}
    previous, following = neighbour(notebook.path, -1), neighbour(notebook.path, +1)
    wanted = [TABLE_FILE, *(path.name for path in (previous, following) if path)]
    for name in wanted:
        if name not in start:
            yield notebook.problem(opening[0], f"il manque un lien vers {name}.")
    if following and following.name not in _linked_files(closing):
        yield notebook.problem(closing, f"la fin doit mener à la suite ({following.name}).")


def duration(notebook: Notebook) -> Iterator[str]:
    """Le début annonce une durée de 20 à 35 minutes."""
    opening = _opening(notebook)
    texts = [block.text for cell in opening for block in parse_blocks(cell.source)]
    found = DURATION.search("\n".join(texts))
    if opening and found is None:
        yield notebook.problem(opening[0], "il manque la durée, en minutes (« 25 min »).")
    elif found and not all(SHORTEST <= int(n) <= LONGEST for n in found.groups() if n):
        yield notebook.problem(
            opening[0], f"durée de {found[0]} : une leçon prend {SHORTEST} à {LONGEST} min."
        )


def headings(notebook: Notebook) -> Iterator[str]:
    """Les rubriques obligées, dans l'ordre ; la première leçon n'a pas de rappel."""
    wanted = [name for name in HEADINGS if name != RECALL or lesson_number(notebook.path) != FIRST]
    present = [block.label.strip() for block in _headings(notebook)]
    for name in wanted:
        if not any(text.startswith(name) for text in present):
            yield notebook.problem(None, f"il manque la rubrique « {name} ».")
    ranks = [rank for name in wanted for rank, text in enumerate(present) if text.startswith(name)]
    if ranks != sorted(ranks):
        yield notebook.problem(None, f"rubriques à remettre dans l'ordre : {', '.join(wanted)}.")


def one_title(notebook: Notebook) -> Iterator[str]:
    """Un seul titre de premier niveau, et pas de niveau sauté (lecteurs d'écran)."""
    level = 0
    for cell in notebook.markdown_cells:
        for block in parse_blocks(cell.source):
            if block.kind != "heading":
                continue
            if block.level == 1 and level:
                yield notebook.problem(cell, "second titre « # … » : une leçon n'en a qu'un.")
            elif block.level > level + 1:
                yield notebook.problem(cell, f"titre de niveau {block.level} après un {level}.")
            level = block.level


def _headings(notebook: Notebook) -> list[Block]:
    blocks = [block for cell in notebook.markdown_cells for block in parse_blocks(cell.source)]
    return [block for block in blocks if block.kind == "heading"]


def _opening(notebook: Notebook) -> list[Cell]:
    """Les cellules de texte qui précèdent le code."""
    opening = []
    for cell in notebook.cells:
        if cell.is_code:
            break
        opening.append(cell)
    return opening


def _closing(notebook: Notebook) -> Cell | None:
    return notebook.markdown_cells[-1] if notebook.markdown_cells else None


def _linked_files(cell: Cell) -> set[str]:
    links = [link for block in parse_blocks(cell.source) for link in block.links]
    return {Path(urlsplit(link).path).name for link in links}


RULES = (title, navigation, duration, headings, one_title)
