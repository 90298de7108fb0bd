"""Un moteur qui appelle les fonctions qu'un test veut : la forme de l'API se juge sans lui."""

import pytest

from helpers.simulator.model import generation
from tests.simulator.chat.asking import Script, answer_with


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Remplace le moteur : ``script(("f", "{}"))`` lui fait appeler ``f``."""

    def install(*calls: tuple[str, str], text: str = "") -> None:
        monkeypatch.setattr(generation, "write_answer", answer_with(*calls, text=text))

    return install
