"""Ce que toutes les suites de tests partagent."""

import os
import shutil
from collections.abc import Callable

import pytest

# Se charge au démarrage de Python, pas comme un module de tests.
collect_ignore = ["offline/sitecustomize.py"]


def unverified(what: str) -> None:
    """Termine le test : saut visible sur une machine personnelle, échec en intégration continue."""
    message = f"non vérifié ici : {what}"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


@pytest.fixture(scope="session")
def require_tool() -> Callable[..., str]:
    """Donne le chemin d'un outil du système, ou dit comment l'obtenir.

    Arguments de la fonction rendue : ``names``, les noms possibles de l'exécutable ; ``how``, ce
    qu'il faut faire pour l'obtenir. L'outil absent, le test est sauté avec le message « non vérifié
    ici : … » ; il échoue quand la variable ``CI`` est posée.
    """

    def find(*names: str, how: str) -> str:
        for name in names:
            path = shutil.which(name)
            if path is not None:
                return path
        unverified(f"{names[0]} est absent. {how}")
        raise AssertionError("inaccessible")

    return find
