"""Autour de la réponse : cache d'instructions, débit, durée, modération."""

from dataclasses import replace
from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.chat import moderated
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.ids import DerivedIds
from helpers.simulator.moderation.score import moderate
from helpers.simulator.rate_limits import Limits
from tests.simulator.chat.asking import ask, user
from tests.simulator.clients import LUNA, make_client


class TestPromptCache:
    LONG = "Une consigne assez longue pour le cache. " * 150

    def messages(self, question: str) -> list[Any]:
        return [{"role": "developer", "content": self.LONG}, user(question)]

    def test_a_second_call_reads_it(self, client: openai.OpenAI) -> None:
        first = ask(client, messages=self.messages("Bonjour")).usage.prompt_tokens_details
        assert first.cached_tokens == 0 and first.cache_write_tokens >= 1024
        again = ask(client, messages=self.messages("Bonsoir")).usage.prompt_tokens_details
        assert again.cached_tokens == first.cache_write_tokens

    def test_it_is_shared_with_the_responses_api(self, client: openai.OpenAI) -> None:
        ask(client, messages=self.messages("Bonjour"))
        response = client.responses.create(
            model=LUNA, input="Bonsoir", instructions=self.LONG, reasoning={"effort": "none"}
        )
        assert response.usage is not None
        assert response.usage.input_tokens_details.cached_tokens >= 1024

    def test_effort_counts(self, client: openai.OpenAI) -> None:
        ask(client, messages=self.messages("Bonjour"))
        low = ask(client, messages=self.messages("Bonjour"), reasoning_effort="low").usage
        assert low.prompt_tokens_details.cached_tokens == 0


class TestLimitsAndTime:
    def test_latency(self, clock: VirtualClock) -> None:
        client = make_client(Simulator(clock, ids=DerivedIds(), latency=Latency(2.0, 0.5)))
        raw = client.chat.completions.with_raw_response.create(
            model=LUNA, messages=[user("Bonjour")], n=2
        )
        written = raw.parse().usage.completion_tokens // 2  # type: ignore[union-attr]
        assert clock.monotonic() == 2.0 + 0.5 * written  # les choix avancent ensemble
        assert raw.headers["openai-processing-ms"] == str(round(1000 * clock.monotonic()))

    def test_refused_requests_count(self, clock: VirtualClock) -> None:
        limits = Limits(requests_per_minute=2)
        client = make_client(Simulator(clock, ids=DerivedIds(), limits=limits))
        for _ in range(2):
            with pytest.raises(openai.BadRequestError):
                ask(client, messages=[])
        with pytest.raises(openai.RateLimitError):
            ask(client)

    def test_the_output_asked_for_counts(self, clock: VirtualClock) -> None:
        limits = Limits(tokens_per_minute=1_000)
        client = make_client(Simulator(clock, ids=DerivedIds(), limits=limits))
        with pytest.raises(openai.RateLimitError, match="TPM"):
            ask(client, max_completion_tokens=1_001)


class TestModeration:
    def test_scores(self, client: openai.OpenAI) -> None:
        completion = ask(client, n=2, moderation={"model": "omni-moderation-latest"})
        shown = completion.moderation
        assert shown.input.type == "moderation_results" and len(shown.input.results) == 1
        assert len(shown.output.results) == 2
        assert shown.input.results[0].flagged is False

    def test_an_unknown_model(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.NotFoundError):
            ask(client, moderation={"model": "gpt-4o"})

    @pytest.mark.parametrize("side", ["input", "output"])
    def test_blocking(
        self, client: openai.OpenAI, side: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        harmful = replace(moderate("Bonjour"), flagged=True)
        monkeypatch.setattr(moderated, "moderate", lambda text: harmful)
        policy: Any = {side: {"mode": "block"}}
        moderation = {"model": "omni-moderation-latest", "policy": policy}
        [choice] = ask(client, moderation=moderation).choices
        assert (choice.finish_reason, choice.message.content) == ("content_filter", "")
        scored = {"model": "omni-moderation-latest", "policy": {side: {"mode": "score"}}}
        assert ask(client, moderation=scored).choices[0].finish_reason == "stop"
