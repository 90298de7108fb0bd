"""Des requêtes HTTP malveillantes ou cassées : refusées dans la forme de l'API, le serveur vit."""

import json
import socket
import zlib

import pytest

from helpers.clock import RealClock
from helpers.simulator.core import Simulator
from helpers.simulator.http import connection
from helpers.simulator.http.body import BodyLimits
from tests.simulator.clients import KEY, LUNA
from tests.simulator.http.serving import Served, read_all, serve

pytestmark = pytest.mark.memory_only

HEAD = f"host: x\r\nauthorization: Bearer {KEY}\r\n".encode()
POST = b"POST /v1/responses HTTP/1.1\r\n" + HEAD


def error_of(answer: bytes) -> tuple[int, str]:
    """Le statut et le code d'une réponse brute, dont l'enveloppe d'erreur est vérifiée."""
    head, _, body = answer.partition(b"\r\n\r\n")
    error = json.loads(body)["error"]
    assert set(error) == {"message", "type", "param", "code"}
    return int(head.split(b" ")[1]), error["code"]


def lives(served: Served) -> bool:
    return served.http().get("/models").status_code == 200


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GARBAGE\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200 + b"\r\n\r\n",
        b"GET /v1/models HTTP/x.y\r\n" + HEAD + b"\r\n",
        b"GET /v1/models\r\n\r\n",
        b"GET /v1/models HTTP/1.1\r\nauthorization: Bearer x\r\nno-colon\r\n\r\n",
        b"GET /v1/mod\x00els HTTP/1.1\r\n" + HEAD + b"\r\n",
        b"GET /v1/models HTTP/1.1\r\n" + HEAD + b"content-length: -1\r\n\r\n",
        b"GET /v1/models HTTP/1.1\r\n" + HEAD + b"content-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"POST /v1/responses HTTP/1.1\r\n" + HEAD + b"transfer-encoding: gzip\r\n\r\n",
        POST + b"transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
        b"GET /v1/models HTTP/1.1\r\n" + HEAD + b"x: " + b"a" * 100_000 + b"\r\n\r\n",
        b"GET /v1/models HTTP/1.1\r\n" + HEAD + b"x: aaa\r\n" * 20_000 + b"\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + HEAD + b"\r\n",
    ],
    ids=range(13),
)
def test_what_is_not_http(request_bytes: bytes) -> None:
    with serve() as served:
        answer = served.raw(request_bytes)
        if answer:  # la connexion peut aussi se fermer sans rien : jamais une trace, jamais un 500
            status, _ = error_of(answer)
            assert 400 <= status < 500 or status == 501
        assert b"Traceback" not in answer
        assert lives(served)


def test_a_flood_of_headers_is_refused_in_the_api_s_form() -> None:
    with serve() as served:
        answer = served.raw(b"GET /v1/models HTTP/1.1\r\n" + HEAD + b"x: " + b"a" * 70_000)
        assert error_of(answer) == (400, "invalid_http_request")


@pytest.mark.parametrize("framing", ["length", "chunked", "expect"])
def test_a_body_too_large(framing: str) -> None:
    size = 200_000
    with serve(limits=BodyLimits(size=100_000)) as served:
        if framing == "chunked":
            chunk = b"%x\r\n" % size + b"a" * size + b"\r\n0\r\n\r\n"
            answer = served.raw(
                POST + b"transfer-encoding: chunked\r\nconnection: close\r\n\r\n" + chunk
            )
        elif framing == "length":
            answer = served.raw(
                POST + b"content-length: %d\r\nconnection: close\r\n\r\n" % size + b"a" * size
            )
        else:
            length = b"content-length: 99999999999\r\nexpect: 100-continue\r\n\r\n"
            answer = served.raw(POST + length)
        assert error_of(answer) == (413, "request_too_large")
        assert lives(served)


def test_a_whole_huge_body_is_answered_over_a_client() -> None:
    """Le client peut lire le refus : le serveur écoute poliment la fin d'un envoi raisonnable."""
    with serve(limits=BodyLimits(size=1_000_000)) as served:
        reply = served.http().post("/responses", content=b"a" * 8_000_000)
        assert reply.status_code == 413
        assert reply.headers["x-request-id"].startswith("req_")


def test_a_body_that_does_not_come() -> None:
    with serve(limits=BodyLimits(silence=0.1)) as served:
        assert error_of(served.raw(POST + b"content-length: 10\r\n\r\n{")) == (
            408,
            "request_timeout",
        )
        assert lives(served)


def test_a_body_drop_by_drop() -> None:
    with serve(limits=BodyLimits(total=0.3)) as served:
        with socket.create_connection(("127.0.0.1", served.port), timeout=10) as slow:
            slow.sendall(POST + b"content-length: 1000\r\n\r\n{")
            assert error_of(read_all(slow)) == (408, "request_timeout")
        assert lives(served)


