"""Du JSON demandé en toutes lettres, sans schéma : les clés, et le type que dit leur parenthèse."""

import json
from typing import Any

import pytest

from tests.simulator.engine.asking import raw


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            'Give me a JSON object with keys "name", "age" and "hobbies" (array): '
            "Wilma is 37, plays chess, paints, and grows tomatoes.",
            {
                "name": "Wilma",
                "age": 37,
                "hobbies": ["plays chess", "paints", "grows tomatoes"],
            },
        ),
        (
            'Renvoie un objet JSON avec les clés "prenom", "age", "ville" et "langues" (tableau) : '
            "Nadia a 41 ans, vit à Brest et parle arabe, français et italien.",
            {
                "prenom": "Nadia",
                "age": 41,
                "ville": "Brest",
                "langues": ["arabe", "français", "italien"],
            },
        ),
        (
            "Return JSON only with fields title, author, year, genres (list): "
            'The novel "Deep Fen" by Carla Moss, published in 2017, is a mix of thriller, '
            "folklore and romance.",
            {
                "title": "Deep Fen",
                "author": "Carla Moss",
                "year": 2017,
                "genres": ["thriller", "folklore", "romance"],
            },
        ),
        (
            'Convertis en JSON avec les clés "produit", "prix" (nombre), "couleurs" (liste) : '
            "La gourde Nomade coûte 19,90 € et existe en vert, noir et blanc.",
            {"produit": "gourde Nomade", "prix": 19.9, "couleurs": ["vert", "noir", "blanc"]},
        ),
    ],
)
def test_named_keys_take_their_type(message: str, expected: dict[str, Any]) -> None:
    assert json.loads(raw(message)) == expected


def test_a_boolean_key() -> None:
    data = json.loads(raw('Give me JSON with "door" and "locked" (boolean): The door is locked.'))
    assert data["locked"] is True
