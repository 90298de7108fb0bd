"""Répondre d'après ce que les outils ont rendu, et s'en souvenir ensuite."""

import json
from typing import Any

import pytest

from helpers.simulator.engine import ToolCall
from tests.simulator.engine.asking import bullets
from tests.simulator.engine.tooling import (
    EVERY,
    ORDER,
    SEARCH,
    STRING,
    WEATHER,
    call,
    called,
    told,
    tool,
)  # fmt: skip

PARIS = call("get_weather", city="Paris")
ORDER_12 = call("get_order_status", order_id="12")
SKY = '{"temperature": 18, "unit": "celsius", "condition": "ciel couvert"}'
REVIEWS = json.dumps(["Très bon produit, livraison rapide et emballage soigné.", "La batterie tient mal et le bouton est fragile.",
                      "Excellent rapport qualité prix, je recommande à tout le monde."])  # fmt: skip


@pytest.mark.parametrize(
    ("question", "made", "output", "answer"),
    [
        ("Quel temps fait-il à Paris ?", PARIS, SKY, "Paris : 18 °C, ciel couvert."),
        ("Quel temps fait-il à Paris ?", PARIS, "{'temp_c': 18.5, 'sky': 'clair'}", "Paris : 18,5 °C, clair."),
        ("What's the weather in Paris?", PARIS, '{"city": "Paris", "temperature_celsius": 18, "wind_kmh": 12, "rain": false}',
         "Paris: 18°C, wind 12 km/h, rain: no."),
        ("Quel temps fait-il à Paris ?", PARIS, "18", "Paris : 18."),
        ("Quel temps fait-il à Paris ?", PARIS, "ciel couvert", "Paris : ciel couvert."),
        ("Quel temps fait-il à Paris ?", PARIS, "Il fait 18 degrés, le ciel est couvert.", "Il fait 18 degrés, le ciel est couvert."),
        ("Quelle est la température à Paris ?", PARIS, SKY, "Paris : 18 °C."),
        ("Quel temps fait-il à Paris ?", PARIS, '{"result": {"temperature": 18}, "success": true}', "Paris : température 18."),
        ("Quel temps fait-il à Paris ?", PARIS, "", "Paris : aucun résultat."),
        ("Quel temps fait-il à Paris ?", PARIS, "[]", "Paris : aucun résultat."),
        ("Quel temps fait-il à Paris ?", PARIS, '{"results": []}', "Paris : aucun résultat."),
        ("What's the weather in Paris?", PARIS, "null", "Paris: no result."),
        ("Where is my order 12?", ORDER_12, '{"order_id": "12", "status": "shipped", "delivery_date": "2026-05-14", "total": 59.9, '
         '"currency": "EUR"}', "Order 12: shipped, delivery date 2026-05-14, total €59.90."),
        ("Où en est ma commande 12 ?", ORDER_12, '{"status": "expédiée", "deliveryDate": "2026-05-14", "total": 1234.5}',
         "Commande 12 : expédiée, date de livraison 2026-05-14, total 1 234,5."),
        ("Combien font 12 × 7 ?", call("calculator", expression="12 * 7"), "84", "12 × 7 = 84."),
        ("Convertis 100 euros en dollars", call("convert_currency", amount=100, from_currency="EUR", to_currency="USD"),
         '{"converted": 108.5, "currency": "USD"}', "100 EUR : 108,50 $."),
        ("Envoie un e-mail à a@b.fr", call("send_email", to="a@b.fr", subject="x", body="y"), '{"success": true}',
         "C'est fait pour a@b.fr."),
        ("Envoie un e-mail à a@b.fr", call("send_email", to="a@b.fr", subject="x", body="y"), "ok", "C'est fait pour a@b.fr."),
        ("Send an email to a@b.fr please", call("send_email", to="a@b.fr", subject="x", body="y"), '{"id": "m-1"}',
         "Done for a@b.fr: id m-1."),
        ("Les chaises sont-elles en stock ?", call("verifier_stock", produit="chaises"), '{"in_stock": true, "quantity": 12}',
         "Oui : en stock, quantité 12."),
        ("Les chaises sont-elles en stock ?", call("verifier_stock", produit="chaises"), "false", "Non."),
        ("Cherche des lampes", call("rechercher_produits", requete="lampes"), '["Lampe A", "Lampe B"]',
         "« lampes » : Lampe A et Lampe B."),
    ],
)  # fmt: skip
def test_a_result_is_told(question: str, made: ToolCall, output: str, answer: str) -> None:
    assert told(question, (made, output), tools=EVERY) == answer


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ('{"error": "ville inconnue"}', "ville inconnue"), ("{'erreur': 'ville inconnue'}", "ville inconnue"),
        ('{"error": {"code": 404, "message": "ville inconnue"}}', "ville inconnue"),
        ('{"status": "error", "message": "ville inconnue"}', "ville inconnue"),
        ('{"success": false, "reason": "ville inconnue"}', "ville inconnue"), ("Erreur : ville inconnue", "ville inconnue"),
        ("ValueError: ville inconnue", "ville inconnue"), ('{"error": true}', ""), ('{"errors": ["ville inconnue"]}', "ville inconnue"),
    ],
)  # fmt: skip
def test_a_failure_is_reported(output: str, reason: str) -> None:
    end = f" : {reason}." if reason else "."
    assert (
        told("Quel temps fait-il à Paris ?", (PARIS, output))
        == f"L'outil get_weather a échoué pour Paris{end}"
    )


