"""Les modèles nommés : connus du catalogue, et en service à la date du cours.

Une leçon qui montre exprès un modèle inconnu ou arrêté le fait dans une cellule étiquetée
``raises-exception``, ou ``models-ok`` si l'erreur est rattrapée.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from tests.notebooks.rules.document import Notebook
from tests.notebooks.rules.execution import RAISES

ON_PURPOSE = {RAISES, "models-ok"}
MODEL_ID = re.compile(
    r"(?<![\w./-])(?:gpt-\d(?:[\w.-]*\w)?|chatgpt-[\w.-]*\w|o[1-9](?:-(?:mini|pro|preview))?)(?![\w-])"
)


class Model(Protocol):
    """Ce que la règle lit d'un modèle."""

    @property
    def shutdown_date(self) -> date | None: ...


def model_ids(text: str) -> list[str]:
    """Les identifiants de modèles d'un texte, sans doublon.

    >>> model_ids('model="gpt-6.1-terra" puis `o3-mini`, mais pas gpt-* ni co2.')
    ['gpt-6.1-terra', 'o3-mini']
    """
    return list(dict.fromkeys(MODEL_ID.findall(text)))


def models_in_service(
    notebook: Notebook, catalog: Mapping[str, Model], today: date
) -> Iterator[str]:
    """Dans le code, des modèles en service ; dans le texte, des modèles du catalogue."""
    for cell in notebook.cells:
        if cell.tags & ON_PURPOSE:
            continue
        for name in model_ids(cell.source):
            model = catalog.get(name)
            if model is None:
                yield notebook.problem(cell, f"modèle inconnu du catalogue du cours ({name}).")
            elif cell.is_code and model.shutdown_date and model.shutdown_date <= today:
                yield notebook.problem(
                    cell,
                    f"modèle arrêté le {model.shutdown_date} ({name}) : prenez-en un en service.",
                )
