"""Lire un réglage : oui ou non, mode, montant, adresse, clé.

Une erreur dit quel réglage et que faire. Elle ne montre pas une valeur longue, ni une valeur qui
ressemble à une clé : une clé se colle vite sur la mauvaise ligne.
"""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Literal
from urllib.parse import urlsplit

Mode = Literal["simule", "lot", "reel"]

MAX_BUDGET_USD = 1_000_000
"""Le plus grand plafond par jour, en dollars : au-delà, c'est une faute de frappe."""

_TRUE = {"true", "1", "yes", "y", "on", "oui", "o", "vrai"}
_FALSE = {"", "false", "0", "no", "n", "off", "non", "faux"}
_MODES: Mapping[str, Mode] = {
    "": "simule",
    "simule": "simule",
    "simulé": "simule",
    "reel": "reel",
    "réel": "reel",
}
_KEY_START = "sk-"
_LONGEST_SHOWN = 12  # caractères


class SettingsError(ValueError):
    """Un réglage est illisible, ou deux réglages se contredisent. Le message dit que faire."""


def read_text(name: str, values: Mapping[str, str]) -> str:
    """Lit un réglage, sans les espaces autour ; une chaîne vide s'il est absent.

    Lève ``SettingsError`` si la valeur ressemble à une clé.

    >>> read_text("OPENAI_MODEL", {"OPENAI_MODEL": " gpt-6-sol "})
    'gpt-6-sol'
    """
    text = values.get(name, "").strip()
    if _looks_like_a_key(text):
        raise SettingsError(
            f"{name} contient ce qui ressemble à une clé\u00a0: une clé ne s'écrit que sur la "
            "ligne OPENAI_API_KEY du fichier .env. Corrigez ce réglage."
        )
    return text


def read_flag(name: str, values: Mapping[str, str]) -> bool:
    """Lit une variable qui vaut oui ou non.

    Lève ``SettingsError`` si la valeur n'est ni l'un ni l'autre.

    >>> read_flag("BATCH_MODE", {"BATCH_MODE": "Oui"}), read_flag("BATCH_MODE", {})
    (True, False)
    """
    text = read_text(name, values)
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise SettingsError(
        f"{_shown(name, text)} n'est ni oui ni non\u00a0: écrivez {name}=true ou {name}=false."
    )


def read_mode(values: Mapping[str, str]) -> Mode:
    """Lit ``COURS_MODE`` : ``simule`` (par défaut) ou ``reel``."""
    text = read_text("COURS_MODE", values)
    mode = _MODES.get(text.lower())
    if mode is None:
        raise SettingsError(
            f"{_shown('COURS_MODE', text)} est inconnu\u00a0: écrivez COURS_MODE=simule ou "
            "COURS_MODE=reel (et, pour le mode lot, BATCH_MODE=true)."
        )
    return mode


def read_budget(values: Mapping[str, str]) -> Decimal:
    """Lit ``COURS_BUDGET_USD``, en dollars : 1,00 par défaut.

    >>> read_budget({"COURS_BUDGET_USD": "2,5"})
    Decimal('2.5')
    """
    text = read_text("COURS_BUDGET_USD", values) or "1.00"
    try:
        amount = Decimal(text.replace(",", "."))
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise SettingsError(
            f"{_shown('COURS_BUDGET_USD', text)} n'est pas un montant\u00a0: écrivez par exemple "
            "COURS_BUDGET_USD=1.00 (en dollars, par jour)."
        )
    if amount > MAX_BUDGET_USD:
        raise SettingsError(
            f"{_shown('COURS_BUDGET_USD', text)} est trop grand\u00a0: un million de dollars par "
            "jour au plus."
        )
    return amount


def read_base_url(values: Mapping[str, str]) -> str | None:
    """Lit ``OPENAI_BASE_URL``, l'adresse d'un serveur compatible ; ``None`` si elle est vide."""
    text = read_text("OPENAI_BASE_URL", values)
    if not text:
        return None
    try:
        parts = urlsplit(text)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid or any(character.isspace() for character in text):
        raise SettingsError(
            "OPENAI_BASE_URL n'est pas une adresse\u00a0: écrivez par exemple "
            "OPENAI_BASE_URL=http://127.0.0.1:8000/v1, ou laissez-la vide pour appeler OpenAI."
        )
    return text


def read_key(values: Mapping[str, str]) -> str:
    """Lit ``OPENAI_API_KEY``, pour le mode réel. Aucune erreur n'en montre un caractère."""
    key = values.get("OPENAI_API_KEY", "").strip()
    if not key:
        raise SettingsError(
            "COURS_MODE=reel demande une clé\u00a0: écrivez OPENAI_API_KEY dans le fichier .env à "
            "la racine du cours, ou retirez COURS_MODE pour rester en mode simulé."
        )
    if not all("!" <= character <= "~" for character in key):
        raise SettingsError(
            "OPENAI_API_KEY contient une espace ou un caractère qu'une clé n'a pas (accent, "
            "guillemet typographique, etc.)\u00a0: copiez-la de nouveau depuis le site d'OpenAI."
        )
    return key


def _looks_like_a_key(text: str) -> bool:
    return text.lower().startswith(_KEY_START)


def _shown(name: str, text: str) -> str:
    """Le réglage et sa valeur, si on peut la montrer."""
    if len(text) > _LONGEST_SHOWN or _KEY_START in text.lower():
        return f"La valeur de {name}"
    return f"{name}={text!r}"
