"""Les réponses du plafond, dans la forme des erreurs de l'API.

Un refus est une réponse et non une exception : le SDK le lève comme une erreur de l'API, et
``x-should-retry: false`` l'empêche de réessayer.
"""

import httpx2

from helpers.budget.estimate import UnknownPrice
from helpers.budget.ledger import BudgetExceeded, LedgerError
from helpers.cost import format_usd

_ESTIMATE = "C'est une estimation : la limite ferme se pose dans votre projet OpenAI (page Limits)."


def budget_exceeded(error: BudgetExceeded) -> httpx2.Response:
    """Le plafond du jour serait passé : 429, ``insufficient_quota``, ``course_budget_exceeded``.

    >>> from decimal import Decimal
    >>> response = budget_exceeded(BudgetExceeded(*map(Decimal, ("0.9", "0", "1", "0.2"))))
    >>> response.status_code, response.headers["x-should-retry"]
    (429, 'false')
    """
    message = (
        "Appel non envoyé : il pourrait passer le plafond de dépense du cours. "
        f"Dépensé aujourd'hui : {format_usd(error.spent)} ; réservé par des appels dont le coût "
        f"n'est pas encore lu : {format_usd(error.reserved)} ; cet appel : jusqu'à "
        f"{format_usd(error.amount)} ; plafond : {format_usd(error.cap)} par jour "
        f"(COURS_BUDGET_USD). {_ESTIMATE}"
    )
    return _error(429, "insufficient_quota", "course_budget_exceeded", None, message)


def unknown_price(error: UnknownPrice) -> httpx2.Response:
    """Le coût ne peut être majoré : 400, ``unknown_price``."""
    message = (
        f"Appel non envoyé : prix inconnu, {error}. Le plafond de dépense du cours "
        "(COURS_BUDGET_USD) ne laisse passer que ce dont il peut majorer le coût."
    )
    return _error(400, "invalid_request_error", "unknown_price", error.param, message)


def ledger_unavailable(error: LedgerError) -> httpx2.Response:
    """Le registre ne répond pas : 403, ``course_ledger_unavailable`` ; rien n'a été envoyé."""
    message = f"Appel non envoyé : le plafond ne peut être vérifié. {error}"
    return _error(403, "invalid_request_error", "course_ledger_unavailable", None, message)


def _error(status: int, kind: str, code: str, param: str | None, message: str) -> httpx2.Response:
    body = {"error": {"message": message, "type": kind, "param": param, "code": code}}
    return httpx2.Response(status, headers={"x-should-retry": "false"}, json=body)
