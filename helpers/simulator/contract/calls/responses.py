"""Les réponses : créer, en entier ou en flux, lire, lister, compter, compacter, supprimer."""

from helpers.simulator.contract.step import Step

NO_THINKING = {"effort": "{effort}"}
SHORT = {"model": "{model}", "reasoning": NO_THINKING, "max_output_tokens": 128}
HELLO = {**SHORT, "input": "Dites bonjour."}

_WEATHER = {
    "type": "function",
    "name": "get_weather",
    "description": "Donne la météo d'une ville.",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
        "additionalProperties": False,
    },
    "strict": True,
}
_ANSWER = {
    "type": "json_schema",
    "name": "answer",
    "schema": {
        "type": "object",
        "properties": {"greeting": {"type": "string"}},
        "required": ["greeting"],
        "additionalProperties": False,
    },
    "strict": True,
}

RESPONSES = (
    Step(
        "créer une réponse",
        "POST",
        "/responses",
        body={**HELLO, "metadata": {"origine": "contrat"}},
        saves={"response": "id"},
        costs=True,
    ),
    Step("lire une réponse", "GET", "/responses/{response}"),
    Step("lister les éléments reçus", "GET", "/responses/{response}/input_items"),
    Step(
        "continuer une réponse",
        "POST",
        "/responses",
        body={**SHORT, "input": "Dites bonsoir.", "previous_response_id": "{response}"},
        saves={"next_response": "id"},
        costs=True,
    ),
    Step(
        "éléments reçus, un par page",
        "GET",
        "/responses/{next_response}/input_items?limit=1&order=asc",
    ),
    Step(
        "réponse en flux",
        "POST",
        "/responses",
        body={**HELLO, "stream": True, "store": False},
        costs=True,
    ),
    Step(
        "réponse en flux avec un appel de fonction",
        "POST",
        "/responses",
        body={
            **SHORT,
            "input": "Quel temps fait-il à Lyon ?",
            "tools": [_WEATHER],
            "tool_choice": {"type": "function", "name": "get_weather"},
            "stream": True,
            "store": False,
        },
        costs=True,
    ),
    Step(
        "appel de fonction",
        "POST",
        "/responses",
        body={
            **SHORT,
            "input": "Quel temps fait-il à Lyon ?",
            "tools": [_WEATHER],
            "tool_choice": "required",
            "parallel_tool_calls": False,
            "store": False,
        },
        costs=True,
    ),
    Step(
        "sortie structurée",
        "POST",
        "/responses",
        body={**HELLO, "text": {"format": _ANSWER}, "store": False},
        costs=True,
    ),
    Step(
        "réponse trop longue, arrêtée",
        "POST",
        "/responses",
        body={
            **SHORT,
            "input": "Racontez une longue histoire de mer.",
            "max_output_tokens": 16,
            "store": False,
        },
        costs=True,
    ),
    Step(
        "réponse avec les probabilités",
        "POST",
        "/responses",
        body={
            **HELLO,
            "include": ["message.output_text.logprobs"],
            "top_logprobs": 2,
            "store": False,
        },
        costs=True,
    ),
    Step(
        "réponse réfléchie",
        "POST",
        "/responses",
        body={
            "model": "{model}",
            "input": "Un train part à 8 h 47 et roule 2 h 35 min. À quelle heure arrive-t-il ?",
            "reasoning": {"effort": "low"},
            "max_output_tokens": 1_024,
            "store": False,
        },
        costs=True,
    ),
    Step(
        "compter les jetons",
        "POST",
        "/responses/input_tokens",
        body={"model": "{model}", "input": "Dites bonjour."},
    ),
    Step(
        "compacter",
        "POST",
        "/responses/compact",
        body={
            "model": "{model}",
            "input": [
                {"role": "user", "content": "Je m'appelle Ada."},
                {"role": "assistant", "content": "Bonjour, Ada."},
            ],
        },
        costs=True,
    ),
    Step("supprimer une réponse", "DELETE", "/responses/{response}"),
    Step("lire une réponse supprimée", "GET", "/responses/{response}"),
    Step("supprimer deux fois", "DELETE", "/responses/{response}"),
)
