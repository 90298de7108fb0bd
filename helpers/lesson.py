"""Le début et la fin d'une leçon : dans quel mode on est, et ce que les appels coûtent."""

import random
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from helpers.batch_process import SEED
from helpers.cost import format_usd
from helpers.course import retirement_warnings
from helpers.settings import Settings, get_settings
from helpers.spending import get_ledger

_MODE_EXPLAINED = {
    "simule": "le simulateur répond, hors ligne, et rien n'est facturé",
    "lot": "le simulateur répond, hors ligne, à date fixe, sans attendre",
}


@dataclass(frozen=True)
class Lesson:
    """Une leçon, telle que ``notebooks/lessons.toml`` la décrit.

    ``max_cost_usd`` : ce qu'elle coûte au plus en mode réel, en dollars.
    """

    number: str
    title: str
    file: str
    minutes: int
    summary: str
    max_cost_usd: Decimal


def load_lessons(course_root: Path) -> dict[str, Lesson]:
    """Les leçons du cours, par numéro (``"00"``, ``"01"``...).

    >>> load_lessons(get_settings().course_root)["00"].file
    '00_demarrage.ipynb'
    """
    path = course_root / "notebooks" / "lessons.toml"
    with path.open("rb") as file:
        table = tomllib.load(file, parse_float=Decimal)
    return {number: Lesson(number=number, **fields) for number, fields in table.items()}


def start_lesson(number: str) -> None:
    """Ouvre une leçon : affiche le mode, le modèle, et ce que la leçon peut coûter.

    Hors du mode réel, le hasard est semé : une leçon rejouée attend chaque fois autant.

    Argument : ``number``, le numéro de la leçon. Lève ``ValueError`` s'il est inconnu.
    """
    settings = get_settings()
    lessons = load_lessons(settings.course_root)
    if number not in lessons:
        raise ValueError(
            f"La leçon {number!r} n'existe pas\u00a0: choisissez parmi {', '.join(lessons)}."
        )
    lesson = lessons[number]
    if settings.mode != "reel":
        random.seed(SEED)
    print(f"Leçon {number} · {lesson.title}")
    print(f"Mode\u00a0: {settings.label} ({_explain_mode(settings)})")
    print(f"Modèle\u00a0: {settings.default_model}")
    cost = format_usd(lesson.max_cost_usd)
    print(f"En mode réel, cette leçon coûterait au plus {cost} (estimation).")
    for warning in retirement_warnings(settings.today, settings.default_model):
        print(f"Attention\u00a0: {warning}")


def print_bill() -> None:
    """Affiche ce que les appels faits depuis ce noyau ont coûté, ou auraient coûté.

    En mode réel, c'est la dépense de la journée, tous noyaux confondus ; auprès d'un simulateur
    servi par HTTP, la facture est simulée.
    """
    ledger, settings = get_ledger(), get_settings()
    real = settings.mode == "reel" and not settings.simulated_server
    # Un lot attendu 24 h fait changer de jour l'horloge virtuelle, pas la leçon.
    spent = format_usd(ledger.spent_today() if real else ledger.spent_in_all())
    if real:
        cap = format_usd(settings.budget_usd)
        print(f"Dépense du jour\u00a0: {spent}, pour un plafond de {cap} (estimation).")
    else:
        print(f"Facture simulée\u00a0: les appels de cette séance auraient coûté {spent}.")
    unpriced = ledger.unpriced_today() if real else ledger.unpriced_in_all()
    if unpriced:
        print(f"Appels de prix inconnu, non comptés\u00a0: {unpriced}.")


def _explain_mode(settings: Settings) -> str:
    if settings.mode != "reel":
        return _MODE_EXPLAINED[settings.mode]
    address = urlsplit(settings.base_url or "https://api.openai.com/v1")
    host = address.hostname
    cap = format_usd(settings.budget_usd)
    if settings.simulated_server:
        return f"le simulateur de {address.netloc} répond, et la facture est simulée"
    return f"{host} répond, et facture\u00a0; plafond du jour\u00a0: {cap}"
