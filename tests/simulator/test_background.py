"""Le mode arrière-plan : six états, annulation, reprise d'un flux, à l'heure de l'horloge."""

from collections.abc import Iterator
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.ids import DerivedIds
from tests.simulator.clients import LUNA, make_client, make_http, make_plain_client
from tests.simulator.strict_events import parse_events

SLOW = Latency(first=2.0, per_token=0.01, queue=3.0)
LONG = "Rédige un texte de 200 mots sur la mer et ses marées."
Json = dict[str, Any]


@pytest.fixture
def simulator(clock: VirtualClock) -> Simulator:
    return Simulator(clock, ids=DerivedIds(), latency=SLOW)


def start(client: openai.OpenAI, **options: Any) -> Any:
    return client.responses.create(model=LUNA, input=LONG, background=True, **options)


def test_the_states_follow_the_clock(client: openai.OpenAI, clock: VirtualClock) -> None:
    job = start(client)
    assert (job.status, job.output, job.usage, clock.monotonic()) == ("queued", [], None, 0.0)
    clock.sleep(2.5)
    assert client.responses.retrieve(job.id).status == "queued"
    clock.sleep(0.5)
    running = client.responses.retrieve(job.id)
    assert (running.status, running.output, running.usage) == ("in_progress", [], None)
    clock.sleep(60)
    done = client.responses.retrieve(job.id)
    assert done.status == "completed"
    assert done.usage is not None
    spent = SLOW.queue + SLOW.total(done.usage.output_tokens)
    assert done.completed_at == int(done.created_at + spent)


def test_it_finishes_exactly_on_time(client: openai.OpenAI, clock: VirtualClock) -> None:
    foreground = client.responses.create(model=LUNA, input=LONG)
    assert foreground.usage is not None
    duration = SLOW.queue + SLOW.total(foreground.usage.output_tokens)
    job = start(client)
    clock.sleep(duration - 0.01)
    assert client.responses.retrieve(job.id).status == "in_progress"
    clock.sleep(0.01)
    assert client.responses.retrieve(job.id).status == "completed"


def test_the_answer_is_that_of_the_foreground(client: openai.OpenAI, clock: VirtualClock) -> None:
    job = start(client)
    clock.sleep(100)
    plain = client.responses.create(model=LUNA, input=LONG)
    assert client.responses.retrieve(job.id).output_text == plain.output_text


def test_incomplete_is_reached(client: openai.OpenAI, clock: VirtualClock) -> None:
    job = start(client, max_output_tokens=30)
    clock.sleep(100)
    done = client.responses.retrieve(job.id)
    assert done.status == "incomplete"
    assert done.incomplete_details is not None
    assert done.incomplete_details.reason == "max_output_tokens"


def test_failed_is_reached(client: openai.OpenAI, clock: VirtualClock) -> None:
    job = start(client, extra_headers={"x-simulate-fault": "response_failed"})
    assert job.status == "queued"
    clock.sleep(100)
    done = client.responses.retrieve(job.id)
    assert done.status == "failed"
    assert done.error is not None and done.error.code == "server_error"


