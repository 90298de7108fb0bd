"""Les conversations et leurs éléments."""

from helpers.simulator.contract.calls.responses import SHORT
from helpers.simulator.contract.step import Step

UNKNOWN = "conv_000000000000000000000000000000000000000000000000"


def _says(role: str, text: str) -> dict[str, str]:
    return {"type": "message", "role": role, "content": text}


CONVERSATIONS = (
    Step(
        "créer une conversation",
        "POST",
        "/conversations",
        body={"metadata": {"origine": "contrat"}, "items": [_says("user", "Je m'appelle Ada.")]},
        saves={"conversation": "id"},
    ),
    Step("lire une conversation", "GET", "/conversations/{conversation}"),
    Step(
        "changer ses métadonnées",
        "POST",
        "/conversations/{conversation}",
        body={"metadata": {"origine": "contrat", "suite": "oui"}},
    ),
    Step(
        "ajouter des éléments",
        "POST",
        "/conversations/{conversation}/items",
        body={"items": [_says("user", "Bonjour."), _says("assistant", "Bonjour, Ada.")]},
        saves={"item": "data[0].id"},
    ),
    Step("lister ses éléments", "GET", "/conversations/{conversation}/items"),
    Step(
        "lister un élément par page",
        "GET",
        "/conversations/{conversation}/items?limit=1&order=asc",
    ),
    Step("lire un élément", "GET", "/conversations/{conversation}/items/{item}"),
    Step(
        "répondre dans la conversation",
        "POST",
        "/responses",
        body={**SHORT, "input": "Dites bonjour.", "conversation": "{conversation}"},
        costs=True,
    ),
    Step("supprimer un élément", "DELETE", "/conversations/{conversation}/items/{item}"),
    Step("lire un élément supprimé", "GET", "/conversations/{conversation}/items/{item}"),
    Step(
        "trop d'éléments",
        "POST",
        "/conversations/{conversation}/items",
        body={"items": [_says("user", "Bonjour.")] * 21},
    ),
    Step("limite hors bornes", "GET", "/conversations/{conversation}/items?limit=0"),
    Step("métadonnées absentes", "POST", "/conversations/{conversation}", body={"couleur": "bleu"}),
    Step("supprimer une conversation", "DELETE", "/conversations/{conversation}"),
    Step("lire une conversation supprimée", "GET", "/conversations/{conversation}"),
    Step("lire une conversation inconnue", "GET", f"/conversations/{UNKNOWN}"),
    Step(
        "répondre dans une conversation inconnue",
        "POST",
        "/responses",
        body={**SHORT, "input": "Bonjour.", "conversation": UNKNOWN},
    ),
)
