"""Les refus de `/responses` : aucun ne produit de texte, aucun ne coûte."""

from helpers.simulator.contract.calls.responses import HELLO
from helpers.simulator.contract.step import Step

UNKNOWN_RESPONSE = "resp_0000000000000000000000000000000000000000000000000"


def _refused(name: str, **changed: object) -> Step:
    return Step(name, "POST", "/responses", body={**HELLO, **changed})


RESPONSE_ERRORS = (
    _refused("modèle inconnu", model="modele-qui-n-existe-pas"),
    Step("modèle absent", "POST", "/responses", body={"input": "Bonjour."}),
    _refused("paramètre inconnu", couleur="bleu"),
    _refused("paramètre de Chat Completions", max_tokens=10),
    _refused("entrée d'un mauvais type", input=3),
    _refused("température d'un mauvais type", temperature="chaude"),
    _refused("température hors bornes", temperature=3),
    _refused("température et raisonnement", temperature=0.5, reasoning={"effort": "low"}),
    _refused("max_output_tokens nul", max_output_tokens=0),
    _refused("effort inconnu", reasoning={"effort": "enorme"}),
    _refused("rôle inconnu", input=[{"role": "capitaine", "content": "Bonjour."}]),
    _refused(
        "paramètres exclusifs",
        previous_response_id=UNKNOWN_RESPONSE,
        conversation="conv_000000000000000000000000000000000000000000000000",
    ),
    _refused("réponse précédente inconnue", previous_response_id=UNKNOWN_RESPONSE),
    _refused("arrière-plan sans conservation", background=True, store=False),
    _refused("métadonnées trop longues", metadata={"cle": "x" * 600}),
    _refused(
        "sortie de fonction sans appel",
        input=[{"type": "function_call_output", "call_id": "call_inconnu", "output": "beau"}],
    ),
    _refused(
        "schéma strict incomplet",
        text={"format": {"type": "json_schema", "name": "a", "strict": True, "schema": {}}},
    ),
    Step("lire une réponse inconnue", "GET", f"/responses/{UNKNOWN_RESPONSE}"),
    Step("supprimer une réponse inconnue", "DELETE", f"/responses/{UNKNOWN_RESPONSE}"),
    Step("annuler une réponse inconnue", "POST", f"/responses/{UNKNOWN_RESPONSE}/cancel"),
    Step("éléments d'une réponse inconnue", "GET", f"/responses/{UNKNOWN_RESPONSE}/input_items"),
    Step(
        "compter les jetons d'un modèle inconnu",
        "POST",
        "/responses/input_tokens",
        body={"model": "modele-qui-n-existe-pas", "input": "Bonjour."},
    ),
    Step("compacter sans modèle", "POST", "/responses/compact", body={"input": "Bonjour."}),
)
