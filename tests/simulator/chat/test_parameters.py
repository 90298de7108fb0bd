"""Les paramètres : bornes, exclusions, ce que chaque modèle refuse, ce qui n'est pas imité."""

from typing import Any

import httpx2
import openai
import pytest

from tests.simulator.chat.asking import WEATHER, ask, user
from tests.simulator.clients import LUNA, SOL, TERRA, api_message


def refused(client: openai.OpenAI, **options: Any) -> openai.BadRequestError:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, **options)
    return caught.value


@pytest.mark.parametrize(
    "options",
    [
        {"temperature": 0, "top_p": 1.0, "presence_penalty": -2, "frequency_penalty": 2},
        {"n": 128, "max_completion_tokens": 1},
        {"stop": ["a", "b", "c", "d"]},
        {"stop": []},
        {"seed": -(2**31), "user": "u", "safety_identifier": "s" * 128, "verbosity": "high"},
        {"logit_bias": {"50256": -100, "7": 100}},
        {"logprobs": True, "top_logprobs": 20},
        {"modalities": ["text"], "response_format": {"type": "text"}},
        {"store": False, "metadata": None, "prediction": None, "audio": None},
        {"prompt_cache_key": "cle", "prompt_cache_options": {"mode": "implicit", "ttl": "30m"}},
        {"prompt_cache_retention": "24h", "service_tier": "scale"},
    ],
    ids=range(11),
)
def test_right_values(client: openai.OpenAI, options: Any) -> None:
    assert ask(client, **options).object == "chat.completion"


@pytest.mark.parametrize(
    ("options", "param", "code"),
    [
        ({"temperature": 2.1}, "temperature", "decimal_above_max_value"),
        ({"temperature": "0"}, "temperature", "invalid_type"),
        ({"top_p": -0.1}, "top_p", "decimal_below_min_value"),
        ({"presence_penalty": 3}, "presence_penalty", "decimal_above_max_value"),
        ({"frequency_penalty": -2.5}, "frequency_penalty", "decimal_below_min_value"),
        ({"n": 0}, "n", "integer_below_min_value"),
        ({"n": 129}, "n", "integer_above_max_value"),
        ({"n": 1.5}, "n", "invalid_type"),
        ({"max_completion_tokens": 0}, "max_completion_tokens", "integer_below_min_value"),
        ({"max_completion_tokens": 128_001}, "max_completion_tokens", None),
        ({"logprobs": True, "top_logprobs": 21}, "top_logprobs", "integer_above_max_value"),
        ({"top_logprobs": 2}, "top_logprobs", None),
        ({"stop": list("abcde")}, "stop", "array_above_max_length"),
        ({"stop": [1]}, "stop[0]", "invalid_type"),
        ({"logit_bias": {"7": 101}}, "logit_bias.7", "integer_above_max_value"),
        ({"logit_bias": {"sept": 1}}, "logit_bias", None),
        ({"safety_identifier": "s" * 129}, "safety_identifier", "string_above_max_length"),
        ({"metadata": {"a": "b"}}, "metadata", None),
        ({"store": True, "metadata": {"a": "b" * 513}}, "metadata.a", "string_above_max_length"),
        ({"stream_options": {"include_usage": True}}, "stream_options", None),
        ({"reasoning_effort": "extrême"}, "reasoning_effort", "invalid_value"),
        ({"service_tier": "turbo"}, "service_tier", "invalid_value"),
        ({"response_format": {"type": "xml"}}, "response_format.type", "invalid_value"),
        ({"verbosity": "aucune"}, "verbosity", "invalid_value"),
        ({"prompt_cache_retention": "in_memory"}, "prompt_cache_retention", "invalid_value"),
    ],
    ids=range(25),
)
def test_wrong_values(client: openai.OpenAI, options: Any, param: str, code: str | None) -> None:
    error = refused(client, **options)
    assert (error.param, error.code) == (param, code)


def test_metadata_needs_store(client: openai.OpenAI) -> None:
    message = api_message(refused(client, metadata={"a": "b"}))
    assert message == "The 'metadata' parameter is only allowed when 'store' is enabled."


@pytest.mark.parametrize(
    "name", ["input", "max_output_tokens", "text", "reasoning", "instructions", "conversation"]
)
def test_the_other_api_is_unknown_here(client: openai.OpenAI, name: str) -> None:
    error = refused(client, extra_body={name: "a"})
    assert (error.param, error.code) == (name, "unknown_parameter")


@pytest.mark.parametrize("model", [None, ""])
def test_no_model(http: httpx2.Client, model: str | None) -> None:
    body = {"messages": [user("a")], **({} if model is None else {"model": model})}
    reply = http.post("/chat/completions", json=body)
    assert reply.status_code == 400
    assert reply.json()["error"]["message"] == "you must provide a model parameter"


