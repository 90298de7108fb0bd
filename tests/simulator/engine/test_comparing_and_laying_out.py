"""Comparer ce qui est décrit, remettre en forme ce qui est donné, refuser ce qu'on ne sait pas."""

import csv
import io

import pytest

from helpers.simulator.engine.documents.reformat import corrected, pairs
from tests.simulator.engine.asking import bare, bullets, raw, reply


@pytest.mark.parametrize(
    ("message", "cheapest"),
    [
        (
            "Compare l'offre A et l'offre B. L'offre A coûte 10 € par mois. L'offre B coûte 15 € mais inclut 50 Go.",
            "Offre A",
        ),
        (
            "Quel forfait est le moins cher ? Forfait Basic : 9,99 €. Forfait Plus : 19,99 €.",
            "Forfait Basic",
        ),
        (
            "Compare ces hôtels : l'hôtel Belvédère est calme et coûte 90 € la nuit, l'hôtel Central coûte 60 €.",
            "Hôtel Central",
        ),
        ("Which is cheaper? Plan A: $10 a month, Plan B: $8 a month.", "Plan B"),
    ],
)
def test_the_lowest_price_is_told(message: str, cheapest: str) -> None:
    answer = bare(message)
    assert (
        answer.rstrip(".").split(": ")[-1].startswith(cheapest)
        or f": {cheapest}" in answer.split("\n")[-1]
    )


def test_each_option_keeps_its_own_facts() -> None:
    lines = bullets(
        reply("Compare le vélo et le train. Le vélo est gratuit mais lent. Le train est rapide.")
    )
    assert "gratuit" in lines[0] and "lent" in lines[0] and "rapide" in lines[1]


def test_nothing_to_choose_by() -> None:
    answer = bare("Compare l'option A et l'option B. L'option A est bleue. L'option B est verte.")
    assert "départager" in answer


def test_a_comparison_as_a_table() -> None:
    answer = reply(
        "Compare en tableau l'offre A et l'offre B. L'offre A coûte 3 €. L'offre B coûte 4 €."
    )
    assert "| Offre A |" in answer and "| Offre B |" in answer


def test_nothing_is_known_about_things_not_described() -> None:
    assert "ne connaît que" in reply("Compare Python et Java")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nom : Zoé, ville : Lille", [("Nom", "Zoé"), ("Ville", "Lille")]),
        ("prix : 12,50 €, stock : 3", [("Prix", "12,50 €"), ("Stock", "3")]),
        ("pommes 3, poires 5", [("Pommes", "3"), ("Poires", "5")]),
        ("Le chat dort, il ronfle.", []),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


def test_csv_can_be_read_back() -> None:
    text = raw("Mets en CSV : nom : Dupont, titre : directeur général")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[1:] == [["Nom", "Dupont"], ["Titre", "directeur général"]]


def test_a_sentence_becomes_a_list() -> None:
    assert bullets(reply("Transforme en liste à puces : du pain, du lait et des œufs")) == [
        "Du pain",
        "Du lait",
        "Des œufs",
    ]


def test_spelling_is_only_corrected_mechanically() -> None:
    assert corrected("bonjour ,je suis la") == "Bonjour, je suis la."
    assert "mécaniques" in reply("Corrige : bonjour ,je suis la")


def test_rephrasing_is_honest() -> None:
    answer = reply("Reformule : La procédure requiert un accord préalable.")
    assert "vrai modèle" in answer


@pytest.mark.parametrize(
    "message",
    [
        "Traduis en anglais : bonjour à tous",
        "Translate to French: good morning",
        "Comment dit-on merci en japonais ?",
    ],
)
def test_translating_is_refused_honestly(message: str) -> None:
    answer = reply(message)
    assert "ne sait pas traduire" in answer or "can't translate" in answer
