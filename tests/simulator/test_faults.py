"""Les pannes sur commande, par l'en-tête d'un appel : chacune, telle que le SDK la voit."""

from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.errors import QUOTA_MESSAGES
from helpers.simulator.faults import HEADER, KINDS, Fault, UnknownFault
from tests.simulator.clients import LUNA, make_async_client, make_client, make_plain_client


def ask(client: openai.OpenAI, fault: str, **options: Any) -> Any:
    return client.responses.create(
        model=LUNA, input="Bonjour", extra_headers={HEADER: fault}, **options
    )


@pytest.mark.parametrize(
    ("fault", "error", "kind", "code"),
    [
        ("rate_limit", openai.RateLimitError, "requests", "rate_limit_exceeded"),
        ("slow_down", openai.RateLimitError, "rate_limit_error", "slow_down"),
        ("quota", openai.RateLimitError, "insufficient_quota", "insufficient_quota"),
        ("server_error", openai.InternalServerError, "server_error", None),
        (
            "overloaded",
            openai.InternalServerError,
            "service_unavailable_error",
            "server_is_overloaded",
        ),
        ("http_error", openai.ConflictError, "invalid_request_error", None),
        ("http_error; status=403", openai.PermissionDeniedError, "invalid_request_error", None),
        ("http_error; status=422", openai.UnprocessableEntityError, "invalid_request_error", None),
        (
            "conversation_locked",
            openai.BadRequestError,
            "invalid_request_error",
            "conversation_locked",
        ),
    ],
)
def test_refusals(
    client: openai.OpenAI, fault: str, error: type[Exception], kind: str, code: str | None
) -> None:
    with pytest.raises(error) as caught:
        ask(client, fault)
    assert isinstance(caught.value, openai.APIStatusError)
    assert (caught.value.type, caught.value.code) == (kind, code)


@pytest.mark.parametrize("code", sorted(QUOTA_MESSAGES))
def test_every_kind_of_quota(client: openai.OpenAI, code: str) -> None:
    with pytest.raises(openai.RateLimitError) as caught:
        ask(client, f"quota; code={code}")
    assert (caught.value.type, caught.value.code) == ("insufficient_quota", code)
    assert "retry-after" not in caught.value.response.headers


@pytest.mark.parametrize(("delay", "header"), [("7", "7"), ("0.2", "1"), ("0", None)])
def test_the_delay_of_a_429(client: openai.OpenAI, delay: str, header: str | None) -> None:
    with pytest.raises(openai.RateLimitError) as caught:
        ask(client, f"rate_limit; retry_after={delay}")
    assert caught.value.response.headers.get("retry-after") == header
    assert LUNA in str(caught.value)
    assert ("try again" in str(caught.value)) == (header is not None)


def test_the_sdk_waits_the_delay(simulator: Simulator, clock: VirtualClock) -> None:
    """L'en-tête reste sur les nouvelles tentatives : trois refus, deux attentes de 7 s."""
    from helpers.batch_process import virtual_sleep

    with virtual_sleep(clock), pytest.raises(openai.RateLimitError):
        ask(make_client(simulator, max_retries=2), "rate_limit; retry_after=7")
    assert clock.monotonic() == 14.0


