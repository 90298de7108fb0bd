"""Les bornes que plusieurs routes partagent : nombres, longueurs, métadonnées."""

from collections.abc import Mapping, Sequence
from typing import Any

from helpers.simulator import errors

METADATA_PAIRS, METADATA_KEY, METADATA_VALUE = 16, 64, 512
SHORTEST_LIFE, LONGEST_LIFE = 3_600, 2_592_000  # secondes : ce qu'`expires_after` peut demander
_DECIMALS = {"temperature", "top_p", "presence_penalty", "frequency_penalty"}

Ranges = Mapping[str, tuple[float | None, float | None]]


def check_range(name: str, value: float | None, low: float | None, high: float | None) -> None:
    """Refuse un nombre hors de ses bornes (comprises ; ``None`` : sans borne).

    >>> check_range("limit", 20, 1, 100)
    >>> check_range("limit", 0, 1, 100)
    Traceback (most recent call last):
        ...
    helpers.simulator.errors.ApiError: ...
    """
    if value is None:
        return
    kind = "integer" if isinstance(value, int) and name not in _DECIMALS else "decimal"
    if low is not None and value < low:
        raise errors.out_of_bounds(
            name,
            f"{kind}_below_min_value",
            f"{kind} below minimum value. Expected a value >= {low}, but got {value} instead.",
        )
    if high is not None and value > high:
        raise errors.out_of_bounds(
            name,
            f"{kind}_above_max_value",
            f"{kind} above maximum value. Expected a value <= {high}, but got {value} instead.",
        )


def check_length(name: str, value: str | None, maximum: int) -> None:
    """Refuse un texte trop long."""
    if value is not None and len(value) > maximum:
        raise errors.out_of_bounds(
            name,
            "string_above_max_length",
            f"string too long. Expected a string with maximum length {maximum}, but got a string "
            f"with length {len(value)} instead.",
        )


def check_array_length(name: str, value: Sequence[object] | None, maximum: int) -> None:
    """Refuse une liste trop longue."""
    if value is not None and len(value) > maximum:
        raise errors.too_long_array(name, maximum, len(value))


def check_metadata(metadata: Mapping[str, str] | None) -> None:
    """Refuse plus de 16 paires, une clé de plus de 64 caractères, une valeur de plus de 512."""
    if metadata is None:
        return
    if len(metadata) > METADATA_PAIRS:
        raise errors.out_of_bounds(
            "metadata",
            "object_above_max_properties",
            f"too many properties. Expected an object with at most {METADATA_PAIRS} properties, "
            f"but got an object with {len(metadata)} properties instead.",
        )
    for key, value in metadata.items():
        if len(key) > METADATA_KEY:
            raise errors.out_of_bounds(
                "metadata",
                "string_above_max_length",
                f"string too long. Expected a key with maximum length {METADATA_KEY}, but got a "
                f"key with length {len(key)} instead.",
            )
        check_length(f"metadata.{key}", value, METADATA_VALUE)


def check_expiry(policy: Mapping[str, Any] | None, param: str) -> int | None:
    """La durée d'une politique d'expiration, en secondes (1 h à 30 jours), ou ``None``.

    >>> check_expiry({"anchor": "created_at", "seconds": 3600}, "expires_after")
    3600
    """
    if policy is None:
        return None
    seconds: int = policy["seconds"]
    check_range(f"{param}.seconds", seconds, SHORTEST_LIFE, LONGEST_LIFE)
    return seconds
