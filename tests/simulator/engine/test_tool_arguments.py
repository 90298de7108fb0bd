"""Les arguments d'un appel : pris dans la demande, chacun à sa place, et rien d'inventé."""

from typing import Any

import pytest

from helpers.simulator.engine import Tool, Turn
from tests.simulator.engine.tooling import (
    APPOINTMENT,
    CALCULATOR,
    CANCEL,
    CURRENCY,
    EMAIL,
    FLIGHTS,
    METEO,
    ORDER,
    PRODUCTS,
    REFUND,
    REMINDER,
    SHARE,
    STOCK,
    STRING,
    TABLE,
    TICKET,
    TIME,
    TRANSLATE,
    WEATHER,
    called,
    tool,
)  # fmt: skip

INTEGER = {"type": "integer"}
NUMBER = {"type": "number"}
ISO = {"type": "string", "description": "YYYY-MM-DD"}


@pytest.mark.parametrize(
    ("message", "one", "expected"),
    [
        ("météo lyon demain", WEATHER, {"city": "Lyon", "date": "demain"}),
        ("What's the weather like in London tomorrow in fahrenheit?", WEATHER,
         {"city": "London", "date": "tomorrow", "unit": "fahrenheit"}),
        ("Quel temps fait-il à Brest en °C ?", WEATHER, {"city": "Brest", "unit": "celsius"}),
        ("Quel temps à Aix-en-Provence ?", METEO, {"ville": "Aix-en-Provence"}),
        ("quel temps fait-il à trifouilly ?", METEO, {"ville": "Trifouilly"}),
        ("Météo New York", METEO, {"ville": "New York"}),
        ("Where is my order #5678?", ORDER, {"order_id": "5678"}), ("Status of order A-42?", ORDER, {"order_id": "A-42"}),
        ("Où en est ma commande n° CMD-2026-07 ?", ORDER, {"order_id": "CMD-2026-07"}),
        ("Annule la commande 12, parce que le délai est trop long", CANCEL,
         {"numero_commande": "12", "raison": "le délai est trop long"}),
        ("Envoie un e-mail à paul@ex.fr pour lui dire que la réunion est reportée à 15 h.", EMAIL,
         {"to": "paul@ex.fr", "subject": "La réunion est reportée à 15 h", "body": "la réunion est reportée à 15 h"}),
        ("Send an email to bob@x.com with subject Hello saying that I'm late", EMAIL,
         {"to": "bob@x.com", "subject": "Hello", "body": "I'm late"}),
        ("Envoie à a@b.fr un e-mail, objet : Congés, pour dire que je pars lundi", EMAIL,
         {"to": "a@b.fr", "subject": "Congés", "body": "je pars lundi"}),
        ("Combien font 12 × (3,5 + 4) ?", CALCULATOR, {"expression": "12 * (3.5 + 4)"}),
        ("Quel est le résultat de deux plus dix ?", CALCULATOR, {"expression": "2 + 10"}),
        ("How much is 15% of 240?", CALCULATOR, {"expression": "15 / 100 * 240"}),
        ("Quel est le stock de chaises pliantes ?", STOCK, {"produit": "chaises pliantes"}),
        ("Vérifie le stock du produit « lampe bleue »", STOCK, {"produit": "lampe bleue"}),
        ("Convertis 100 euros en dollars", CURRENCY, {"amount": 100, "from_currency": "EUR", "to_currency": "USD"}),
        ("Convert 1,250.50 GBP to euros", CURRENCY, {"amount": 1250.5, "from_currency": "GBP", "to_currency": "EUR"}),
        ("Quelle heure est-il à Tokyo ?", TIME, {"timezone": "Asia/Tokyo"}),
        ("Traduis « bonjour le monde » en anglais", TRANSLATE, {"text": "bonjour le monde", "target_language": "anglais"}),
        ("Translate to French: good morning", TRANSLATE, {"text": "good morning", "target_language": "French"}),
        ("Réserve une table pour 4 personnes demain à 20 h 30 chez Luigi", TABLE,
         {"date": "demain", "time": "20:30", "guests": 4, "restaurant": "Luigi"}),
        ("Book a table for two on Friday at 7:30 pm", TABLE, {"date": "Friday", "time": "19:30", "guests": 2}),
        ("Prends rendez-vous chez le dentiste le 12 mai 2026 à 9h30", APPOINTMENT,
         {"title": "rendez-vous chez le dentiste", "date": "2026-05-12", "time": "09:30"}),
        ("Schedule a meeting with Anna on 2026-05-12 at 14:00 for 45 minutes", APPOINTMENT,
         {"title": "meeting with Anna", "date": "2026-05-12", "time": "14:00", "duration_minutes": 45}),
        ("Crée une réunion « Point budget » le 3 juin 2026 pendant 1 heure", APPOINTMENT,
         {"title": "Point budget", "date": "2026-06-03", "duration_minutes": 60}),
        ("Rappelle-moi d'acheter du pain demain à 18 h", REMINDER,
         {"text": "acheter du pain", "date": "demain", "time": "18:00"}),
        ("Remind me to call Bob tomorrow at 5 pm", REMINDER, {"text": "call Bob", "date": "tomorrow", "time": "17:00"}),
        ("Rembourse 25,50 € pour la commande 881", REFUND, {"commande": "881", "montant": 25.5}),
        ("What is the stock price of MSFT?", SHARE, {"symbol": "MSFT"}),
        ("Crée un ticket : l'imprimante ne marche plus, c'est urgent", TICKET,
         {"title": "L'imprimante ne marche plus, c'est urgent", "description": "l'imprimante ne marche plus, c'est urgent",
          "priority": "high"}),
        ("Je cherche un livre sur Python à moins de 30 €", PRODUCTS,
         {"requete": "livre sur Python à moins de 30 €", "categorie": "livres", "prix_max": 30}),
        ("Trouve-moi un vol de Paris à Lisbonne le 3 juin pour 2 personnes", FLIGHTS,
         {"origin": "Paris", "destination": "Lisbonne", "date": "3 juin", "passengers": 2}),
        ("Un vol Paris-Montréal demain, s'il te plaît ?", FLIGHTS,
         {"origin": "Paris", "destination": "Montréal", "date": "demain"}),
    ],
)  # fmt: skip
def test_arguments_come_from_the_request(message: str, one: Tool, expected: dict[str, Any]) -> None:
    assert called(message, one) == [(one.name, expected)]


