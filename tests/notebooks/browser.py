"""Dérouler un carnet dans JupyterLab, avec un vrai navigateur : tout exécuter, agir, regarder."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from commands.jupyter_server import JupyterServer
from commands.ports import HOST

CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PAGE_SECONDS = 60
RUN_SECONDS = 120
WIDGET_SECONDS = 8

# Le panneau du carnet : « currentWidget » est nul dès que rien n'a le focus.
PANEL = "[...window.jupyterapp.shell.widgets('main')].find(w => w.sessionContext)"
READY = f"""() => {{
  const panel = window.jupyterapp && {PANEL};
  if (!panel || !panel.context.isReady || !panel.sessionContext.isReady) return false;
  return panel.sessionContext.session?.kernel?.status === 'idle';
}}"""
# Remet les compteurs à zéro : un carnet livré avec ses sorties a l'air déjà exécuté.
RUN_ALL = f"""async () => {{
  const {{ commands, shell }} = window.jupyterapp;
  shell.activateById({PANEL}.id);
  await commands.execute('notebook:clear-all-cell-outputs');
  commands.execute('runmenu:run-all');
}}"""
STATE = f"""() => {{
  const panel = {PANEL};
  const cells = [];
  panel.content.widgets.forEach((widget, index) => {{
    const model = widget.model;
    if (model.type !== 'code' || !model.sharedModel.getSource().trim()) return;
    const outputs = model.outputs.toJSON();
    cells.push({{
      index,
      done: model.executionCount !== null && model.executionState !== 'running',
      announced: (model.getMetadata('tags') || []).includes('raises-exception'),
      errors: outputs.filter(o => o.output_type === 'error').map(o => o.ename + ' : ' + o.evalue),
      interactive: outputs.some(o => o.data?.['application/vnd.jupyter.widget-view+json']),
    }});
  }});
  return {{ cells, idle: panel.sessionContext.session?.kernel?.status === 'idle' }};
}}"""
SETTLED = f"""() => {{
  const state = ({STATE})();
  const failed = state.cells.some(c => c.errors.length && !c.announced);
  return state.idle && (failed || state.cells.every(c => c.done));
}}"""
SCROLL_TO = f"""async index => {{
  const notebook = {PANEL}.content;
  notebook.activeCellIndex = index;
  await notebook.scrollToItem(index, 'start');
}}"""
# Ce que l'élément commandé affiche, sans l'élément qu'on manœuvre (il change de toute façon).
SHOWN = """() => [...document.querySelectorAll(
  '.jp-Notebook .widget-html, .jp-Notebook .widget-htmlmath, .jp-Notebook .widget-output, ' +
  '.jp-Notebook .jp-OutputArea-output:not(:has(.jupyter-widgets)), ' +
  '.jp-Notebook .widget-hprogress .progress-bar, .jp-Notebook .widget-image'
)].map(e => e.outerHTML).join('\\n')"""
BUTTON = ".jp-Notebook button.jupyter-button:visible"
SLIDER = ".jp-Notebook .widget-slider .noUi-handle:visible"


@dataclass(frozen=True)
class BrowserRun:
    """Ce qu'on a vu : les problèmes des cellules, et si l'élément manœuvré a eu un effet.

    ``reacted`` vaut ``None`` quand le carnet n'a ni bouton ni curseur.
    """

    problems: list[str]
    reacted: bool | None


@contextmanager
def open_page(chromium: str) -> Iterator[Page]:
    """Une page vide d'un Chromium sans fenêtre, en français."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 1000}, locale="fr-FR")
            page.set_default_timeout(PAGE_SECONDS * 1000)
            yield page
        finally:
            browser.close()


def run_in_browser(
    page: Page, server: JupyterServer, notebook: str, screenshot: Path
) -> BrowserRun:
    """Ouvre un carnet, l'exécute en entier, manœuvre son premier bouton ou curseur.

    Arguments : ``notebook``, son nom dans le dossier du serveur ; ``screenshot``, l'image à
    enregistrer, prise après la manœuvre. Chaque étape a un délai maximal.
    """
    # Un espace de travail à lui : les onglets du carnet d'avant n'y sont pas.
    workspace = f"/lab/workspaces/{Path(notebook).stem}"
    page.goto(f"http://{HOST}:{server.port}{workspace}/tree/{notebook}?token={server.token}")
    page.wait_for_function(READY, polling=100)
    page.evaluate(RUN_ALL)
    try:
        page.wait_for_function(SETTLED, timeout=RUN_SECONDS * 1000, polling=200)
        late = False
    except PlaywrightTimeoutError:
        late = True
    state = page.evaluate(STATE)
    problems = _problems(notebook, state["cells"], late)
    interactive = [cell["index"] for cell in state["cells"] if cell["interactive"]]
    reacted = _use_first_control(page, interactive) if not problems else None
    page.screenshot(path=screenshot)
    return BrowserRun(problems, reacted)


def _problems(notebook: str, cells: list[dict[str, Any]], late: bool) -> list[str]:
    problems = []
    for cell in cells:
        where = f"{notebook}, cellule {cell['index']}"
        if cell["errors"] and not cell["announced"]:
            problems.append(f"{where} : {cell['errors'][0]}")
        elif cell["announced"] and cell["done"] and not cell["errors"]:
            problems.append(f"{where} : devait échouer et réussit.")
        elif not cell["done"]:
            problems.append(
                f"{where} : pas exécutée" + (f" après {RUN_SECONDS} s." if late else ".")
            )
    return problems


def _use_first_control(page: Page, interactive: list[int]) -> bool | None:
    """Manœuvre le premier bouton ou curseur ; dit si ce que le carnet affiche a changé."""
    for index in interactive:
        page.evaluate(SCROLL_TO, index)
        page.wait_for_timeout(500)  # le temps que la cellule, affichée à la demande, le soit
        button, slider = page.locator(BUTTON).first, page.locator(SLIDER).first
        if button.count() or slider.count():
            before = page.evaluate(SHOWN)
            if button.count():
                button.click()
            else:
                slider.focus()
                slider.press("ArrowRight")
            return _changes(page, before)
    return None


def _changes(page: Page, before: str) -> bool:
    try:
        page.wait_for_function(
            f"before => ({SHOWN})() !== before", arg=before, timeout=WIDGET_SECONDS * 1000
        )
    except PlaywrightTimeoutError:
        return False
    return True
