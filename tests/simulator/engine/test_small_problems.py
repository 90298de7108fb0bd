"""Petits problèmes, remises, jours entre deux dates, prix : calculés quand tout est dit, sinon non."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.engine.documents.priced_items import read_prices
from helpers.simulator.engine.text.calendar import day_number, weekday, written_day
from tests.simulator.engine.asking import bare, talk


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Paul a 3 pommes, il en mange une et en achète 5. Combien en a-t-il ?", "3 − 1 + 5 = 7 : il reste 7 pommes."),
        ("I have 12 apples, I give 4 to Bob and buy 3 more. How many do I have left?", "12 − 4 + 3 = 11: 11 apples left."),
        ("There are 20 birds; 5 fly away. How many remain?", "20 − 5 = 15: 15 birds left."),
        ("J'ai dix billes, j'en perds quatre. Combien m'en reste-t-il ?", "10 − 4 = 6 : il reste 6 billes."),
        ("Si j'ai 10 euros et que j'achète 3 pains à 1,20 euro, combien me reste-t-il ?", "10 − 3 × 1,2 = 6,4 : il reste 6,4 €."),
        ("Zoé a 2 chats et elle en trouve 3. Combien en a-t-elle en tout ?", "2 + 3 = 5 : 5 chats en tout."),
    ],
)  # fmt: skip
def test_word_problems(message: str, answer: str) -> None:
    assert bare(message) == answer


@pytest.mark.parametrize(
    "message",
    [
        "Paul a 3 pommes. Combien coûte une pomme ?", "Paul a 3 pommes et Léa en a 5 fois plus. Combien en a-t-elle ?",
        "J'ai 3 enfants et je mange une pomme.", "Combien de pommes a Paul ?", "Il a 12 ans. Combien de dents a-t-il ?",
    ],
)  # fmt: skip
def test_what_is_not_a_word_problem(message: str) -> None:
    assert "=" not in bare(message)


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Un article coûte 80 € avec une remise de 15 %, quel est le prix final ?", "80 − 15 % = 68 €."),
        ("A $50 shirt is 20% off. What's the final price?", "50 − 20% = $40."),
        ("Prix HT 200 €, TVA 20 %. Quel est le prix TTC ?", "200 + 20 % = 240 €."),
    ],
)  # fmt: skip
def test_discounts_and_taxes(message: str, answer: str) -> None:
    assert bare(message) == answer


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Combien de jours entre le 3 mars 2026 et le 15 avril 2026 ?", "Du 3 mars 2026 au 15 avril 2026, il y a 43 jours."),
        ("How many days between March 3 and March 4, 2026?", "From March 3 to March 4, 2026 there are 1 day."),
        ("Combien de semaines entre le 2026-01-01 et le 2026-03-05 ?", "Du 2026-01-01 au 2026-03-05, il y a 9 semaines."),
    ],
)  # fmt: skip
def test_days_between_two_dates(message: str, answer: str) -> None:
    assert bare(message) == answer


def test_days_need_two_dates() -> None:
    assert "il y a" not in bare("Combien de jours jusqu'au 15 avril 2026 ?")


@given(st.dates(date(1600, 1, 1), date(2400, 1, 1)))
def test_the_calendar_agrees_with_the_library(day: date) -> None:
    number = day_number(day.isoformat())
    assert written_day(number) == day.isoformat()
    assert weekday(number) == day.weekday()
    assert number - day_number("2000-01-01") == (day - date(2000, 1, 1)).days


def test_prices_are_compared_and_added_over_turns() -> None:
    answers = talk(
        "Voici trois produits : stylo 2 €, cahier 5,50 €, sac 30 €.", "Quel est le moins cher ?", "Et le plus cher ?",
        "Quel est le total ?", "Combien coûte le cahier ?",
    )  # fmt: skip
    assert answers[1:4] == ["Le moins cher : stylo (2 €).", "Le plus cher : sac (30 €).",
                            "Total : 2 € + 5,50 € + 30 € = 37,5 €."]  # fmt: skip
    assert "5,50 €" in answers[4]


def test_the_dearest_of_the_given_items() -> None:
    text = bare("Quelle est la plus chère ? Montre A : 120 €, Montre B : 95 €, Montre C : 210 €")
    assert text == "Le plus cher : Montre C (210 €)."


@pytest.mark.parametrize(
    "message", ["Quel est le moins cher ?", "Combien coûte un cahier ?", "La vie est chère."]
)
def test_prices_nobody_gave(message: str) -> None:
    assert "€" not in bare(message)


@pytest.mark.parametrize(
    ("text", "found"),
    [("stylo 2 €, cahier : 5,50 €", ["stylo", "cahier"]), ("pen $2, bag $30.50", ["pen", "bag"]), ("J'ai 3 chats", []), ("", [])],
)  # fmt: skip
def test_prices_are_read(text: str, found: list[str]) -> None:
    assert [item.name for item in read_prices(text)] == found


@pytest.mark.parametrize(
    "message",
    ["call me at 555-123-4567", "My phone number is 555-123-4567.", "Appelle-moi au 555-123-4567", "Call (555) 123-4567 today"],
)  # fmt: skip
def test_a_phone_number_is_not_a_subtraction(message: str) -> None:
    assert "−" not in bare(message)


def test_a_subtraction_is_still_one() -> None:
    assert bare("Combien font 555-123 ?") == "555 − 123 = 432."
    assert bare("Combien font 555-123-45 ?").endswith("= 387.")
