"""La suite tourne hors ligne : la garde du réseau refuse, nomme, note et laisse passer."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import network_guard
import pytest

from tests.conftest import unverified

OFFLINE_DIR = Path(__file__).resolve().parent
# Réservée à la documentation (RFC 5737) : personne n'y répond.
ELSEWHERE = "192.0.2.1"


def run_python(code: str, *folders: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Exécute du code dans un Python neuf, la garde dans son ``PYTHONPATH``."""
    path = os.pathsep.join(str(folder) for folder in (OFFLINE_DIR, *folders))
    base = {name: value for name, value in os.environ.items() if not name.startswith("COURS_")}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=base | {"PYTHONPATH": path, "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


@pytest.mark.parametrize(
    ("code", "host"),
    [
        (f"import socket; socket.create_connection(('{ELSEWHERE}', 443), 5)", ELSEWHERE),
        ("import socket; socket.getaddrinfo('api.openai.com', 443)", "api.openai.com"),
        ("import socket; socket.gethostbyname('api.openai.com')", "api.openai.com"),
        (
            f"import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('{ELSEWHERE}', 9))",
            ELSEWHERE,
        ),
        (
            "import urllib.request; urllib.request.urlopen('https://api.openai.com/v1/models')",
            "api.openai.com",
        ),
        (
            "import asyncio; asyncio.run(asyncio.open_connection('api.openai.com', 443))",
            "api.openai.com",
        ),
        (
            "import openai; openai.OpenAI(api_key='x', base_url='https://api.openai.com/v1', "
            "max_retries=0).models.list()",
            "api.openai.com",
        ),
    ],
)
def test_other_host_is_refused_and_named(code: str, host: str) -> None:
    done = run_python(code, COURS_RESEAU="interdit")
    assert done.returncode != 0
    assert f"Connexion à {host} refusée" in done.stderr


def test_loopback_is_allowed() -> None:
    code = (
        "import socket\n"
        "server = socket.create_server(('127.0.0.1', 0))\n"
        "client = socket.create_connection(server.getsockname())\n"
        "socket.getaddrinfo('localhost', 80); socket.socketpair()\n"
        "print('ouvert')"
    )
    done = run_python(code, COURS_RESEAU="interdit")
    assert done.stdout == "ouvert\n", done.stderr


def test_without_the_variable_nothing_is_refused() -> None:
    code = "import sys\nsys.audit('socket.connect', None, ('192.0.2.1', 443))\nprint('rien')"
    assert run_python(code).stdout == "rien\n"
    assert "192.0.2.1" in run_python(code, COURS_RESEAU="interdit").stderr


def test_journal_records_loopback_connections_too(tmp_path: Path) -> None:
    journal = tmp_path / "connexions.jsonl"
    code = (
        "import socket\n"
        "def call_the_api():\n"
        "    socket.socket().connect_ex(('127.0.0.1', 9))\n"
        "call_the_api()"
    )
    done = run_python(code, COURS_RESEAU_JOURNAL=str(journal))
    assert done.returncode == 0, done.stderr
    (line,) = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    assert (line["event"], line["host"]) == ("socket.connect", "127.0.0.1")
    assert any("call_the_api" in caller for caller in line["callers"])


def test_another_sitecustomize_still_runs(tmp_path: Path) -> None:
    """Le nôtre cache celui d'une distribution : il lui passe la main."""
    (tmp_path / "sitecustomize.py").write_text("print('le suivant')\n", encoding="utf-8")
    done = run_python("print('le programme')", tmp_path, COURS_RESEAU="interdit")
    assert done.stdout == "le suivant\nle programme\n"


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("0.0.0.0", True),
        ("", True),
        ("10.0.0.1", False),
        ("8.8.8.8", False),
        ("2001:db8::1", False),
        ("fe80::1%eth0", False),
        ("localhost.exemple.fr", False),
        ("api.openai.com", False),
    ],
)
def test_what_counts_as_this_machine(host: str, local: bool) -> None:
    assert network_guard.is_loopback(host) is local


def test_this_suite_is_offline(capsys: pytest.CaptureFixture[str]) -> None:
    """Dit comment la suite est tenue hors ligne, et le vérifie en essayant de sortir."""
    state = network_guard.describe(os.environ)
    with capsys.disabled():
        print(f"\nréseau de cette suite : {state}")
    if state == "non restreint":
        unverified("le réseau n'est pas restreint. Retirez COURS_RESEAU de l'environnement.")
    if network_guard.only_loopback_is_up():  # sans la garde : c'est le système qui refuse
        code = f"import socket; socket.create_connection(('{ELSEWHERE}', 443), timeout=5)"
        assert "OSError" in run_python(code).stderr
    else:
        with pytest.raises(network_guard.NetworkForbiddenError, match=ELSEWHERE):
            socket.create_connection((ELSEWHERE, 443), timeout=5)
