"""Un port pris n'est jamais donné pour libre."""

import socket

import pytest

from commands import ports
from commands.ports import HOST, choose_port, port_is_free


def listen(host: str = HOST, port: int = 0) -> socket.socket:
    return socket.create_server((host, port))


def test_a_port_somebody_listens_to_is_taken() -> None:
    with listen() as server:
        port = server.getsockname()[1]
        assert not port_is_free(port)
    assert port_is_free(port)


def test_a_server_on_every_address_takes_it_too() -> None:
    with listen("0.0.0.0") as server:
        assert not port_is_free(server.getsockname()[1])


def test_the_wanted_port_is_kept_when_free() -> None:
    with listen() as server:
        port = server.getsockname()[1]
    assert choose_port(port) == port


def test_a_taken_port_gets_a_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = {9000, 9001}
    monkeypatch.setattr(ports, "port_is_free", lambda port: port not in taken)
    assert choose_port(9000) == 9002


@pytest.mark.parametrize("wanted", [9000, 65535])
def test_when_every_neighbour_is_taken_the_system_gives_one(
    wanted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def taken(port: int) -> bool:
        asked.append(port)
        return False

    monkeypatch.setattr(ports, "port_is_free", taken)
    chosen = choose_port(wanted)
    assert chosen not in asked and 0 < chosen <= 65535
    assert max(asked) <= 65535