class TestCancel:
    def test_while_queued(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        job = start(client)
        assert client.responses.cancel(job.id).status == "cancelled"
        clock.sleep(100)
        assert client.responses.retrieve(job.id).status == "cancelled"

    def test_while_running_and_twice(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        job = start(client)
        clock.sleep(4)
        first, second = client.responses.cancel(job.id), client.responses.cancel(job.id)
        assert first.status == "cancelled" and first == second

    def test_too_late_changes_nothing(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        job = start(client)
        clock.sleep(100)
        done = client.responses.cancel(job.id)
        assert done.status == "completed" and done.output_text

    def test_a_foreground_response(self, client: openai.OpenAI) -> None:
        response = client.responses.create(model=LUNA, input="Bonjour")
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.cancel(response.id)
        assert caught.value.type == "invalid_request_error"

    def test_an_unknown_response(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.NotFoundError):
            client.responses.cancel("resp_inconnue")


class TestStream:
    def test_the_whole_stream_on_time(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        events = list(start(client, stream=True))
        kinds = [event.type for event in events]
        assert kinds[:3] == ["response.created", "response.queued", "response.in_progress"]
        assert events[0].response.status == events[1].response.status == "queued"
        assert kinds[-1] == "response.completed"
        spent = SLOW.queue + SLOW.total(events[-1].response.usage.output_tokens)
        assert clock.monotonic() == pytest.approx(spent, abs=1e-4)

    @pytest.mark.parametrize("seen", [0, 2, 10])
    def test_resumed_after_a_cut(
        self, client: openai.OpenAI, clock: VirtualClock, seen: int
    ) -> None:
        with start(client, stream=True) as stream:
            events = []
            for event in stream:
                events.append(event)
                if event.sequence_number == seen:
                    break
        clock.sleep(1)
        job = events[0].response.id
        rest = list(client.responses.retrieve(job, stream=True, starting_after=seen))
        numbers = [event.sequence_number for event in (*events, *rest)]
        assert numbers == list(range(len(numbers)))
        text = "".join(
            event.delta for event in (*events, *rest) if event.type == "response.output_text.delta"
        )
        assert text == client.responses.retrieve(job).output_text

    @pytest.mark.memory_only
    def test_resumed_after_the_end_costs_no_time(
        self, client: openai.OpenAI, clock: VirtualClock
    ) -> None:
        with start(client, stream=True) as stream:
            job = next(iter(stream)).response.id
        clock.sleep(1000)
        events = list(client.responses.retrieve(job, stream=True))
        assert events[-1].type == "response.completed"
        assert clock.monotonic() == 1000.0

    def test_the_sdk_helper_resumes(self, client: openai.OpenAI) -> None:
        with start(client, stream=True) as stream:
            job = next(iter(stream)).response.id
        with client.responses.stream(response_id=job, starting_after=3) as stream:
            assert stream.get_final_response().status == "completed"

    @pytest.mark.memory_only
    def test_a_cancelled_job_has_no_final_event(self, simulator: Simulator) -> None:
        client = make_plain_client(simulator)
        kinds = []
        for event in start(client, stream=True):
            kinds.append(event.type)
            if event.type == "response.in_progress":
                client.responses.cancel(event.response.id)
        assert kinds[-1] == "response.in_progress"

    def test_not_streamed_at_birth(self, client: openai.OpenAI) -> None:
        job = start(client)
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.retrieve(job.id, stream=True)
        assert caught.value.param == "stream"

    def test_without_obfuscation(self, client: openai.OpenAI, http: httpx2.Client) -> None:
        with start(client, stream=True) as stream:
            job = next(iter(stream)).response.id
        body = http.get(f"/responses/{job}?stream=true&include_obfuscation=false").content
        assert not any("obfuscation" in event for event in parse_events(body))

    def test_async(self, clock: VirtualClock, async_client: openai.AsyncOpenAI, run: Any) -> None:
        async def read() -> str:
            stream: Any = await async_client.responses.create(
                model=LUNA, input="Bonjour", background=True, stream=True
            )
            last = [event async for event in stream][-1]
            return str(last.response.status)

        assert run(read()) == "completed"


class TestRules:
    def refused(self, http: httpx2.Client, **change: Any) -> Json:
        reply = http.post("/responses", json={"model": LUNA, "input": "Bonjour", **change})
        assert reply.status_code == 400
        error: Json = reply.json()["error"]
        return error

    def test_it_must_be_stored(self, http: httpx2.Client) -> None:
        assert self.refused(http, background=True, store=False)["param"] == "background"

    @pytest.mark.parametrize(
        "change",
        [{}, {"background": True, "stream": True}, {"background": True, "service_tier": "flex"}],
    )
    def test_a_discounted_window(self, http: httpx2.Client, change: Json) -> None:
        options = {"completion_window": "8h"}
        error = self.refused(http, background_options=options, **change)
        assert error["param"] == "background_options.completion_window"

    def test_a_window_delays_the_start(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        job = start(client, background_options={"completion_window": "2h"})
        clock.sleep(1000)
        assert client.responses.retrieve(job.id).status == "queued"
        clock.sleep(2 * 3600)
        assert client.responses.retrieve(job.id).status == "completed"

    def test_a_parent_must_be_finished(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        job = start(client)
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model=LUNA, input="Et ?", previous_response_id=job.id)
        assert caught.value.param == "previous_response_id"
        clock.sleep(100)
        after = client.responses.create(model=LUNA, input="Et ?", previous_response_id=job.id)
        assert after.status == "completed"

    def test_deleted_while_running(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        job = start(client)
        client.responses.delete(job.id)
        clock.sleep(100)
        with pytest.raises(openai.NotFoundError):
            client.responses.retrieve(job.id)


@pytest.fixture
def saved(tmp_path: Any, clock: VirtualClock) -> Iterator[tuple[openai.OpenAI, openai.OpenAI]]:
    """Deux noyaux sur le même fichier, à la même heure."""
    from helpers.simulator.state.store import Store

    stores = [Store(tmp_path / "etat.sqlite3") for _ in range(2)]
    yield tuple(make_client(Simulator(clock, store=store, latency=SLOW)) for store in stores)  # type: ignore[misc]
    for store in stores:
        store.close()


def test_another_process_sees_the_same_job(
    saved: tuple[openai.OpenAI, openai.OpenAI], clock: VirtualClock
) -> None:
    here, there = saved
    job = start(here)
    assert there.responses.retrieve(job.id).status == "queued"
    assert there.responses.cancel(job.id).status == "cancelled"
    clock.sleep(100)
    assert here.responses.retrieve(job.id).status == "cancelled"


def test_the_wait_of_the_call_itself_is_nothing(simulator: Simulator, clock: VirtualClock) -> None:
    http = make_http(simulator)
    http.post("/responses", json={"model": LUNA, "input": LONG, "background": True})
    assert clock.monotonic() == 0.0
