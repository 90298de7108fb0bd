"""Transformer et compter : majuscules, ordre, tri, doublons, remplacement, mots, lettres."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.engine.calculating.counting import measure
from helpers.simulator.engine.documents.item_lists import (
    remove_duplicates,
    sort_items,
    split_items,
)
from helpers.simulator.engine.documents.transform import reversed_text, without_accents
from tests.simulator.engine.asking import bare, raw, reply


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Mets en majuscules : le chat dort", "LE CHAT DORT"), ("Convert to uppercase: hello", "HELLO"),
        ("Mets bonjour en majuscules", "BONJOUR"), ("Mets « Le Chat » en minuscules", "le chat"),
        ("Écris le mot maison à l'envers", "nosiam"), ("Reverse the string 'python'", "nohtyp"),
        ("Inverse l'ordre des mots : un deux trois", "trois deux un"), ("Épelle maison", "M-A-I-S-O-N"),
        ("Enlève les accents : été à Nîmes", "ete a Nimes"), ("Supprime les espaces : a b c", "abc"),
        ("Remplace chat par chien dans : le chat et le chat", "le chien et le chien"),
    ],
)  # fmt: skip
def test_mechanical_changes(message: str, expected: str) -> None:
    assert raw(message) == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Trie cette liste : poire, Abricot, été", "Abricot, été, poire"), ("Trie par ordre décroissant : 3, 12, 7", "12, 7, 3"),
        ("Sort these words alphabetically: pear apple fig", "apple, fig, pear"), ("Enlève les doublons : a, b, a", "a, b"),
    ],
)  # fmt: skip
def test_lists(message: str, expected: str) -> None:
    assert bare(message) == expected


@given(st.lists(st.text("abcé", min_size=1, max_size=5), min_size=1, max_size=8))
def test_sorting_loses_nothing(items: list[str]) -> None:
    assert sorted(sort_items(items, "trie")) == sorted(items)


@given(st.lists(st.integers(-99, 99), min_size=1, max_size=8))
def test_numbers_are_sorted_by_value(values: list[int]) -> None:
    assert sort_items([str(value) for value in values], "trie") == [str(v) for v in sorted(values)]


@given(st.lists(st.sampled_from(["a", "A", "é", "e", "b"]), max_size=8))
def test_no_duplicate_remains(items: list[str]) -> None:
    kept = remove_duplicates(items, "")
    assert len({without_accents(item).lower() for item in kept}) == len(kept)
    assert set(kept) <= set(items)


@given(st.text("abc déf", max_size=30))
def test_reversing_twice_gives_the_text_back(text: str) -> None:
    assert reversed_text(reversed_text(text)) == text


@given(st.text(max_size=60))
def test_accents_go_and_length_stays(text: str) -> None:
    assert len(without_accents(text)) == len(text)


def test_items_of_an_enumeration() -> None:
    assert split_items("poire, pomme et abricot.") == ["poire", "pomme", "abricot"]
    assert split_items("- un\n- deux") == ["un", "deux"]


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("Combien de mots dans « le chat dort » ?", "3 mots"), ("Compte les phrases : Un. Deux. Trois.", "3 phrases"),
        ("How many words are in this text: one two three", "3 words"), ("combien de lettres dans ordinateur ?", "10 lettres"),
        ("Combien de voyelles dans le mot ordinateur ?", "5 voyelles"), ("Donne le nombre de caractères de « bonjour »", "7 caractères"),
        ("combien de r dans strawberry ?", "3 fois"), ("How many r's are in strawberry?", "3 times"),
        ("Combien de fois le mot chat apparaît dans : chat, chien, chat ?", "2 fois"),
        ("Compte le nombre de mots de cette phrase : il fait beau", "3 mots"),
    ],
)  # fmt: skip
def test_counts(message: str, count: str) -> None:
    assert count in reply(message)


def test_only_what_is_asked_is_counted() -> None:
    assert "phrase" not in bare("Compte le nombre de mots de cette phrase : il fait beau")


def test_the_count_alone() -> None:
    assert raw("Combien de mots ? Réponds uniquement par le nombre.\n\nle chat dort") == "3"


@given(st.lists(st.text("abcé", min_size=1, max_size=6), max_size=20))
def test_words_are_counted_as_they_are_seen(words: list[str]) -> None:
    assert measure("words", " ".join(words)) == len(words)
