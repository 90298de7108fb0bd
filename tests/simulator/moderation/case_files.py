"""Les phrases d'essai : une par ligne des fichiers de ``cases/``."""

from pathlib import Path

from helpers.simulator.moderation.categories import CATEGORIES, parent
from helpers.simulator.moderation.score import Verdict

_FOLDER = Path(__file__).parent / "cases"


def lines(name: str) -> list[str]:
    """Les lignes d'un fichier, sans les titres ni les lignes vides."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


def labelled(name: str) -> list[tuple[str, str]]:
    """Les lignes « étiquette | texte » d'un fichier ; ``\\n`` y vaut une fin de ligne."""
    pairs = [line.split(" | ", 1) for line in lines(name)]
    return [(label, text.replace("\\n", "\n")) for label, text in pairs]


def with_parents(label: str) -> set[str]:
    """Les catégories d'une étiquette et leurs parentes ; « - » n'en nomme aucune."""
    named = set() if label == "-" else set(label.split())
    assert named <= set(CATEGORIES), f"catégorie inconnue dans « {label} »"
    return named | {above for category in named if (above := parent(category))}


def flagged(verdict: Verdict) -> set[str]:
    return {category for category, is_flagged in verdict.categories.items() if is_flagged}
