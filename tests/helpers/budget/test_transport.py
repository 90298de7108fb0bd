"""Le plafond, à travers le vrai SDK : réserver, corriger, rendre, refuser."""

import asyncio
import gzip
import json
import logging
import multiprocessing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from helpers.budget import AsyncBudgetTransport, BudgetTransport, Ledger
from helpers.clock import VirtualClock
from tests.helpers.budget.wire import (
    CHAT_USAGE,
    COST,
    DELTA,
    MODEL,
    START,
    USAGE,
    Bytes,
    answering,
    chat_chunk,
    final,
    make_async_client,
    make_client,
    make_ledger,
    response,
    streaming,
)

CALL: dict[str, Any] = {"model": MODEL, "input": "Bonjour", "max_output_tokens": 500}


def state(ledger: Ledger) -> tuple[Decimal, bool]:
    """Ce qui est dépensé, et s'il reste une réservation."""
    return ledger.spent_today(), ledger.reserved_today() > 0


class TestOneCall:
    """Un appel ordinaire, synchrone puis asynchrone."""

    def test_reserved_before_and_corrected_after(self) -> None:
        ledger = make_ledger()
        during: list[Decimal] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            during.append(ledger.reserved_today())
            return httpx2.Response(200, json=response())

        make_client(answer, ledger).responses.create(**CALL)
        assert during[0] >= 500 * Decimal("0.000005")
        assert state(ledger) == (COST, False)

    def test_async(self) -> None:
        ledger = make_ledger()
        client = make_async_client(answering(200, response()), ledger)
        asyncio.run(client.responses.create(**CALL))
        assert state(ledger) == (COST, False)

    def test_chat(self) -> None:
        ledger = make_ledger()
        body = {"id": "c", "object": "chat.completion", "model": MODEL, "choices": []}
        client = make_client(answering(200, {**body, "usage": CHAT_USAGE}), ledger)
        client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Oui"}])
        assert state(ledger) == (COST, False)

    def test_embeddings(self) -> None:
        ledger = make_ledger()
        usage = {"prompt_tokens": 50, "total_tokens": 50}
        body = {"object": "list", "data": [{"object": "embedding", "index": 0, "embedding": ""}]}
        client = make_client(
            answering(200, {**body, "model": "text-embedding-3-small", "usage": usage}), ledger
        )
        client.embeddings.create(model="text-embedding-3-small", input=["Oui", "Non"])
        assert state(ledger) == (Decimal("0.000001"), False)

    def test_body_that_arrives_in_pieces(self) -> None:
        ledger = make_ledger()
        data = json.dumps(response()).encode()
        stream = Bytes(data[:10], data[10:50], data[50:])
        client = make_client(streaming(stream, "application/json"), ledger)
        assert client.responses.create(**CALL).id == "resp_1"
        assert state(ledger) == (COST, False)
        assert stream.closed

    def test_served_tier_decides_the_cost(self) -> None:
        """On demande ``auto`` ; le serveur dit ``priority`` : c'est ce qui est compté."""
        ledger = make_ledger()
        client = make_client(answering(200, response(service_tier="priority")), ledger)
        client.responses.create(**CALL, service_tier="auto")
        assert ledger.spent_today() == 2 * COST

    def test_flex_costs_half(self) -> None:
        ledger = make_ledger()
        client = make_client(answering(200, response(service_tier="flex")), ledger)
        client.responses.create(**CALL, service_tier="flex")
        assert ledger.spent_today() == COST / 2

    def test_unpriced_dated_model_falls_back_on_the_one_asked(self) -> None:
        ledger = make_ledger()
        client = make_client(answering(200, response(model="nom-de-deploiement")), ledger)
        client.responses.create(**CALL)
        assert state(ledger) == (COST, False)


