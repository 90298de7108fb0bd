"""Les modérations, gratuites."""

from helpers.simulator.contract.step import Step

MODERATIONS = (
    Step("modérer un texte", "POST", "/moderations", body={"input": "Bonjour à toute l'équipe."}),
    Step(
        "modérer deux textes",
        "POST",
        "/moderations",
        body={
            "model": "omni-moderation-latest",
            "input": ["Bonjour.", "La réunion commence à dix heures."],
        },
    ),
    Step("modérer rien", "POST", "/moderations", body={"input": []}),
    Step(
        "modérer, modèle inconnu",
        "POST",
        "/moderations",
        body={"input": "Bonjour.", "model": "modele-qui-n-existe-pas"},
    ),
    Step("modérer sans entrée", "POST", "/moderations", body={}),
)
