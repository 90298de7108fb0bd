"""Les constantes du cours : sa date, et les trois modèles qu'il emploie.

Les leçons sont jugées à une seule date, ``COURSE_DATE`` : prix, modèles arrêtés et dates affichées
en mode ``lot`` n'en bougent pas. Les modèles ont été choisis à cette date parce qu'aucun n'est
obsolète et que leurs prix sont publiés ; ils ne sont nommés qu'ici.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from helpers.clock import DEFAULT_START
from helpers.simulator.catalog import MODELS

Role = Literal["cheap", "standard", "reasoning"]

COURSE_DATE = DEFAULT_START

MODEL_ROLES: Mapping[Role, str] = {
    "cheap": "gpt-6-luna",
    "standard": "gpt-6.1-terra",
    "reasoning": "gpt-6.1-sol",
}
CHEAP_MODEL = MODEL_ROLES["cheap"]
STANDARD_MODEL = MODEL_ROLES["standard"]
REASONING_MODEL = MODEL_ROLES["reasoning"]

RETIREMENT_NOTICE = timedelta(days=60)


def retirement_warnings(today: date, *models: str) -> list[str]:
    """Dit quels modèles s'arrêtent sous 60 jours, ou se sont arrêtés, et par quoi les remplacer.

    Arguments : ``today``, la date du jour ; ``models``, d'autres identifiants à examiner que ceux
    du cours. Un modèle inconnu du catalogue ne donne pas d'avertissement.

    Renvoie une phrase par modèle concerné. Les dates viennent de ``helpers.simulator.catalog``.

    >>> retirement_warnings(date(2026, 11, 22))
    []
    >>> print(*retirement_warnings(date(2026, 11, 22), "gpt-4o"))
    gpt-4o s'arrête le 2027-01-14\u00a0: choisissez gpt-6-luna.
    """
    warnings = []
    for name in dict.fromkeys((*MODEL_ROLES.values(), *models)):
        model = MODELS.get(name)
        if model is None or model.shutdown_date is None:
            continue
        if model.shutdown_date - today > RETIREMENT_NOTICE:
            continue
        verb = "est arrêté depuis" if model.is_retired(today) else "s'arrête"
        advice = f"choisissez {model.successor}" if model.successor else "choisissez-en un autre"
        warnings.append(f"{name} {verb} le {model.shutdown_date:%Y-%m-%d}\u00a0: {advice}.")
    return warnings
