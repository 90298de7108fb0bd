"""Résumer, tirer des points, des conseils, un titre, des mots-clés : avec les mots du texte donné."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.simulator.engine.finding.summarise import (
    cut_words,
    fit_words,
    key_points,
    key_sentences,
)
from helpers.simulator.engine.text.sentences import sentences
from tests.simulator.engine.asking import bare, bullets, raw, reply

TEXT = (
    "La médiathèque de Rochebrune a ouvert le 4 septembre 2025. En un trimestre, elle a accueilli 12 400 visiteurs. "
    "Le public apprécie les ateliers du samedi. En revanche, le chauffage tombe souvent en panne. "
    "La directrice demande un budget de 45 000 € pour recruter deux bibliothécaires. "
    "Il faudrait aussi allonger les horaires du dimanche."
)
WORDS = st.sampled_from(
    [
        "le",
        "chat",
        "noir",
        "dort",
        "sur",
        "un",
        "toit",
        "rouge",
        "sous",
        "la",
        "pluie",
        "tombe",
        "fort",
        "ce",
        "soir",
        "à",
        "Brest",
    ]
)
STORIES = st.lists(
    st.lists(WORDS, min_size=3, max_size=12).map(" ".join),
    min_size=1,
    max_size=20,
    unique_by=str.lower,
).map(lambda found: ". ".join(sentence.capitalize() for sentence in found) + ".")


@settings(deadline=None)
@given(text=STORIES, count=st.integers(1, 6))
def test_a_summary_only_says_what_the_text_says(text: str, count: int) -> None:
    source = sentences(text)
    chosen = key_sentences(text, count)
    assert 1 <= len(chosen) <= count
    assert all(sentence in source for sentence in chosen)


@settings(deadline=None)
@given(text=STORIES, count=st.integers(1, 6))
def test_a_summary_keeps_the_order_of_the_text(text: str, count: int) -> None:
    source = sentences(text)
    places = [source.index(sentence) for sentence in dict.fromkeys(key_sentences(text, count))]
    assert places == sorted(places)


@given(st.text(max_size=200), st.integers(1, 30))
def test_cut_words_never_keeps_more(text: str, limit: int) -> None:
    assert len(cut_words(text, limit).split()) <= max(limit, 1)


def test_fit_words_prefers_whole_sentences() -> None:
    assert fit_words(["Un deux.", "Trois quatre.", "Cinq."], 4) == "Un deux. Trois quatre."


def test_a_connecting_word_does_not_open_a_summary() -> None:
    assert "En revanche" not in bare(f"Donne 4 points clés : {TEXT}")


def test_the_points_of_a_list_are_its_items() -> None:
    assert key_points("- pommes\n- poires\n- kiwis", 3) == ["Pommes", "Poires", "Kiwis"]


@pytest.mark.parametrize(
    "order",
    ["Résume ce texte : ", "Fais-moi un résumé : ", "peux tu resumer ca stp : ", "Synthétise : ", "tl;dr : ", "Résume-le : "],
)  # fmt: skip
def test_many_ways_to_ask_for_a_summary(order: str) -> None:
    answer = bare(order + TEXT)
    # Le mot de liaison de tête (« En revanche ») peut manquer.
    assert answer and all(sentence[1:] in TEXT for sentence in sentences(answer))


def test_the_order_may_come_last() -> None:
    assert bare(f"{TEXT}\n\nRésume ce texte en une phrase.").rstrip(".") in TEXT


def test_the_text_may_have_come_earlier() -> None:
    assert bare(TEXT, "Bien.", "Résume-le en une phrase.").rstrip(".") in TEXT


def test_the_order_may_stand_in_the_instructions() -> None:
    assert bare(TEXT, instructions="Tu résumes en une phrase les textes reçus.").rstrip(".") in TEXT


def test_no_text_to_summarise() -> None:
    assert "pas de texte" in reply("Résume ce texte")


def test_a_subject_to_summarise_is_not_a_text() -> None:
    assert "ne connaît que" in reply("Résume la Révolution française")


def test_an_analysis_has_every_part_asked_for() -> None:
    answer = reply(f"Donne un résumé, trois points clés et deux recommandations.\n\n{TEXT}")
    assert all(title in answer for title in ("Résumé :", "Points clés :", "Recommandations :"))
    assert len(bullets(answer)) == 5


def test_a_report_has_a_summary_points_and_advice() -> None:
    answer = reply(f"Analyse ce document : {TEXT}")
    assert all(
        title in answer
        for title in ("Résumé :", "Points clés :", "Recommandations :", "Tonalité :")
    )


def test_advice_that_is_stated_comes_first() -> None:
    assert "horaires du dimanche" in bullets(reply(f"Donne 2 recommandations : {TEXT}"))[0]


def test_a_problem_becomes_an_advice() -> None:
    assert "chauffage" in reply(f"Donne 3 recommandations : {TEXT}")


def test_strengths_and_weaknesses() -> None:
    answer = reply(f"Quels sont les points forts et les points faibles ? {TEXT}")
    strong, weak = answer.split("Points faibles")
    assert "ateliers" in strong and "chauffage" in weak


def test_only_the_weaknesses() -> None:
    answer = reply(TEXT, "Bien.", "Quels sont les points négatifs ?")
    assert "chauffage" in answer and "ateliers" not in answer


def test_key_figures() -> None:
    answer = reply(f"Quels sont les chiffres clés ? {TEXT}")
    assert "12 400" in answer and "45 000" in answer and "chauffage" not in answer


def test_keywords_are_words_of_the_text() -> None:
    answer = bare(f"Donne 3 mots-clés : {TEXT}").removeprefix("Mots-clés : ").rstrip(".")
    assert len(answer.split(", ")) == 3 and all(
        word.lower() in TEXT.lower() for word in answer.split(", ")
    )


def test_a_title_is_short() -> None:
    assert len(bare(f"Propose un titre : {TEXT}").split()) <= 14


def test_questions_about_a_text() -> None:
    assert reply(f"Génère 3 questions sur ce texte : {TEXT}").count("?") == 3


def test_a_summary_in_another_language_says_so() -> None:
    answer = reply(f"Summarize this text in English: {TEXT}")
    assert "language of the text" in answer


def test_two_texts_two_summaries() -> None:
    assert raw(f"Résume : {TEXT}") != raw(
        "Résume : Le port ferme. Les bateaux rentrent. La pêche a été bonne."
    )


def test_a_long_text_without_an_order_is_read() -> None:
    answer = reply(TEXT * 2)
    assert "J'ai lu ce texte" in answer and "médiathèque" in answer
