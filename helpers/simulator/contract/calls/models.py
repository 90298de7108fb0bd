"""Les modèles. La première lecture dit aussi si le serveur est bien une API."""

from helpers.simulator.contract.step import Step

MODELS = (
    Step("lister les modèles", "GET", "/models", varies=("data",)),
    Step("lire un modèle", "GET", "/models/{model}", varies=("created", "shutdown_date")),
    Step("lire un modèle inconnu", "GET", "/models/modele-qui-n-existe-pas"),
)