class TestSilence:
    @pytest.mark.memory_only
    def test_a_timeout(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        with pytest.raises(openai.APITimeoutError):
            ask(client, "timeout", timeout=30)
        assert clock.monotonic() == 30.0
        assert client.responses.create(model=LUNA, input="Bonjour").status == "completed"

    def test_a_dropped_connection(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        with pytest.raises(openai.APIConnectionError) as caught:
            ask(client, "disconnect")
        assert not isinstance(caught.value, openai.APITimeoutError)
        assert clock.monotonic() == 0.0

    @pytest.mark.memory_only
    def test_a_lost_reply_has_been_made(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        """Le serveur a travaillé : la conversation s'est allongée, et le tour s'est facturé."""
        made = client.conversations.create()
        with pytest.raises(openai.APITimeoutError):
            ask(client, "lost_reply", timeout=20, conversation=made.id)
        assert clock.monotonic() == 20.0
        assert len(client.conversations.items.list(made.id).data) == 3  # question, idée, réponse

    @pytest.mark.memory_only
    def test_a_slow_answer(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        assert ask(client, "slow; seconds=12").status == "completed"
        assert clock.monotonic() == 12.0
        with pytest.raises(openai.APITimeoutError):
            ask(client, "slow; seconds=12", timeout=5)

    @pytest.mark.memory_only
    def test_async(self, simulator: Simulator, clock: VirtualClock, run: Any) -> None:
        client = make_async_client(simulator)

        async def call(fault: str) -> None:
            await client.responses.create(
                model=LUNA, input="Bonjour", extra_headers={HEADER: fault}, timeout=9
            )

        with pytest.raises(openai.APITimeoutError):
            run(call("timeout"))
        with pytest.raises(openai.APIConnectionError):
            run(call("disconnect"))
        assert clock.monotonic() == 9.0


class TestStreams:
    def read(self, simulator: Simulator, fault: str) -> list[str]:
        client = make_plain_client(simulator)
        return [event.type for event in ask(client, fault, stream=True)]

    def test_cut_in_silence(self, simulator: Simulator) -> None:
        assert len(self.read(simulator, "stream_cut; after=4; silent=true")) == 4

    def test_cut_with_a_broken_connection(self, simulator: Simulator) -> None:
        client = make_plain_client(simulator)
        seen = []
        with pytest.raises(openai.APIConnectionError):
            for event in ask(client, "stream_cut; after=4", stream=True):
                seen.append(event)
        assert len(seen) == 4

    def test_an_error_event(self, simulator: Simulator) -> None:
        kinds = self.read(simulator, "stream_error; after=2")
        assert len(kinds) == 3 and kinds[-1] == "error"

    def test_nothing_remains_of_a_cut_foreground_stream(self, simulator: Simulator) -> None:
        client = make_plain_client(simulator)
        made = client.conversations.create()
        list(ask(client, "stream_cut; silent=true", stream=True, conversation=made.id))
        assert client.conversations.items.list(made.id).data == []
        assert ask(client, "none", conversation=made.id).status == "completed"


class TestOutcomes:
    def test_failed(self, client: openai.OpenAI) -> None:
        response = ask(client, "response_failed; code=rate_limit_exceeded")
        assert (response.status, response.output, response.usage) == ("failed", [], None)
        assert response.error.code == "rate_limit_exceeded"

    def test_failed_in_a_stream(self, client: openai.OpenAI) -> None:
        events = list(ask(client, "response_failed", stream=True))
        assert events[-1].type == "response.failed"

    def test_the_sdk_helper_says_it(self, client: openai.OpenAI) -> None:
        with (
            client.responses.stream(
                model=LUNA, input="Bonjour", extra_headers={HEADER: "response_failed"}
            ) as stream,
            pytest.raises(RuntimeError),
        ):
            stream.get_final_response()

    def test_incomplete(self, client: openai.OpenAI) -> None:
        response = ask(client, "incomplete; reason=content_filter")
        assert response.status == "incomplete"
        assert response.incomplete_details.reason == "content_filter"

    @pytest.mark.parametrize("stream", [False, True])
    def test_refused(self, client: openai.OpenAI, stream: bool) -> None:
        answer = ask(client, "refusal", stream=stream)
        response = list(answer)[-1].response if stream else answer
        part = response.output[-1].content[0]
        assert part.type == "refusal" and part.refusal
        assert response.output_text == ""


class TestWriting:
    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_every_kind_can_be_written_and_read(self, kind: str) -> None:
        assert Fault.parse(kind) == Fault.parse(str(Fault.parse(kind)))

    def test_options_are_kept(self) -> None:
        written = "stream_cut; after=7; silent=true"
        assert str(Fault.parse(written)) == written

    @pytest.mark.parametrize(
        "written",
        [
            "",
            "panne",
            "rate_limit; delai=2",
            "rate_limit; retry_after=demain",
            "rate_limit; retry_after=-1",
            "rate_limit; retry_after=inf",
            "quota; code=ruine",
            "http_error; status=200",
            "stream_cut; silent=peut-être",
            "slow; 5",
        ],
    )
    def test_what_is_wrong_is_said(self, http: httpx2.Client, written: str) -> None:
        with pytest.raises(UnknownFault):
            Fault.parse(written)
        headers = {HEADER.encode(): written.encode("utf-8")}
        reply = http.get("/models", headers=list(headers.items()))
        assert reply.status_code == 400
        assert reply.json()["error"]["code"] == "unknown_fault"

    def test_a_bad_key_comes_first(self, simulator: Simulator) -> None:
        with pytest.raises(openai.AuthenticationError):
            ask(make_client(simulator, key="sk-fausse"), "server_error")