def test_headers_that_do_not_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "HEADER_DEADLINE", 0.1)
    with serve() as served:
        assert error_of(served.raw(b"GET /v1/models HTTP/1.1\r\n")) == (408, "request_timeout")
        assert error_of(served.raw(b"")) == (408, "request_timeout")
        assert lives(served)


def test_a_client_that_leaves_in_the_middle() -> None:
    with serve() as served:
        for request in (b"GET /v1/mod", POST + b"content-length: 100\r\n\r\n{", POST[:20]):
            with socket.create_connection(("127.0.0.1", served.port)) as connection_:
                connection_.sendall(request)
        assert lives(served)


def test_a_hundred_idle_connections() -> None:
    with serve() as served:
        idle = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(100)]
        assert lives(served)
        for one in idle:
            one.close()


@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe\xfd",
        '{"model": "gpt-6-luna", "input": "é"}'.encode("utf-16"),
        '{"model": "gpt-6-luna", "input": "é"}'.encode("latin-1"),
        b'{"model": "gpt-6-luna", "input": "\xed\xa0\x80"}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"model": "gpt-6-luna", "input": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
        b'{"model": "gpt-6-luna", "input": "a", "temperature": 1e999}',
        b'{"model": "gpt-6-luna", "input": "a", "max_output_tokens": ' + b"9" * 5_000 + b"}",
        b"\xef\xbb\xbf" + b'{"model": "gpt-6-luna", "input": "a"}',
        zlib.compress(b"{}"),
    ],
    ids=range(11),
)
@pytest.mark.parametrize("path", ["/responses", "/chat/completions", "/conversations", "/files"])
def test_bodies_that_are_not_what_they_should_be(path: str, body: bytes) -> None:
    with serve() as served, served.http() as http:
        reply = http.post(path, content=body, headers={"content-type": "application/json"})
        assert reply.status_code < 500, reply.text
        if reply.status_code >= 400:
            assert set(reply.json()["error"]) == {"message", "type", "param", "code"}


def test_a_body_that_trickles() -> None:
    """Chaque octet n'achète que le temps d'un débit honnête."""
    limits = BodyLimits(total=0.3, silence=10.0, rate=1_000_000.0)
    with serve(limits=limits) as served:
        with socket.create_connection(("127.0.0.1", served.port), timeout=10) as slow:
            slow.sendall(POST + b"content-length: 100000\r\n\r\n")
            slow.settimeout(0.02)
            answer = b""
            for _ in range(500):
                try:
                    slow.sendall(b"{")
                    answer = slow.recv(65_536)
                except TimeoutError:
                    continue
                break
            slow.settimeout(10)
            while not answer.endswith(b"}"):  # le corps peut suivre l'en-tête d'un peu
                answer += slow.recv(65_536)
            assert error_of(answer) == (408, "request_timeout")
        assert lives(served)


@pytest.mark.parametrize(
    "target", [b"http://api.local/v1/models", b"https://api.local:443/v1/models"]
)
def test_a_whole_address_is_served(target: bytes) -> None:
    with serve() as served:
        request = b"GET " + target + b" HTTP/1.1\r\n" + HEAD + b"connection: close\r\n\r\n"
        assert served.raw(request).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    "line", [b"OPTIONS * HTTP/1.1", b"CONNECT a:1 HTTP/1.1", b"GET x HTTP/1.1"]
)
def test_strange_targets_get_the_api_s_form(line: bytes) -> None:
    with serve() as served:
        answer = served.raw(line + b"\r\n" + HEAD + b"connection: close\r\n\r\n")
        assert error_of(answer)[0] in (400, 404, 405)
        assert lives(served)


def test_a_websocket_is_not_spoken() -> None:
    upgrade = (
        b"connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n"
        b"sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    with serve() as served:
        with socket.create_connection(("127.0.0.1", served.port), timeout=10) as connection_:
            connection_.sendall(b"GET /v1/responses HTTP/1.1\r\n" + HEAD + upgrade)
            head, _, rest = read_all(connection_).partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 404") and b"simulator_not_supported" in rest
        assert lives(served)


def test_a_stream_nobody_reads() -> None:
    """Un client qui n'écoute plus ne bloque pas les autres."""
    body = json.dumps(
        {"model": LUNA, "input": "Écris un texte de 3000 mots.", "stream": True}
    ).encode()
    with serve(Simulator(RealClock())) as served:
        with socket.create_connection(("127.0.0.1", served.port), timeout=10) as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            deaf.sendall(POST + b"content-length: %d\r\n\r\n" % len(body) + body)
            assert lives(served)
        assert lives(served)
