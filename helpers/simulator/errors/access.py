"""L'accès : la clé, l'adresse, la méthode."""

from collections.abc import Sequence

from helpers.simulator.errors.base import ApiError


def missing_key() -> ApiError:
    return ApiError(
        401,
        "You didn't provide an API key. You need to provide your API key in an Authorization "
        "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
    )


def wrong_key() -> ApiError:
    # L'API montre le début et la fin de la clé ; le simulateur n'en montre rien.
    return ApiError(
        401,
        "Incorrect API key provided: ***. You can find your API key at "
        "https://platform.openai.com/account/api-keys.",
        code="invalid_api_key",
    )


def route_not_imitated(path: str) -> ApiError:
    return ApiError(
        404,
        f"Le simulateur n'imite pas {path} (l'API, elle, a cette route). Voyez son README.",
        code="simulator_not_supported",
    )


def unknown_route(method: str, path: str) -> ApiError:
    return ApiError(404, f"Invalid URL ({method} {path})")


def wrong_method(method: str, allowed: Sequence[str]) -> ApiError:
    return ApiError(
        405,
        f"Not allowed to {method} on this URL. Allowed: {', '.join(allowed)}.",
        code="method_not_supported",
        headers={"allow": ", ".join(allowed)},
    )
