"""Retire des sorties d'un carnet ce qui change d'une machine ou d'une fois à l'autre."""

import re

from nbformat import NotebookNode

_WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
# Une étape de la trace d'appels qui n'est pas dans le carnet : un fichier de cette machine.
_ELSEWHERE = re.compile(r"\s*File ")
OMITTED = "[… appels dans les bibliothèques …]"


def strip_colors(text: str) -> str:
    """Retire les codes de couleur d'un terminal.

    >>> strip_colors("\\x1b[31mrouge\\x1b[0m")
    'rouge'
    """
    return _ANSI.sub("", text)


def stabilize(notebook: NotebookNode) -> None:
    """Rend le carnet indépendant de la machine. Identifiants et étiquettes sont gardés."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["kernelspec"] = {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    }
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if _keep(output)]


def _keep(output: NotebookNode) -> bool:
    """Nettoie une sortie sur place ; renvoie faux s'il n'en reste rien."""
    if output.output_type == "error":
        output.traceback = _without_library_frames(output.traceback)
    if "data" not in output:
        return True
    # L'identifiant d'un widget est tiré au hasard et ne désigne rien dans un noyau neuf : on garde
    # son texte. nbval ne compare pas cette clé.
    output.data.pop(_WIDGET_VIEW, None)
    return bool(output.data)


def _without_library_frames(traceback: list[str]) -> list[str]:
    """Garde les étapes du carnet ; une marque remplace celles des bibliothèques."""
    kept: list[str] = []
    for step in traceback:
        if not _ELSEWHERE.match(strip_colors(step)):
            kept.append(step)
        elif not kept or kept[-1] != OMITTED:
            kept.append(OMITTED)
    return kept
