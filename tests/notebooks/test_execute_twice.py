"""Le mode lot ne dépend de rien : exécuter une leçon n'y change pas un octet, n'ouvre aucun socket.

Chaque leçon est exécutée une fois par ``commands.in_venv.run_notebooks`` (``python3 cours.py
executer``), toutes les variables de la véritable API posées, mandataires et fuseau compris. Le
fichier du dépôt est une première exécution ; celle-ci est la seconde.
"""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import pytest

from commands.in_venv.run_notebooks import NotebookFailure, run_notebook, to_bytes
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.rules.document import read_notebook
from tests.notebooks.samples import append_to, write_sample
from tests.notebooks.socket_journal import read_journal

CELL_SECONDS = 60
NOBODY = "http://127.0.0.1:9"  # le port « discard » : personne n'y répond
HOSTILE = {
    "OPENAI_API_KEY": "sk-" + "reelle" * 6,
    "OPENAI_ADMIN_KEY": "sk-admin-" + "reelle" * 6,
    "OPENAI_BASE_URL": f"{NOBODY}/v1",
    "OPENAI_ORG_ID": "org-hostile",
    "OPENAI_PROJECT_ID": "proj-hostile",
    "OPENAI_WEBHOOK_SECRET": "whsec-hostile",
    "OPENAI_MODEL": "gpt-4",
    "OPENAI_LOG": "debug",
    "COURS_BUDGET_USD": "0",
    "HTTP_PROXY": NOBODY,
    "HTTPS_PROXY": NOBODY,
    "ALL_PROXY": NOBODY,
    "http_proxy": NOBODY,
    "https_proxy": NOBODY,
    "all_proxy": NOBODY,
    "TZ": "Pacific/Kiritimati",
}


@dataclass(frozen=True)
class Execution:
    """Une exécution en milieu hostile : le fichier obtenu, et les connexions demandées."""

    path: Path
    data: bytes
    connections: list[str]


@pytest.fixture(scope="module")
def execute_in_hostile_surroundings(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Path], Execution]:
    """Exécute un carnet, toutes les variables de la véritable API posées."""

    def execute(path: Path) -> Execution:
        journal = tmp_path_factory.mktemp("journal") / "connexions.jsonl"
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("NO_PROXY", raising=False)
            patch.delenv("no_proxy", raising=False)
            for name, value in HOSTILE.items():
                patch.setenv(name, value)
            patch.setenv("COURS_RESEAU_JOURNAL", str(journal))
            try:
                data = to_bytes(run_notebook(path, CELL_SECONDS))
            except NotebookFailure as failure:
                raise pytest.fail.Exception(str(failure), pytrace=False) from None
        return Execution(path, data, read_journal(journal))

    return execute


@pytest.fixture(scope="module")
def execution(
    lesson_path: Path, execute_in_hostile_surroundings: Callable[[Path], Execution]
) -> Execution:
    """L'exécution d'une leçon, faite une fois pour les tests qui suivent."""
    return execute_in_hostile_surroundings(lesson_path)


@pytest.mark.usefixtures("timed_lesson")
def test_executing_changes_no_byte(execution: Execution) -> None:
    stored = execution.path.read_bytes()
    if execution.data != stored:
        pytest.fail(
            f"{execution.path.name} : {_reason(execution, stored)}\n"
            + _difference(stored, execution.data),
            pytrace=False,
        )


def test_no_socket_is_opened(execution: Execution) -> None:
    notebook = read_notebook(execution.path)
    fail_if_any(notebook.problem(None, connection) for connection in execution.connections)


def test_an_opened_socket_is_seen(
    tmp_path: Path, execute_in_hostile_surroundings: Callable[[Path], Execution]
) -> None:
    """Le journal voit un client ordinaire, construit sans l'aide du cours."""
    client = (
        "import openai\n"
        "try:\n"
        "    openai.OpenAI(max_retries=0).models.list()\n"
        "except openai.APIConnectionError:\n"
        "    pass"
    )
    path = write_sample(tmp_path, append_to("preparation", client))
    connections = execute_in_hostile_surroundings(path).connections
    assert any("127.0.0.1" in connection for connection in connections), connections


def test_a_plain_notebook_opens_no_socket_and_keeps_its_bytes(
    tmp_path: Path, execute_in_hostile_surroundings: Callable[[Path], Execution]
) -> None:
    """Le noyau lui-même ne laisse rien au journal : ce qu'on y lit vient des cellules."""
    first = write_sample(tmp_path)
    done = execute_in_hostile_surroundings(first)
    assert done.connections == []
    second = tmp_path / "second" / first.name
    second.parent.mkdir()
    second.write_bytes(done.data)
    assert execute_in_hostile_surroundings(second).data == done.data


def _reason(execution: Execution, stored: bytes) -> str:
    """Pourquoi le fichier change, d'après une exécution de plus, sans les variables hostiles."""
    plain = to_bytes(run_notebook(execution.path, CELL_SECONDS))
    if plain == stored:
        return "des variables d'environnement changent ses sorties en mode lot."
    if plain == execution.data:
        return "ses sorties ne sont plus à jour. Lancez « python3 cours.py executer »."
    return "ses sorties ne sont pas à jour, ou changent d'une exécution à l'autre."


def _difference(stored: bytes, executed: bytes) -> str:
    lines = unified_diff(
        stored.decode("utf-8", "replace").splitlines(),
        executed.decode("utf-8", "replace").splitlines(),
        "enregistré",
        "exécuté",
        lineterm="",
        n=1,
    )
    shown = [line[:200] for line in lines]
    return "\n".join(shown[:40] + (["…"] if len(shown) > 40 else []))
