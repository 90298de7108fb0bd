"""Les refus de Chat Completions : aucun ne produit de texte, aucun ne coûte."""

from helpers.simulator.contract.calls.chat import HELLO
from helpers.simulator.contract.step import Step


def _refused(name: str, **changed: object) -> Step:
    return Step(name, "POST", "/chat/completions", body={**HELLO, **changed})


CHAT_ERRORS = (
    _refused("chat, modèle inconnu", model="modele-qui-n-existe-pas"),
    Step("chat sans messages", "POST", "/chat/completions", body={"model": "{model}"}),
    _refused("chat, messages vides", messages=[]),
    Step(
        "chat, max_tokens",
        "POST",
        "/chat/completions",
        body={"model": "{model}", "messages": HELLO["messages"], "max_tokens": 10},
    ),
    _refused("chat, deux longueurs", max_tokens=10),
    _refused("chat, n hors bornes", n=0),
    _refused("chat, options de flux sans flux", stream_options={"include_usage": True}),
    _refused("chat, paramètre inconnu", couleur="bleu"),
    Step("lire un chat inconnu", "GET", "/chat/completions/chatcmpl-0000000000000000000000000"),
)
