"""Une erreur de l'API : un statut HTTP et l'enveloppe ``{"error": {...}}``."""

from collections.abc import Mapping
from dataclasses import dataclass, field

INVALID = "invalid_request_error"


@dataclass
class ApiError(Exception):
    """Une réponse d'erreur. ``retry_after`` est en secondes.

    >>> ApiError(404, "Not found.", code="model_not_found").body()["error"]["code"]
    'model_not_found'
    """

    status: int
    message: str
    type: str = INVALID
    code: str | None = None
    param: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def body(self) -> dict[str, dict[str, str | None]]:
        """Le corps JSON : les quatre clés y sont toujours."""
        return {
            "error": {
                "message": _shorten(self.message),
                "type": self.type,
                "param": None if self.param is None else _shorten(self.param),
                "code": self.code,
            }
        }


def _shorten(text: str, longest: int = 1_000) -> str:
    """Un message cite la requête, qui peut être immense."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
