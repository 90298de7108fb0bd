"""Un outil du système qui manque est nommé, avec le paquet qui l'apporte."""

import subprocess

import pytest

from commands import system_tools
from commands.system_tools import missing_tools


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Une machine Linux qui a tout ; en retirer une entrée, c'est désinstaller."""
    names = ("chromium", "hunspell", "curl", "node", "redis-server")
    present = {name: f"/usr/bin/{name}" for name in names} | {"fr_FR": "oui"}

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        known = command[command.index("-d") + 1] in present
        return subprocess.CompletedProcess(command, 0 if known else 1, "", "")

    monkeypatch.setattr(system_tools.sys, "platform", "linux")
    monkeypatch.setattr(system_tools.shutil, "which", present.get)
    monkeypatch.setattr(system_tools.subprocess, "run", run)
    monkeypatch.setattr(system_tools, "namespace_prefixes", lambda: [("unshare",)])
    return present


def sentences() -> list[str]:
    return [tool.sentence() for tool in missing_tools()]


def test_a_complete_machine_lacks_nothing(machine: dict[str, str]) -> None:
    assert sentences() == []


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        (
            "chromium",
            "non vérifié ici : les leçons dans un vrai navigateur "
            "(Debian : sudo apt install chromium)",
        ),
        (
            "hunspell",
            "non vérifié ici : l'orthographe (Debian : sudo apt install hunspell hunspell-fr)",
        ),
        (
            "node",
            "non vérifié ici : le simulateur appelé par node (Debian : sudo apt install nodejs)",
        ),
        (
            "redis-server",
            "non vérifié ici : la limite partagée par un vrai Redis "
            "(Debian : sudo apt install redis-server)",
        ),
        (
            "fr_FR",
            "non vérifié ici : l'orthographe (Debian : sudo apt install hunspell hunspell-fr)",
        ),
    ],
)
def test_each_missing_tool_has_its_sentence(
    removed: str, expected: str, machine: dict[str, str]
) -> None:
    del machine[removed]
    assert sentences() == [expected]


def test_another_chromium_or_dictionary_will_do(machine: dict[str, str]) -> None:
    machine["google-chrome"] = machine.pop("chromium")
    machine["fr"] = machine.pop("fr_FR")
    assert sentences() == []


@pytest.mark.parametrize(("platform", "count"), [("linux", 1), ("darwin", 0), ("win32", 0)])
def test_the_namespace_is_asked_of_linux_only(
    platform: str, count: int, machine: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_tools, "namespace_prefixes", lambda: [])
    monkeypatch.setattr(system_tools.sys, "platform", platform)
    assert len(sentences()) == count
    assert all("iproute2" in sentence for sentence in sentences())
