"""Juger une réponse de `/v1/embeddings` : sa forme, et la norme de ses vecteurs."""

import base64
import math
import struct

from openai.types import CreateEmbeddingResponse
from pydantic import TypeAdapter

from tests.simulator.strict_basics import Json, require, strict

_EMBEDDINGS = TypeAdapter(CreateEmbeddingResponse)
SIZES = {
    "text-embedding-3-small": 1_536,
    "text-embedding-3-large": 3_072,
    "text-embedding-ada-002": 1_536,
}


def check_embeddings(body: Json) -> None:
    """Vérifie une liste de vecteurs, en nombres ou en base64."""
    read = [{**item, "embedding": _floats(item["embedding"])} for item in body["data"]]
    strict(_EMBEDDINGS, {**body, "data": read})
    require([item["index"] for item in read] == list(range(len(read))), "index")
    require(len({len(item["embedding"]) for item in read}) == 1, "tailles différentes")
    for item in read:
        require(1 <= len(item["embedding"]) <= SIZES[body["model"]], "taille")
        require(abs(math.hypot(*item["embedding"]) - 1) < 1e-5, "norme")
    require(body["usage"]["prompt_tokens"] == body["usage"]["total_tokens"] > 0, "usage")


def _floats(given: str | list[float]) -> list[float]:
    if not isinstance(given, str):
        return given
    raw = base64.b64decode(given, validate=True)
    return list(struct.unpack(f"<{len(raw) // 4}f", raw))
