"""Les points d'accès : créer, lire, lister, changer, supprimer, changer de secret."""

from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.clients import make_client
from tests.simulator.webhooks.receiving import BATCH_TYPES, RESPONSE_TYPES, URL


def create(client: openai.OpenAI, **change: Any) -> Any:
    given: dict[str, Any] = {"name": "essai", "url": URL, "event_types": ["response.completed"]}
    return client.webhooks.create(**{**given, **change})


def test_the_secret_is_shown_once(client: openai.OpenAI, http: httpx2.Client) -> None:
    made = create(client)
    assert made.id.startswith("whe_") and made.name == "essai" and made.url == URL
    assert made.created_at == made.updated_at
    shown = client.webhooks.retrieve(made.id)
    assert shown.to_dict() == {k: v for k, v in made.to_dict().items() if k != "signing_secret"}
    for path in (f"/webhook_endpoints/{made.id}", "/webhook_endpoints"):
        assert made.signing_secret not in http.get(path).text


def test_each_secret_is_its_own(client: openai.OpenAI) -> None:
    assert len({create(client).signing_secret for _ in range(5)}) == 5


def test_pages_from_the_newest(client: openai.OpenAI) -> None:
    made = [create(client, name=f"n{number}").id for number in range(5)]
    assert [endpoint.id for endpoint in client.webhooks.list(limit=2)] == made[::-1]
    page = client.webhooks.list(limit=2, after=made[3])
    assert [endpoint.id for endpoint in page.data] == [made[2], made[1]] and page.has_more


def test_an_update_and_its_date(client: openai.OpenAI, clock: VirtualClock) -> None:
    made = create(client)
    clock.sleep(10)
    assert client.webhooks.update(made.id).updated_at == made.updated_at
    assert client.webhooks.update(made.id, name="essai").updated_at == made.updated_at
    changed = client.webhooks.update(
        made.id, name="autre", event_types=["response.failed", "response.failed"]
    )
    assert changed.updated_at == made.updated_at + 10 and changed.created_at == made.created_at
    assert (changed.name, changed.url) == ("autre", URL)
    assert changed.event_types == ["response.failed"]
    assert client.webhooks.retrieve(made.id) == changed


def test_deleting(client: openai.OpenAI) -> None:
    made = create(client)
    assert client.webhooks.delete(made.id).deleted
    assert list(client.webhooks.list()) == []
    for call in (client.webhooks.retrieve, client.webhooks.delete, client.webhooks.rotate_secret):
        with pytest.raises(openai.NotFoundError):
            call(made.id)


def test_a_rotation_changes_the_secret_and_the_hint(
    client: openai.OpenAI, clock: VirtualClock
) -> None:
    made = create(client)
    clock.sleep(5)
    rotated = client.webhooks.rotate_secret(made.id)
    assert rotated.signing_secret != made.signing_secret
    assert rotated.signing_secret_hint != made.signing_secret_hint
    assert rotated.updated_at == (made.updated_at or 0) + 5
    assert client.webhooks.retrieve(made.id).signing_secret_hint == rotated.signing_secret_hint


def test_the_event_types(client: openai.OpenAI) -> None:
    assert sorted(client.webhooks.event_types.list().data) == sorted(RESPONSE_TYPES + BATCH_TYPES)


def test_owners_do_not_see_each_other(simulator: Simulator, client: openai.OpenAI) -> None:
    made = create(client)
    for other in (make_client(simulator, "sk-simule-b"), make_client(simulator, project="proj_b")):
        assert list(other.webhooks.list()) == []
        with pytest.raises(openai.NotFoundError):
            other.webhooks.update(made.id, name="volé")
        with pytest.raises(openai.NotFoundError):
            other.webhooks.test(made.id, event_type="response.completed")


@pytest.mark.parametrize(
    ("change", "param", "code"),
    [
        ({"name": None}, "name", "invalid_type"),
        ({"name": ""}, "name", "empty_string"),
        ({"name": "n" * 10_000}, "name", "string_above_max_length"),
        ({"event_types": []}, "event_types", "empty_array"),
        ({"event_types": "response.completed"}, "event_types", "invalid_type"),
        ({"event_types": ["response.rien"]}, "event_types[0]", "invalid_value"),
        (
            {"event_types": ["response.failed", "video.failed"]},
            "event_types[1]",
            "simulator_not_supported",
        ),
        ({"url": 3}, "url", "invalid_type"),
        ({"secret": "whsec_abc"}, "secret", "unknown_parameter"),
    ],
    ids=range(9),
)
def test_what_is_refused(
    client: openai.OpenAI, http: httpx2.Client, change: Any, param: str, code: str
) -> None:
    whole = {"name": "essai", "url": URL, "event_types": ["response.completed"], **change}
    made = create(client)
    for path, body in (("", whole), (f"/{made.id}", change)):
        reply = http.post(f"/webhook_endpoints{path}", json=body)
        assert reply.status_code == 400
        assert (reply.json()["error"]["param"], reply.json()["error"]["code"]) == (param, code)
    assert len(list(client.webhooks.list())) == 1


@pytest.mark.parametrize("missing", ["name", "url", "event_types"])
def test_what_is_required(http: httpx2.Client, missing: str) -> None:
    body = {"name": "essai", "url": URL, "event_types": ["response.completed"]}
    del body[missing]
    error = http.post("/webhook_endpoints", json=body).json()["error"]
    assert (error["code"], error["param"]) == ("missing_required_parameter", missing)


def test_not_more_than_a_hundred(simulator: Simulator, client: openai.OpenAI) -> None:
    made = [create(client).id for _ in range(100)]
    with pytest.raises(openai.BadRequestError, match="supprimez-en"):
        create(client)
    create(make_client(simulator, "sk-simule-autre"))
    client.webhooks.delete(made[0])
    create(client)
