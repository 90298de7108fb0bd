"""Ce qui reste d'une sortie une fois retiré ce qui change d'une fois à l'autre."""

from typing import Any

import nbformat.v4 as v4
from nbformat import NotebookNode

from commands.in_venv.stable_outputs import OMITTED, stabilize, strip_colors

VIEW = "application/vnd.jupyter.widget-view+json"


def outputs_after(*outputs: NotebookNode) -> list[NotebookNode]:
    notebook = v4.new_notebook(cells=[v4.new_code_cell("1", outputs=list(outputs))])
    stabilize(notebook)
    kept: list[NotebookNode] = notebook.cells[0].outputs
    return kept


def display(**data: Any) -> NotebookNode:
    return v4.new_output("display_data", data)


def test_a_widget_keeps_its_text_only() -> None:
    view = {"model_id": "3f2a", "version_major": 2, "version_minor": 0}
    (output,) = outputs_after(display(**{VIEW: view, "text/plain": "Button(description='Oui')"}))
    assert output.data == {"text/plain": "Button(description='Oui')"}


def test_a_widget_without_text_leaves_nothing() -> None:
    assert outputs_after(display(**{VIEW: {"model_id": "3f2a"}})) == []


def test_other_outputs_stay_whole() -> None:
    image = display(**{"image/png": "aGVsbG8=", "text/plain": "<Figure>"})
    stream = v4.new_output("stream", name="stdout", text="é\n")
    result = v4.new_output("execute_result", {"text/plain": "2"}, execution_count=1)
    assert outputs_after(image, stream, result) == [image, stream, result]


def test_an_empty_display_of_another_kind_is_not_invented() -> None:
    assert outputs_after(display()) == []


def test_steps_outside_the_notebook_leave_one_mark() -> None:
    cell_step = "\x1b[36mCell\x1b[39m \x1b[32mIn[3]\x1b[39m, line 1\n----> 1 f()"
    library = "\x1b[36mFile \x1b[39m\x1b[32m/une/machine/site-packages/a.py:12\x1b[39m, in f()"
    error = v4.new_output(
        "error",
        ename="ValueError",
        evalue="non",
        traceback=["-----", cell_step, library, library, cell_step, library, "ValueError: non"],
    )
    (output,) = outputs_after(error)
    assert output.traceback == [
        "-----",
        cell_step,
        OMITTED,
        cell_step,
        OMITTED,
        "ValueError: non",
    ]
    assert "machine" not in str(output)
    assert (output.ename, output.evalue) == ("ValueError", "non")


def test_metadata_of_the_machine_is_replaced() -> None:
    cell = v4.new_code_cell("1", metadata={"tags": ["a"], "execution": {"iopub": "2026-01-01"}})
    notebook = v4.new_notebook(
        cells=[cell, v4.new_markdown_cell("b", metadata={"tags": ["c"]})],
        metadata={
            "kernelspec": {"name": "mon-noyau", "display_name": "Le mien", "language": "python"},
            "language_info": {"name": "python", "version": "3.12.1"},
            "widgets": {"state": {"3f2a": {}}},
            "titre": "gardé",
        },
    )
    ids = [cell.id for cell in notebook.cells]
    stabilize(notebook)
    assert notebook.metadata == {
        "kernelspec": {
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
            "name": "python3",
        },
        "language_info": {"name": "python"},
        "titre": "gardé",
    }
    assert [cell.id for cell in notebook.cells] == ids
    assert [cell.metadata for cell in notebook.cells] == [{"tags": ["a"]}, {"tags": ["c"]}]


def test_colors_are_stripped() -> None:
    assert strip_colors("\x1b[1;31mErreur\x1b[0m : \x1b[38;5;28mnon\x1b[39m") == "Erreur : non"
