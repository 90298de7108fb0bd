"""Donner des outils au moteur, lire les appels qu'il fait et la réponse qu'il tire des résultats."""

import json
from typing import Any

from helpers.simulator.engine import Answer, Prompt, Tool, ToolCall, Turn, write_answer
from tests.simulator.engine.asking import MARK

STRING = {"type": "string"}


def tool(
    name: str, about: str = "", required: list[str] | None = None, /, **properties: Any
) -> Tool:
    """Un outil dont les paramètres sont obligatoires, sauf si ``required`` les choisit."""
    parameters = {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }
    return Tool(name, about, parameters)


WEATHER = tool(
    "get_weather", "Get the current weather in a given city.", ["city"],
    city={"type": "string", "description": "City name"}, date={"type": "string", "description": "The day, e.g. tomorrow"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)  # fmt: skip
METEO = tool(
    "meteo",
    "Donne la météo d'une ville.",
    ville={"type": "string", "description": "Nom de la ville"},
)
ORDER = tool("get_order_status", "Returns the status of a customer order.", order_id=STRING)
CANCEL = tool("annuler_commande", "Annule une commande.", ["numero_commande"], numero_commande=STRING,
              raison={"type": "string", "description": "Motif de l'annulation"})  # fmt: skip
EMAIL = tool("send_email", "Send an email to someone.", to={"type": "string", "format": "email"}, subject=STRING,
             body=STRING)  # fmt: skip
SEARCH = tool("search_docs", "Search the internal documentation.", query=STRING)
CALCULATOR = tool("calculator", "Evaluate a math expression.", expression=STRING)
STOCK = tool("verifier_stock", "Vérifie le stock d'un produit.", produit=STRING)
CURRENCY = tool("convert_currency", "Convert an amount from one currency to another.", amount={"type": "number"},
                from_currency=STRING, to_currency=STRING)  # fmt: skip
TIME = tool("get_current_time", "Get the current time in a timezone.", timezone=STRING)
TRANSLATE = tool("translate_text", "Translate a text.", text=STRING, target_language=STRING)
TABLE = tool("book_table", "Book a table in a restaurant.", ["date", "time", "guests"], date=STRING, time=STRING,
             guests={"type": "integer"}, restaurant=STRING)  # fmt: skip
APPOINTMENT = tool("create_appointment", "Create an appointment in the calendar.", ["title", "date"], title=STRING,
                   date={"type": "string", "description": "YYYY-MM-DD"}, time=STRING,
                   duration_minutes={"type": "integer"})  # fmt: skip
REMINDER = tool(
    "create_reminder", "Create a reminder.", ["text"], text=STRING, date=STRING, time=STRING
)
REFUND = tool("rembourser_client", "Rembourse un client.", commande={"type": "string", "description": "Numéro de commande"},
              montant={"type": "number"})  # fmt: skip
SHARE = tool("get_stock_price", "Get the latest stock price for a ticker symbol.", symbol=STRING)
TICKET = tool("create_ticket", "Open a support ticket.", title=STRING, description=STRING,
              priority={"type": "string", "enum": ["low", "medium", "high"]})  # fmt: skip
PRODUCTS = tool("rechercher_produits", "Cherche des produits dans le catalogue.", ["requete"], requete=STRING,
                categorie={"type": "string", "enum": ["livres", "jeux", "musique"]}, prix_max={"type": "number"})  # fmt: skip
FLIGHTS = tool("search_flights", "Search flights between two cities.", ["origin", "destination", "date"], origin=STRING,
               destination=STRING, date=STRING, passengers={"type": "integer"})  # fmt: skip
EVERY = (WEATHER, ORDER, CANCEL, EMAIL, SEARCH, CALCULATOR, STOCK, CURRENCY, TIME, TRANSLATE, TABLE, APPOINTMENT,
         REMINDER, REFUND, SHARE, TICKET, PRODUCTS, FLIGHTS)  # fmt: skip


def ask(
    text: str, *tools: Tool, history: tuple[Turn, ...] = (), instructions: str = "", **options: Any
) -> Answer:
    """La réponse à une demande, avec ces outils."""
    return write_answer(
        Prompt(instructions, (*history, Turn("user", text)), tools=tools, **options)
    )


def called(text: str, *tools: Tool, **options: Any) -> list[tuple[str, Any]]:
    """Les appels faits : (nom, arguments)."""
    answer = ask(text, *tools, **options)
    assert not (answer.calls and answer.text)
    return [(call.name, json.loads(call.arguments)) for call in answer.calls]


def call(name: str, **arguments: Any) -> ToolCall:
    return ToolCall(name, json.dumps(arguments, ensure_ascii=False))


def exchange(*results: tuple[ToolCall, str]) -> tuple[Turn, ...]:
    """L'appel (ou les appels) de l'assistant, et leurs résultats."""
    calls = tuple(made for made, _ in results)
    outputs = (Turn("tool", output, call=made) for made, output in results)
    return (Turn("assistant", "", calls=calls), *outputs)


def told(
    question: str, *results: tuple[ToolCall, str], tools: tuple[Tool, ...] = (), **options: Any
) -> str:
    """La réponse tirée des résultats, sans marque ni espaces insécables."""
    turns = (Turn("user", question), *exchange(*results))
    answer = write_answer(Prompt(options.pop("instructions", ""), turns, tools=tools, **options))
    assert not answer.calls, answer.calls
    text = answer.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    return text.removeprefix(MARK).removeprefix(MARK.strip()).strip()
