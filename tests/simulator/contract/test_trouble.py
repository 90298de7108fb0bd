"""Un serveur qui va mal : une phrase française, jamais une trace d'appels."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from helpers.clock import RealClock
from helpers.simulator.contract.command import run_contract
from tests.simulator.contract.changes import body, header, put, status
from tests.simulator.contract.listing import what_is_left
from tests.simulator.contract.proxy import KEY, Change, Plant, Proxy, Seen, found

pytestmark = pytest.mark.memory_only

Behaviour = Callable[[socket.socket], None]


@contextmanager
def _raw_server(behaviour: Behaviour) -> Iterator[str]:
    """Un serveur qui fait de chaque connexion ce qu'on lui dit ; donne son adresse."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    connection.settimeout(5)
                    behaviour(connection)

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
        listening.shutdown(socket.SHUT_RDWR)


def _complaint(base_url: str, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    arguments = ["--base-url", base_url, "--yes", "--famille", "modèles", *options]
    environment = {"OPENAI_API_KEY": KEY}
    assert run_contract("contrat", arguments, clock=RealClock(), environment=environment) == 3
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    assert KEY not in lines[0]
    return lines[0]


def test_nobody_listens(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert _complaint(f"http://127.0.0.1:{port}/v1", capsys) == "Le serveur est injoignable."


def test_a_server_that_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    done = threading.Event()
    with _raw_server(lambda connection: done.wait(5) and None) as url:
        found = _complaint(url, capsys, "--patience", "0.2")
        done.set()
    assert found == "Le serveur n'a pas répondu en 0.2\u00a0s."


def test_a_server_that_hangs_up(capsys: pytest.CaptureFixture[str]) -> None:
    with _raw_server(lambda connection: connection.recv(9_999) and None) as url:
        assert "fermé la connexion" in _complaint(url, capsys)


def test_a_server_that_hangs_up_in_the_middle(capsys: pytest.CaptureFixture[str]) -> None:
    def behaviour(connection: socket.socket) -> None:
        connection.recv(9_999)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{")

    with _raw_server(behaviour) as url:
        assert "n'est pas entière" in _complaint(url, capsys)


def test_a_server_that_does_not_speak_http(capsys: pytest.CaptureFixture[str]) -> None:
    def behaviour(connection: socket.socket) -> None:
        connection.recv(9_999)
        connection.sendall(b"220 smtp.exemple.fr ESMTP\r\n")

    with _raw_server(behaviour) as url:
        assert "fermé la connexion" in _complaint(url, capsys)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (body(b"<html><body>Bienvenue</body></html>"), "Ce n'est pas une API"),
        (body(b""), "Ce n'est pas une API"),
        (status(401), "refuse la clé de OPENAI_API_KEY"),
        (status(404), "finit par /v1"),
        (lambda seen: replace(status(302)(seen), headers={"location": "/"}), "autre adresse"),
        (lambda seen: replace(status(308)(seen), headers={"location": "/"}), "autre adresse"),
    ],
)
def test_not_an_api(
    proxy: Proxy, change: Change, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    proxy.renew(Plant("GET", "/v1/models", change))
    assert words in _complaint(proxy.url, capsys)
    assert proxy.calls == [("GET", "/v1/models")]  # la redirection n'est pas suivie


def test_a_wrong_base_url(proxy: Proxy, capsys: pytest.CaptureFixture[str]) -> None:
    assert "finit par /v1" in _complaint(f"{proxy.url}/api", capsys)


def test_a_call_without_reply_is_said_and_the_rest_goes_on(proxy: Proxy, tmp_path: Path) -> None:
    def cut(seen: Seen) -> Seen:
        return Seen(200, {**seen.headers, "content-length": "99999"}, seen.body[:40])

    proxy.renew(Plant("POST", "/v1/files", cut))
    code, report = proxy.report(tmp_path, "--famille", "fichiers")
    skipped = {call["name"]: call["skipped"] for call in report["calls"] if call["skipped"]}
    assert found(report) == [("envoyer un fichier", "réponse coupée", "")]
    assert skipped == dict.fromkeys(
        ("lire un fichier", "supprimer un fichier", "lire un fichier supprimé"),
        "il dépend d'un appel qui n'a pas donné file",
    )
    assert code == 1


def test_a_stream_cut_is_said_once_and_what_it_created_is_deleted(
    proxy: Proxy, tmp_path: Path
) -> None:
    def cut(seen: Seen) -> Seen:
        proxy.ids.add(seen.body.decode().split('"id":"')[1].split('"')[0])
        headers = {**seen.headers, "content-length": str(len(seen.body))}
        return Seen(200, headers, seen.body[: len(seen.body) // 2])

    proxy.renew(Plant("POST", "/v1/responses", cut, marker='"stream": true'))
    code, report = proxy.report(tmp_path, "--famille", "arrière-plan")
    assert found(report) == [("arrière-plan en flux", "réponse coupée", "")]
    assert code == 1
    assert what_is_left(proxy) == []


def test_what_should_have_been_refused_is_deleted_too(proxy: Proxy, tmp_path: Path) -> None:
    def accept(seen: Seen) -> Seen:
        return Seen(200, seen.headers, b'{"id":"resp_accepted","object":"response"}')

    proxy.renew(Plant("POST", "/v1/responses", accept, marker="couleur"))
    code, report = proxy.report(tmp_path, "--famille", "erreurs de réponses")
    assert found(report) == [("paramètre inconnu", "autre statut", "")]
    assert proxy.calls[-1] == ("DELETE", "/v1/responses/resp_accepted")
    assert code == 1 and report["left"] == []


def test_an_identifier_never_leads_elsewhere(proxy: Proxy, tmp_path: Path) -> None:
    proxy.renew(Plant("POST", "/v1/files", put("id", "../models/gpt-4o")))
    _, report = proxy.report(tmp_path, "--famille", "fichiers")
    assert ("envoyer un fichier", "autre valeur", "id") in found(report)
    assert not [path for _, path in proxy.calls if "gpt-4o" in path]


def test_a_server_that_dies_is_not_waited_for_at_every_call(proxy: Proxy, tmp_path: Path) -> None:
    def die(seen: Seen) -> Seen:
        return Seen(200, {"content-length": "1", "transfer-encoding": "gzip"}, b"")

    proxy.renew(Plant(".*", "/v1/moderations", die, always=True))
    code, report = proxy.report(tmp_path, "--famille", "modérations")
    assert code == 1
    assert all(call["skipped"] or call["differences"] for call in report["calls"][1:])


def test_a_rate_limit_is_waited_for(proxy: Proxy, tmp_path: Path) -> None:
    def refuse(seen: Seen) -> Seen:
        refused = put("error", {"message": "Slow", "code": "rate_limit_exceeded"})(seen)
        return header("retry-after", "7")(replace(refused, status=429))

    proxy.renew(Plant("POST", "/v1/moderations", refuse))
    code, report = proxy.report(tmp_path, "--famille", "modérations")
    assert (found(report), code) == ([], 0)
    assert proxy.clock.monotonic() == 7.0


def test_a_rate_limit_that_stays_is_a_difference(proxy: Proxy, tmp_path: Path) -> None:
    def refuse(seen: Seen) -> Seen:
        return header("retry-after", "600")(replace(seen, status=429))

    proxy.renew(Plant("POST", "/v1/moderations", refuse, marker="Bonjour à"))
    code, report = proxy.report(tmp_path, "--famille", "modérations")
    assert found(report) == [("modérer un texte", "autre statut", "")]
    assert (code, proxy.clock.monotonic()) == (1, 0.0)


def test_a_job_that_never_ends_is_left_after_a_bounded_wait(proxy: Proxy, tmp_path: Path) -> None:
    proxy.renew(Plant("GET", "/v1/responses/.*", put("status", "queued"), always=True))
    code, report = proxy.report(tmp_path, "--famille", "arrière-plan")
    skipped = {call["name"]: call["skipped"] for call in report["calls"] if call["skipped"]}
    assert skipped == {"attendre la fin": "le travail n'était pas fini au bout du temps prévu"}
    assert proxy.clock.monotonic() < 180.0 and code == 1