@pytest.mark.parametrize("model", ["gpt-0", "gpt-4", "o1"])
def test_an_unknown_or_retired_model(client: openai.OpenAI, model: str) -> None:
    with pytest.raises(openai.NotFoundError) as caught:
        ask(client, model=model)
    assert caught.value.code == "model_not_found"


class TestMaxTokens:
    @pytest.mark.parametrize("model", [LUNA, TERRA, SOL, "gpt-5.4", "gpt-5-mini"])
    def test_a_reasoning_model_refuses_it(self, client: openai.OpenAI, model: str) -> None:
        error = refused(client, model=model, max_tokens=50)
        assert api_message(error) == (
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use "
            "'max_completion_tokens' instead."
        )
        assert (error.param, error.code) == ("max_tokens", "unsupported_parameter")

    def test_too_large(self, client: openai.OpenAI) -> None:
        error = refused(client, model="gpt-4o", max_tokens=32_000)
        assert api_message(error) == (
            "max_tokens is too large: 32000. This model supports at most 16384 completion tokens, "
            "whereas you provided 32000."
        )

    def test_both_limits(self, client: openai.OpenAI) -> None:
        error = refused(client, model="gpt-4o", max_tokens=5, max_completion_tokens=5)
        assert error.code == "invalid_parameter_combination"


class TestReasoningModels:
    @pytest.mark.parametrize(
        "options",
        [
            {"temperature": 1},
            {"top_p": 0.5},
            {"presence_penalty": 0},
            {"frequency_penalty": 1},
            {"logprobs": True},
            {"logit_bias": {"7": 1}},
            {"stop": "a"},
        ],
        ids=lambda options: next(iter(options)),
    )
    @pytest.mark.parametrize(
        "how", [{}, {"reasoning_effort": "low"}, {"model": SOL}, {"model": "o3"}]
    )
    def test_no_sampling_while_reasoning(
        self, client: openai.OpenAI, options: dict[str, Any], how: dict[str, Any]
    ) -> None:
        asked = {"model": LUNA, "reasoning_effort": None, **options, **how}
        error = refused(client, **asked)
        assert error.param == next(iter(options))
        assert "is not supported with this model" in error.message

    def test_an_effort_the_model_does_not_have(self, client: openai.OpenAI) -> None:
        error = refused(client, model=SOL, reasoning_effort="none")
        assert (error.param, error.code) == ("reasoning_effort", "unsupported_value")

    def test_an_effort_for_a_model_without(self, client: openai.OpenAI) -> None:
        error = refused(client, model="gpt-4o", reasoning_effort="low")
        assert (error.param, error.code) == ("reasoning_effort", "unsupported_parameter")

    @pytest.mark.parametrize("model", ["gpt-6-sol", LUNA, TERRA, "gpt-6-astra", "gpt-5.6-luna"])
    @pytest.mark.parametrize("effort", [None, "low", "max"])
    def test_no_tools_while_reasoning(
        self, client: openai.OpenAI, model: str, effort: str | None
    ) -> None:
        """Même sans rien demander : ces modèles raisonnent d'eux-mêmes."""
        error = refused(client, model=model, reasoning_effort=effort, tools=[WEATHER])
        assert api_message(error) == (
            f"Function tools with reasoning_effort are not supported for {model} in "
            "/v1/chat/completions. To use function tools, use /v1/responses or set "
            "reasoning_effort to 'none'."
        )
        assert (error.param, error.code) == ("reasoning_effort", None)

    @pytest.mark.parametrize("model", [SOL, "gpt-6.2-sol", "gpt-6.2-astra"])
    def test_no_tools_at_all(self, client: openai.OpenAI, model: str) -> None:
        error = refused(client, model=model, tools=[WEATHER])
        assert "Please use /v1/responses instead." in api_message(error)
        assert "'none'" not in api_message(error)

    def test_older_models(self, client: openai.OpenAI) -> None:
        error = refused(client, model="gpt-5.4", reasoning_effort="low", tools=[WEATHER])
        assert error.param == "reasoning_effort"
        for how in ({"model": "gpt-5.4"}, {"model": "gpt-5", "reasoning_effort": "low"}):
            assert ask(client, tools=[WEATHER], **how).object == "chat.completion"


@pytest.mark.parametrize(
    ("options", "param"),
    [
        ({"audio": {"voice": "alloy", "format": "wav"}}, "audio"),
        ({"modalities": ["text", "audio"]}, "modalities"),
        ({"prediction": {"type": "content", "content": "a"}}, "prediction"),
        ({"web_search_options": {}}, "web_search_options"),
        ({"functions": [{"name": "f"}]}, "functions"),
        ({"function_call": "none"}, "function_call"),
        ({"tools": [{"type": "custom", "custom": {"name": "f"}}]}, "tools[0].type"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_imitated_says_so(client: openai.OpenAI, options: Any, param: str) -> None:
    error = refused(client, **options)
    assert (error.param, error.code) == (param, "simulator_not_supported")