@pytest.mark.parametrize("output", ['{"error": null, "temperature": 18}', '{"error": "", "temperature": 18}',
                                    '{"success": true, "temperature": 18}', '{"status": "ok", "temperature": 18}',
                                    "Aucune erreur de mesure."])  # fmt: skip
def test_what_is_not_a_failure(output: str) -> None:
    assert "échoué" not in told("Quel temps fait-il à Paris ?", (PARIS, output))


def test_several_results_are_listed_in_order() -> None:
    made = [(call("get_weather", city=city), f'{{"temperature": {t}, "unit": "celsius"}}')
            for city, t in (("Paris", 18), ("Lyon", 20), ("Nice", 25))]  # fmt: skip
    text = told("Quel temps fait-il à Paris, à Lyon et à Nice ?", *made, tools=(WEATHER,))
    assert bullets(text) == ["Paris : 18 °C.", "Lyon : 20 °C.", "Nice : 25 °C."]
    two = told("Quel temps fait-il à Paris et à Lyon ?", *made[:2], tools=(WEATHER,))
    assert two == "Paris : 18 °C. Lyon : 20 °C."


def test_one_failure_among_results() -> None:
    text = told(
        "Météo de Paris et Lyon ?",
        (PARIS, SKY),
        (call("get_weather", city="Lyon"), '{"error": "panne"}'),
    )
    assert "Paris : 18 °C" in text and "a échoué pour Lyon : panne" in text


def test_a_list_of_objects() -> None:
    output = '[{"title": "Livraison", "snippet": "De 3 à 5 jours.", "url": "https://x.fr/a"}, {"title": "Retours", "snippet": "30 jours."}]'
    text = told(
        "Quels sont les délais ?", (call("search_docs", query="délais"), output), tools=(SEARCH,)
    )
    assert text.startswith("Résultats pour « délais » (2) :")
    assert bullets(text) == ["Livraison : De 3 à 5 jours (https://x.fr/a)", "Retours : 30 jours"]


def test_an_object_with_a_list() -> None:
    output = '{"status": "expédiée", "items": [{"name": "Chaise", "qty": 2}, {"name": "Table", "qty": 1}]}'
    text = told("Où en est ma commande 12 ?", (ORDER_12, output), tools=(ORDER,))
    assert bullets(text) == [
        "Statut : expédiée",
        "Articles : Chaise : quantité 2 ; Table : quantité 1",
    ]


def test_a_long_text_is_searched_for_the_answer() -> None:
    pages = (
        "Notre histoire commence en 1950. La livraison prend 3 à 5 jours en France. "
        + "Nous aimons le bois et le métal. " * 30
    )
    text = told(
        "Combien de temps prend la livraison ?",
        (call("search_docs", query="livraison"), pages),
        tools=(SEARCH,),
    )
    assert "3 à 5 jours" in text and "1950" not in text


def test_the_asked_work_is_done_on_the_result() -> None:
    one = tool("get_reviews", "Returns customer reviews for a product.", product_id=STRING)
    made = call("get_reviews", product_id="12")
    assert called("Résume en 2 points les avis du produit 12", one) == [
        ("get_reviews", {"product_id": "12"})
    ]
    assert (
        len(
            bullets(
                told("Résume en 2 points les avis du produit 12", (made, REVIEWS), tools=(one,))
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("Réponds en un mot.", "18"), ("Réponds en anglais.", "Paris: 18°C, ciel couvert."),
        ("Réponds en majuscules.", "PARIS : 18 °C, CIEL COUVERT."), ("En 5 mots maximum.", "18 °C, ciel couvert"),
    ],
)  # fmt: skip
def test_the_form_is_obeyed(order: str, answer: str) -> None:
    text = told(f"Quel temps fait-il à Paris ? {order}", (PARIS, SKY))
    assert text.removeprefix("[SIMULATION] ").startswith(answer[:10]) and len(text.split()) <= 12


def test_results_in_json_and_in_a_table() -> None:
    assert json.loads(told("Quel temps fait-il à Paris ? Réponds en JSON.", (PARIS, SKY))) == {
        "city": "Paris",
        **json.loads(SKY),
    }
    assert (
        json.loads(told("Quel temps fait-il à Paris ?", (PARIS, SKY), json_object=True))[
            "temperature"
        ]
        == 18
    )
    table = told("Quel temps fait-il à Paris ? Fais un tableau.", (PARIS, SKY))
    assert "| Température | 18 |" in table


def test_results_fill_a_schema() -> None:
    schema: dict[str, Any] = {"type": "object", "properties": {"ville": STRING, "temperature": {"type": "number"},
              "ciel": {"type": "string", "enum": ["clair", "couvert"]}, "phrase": STRING},
              "required": ["ville", "temperature", "ciel", "phrase"]}  # fmt: skip
    found = json.loads(told("Quel temps fait-il à Paris ?", (PARIS, SKY), json_schema=schema))
    assert found == {
        "ville": "Paris",
        "temperature": 18,
        "ciel": "couvert",
        "phrase": "Paris : 18 °C, ciel couvert.",
    }
    many = {
        "type": "object",
        "properties": {"villes": {"type": "array", "items": schema}},
        "required": ["villes"],
    }
    lyon = call("get_weather", city="Lyon"), '{"temperature": 25, "sky": "clair"}'
    cities = json.loads(told("Météo de Paris et Lyon ?", (PARIS, SKY), lyon, json_schema=many))[
        "villes"
    ]
    assert [(c["ville"], c["temperature"], c["ciel"]) for c in cities] == [
        ("Paris", 18, "couvert"),
        ("Lyon", 25, "clair"),
    ]
