"""Les erreurs : statut, enveloppe, classe d'exception du SDK, identifiant de requête."""

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Request
from helpers.simulator.ids import DerivedIds
from helpers.simulator.rate_limits import Limits
from tests.simulator.clients import KEY, LUNA, api_message, make_client, make_http


def test_a_wrong_key(simulator: Simulator) -> None:
    secret = "sk-proj-tresSecret1234567890abcd"
    with pytest.raises(openai.AuthenticationError) as caught:
        make_client(simulator, key=secret).responses.create(model=LUNA, input="Bonjour")
    error = caught.value
    assert error.status_code == 401
    assert error.type == "invalid_request_error" and error.code == "invalid_api_key"
    assert error.param is None
    assert api_message(error).startswith("Incorrect API key provided: ")
    assert secret not in str(error) and "tresSecret" not in str(error)
    assert error.request_id is not None and error.request_id.startswith("req_")


@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", f"Basic {KEY}", KEY, f"Bearer x{KEY}", "Bearer sk-simule"],
)
def test_a_bad_authorization_header(simulator: Simulator, authorization: str | None) -> None:
    http = make_http(simulator, key=None)
    headers = {} if authorization is None else {"authorization": authorization}
    reply = http.post("/responses", json={"model": LUNA, "input": "a"}, headers=headers)
    assert reply.status_code == 401
    assert reply.json()["error"]["type"] == "invalid_request_error"


def test_a_bearer_without_a_key() -> None:
    """Une espace finale : un client HTTP ne l'enverrait pas, le cœur la lit."""
    headers = {"authorization": "Bearer "}
    reply = Simulator(VirtualClock()).handle(Request("GET", "/v1/models", headers=headers))
    assert reply.status == 401


@pytest.mark.parametrize("key", ["sk-simule-", "sk-simule-x", "sk-simule-é"])
def test_the_right_keys(simulator: Simulator, key: str) -> None:
    headers = {"authorization": f"Bearer {key}".encode()}
    reply = make_http(simulator, key=None).post(
        "/responses", json={"model": LUNA, "input": "a"}, headers=headers
    )
    assert reply.status_code == 200


def test_the_key_is_checked_before_the_body(simulator: Simulator) -> None:
    assert make_http(simulator, key="sk-faux").post("/responses", content=b"{").status_code == 401


def test_an_unknown_model(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as caught:
        client.responses.create(model="gpt-5-thinking", input="Bonjour")
    assert caught.value.status_code == 404
    assert caught.value.code == "model_not_found"
    assert caught.value.type == "invalid_request_error"
    assert api_message(caught.value) == (
        "The model `gpt-5-thinking` does not exist or you do not have access to it."
    )


@pytest.mark.parametrize("model", ["gpt-4", "gpt-3.5-turbo", "o1", "o3-mini", "gpt-4.1-nano"])
def test_a_retired_model(client: openai.OpenAI, model: str) -> None:
    with pytest.raises(openai.NotFoundError):
        client.responses.create(model=model, input="Bonjour")


def test_a_model_retires_at_its_date(client: openai.OpenAI, clock: VirtualClock) -> None:
    """gpt-4o s'éteint le 2027-01-14 : 53 jours après le 2026-11-22."""
    assert client.responses.create(model="gpt-4o", input="Bonjour").status == "completed"
    clock.sleep(54 * 86_400)
    with pytest.raises(openai.NotFoundError):
        client.responses.create(model="gpt-4o", input="Bonjour")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/rien"),
        ("POST", "/response"),
        ("GET", "/responses/a/b"),
        ("GET", "/responses/a/input_items/b"),
        ("GET", "/responses/%2e%2e/etc"),
        ("POST", "/responses/resp_x/annuler"),
    ],
)
def test_an_unknown_route(http: httpx2.Client, method: str, path: str) -> None:
    reply = http.request(method, path)
    assert reply.status_code == 404
    assert method in reply.json()["error"]["message"]


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/responses"), ("PATCH", "/responses/resp_x"), ("DELETE", "/responses/x/input_items")],
)
def test_a_method_not_allowed(http: httpx2.Client, method: str, path: str) -> None:
    assert http.request(method, path).status_code == 405


