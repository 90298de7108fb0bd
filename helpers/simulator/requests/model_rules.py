"""Ce qu'un modèle admet : l'effort de raisonnement, les réglages d'échantillonnage, le cache."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from helpers.simulator import errors
from helpers.simulator.catalog import MODELS, ModelInfo


def find_model(name: str, day: date) -> ModelInfo:
    """Le modèle, s'il existe et n'est pas arrêté ce jour-là.

    Lève l'``ApiError`` 404 ``model_not_found`` sinon.

    >>> find_model("gpt-6-luna", date(2026, 11, 22)).reasons
    True
    """
    model = MODELS.get(name)
    if model is None or model.is_retired(day):
        raise errors.unknown_model(name)
    return model


def check_effort(param: str, asked: str | None, model: ModelInfo) -> None:
    """Refuse un effort que le modèle n'a pas."""
    if asked is not None and not model.reasons:
        raise errors.unsupported_parameter(param, code="unsupported_parameter")
    if asked is not None and asked not in model.efforts:
        raise errors.ApiError(
            400,
            f"Unsupported value: '{asked}' is not supported with the '{model.id}' model. "
            f"Supported values are: {', '.join(repr(effort) for effort in model.efforts)}.",
            code="unsupported_value",
            param=param,
        )


def check_sampling(
    body: Mapping[str, Any], names: tuple[str, ...], effort: str | None, model: ModelInfo
) -> None:
    """Refuse les réglages d'échantillonnage à un modèle qui raisonne."""
    if model.reasons and (effort or model.default_effort) != "none":
        for name in names:
            if body.get(name) is not None:
                raise errors.unsupported_parameter(name)


def check_cache_options(body: Mapping[str, Any], model: ModelInfo) -> None:
    """Refuse les options du cache d'instructions que le modèle n'a pas."""
    if body.get("prompt_cache_retention") == "in_memory" and model.long_cache_only:
        raise errors.invalid_value("prompt_cache_retention", "in_memory", ["24h"])
    if body.get("prompt_cache_options") is not None and not model.bills_cache_writes:
        raise errors.unsupported_parameter("prompt_cache_options", code="unsupported_parameter")


# Les paliers à accès contrôlé, que le projet simulé n'a pas.
CONTROLLED_TIERS = ("ultrafast",)


def check_service_tier(tier: str | None) -> None:
    """Refuse un palier que le projet n'a pas (message de la documentation)."""
    if tier in CONTROLLED_TIERS:
        raise errors.ApiError(
            400,
            "Invalid service_tier argument: The requested service tier is not allowed for this "
            "project.",
            param="service_tier",
        )


def check_not_imitated(body: Mapping[str, Any], table: Mapping[str, tuple[object, ...]]) -> None:
    """Refuse, en le disant, ce que l'API accepte et que le simulateur n'imite pas.

    Argument : ``table``, chemin d'un paramètre -> valeurs sans effet, admises.
    """
    for path, harmless in table.items():
        root, _, leaf = path.partition(".")
        if root not in body:
            continue
        value = (body[root] or {}).get(leaf) if leaf else body[root]
        if value not in harmless:
            raise errors.not_imitated(path)
