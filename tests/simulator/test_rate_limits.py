"""Les limites de débit : par modèle, par projet, à l'heure de l'horloge ; le quota ; réglables."""

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.errors import QUOTA_MESSAGES
from helpers.simulator.rate_limits import Limits, format_duration
from tests.simulator.clients import LUNA, SOL, TERRA, make_client


def ask(client: openai.OpenAI, model: str = LUNA) -> httpx2.Headers:
    return client.responses.with_raw_response.create(model=model, input="Bonjour").headers


def test_requests_per_minute(
    simulator: Simulator, client: openai.OpenAI, clock: VirtualClock
) -> None:
    simulator.rate_limits.set(Limits(requests_per_minute=3))
    assert [ask(client)["x-ratelimit-remaining-requests"] for _ in range(3)] == ["2", "1", "0"]
    with pytest.raises(openai.RateLimitError) as caught:
        ask(client)
    error = caught.value
    assert error.code == "rate_limit_exceeded"
    assert "requests per min (RPM): Limit 3, Used 3, Requested 1" in str(error)
    assert error.response.headers["retry-after"] == "20"
    clock.sleep(20)
    ask(client)


def test_tokens_per_minute(
    simulator: Simulator, client: openai.OpenAI, clock: VirtualClock
) -> None:
    simulator.rate_limits.set(Limits(tokens_per_minute=100))
    client.responses.create(model=LUNA, input="Bonjour", max_output_tokens=90)
    with pytest.raises(openai.RateLimitError) as caught:
        client.responses.create(model=LUNA, input="Bonjour", max_output_tokens=90)
    assert "tokens per min (TPM): Limit 100, Used 90, Requested 90" in str(caught.value)
    clock.sleep(float(caught.value.response.headers["retry-after"]))
    client.responses.create(model=LUNA, input="Bonjour", max_output_tokens=90)


def test_each_model_has_its_own(simulator: Simulator, client: openai.OpenAI) -> None:
    simulator.rate_limits.set(Limits(requests_per_minute=1), {SOL: Limits(requests_per_minute=2)})
    for model in (LUNA, TERRA, SOL, SOL):
        ask(client, model)
    for model in (LUNA, TERRA, SOL):
        with pytest.raises(openai.RateLimitError):
            ask(client, model)


def test_each_project_and_key_has_its_own(simulator: Simulator, client: openai.OpenAI) -> None:
    simulator.rate_limits.set(Limits(requests_per_minute=1))
    others = (
        make_client(simulator, project="proj_autre"),
        make_client(simulator, key="sk-simule-autre"),
    )
    for one in (client, *others):
        ask(one)
    for one in (client, *others):
        with pytest.raises(openai.RateLimitError):
            ask(one)


def test_a_refused_request_counts(simulator: Simulator, client: openai.OpenAI) -> None:
    """« Les requêtes en échec comptent aussi » (guide des limites de débit)."""
    simulator.rate_limits.set(Limits(requests_per_minute=2))
    with pytest.raises(openai.BadRequestError):
        client.responses.create(model=LUNA, input="Bonjour", temperature=7)
    assert ask(client)["x-ratelimit-remaining-requests"] == "0"


def test_hammering_does_not_dig_deeper(
    simulator: Simulator, client: openai.OpenAI, clock: VirtualClock
) -> None:
    simulator.rate_limits.set(Limits(requests_per_minute=1))
    ask(client)
    for _ in range(50):
        with pytest.raises(openai.RateLimitError):
            ask(client)
    clock.sleep(60)
    ask(client)


def test_insisting_pushes_the_deadline_back(
    simulator: Simulator, client: openai.OpenAI, clock: VirtualClock
) -> None:
    """Qui revient trop tôt, toujours, ne passe jamais ; qui attend ce qu'on lui dit passe."""
    simulator.rate_limits.set(Limits(requests_per_minute=3))
    for _ in range(3):
        ask(client)
    for _ in range(10):
        clock.sleep(15)
        with pytest.raises(openai.RateLimitError) as caught:
            ask(client)
    assert caught.value.response.headers["retry-after"] == "20"
    clock.sleep(20)
    ask(client)


@pytest.mark.parametrize("code", sorted(QUOTA_MESSAGES))
def test_an_exhausted_quota(simulator: Simulator, client: openai.OpenAI, code: str) -> None:
    simulator.rate_limits.set(quota=code)
    with pytest.raises(openai.RateLimitError) as caught:
        ask(client)
    assert (caught.value.type, caught.value.code) == ("insufficient_quota", code)
    assert "retry-after" not in caught.value.response.headers
    simulator.rate_limits.set()
    ask(client)


def test_an_unknown_quota(simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="Choisissez parmi"):
        simulator.rate_limits.set(quota="ruine")


def test_reading_is_free(simulator: Simulator, client: openai.OpenAI) -> None:
    simulator.rate_limits.set(Limits(requests_per_minute=1))
    response = client.responses.create(model=LUNA, input="Bonjour")
    for _ in range(5):
        client.responses.retrieve(response.id)
        client.models.list()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.9996, "1s"), (59.9999, "1m0s"), (119.9996, "2m0s"), (17.4504, "17.45s"), (7200, "2h0m0s")],
)
def test_durations_are_rounded_before_they_are_split(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text
