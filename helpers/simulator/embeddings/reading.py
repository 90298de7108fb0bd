"""Lire une requête `/v1/embeddings` : la juger, puis réunir les textes et leurs jetons.

Bornes : documentation du paramètre ``input`` dans le SDK (2 048 textes, 8 192 jetons chacun,
300 000 en tout).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.simulator import errors
from helpers.simulator.catalog import EMBEDDING_MODELS, MODELS, EmbeddingModel
from helpers.simulator.embeddings import embedding_errors
from helpers.simulator.model.tokens import OLDER_ENCODING, count_text_tokens, decode_tokens
from helpers.simulator.requests.limits import check_array_length, check_range

MAX_INPUTS = 2_048
MAX_TOTAL_TOKENS = 300_000


@dataclass(frozen=True)
class Text:
    """Un texte à représenter, et ce qu'il pèse en jetons."""

    text: str
    tokens: int


def find_embedding_model(name: str) -> EmbeddingModel:
    """Le modèle. Lève l'``ApiError`` 404 s'il n'existe pas, 403 s'il ne fait pas de vecteurs.

    >>> find_embedding_model("text-embedding-3-small").dimensions
    1536
    """
    model = EMBEDDING_MODELS.get(name)
    if model is not None:
        return model
    if name in MODELS:
        raise embedding_errors.not_an_embedding_model()
    raise errors.unknown_model(name)


def read_dimensions(body: Mapping[str, Any], model: EmbeddingModel) -> int:
    """La taille des vecteurs demandée. Lève l'``ApiError`` 400 si le modèle ne l'admet pas."""
    asked = body.get("dimensions")
    if asked is None:
        return model.dimensions
    if not model.can_shorten:
        raise embedding_errors.fixed_dimensions()
    check_range("dimensions", asked, 1, None)
    if asked > model.dimensions:
        raise embedding_errors.too_many_dimensions(asked, model.dimensions)
    return int(asked)


def read_texts(given: str | Sequence[Any], model: EmbeddingModel) -> list[Text]:
    """Les textes d'une requête, sous l'une des quatre formes de ``input``.

    Argument : ``given``, un texte, des textes, des jetons (d'un seul texte) ou des listes de
    jetons. Lève l'``ApiError`` 400 d'un texte vide ou trop long, de trop de textes ou de jetons.

    >>> model = EMBEDDING_MODELS["text-embedding-3-small"]
    >>> [text.tokens for text in read_texts(["Bonjour", "tout le monde"], model)]
    [1, 3]
    """
    if given == []:
        raise errors.empty_array("input")
    listed = [given] if _is_one_text(given) else list(given)
    check_array_length("input", listed, MAX_INPUTS)
    if len({_is_tokens(one) for one in listed}) > 1:
        raise embedding_errors.invalid_input()
    texts = [_read_text(one, model) for one in listed]
    total = sum(text.tokens for text in texts)
    if total > MAX_TOTAL_TOKENS:
        raise embedding_errors.too_many_tokens(MAX_TOTAL_TOKENS, total)
    return texts


def _is_one_text(given: str | Sequence[Any]) -> bool:
    return isinstance(given, str) or all(isinstance(token, int) for token in given)


def _is_tokens(one: object) -> bool:
    if isinstance(one, int):  # un nombre parmi des textes
        raise embedding_errors.invalid_input()
    return isinstance(one, list)


def _read_text(one: Any, model: EmbeddingModel) -> Text:
    if not one:
        raise embedding_errors.invalid_input()
    if isinstance(one, str):
        tokens = count_text_tokens(one, OLDER_ENCODING)
        text = one
    else:
        tokens = len(one)
        decoded = decode_tokens(one, OLDER_ENCODING) if tokens <= model.max_input else ""
        if decoded is None:
            raise embedding_errors.invalid_input()
        text = decoded
    if tokens > model.max_input:
        raise embedding_errors.input_too_long(model.max_input, tokens)
    return Text(text, tokens)
