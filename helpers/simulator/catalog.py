"""Les modèles que le simulateur connaît, et ce que chacun accepte.

Identifiants et dates d'arrêt : liste des modèles du SDK (``ChatModel``,
``response_compact_params``) et page des dépréciations d'OpenAI, au 22 novembre 2026. Les
successeurs sont ceux que cette page nomme. Les pages changent : le champ ``shutdown_date`` de
``GET /v1/models`` fait foi.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

EFFORTS_FROM_NONE = ("none", "minimal", "low", "medium", "high", "xhigh", "max")
EFFORTS_FROM_LOW = ("low", "medium", "high", "xhigh", "max")


@dataclass(frozen=True)
class ModelInfo:
    """Un modèle : son identifiant, sa vie, et ce qu'il accepte.

    Attributs : ``max_input`` et ``max_output``, ce qu'il lit et écrit au plus, en jetons ;
    ``efforts``, vide pour un modèle qui ne raisonne pas ; ``default_effort``, l'effort
    appliqué quand la requête n'en donne pas ; ``bills_cache_writes``, vrai quand l'écriture dans
    le cache se paie ; ``released``, la date de sortie quand elle est connue.
    """

    id: str
    shutdown_date: date | None = None
    successor: str | None = None
    max_input: int = 922_000
    max_output: int = 128_000
    efforts: tuple[str, ...] = EFFORTS_FROM_NONE
    default_effort: str | None = "medium"
    bills_cache_writes: bool = True
    released: date | None = None

    @property
    def long_cache_only(self) -> bool:
        """Vrai de GPT-5.5 et de ce qui suit, dont le cache ne se garde pas qu'en mémoire."""
        return self.bills_cache_writes or self.id.startswith("gpt-5.5")

    @property
    def reasons(self) -> bool:
        """Vrai si le modèle produit des jetons de raisonnement."""
        return bool(self.efforts)

    def is_retired(self, day: date) -> bool:
        """Dit si le modèle est arrêté ce jour-là.

        >>> MODELS["o1"].is_retired(date(2026, 11, 22))
        True
        """
        return self.shutdown_date is not None and day >= self.shutdown_date


def _older(
    name: str, shutdown: date | None, successor: str | None, max_input: int = 400_000
) -> ModelInfo:
    """Un modèle d'avant GPT-5.6 qui raisonne : pas d'écriture de cache facturée."""
    return ModelInfo(name, shutdown, successor, max_input=max_input, bills_cache_writes=False)


def _plain(name: str, shutdown: date, successor: str | None) -> ModelInfo:
    """Un ancien modèle qui ne raisonne pas."""
    return ModelInfo(
        name,
        shutdown,
        successor,
        max_input=128_000,
        max_output=16_384,
        efforts=(),
        default_effort=None,
        bills_cache_writes=False,
    )


_OCTOBER_2026 = date(2026, 10, 23)
_DECEMBER_2026 = date(2026, 12, 11)
_JANUARY_2027 = date(2027, 1, 14)

_ALL = (
    ModelInfo("gpt-6-luna", released=date(2026, 9, 22)),
    ModelInfo("gpt-6.1-terra", released=date(2026, 10, 26)),
    ModelInfo("gpt-6.1-sol", efforts=EFFORTS_FROM_LOW, released=date(2026, 9, 29)),
    ModelInfo("gpt-6-sol"),
    ModelInfo("gpt-6-astra"),
    ModelInfo("gpt-6.2-sol", efforts=EFFORTS_FROM_LOW, released=date(2026, 11, 17)),
    ModelInfo("gpt-6.2-astra", efforts=EFFORTS_FROM_LOW, released=date(2026, 11, 17)),
    ModelInfo("gpt-5.6-luna"),
    ModelInfo("gpt-5.6-terra"),
    ModelInfo("gpt-5.6-sol"),
    _older("gpt-5.5", None, None, max_input=922_000),
    _older("gpt-5.5-pro", None, None, max_input=922_000),
    _older("gpt-5.4", None, None, max_input=922_000),
    _older("gpt-5.4-mini", None, None),
    _older("gpt-5.2", None, None),
    _older("gpt-5.1", date(2027, 4, 1), None),
    _older("gpt-5.4-nano", date(2027, 4, 1), None),
    _older("gpt-5", _DECEMBER_2026, "gpt-6.1-sol"),
    _older("gpt-5-mini", _DECEMBER_2026, "gpt-6.1-terra"),
    _older("gpt-5-nano", _DECEMBER_2026, "gpt-6-luna"),
    _older("gpt-5-pro", _DECEMBER_2026, None),
    _older("o3", _DECEMBER_2026, None),
    _older("o3-pro", _DECEMBER_2026, None),
    _plain("gpt-4o", _JANUARY_2027, "gpt-6-luna"),
    _plain("gpt-4o-2024-11-20", _JANUARY_2027, "gpt-6-luna"),
    _plain("gpt-4o-2024-08-06", _JANUARY_2027, "gpt-6-luna"),
    _plain("gpt-4o-mini", _JANUARY_2027, "gpt-6-luna"),
    _plain("gpt-4.1", _JANUARY_2027, "gpt-6-luna"),
    _plain("gpt-4.1-mini", _JANUARY_2027, "gpt-6-luna"),
    _plain("gpt-4.1-nano", _OCTOBER_2026, None),
    _plain("gpt-4o-2024-05-13", _OCTOBER_2026, None),
    _plain("gpt-4-turbo", _OCTOBER_2026, None),
    _plain("gpt-4", _OCTOBER_2026, None),
    _plain("gpt-3.5-turbo", _OCTOBER_2026, None),
    _older("o1", _OCTOBER_2026, None),
    _older("o3-mini", _OCTOBER_2026, None),
    _older("o4-mini", _OCTOBER_2026, None),
)

MODELS: Mapping[str, ModelInfo] = {model.id: model for model in _ALL}


@dataclass(frozen=True)
class EmbeddingModel:
    """Un modèle qui fait des vecteurs.

    Attributs : ``dimensions``, la taille de ses vecteurs ; ``can_shorten``, vrai si une requête
    peut en demander de plus courts ; ``max_input``, ce qu'il lit au plus d'un texte, en jetons.
    """

    id: str
    dimensions: int
    can_shorten: bool = True
    max_input: int = 8_192
    released: date | None = None
    shutdown_date: date | None = None


EMBEDDING_MODELS: Mapping[str, EmbeddingModel] = {
    model.id: model
    for model in (
        EmbeddingModel("text-embedding-3-small", 1_536, released=date(2024, 1, 25)),
        EmbeddingModel("text-embedding-3-large", 3_072, released=date(2024, 1, 25)),
        EmbeddingModel(
            "text-embedding-ada-002", 1_536, can_shorten=False, released=date(2022, 12, 15)
        ),
    )
}