def test_an_unknown_response(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as caught:
        client.responses.retrieve("resp_inconnue")
    assert caught.value.type == "invalid_request_error"
    assert caught.value.request_id is not None


def test_request_ids_all_differ(client: openai.OpenAI) -> None:
    ids = {client.responses.create(model=LUNA, input="Bonjour")._request_id for _ in range(5)}
    assert len(ids) == 5


def test_headers_of_an_answer(client: openai.OpenAI) -> None:
    raw = client.responses.with_raw_response.create(model=LUNA, input="Bonjour")
    assert raw.status_code == 200 and raw.retries_taken == 0
    assert raw.request_id is not None and raw.request_id.startswith("req_")
    assert raw.parse().output_text != ""


@pytest.mark.parametrize(
    ("body", "param"),
    [
        (b"", None),
        (b"{", None),
        (b"null", None),
        (b"[]", None),
        (b'"texte"', None),
        (b"12", None),
        (b"{'model': 1}", None),
        (b'{"model": "gpt-6-luna", "input": "a"} suite', None),
        (b"\xff\xfe", None),
        (b"\xef\xbb\xbf{}", None),
        (b'{"model": "gpt-6-luna", "input": "a", "temperature": NaN}', None),
        (b'{"model": "gpt-6-luna", "input": "a", "temperature": Infinity}', None),
        (b"[" * 100_000, None),
        (b'{"input": ' + b"[" * 2_000 + b"]" * 2_000 + b"}", None),
        (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, None),
        (
            b'{"model": "gpt-6-luna", "input": "a", "max_output_tokens": ' + b"9" * 5_000 + b"}",
            None,
        ),
    ],
    ids=range(16),
)
def test_a_body_that_is_not_right_json(http: httpx2.Client, body: bytes, param: str | None) -> None:
    reply = http.post("/responses", content=body)
    assert reply.status_code == 400
    assert reply.json()["error"]["type"] == "invalid_request_error"


def test_a_lone_surrogate(http: httpx2.Client) -> None:
    """``\\ud800`` seul est du JSON, mais pas du texte : une réponse nette, pas une panne."""
    body = (
        rb'{"model": "gpt-6-luna", "input": "avant \ud800 apr\u00e8s", "metadata": {"\udfff": "a"}}'
    )
    assert http.post("/responses", content=body).status_code in (200, 400)


def test_a_surrogate_pair_is_text(http: httpx2.Client) -> None:
    body = rb'{"model": "gpt-6-luna", "input": "\ud83d\ude42"}'
    assert http.post("/responses", content=body).status_code == 200


def test_a_key_given_twice_is_not_a_crash(http: httpx2.Client) -> None:
    body = b'{"model": "gpt-6-luna", "model": "gpt-6-luna", "input": "a"}'
    assert http.post("/responses", content=body).status_code in (200, 400)


def test_a_huge_body(http: httpx2.Client) -> None:
    body = b'{"model": "gpt-6-luna", "input": "' + b"a" * 60_000_000 + b'"}'
    assert http.post("/responses", content=body).status_code in (400, 413)


class TestRateLimits:
    """Les limites du simulateur : celles qu'on lui donne, comptées par minute sur l'horloge."""

    def limited(self, clock: VirtualClock, requests: int, tokens: int) -> openai.OpenAI:
        limits = Limits(requests_per_minute=requests, tokens_per_minute=tokens)
        return make_client(Simulator(clock, ids=DerivedIds(), limits=limits))

    def test_too_many_requests(self, clock: VirtualClock) -> None:
        client = self.limited(clock, requests=3, tokens=1_000_000)
        for _ in range(3):
            client.responses.create(model=LUNA, input="Bonjour")
        with pytest.raises(openai.RateLimitError) as caught:
            client.responses.create(model=LUNA, input="Bonjour")
        error = caught.value
        assert error.code == "rate_limit_exceeded"
        assert "requests per min (RPM): Limit 3, Used 3, Requested 1" in error.message
        assert int(error.response.headers["retry-after"]) >= 1

    @pytest.mark.parametrize("requests", [3, 7, 11, 100])
    def test_what_retry_after_says_is_enough(self, clock: VirtualClock, requests: int) -> None:
        client = self.limited(clock, requests=requests, tokens=1_000_000)
        for _ in range(requests):
            client.responses.create(model=LUNA, input="Bonjour")
        with pytest.raises(openai.RateLimitError) as caught:
            client.responses.create(model=LUNA, input="Bonjour")
        clock.sleep(int(caught.value.response.headers["retry-after"]))
        assert client.responses.create(model=LUNA, input="Bonjour").status == "completed"

    def test_too_many_tokens(self, clock: VirtualClock) -> None:
        client = self.limited(clock, requests=100, tokens=5_000)
        with pytest.raises(openai.RateLimitError) as caught:
            for _ in range(10):
                client.responses.create(model=LUNA, input="mot " * 1_500, max_output_tokens=500)
        assert "tokens per min (TPM)" in caught.value.message

    def test_the_headers_count_down(self, clock: VirtualClock) -> None:
        client = self.limited(clock, requests=10, tokens=1_000_000)
        remaining = [
            int(
                client.responses.with_raw_response.create(model=LUNA, input="a").headers[
                    "x-ratelimit-remaining-requests"
                ]
            )
            for _ in range(3)
        ]
        assert remaining == [9, 8, 7]


def test_an_error_does_not_give_a_huge_request_back(http: httpx2.Client) -> None:
    for body in ({"model": "m" * 10**6, "input": "a"}, {"k" * 10**6: 1, "model": LUNA}):
        reply = http.post("/responses", json=body)
        assert reply.status_code in (400, 404) and len(reply.content) < 5_000


@pytest.mark.parametrize("word", ["input_tokens", "compact"])
def test_routes_that_are_not_ids(http: httpx2.Client, word: str) -> None:
    """``/responses/input_tokens`` est une route de l'API, pas une réponse de ce nom."""
    assert http.get(f"/responses/{word}").status_code in (404, 405)


def test_a_whole_number_given_for_a_decimal(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.create(model="gpt-4o", input="Bonjour", temperature=3)
    assert caught.value.code == "decimal_above_max_value"


def test_a_route_that_is_not_imitated_says_so(client: openai.OpenAI) -> None:
    """Le premier réflexe de qui connaît l'ancienne API : le message ne doit pas l'égarer."""
    with pytest.raises(openai.NotFoundError, match="n'imite pas /v1/images") as caught:
        client.images.generate(prompt="Un chat")
    assert caught.value.code == "simulator_not_supported"


def test_a_route_that_no_api_has(http: httpx2.Client) -> None:
    error = http.get("/nimporte/quoi").json()["error"]
    assert error["message"] == "Invalid URL (GET /v1/nimporte/quoi)"
