"""Un appel à la fois, les suites (« et demain ? »), et ce que l'on retient d'un résultat."""

import json
from typing import Any

import pytest

from helpers.simulator.engine import Prompt, Tool, Turn, write_answer
from helpers.simulator.engine.reading.tool_outputs import parsed
from helpers.simulator.engine.tools.telling.results import unwrapped
from tests.simulator.engine.asking import bullets
from tests.simulator.engine.tooling import (
    CALCULATOR,
    CURRENCY,
    EMAIL,
    EVERY,
    METEO,
    ORDER,
    STOCK,
    STRING,
    WEATHER,
    ask,
    call,
    called,
    exchange,
    told,
    tool,
)  # fmt: skip

PARIS = call("get_weather", city="Paris")
ORDER_12 = call("get_order_status", order_id="12")
SKY = '{"temperature": 18, "unit": "celsius", "condition": "ciel couvert"}'


def test_a_call_is_not_made_twice() -> None:
    turns = (Turn("user", "Quel temps fait-il à Paris ?"), *exchange((PARIS, SKY)))
    for choice in ("auto", "required"):
        assert write_answer(Prompt("", turns, tools=(WEATHER,), tool_choice=choice)).text  # type: ignore[arg-type]


def test_one_call_at_a_time_goes_on_to_the_next() -> None:
    turns: tuple[Turn, ...] = (Turn("user", "Quel temps fait-il à Paris, à Lyon et à Nice ?"),)
    asked = []
    for _ in range(3):
        (made,) = write_answer(Prompt("", turns, tools=(METEO,), parallel=False)).calls
        asked.append(json.loads(made.arguments)["ville"])
        turns = (*turns, *exchange((made, '{"temperature": 20}')))
    assert asked == ["Paris", "Lyon", "Nice"]
    assert len(bullets(write_answer(Prompt("", turns, tools=(METEO,), parallel=False)).text)) == 3


def test_a_call_made_otherwise_counts() -> None:
    made = call("get_weather", city="Paris, France", unit="celsius")
    assert told("Quel temps fait-il à Paris ?", (made, SKY), tools=(WEATHER,)).startswith(
        "Paris, France :"
    )


@pytest.fixture
def talk() -> tuple[Turn, ...]:
    turns = (Turn("user", "Quel temps fait-il à Paris ?"), *exchange((PARIS, SKY)))
    return (*turns, Turn("assistant", "[simulation] Paris : 18 °C, ciel couvert."))


@pytest.mark.parametrize("tools", [(), (WEATHER,), EVERY], ids=["sans", "un", "tous"])
def test_a_result_is_remembered(talk: tuple[Turn, ...], tools: tuple[Tool, ...]) -> None:
    answer = ask("Quelle était la température à Paris ?", *tools, history=talk)
    assert answer.calls == () and "18" in answer.text


def test_a_result_is_remembered_by_the_name_of_its_data() -> None:
    made = (ORDER_12, '{"order_id": "12", "total": 59.9, "carrier": "Colis+"}')
    history = (
        Turn("user", "Où en est ma commande 12 ?"),
        *exchange(made),
        Turn("assistant", "En route."),
    )
    assert "59,9" in ask("Quel était le total ?", history=history).text
    assert "Colis+" in ask("Quel était le transporteur ?", ORDER, history=history).text
    assert "59" not in ask("Quel est mon nom ?", ORDER, history=history).text


def test_an_act_can_be_done_again_later() -> None:
    one = tool("add_to_cart", "Add an item to the cart.", item=STRING)
    made = call("add_to_cart", item="café")
    history = (
        Turn("user", "Ajoute « café » au panier"),
        *exchange((made, "ok")),
        Turn("assistant", "C'est fait."),
    )
    assert called("Ajoute « café » au panier", one, history=history) == [
        ("add_to_cart", {"item": "café"})
    ]


def test_a_call_can_be_asked_for_again(talk: tuple[Turn, ...]) -> None:
    assert called("Vérifie à nouveau la météo à Paris", WEATHER, history=talk)
    assert called("Quel temps fait-il à Paris ?", WEATHER, history=talk) == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("et demain ?", [{"city": "Paris", "date": "demain"}]), ("Et à Lyon ?", [{"city": "Lyon"}]), ("Lyon ?", [{"city": "Lyon"}]),
        ("et à Lyon et Nice ?", [{"city": "Lyon"}, {"city": "Nice"}]), ("And tomorrow in London?", [{"city": "London", "date": "tomorrow"}]),
        ("en fahrenheit ?", [{"city": "Paris", "unit": "fahrenheit"}]),
        ("Merci !", []), ("Et toi ?", []), ("Et en une phrase ?", []), ("Et pourquoi ?", []), ("Bonjour", []),
    ],
)  # fmt: skip
def test_follow_ups(talk: tuple[Turn, ...], message: str, expected: list[dict[str, Any]]) -> None:
    assert [arguments for _, arguments in called(message, WEATHER, history=talk)] == expected


