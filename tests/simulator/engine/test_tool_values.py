"""Lieux, dates, heures, numéros et mots communs : ce que l'on sait lire dans une demande."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.engine.tools.choosing.notions import effects, notions
from helpers.simulator.engine.tools.filling.numbers import references
from helpers.simulator.engine.tools.filling.places import places
from helpers.simulator.engine.tools.filling.times import dated, dates, times
from helpers.simulator.engine.tools.telling.readable import readable
from tests.simulator.engine.tooling import (
    METEO,
)  # fmt: skip


@given(st.dates(date(1901, 1, 1), date(2199, 12, 1)), st.integers(0, 400))
def test_days_are_counted_as_the_calendar_does(today: date, ahead: int) -> None:
    assert dated(f"dans {ahead} jours", today.isoformat()) == (today + timedelta(ahead)).isoformat()
    names = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    later = date.fromisoformat(dated(names[ahead % 7], today.isoformat()))
    assert 0 < (later - today).days <= 7 and later.weekday() == ahead % 7


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("à Paris, à Lyon et à Nice", ["Paris", "Lyon", "Nice"]), ("in London or Rome", ["London", "Rome"]),
        ("de Pau à Agen", ["Pau", "Agen"]), ("pour Saint-Étienne", ["Saint-Étienne"]), ("Have a nice day", []),
        ("avec Paul en avril", []), ("On part lundi à midi", []), ("", []), ("Tell me a story", []),
    ],
)  # fmt: skip
def test_places(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("demain, puis samedi", ["demain", "samedi"]), ("from May 3 to May 5", ["May 3", "May 5"]),
        ("ce week-end", ["ce week-end"]), ("la semaine prochaine", ["la semaine prochaine"]), ("rien", []),
    ],
)  # fmt: skip
def test_dates(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("à 9h30", ["09:30"]), ("at 5 pm", ["17:00"]), ("à midi", ["12:00"]), ("12 am", ["00:00"]), ("99 h", []), ("le 3/4", [])],
)  # fmt: skip
def test_times(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("commandes 1234 et 5678", ["1234", "5678"]), ("order A-42", ["A-42"]), ("la facture FA-2026-001", ["FA-2026-001"]),
        ("le 12 mai", []), ("commande 25 €", []), ("30 %", []),
    ],
)  # fmt: skip
def test_references(text: str, found: list[str]) -> None:
    assert references(text) == found


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("la météo", "the weather"), ("le prix", "the price"), ("ma commande", "my order"), ("un rendez-vous", "an appointment"),
        ("un courriel", "an email"), ("chercher", "search"), ("la traduction", "a translation"), ("la conversion", "convert"),
        ("le stock", "the inventory"), ("quelle heure", "what time is it"), ("le calendrier", "my calendar"),
        ("la facture", "the invoice"), ("le client", "the customer"), ("la livraison", "the delivery"),
        ("un remboursement", "a refund"), ("un vol", "a flight"), ("le compte", "my account"),
    ],
)  # fmt: skip
def test_french_and_english_words_mean_the_same(french: str, english: str) -> None:
    assert notions(french) & notions(english)


@pytest.mark.parametrize(
    ("message", "act"),
    [("Annule-la", "annuler"), ("Please cancel it", "annuler"), ("Je voudrais réserver", "reserver"), ("Où est-elle ?", "")],
)  # fmt: skip
def test_what_a_request_wants_to_change(message: str, act: str) -> None:
    assert effects(message) == (frozenset({act}) if act else frozenset())


@pytest.mark.parametrize(
    ("name", "french", "said"),
    [("delivery_date", True, "date de livraison"), ("numeroCommande", True, "numéro de commande"), ("ville", False, "city"),
     ("x", True, "x"), ("date_arrivee", True, "date arrivée"), ("été", True, "été"), ("", True, "")],
)  # fmt: skip
def test_names_made_readable(name: str, french: bool, said: str) -> None:
    assert readable(name, french) == said


def test_arguments_are_a_json_text_with_accents() -> None:
    from tests.simulator.engine.tooling import ask

    (made,) = ask("Quel temps fait-il à Orléans ?", METEO).calls
    assert made.arguments == '{"ville": "Orléans"}' and json.loads(made.arguments)
