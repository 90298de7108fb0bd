"""Où s'inscrit ce que les appels coûtent : un registre plafonné en mode réel, une somme sinon."""

from functools import cache
from pathlib import Path

from helpers.budget import Ledger
from helpers.runtime import get_clock
from helpers.settings import get_settings


def ledger_path() -> Path:
    """Le registre du mode réel : un par personne, que tous ses noyaux partagent."""
    return Path.home() / ".cours-openai-production" / "depenses.sqlite3"


@cache
def get_ledger() -> Ledger:
    """Le registre du mode en vigueur.

    En mode réel, il refuse ce qui passerait ``COURS_BUDGET_USD`` dans la journée. Quand un
    simulateur répond, ici ou par HTTP, il ne refuse rien : il dit ce que les mêmes appels auraient
    coûté.
    """
    settings = get_settings()
    if settings.mode == "reel" and not settings.simulated_server:
        return Ledger(ledger_path(), settings.budget_usd, get_clock())
    return Ledger(":memory:", None, get_clock())
