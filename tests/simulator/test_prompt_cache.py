"""Le cache d'instructions : préfixe exact, 1 024 jetons au moins, indépendant de ``store``."""

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.clients import LUNA, TERRA, make_client

PREFIX = "".join(f"Article {i} : toute personne a droit à la lecture. " for i in range(200))
TTL = 30 * 60


def ask(client: openai.OpenAI, prompt: str, /, **more):  # type: ignore[no-untyped-def]
    more.setdefault("model", LUNA)
    return client.responses.create(input=prompt, **more)


def cached(response) -> int:  # type: ignore[no-untyped-def]
    return response.usage.input_tokens_details.cached_tokens


def written(response) -> int:  # type: ignore[no-untyped-def]
    return response.usage.input_tokens_details.cache_write_tokens


def test_first_a_miss_then_a_hit(client: openai.OpenAI) -> None:
    first = ask(client, PREFIX + "Première question ?")
    second = ask(client, PREFIX + "Seconde question ?")
    assert cached(first) == 0 and written(first) >= 1024
    assert cached(second) >= 1024
    assert cached(second) <= second.usage.input_tokens


def test_the_very_same_request_is_a_hit(client: openai.OpenAI) -> None:
    first, second = ask(client, PREFIX), ask(client, PREFIX)
    assert cached(first) == 0 < cached(second)
    assert written(second) < written(first)


def test_one_changed_character_at_the_start_is_a_miss(client: openai.OpenAI) -> None:
    ask(client, PREFIX + "Question ?")
    assert cached(ask(client, "x" + PREFIX + "Question ?")) == 0


def test_one_changed_character_at_the_end_is_a_hit(client: openai.OpenAI) -> None:
    ask(client, PREFIX + "Question a ?")
    assert cached(ask(client, PREFIX + "Question b ?")) >= 1024


def test_a_change_in_the_middle_keeps_the_half_before(client: openai.OpenAI) -> None:
    long = PREFIX + PREFIX
    whole = ask(client, long)
    changed = ask(client, PREFIX + "XYZ" + PREFIX)
    assert 1024 <= cached(changed) < whole.usage.input_tokens * 0.6


def test_short_prompts_are_never_cached(client: openai.OpenAI) -> None:
    text = "mot " * 900
    for _ in range(3):
        response = ask(client, text)
        assert response.usage.input_tokens < 1024
        assert cached(response) == 0 and written(response) == 0


def test_around_the_threshold(client: openai.OpenAI) -> None:
    """Le premier appel d'au moins 1 024 jetons est aussi le premier qui peut être en cache."""
    for words in range(990, 1050):
        text = f"{words} " + "mot " * words
        ask(client, text)
        again = ask(client, text)
        assert (cached(again) > 0) == (again.usage.input_tokens >= 1024)


def test_the_answer_does_not_change(client: openai.OpenAI) -> None:
    assert ask(client, PREFIX).output_text == ask(client, PREFIX).output_text


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("second", [True, False])
def test_it_does_not_depend_on_store(client: openai.OpenAI, first: bool, second: bool) -> None:
    ask(client, PREFIX, store=first)
    assert cached(ask(client, PREFIX, store=second)) >= 1024


class TestLifetime:
    def test_alive_before_thirty_minutes(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        ask(client, PREFIX)
        clock.sleep(TTL - 1)
        assert cached(ask(client, PREFIX)) >= 1024

    def test_gone_after(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        ask(client, PREFIX)
        clock.sleep(TTL + 1)
        response = ask(client, PREFIX)
        assert cached(response) == 0 and written(response) >= 1024


class TestOtherContext:
    """Un autre modèle, un autre effort, un autre format, une autre clé : un autre cache."""

    SCHEMA = {
        "type": "object",
        "properties": {"r": {"type": "string"}},
        "required": ["r"],
        "additionalProperties": False,
    }

    @pytest.mark.parametrize(
        "change",
        [
            {"model": TERRA},
            {"reasoning": {"effort": "low"}},
            {"prompt_cache_key": "autre"},
            {"instructions": "Soyez bref."},
            {
                "text": {
                    "format": {
                        "type": "json_schema",
                        "name": "r",
                        "schema": SCHEMA,
                        "strict": True,
                    }
                }
            },
        ],
        ids=["model", "effort", "key", "instructions", "format"],
    )
    def test_a_miss(self, client: openai.OpenAI, change) -> None:  # type: ignore[no-untyped-def]
        ask(client, PREFIX)
        assert cached(ask(client, PREFIX, **change)) == 0
        assert cached(ask(client, PREFIX, **change)) >= 1024

    def test_the_default_effort_said_aloud_is_the_same(self, client: openai.OpenAI) -> None:
        ask(client, PREFIX)
        assert cached(ask(client, PREFIX, reasoning={"effort": "medium"})) >= 1024

    def test_another_owner(self, client: openai.OpenAI, simulator: Simulator) -> None:
        ask(client, PREFIX)
        assert cached(ask(make_client(simulator, key="sk-simule-autre"), PREFIX)) == 0


def test_writes_are_counted_from_gpt_5_6_on_only(client: openai.OpenAI) -> None:
    for model in ("gpt-5.6-luna", "gpt-6-luna", "gpt-6.1-terra"):
        assert written(ask(client, PREFIX, model=model)) >= 1024
    for model in ("gpt-5.5", "gpt-5.4", "gpt-4o"):
        first, second = ask(client, PREFIX, model=model), ask(client, PREFIX, model=model)
        assert written(first) == written(second) == 0
        assert cached(second) >= 1024


def test_a_long_chain_reads_its_own_past(client: openai.OpenAI) -> None:
    first = ask(client, PREFIX)
    second = ask(client, "Et ensuite ?", previous_response_id=first.id)
    assert cached(second) >= 1024


def test_long_instructions_are_a_prefix_too(client: openai.OpenAI) -> None:
    ask(client, "Bonjour", instructions=PREFIX)
    assert cached(ask(client, "Autre question", instructions=PREFIX)) >= 1024


def test_in_a_stream(client: openai.OpenAI) -> None:
    ask(client, PREFIX)
    events = list(client.responses.create(model=LUNA, input=PREFIX, stream=True))
    assert cached(events[-1].response) >= 1024


@pytest.mark.parametrize(("ttl", "other"), [("30m", "12h"), ("12h", "30m")])
def test_writes_are_split_by_lifetime(client: openai.OpenAI, ttl: str, other: str) -> None:
    """Une écriture de 12 heures n'a pas le même prix : le ``usage`` doit la distinguer."""
    usage = ask(client, PREFIX, prompt_cache_options={"ttl": ttl}).usage
    details = usage.input_tokens_details.cache_write_tokens_details
    assert getattr(details, f"ttl_{ttl}_tokens") == usage.input_tokens_details.cache_write_tokens
    assert getattr(details, f"ttl_{other}_tokens") == 0


def test_retention_is_echoed_and_recent_models_only_keep_24h(client: openai.OpenAI) -> None:
    assert ask(client, "Bonjour", prompt_cache_retention="24h").prompt_cache_retention == "24h"
    old = ask(client, "Bonjour", model="gpt-5.2", prompt_cache_retention="in_memory")
    assert old.prompt_cache_retention == "in_memory"
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, "Bonjour", prompt_cache_retention="in_memory")
    assert caught.value.param == "prompt_cache_retention"