@pytest.mark.parametrize(
    ("message", "one", "expected"),
    [
        ("Crée une commande : 3 pizzas et 2 cocas pour Paul, à livrer au 12 rue des Lilas",
         tool("create_order", "Creates an order.", ["items"], customer=STRING, address=STRING,
              items={"type": "array", "items": {"type": "object", "required": ["name", "quantity"],
                                                "properties": {"name": STRING, "quantity": INTEGER}}}),
         {"items": [{"name": "pizzas", "quantity": 3}, {"name": "cocas", "quantity": 2}], "customer": "Paul",
          "address": "12 rue des Lilas"}),
        ("Ajoute Paul Durand (paul@x.fr) à mes contacts",
         tool("add_contact", "Add a contact.", contact={"type": "object", "required": ["name", "email"],
                                                        "properties": {"name": STRING, "email": STRING}}),
         {"contact": {"name": "Paul Durand", "email": "paul@x.fr"}}),
        ("Invite anna@x.fr et bob@y.com à la réunion de lundi à 10 h",
         tool("create_meeting", "Create a meeting and invite people.", ["attendees", "date"], title=STRING, date=STRING,
              attendees={"type": "array", "items": {"type": "string", "format": "email"}}),
         {"attendees": ["anna@x.fr", "bob@y.com"], "date": "lundi"}),
        ("Règle le chauffage à 21 degrés dans la chambre",
         tool("set_thermostat", "Set the thermostat temperature.", ["temperature"], temperature=NUMBER, room=STRING),
         {"temperature": 21, "room": "chambre"}),
        ("Combien font 10 km en miles ?",
         tool("convert_units", "Convert a value between units.", value=NUMBER, from_unit=STRING, to_unit=STRING),
         {"value": 10, "from_unit": "km", "to_unit": "miles"}),
        ("Donne-moi les infos du client 42", tool("get_customer", "Gets a customer by id.", customer_id=INTEGER),
         {"customer_id": 42}),
        ("Liste les 5 dernières factures impayées",
         tool("list_invoices", "List invoices.", [], status={"enum": ["paid", "unpaid"], "type": "string"}, limit=INTEGER),
         {"status": "unpaid", "limit": 5}),
        ("Je veux un hôtel à Rome du 3 au 6 mai 2026 pour 2 adultes, moins de 150 € la nuit",
         tool("search_hotels", "Search hotels.", ["city", "check_in", "check_out"], city=STRING, check_in=ISO, check_out=ISO,
              guests=INTEGER, max_price=NUMBER),
         {"city": "Rome", "check_in": "2026-05-03", "check_out": "2026-05-06", "guests": 2, "max_price": 150}),
        ("Mon colis AB123456789FR est où ?",
         tool("track_package", "Track a package.", code={"type": "string", "pattern": "^[A-Z]{2}[0-9]{9}[A-Z]{2}$"}),
         {"code": "AB123456789FR"}),
        ("Envoie un SMS au 06 12 34 56 78 pour dire que j'arrive", tool("send_sms", "Send an SMS.", phone=STRING, message=STRING),
         {"phone": "06 12 34 56 78", "message": "j'arrive"}),
        ("Poste dans #general : la mise en prod est faite", tool("post_message", "Post a message.", channel=STRING, text=STRING),
         {"channel": "#general", "text": "la mise en prod est faite"}),
        ("Exécute la requête SELECT nom FROM clients", tool("run_sql", "Run a SQL query.", query=STRING),
         {"query": "SELECT nom FROM clients"}),
        ("Mets la chanson Imagine de John Lennon", tool("play_song", "Play a song.", title=STRING, artist=STRING),
         {"title": "Imagine", "artist": "John Lennon"}),
        ("Livraison express de la commande 77 ?", tool("livraison", "Livraison d'une commande.", ["order_id"], order_id=STRING,
                                                       express={"type": "boolean"}, cadeau={"type": "boolean"}),
         {"order_id": "77", "express": True}),
    ],
)  # fmt: skip
def test_schemas_of_many_shapes(message: str, one: Tool, expected: dict[str, Any]) -> None:
    assert called(message, one) == [(one.name, expected)]


