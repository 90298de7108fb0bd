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
l'environnement l'emporte, sauf une variable vide, qui ne compte pas. ``BATCH_MODE`` se lit aux deux
endroits. En mode ``lot``, rien d'autre ne vient de ``.env``, et ni les variables ``OPENAI_*`` ni
``REDIS_URL`` ne sont lues : les réglages d'une personne ne changent pas ce que voient les tests.

``COURS_ETAT`` est le dossier où le simulateur garde son état, ``.cours`` à la racine du cours par
défaut ; un chemin relatif part de cette racine.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from helpers.course import CHEAP_MODEL, COURSE_DATE, retirement_warnings
from helpers.setting_values import (
    Mode,
    SettingsError,
    read_base_url,
    read_budget,
    read_flag,
    read_key,
    read_mode,
    read_text,
)
from helpers.simulator.owners import KEY_PREFIX

__all__ = ["Mode", "Settings", "SettingsError", "get_settings", "load_settings"]

COURSE_ROOT = Path(__file__).resolve().parent.parent
MODE_LABELS: Mapping[Mode, str] = {"simule": "simulé", "lot": "lot", "reel": "réel"}


@dataclass(frozen=True)
class Settings:
    """Les réglages en vigueur.

    Attributs : ``mode`` ; ``default_model``, l'identifiant du modèle des leçons ; ``today``, la
    date à laquelle juger prix et modèles (constante en mode ``lot``) ; ``budget_usd``, le plafond
    de dépense par jour du mode réel, en dollars ; ``state_dir``, le dossier où le simulateur
    garde son état ; ``api_key`` et ``base_url``, lus en mode réel seulement ; ``redis_url``,
    l'adresse d'un serveur Redis, qui n'est vérifiée que si on l'ouvre (``open_redis``). ``repr``
    ne montre jamais la clé ni cette adresse, qui peut porter un mot de passe.
    """

    mode: Mode
    default_model: str
    today: date
    budget_usd: Decimal
    course_root: Path
    state_dir: Path
    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    redis_url: str | None = field(default=None, repr=False)

    @property
    def batch(self) -> bool:
        """Vrai en mode ``lot``."""
        return self.mode == "lot"

    @property
    def simulated_server(self) -> bool:
        """Vrai si le mode réel s'adresse au simulateur servi par HTTP : sa clé le dit.

        >>> served = {"COURS_MODE": "reel", "OPENAI_BASE_URL": "http://127.0.0.1:8000/v1"}
        >>> load_settings({**served, "OPENAI_API_KEY": "sk-simule-a"}, None).simulated_server
        True
        """
        return self.base_url is not None and (self.api_key or "").startswith(KEY_PREFIX)

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
    contredisent, ou si le mode réel n'a pas de clé ou pas une adresse valable.

    >>> load_settings({"OPENAI_API_KEY": "une-clé"}, env_file=None).mode
    'simule'
    >>> load_settings({"BATCH_MODE": "true", "COURS_MODE": "reel"}, env_file=None)
    Traceback (most recent call last):
        ...
    helpers.setting_values.SettingsError: BATCH_MODE=true et COURS_MODE=reel se contredisent...
    """
    if read_flag("BATCH_MODE", environ):
        return _batch_settings(environ)
    given = {name: value for name, value in environ.items() if value.strip()}
    values = {**_read_env_file(env_file), **given}
    if read_flag("BATCH_MODE", values):
        _refuse_contradiction(values)
        return _batch_settings(environ)
    mode = read_mode(values)
    return Settings(
        mode=mode,
        default_model=read_text("OPENAI_MODEL", values) or CHEAP_MODEL,
        today=datetime.now(UTC).date(),
        budget_usd=read_budget(values),
        course_root=COURSE_ROOT,
        state_dir=_state_dir(values),
        api_key=read_key(values) if mode == "reel" else None,
        base_url=read_base_url(values) if mode == "reel" else None,
        redis_url=read_text("REDIS_URL", values) or None,
    )


@cache
def get_settings() -> Settings:
    """Les réglages de ce processus, lus une fois (voir ``load_settings``)."""
    return load_settings(os.environ)


def _read_env_file(path: Path | None) -> dict[str, str]:
    if path is None or not path.is_file():
        return {}
    from dotenv import dotenv_values  # ici : le mode lot ne lit pas ce fichier

    try:
        values = dotenv_values(path, encoding="utf-8-sig", interpolate=False)
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"Le fichier {path.name} n'est pas en UTF-8\u00a0: enregistrez-le de nouveau dans "
            "cet encodage."
        ) from error
    return {name: value for name, value in values.items() if value is not None}


def _refuse_contradiction(values: Mapping[str, str]) -> None:
    if read_mode(values) == "reel":
        raise SettingsError(
            "BATCH_MODE=true et COURS_MODE=reel se contredisent\u00a0: le mode lot est toujours "
            "hors ligne. Retirez l'une des deux variables."
        )


def _state_dir(values: Mapping[str, str]) -> Path:
    return COURSE_ROOT / (read_text("COURS_ETAT", values) or ".cours")


def _batch_settings(environ: Mapping[str, str]) -> Settings:
    _refuse_contradiction(environ)
    return Settings(
        mode="lot",
        default_model=CHEAP_MODEL,
        today=COURSE_DATE.date(),
        budget_usd=Decimal("1.00"),
        course_root=COURSE_ROOT,
        state_dir=_state_dir(environ),
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
