"""Le temps : durées exactes sur l'horloge virtuelle, délais dépassés, nouvelles tentatives."""

import httpx2
import openai
import pytest

from helpers.batch_process import virtual_sleep
from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.ids import DerivedIds
from helpers.simulator.rate_limits import Limits
from tests.simulator.clients import LUNA, make_async_client, make_client

# À l'horloge virtuelle, un vrai serveur n'attend pas ses clients : http/test_front.py
# éprouve ses attentes autrement.
pytestmark = pytest.mark.memory_only

QUIET = {"effort": "none"}


def slow(clock: VirtualClock, first: float = 1.5, per_token: float = 0.25, **more):  # type: ignore[no-untyped-def]
    return Simulator(clock, ids=DerivedIds(), latency=Latency(first, per_token), **more)


def test_a_whole_answer_takes_its_tokens(clock: VirtualClock) -> None:
    response = make_client(slow(clock)).responses.create(model=LUNA, input="Bonjour")
    assert response.usage is not None
    assert clock.monotonic() == 1.5 + 0.25 * response.usage.output_tokens
    assert response.completed_at is not None
    assert response.completed_at - response.created_at == pytest.approx(clock.monotonic(), abs=1)


def test_processing_ms_says_so(clock: VirtualClock) -> None:
    raw = make_client(slow(clock)).responses.with_raw_response.create(model=LUNA, input="Bonjour")
    assert float(raw.headers["openai-processing-ms"]) == clock.monotonic() * 1000


def test_reading_costs_no_time(clock: VirtualClock) -> None:
    client = make_client(slow(clock))
    created = client.responses.create(model=LUNA, input="Bonjour")
    before = clock.monotonic()
    client.responses.retrieve(created.id)
    client.responses.delete(created.id)
    assert clock.monotonic() == before


def test_a_stream_takes_as_long_and_starts_at_once(clock: VirtualClock) -> None:
    events = make_client(slow(clock)).responses.create(model=LUNA, input="Bonjour", stream=True)
    dated = [(event, clock.monotonic()) for event in events]
    assert [instant for _, instant in dated[:2]] == [0.0, 0.0]
    usage = dated[-1][0].response.usage  # type: ignore[union-attr]
    assert usage is not None
    assert dated[-1][1] == 1.5 + 0.25 * usage.output_tokens
    assert [instant for _, instant in dated] == sorted(instant for _, instant in dated)


def test_the_first_text_comes_after_the_reasoning(clock: VirtualClock) -> None:
    events = make_client(slow(clock)).responses.create(model=LUNA, input="Bonjour", stream=True)
    first_delta, final = None, None
    for event in events:
        if event.type == "response.output_text.delta" and first_delta is None:
            first_delta = clock.monotonic()
        final = event
    usage = final.response.usage  # type: ignore[union-attr]
    thought = usage.output_tokens_details.reasoning_tokens  # type: ignore[union-attr]
    assert first_delta == 1.5 + 0.25 * (thought + 1)


def test_an_error_takes_no_time(clock: VirtualClock) -> None:
    with pytest.raises(openai.NotFoundError):
        make_client(slow(clock)).responses.create(model="inconnu", input="Bonjour")
    assert clock.monotonic() == 0


