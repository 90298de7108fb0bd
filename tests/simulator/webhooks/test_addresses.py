"""Les adresses : en HTTPS partout, et rien que cette machine quand les livraisons sortent."""

from typing import Any

import httpx2
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.webhooks.addresses import loopback_hosts
from helpers.simulator.webhooks.loopback import LoopbackCarrier
from tests.simulator.clients import make_http

HERE = [
    "http://127.0.0.1:8000/webhook",
    "http://127.0.0.1",
    "https://127.8.9.10/a?b=c",
    "http://localhost:9/",
    "https://LOCALHOST/",
    "http://[::1]:8000/",
    "HTTP://127.0.0.1/",
    "http://[0:0:0:0:0:0:0:1]/",
]
ELSEWHERE = [
    "https://exemple.fr/webhook",
    "https://api.openai.com/",
    "https://8.8.8.8/",
    "https://10.0.0.1/",
    "https://192.168.1.1:8443/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0.0.0.0/",
    "https://[::]/",
    "https://[::ffff:8.8.8.8]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fe80::1]/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://127.0.0.1.nip.io/",
    "https://localhost.exemple.fr/",
    "https://localhost./",
    "https://app.localhost/",
    "https://localtest.me/",
]
NOWHERE = [
    "",
    "webhook",
    "/webhook",
    "//127.0.0.1/",
    "http:///a",
    "http://",
    "http://:80/",
    "ftp://127.0.0.1/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://exemple.fr/",
    "http://0.0.0.0/",
    "http://127.0.0.1@evil.fr/",
    "http://127.0.0.1:80@evil.fr/",
    "https://moi:secret@127.0.0.1/",
    "http://evil.fr#@127.0.0.1/",
    "http://127.0.0.1/#fin",
    "http://127.0.0.1\\@evil.fr/",
    "http://127.0.0.1:0/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.1:abc/",
    "http://127.0.0.1:-1/",
    "http://[::1/",
    "http://::1/",
    "http://[::1%25eth0]/",
    "http://127.0.0.1%00.evil.fr/",
    "http://127.0.0.1%2eevil.fr/",
    "http://127.0.0.1 .evil.fr/",
    " http://127.0.0.1/",
    "http://127.0.0.1/\r\nX-A: b",
    "http://127.0.0.1/\u0000",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://ⓛocalhost/",
    "http://localhost\u200b/",
    "https://" + "a" * 5000 + ".fr/",
]


def create(http: httpx2.Client, url: str) -> Any:
    body = {"name": "essai", "url": url, "event_types": ["response.completed"]}
    return http.post("/webhook_endpoints", json=body)


@pytest.fixture
def outside(clock: VirtualClock) -> httpx2.Client:
    """Un simulateur qui livre par le réseau."""
    return make_http(Simulator(clock, carrier=LoopbackCarrier()))


@pytest.mark.parametrize("url", HERE)
def test_this_machine(http: httpx2.Client, outside: httpx2.Client, url: str) -> None:
    assert create(http, url).status_code == create(outside, url).status_code == 200
    assert loopback_hosts(url)


@pytest.mark.parametrize("url", ELSEWHERE)
def test_elsewhere(http: httpx2.Client, outside: httpx2.Client, url: str) -> None:
    assert create(http, url).status_code == 200
    reply = create(outside, url)
    assert reply.status_code == 400
    error = reply.json()["error"]
    assert (error["param"], error["code"]) == ("url", "invalid_url")
    assert "127.0.0.1, [::1] ou localhost" in error["message"]


@pytest.mark.parametrize("url", NOWHERE, ids=ascii)
def test_nowhere(http: httpx2.Client, outside: httpx2.Client, url: str) -> None:
    for client in (http, outside):
        reply = create(client, url)
        assert reply.status_code == 400 and reply.json()["error"]["param"] == "url"
    assert loopback_hosts(url) == []


@pytest.mark.memory_only
@pytest.mark.parametrize("url", [*ELSEWHERE, *NOWHERE], ids=ascii)
def test_the_carrier_checks_again(url: str) -> None:
    """Même inscrite autrement (dans ce processus, sur le même fichier), rien n'y part."""
    carrier = LoopbackCarrier()
    assert not carrier.reaches(url)
    with pytest.raises(ValueError, match="cette machine"):
        carrier.send(url, b"{}", {})


def test_an_update_is_checked_too(outside: httpx2.Client) -> None:
    made = create(outside, HERE[0]).json()["id"]
    reply = outside.post(f"/webhook_endpoints/{made}", json={"url": "https://exemple.fr/"})
    assert reply.status_code == 400 and reply.json()["error"]["param"] == "url"
    assert outside.get(f"/webhook_endpoints/{made}").json()["url"] == HERE[0]
