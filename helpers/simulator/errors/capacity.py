"""Le débit, l'argent et les pannes du serveur : 429, 500 et 503."""

import math
from collections.abc import Mapping

from helpers.simulator.errors.base import ApiError


def rate_limited(
    model: str, kind: str, limit: int, used: int, asked: int, wait: float | None
) -> ApiError:
    """``wait``, en secondes ; ``None`` si attendre n'y changerait rien."""
    advice = "" if wait is None else f" Please try again in {wait:.3g}s."
    return ApiError(
        429,
        f"Rate limit reached for {model} in organization org-simule on {kind}: Limit {limit}, "
        f"Used {used}, Requested {asked}.{advice} Visit "
        "https://platform.openai.com/account/rate-limits to learn more.",
        type="tokens" if "TPM" in kind else "requests",
        code="rate_limit_exceeded",
        headers={} if wait is None else {"retry-after": str(max(1, math.ceil(wait)))},
    )


def slow_down() -> ApiError:
    return ApiError(
        429,
        "Your request rate has increased too quickly. Slow down, then increase it gradually.",
        type="rate_limit_error",
        code="slow_down",
    )


# Les quatre codes de facturation (guide des limites de dépense), et l'ancien. Les messages sont
# ceux que des personnes ont cités, quand ils ont été cités.
QUOTA_MESSAGES: Mapping[str, str] = {
    "credit_balance_exhausted": "You have no credits remaining. Add credits to continue.",
    "organization_spend_limit_exceeded": "Your organization has reached its spend limit.",
    "project_spend_limit_exceeded": "Your project has reached its spend limit.",
    "organization_usage_limit_exceeded": "Your organization has reached its usage limit.",
    "insufficient_quota": (
        "You exceeded your current quota, please check your plan and billing details."
    ),
}


def quota_exceeded(code: str) -> ApiError:
    """Plus d'argent, ou une limite de dépense atteinte : attendre n'y change rien."""
    return ApiError(429, QUOTA_MESSAGES[code], type="insufficient_quota", code=code)


def server_error() -> ApiError:
    return ApiError(
        500, "The server had an error while processing your request.", type="server_error"
    )


def overloaded() -> ApiError:
    return ApiError(
        503,
        "The model is currently overloaded. Please try again later.",
        type="service_unavailable_error",
        code="server_is_overloaded",
    )
