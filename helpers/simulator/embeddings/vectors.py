"""D'un texte à son vecteur : chaque trait est semé, par une empreinte, sur quelques coordonnées.

Deux textes qui partagent des traits partagent des coordonnées : leur produit scalaire est grand.
Les autres se rencontrent par hasard, tantôt en plus, tantôt en moins : il est proche de zéro. La
moitié des coordonnées d'un trait est au début du vecteur, qui se laisse donc couper.
"""

import hashlib
import math
import struct
from array import array
from functools import lru_cache

from helpers.simulator.catalog import EmbeddingModel
from helpers.simulator.embeddings.features import text_features

# Coordonnées d'un trait dans chaque portion du vecteur : le quart, la moitié, le tout.
_SPREAD = ((4, 12), (2, 8), (1, 12))
_TEXTURE = 0.04  # ce qui distingue deux textes de mêmes traits (une majuscule, un point)


def embed(text: str, model: EmbeddingModel, dimensions: int) -> "array[float]":
    """Le vecteur d'un texte : ``dimensions`` nombres de 32 bits, de norme 1.

    >>> from helpers.simulator.catalog import EMBEDDING_MODELS
    >>> vector = embed("Bonjour", EMBEDDING_MODELS["text-embedding-3-small"], 256)
    >>> len(vector), round(sum(x * x for x in vector), 3)
    (256, 1.0)
    """
    features = text_features(text)
    values = _texture(text, model, _TEXTURE * math.hypot(*features.values()))
    for feature, weight in features.items():
        for place, sign in _places(feature, model.id, model.dimensions):
            values[place] += sign * weight
    del values[dimensions:]
    norm = math.hypot(*values) or 1.0
    return array("f", [value / norm for value in values])


def _texture(text: str, model: EmbeddingModel, size: float) -> list[float]:
    """Un fond propre au texte exact, de norme ``size`` environ : aucune coordonnée n'est nulle."""
    digest = hashlib.shake_256(f"{model.id}\n{text}".encode("utf-8", "replace"))
    scale = size / (74 * math.sqrt(model.dimensions))
    return [(byte - 127.5) * scale for byte in digest.digest(model.dimensions)]


@lru_cache(maxsize=8_192)
def _places(feature: str, model: str, dimensions: int) -> tuple[tuple[int, float], ...]:
    """Les coordonnées d'un trait, et leurs signes ; la somme de leurs carrés vaut 1."""
    count = sum(number for _, number in _SPREAD)
    name = f"{model}\n{feature}".encode("utf-8", "replace")
    drawn = struct.unpack(f"<{count}H", hashlib.shake_256(name).digest(2 * count))
    unit = 1 / math.sqrt(count)
    places: list[tuple[int, float]] = []
    for portion, number in _SPREAD:
        size = max(1, dimensions // portion)
        for value in drawn[len(places) : len(places) + number]:
            places.append(((value >> 1) % size, unit if value & 1 else -unit))
    return tuple(places)