def test_a_follow_up_repeats_every_call() -> None:
    made = [(call("meteo_jour", ville=city), "{}") for city in ("Paris", "Lyon")]
    one = tool("meteo_jour", "Météo d'une ville.", ["ville"], ville=STRING, jour=STRING)
    history = (
        Turn("user", "Météo à Paris et Lyon ?"),
        *exchange(*made),
        Turn("assistant", "Voilà."),
    )
    expected = [{"ville": "Paris", "jour": "demain"}, {"ville": "Lyon", "jour": "demain"}]
    assert [arguments for _, arguments in called("et demain ?", one, history=history)] == expected


def test_the_form_of_a_told_result_can_change(talk: tuple[Turn, ...]) -> None:
    assert (
        ask("Et en anglais ?", WEATHER, history=talk).text
        == "[simulation] Paris: 18°C, ciel couvert."
    )
    assert json.loads(ask("Et en JSON ?", WEATHER, history=talk).text)["temperature"] == 18


@pytest.mark.parametrize(
    ("message", "city"),
    [("Paris", "Paris"), ("à Trifouilly", "Trifouilly"), ("lyon stp", "Lyon"), ("Je suis à Rennes.", "Rennes"),
     ("C'est Saint-Malo", "Saint-Malo")],
)  # fmt: skip
def test_the_missing_argument_can_be_given(message: str, city: str) -> None:
    question = ask("Quel temps fait-il demain ?", WEATHER)
    history = (Turn("user", "Quel temps fait-il demain ?"), Turn("assistant", question.text))
    assert called(message, WEATHER, history=history) == [
        ("get_weather", {"city": city, "date": "demain"})
    ]


@pytest.mark.parametrize(
    "message", ["Laisse tomber, merci", "Je ne sais pas", "Bonjour", "Combien font 2 + 2 ?"]
)
def test_the_missing_argument_can_be_refused(message: str) -> None:
    question = ask("Quel temps fait-il ?", WEATHER)
    history = (Turn("user", "Quel temps fait-il ?"), Turn("assistant", question.text))
    assert called(message, WEATHER, history=history) == []


def test_tool_turns_are_not_messages() -> None:
    turns = (Turn("user", "Je m'appelle Zoé."), *exchange((PARIS, SKY)), Turn("assistant", "Bien."))
    assert "Zoé" in ask("Quel est mon nom ?", history=turns).text
    assert "Je m'appelle Zoé" in ask("Quel était mon premier message ?", history=turns).text


@pytest.mark.parametrize(
    ("text", "value"),
    [('{"a": 1}', {"a": 1}), ("{'a': None}", {"a": None}), ('"{\\"a\\": 1}"', {"a": 1}), ("(1, 2)", [1, 2]), ("18", 18),
     ("texte", "texte"), ("{", "{"), ("", ""), ("[" * 50_000, "[" * 50_000)],
)  # fmt: skip
def test_outputs_are_read(text: str, value: object) -> None:
    assert parsed(text) == value


@pytest.mark.parametrize(
    ("data", "inside"),
    [({"result": 3}, 3), ({"success": True}, True), ({"data": {"items": [1]}}, [1]), ({"prix": 3}, {"prix": 3}), ([], []), ({}, {})],
)  # fmt: skip
def test_wrappers_are_removed(data: object, inside: object) -> None:
    assert unwrapped(data) == inside


def test_malformed_histories_get_an_answer() -> None:
    orphan = Turn("tool", '{"temperature": 18}')
    for turns in (
        (orphan,),
        (Turn("user", "Météo ?"), orphan),
        (Turn("assistant", "", calls=(PARIS,)),),
        (orphan, orphan),
    ):
        assert write_answer(Prompt("", turns)).text
        assert write_answer(Prompt("", turns, tools=(METEO, CALCULATOR, CURRENCY, EMAIL, STOCK)))
