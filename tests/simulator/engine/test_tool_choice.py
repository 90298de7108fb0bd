"""Quand appeler un outil, lequel, et quand répondre sans lui."""

from typing import Any

import pytest

from helpers.simulator.engine import Tool, Turn
from tests.simulator.engine.tooling import (
    CANCEL,
    EVERY,
    METEO,
    ORDER,
    SEARCH,
    STRING,
    WEATHER,
    ask,
    called,
    tool,
)  # fmt: skip

LIBRARY = tuple(one for one in EVERY if one is not SEARCH)
JOKE = Tool("get_joke", "Returns a joke.", {})
ADD = tool("add", "Add two numbers.", a={"type": "number"}, b={"type": "number"})
LIGHT = tool("set_light", "Allume ou éteint une lampe.", piece={"type": "string", "enum": ["salon", "cuisine"]},
             etat={"type": "string", "enum": ["allumee", "eteinte"]})  # fmt: skip


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Quel temps fait-il à Paris ?", "get_weather"), ("météo lyon demain", "get_weather"),
        ("Est-ce qu'il va pleuvoir à Brest ce week-end ?", "get_weather"),
        ("Do I need an umbrella in Dublin today?", "get_weather"), ("weather in Rome", "get_weather"),
        ("Peux-tu me donner la météo de Nantes s'il te plaît ?", "get_weather"),
        ("Where is my order #5678?", "get_order_status"), ("Où en est ma commande n° 1234 ?", "get_order_status"),
        ("Ma commande 1234 n'est toujours pas arrivée !", "get_order_status"),
        ("Annule ma commande A-42", "annuler_commande"), ("Cancel order A-42 please", "annuler_commande"),
        ("Je voudrais annuler ma commande 77", "annuler_commande"),
        ("Envoie un e-mail à paul@ex.fr pour lui dire que la réunion est reportée.", "send_email"),
        ("Send bob@x.com an email saying that I'm late", "send_email"),
        ("Combien font 12 × (3 + 4) ?", "calculator"), ("What is 17 times 23?", "calculator"),
        ("Quel est le stock de chaises pliantes ?", "verifier_stock"),
        ("Do you have any blue chairs in stock?", "verifier_stock"),
        ("Convertis 100 euros en dollars", "convert_currency"), ("Convert 50 USD to euros", "convert_currency"),
        ("Quelle heure est-il à Tokyo ?", "get_current_time"), ("What time is it in New York?", "get_current_time"),
        ("Traduis « bonjour » en anglais", "translate_text"),
        ("Réserve une table pour 4 personnes demain à 20 h", "book_table"),
        ("Book a table for 2 people on Friday at 7:30 pm", "book_table"),
        ("Prends rendez-vous chez le dentiste le 12 mai 2026", "create_appointment"),
        ("Schedule a meeting with Anna on 2026-05-12 at 14:00", "create_appointment"),
        ("Rappelle-moi d'acheter du pain demain", "create_reminder"),
        ("Remind me to call Bob tomorrow at 5 pm", "create_reminder"),
        ("Rembourse 25,50 € pour la commande 881", "rembourser_client"),
        ("Can you refund $25 for order 881?", "rembourser_client"),
        ("What is the stock price of AAPL?", "get_stock_price"), ("Quel est le cours de l'action Apple ?", "get_stock_price"),
        ("Crée un ticket : l'imprimante ne marche plus", "create_ticket"),
        ("Open a ticket: the printer is broken", "create_ticket"),
        ("Je cherche un livre sur Python à moins de 30 €", "rechercher_produits"),
        ("Trouve-moi un vol de Paris à Lisbonne le 3 juin", "search_flights"),
        ("Find flights from Boston to London on June 3", "search_flights"),
    ],
)  # fmt: skip
def test_the_right_tool_among_many(message: str, name: str) -> None:
    assert [used for used, _ in called(message, *LIBRARY)] == [name]


