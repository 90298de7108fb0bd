"""N'importe quel emploi du temps : chaque travail est annoncé une fois, à l'instant où il finit."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from tests.simulator.clients import make_client
from tests.simulator.webhooks.receiving import Mailbox, start, subscribe

pytestmark = pytest.mark.memory_only

SECONDS = st.integers(0, 20_000).map(lambda thousandths: thousandths / 1000)
STEPS = st.lists(
    st.one_of(
        st.just(("start", 0.0)),
        st.tuples(st.just("sleep"), SECONDS),
        st.tuples(st.just("cancel"), st.floats(0, 1)),
        st.tuples(st.sampled_from(["task", "call"]), SECONDS),
    ),
    max_size=25,
)


@settings(max_examples=30, deadline=None)
@given(STEPS, SECONDS, SECONDS, st.lists(st.sampled_from([200, 500, 302]), max_size=6))
def test_once_and_on_time(
    steps: list[tuple[str, float]], queue: float, first: float, answers: list[int]
) -> None:
    clock = VirtualClock()
    simulator = Simulator(clock, latency=Latency(first, 0.003, queue))
    client = make_client(simulator)
    mailbox = Mailbox(clock, answers=answers)
    subscribe(client, simulator, mailbox)
    jobs: list[tuple[str, float]] = []
    stopped: dict[str, float] = {}
    tasks: list[Any] = []
    for kind, value in steps:
        if kind == "start":
            jobs.append((start(client).id, clock.monotonic()))
        elif kind == "sleep":
            clock.sleep(value)
        elif kind == "task":
            tasks.append(clock.start(clock.sleep, value))
        elif kind == "call":
            client.models.list()
        elif jobs:
            job = jobs[int(value * (len(jobs) - 1))][0]
            if client.responses.cancel(job).status == "cancelled":
                stopped.setdefault(job, clock.monotonic())
    for task in tasks:
        task.result()
    end = clock.monotonic() + 10**6
    clock.sleep(10**6)
    assert clock.monotonic() == pytest.approx(end, abs=1e-6)
    first_times: dict[str, float] = {}
    accepted: list[str] = []
    for received, attempt in zip(mailbox.received, simulator.webhooks.attempts, strict=True):
        job = received.body["data"]["id"]
        first_times.setdefault(job, received.at)
        accepted += [job] if attempt.accepted else []
        assert received.headers["webhook-timestamp"] == str(int(attempt.at))
        assert received.body["type"] == (
            "response.cancelled" if job in stopped else "response.completed"
        )
    assert sorted(accepted) == sorted(job for job, _ in jobs)
    for job, born in jobs:
        usage = client.responses.retrieve(job).usage
        due = stopped[job] if usage is None else born + queue + first + 0.003 * usage.output_tokens
        assert first_times[job] == pytest.approx(due, abs=2e-4)
