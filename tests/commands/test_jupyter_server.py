"""Le serveur est attendu, reconnu à son jeton, arrêté proprement (un petit serveur en joue)."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from commands import jupyter_server
from commands.console import CourseError
from commands.course import Course
from commands.jupyter_server import JupyterServer, running_server

# Répond 200 à qui donne son jeton et 403 aux autres ; s'arrête sur demande, avec l'état voulu.
STAND_IN = """
import os, sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def reply(self):
        known = self.headers["Authorization"] == "token " + os.environ["JUPYTER_TOKEN"]
        self.send_response(200 if known else 403)
        self.end_headers()
        if known and self.path == "/api/shutdown" and STUBBORN == "non":
            threading.Thread(target=server.shutdown).start()
    do_GET = do_POST = reply

STUBBORN = sys.argv[2]
print("démarrage de l'essai", flush=True)
server = HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
server.serve_forever()
"""
PAGE = "/lab/tree/00_demarrage.ipynb"


@pytest.fixture(autouse=True)
def work_folder(course: Course) -> None:
    course.work.mkdir()


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def stand_in(course: Course, port: int, *, stubborn: bool = False) -> Iterator[JupyterServer]:
    command = [sys.executable, "-I", "-c", STAND_IN, str(port), "oui" if stubborn else "non"]
    with running_server(course, command, port, PAGE) as server:
        yield server


def test_ready_address_and_clean_stop(course: Course, port: int) -> None:
    with stand_in(course, port) as server:
        assert server.wait_until_ready()
        assert server.address == f"http://127.0.0.1:{port}{PAGE}?token={server.token}"
        assert server.ask("GET", "/api/status") == 200
        server.stop()
        assert server.process.returncode == 0
    assert server.ask("GET", "/api/status") == 0


def test_the_token_is_new_each_time_and_not_on_the_command_line(course: Course, port: int) -> None:
    tokens = set()
    for _ in range(2):
        with stand_in(course, port) as server:
            tokens.add(server.token)
            assert server.token not in " ".join(map(str, server.process.args))
    assert len(tokens) == 2 and all(len(token) >= 32 for token in tokens)


def test_another_program_on_the_port_is_not_taken_for_ours(course: Course, port: int) -> None:
    """Deux fenêtres ouvertes ensemble ont trouvé le même port libre."""
    with stand_in(course, port) as first:
        assert first.wait_until_ready()
        with stand_in(course, port) as second:  # échoue : le port est pris
            assert not second.wait_until_ready()
        assert first.process.poll() is None


def test_a_server_that_dies_says_its_last_words(course: Course, port: int) -> None:
    with running_server(
        course, [sys.executable, "-c", "print('panne de l\\'essai'); exit(4)"], port, PAGE
    ) as server:
        assert not server.wait_until_ready()
        assert server.wait() == 4
        assert "  | panne de l'essai" in server.last_words()
        assert "diagnostic" in server.last_words()


def test_a_silent_server_is_not_awaited_for_ever(
    course: Course, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jupyter_server, "START_SECONDS", 0)
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    with (
        running_server(course, command, port, PAGE) as server,
        pytest.raises(CourseError, match="ne répond pas après 0 s"),
    ):
        server.wait_until_ready()
    assert server.process.returncode not in (None, 0), "il ne reste pas derrière nous"


def test_a_server_that_does_not_obey_is_killed(
    course: Course, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jupyter_server, "STOP_SECONDS", 0.05)
    with stand_in(course, port, stubborn=True) as server:
        assert server.wait_until_ready()
        server.stop()
        assert server.process.wait(timeout=10) != 0


def test_a_server_that_does_not_listen_is_terminated(course: Course, port: int) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    with running_server(course, command, port, PAGE) as server:
        server.stop()
        assert server.process.returncode is not None


def test_an_error_never_leaves_a_server_behind(course: Course, port: int) -> None:
    with pytest.raises(KeyboardInterrupt), stand_in(course, port) as server:
        raise KeyboardInterrupt
    assert server.process.returncode is not None


@pytest.mark.skipif(not hasattr(os, "getpgid"), reason="groupes de processus d'Unix")
def test_ctrl_c_in_the_terminal_does_not_reach_the_server(course: Course, port: int) -> None:
    """Il est dans un groupe à lui : c'est la commande qui l'arrête, noyaux compris."""
    with stand_in(course, port) as server:
        assert os.getpgid(server.process.pid) != os.getpgid(0)
