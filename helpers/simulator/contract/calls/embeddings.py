"""Les vecteurs (embeddings)."""

from helpers.simulator.contract.step import Step

MODEL = "text-embedding-3-small"

EMBEDDINGS = (
    Step(
        "vecteur d'un texte",
        "POST",
        "/embeddings",
        body={"model": MODEL, "input": "Bonjour.", "encoding_format": "float"},
        costs=True,
    ),
    Step(
        "vecteurs courts, en base64",
        "POST",
        "/embeddings",
        body={
            "model": MODEL,
            "input": ["Bonjour.", "Au revoir."],
            "dimensions": 8,
            "encoding_format": "base64",
        },
        costs=True,
    ),
    Step("vecteur de rien", "POST", "/embeddings", body={"model": MODEL, "input": ""}),
    Step(
        "vecteur, modèle inconnu",
        "POST",
        "/embeddings",
        body={"model": "modele-qui-n-existe-pas", "input": "Bonjour."},
    ),
    Step(
        "vecteur, dimensions hors bornes",
        "POST",
        "/embeddings",
        body={"model": MODEL, "input": "Bonjour.", "dimensions": 0},
    ),
)
