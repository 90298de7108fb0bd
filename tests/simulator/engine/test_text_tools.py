"""Les outils de texte : plier, nettoyer, couper en phrases, lire les nombres, espacer le français."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.engine.reading.language import demanded_language, detect_language
from helpers.simulator.engine.text.keywords import content_stems, topic_words
from helpers.simulator.engine.text.numbers import read_integer, replace_number_words, spell_number
from helpers.simulator.engine.text.sentences import list_items, sentence_spans, sentences
from helpers.simulator.engine.text.strings import clean, fold, shorten, squeeze, stem
from helpers.simulator.engine.text.typography import french_spaces, join, quote


@given(st.text())
def test_folding_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÉTÉ", "ete"),
        ("L’œuvre", "l'euvre"),
        ("A\N{NO-BREAK SPACE}B\tC", "a b c"),
        ("10–20", "10-20"),
        ("deux\nlignes", "deux\nlignes"),
    ],
)
def test_folding_lowers_and_strips_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(st.characters(codec=None)))
def test_a_clean_text_can_be_encoded_and_stays_clean(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned


def test_decomposed_accents_are_composed() -> None:
    assert clean("e\u0301te\u0301") == "été"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux ! Trois ?", ["Un.", "Deux !", "Trois ?"]),
        ("M. Roy et Mme Lu sont là. Ils parlent.", ["M. Roy et Mme Lu sont là.", "Ils parlent."]),
        ("J. Martin écrit. Il dort.", ["J. Martin écrit.", "Il dort."]),
        ("Il préfère l'offre B. La suite vient.", ["Il préfère l'offre B.", "La suite vient."]),
        ("Ouvert à 13 h. Fermé le soir.", ["Ouvert à 13 h.", "Fermé le soir."]),
        ("Il coûte 3.50 euros. C'est peu.", ["Il coûte 3.50 euros.", "C'est peu."]),
        ("« Viens ! » dit-il.", ["« Viens !", "» dit-il."]),
        (
            "Titre\n\nUne phrase coupée\nen deux lignes.",
            ["Titre", "Une phrase coupée en deux lignes."],
        ),
        ("- un\n- deux", ["un", "deux"]),
        ("1. premier\n2) second", ["premier", "second"]),
        ("Quoi ?! Rien...", ["Quoi ?!", "Rien..."]),
        ("", []),
        ("... !!!", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(max_size=300))
def test_sentence_spans_follow_each_other(text: str) -> None:
    spans = sentence_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in zip(spans, spans[1:], strict=False))


def test_a_single_bullet_is_not_a_list() -> None:
    assert list_items("Voici :\n- un seul") == []
    assert list_items("Voici :\n• un\n• deux") == ["un", "deux"]


@pytest.mark.parametrize(
    ("word", "same"), [("livraisons", "livraison"), ("factures", "facturation")]
)
def test_stems_bring_related_words_together(word: str, same: str) -> None:
    assert stem(word) == stem(same)


def test_topic_words_skip_empty_words_and_keep_capitals() -> None:
    assert topic_words("Le train de Brest. Le train est en retard à Brest.", 2) == [
        "train",
        "Brest",
    ]
    assert topic_words("et de la pour", 3) == []


def test_content_stems_ignore_articles() -> None:
    assert content_stems("les horaires de la gare") == content_stems("Horaires, gare")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quel est mon nom ?", "fr"),
        ("quel temps fait il", "fr"),
        ("What is my name?", "en"),
        ("thanks", "en"),
        ("merci", "fr"),
        ("1 + 1", None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Réponds en anglais.", "en"),
        ("Answer in French, please.", "fr"),
        ("Traduis ce texte en anglais.", None),
        ("J'apprends l'anglais.", None),
    ],
)
def test_a_language_may_be_demanded(text: str, language: str | None) -> None:
    assert demanded_language(text) == language


@pytest.mark.parametrize(
    ("text", "value"), [("1 000", 1000), ("trois", 3), ("twelve", 12), ("rien", 0)]
)
def test_reading_a_number(text: str, value: int) -> None:
    assert read_integer(text) == value


def test_number_words_become_digits_but_articles_stay() -> None:
    assert replace_number_words("trois fois dix") == "3 fois 10"
    assert replace_number_words("a cat") == "a cat"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [("1234567.5", "1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567,5", "1,234,567.5"), ("0.50", "0,5", "0.5"), ("-0", "0", "0")],
)  # fmt: skip
def test_spelling_a_number(value: str, french: str, english: str) -> None:
    assert spell_number(Decimal(value), french=True) == french
    assert spell_number(Decimal(value), french=False) == english


def test_french_spaces_only_replace_spaces_already_there() -> None:
    assert french_spaces("Oui !") == "Oui\N{NARROW NO-BREAK SPACE}!"
    assert french_spaces("12:30!") == "12:30!"
    assert french_spaces("5 %, 3 € : fin") == "5\xa0%, 3\xa0€\xa0: fin"


def test_quotes_and_enumerations_follow_the_language() -> None:
    assert quote("mot", french=True) == "«\xa0mot\xa0»"
    assert quote("word", french=False) == "“word”"
    assert join(["un"], french=True) == "un"
    assert join(["a", "b", "c"], french=False) == "a, b and c"


@given(st.text(max_size=80), st.integers(2, 40))
def test_shortened_texts_are_short(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length + 1


def test_squeezing_leaves_one_line() -> None:
    assert squeeze(" a \n\n b\t c ") == "a b c"
