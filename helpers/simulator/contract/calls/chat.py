"""Chat Completions : créer, en entier ou en flux, et relire ce qui est conservé."""

from helpers.simulator.contract.step import Step

SHORT = {"model": "{model}", "reasoning_effort": "{effort}", "max_completion_tokens": 128}
HELLO = {**SHORT, "messages": [{"role": "user", "content": "Dites bonjour."}]}

_WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
        },
    },
}

CHAT = (
    Step("créer une réponse de chat", "POST", "/chat/completions", body=HELLO, costs=True),
    Step(
        "chat en flux",
        "POST",
        "/chat/completions",
        body={**HELLO, "stream": True},
        costs=True,
    ),
    Step(
        "chat en flux avec usage",
        "POST",
        "/chat/completions",
        body={**HELLO, "stream": True, "stream_options": {"include_usage": True}},
        costs=True,
    ),
    Step(
        "chat avec un appel de fonction",
        "POST",
        "/chat/completions",
        body={
            **SHORT,
            "messages": [{"role": "user", "content": "Quel temps fait-il à Lyon ?"}],
            "tools": [_WEATHER],
            "tool_choice": {"type": "function", "function": {"name": "get_weather"}},
        },
        costs=True,
    ),
    Step(
        "chat à deux choix, avec probabilités",
        "POST",
        "/chat/completions",
        body={**HELLO, "n": 2, "logprobs": True, "top_logprobs": 2},
        costs=True,
    ),
    Step(
        "chat trop long, arrêté",
        "POST",
        "/chat/completions",
        body={
            **SHORT,
            "max_completion_tokens": 16,
            "messages": [{"role": "user", "content": "Racontez une longue histoire de mer."}],
        },
        costs=True,
    ),
    Step(
        "conserver une réponse de chat",
        "POST",
        "/chat/completions",
        body={**HELLO, "store": True, "metadata": {"origine": "contrat"}},
        saves={"completion": "id"},
        costs=True,
    ),
    Step("lire une réponse de chat", "GET", "/chat/completions/{completion}"),
    Step(
        "changer les métadonnées d'un chat",
        "POST",
        "/chat/completions/{completion}",
        body={"metadata": {"origine": "contrat", "suite": "oui"}},
    ),
    Step("messages d'un chat", "GET", "/chat/completions/{completion}/messages"),
    Step(
        "lister les chats conservés",
        "GET",
        "/chat/completions?limit=1&metadata[origine]=contrat",
        varies=("has_more",),
    ),
    Step("supprimer un chat", "DELETE", "/chat/completions/{completion}"),
    Step("lire un chat supprimé", "GET", "/chat/completions/{completion}"),
)
