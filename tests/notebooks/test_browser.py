"""Une leçon à éléments interactifs, déroulée dans JupyterLab par un vrai navigateur."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from commands.system_tools import BROWSERS
from tests.notebooks.browser import BrowserRun, open_page, run_in_browser
from tests.notebooks.conftest import all_lessons
from tests.notebooks.lab_server import open_lab
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.samples import Change, RawNotebook, cell_named, write_sample

WIDGETS = "import ipywidgets as W\nfrom IPython.display import display\n"
BUTTON = WIDGETS + (
    "button, shown = W.Button(description='Compter'), W.HTML('rien')\n"
    "def count(_):\n"
    "    shown.value = 'compté'\n"
    "button.on_click(count)\n"
    "display(W.VBox([button, shown]))\n"
    "tokens = 9"
)
SLIDER = WIDGETS + (
    "slider, shown = W.IntSlider(3), W.Output()\n"
    "def show(change):\n"
    "    with shown:\n"
    "        print(change['new'])\n"
    "slider.observe(show, 'value')\n"
    "display(slider, shown)\n"
    "tokens = 9"
)
DEAD_BUTTON = BUTTON.replace("button.on_click(count)\n", "")


class Seen(NamedTuple):
    """Tout ce que le navigateur a vu, et où sont les images."""

    runs: dict[str, BrowserRun]
    folder: Path


def source(cell_id: str, text: str) -> Change:
    def change(raw: RawNotebook) -> None:
        cell_named(raw, cell_id)["source"] = text

    return change


SAMPLES: dict[str, Change] = {
    "91_bouton.ipynb": source("compte", BUTTON),
    "92_curseur.ipynb": source("compte", SLIDER),
    "93_bouton_mort.ipynb": source("compte", DEAD_BUTTON),
    "94_erreur.ipynb": source("compte", "1 / 0"),
}


def lesson_with_widget() -> Path | None:
    """La première leçon qui affiche un bouton ou un curseur."""
    for path in all_lessons():
        if any(name in path.read_text(encoding="utf-8") for name in ("Slider(", "Button(")):
            return path
    return None


@pytest.fixture(scope="module")
def seen(require_tool: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Un serveur, un navigateur, et tous les carnets l'un après l'autre."""
    chromium = require_tool(*BROWSERS, how="Installez-le : apt install chromium.")
    folder = tmp_path_factory.mktemp("navigateur")
    paths = [write_sample(folder / "source", change, name) for name, change in SAMPLES.items()]
    if lesson := lesson_with_widget():
        paths.append(lesson)
    with open_lab(folder / "cours", paths) as server, open_page(chromium) as page:
        runs = {
            path.name: run_in_browser(page, server, path.name, folder / f"{path.stem}.png")
            for path in paths
        }
    return Seen(runs, folder)


def test_lesson_runs_and_its_widget_reacts(seen: Seen) -> None:
    lesson = lesson_with_widget()
    assert lesson is not None, "aucune leçon n'a de bouton ni de curseur"
    run = seen.runs[lesson.name]
    fail_if_any(run.problems)
    assert run.reacted, f"l'élément interactif de {lesson.name} ne change rien à l'écran"
    assert (seen.folder / f"{lesson.stem}.png").stat().st_size > 10_000


@pytest.mark.parametrize("name", ["91_bouton.ipynb", "92_curseur.ipynb"])
def test_living_widget_is_seen_reacting(name: str, seen: Seen) -> None:
    assert seen.runs[name] == BrowserRun([], True)


def test_dead_button_is_seen(seen: Seen) -> None:
    assert seen.runs["93_bouton_mort.ipynb"] == BrowserRun([], False)


def test_failing_cell_is_seen(seen: Seen) -> None:
    problems = seen.runs["94_erreur.ipynb"].problems
    assert "94_erreur.ipynb, cellule 4 : ZeroDivisionError : division by zero" in problems