class TestTimeouts:
    """Un client pressé : ``APITimeoutError``, au bout de son délai exactement."""

    def test_sync(self, clock: VirtualClock) -> None:
        client = make_client(slow(clock, first=100), timeout=3)
        with pytest.raises(openai.APITimeoutError) as caught:
            client.responses.create(model=LUNA, input="Bonjour")
        assert isinstance(caught.value.__cause__, httpx2.ReadTimeout)
        assert clock.monotonic() == 3

    def test_async(self, clock: VirtualClock, run) -> None:  # type: ignore[no-untyped-def]
        client = make_async_client(slow(clock, first=100), timeout=3)

        async def ask() -> None:
            with pytest.raises(openai.APITimeoutError):
                await client.responses.create(model=LUNA, input="Bonjour")

        run(ask())
        assert clock.monotonic() == 3

    def test_an_answer_just_in_time(self, clock: VirtualClock) -> None:
        client = make_client(slow(clock, first=3, per_token=0), timeout=3)
        assert client.responses.create(model=LUNA, input="Bonjour").status == "completed"

    def test_in_a_stream_only_a_silence_counts(self, clock: VirtualClock) -> None:
        """Le délai de lecture vaut pour chaque morceau, pas pour le flux entier."""
        client = make_client(slow(clock, first=2, per_token=2), timeout=3)
        events = list(
            client.responses.create(
                model=LUNA,
                input="Bonjour",
                stream=True,
                reasoning=QUIET,  # type: ignore[arg-type]
            )
        )
        assert events[-1].type == "response.completed" and clock.monotonic() > 3

    def test_a_silence_in_a_stream(self, clock: VirtualClock) -> None:
        client = make_client(slow(clock, first=10, per_token=0), timeout=3)
        with pytest.raises((openai.APIConnectionError, httpx2.ReadTimeout)):
            list(client.responses.create(model=LUNA, input="Bonjour", stream=True))
        assert clock.monotonic() == 3

    def test_what_timed_out_was_done_all_the_same(self, clock: VirtualClock) -> None:
        """Le serveur, lui, a répondu : l'appel est compté, et serait facturé."""
        simulator = slow(clock, first=100, limits=Limits(2, 100_000))
        client = make_client(simulator, timeout=1)
        for _ in range(2):
            with pytest.raises(openai.APITimeoutError):
                client.responses.create(model=LUNA, input="Bonjour")
        with pytest.raises(openai.RateLimitError):
            client.responses.create(model=LUNA, input="Bonjour")


class TestRetries:
    """Les nouvelles tentatives du SDK, en temps virtuel."""

    def test_sync_timeouts_are_retried_with_backoff(self, clock: VirtualClock) -> None:
        client = make_client(slow(clock, first=100), timeout=3, max_retries=2)
        with virtual_sleep(clock), pytest.raises(openai.APITimeoutError):
            client.responses.create(model=LUNA, input="Bonjour")
        # Trois délais de 3 s, et deux pauses : 0,375 à 0,5 s puis 0,75 à 1 s.
        assert 9 + 1.125 <= clock.monotonic() <= 9 + 1.5

    def test_async_timeouts_are_retried_with_backoff(self, clock: VirtualClock, run) -> None:  # type: ignore[no-untyped-def]
        client = make_async_client(slow(clock, first=100), timeout=3, max_retries=2)

        async def ask() -> None:
            with pytest.raises(openai.APITimeoutError):
                await client.responses.create(model=LUNA, input="Bonjour")

        run(ask())
        assert 9 + 1.125 <= clock.monotonic() <= 9 + 1.5

    def test_a_rate_limit_is_waited_for_as_told(self, clock: VirtualClock) -> None:
        simulator = Simulator(clock, limits=Limits(requests_per_minute=2))
        client = make_client(simulator, max_retries=2)
        with virtual_sleep(clock):
            raws = [
                client.responses.with_raw_response.create(model=LUNA, input="Bonjour")
                for _ in range(3)
            ]
        assert [raw.retries_taken for raw in raws] == [0, 0, 1]
        assert clock.monotonic() == 30  # une requête toutes les 30 s, en débit continu

    @pytest.mark.parametrize("model", ["inconnu", "gpt-4"])
    def test_a_client_error_is_not_retried(self, clock: VirtualClock, model: str) -> None:
        client = make_client(Simulator(clock), max_retries=5)
        with virtual_sleep(clock), pytest.raises(openai.NotFoundError):
            client.responses.create(model=model, input="Bonjour")
        assert clock.monotonic() == 0

    def test_a_request_that_can_never_pass_says_nothing_to_wait_for(
        self, clock: VirtualClock
    ) -> None:
        client = make_client(Simulator(clock, limits=Limits(tokens_per_minute=1_000)))
        with pytest.raises(openai.RateLimitError) as caught:
            client.responses.create(model=LUNA, input="mot " * 2_000)
        assert "retry-after" not in caught.value.response.headers
