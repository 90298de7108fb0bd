"""La route `/v1/embeddings`."""

import base64
import sys
from array import array
from collections.abc import Mapping
from typing import Any

from openai.types.embedding_create_params import EmbeddingCreateParams

from helpers.simulator.call import Call
from helpers.simulator.catalog import EmbeddingModel
from helpers.simulator.embeddings.reading import (
    Text,
    find_embedding_model,
    read_dimensions,
    read_texts,
)
from helpers.simulator.embeddings.vectors import embed
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Latency, Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.state.records import Item


class Embeddings:
    """Le service des vecteurs. Rien n'en est conservé.

    Une réponse prend la durée ``latency.first``, quel que soit le nombre de textes.
    """

    def __init__(self, limits: RateLimits, latency: Latency) -> None:
        self._limits = limits
        self._latency = latency

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/embeddings``."""
        body = parse_body(raw_body)
        validate(body, EmbeddingCreateParams)
        model = find_embedding_model(body["model"])
        try:
            dimensions, texts = _read(body, model)
        except ApiError:
            self._limits.count_refused(call.owner, model.id)
            raise
        total = sum(text.tokens for text in texts)
        headers = self._limits.take(call.owner, model.id, total)
        encoded = body.get("encoding_format") == "base64"
        data = [
            _shown(index, embed(text.text, model, dimensions), encoded=encoded)
            for index, text in enumerate(texts)
        ]
        usage = {"prompt_tokens": total, "total_tokens": total}
        shown = {"object": "list", "data": data, "model": model.id, "usage": usage}
        headers["openai-processing-ms"] = str(round(self._latency.first * 1000))
        return Reply(200, headers, encode_json(shown), wait=self._latency.first)


def _read(body: Mapping[str, Any], model: EmbeddingModel) -> tuple[int, list[Text]]:
    return read_dimensions(body, model), read_texts(body["input"], model)


def _shown(index: int, vector: "array[float]", *, encoded: bool) -> Item:
    return {
        "object": "embedding",
        "index": index,
        "embedding": to_base64(vector) if encoded else vector.tolist(),
    }


def to_base64(vector: "array[float]") -> str:
    """Des nombres de 32 bits, octet de poids faible d'abord, en base64.

    >>> to_base64(array("f", [1.0, -2.0]))
    'AACAPwAAAMA='
    """
    if sys.byteorder == "big":
        vector = vector[:]
        vector.byteswap()
    return base64.b64encode(vector.tobytes()).decode("ascii")
