"""La trace : ce qui est passé sur le fil, tentatives, attentes, statuts et jetons compris."""

from typing import Any

import httpx2
import openai
import pytest

import helpers
from helpers.batch_process import virtual_sleep
from helpers.clock import VirtualClock
from helpers.virtual_loop import run_async
from helpers.wire import Trace, inject_faults, trace_calls

MODEL = helpers.DEFAULT_MODEL


def clock() -> VirtualClock:
    found = helpers.get_clock()
    assert isinstance(found, VirtualClock)
    return found


def ask(client: openai.OpenAI, **options: Any) -> Any:
    return client.responses.create(model=MODEL, input="Bonjour", **options)


def test_a_call(capsys: pytest.CaptureFixture[str]) -> None:
    client = helpers.make_client()
    with trace_calls() as trace:
        response = ask(client)
        client.responses.retrieve(response.id)
    first, second = trace
    assert (first.number, first.method, first.path, first.status) == (1, "POST", "/responses", 200)
    assert first.tokens == response.usage.total_tokens
    assert first.request_id == response._request_id
    assert (second.method, second.path) == ("GET", f"/responses/{response.id}")
    assert first.seconds is not None and first.seconds > 0
    print(trace)
    table = capsys.readouterr().out.splitlines()
    assert len(table) == 3 and "tentative" in table[0]
    assert "panne" not in table[0]  # une colonne vide ne se montre pas


def test_nothing_is_seen_outside_the_block() -> None:
    client = helpers.make_client()
    with trace_calls() as trace:
        pass
    ask(client)
    assert len(trace) == 0
    assert str(trace).startswith("n°")


def test_attempts_and_waits() -> None:
    client = helpers.make_client(max_retries=2)
    with (
        virtual_sleep(clock()),
        inject_faults("rate_limit; retry_after=3", "rate_limit; retry_after=5"),
        trace_calls() as trace,
    ):
        ask(client)
    assert [exchange.attempt for exchange in trace] == [1, 2, 3]
    assert [exchange.status for exchange in trace] == [429, 429, 200]
    assert [exchange.wait for exchange in trace] == [0.0, 3.0, 5.0]
    assert trace.exchanges[0].fault == "rate_limit; retry_after=3.0"


def test_another_call_does_not_count_as_an_attempt() -> None:
    client = helpers.make_client(max_retries=0)
    with inject_faults("server_error"), trace_calls() as trace:
        with pytest.raises(openai.InternalServerError):
            ask(client)
        clock().sleep(9)
        client.responses.create(model=MODEL, input="Autre chose")
    assert [exchange.wait for exchange in trace] == [0.0, 0.0]


def test_a_retry_of_our_own_is_seen() -> None:
    client = helpers.make_client(max_retries=0)
    with inject_faults("server_error"), trace_calls() as trace:
        with pytest.raises(openai.InternalServerError):
            ask(client)
        clock().sleep(9)
        ask(client)
    assert [(exchange.attempt, exchange.wait) for exchange in trace] == [(1, 0.0), (1, 9.0)]


def test_broken_connections() -> None:
    client = helpers.make_client(max_retries=0, timeout=4)
    with inject_faults("timeout", "disconnect"), trace_calls() as trace:
        for _ in range(2):
            with pytest.raises(openai.APIConnectionError):
                ask(client)
    assert [exchange.error for exchange in trace] == ["ReadTimeout", "RemoteProtocolError"]
    assert trace.exchanges[0].seconds == 4.0
    assert "délai dépassé" in str(trace) and "connexion coupée" in str(trace)


def test_a_stream() -> None:
    client = helpers.make_client()
    with trace_calls() as trace:
        events = list(ask(client, stream=True))
    (exchange,) = trace
    assert exchange.status == 200
    assert exchange.tokens == events[-1].response.usage.total_tokens


def test_two_traces_see_the_same() -> None:
    client = helpers.make_client()
    with trace_calls() as outer:
        ask(client)
        with trace_calls() as inner:
            ask(client)
    assert (len(outer), len(inner)) == (2, 1)


def test_async_calls() -> None:
    client = helpers.make_async_client(max_retries=1)

    async def call() -> None:
        await client.responses.create(model=MODEL, input="Bonjour")
        stream: Any = await client.responses.create(model=MODEL, input="Bonjour", stream=True)
        async for _ in stream:
            pass

    with inject_faults("rate_limit; retry_after=2"), trace_calls() as trace:
        run_async(call(), clock())
    assert [exchange.status for exchange in trace] == [429, 200, 200]
    assert trace.exchanges[1].wait == 2.0
    assert all(exchange.tokens for exchange in trace.exchanges[1:])


def test_no_key_in_a_trace() -> None:
    client = helpers.make_client(api_key="sk-simule-secret-secret")
    with trace_calls() as trace:
        ask(client)
    assert "secret" not in str(trace) + repr(trace.exchanges) + trace._repr_html_()


def test_the_html_is_escaped() -> None:
    trace = Trace(clock())
    request = httpx2.Request("GET", "https://api.openai.com/v1/<b>")
    trace.sent(request, b"", None)
    assert "<b>" not in trace._repr_html_()
