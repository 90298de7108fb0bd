"""Les réglages du cours : le mode, les modèles, le plafond de dépense.

Le mode se décide ici et nulle part ailleurs :

=========  ==================================  =============================================
mode       quand                               ce qui répond
=========  ==================================  =============================================
``simule``  par défaut, même avec une clé       le simulateur embarqué, horloge réelle
``lot``     ``BATCH_MODE=true``                 le simulateur, identifiants, dates et hasard fixes
``reel``    ``COURS_MODE=reel`` et une clé      OpenAI, ou un serveur compatible
=========  ==================================  =============================================

Les valeurs viennent de l'environnement, puis du fichier ``.env`` à la racine du cours :
l'environnement l'emporte. En mode ``lot``, ni ``.env`` ni les variables ``OPENAI_*`` ne sont
lus : les réglages d'une personne ne changent pas ce que voient les tests.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Literal

from helpers.course import CHEAP_MODEL, COURSE_DATE, retirement_warnings

Mode = Literal["simule", "lot", "reel"]

COURSE_ROOT = Path(__file__).resolve().parent.parent
MODE_LABELS: Mapping[Mode, str] = {"simule": "simulé", "lot": "lot", "reel": "réel"}

_TRUE = {"true", "1", "yes", "y", "on", "oui", "o", "vrai"}
_FALSE = {"", "false", "0", "no", "n", "off", "non", "faux"}
_MODES: Mapping[str, Mode] = {
    "": "simule",
    "simule": "simule",
    "simulé": "simule",
    "reel": "reel",
    "réel": "reel",
}


class SettingsError(ValueError):
    """Un réglage est illisible, ou deux réglages se contredisent. Le message dit que faire."""


@dataclass(frozen=True)
class Settings:
    """Les réglages en vigueur.

    Attributs : ``mode`` ; ``default_model``, l'identifiant du modèle des leçons ; ``today``, la
    date à laquelle juger prix et modèles (constante en mode ``lot``) ; ``budget_usd``, le plafond
    de dépense par jour du mode réel, en dollars ; ``state_dir``, le dossier où le simulateur
    garde son état ; ``api_key`` et ``base_url``, lus en mode réel seulement. ``repr`` ne montre
    jamais la clé.
    """

    mode: Mode
    default_model: str
    today: date
    budget_usd: Decimal
    course_root: Path
    state_dir: Path
    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None

    @property
    def batch(self) -> bool:
        """Vrai en mode ``lot``."""
        return self.mode == "lot"

    @property
    def label(self) -> str:
        """Le nom du mode, tel qu'on l'affiche.

        >>> load_settings({"BATCH_MODE": "oui"}, env_file=None).label
        'lot'
        """
        return MODE_LABELS[self.mode]


def load_settings(
    environ: Mapping[str, str], env_file: Path | None = COURSE_ROOT / ".env"
) -> Settings:
    """Lit les réglages.

    Arguments : ``environ``, les variables d'environnement ; ``env_file``, le fichier ``.env``, ou
    ``None`` pour n'en lire aucun (un fichier absent vaut un fichier vide).

    Renvoie un ``Settings``. Lève ``SettingsError`` si une variable est illisible, si deux se
    contredisent, ou si le mode réel n'a pas de clé.

    >>> load_settings({"OPENAI_API_KEY": "une-clé"}, env_file=None).mode
    'simule'
    >>> load_settings({"BATCH_MODE": "true", "COURS_MODE": "reel"}, env_file=None)
    Traceback (most recent call last):
        ...
    helpers.settings.SettingsError: BATCH_MODE=true et COURS_MODE=reel se contredisent...
    """
    state_dir = Path(environ.get("COURS_ETAT") or COURSE_ROOT / ".cours")
    if read_flag("BATCH_MODE", environ):
        _refuse_contradiction(environ)
        return _batch_settings(state_dir)
    values = {**_read_env_file(env_file), **environ}
    if read_flag("BATCH_MODE", values):
        _refuse_contradiction(values)
        return _batch_settings(state_dir)
    mode = _read_mode(values)
    key = values.get("OPENAI_API_KEY", "").strip()
    if mode == "reel" and not key:
        raise SettingsError(
            "COURS_MODE=reel demande une clé : écrivez OPENAI_API_KEY dans le fichier .env à la "
            "racine du cours, ou retirez COURS_MODE pour rester en mode simulé."
        )
    return Settings(
        mode=mode,
        default_model=values.get("OPENAI_MODEL", "").strip() or CHEAP_MODEL,
        today=datetime.now(UTC).date(),
        budget_usd=_read_budget(values),
        course_root=COURSE_ROOT,
        state_dir=state_dir,
        api_key=key if mode == "reel" else None,
        base_url=(values.get("OPENAI_BASE_URL", "").strip() or None) if mode == "reel" else None,
    )


@cache
def get_settings() -> Settings:
    """Les réglages de ce processus, lus une fois (voir ``load_settings``)."""
    return load_settings(os.environ)


def read_flag(name: str, values: Mapping[str, str]) -> bool:
    """Lit une variable qui vaut oui ou non.

    Lève ``SettingsError`` si la valeur n'est ni l'un ni l'autre.

    >>> read_flag("BATCH_MODE", {"BATCH_MODE": "Oui"}), read_flag("BATCH_MODE", {})
    (True, False)
    """
    text = values.get(name, "").strip()
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise SettingsError(
        f"{name}={text!r} n'est ni oui ni non : écrivez {name}=true ou {name}=false."
    )


def _read_env_file(path: Path | None) -> dict[str, str]:
    if path is None or not path.is_file():
        return {}
    from dotenv import dotenv_values  # ici : le mode lot ne lit pas ce fichier

    try:
        values = dotenv_values(path, encoding="utf-8-sig", interpolate=False)
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"Le fichier {path.name} n'est pas en UTF-8 : enregistrez-le de nouveau dans "
            "cet encodage."
        ) from error
    return {name: value for name, value in values.items() if value is not None}


def _refuse_contradiction(values: Mapping[str, str]) -> None:
    if _read_mode(values) == "reel":
        raise SettingsError(
            "BATCH_MODE=true et COURS_MODE=reel se contredisent : le mode lot est toujours hors "
            "ligne. Retirez l'une des deux variables."
        )


def _read_mode(values: Mapping[str, str]) -> Mode:
    text = values.get("COURS_MODE", "").strip()
    mode = _MODES.get(text.lower())
    if mode is None:
        raise SettingsError(
            f"COURS_MODE={text!r} est inconnu : écrivez COURS_MODE=simule ou COURS_MODE=reel "
            "(et, pour le mode lot, BATCH_MODE=true)."
        )
    return mode


def _read_budget(values: Mapping[str, str]) -> Decimal:
    text = values.get("COURS_BUDGET_USD", "").strip() or "1.00"
    try:
        amount = Decimal(text.replace(",", "."))
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise SettingsError(
            f"COURS_BUDGET_USD={text!r} n'est pas un montant : écrivez par exemple "
            "COURS_BUDGET_USD=1.00 (en dollars, par jour)."
        )
    return amount


def _batch_settings(state_dir: Path) -> Settings:
    return Settings(
        mode="lot",
        default_model=CHEAP_MODEL,
        today=COURSE_DATE.date(),
        budget_usd=Decimal("1.00"),
        course_root=COURSE_ROOT,
        state_dir=state_dir,
    )


def _main() -> None:
    """Affiche le mode et les avertissements : c'est ce que lit `cours.py diagnostic`."""
    settings = get_settings()
    print(f"mode : {settings.label}")
    print(f"modèle : {settings.default_model}")
    for warning in retirement_warnings(settings.today, settings.default_model):
        print(f"attention : {warning}")


if __name__ == "__main__":
    _main()