class TestRefusals:
    """Ce qui n'est pas envoyé, et ce que le SDK en fait."""

    def never(self, request: httpx2.Request) -> httpx2.Response:
        raise AssertionError("la requête est partie")

    def check_budget_error(self, error: openai.RateLimitError) -> None:
        assert error.status_code == 429
        assert (error.type, error.code) == ("insufficient_quota", "course_budget_exceeded")
        text = str(error).replace("\u00a0", " ").replace("\u202f", " ")
        for part in ("0,000 5 $", "COURS_BUDGET_USD", "estimation", "projet OpenAI", "Dépensé"):
            assert part in text

    def test_cap(self) -> None:
        ledger = make_ledger("0.0005")
        client = make_client(self.never, ledger, retries=5)
        with pytest.raises(openai.RateLimitError) as caught:
            client.responses.create(**CALL)
        self.check_budget_error(caught.value)
        assert state(ledger) == (0, False)

    def test_cap_async_and_streamed(self) -> None:
        client = make_async_client(self.never, make_ledger("0.0005"), retries=5)
        with pytest.raises(openai.RateLimitError) as caught:
            asyncio.run(client.responses.create(**CALL, stream=True))
        self.check_budget_error(caught.value)

    def test_refusal_is_not_retried(self) -> None:
        """``x-should-retry: false`` : le SDK demande une fois, malgré cinq tentatives permises."""
        ledger = make_ledger("0.0005")
        asked: list[str] = []

        class Counting(BudgetTransport):
            def handle_request(self, request: httpx2.Request) -> httpx2.Response:
                asked.append(request.url.path)
                return super().handle_request(request)

        transport = Counting(httpx2.MockTransport(self.never), ledger)
        http = httpx2.Client(transport=transport)
        client = openai.OpenAI(api_key="x", http_client=http, max_retries=5)
        with pytest.raises(openai.RateLimitError):
            client.responses.create(**CALL)
        assert len(asked) == 1

    def test_cap_is_reached_by_real_costs(self) -> None:
        """La correction rend ce qui avait été réservé de trop : d'autres appels passent."""
        ledger = make_ledger("0.01")
        client = make_client(answering(200, response()), ledger)
        made = 0
        with pytest.raises(openai.RateLimitError):
            while True:
                client.responses.create(**CALL)
                made += 1
        # Réservé : un peu plus de 0,0025 $ ; coûté : 0,002 $.
        assert made == 4
        assert ledger.spent_today() == 4 * COST

    @pytest.mark.parametrize("model", ["gpt-6.2-sol", "modele-invente"])
    def test_unknown_price(self, model: str) -> None:
        client = make_client(self.never, make_ledger(), retries=5)
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(**{**CALL, "model": model})
        error = caught.value
        assert (error.type, error.code, error.param) == (
            "invalid_request_error",
            "unknown_price",
            "model",
        )
        assert model in str(error)

    def test_unpriced_routes(self) -> None:
        client = make_client(self.never, make_ledger())
        for call in (
            lambda: client.images.generate(prompt="un chat", model="gpt-image-2"),
            lambda: client.audio.speech.create(input="Oui", model="tts-1", voice="alloy"),
            lambda: client.completions.create(prompt="Oui", model="gpt-3.5-turbo-instruct"),
        ):
            with pytest.raises(openai.BadRequestError, match="prix inconnu"):
                call()

    def test_unusable_ledger(self, tmp_path: Path) -> None:
        path = tmp_path / "depenses.sqlite3"
        path.write_bytes(b"pas une base" * 100)
        client = make_client(self.never, make_ledger("1", path), retries=5)
        with pytest.raises(openai.PermissionDeniedError, match="renommez-le") as caught:
            client.responses.create(**CALL)
        assert caught.value.code == "course_ledger_unavailable"

    def test_free_routes_pass_whatever_the_cap(self) -> None:
        ledger = make_ledger("0")
        seen: list[str] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request.url.path)
            return httpx2.Response(200, json={"id": "x", "data": [], "results": []})

        client = make_client(answer, ledger)
        client.models.list()
        client.moderations.create(input="Oui")
        client.conversations.create()
        client.conversations.items.create("conv_1", items=[{"role": "user", "content": "Oui"}])
        client.files.create(file=("a.txt", b"Oui"), purpose="user_data")
        client.responses.retrieve("resp_1")
        client.responses.delete("resp_1")
        client.responses.input_tokens.count(model=MODEL, input="Oui")
        assert len(seen) == 8
        assert state(ledger) == (0, False)

    def test_no_cap_refuses_nothing(self) -> None:
        """Sans plafond (modes simulés), un prix inconnu passe, et il est compté comme tel."""
        ledger = make_ledger(None)
        client = make_client(answering(200, response(model="gpt-6.2-sol")), ledger)
        client.responses.create(**{**CALL, "model": "gpt-6.2-sol"})
        client.models.list()
        assert state(ledger) == (0, False)
        assert ledger.unpriced_today() == 1
        client = make_client(answering(200, response()), ledger)
        client.responses.create(**CALL)
        assert ledger.spent_today() == COST
        assert ledger.unpriced_today() == 1

    def test_refused_unpriced_call_is_not_counted(self) -> None:
        ledger = make_ledger(None)
        with pytest.raises(openai.NotFoundError):
            make_client(answering(404, {}), ledger).responses.create(model="invente", input="a")
        assert ledger.unpriced_today() == 0

    @pytest.mark.parametrize(
        "base_url", ["https://h/models", "https://h/uploads/api", "https://h/openai/models/gpt"]
    )
    def test_the_address_does_not_make_a_call_free(self, base_url: str) -> None:
        client = make_client(self.never, make_ledger("0")).with_options(base_url=base_url)
        with pytest.raises(openai.RateLimitError):
            client.responses.create(**CALL)
        with pytest.raises(openai.RateLimitError):
            client.chat.completions.create(
                model=MODEL, messages=[{"role": "user", "content": "Oui"}]
            )
        with pytest.raises(openai.BadRequestError, match="prix inconnu"):
            client.images.generate(prompt="un chat", model="gpt-image-2")

    def test_giant_limit(self) -> None:
        giant = {**CALL, "max_output_tokens": 20_000_000_000_000}
        with pytest.raises(openai.RateLimitError):
            make_client(self.never, make_ledger()).responses.create(**giant)
        free = make_ledger(None)
        client = make_client(answering(200, response()), free)
        for _ in range(3):
            client.responses.create(**giant)
        assert state(free) == (3 * COST, False)

    @pytest.mark.parametrize("cap", ["1.00", None])
    def test_giant_usage(self, cap: str | None) -> None:
        """La réponse arrive ; la dépense est bornée, et sous un plafond plus rien ne passe."""
        ledger = make_ledger(cap)
        usage = {**USAGE, "input_tokens": 10**30, "total_tokens": 10**30}
        client = make_client(answering(200, response(usage=usage)), ledger)
        assert client.responses.create(**CALL).id == "resp_1"
        assert ledger.spent_today() > 9_000_000
        if cap:
            with pytest.raises(openai.RateLimitError):
                client.responses.create(**CALL)


