"""Des formulaires mal écrits, coupés ou hostiles : l'erreur 400 de l'API, jamais un 500."""

from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.any_json import BROAD
from tests.simulator.clients import make_http

HTTP = make_http(Simulator(VirtualClock()))
KIND = "multipart/form-data; boundary=b"


def part(name: str, content: bytes, filename: str | None = None) -> bytes:
    shown = "" if filename is None else f'; filename="{filename}"'
    head = f'--b\r\nContent-Disposition: form-data; name="{name}"{shown}\r\n\r\n'
    return head.encode() + content + b"\r\n"


FILE = part("file", b"Bonjour", "a.txt")
PURPOSE = part("purpose", b"user_data")
END = b"--b--\r\n"
GOOD = PURPOSE + FILE + END


def post(body: bytes, kind: str | None = KIND) -> Any:
    headers = {} if kind is None else {b"content-type": kind.encode("latin-1")}
    return HTTP.post("/files", content=body, headers=headers)


def refused(reply: httpx2.Response, param: str | None = None) -> str:
    assert reply.status_code == 400, reply.text
    error = reply.json()["error"]
    assert error["type"] == "invalid_request_error" and error["param"] == param
    return str(error["message"])


def test_the_good_one() -> None:
    assert post(GOOD).status_code == 200
    assert post(b"\r\n" + FILE + PURPOSE + b"--b--").status_code == 200  # ordre et fin permis
    assert post(GOOD, 'Multipart/Form-Data; charset=utf-8; boundary="b"').status_code == 200


@pytest.mark.parametrize(
    "kind", [None, "", "application/json", "text/plain", "multipart/mixed; boundary=b", "é"]
)
def test_not_a_form(kind: str | None) -> None:
    assert "Content-Type" in refused(post(GOOD, kind))


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary=""',
        "multipart/form-data; boundary=autre",
        "multipart/form-data; boundary=" + "b" * 5_000,
        "multipart/form-data; boundary*=utf-8''b",
    ],
)
def test_a_wrong_boundary(kind: str) -> None:
    refused(post(GOOD, kind))


@pytest.mark.parametrize("length", range(0, len(GOOD) - 4, 3))
def test_cut_anywhere(length: int) -> None:
    refused(post(GOOD[:length]))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"--b",
        b"--b--",
        b"--b\r\n\r\nsans nom\r\n--b--\r\n",
        b'--b\r\nContent-Disposition: form-data; filename="x"\r\n\r\nx\r\n--b--\r\n',
        b"--b\nContent-Disposition: form-data; name=purpose\n\nbatch\n--b--\n",
        b"--b\r\nX" + b"a" * 100_000 + b": 1\r\n\r\nx\r\n--b--\r\n",
        b"--b\r\n" + b"A: 1\r\n" * 1000 + b"\r\nx\r\n--b--\r\n",
        part("\udcff".encode("utf-8", "surrogateescape").decode("latin-1"), b"x") + END,
        b'--b\r\nContent-Disposition: form-data; name="\xff"\r\n\r\nx\r\n--b--\r\n',
        part("purpose", b"\xff\xfe") + FILE + END,
    ],
)
def test_badly_written(body: bytes) -> None:
    reply = post(body)
    assert reply.status_code == 400, reply.text
    assert reply.json()["error"]["type"] == "invalid_request_error"


def test_too_many_fields() -> None:
    assert "more than" in refused(post(part("x", b"1") * 1_001 + END))


@pytest.mark.parametrize(
    ("body", "param"),
    [
        (FILE + END, "purpose"),
        (PURPOSE + END, "file"),
        (PURPOSE + part("file", b"du texte") + END, "file"),
        (PURPOSE + FILE + part("autre", b"1") + END, "autre"),
        (PURPOSE + FILE + part("expires_after", b"1") + END, "expires_after"),
        (
            PURPOSE + FILE + part("expires_after", b"1") + part("expires_after[seconds]", b"1")
            + END,
            "expires_after",
        ),
        (PURPOSE + part("file", b"x", "n" * 600) + END, "file"),
        (part("purpose", b"batch\x00") + FILE + END, "purpose"),
    ],
)  # fmt: skip
def test_wrong_fields(body: bytes, param: str) -> None:
    refused(post(body), param)


@settings(BROAD, max_examples=80)
@given(st.binary(max_size=200))
def test_any_bytes(body: bytes) -> None:
    assert post(body).status_code == 400


@settings(BROAD, max_examples=80)
@given(st.binary(max_size=300), st.text(max_size=30))
def test_any_content(content: bytes, name: str) -> None:
    """Ce qui est accepté revient octet pour octet ; le reste est un 400."""
    try:
        files = {"file": (name or "x", content)}
        reply = HTTP.post("/files", data={"purpose": "user_data"}, files=files)
    except UnicodeEncodeError:  # un demi-couple UTF-16 : le client refuse lui-même
        return
    assert reply.status_code == 200, reply.text
    back = HTTP.get(f"/files/{reply.json()['id']}/content")
    assert back.content == content


@settings(BROAD, max_examples=80)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=3))
def test_any_damage(position: int, damage: bytes) -> None:
    damaged = GOOD[:position] + damage + GOOD[position + len(damage) :]
    assert post(damaged).status_code in (200, 400)
