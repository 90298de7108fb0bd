"""Les routes de `/v1/webhook_endpoints` : créer, lire, changer, supprimer, essayer."""

from dataclasses import replace
from typing import Any

from openai.types.webhooks.webhook_create_params import WebhookCreateParams
from openai.types.webhooks.webhook_list_params import WebhookListParams
from openai.types.webhooks.webhook_rotate_secret_params import WebhookRotateSecretParams
from openai.types.webhooks.webhook_test_params import WebhookTestParams
from openai.types.webhooks.webhook_update_params import WebhookUpdateParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.requests.limits import check_length
from helpers.simulator.requests.paging import read_page
from helpers.simulator.requests.query import read_query
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.state.records import Item
from helpers.simulator.state.store import Store
from helpers.simulator.state.webhooks import Endpoint
from helpers.simulator.webhooks.dispatch import Webhooks
from helpers.simulator.webhooks.events import EVENT_TYPES, event_payload
from helpers.simulator.webhooks.signing import derived_secret, hint_of, new_secret

NAME_LENGTH = 256
MAX_ENDPOINTS = 100  # par propriétaire : chaque appel les parcourt tous
OLD_SECRET_LIFETIME = 24 * 3600.0  # secondes


class WebhookEndpoints:
    """Le service des webhooks, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store, webhooks: Webhooks) -> None:
        self._clock = clock
        self._table = store.webhook_endpoints
        self._webhooks = webhooks

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/webhook_endpoints``. Le secret n'est montré qu'ici, et à son changement."""
        body = parse_body(raw_body)
        validate(body, WebhookCreateParams)
        self._check(body)
        if len(self._table.of(call.owner)) >= MAX_ENDPOINTS:
            raise ApiError(
                400,
                f"Le simulateur garde {MAX_ENDPOINTS} webhooks par projet\u00a0: supprimez-en un.",
                code="simulator_not_supported",
            )
        now = self._clock.timestamp()
        endpoint = Endpoint(
            id=call.new_id("whe_"),
            created=now,
            updated=now,
            name=body["name"],
            url=body["url"],
            event_types=_distinct(body["event_types"]),
            secret=self._new_secret(call),
        )
        self._table.save(call.owner, endpoint)
        return Reply(200, {}, encode_json(_with_secret(endpoint)))

    def list(self, call: Call) -> Reply:
        """``GET /v1/webhook_endpoints``, du plus récent au plus ancien."""
        query = read_query(call.query, WebhookListParams)
        shown = [_shown(endpoint) for endpoint in self._table.of(call.owner)]
        return Reply(200, {}, encode_json(read_page(shown, query)))

    def retrieve(self, call: Call, endpoint_id: str) -> Reply:
        """``GET /v1/webhook_endpoints/{id}``."""
        return Reply(200, {}, encode_json(_shown(self._find(call, endpoint_id))))

    def update(self, call: Call, endpoint_id: str, raw_body: bytes) -> Reply:
        """``POST /v1/webhook_endpoints/{id}`` : rien de changé, ``updated_at`` non plus."""
        before = self._find(call, endpoint_id)
        body = _read_optional(raw_body)
        validate(body, WebhookUpdateParams)
        self._check(body)
        after = replace(
            before,
            name=body.get("name", before.name),
            url=body.get("url", before.url),
            event_types=_distinct(body.get("event_types", before.event_types)),
        )
        if after != before:
            after = replace(after, updated=self._clock.timestamp())
            self._table.save(call.owner, after)
        return Reply(200, {}, encode_json(_shown(after)))

    def delete(self, call: Call, endpoint_id: str) -> Reply:
        """``DELETE /v1/webhook_endpoints/{id}`` : ce qui restait à livrer ne le sera pas."""
        self._find(call, endpoint_id)
        self._table.delete(call.owner, endpoint_id)
        done = {"id": endpoint_id, "object": "webhook_endpoint.deleted", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def rotate_secret(self, call: Call, endpoint_id: str, raw_body: bytes) -> Reply:
        """``POST /v1/webhook_endpoints/{id}/rotate_secret``.

        L'ancien secret cesse de signer aussitôt, ou 24 h plus tard si on le demande.
        """
        before = self._find(call, endpoint_id)
        body = _read_optional(raw_body)
        validate(body, WebhookRotateSecretParams)
        now = self._clock.timestamp()
        kept = bool(body.get("keep_old_secret_active_for_24_hours"))
        after = replace(
            before,
            updated=now,
            secret=self._new_secret(call),
            old_secret=before.secret if kept else None,
            old_until=now + OLD_SECRET_LIFETIME if kept else 0.0,
        )
        self._table.save(call.owner, after)
        return Reply(200, {}, encode_json(_with_secret(after)))

    def test(self, call: Call, endpoint_id: str, raw_body: bytes) -> Reply:
        """``POST /v1/webhook_endpoints/{id}/test`` : livre un exemple, une fois, et dit le statut.

        L'objet dont l'exemple parle n'existe pas.
        """
        endpoint = self._find(call, endpoint_id)
        body = parse_body(raw_body)
        validate(body, WebhookTestParams)
        event_type = body["event_type"]
        _check_imitated("event_type", event_type)
        object_id = call.new_id(EVENT_TYPES[event_type])
        created_at = int(self._clock.timestamp())
        payload = event_payload(call.new_id("evt_"), event_type, object_id, created_at)
        attempt = self._webhooks.send(
            endpoint, call.new_id("wh_"), event_type, payload.encode("utf-8")
        )
        if attempt.status is None:
            raise ApiError(400, f"The test event could not be delivered: {attempt.reason}.")
        result = {
            "object": "webhook_endpoint.test",
            "webhook_endpoint_id": endpoint_id,
            "event_type": event_type,
            "status_code": attempt.status,
            "success": True,
        }
        return Reply(200, {}, encode_json(result))

    def list_event_types(self, call: Call) -> Reply:
        """``GET /v1/webhook_event_types`` : ceux des objets que le simulateur imite."""
        return Reply(200, {}, encode_json({"object": "list", "data": list(EVENT_TYPES)}))

    def _new_secret(self, call: Call) -> str:
        return derived_secret(call.new_id("whsec_")) if self._webhooks.repeatable else new_secret()

    def _find(self, call: Call, endpoint_id: str) -> Endpoint:
        endpoint = self._table.find(call.owner, endpoint_id)
        if endpoint is None:
            raise ApiError(404, f"Webhook endpoint with id '{endpoint_id}' not found.")
        return endpoint

    def _check(self, body: Item) -> None:
        """Refuse un nom, une adresse ou des types d'événements qui ne conviennent pas."""
        if body.get("name") == "":
            raise errors.empty_string("name")
        check_length("name", body.get("name"), NAME_LENGTH)
        if body.get("event_types") == []:
            raise errors.empty_array("event_types")
        for position, event_type in enumerate(body.get("event_types", [])):
            _check_imitated(f"event_types[{position}]", event_type)
        refusal = self._webhooks.refusal(body["url"]) if "url" in body else None
        if refusal is not None:
            raise errors.out_of_bounds("url", "invalid_url", refusal)


def _check_imitated(param: str, event_type: str) -> None:
    if event_type not in EVENT_TYPES:
        raise errors.not_imitated(param, event_type)


def _distinct(event_types: list[str]) -> list[str]:
    return list(dict.fromkeys(event_types))


def _read_optional(raw_body: bytes) -> dict[str, Any]:
    """Le corps, que le SDK n'envoie pas toujours quand tout y est facultatif."""
    return parse_body(raw_body) if raw_body.strip() else {}


def _shown(endpoint: Endpoint) -> Item:
    return {
        "id": endpoint.id,
        "object": "webhook_endpoint",
        "created_at": int(endpoint.created),
        "updated_at": int(endpoint.updated),
        "name": endpoint.name,
        "url": endpoint.url,
        "event_types": endpoint.event_types,
        "signing_secret_hint": hint_of(endpoint.secret),
    }


def _with_secret(endpoint: Endpoint) -> Item:
    return {**_shown(endpoint), "signing_secret": endpoint.secret}