class TestFailures:
    """Erreurs du serveur et du réseau : rendu, ou gardé."""

    @pytest.mark.parametrize(
        ("status", "kept"),
        [(400, False), (401, False), (404, False), (409, False), (429, False)]
        + [(408, True), (500, True), (502, True), (503, True), (504, True)],
    )
    def test_error_status(self, status: int, kept: bool) -> None:
        """Derrière 408 ou 5xx, une génération a pu être facturée : la réservation reste."""
        ledger = make_ledger()
        error = {"error": {"message": "Non.", "type": "t", "param": None, "code": None}}
        with pytest.raises(openai.APIStatusError):
            make_client(answering(status, error), ledger).responses.create(**CALL)
        assert state(ledger) == (0, kept)

    def test_every_attempt_reserves(self) -> None:
        ledger = make_ledger()
        during: list[Decimal] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            during.append(ledger.reserved_today())
            if len(during) < 3:
                return httpx2.Response(500, headers={"retry-after-ms": "0.01"}, json={})
            return httpx2.Response(200, json=response())

        make_client(answer, ledger, retries=2).responses.create(**CALL)
        assert during == [during[0], 2 * during[0], 3 * during[0]]
        assert ledger.spent_today() == COST
        assert ledger.reserved_today() == 2 * during[0], "les deux tentatives en 500 restent"

    @pytest.mark.parametrize(
        ("error", "kept"),
        [
            (httpx2.ConnectError("refusée"), False),
            (httpx2.ConnectTimeout("muet"), False),
            (httpx2.PoolTimeout("occupé"), False),
            (httpx2.ReadTimeout("muet"), True),
            (httpx2.ReadError("coupée"), True),
            (httpx2.RemoteProtocolError("coupée"), True),
        ],
    )
    @pytest.mark.parametrize("mode", ["sync", "async"])
    def test_connection_errors(self, error: Exception, kept: bool, mode: str) -> None:
        """La requête a pu arriver au serveur : la réservation reste."""
        ledger = make_ledger()

        def fail(request: httpx2.Request) -> httpx2.Response:
            raise error

        with pytest.raises(openai.APIConnectionError):
            if mode == "sync":
                make_client(fail, ledger).responses.create(**CALL)
            else:
                asyncio.run(make_async_client(fail, ledger).responses.create(**CALL))
        assert state(ledger) == (0, kept)

    def test_lost_attempt_stays_reserved_when_the_next_succeeds(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """La tentative perdue a pu être facturée : sa réservation reste à côté du coût lu."""
        waits: list[object] = []
        monkeypatch.setattr(
            "openai._base_client.SyncAPIClient._sleep_for_retry",
            lambda self, **options: waits.append(options),
        )
        ledger = make_ledger()
        during: list[Decimal] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            during.append(ledger.reserved_today())
            if len(during) == 1:
                raise httpx2.ReadError("coupée")
            return httpx2.Response(200, json=response())

        make_client(answer, ledger, retries=1).responses.create(**CALL)
        assert len(waits) == 1
        assert ledger.spent_today() == COST
        assert ledger.reserved_today() == during[0] == during[1] / 2

    def test_answer_without_usage_stays_reserved(self) -> None:
        for body in (response(usage=None), {"id": "resp_1"}, [], "texte"):
            ledger = make_ledger()
            make_client(answering(200, body), ledger).responses.with_raw_response.create(**CALL)
            assert state(ledger) == (0, True)

    @pytest.mark.parametrize(
        "usage", [{"input_tokens": -1}, {"input_tokens": "1"}, {"autre": 1}, 12, []]
    )
    def test_unreadable_usage_stays_reserved(
        self, usage: object, caplog: pytest.LogCaptureFixture
    ) -> None:
        ledger = make_ledger()
        with caplog.at_level(logging.WARNING, "helpers.budget"):
            make_client(answering(200, response(usage=usage)), ledger).responses.create(**CALL)
        assert state(ledger) == (0, True)
        assert "Réservation gardée" in caplog.text

    def test_unpriced_tier_stays_reserved(self) -> None:
        ledger = make_ledger()
        client = make_client(answering(200, response(service_tier="ultrafast")), ledger)
        client.responses.create(**CALL)
        assert state(ledger) == (0, True)

    def test_ledger_lost_while_waiting_for_the_answer(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """La réponse payée n'est jamais perdue : elle arrive, et un avertissement est écrit."""
        path = tmp_path / "depenses.sqlite3"

        def answer(request: httpx2.Request) -> httpx2.Response:
            path.write_bytes(b"pas une base" * 1000)
            return httpx2.Response(200, json=response())

        client = make_client(answer, make_ledger("1", path))
        with caplog.at_level(logging.WARNING, "helpers.budget"):
            assert client.responses.create(**CALL).id == "resp_1"
        assert "Réservation gardée" in caplog.text

    def test_compressed_answer(self) -> None:
        """On demande au serveur de ne pas comprimer ; s'il le fait, la réservation reste."""
        ledger = make_ledger()
        asked: list[str] = []
        data = gzip.compress(json.dumps(response()).encode())

        def answer(request: httpx2.Request) -> httpx2.Response:
            asked.append(request.headers["accept-encoding"])
            headers = {"content-encoding": "gzip", "content-type": "application/json"}
            return httpx2.Response(200, headers=headers, stream=Bytes(data))

        assert make_client(answer, ledger).responses.create(**CALL).id == "resp_1"
        assert asked == ["identity"]
        assert state(ledger) == (0, True)


class TestStreams:
    """Un flux est lu au passage : ni retenu, ni retardé."""

    def test_events_are_not_delayed(self) -> None:
        stream = Bytes(START, DELTA, DELTA, final())
        client = make_client(streaming(stream), make_ledger())
        for number, _ in enumerate(client.responses.create(**CALL, stream=True), start=1):
            assert len(stream.sent) == number
        assert stream.closed

    @pytest.mark.parametrize("kind", ["completed", "incomplete", "failed"])
    def test_final_event_corrects(self, kind: str) -> None:
        ledger = make_ledger()
        stream = Bytes(START, DELTA, final(kind))
        events = make_client(streaming(stream), ledger).responses.create(**CALL, stream=True)
        for event in events:
            assert state(ledger)[1] is not event.type.endswith(kind)
        assert state(ledger) == (COST, False)

    def test_final_event_cut_in_pieces(self) -> None:
        ledger = make_ledger()
        data = START + DELTA + final()
        stream = Bytes(*[data[i : i + 11] for i in range(0, len(data), 11)])
        list(make_client(streaming(stream), ledger).responses.create(**CALL, stream=True))
        assert state(ledger) == (COST, False)

    @pytest.mark.parametrize(
        "parts",
        [
            [START, DELTA],
            [START, DELTA, httpx2.ReadError("coupé")],
            [START, DELTA, final()[:-20]],
            [START, final("failed", usage=None)],
        ],
    )
    @pytest.mark.parametrize("mode", ["sync", "async"])
    def test_cut_stream_stays_reserved(self, parts: list[Any], mode: str) -> None:
        ledger = make_ledger()

        async def read() -> None:
            client = make_async_client(streaming(Bytes(*parts)), ledger)
            async for _ in await client.responses.create(**CALL, stream=True):
                pass

        try:
            if mode == "async":
                asyncio.run(read())
            else:
                client = make_client(streaming(Bytes(*parts)), ledger)
                list(client.responses.create(**CALL, stream=True))
        except openai.APIConnectionError:
            assert isinstance(parts[-1], Exception)
        assert state(ledger) == (0, True)

    def test_reader_who_leaves_early(self) -> None:
        ledger = make_ledger()
        stream = Bytes(START, DELTA, final())
        with make_client(streaming(stream), ledger).responses.create(**CALL, stream=True) as events:
            next(iter(events))
        assert stream.closed
        assert state(ledger) == (0, True)

    def test_async_stream(self) -> None:
        ledger = make_ledger()
        stream = Bytes(START, DELTA, final())

        async def read() -> int:
            client = make_async_client(streaming(stream), ledger)
            count = 0
            async for _ in await client.responses.create(**CALL, stream=True):
                count += 1
                assert len(stream.sent) == count
            return count

        assert asyncio.run(read()) == 3
        assert state(ledger) == (COST, False)
        assert stream.closed

    @pytest.mark.parametrize("with_usage", [True, False])
    def test_chat_stream(self, with_usage: bool) -> None:
        """Sans ``include_usage``, rien n'est lu : la réservation reste."""
        ledger = make_ledger()
        piece = {"index": 0, "delta": {"content": "Oui"}, "finish_reason": None}
        parts = [chat_chunk(choices=[piece], usage=None)] * 3
        if with_usage:
            parts.append(chat_chunk(usage=CHAT_USAGE))
        client = make_client(streaming(Bytes(*parts, b"data: [DONE]\n\n")), ledger)
        messages: Any = [{"role": "user", "content": "Oui"}]
        list(client.chat.completions.create(model=MODEL, messages=messages, stream=True))
        assert state(ledger) == ((COST, False) if with_usage else (0, True))


class TestContext:
    """Une chaîne et une conversation repaient leur contexte : il est réservé."""

    def reserved(self, ledger: Ledger, **link: Any) -> Decimal:
        """Ce qu'un appel réserve, sans le corriger ensuite."""
        before = ledger.reserved_today()
        client = make_client(answering(200, {"id": "resp_autre"}), ledger)
        client.responses.create(**CALL, **link)
        return ledger.reserved_today() - before

    @pytest.mark.parametrize(
        ("answer", "link"),
        [
            ({"id": "resp_9"}, {"previous_response_id": "resp_9"}),
            ({"conversation": {"id": "conv_9"}}, {"conversation": "conv_9"}),
        ],
    )
    def test_context_of_the_last_answer(self, answer: Any, link: Any) -> None:
        ledger = make_ledger()
        plain = self.reserved(ledger)
        make_client(answering(200, response(**answer)), ledger).responses.create(**CALL)
        assert self.reserved(ledger, **link) == plain + 1_200 * Decimal("0.00000125")

    def test_context_of_a_streamed_answer(self) -> None:
        ledger = make_ledger()
        plain = self.reserved(ledger)
        stream = Bytes(START, final(id="resp_9"))
        list(make_client(streaming(stream), ledger).responses.create(**CALL, stream=True))
        linked = self.reserved(ledger, previous_response_id="resp_9")
        assert linked == plain + 1_200 * Decimal("0.00000125")

    def test_items_of_a_conversation(self) -> None:
        ledger = make_ledger()
        client = make_client(answering(200, {"id": "conv_9", "object": "conversation"}), ledger)
        client.conversations.create(items=[{"role": "user", "content": "Bonjour"}])
        small = self.reserved(ledger, conversation="conv_9")
        long: Any = [{"role": "user", "content": "Bonjour à tout le monde. " * 100}]
        client.conversations.items.create("conv_9", items=long)
        assert self.reserved(ledger, conversation="conv_9") > small + 500 * Decimal("0.00000125")

    @pytest.mark.parametrize("existing", [True, False])
    def test_image_in_a_conversation(self, existing: bool) -> None:
        """Une image ne se compte pas d'avance : la conversation n'a plus de prix connu."""
        ledger = make_ledger()
        client = make_client(answering(200, {"id": "conv_9", "object": "conversation"}), ledger)
        image: Any = [{"role": "user", "content": [{"type": "input_image", "file_id": "f"}]}]
        text: Any = [{"role": "user", "content": "Bonjour"}]
        if existing:
            client.conversations.create(items=text)
            client.conversations.items.create("conv_9", items=image)
        else:
            client.conversations.create(items=image)
        client.conversations.items.create("conv_9", items=text)
        with pytest.raises(openai.BadRequestError, match="conversation") as caught:
            client.responses.create(**CALL, conversation="conv_9")
        assert (caught.value.code, caught.value.param) == ("unknown_price", "conversation")

    def test_unknown_context_is_reserved_generously(self) -> None:
        ledger = make_ledger()
        assert self.reserved(ledger, previous_response_id="resp_inconnue") > Decimal("0.25")


class TestBackground:
    """Un travail en arrière-plan est corrigé quand on relit son ``usage``."""

    def start(self, ledger: Ledger) -> None:
        queued = response(status="queued", usage=None)
        make_client(answering(200, queued), ledger).responses.create(**CALL, background=True)

    def test_kept_until_it_is_read(self) -> None:
        ledger = make_ledger()
        self.start(ledger)
        running = response(status="in_progress", usage=None)
        make_client(answering(200, running), ledger).responses.retrieve("resp_1")
        assert state(ledger) == (0, True)
        done = make_client(answering(200, response()), ledger)
        done.responses.retrieve("resp_1")
        done.responses.retrieve("resp_1")
        assert state(ledger) == (COST, False), "relire deux fois ne paie pas deux fois"

    def test_cancelled_without_usage_stays_reserved(self) -> None:
        ledger = make_ledger()
        self.start(ledger)
        cancelled = response(status="cancelled", usage=None)
        make_client(answering(200, cancelled), ledger).responses.cancel("resp_1")
        assert state(ledger) == (0, True)

    def test_resumed_stream_corrects(self) -> None:
        ledger = make_ledger()
        self.start(ledger)
        client = make_client(streaming(Bytes(DELTA, final())), ledger)
        list(client.responses.retrieve("resp_1", stream=True, starting_after=3))
        assert state(ledger) == (COST, False)

    def test_reading_another_one_changes_nothing(self) -> None:
        ledger = make_ledger()
        self.start(ledger)
        make_client(answering(200, response(id="resp_2")), ledger).responses.retrieve("resp_2")
        assert state(ledger) == (0, True)


class TestBatch:
    """Un lot est chiffré quand son fichier part."""

    LINE = {"custom_id": "a", "method": "POST", "url": "/v1/responses", "body": CALL}

    def upload(self, ledger: Ledger, line: dict[str, Any] | None = None) -> None:
        content = json.dumps(line or self.LINE).encode()
        client = make_client(answering(200, {"id": "file-1", "object": "file"}), ledger)
        client.files.create(file=("lot.jsonl", content), purpose="batch")

    def create(self, ledger: Ledger, file_id: str = "file-1") -> None:
        body = {"id": "batch_1", "object": "batch", "status": "validating"}
        make_client(answering(200, body), ledger).batches.create(
            input_file_id=file_id, endpoint="/v1/responses", completion_window="24h"
        )

    def test_reserved_at_half_price(self) -> None:
        ledger = make_ledger()
        self.upload(ledger)
        assert ledger.reserved_today() == 0
        self.create(ledger)
        assert Decimal("0.00125") < ledger.reserved_today() < Decimal("0.0014")

    def test_async_upload(self) -> None:
        ledger = make_ledger()
        client = make_async_client(answering(200, {"id": "file-1"}), ledger)
        content = json.dumps(self.LINE).encode()
        asyncio.run(client.files.create(file=("lot.jsonl", content), purpose="batch"))
        self.create(ledger)
        assert ledger.reserved_today() > Decimal("0.00125")

    @pytest.mark.parametrize("status", ["completed", "expired", "cancelled"])
    def test_corrected_by_its_usage(self, status: str) -> None:
        ledger = make_ledger()
        self.upload(ledger)
        self.create(ledger)
        done = {"id": "batch_1", "object": "batch", "status": status, "model": MODEL}
        make_client(answering(200, {**done, "usage": USAGE}), ledger).batches.retrieve("batch_1")
        assert state(ledger) == (COST / 2, False)

    @pytest.mark.parametrize(
        "change", [{"usage": None}, {"usage": USAGE}, {"status": "in_progress", "usage": USAGE}]
    )
    def test_kept_without_final_usage_and_model(self, change: dict[str, Any]) -> None:
        ledger = make_ledger()
        self.upload(ledger)
        self.create(ledger)
        body = {"id": "batch_1", "object": "batch", "status": "completed", **change}
        if body["status"] == "in_progress":
            body["model"] = MODEL
        make_client(answering(200, body), ledger).batches.retrieve("batch_1")
        assert state(ledger) == (0, True)

    def test_refused_file_costs_nothing(self) -> None:
        ledger = make_ledger()
        self.upload(ledger)
        self.create(ledger)
        failed = {"id": "batch_1", "object": "batch", "status": "failed", "usage": None}
        make_client(answering(200, failed), ledger).batches.retrieve("batch_1")
        assert state(ledger) == (0, False)

    def test_unseen_file(self) -> None:
        with pytest.raises(openai.BadRequestError, match="fichier de ce lot") as caught:
            self.create(make_ledger(), "file-inconnu")
        assert (caught.value.code, caught.value.param) == ("unknown_price", "input_file_id")

    def test_file_with_an_unpriced_line(self) -> None:
        """L'envoi du fichier est gratuit et passe ; c'est le lot qui est refusé."""
        ledger = make_ledger()
        self.upload(ledger, {**self.LINE, "body": {**CALL, "model": "modele-invente"}})
        with pytest.raises(openai.BadRequestError, match="prix inconnu"):
            self.create(ledger)

    def test_cap(self) -> None:
        ledger = make_ledger("0.001")
        self.upload(ledger)
        with pytest.raises(openai.RateLimitError):
            self.create(ledger)


def spend_in_process(path: Path) -> int:
    """Appelle jusqu'au refus, et renvoie le nombre d'appels passés."""
    client = make_client(answering(200, response()), make_ledger("0.05", path))
    made = 0
    while True:
        try:
            client.responses.create(**CALL)
        except openai.RateLimitError:
            return made
        made += 1


def test_two_processes_share_the_cap(tmp_path: Path) -> None:
    """Deux noyaux sur un même registre : à eux deux, ils ne passent pas le plafond."""
    path = tmp_path / "depenses.sqlite3"
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        made = pool.map(spend_in_process, [path, path], chunksize=1)
    ledger = make_ledger("0.05", path)
    assert ledger.spent_today() == sum(made) * COST
    # Le dernier qui demande, seul, est refusé quand il reste moins que ce qu'il réserve.
    assert Decimal("0.05") - Decimal("0.0026") < ledger.spent_today() <= Decimal("0.05")


def test_closing_closes_the_inner_transport() -> None:
    closed: list[str] = []

    class Inner(httpx2.MockTransport):
        def close(self) -> None:
            closed.append("sync")

        async def aclose(self) -> None:
            closed.append("async")

    inner = Inner(answering(200, {}))
    httpx2.Client(transport=BudgetTransport(inner, make_ledger())).close()
    asyncio.run(httpx2.AsyncClient(transport=AsyncBudgetTransport(inner, make_ledger())).aclose())
    assert closed == ["sync", "async"]


def test_day_of_the_clock_decides_the_price() -> None:
    """Le prix est celui du jour de l'horloge du registre."""
    ledger = Ledger(":memory:", None, VirtualClock(datetime(2026, 7, 29, tzinfo=UTC)))
    client = make_client(answering(200, response(model="gpt-5.6-luna")), ledger)
    client.responses.create(**{**CALL, "model": "gpt-5.6-luna"})
    assert ledger.spent_today() == Decimal("0.0022")


def test_key_is_nowhere(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "depenses.sqlite3"
    with caplog.at_level(logging.DEBUG):
        client = make_client(answering(200, response()), make_ledger("1", path))
        client.with_options(api_key="sk-tres-secret").responses.create(**CALL)
        with pytest.raises(openai.BadRequestError) as caught:
            client.with_options(api_key="sk-tres-secret").images.generate(prompt="a")
    assert b"tres-secret" not in path.read_bytes()
    assert "tres-secret" not in str(caught.value) and "tres-secret" not in caplog.text
