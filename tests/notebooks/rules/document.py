"""Un carnet tel que les règles le lisent : ses cellules, et comment nommer un problème."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.notebooks.rules.key_patterns import mask_keys

DATA = Path(__file__).resolve().parents[2] / "data"

Output = dict[str, Any]


@dataclass(frozen=True)
class Cell:
    """Une cellule. ``index`` est son rang dans le carnet, compté à partir de 0."""

    index: int
    kind: str
    source: str
    id: str | None = None
    tags: frozenset[str] = frozenset()
    execution_count: int | None = None
    outputs: tuple[Output, ...] = ()

    @property
    def is_code(self) -> bool:
        return self.kind == "code"

    @property
    def is_markdown(self) -> bool:
        return self.kind == "markdown"

    @property
    def first_line(self) -> str:
        """La première ligne non vide, courte et sans clé : de quoi retrouver la cellule."""
        lines = [line.strip() for line in self.source.splitlines() if line.strip()]
        line = mask_keys(lines[0]) if lines else "cellule vide"
        return line if len(line) <= 60 else line[:59] + "…"


@dataclass(frozen=True)
class Notebook:
    """Un carnet lu sur le disque, sans la normalisation de nbformat (elle invente des ids)."""

    path: Path
    cells: tuple[Cell, ...]
    metadata: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def code_cells(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_code]

    @property
    def markdown_cells(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_markdown]

    def problem(self, cell: Cell | None, text: str) -> str:
        """Le message d'un problème : le carnet, la cellule et sa première ligne, puis le texte."""
        if cell is None:
            return f"{self.name} : {text}"
        return f"{self.name}, cellule {cell.index} (« {cell.first_line} ») : {text}"


Rule = Callable[[Notebook], Iterator[str]]


def read_notebook(path: Path) -> Notebook:
    """Lit un carnet. Lève ``ValueError`` si le fichier n'est pas un carnet lisible."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        cells = tuple(_read_cell(index, cell) for index, cell in enumerate(raw["cells"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path.name} : carnet illisible ({error}).") from error
    return Notebook(path, cells, raw.get("metadata", {}))


def read_text_as_notebook(path: Path) -> Notebook:
    """Lit un fichier Markdown (README) comme un carnet d'une seule cellule."""
    return Notebook(path, (Cell(0, "markdown", path.read_text(encoding="utf-8")),))


def join_lines(value: Any) -> str:
    """Le texte d'un champ de carnet, écrit d'un bloc ou en liste de lignes."""
    return "".join(value) if isinstance(value, list) else str(value)


def output_texts(output: Output) -> list[str]:
    """Tout ce qu'une sortie montre en texte (ni image, ni vue d'élément interactif)."""
    if output["output_type"] == "stream":
        return [join_lines(output["text"])]
    if output["output_type"] == "error":
        return [f"{output['ename']}: {output['evalue']}", *output.get("traceback", [])]
    data = output.get("data", {})
    return [join_lines(value) for mime, value in data.items() if mime.startswith("text/")]


def _read_cell(index: int, raw: dict[str, Any]) -> Cell:
    return Cell(
        index=index,
        kind=raw["cell_type"],
        source=join_lines(raw["source"]),
        id=raw.get("id"),
        tags=frozenset(raw.get("metadata", {}).get("tags", [])),
        execution_count=raw.get("execution_count"),
        outputs=tuple(raw.get("outputs", [])),
    )
