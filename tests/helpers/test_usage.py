"""``read_usage`` : une seule forme pour les usages de toutes les API."""

from types import SimpleNamespace

import pytest
from openai.types import CompletionUsage
from openai.types.create_embedding_response import Usage as EmbeddingUsage
from openai.types.responses import ResponseUsage

from helpers.usage import TokenCounts, read_field, read_usage

RESPONSES = {
    "input_tokens": 2000,
    "input_tokens_details": {"cached_tokens": 1024, "cache_write_tokens": 512},
    "output_tokens": 87,
    "output_tokens_details": {"reasoning_tokens": 64},
    "total_tokens": 2087,
}
CHAT = {
    "prompt_tokens": 2000,
    "prompt_tokens_details": {"cached_tokens": 1024, "cache_write_tokens": 512},
    "completion_tokens": 87,
    "completion_tokens_details": {"reasoning_tokens": 64},
    "total_tokens": 2087,
}
EXPECTED = TokenCounts(input=2000, output=87, cached=1024, cache_write=512)


@pytest.mark.parametrize(
    "usage",
    [
        RESPONSES,
        ResponseUsage.model_validate(RESPONSES),
        CHAT,
        CompletionUsage.model_validate(CHAT),
        SimpleNamespace(**RESPONSES),
    ],
)
def test_every_shape(usage: object) -> None:
    assert read_usage(usage) == EXPECTED
    assert read_usage(usage).uncached == 464


def test_missing_details_are_zero() -> None:
    assert read_usage(CompletionUsage(prompt_tokens=9, completion_tokens=1, total_tokens=10)) == (
        TokenCounts(input=9, output=1)
    )
    assert read_usage({**CHAT, "prompt_tokens_details": None}).cached == 0


def test_embeddings_have_no_output() -> None:
    assert read_usage(EmbeddingUsage(prompt_tokens=9, total_tokens=9)) == TokenCounts(9, 0)


def test_audio_and_long_cache_writes_are_told_apart() -> None:
    details = {
        "cached_tokens": 0,
        "cache_write_tokens": 30,
        "cache_write_tokens_details": {"ttl_12h_tokens": 20, "ttl_30m_tokens": 10},
    }
    counts = read_usage({**RESPONSES, "input_tokens_details": details})
    assert (counts.cache_write, counts.long_cache_write) == (30, 20)
    audio = {"audio_tokens": 5}
    counts = read_usage(
        {**CHAT, "prompt_tokens_details": audio, "completion_tokens_details": audio}
    )
    assert counts.audio == 10


@pytest.mark.parametrize(
    ("usage", "hint"),
    [
        (None, "pas finie"),
        ({}, "dict"),
        (12, "int"),
        ({"usage": RESPONSES}, "reponse.usage"),
        (SimpleNamespace(usage=RESPONSES), "reponse.usage"),
    ],
)
def test_not_a_usage(usage: object, hint: str) -> None:
    with pytest.raises(TypeError, match=hint):
        read_usage(usage)


@pytest.mark.parametrize("value", [-1, "12", 1.5, True])
def test_unreadable_count(value: object) -> None:
    with pytest.raises(ValueError, match="output_tokens"):
        read_usage({**RESPONSES, "output_tokens": value})


def test_contradiction() -> None:
    details = {"cached_tokens": 1500, "cache_write_tokens": 600}
    with pytest.raises(ValueError, match="1500 .* 600 .* 2000"):
        read_usage({**RESPONSES, "input_tokens_details": details})


def test_read_field_survives_a_broken_property() -> None:
    class Broken:
        @property
        def text(self) -> str:
            raise RuntimeError("non")

    assert read_field(Broken(), "text") is None