@pytest.mark.parametrize(
    "message",
    [
        "Bonjour", "Bonjour, comment ça va ?", "Merci !", "Merci pour la météo !", "Thanks for the refund!", "Hello",
        "How are you?", "Au revoir", "Je m'appelle Zoé et j'habite à Paris.", "J'adore la pluie.", "Je déteste les e-mails.",
        "Il fait beau à Paris.", "Mon adresse e-mail est paul@x.fr", "Quel est mon nom ?", "Quelle est mon adresse e-mail ?",
        "Tu aimes la pluie ?", "Do you like the weather?", "Que penses-tu des remboursements ?",
        "Qu'est-ce que la météo ?", "C'est quoi un ticket ?", "Qu'est-ce qu'une facture ?", "What is an invoice?",
        "Explique la météo", "Pourquoi pleut-il ?", "Comment fonctionne un remboursement ?", "Parle-moi de Paris", "Paris",
        "Écris un poème sur la météo à Paris", "Tell me a story about the weather", "Raconte une histoire de commande",
        "Combien de mots dans « la météo est belle à Paris » ?", "Corrige : quel tant fait il a Paris",
        "Réponds exactement : météo à Paris", "Répète : annule ma commande 12",
        "Résume : La météo à Paris est belle. Il fait chaud. Les gens sortent dans les parcs et profitent du soleil.",
        "Classe ce message en urgent ou normal : ma commande 1234 est en retard",
        "Sans utiliser d'outil, quel temps fait-il à Paris ?", "Don't use any tool: what's the weather in Paris?",
        "Donne-moi une recette de crêpes", "", "?", "…", "42", "ok", "oui",
    ],
)  # fmt: skip
def test_ordinary_talk_calls_nothing(message: str) -> None:
    answer = ask(message, *LIBRARY)
    assert answer.calls == () and answer.text
    assert "il me manque" not in answer.text and "I still need" not in answer.text


def test_a_translation_is_done_by_hand_without_a_tool_for_it() -> None:
    assert called("Traduis en anglais : quel temps fait-il à Paris ?", METEO) == []


def test_one_act_is_not_another() -> None:
    assert called("Annule ma commande 1234", ORDER) == []
    assert called("Où en est ma commande 1234 ?", CANCEL) == []
    assert (
        called(
            "Supprime le rappel de demain", *(one for one in EVERY if one.name == "create_reminder")
        )
        == []
    )


def test_a_tool_is_used_when_it_is_named() -> None:
    assert called("Utilise get_weather pour Quimper", WEATHER) == [
        ("get_weather", {"city": "Quimper"})
    ]


def test_instructions_may_forbid_tools() -> None:
    assert (
        called("Quel temps fait-il à Paris ?", METEO, instructions="N'utilise aucun outil.") == []
    )


@pytest.mark.parametrize(
    ("message", "one", "arguments"),
    [
        ("Raconte-moi une blague", JOKE, {}), ("Tell me a joke", JOKE, {}),
        ("Additionne 3 et 5", ADD, {"a": 3, "b": 5}), ("What is 3 plus 5?", ADD, {"a": 3, "b": 5}),
        ("Allume la lumière du salon", LIGHT, {"piece": "salon", "etat": "allumee"}),
        ("Quelle heure est-il ?", Tool("get_time", "Returns the current time.", {}), {}),
        ("Quel est le solde de mon compte ?", Tool("get_balance", "Account balance.", {"type": "object", "properties": {}}), {}),
        ("Définition de photosynthèse", tool("get_definition", "Get the definition of a word.", word=STRING),
         {"word": "photosynthèse"}),
        ("Lance un dé à 6 faces", tool("roll_dice", "Rolls a dice.", [], faces={"type": "integer"}), {"faces": 6}),
    ],
)  # fmt: skip
def test_tools_of_all_kinds(message: str, one: Tool, arguments: dict[str, Any]) -> None:
    assert called(message, one) == [(one.name, arguments)]


@pytest.mark.parametrize(
    ("message", "query"),
    [
        ("Quels sont les délais de livraison ?", "délais de livraison"), ("Qui est le président du Pérou ?", "président du Pérou"),
        ("Search the docs for rate limits", "rate limits"),
        ("Peux-tu chercher des informations sur les volcans ?", "volcans"),
        ("Who wrote Moby Dick?", "wrote Moby Dick"),
    ],
)  # fmt: skip
def test_what_no_rule_knows_is_searched(message: str, query: str) -> None:
    assert called(message, SEARCH) == [("search_docs", {"query": query})]


