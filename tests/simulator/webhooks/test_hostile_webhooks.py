"""N'importe quel corps, n'importe quelle adresse : une erreur de l'API, jamais un 500."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.webhooks.loopback import LoopbackCarrier
from tests.simulator.any_json import BROAD, any_json
from tests.simulator.clients import make_http
from tests.simulator.webhooks.receiving import BATCH_TYPES, RESPONSE_TYPES, URL

pytestmark = pytest.mark.memory_only
HTTP = make_http(Simulator(VirtualClock()))
OUTSIDE = make_http(Simulator(VirtualClock(), carrier=LoopbackCarrier()))
FIELDS = ["name", "url", "event_types", "event_type", "keep_old_secret_active_for_24_hours", "id"]
WORDS = [URL, "http://127.0.0.1:9/", *RESPONSE_TYPES, *BATCH_TYPES, "video.failed", ""]
BODIES = st.dictionaries(st.sampled_from(FIELDS), any_json(FIELDS, WORDS), max_size=5)


def make_endpoint() -> str:
    body = {"name": "a", "url": URL, "event_types": ["response.completed"]}
    return str(HTTP.post("/webhook_endpoints", json=body).json()["id"])


ENDPOINT = make_endpoint()
PATHS = [
    *("/webhook_endpoints", f"/webhook_endpoints/{ENDPOINT}"),
    *(f"/webhook_endpoints/{ENDPOINT}/{action}" for action in ("rotate_secret", "test", "autre")),
]


@BROAD
@given(st.sampled_from(PATHS), BODIES)
def test_any_body(path: str, body: dict[str, Any]) -> None:
    for http in (HTTP, OUTSIDE):
        assert http.post(path, json=body).status_code < 500


@BROAD
@given(st.text() | st.from_regex(r"https?://[\[\]0-9a-f:.@%\\/#?]*", fullmatch=True))
def test_any_url(url: str) -> None:
    for http in (HTTP, OUTSIDE):
        body = {"name": "a", "url": url, "event_types": ["response.completed"]}
        assert http.post("/webhook_endpoints", json=body).status_code in (200, 400)


@BROAD
@given(st.lists(st.tuples(st.sampled_from(["after", "limit", "order", "é"]), st.text())))
def test_any_query(query: list[tuple[str, str]]) -> None:
    assert HTTP.get("/webhook_endpoints", params=query).status_code in (200, 400)


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[]", b'{"name": NaN}', b"\xff"])
@pytest.mark.parametrize("path", PATHS, ids=range(len(PATHS)))
def test_what_is_not_an_object(path: str, content: bytes) -> None:
    assert HTTP.post(path, content=content).status_code < 500
