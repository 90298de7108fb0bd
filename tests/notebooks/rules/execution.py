"""Les sorties enregistrées : là, complètes, et reproductibles.

nbval passe en silence sur un carnet vidé de ses sorties et sur une cellule ``raises-exception``
qui ne lève rien : ces règles refusent l'un et l'autre.
"""

import ast
import re
from collections.abc import Iterator
from itertools import count

from tests.notebooks.rules.document import Cell, Notebook, output_texts

RAISES = "raises-exception"
SILENCING_TAG = re.compile(r"nbval-|skip-execution$")
SILENCING_COMMENT = re.compile(r"^\s*#\s*(?:NBVAL_|PYTEST_VALIDATE_)\w+", re.MULTILINE)
OBJECT_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")
OUT_PROMPT = re.compile(r"\bOut\[\d+\]")
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
RANDOM_ID = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def executed_in_order(notebook: Notebook) -> Iterator[str]:
    """Chaque cellule de code a été exécutée, de haut en bas, dans un noyau neuf."""
    numbers = count(1)
    for cell in notebook.code_cells:
        if not cell.source.strip():
            continue
        expected = next(numbers)
        if cell.execution_count is None:
            yield notebook.problem(cell, "jamais exécutée : nbval n'y comparerait rien.")
        elif cell.execution_count != expected:
            yield notebook.problem(
                cell,
                f"exécutée en position {cell.execution_count} au lieu de {expected} : "
                "exécutez le carnet de haut en bas (python3 cours.py executer).",
            )


def stored_outputs(notebook: Notebook) -> Iterator[str]:
    """Le carnet a des sorties, et une cellule qui affiche sans condition a la sienne."""
    if notebook.code_cells and not any(cell.outputs for cell in notebook.code_cells):
        yield notebook.problem(None, "aucune sortie enregistrée : le carnet a été vidé.")
        return
    for cell in notebook.code_cells:
        if not cell.outputs and _must_show_something(cell):
            yield notebook.problem(cell, "affiche un résultat mais n'a pas de sortie enregistrée.")


def errors_are_announced(notebook: Notebook) -> Iterator[str]:
    """``raises-exception`` et une erreur enregistrée vont ensemble."""
    for cell in notebook.code_cells:
        failed = any(output["output_type"] == "error" for output in cell.outputs)
        if failed and RAISES not in cell.tags:
            yield notebook.problem(cell, f"sortie en erreur sans l'étiquette {RAISES}.")
        if RAISES in cell.tags and not failed:
            yield notebook.problem(cell, f"étiquette {RAISES}, mais aucune erreur enregistrée.")


def compared_strictly(notebook: Notebook) -> Iterator[str]:
    """Rien n'écarte une cellule de la comparaison de nbval."""
    for cell in notebook.code_cells:
        if any(SILENCING_TAG.match(tag) for tag in cell.tags):
            yield notebook.problem(cell, "étiquette qui soustrait la cellule à nbval.")
        if SILENCING_COMMENT.search(cell.source):
            yield notebook.problem(cell, "commentaire qui soustrait la cellule à nbval.")


def reproducible_outputs(notebook: Notebook) -> Iterator[str]:
    """Ni adresse d'objet, ni ``Out[1]``, ni identifiant tiré au hasard."""
    for cell in notebook.code_cells:
        for output in cell.outputs:
            text = "\n".join(output_texts(output))
            if found := OBJECT_ADDRESS.search(text):
                yield notebook.problem(cell, f"adresse d'objet dans une sortie ({found[0]}).")
            if OUT_PROMPT.search(text):
                yield notebook.problem(cell, "« Out[…] » dans une sortie : le numéro peut changer.")
            model_id = output.get("data", {}).get(WIDGET_VIEW, {}).get("model_id", "")
            if RANDOM_ID.fullmatch(model_id):
                yield notebook.problem(
                    cell, "identifiant d'élément interactif tiré au hasard dans une sortie."
                )
    states = notebook.metadata.get("widgets", {}).values()
    if any(RANDOM_ID.fullmatch(key) for state in states for key in state.get("state", {})):
        yield notebook.problem(
            None, "état d'éléments interactifs à identifiants tirés au hasard (metadata.widgets)."
        )


def _must_show_something(cell: Cell) -> bool:
    """Vrai si la cellule affiche à coup sûr : ``print`` ou ``display`` au premier niveau, ou une
    dernière expression qui ne peut pas valoir ``None``."""
    try:
        body = ast.parse(cell.source).body
    except SyntaxError:
        return False
    for statement in body:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            call = statement.value
            shows = isinstance(call.func, ast.Name) and call.func.id in {"print", "display"}
            if shows and not call.keywords:
                return True
    if not body or not isinstance(body[-1], ast.Expr):
        return False
    never_none = ast.JoinedStr | ast.Compare | ast.Tuple | ast.List | ast.Dict | ast.Set
    return isinstance(body[-1].value, never_none)


RULES = (
    executed_in_order,
    stored_outputs,
    errors_are_announced,
    compared_strictly,
    reproducible_outputs,
)
