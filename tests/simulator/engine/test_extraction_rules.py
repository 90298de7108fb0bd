"""Extraire ce qui est demandé, et rien d'autre : adresses, dates, montants, noms, lieux."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.engine.finding import entities, proper_names
from tests.simulator.engine.asking import bare, raw, reply


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Écrire à a.b@exemple.fr ou c+d@sous.exemple.org.",
            ["a.b@exemple.fr", "c+d@sous.exemple.org"],
        ),
        ("Pas d'adresse ici : @nom, nom@", []),
    ],
)
def test_emails(text: str, found: list[str]) -> None:
    assert entities.emails(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("le 3 mars 2026", ["3 mars 2026"]),
        ("mardi 12 mai", ["mardi 12 mai"]),
        ("du 2026-04-01 au 12/05/2026", ["2026-04-01", "12/05/2026"]),
        ("on March 3, 2026", ["March 3, 2026"]),
        ("demain ou vendredi prochain", ["demain", "vendredi prochain"]),
        ("la version 3.11 coûte 12 €", []),
    ],
)
def test_dates(text: str, found: list[str]) -> None:
    assert entities.dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 250,50 € et $30", ["1 250,50 €", "$30"]),
        ("6,2 millions d'euros", ["6,2 millions d'euros"]),
        ("12 personnes et 3 chats", []),
        ("25 dollars, 10 euros", ["25 dollars", "10 euros"]),
    ],
)
def test_amounts(text: str, found: list[str]) -> None:
    assert entities.amounts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Appelez le 06 12 34 56 78.", ["06 12 34 56 78"]), ("+33 1 23 45 67 89", ["+33 1 23 45 67 89"]), ("le 12/05/2026", [])],
)  # fmt: skip
def test_phones(text: str, found: list[str]) -> None:
    assert entities.phones(text) == found


@pytest.mark.parametrize(
    ("text", "people", "places"),
    [
        ("Hier, Mme Durand a appelé Paul à Lyon.", ["Durand", "Paul"], ["Lyon"]),
        ("Anna met Peter in Boston.", ["Anna", "Peter"], ["Boston"]),
        ("Le train part de Dijon vers Nantes.", [], ["Dijon", "Nantes"]),
        ("Facture de M. Henri Vidal", ["Henri Vidal"], []),
    ],
)
def test_people_and_places(text: str, people: list[str], places: list[str]) -> None:
    assert proper_names.people(text) == people
    assert proper_names.places(text) == places


def test_companies() -> None:
    assert proper_names.companies("Elle travaille chez Norvalis et chez Brume SA.") == [
        "Norvalis",
        "Brume SA",
    ]


@given(st.text(max_size=300))
def test_what_is_found_is_in_the_text(text: str) -> None:
    finders = (entities.emails, entities.dates, entities.amounts, entities.phones, entities.urls, entities.times,
               entities.numbers, entities.references, proper_names.people, proper_names.places)  # fmt: skip
    for finder in finders:
        assert all(item in text for item in finder(text))


@pytest.mark.parametrize(
    ("message", "expected", "absent"),
    [
        ("Extrais les e-mails : a@b.fr et le 3 mai", "a@b.fr", "3 mai"),
        ("Quelles dates sont citées ? « Du 3 mars au 5 avril, 12 € »", "3 mars", "12 €"),
        ("Relève les montants : 12 € le 3 mai", "12 €", "mai"),
        ("List the names: Anna met Peter.", "Peter", "met"),
        ("Liste-moi les villes de ce texte : de Paris à Dijon", "Dijon", "texte"),
        ("Extrais les liens : voir https://exemple.fr/a ce soir", "https://exemple.fr/a", "soir"),
    ],
)
def test_only_what_is_asked_is_extracted(message: str, expected: str, absent: str) -> None:
    answer = bare(message)
    assert expected in answer and absent not in answer


def test_several_kinds_at_once() -> None:
    answer = reply("Extrais les dates et les montants : loyer de 800 € dû le 5 juin.")
    assert "5 juin" in answer and "800 €" in answer


def test_nothing_to_extract() -> None:
    assert "ne contient pas" in reply("Extrais les e-mails : bonjour à tous")


def test_how_many_were_found() -> None:
    assert "(2)" in reply("Combien d'adresses mail contient ce texte : a@b.fr, c@d.fr")


def test_the_order_may_stand_in_the_instructions() -> None:
    assert "3 mai" in reply(
        "Rendez-vous le 3 mai.", instructions="Extrais les dates du texte reçu."
    )


def test_a_labelled_line_answers_a_question() -> None:
    assert "Zoé Petit" in reply(
        "Quel est le destinataire ?\n\nExpéditeur : Luc\nDestinataire : Zoé Petit"
    )


def test_an_extraction_as_a_list_or_json() -> None:
    assert "\n- c@d.fr" in raw("Extrais les e-mails sous forme de liste à puces : a@b.fr, c@d.fr")
    assert '"emails"' in raw("Extrais les e-mails en JSON : a@b.fr")
