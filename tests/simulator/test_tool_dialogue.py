"""Un outil auquel il manque un argument, un calcul dont une valeur change : par le vrai SDK."""

import json
from typing import Any

import openai

from tests.simulator.clients import LUNA

DELIVERY: Any = {
    "type": "function",
    "name": "suivre_colis",
    "description": "Renvoie l'avancement d'une livraison.",
    "parameters": {
        "type": "object",
        "properties": {
            "numero": {"type": "string", "description": "Numéro de colis, par exemple ZZ-1"}
        },
        "required": ["numero"],
        "additionalProperties": False,
    },
    "strict": True,
}


def test_the_missing_number_is_asked_for_then_used(client: openai.OpenAI) -> None:
    question = client.responses.create(
        model=LUNA, input="Il arrive quand, mon colis ?", tools=[DELIVERY]
    )
    assert [item.type for item in question.output][-1] == "message"
    assert "numéro de colis (par exemple ZZ-1)" in question.output_text
    later = client.responses.create(
        model=LUNA, input="pardon, le KX-4410", tools=[DELIVERY], previous_response_id=question.id
    )
    made = [item for item in later.output if item.type == "function_call"]
    assert [(item.name, json.loads(item.arguments)) for item in made] == [
        ("suivre_colis", {"numero": "KX-4410"})
    ]


def test_a_calculation_goes_on_over_turns(client: openai.OpenAI) -> None:
    first = client.responses.create(
        model=LUNA, input="Combien coûtent 3 places à 12,50 € avec 10 % de remise ?"
    )
    assert first.output_text.endswith("33,75\N{NO-BREAK SPACE}€.")
    second = client.responses.create(
        model=LUNA, input="Et avec 4 places ?", previous_response_id=first.id
    )
    assert second.output_text.endswith("45\N{NO-BREAK SPACE}€.")
    third = client.responses.create(
        model=LUNA, input="Et avec un dîner en plus ?", previous_response_id=second.id
    )
    assert "€." not in third.output_text
