"""Exécute des carnets et y enregistre leurs sorties, sans rien qui change d'une fois à l'autre.

Se lance par ``python -m commands.in_venv.run_notebooks CARNET…`` à la racine du cours.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from commands.console import complain, prepare_output, say
from commands.files import write_atomically
from commands.in_venv.stable_outputs import stabilize, strip_colors

CELL_SECONDS = 120


class NotebookFailure(Exception):
    """Un carnet n'a pas abouti. Le message nomme le carnet, la cellule et l'erreur."""


def run_notebook(path: Path, cell_seconds: int = CELL_SECONDS) -> NotebookNode:
    """Exécute le carnet ``path``, dans son dossier, et le renvoie avec des sorties stables.

    Le fichier n'est pas touché. ``cell_seconds`` est le délai maximal d'une cellule, en secondes.
    Lève ``NotebookFailure`` si le fichier ne se lit pas, ou si une cellule échoue, dépasse ce
    délai ou arrête le noyau.
    """
    try:
        notebook: NotebookNode = nbformat.read(path, as_version=nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]
    except (ValueError, AttributeError, nbformat.ValidationError) as error:
        raise NotebookFailure(f"{path.name} n'est pas un carnet lisible : {error}") from error
    current = 0

    def remember(cell: NotebookNode, cell_index: int) -> None:
        nonlocal current
        current = cell_index

    client = NotebookClient(
        notebook,
        on_cell_start=remember,
        kernel_name="python3",
        extra_arguments=["--log-level=CRITICAL"],  # les pannes se disent ici, en français
        timeout=cell_seconds,
        coalesce_streams=True,
        store_widget_state=False,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    try:
        client.execute()
    except (CellTimeoutError, DeadKernelError, CellExecutionError) as error:
        if isinstance(error, CellTimeoutError):
            reason = f"pas terminée après {cell_seconds} s"
        elif isinstance(error, DeadKernelError):
            reason = "le noyau s'est arrêté"
        else:
            reason = strip_colors(f"{error.ename} : {error.evalue}")
        raise NotebookFailure(_where(path, notebook, current, reason)) from error
    stabilize(notebook)
    return notebook


def _where(path: Path, notebook: NotebookNode, index: int, reason: str) -> str:
    cell = notebook.cells[index]
    lines = "\n".join(f"  | {line}" for line in cell.source.splitlines())
    return f"{path.name}, cellule {index} (id « {cell.get('id', '?')} ») : {reason}\n{lines}"


def to_bytes(notebook: NotebookNode) -> bytes:
    """Renvoie le fichier du carnet : UTF-8, fins de ligne LF, clés triées."""
    text: str = nbformat.writes(  # type: ignore[no-untyped-call]
        notebook, version=nbformat.NO_CONVERT
    )
    return text.rstrip("\n").encode("utf-8") + b"\n"


def save_if_changed(path: Path, data: bytes) -> bool:
    """Écrit ``data`` d'un seul coup si le fichier diffère ; dit s'il différait."""
    if path.read_bytes() == data:
        return False
    write_atomically(path, data)
    return True


def main(arguments: Sequence[str]) -> int:
    """Exécute chaque carnet nommé ; renvoie 1 si l'un d'eux échoue, les autres étant faits."""
    prepare_output()
    failures = 0
    for path in map(Path, arguments):
        start = time.monotonic()
        try:
            notebook = run_notebook(path)
        except NotebookFailure as failure:
            failures += 1
            complain(f"{failure}\n  Le fichier n'est pas modifié.")
            continue
        changed = save_if_changed(path, to_bytes(notebook))
        outcome = "sorties enregistrées" if changed else "inchangé"
        say(f"{path.name} : {outcome} ({time.monotonic() - start:.1f} s)")
    if failures:
        complain(f"{failures} carnet{'s' if failures > 1 else ''} en échec.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
