"""Un outil absent se voit : saut dit en toutes lettres ici, échec en intégration continue."""

import sys
from collections.abc import Callable

import pytest

RequireTool = Callable[..., str]


def test_present_tool_is_found(require_tool: RequireTool) -> None:
    assert require_tool("outil-absent", sys.executable, how="") == sys.executable


def test_missing_tool_is_skipped_with_what_to_do(
    require_tool: RequireTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "")
    with pytest.raises(pytest.skip.Exception, match=r"non vérifié ici : outil-absent.*apt install"):
        require_tool("outil-absent", how="Installez-le : apt install outil.")


def test_missing_tool_fails_in_continuous_integration(
    require_tool: RequireTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="non vérifié ici"):
        require_tool("outil-absent", how="Installez-le.")