@pytest.mark.parametrize("message", ["Bonjour", "Quel est mon nom ?", "Combien font 2 + 2 ?", "Qui es-tu ?", "Merci",
                                     "Résume : Le chat dort. Il ronfle. Le chien aboie."])  # fmt: skip
def test_what_a_rule_knows_is_not_searched(message: str) -> None:
    assert called(message, SEARCH) == []


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("Quel temps fait-il ?", "ville"), ("What's the weather?", "city"), ("Annule ma commande", "numéro de commande"),
        ("I want to cancel my order", "order number"),
    ],
)  # fmt: skip
def test_a_missing_argument_is_asked_for(message: str, named: str) -> None:
    answer = ask(message, WEATHER, CANCEL)
    assert answer.calls == ()
    assert named in answer.text and answer.text.endswith("?")


def test_the_missing_argument_is_asked_politely_and_familiarly() -> None:
    assert "Pouvez-vous me l'indiquer, s'il vous plaît" in ask("Quel temps fait-il ?", METEO).text
    assert (
        "Peux-tu me l'indiquer, s'il te plaît"
        in ask("Peux-tu me dire quel temps il fait ?", METEO).text
    )
    assert "please" in ask("What's the weather?", METEO).text


@pytest.mark.parametrize("message", ["Bonjour", "Quel temps fait-il à Lyon ?", "", "Merci", "42"])
def test_a_required_call_is_made_whatever_is_said(message: str) -> None:
    names = [name for name, _ in called(message, WEATHER, ORDER, tool_choice="required")]
    assert len(names) == 1


def test_a_required_call_picks_the_closest_tool() -> None:
    assert [
        name for name, _ in called("Ma commande 12 ?", WEATHER, ORDER, tool_choice="required")
    ] == ["get_order_status"]


def test_the_tools_can_be_listed() -> None:
    text = ask("Quels outils as-tu ?", METEO, ORDER).text
    assert "meteo" in text and "get_order_status" in text


def test_several_requests_call_several_tools() -> None:
    message = "Quel temps fait-il à Paris et quelle heure est-il à Tokyo ?"
    names = [name for name, _ in called(message, *LIBRARY)]
    assert names == ["get_weather", "get_current_time"]
    assert called(message, *LIBRARY, parallel=False)[0][0] == "get_weather"


@pytest.mark.parametrize(
    ("message", "cities"),
    [
        ("Quel temps fait-il à Paris, à Lyon et à Nice ?", ["Paris", "Lyon", "Nice"]),
        ("weather in Paris and London", ["Paris", "London"]),
        ("Compare la météo de Lille, Brest et Pau", ["Lille", "Brest", "Pau"]),
    ],
)  # fmt: skip
def test_one_call_per_value(message: str, cities: list[str]) -> None:
    assert called(message, METEO) == [("meteo", {"ville": city}) for city in cities]
    assert called(message, METEO, parallel=False) == [("meteo", {"ville": cities[0]})]


def test_a_list_parameter_takes_all_the_values() -> None:
    one = tool(
        "get_weather", "Weather for several cities.", cities={"type": "array", "items": STRING}
    )
    assert called("Quel temps fait-il à Paris et à Lyon ?", one) == [
        ("get_weather", {"cities": ["Paris", "Lyon"]})
    ]


def test_pairs_of_values_stay_together() -> None:
    one = tool("get_weather", "Get the weather of a city.", city=STRING, date=STRING)
    expected = [{"city": "Paris", "date": "lundi"}, {"city": "Lyon", "date": "mardi"}]
    assert [
        arguments for _, arguments in called("Quel temps à Paris lundi et à Lyon mardi ?", one)
    ] == expected


def test_history_of_an_earlier_talk_does_not_call_again() -> None:
    history = (Turn("user", "Quel temps fait-il ?"), Turn("assistant", "Je ne sais pas."))
    assert called("Merci quand même", METEO, history=history) == []
