"""Faire échouer un test avec la liste lisible des problèmes trouvés."""

from collections.abc import Iterable

import pytest


def fail_if_any(problems: Iterable[str]) -> None:
    """Échoue si la suite n'est pas vide ; le message est la liste, sans trace d'appels."""
    found = list(dict.fromkeys(problems))
    if found:
        count = f"{len(found)} problème{'s' if len(found) > 1 else ''}"
        pytest.fail(f"{count} :\n- " + "\n- ".join(found), pytrace=False)