def test_what_is_not_said_is_left_out_or_null() -> None:
    loose = tool("get_weather", "Weather.", ["city"], city=STRING, unit={"enum": ["celsius", "fahrenheit"]}, days=INTEGER,
                 lang={"type": "string", "default": "fr"})  # fmt: skip
    assert called("Quel temps fait-il à Paris ?", loose) == [("get_weather", {"city": "Paris"})]
    strict = tool("get_weather", "Weather.", city=STRING, unit={"type": ["string", "null"], "enum": ["celsius", None]},
                  date={"anyOf": [{"type": "string"}, {"type": "null"}]}, days={"type": ["integer", "null"]})  # fmt: skip
    expected = {"city": "Paris", "unit": None, "date": None, "days": None}
    assert called("Quel temps fait-il à Paris ?", strict) == [("get_weather", expected)]


def test_a_required_unit_follows_the_language_of_the_reader() -> None:
    one = tool(
        "get_weather",
        "Weather.",
        city=STRING,
        unit={"type": "string", "enum": ["fahrenheit", "celsius"]},
    )
    assert called("Quel temps fait-il à Paris ?", one) == [
        ("get_weather", {"city": "Paris", "unit": "celsius"})
    ]


def test_a_forced_extraction_reads_the_given_text() -> None:
    one = tool("save_person", "Save a person.", name=STRING, age=INTEGER, email=STRING)
    found = called("Extrais : Paul Durand, 34 ans, paul@x.fr", one, tool_choice="required")
    assert found == [("save_person", {"name": "Paul Durand", "age": 34, "email": "paul@x.fr"})]
    review = tool("record_review", "Records a review.", score={"type": "integer", "minimum": 1, "maximum": 5},
                  sentiment={"type": "string", "enum": ["positive", "negative", "neutral"]})  # fmt: skip
    found = called(
        "Analyse cet avis : « Produit génial, livraison rapide ! »", review, tool_choice="required"
    )
    assert found == [("record_review", {"sentiment": "positive", "score": 5})]


@pytest.mark.parametrize(
    "history", [("J'habite à Lyon.", "Noté."), ("Je pars à Lyon demain.", "Bon voyage !")]
)
def test_a_required_argument_is_found_earlier(history: tuple[str, str]) -> None:
    turns = (Turn("user", history[0]), Turn("assistant", history[1]))
    assert called("Quel temps fait-il ?", METEO, history=turns) == [("meteo", {"ville": "Lyon"})]


def test_a_required_argument_is_found_in_the_instructions() -> None:
    found = called("Quel temps fait-il ?", METEO, instructions="L'utilisateur habite à Nantes.")
    assert found == [("meteo", {"ville": "Nantes"})]


@pytest.mark.parametrize(
    ("instructions", "message", "day"),
    [
        ("Date du jour : 2026-05-12.", "Prends rdv avec le médecin vendredi", "2026-05-15"),
        ("Today is May 12, 2026.", "Schedule a call tomorrow", "2026-05-13"),
        ("Nous sommes le mardi 12 mai 2026.", "Prends rdv avec le médecin dans 3 semaines", "2026-06-02"),
    ],
)  # fmt: skip
def test_relative_dates_need_to_know_today(instructions: str, message: str, day: str) -> None:
    assert called(message, APPOINTMENT, instructions=instructions)[0][1]["date"] == day
    assert called(message, APPOINTMENT) == []
