"""Dates relatives, heures et durées parlées, sommes et raisons : ce que l'on sait lire d'une phrase."""

import pytest

from helpers.simulator.engine.tools.filling.durations import minutes
from helpers.simulator.engine.tools.filling.reasons import reasons
from helpers.simulator.engine.tools.filling.relative_days import relative_date
from helpers.simulator.engine.tools.filling.times import dated, dates, times
from helpers.simulator.engine.tools.filling.totals import total


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("après-demain", "2025-11-05"), ("jeudi prochain", "2025-11-06"), ("next Monday", "2025-11-10"), ("le 12", "2025-11-12"),
        ("le 2", "2025-12-02"), ("le 12 du mois prochain", "2025-12-12"), ("in two weeks", "2025-11-17"),
        ("dans une semaine", "2025-11-10"), ("lundi en huit", "2025-11-17"), ("in a fortnight", "2025-11-17"),
        ("three days from now", "2025-11-06"), ("dans un mois", "2025-12-03"), ("5 janvier", "2026-01-05"),
        ("mardi de la semaine prochaine", "2025-11-11"), ("a week on Monday", "2025-11-17"), ("il y a 2 jours", "2025-11-01"),
    ],
)  # fmt: skip
def test_relative_dates(said: str, date: str) -> None:
    assert [dated(found, "2025-11-03") for found in dates(f"Rendez-vous {said} à 9h")] == [date]


def test_a_date_that_does_not_exist_is_not_made() -> None:
    assert relative_date("le 31", "2025-11-03") == ""
    assert relative_date("la Saint-Glinglin", "2025-11-03") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("à midi et demi", ["12:30"]), ("quarter past nine in the morning", ["09:15"]), ("at half past three", ["15:30"]),
        ("à 8 heures du soir", ["20:00"]), ("demain soir à 8h", ["20:00"]), ("vers 9h moins le quart", ["08:45"]),
        ("at nine thirty tomorrow", ["09:30"]), ("at 3 this afternoon", ["15:00"]), ("at ten to nine", ["08:50"]),
        ("at 2:30pm", ["14:30"]), ("de 14h à 16h30", ["14:00", "16:30"]), ("from 2 to 4 pm", ["14:00", "16:00"]),
        ("pendant 2 heures à 10h", ["10:00"]), ("une réunion d'1h30 à 9h", ["09:00"]), ("tomorrow at 7", []),
        ("un carton de 10 à 12 places", []),
    ],
)  # fmt: skip
def test_spoken_times(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("une demi-heure", [30]), ("trois quarts d'heure", [45]), ("an hour and a half at 5pm", [90]), ("1h30", [90]),
        ("from 2 to 4 pm", [120]), ("de 14h à 16h30", [150]), ("à 16h", []), ("le train de 10h", []), ("dans 2 heures", []),
        ("2 jours", [2880]),
    ],
)  # fmt: skip
def test_durations(text: str, found: list[int]) -> None:
    assert minutes(text) == found


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("mes deux billets, 47,50 € chacun", [95.0]), ("3 menus à 12 € et 2 cafés à 1,50 €", [39.0]), ("soit 80 € au total", [80.0]),
        ("12 € chacun", []), ("2 billets à 10 € et encore 7 €", []), ("Rembourse 20 €", None), ("rien", None),
    ],
)  # fmt: skip
def test_sums(text: str, sum_: list[float] | None) -> None:
    assert total(text) == sum_


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C'est pour un renouvellement d'ordonnance. Merci !", ["un renouvellement d'ordonnance"]),
        ("Je viens parce que mon vélo est cassé.", ["mon vélo est cassé"]), ("My back hurts, can I come?", ["My back hurts"]),
        ("Une table pour 2 demain, merci.", []), ("Bonjour, Marie Durand.", []), ("", []),
    ],
)  # fmt: skip
def test_reasons(text: str, found: list[str]) -> None:
    assert reasons(text) == found
