"""Les prix d'un modèle : dollars par million de jetons, à une date et à un palier de service.

Ils viennent de ``genai-prices``, une table hors ligne et datée. Un modèle qui n'y est pas n'a pas
de prix : la fonction renvoie ``None``, jamais zéro.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from genai_prices.types import ModelPrice, PriceCalculation, TieredPrices

Tier = Literal["standard", "batch", "flex", "priority"]

# Ce que `genai-prices` attend pour chaque palier.
_CONTEXTS: dict[Tier, dict[str, str]] = {
    "batch": {"processing": "batch"},
    "flex": {"service_tier": "flex"},
    "priority": {"service_tier": "priority"},
}
# La règle d'OpenAI, là où la table n'a pas (ou pas encore, à la date voulue) de prix du palier.
_FACTORS: dict[Tier, Decimal] = {
    "batch": Decimal("0.5"),
    "flex": Decimal("0.5"),
    "priority": Decimal(2),
}
_PRIORITY_FACTORS = {"gpt-5.5": Decimal("2.5")}


@dataclass(frozen=True, slots=True)
class Rates:
    """Ce que coûte un million de jetons, en dollars.

    Attributs : ``model``, l'identifiant reconnu dans la table ; ``input``, ``cached`` et
    ``cache_write``, le prix d'un jeton d'entrée neuf, relu du cache ou écrit dans le cache ;
    ``output``, celui d'un jeton de sortie. ``None`` : pas de prix publié au jeton. Là où un modèle
    n'a pas de prix de cache, ces jetons coûtent autant que les autres jetons d'entrée.
    """

    model: str
    input: Decimal | None
    cached: Decimal | None
    cache_write: Decimal | None
    output: Decimal | None
    has_audio_price: bool = False

    @property
    def dearest_input(self) -> Decimal | None:
        """Le prix du jeton d'entrée le plus cher : de quoi majorer une dépense à venir."""
        known = [rate for rate in (self.input, self.cache_write) if rate is not None]
        return max(known) if known else None


def find_rates(
    model: str, day: dt.date, *, tier: Tier = "standard", input_tokens: int = 0
) -> Rates | None:
    """Cherche les prix d'un modèle d'OpenAI.

    Arguments : ``day``, la date à laquelle juger ; ``tier``, le palier de service ;
    ``input_tokens``, la taille de l'entrée, en jetons : au-delà de 272 000, les modèles récents
    coûtent le double en entrée et moitié plus en sortie.

    Renvoie ``None`` si le modèle n'est pas dans la table.

    >>> rates = find_rates("gpt-6-luna", dt.date(2026, 11, 22))
    >>> str(rates.input), str(rates.cached), str(rates.cache_write), str(rates.output)
    ('0.1', '0.01', '0.125', '0.5')
    >>> find_rates("gpt-6.2-sol", dt.date(2026, 11, 22)) is None
    True
    """
    found = _look_up(model, day, {})
    if found is None:
        return None
    prices, factor = found.model_price, Decimal(1)
    if tier != "standard":
        special = _look_up(model, day, _CONTEXTS[tier])
        if special is not None and special.model_price != prices:
            prices = special.model_price
        else:
            factor = _factor(found.model.id, tier)
    return _rates(found.model.id, prices, factor, input_tokens)


def _look_up(model: str, day: dt.date, context: dict[str, str]) -> "PriceCalculation | None":
    import genai_prices  # ici : un dixième de seconde, qu'on ne paie qu'au premier calcul

    instant = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
    try:
        return genai_prices.calc_price(
            genai_prices.Usage(),
            model,
            provider_id="openai",
            genai_request_timestamp=instant,
            price_context=context,
        )
    except LookupError:
        return None


def _factor(model: str, tier: Tier) -> Decimal:
    if tier == "priority":
        return _PRIORITY_FACTORS.get(model, _FACTORS[tier])
    return _FACTORS[tier]


def _rates(model: str, prices: "ModelPrice", factor: Decimal, input_tokens: int) -> Rates:
    def rate(price: "Decimal | TieredPrices | None") -> Decimal | None:
        if price is None or isinstance(price, Decimal):
            return None if price is None else price * factor
        reached = [tier.price for tier in price.tiers if input_tokens > tier.start]
        return (reached[-1] if reached else price.base) * factor

    plain = rate(prices.input_mtok)
    cached = rate(prices.cache_read_mtok)
    written = rate(prices.cache_write_mtok)
    return Rates(
        model=model,
        input=plain,
        cached=plain if cached is None else cached,
        cache_write=plain if written is None else written,
        output=rate(prices.output_mtok),
        has_audio_price=prices.input_audio_mtok is not None or prices.output_audio_mtok is not None,
    )
