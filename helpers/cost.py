"""Ce que coûte un appel : des jetons aux dollars, avant et après.

Avant : ``count_tokens`` compte les jetons d'un texte ou d'une liste de messages. Après :
``estimate_cost`` lit le ``usage`` renvoyé. Les prix viennent de ``helpers.prices`` ; le jour où ils
sont jugés est celui des réglages (constant en mode ``lot``).
"""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from helpers.counting import count_tokens
from helpers.prices import Rates, Tier, find_rates
from helpers.usage import TokenCounts, read_usage

__all__ = ["Cost", "count_tokens", "estimate_cost", "format_usd", "price_usage"]

_MILLION = Decimal(1_000_000)
_DATED_ID = re.compile(r"-\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Cost:
    """Le coût d'un appel, en dollars.

    Attributs : ``model``, l'identifiant reconnu dans la table des prix (ou celui qui a été demandé,
    si le prix est inconnu) ; ``requested_model``, celui qui a été demandé ; ``price_date``, le jour
    auquel le prix a été jugé ; ``known``, faux si le prix est inconnu : les montants valent alors
    ``None``, jamais zéro. ``input`` est l'entrée hors cache, ``cached`` l'entrée relue du cache,
    ``cache_write`` l'entrée écrite dans le cache, ``output`` la sortie, raisonnement compris ;
    ``total`` est leur somme.
    """

    model: str
    requested_model: str
    price_date: dt.date
    known: bool
    input: Decimal | None = None
    cached: Decimal | None = None
    cache_write: Decimal | None = None
    output: Decimal | None = None
    total: Decimal | None = None

    def __str__(self) -> str:
        """Le total, en français : « 0,000 123 $ », ou « prix inconnu ».

        Si le modèle a été reconnu sous un autre nom que le sien, le texte le dit.
        """
        if self.total is None:
            return "prix inconnu"
        text = format_usd(self.total)
        if _DATED_ID.sub("", self.requested_model.lower()) != _DATED_ID.sub("", self.model):
            text += f" (prix de {self.model})"
        return text


def estimate_cost(
    usage: object,
    model: str,
    *,
    batch: bool = False,
    flex: bool = False,
    requests: int = 1,
    date: dt.date | None = None,
) -> Cost:
    """Estime le coût d'un appel d'après son ``usage``.

    Arguments : ``usage``, celui d'une réponse, objet du SDK ou dictionnaire, de l'API Responses,
    Chat Completions ou Embeddings ; ``model``, l'identifiant du modèle ; ``batch``, l'appel est
    passé par l'API Batch ; ``flex``, par le palier flex (l'un et l'autre à moitié prix) ;
    ``requests``, combien de requêtes cet ``usage`` réunit, si c'est celui d'un lot entier : une
    grande entrée coûte plus cher, une somme de petites non ; ``date``, le jour où juger le prix
    (par défaut, celui des réglages).

    Renvoie un ``Cost``. Le prix est inconnu si le modèle n'est pas dans la table, si des jetons
    sont du son, ou si le cache a été écrit pour 12 heures (tarif absent de la table).

    Lève ``TypeError`` si ``usage`` n'est pas un usage, ``ValueError`` s'il se contredit ou si
    ``batch`` et ``flex`` sont tous deux vrais.

    >>> usage = {"input_tokens": 2000, "output_tokens": 100,
    ...          "input_tokens_details": {"cached_tokens": 1500, "cache_write_tokens": 0}}
    >>> print(estimate_cost(usage, "gpt-6-luna", date=dt.date(2026, 11, 22)))
    0,000 115 $
    >>> print(estimate_cost(usage, "gpt-6.2-sol", date=dt.date(2026, 11, 22)))
    prix inconnu
    """
    if batch and flex:
        raise ValueError("Un appel passe par l'API Batch ou par le palier flex, pas par les deux.")
    tier: Tier = "batch" if batch else "flex" if flex else "standard"
    day = _default_day() if date is None else date
    return price_usage(usage, model, tier=tier, day=day, requests=requests)


def price_usage(usage: object, model: str, *, tier: Tier, day: dt.date, requests: int = 1) -> Cost:
    """Comme ``estimate_cost``, pour n'importe quel palier de service, à un jour donné.

    Les entrées d'un lot sont jugées à leur taille moyenne : son ``usage`` ne dit que leur somme.

    >>> price_usage({"input_tokens": 10, "output_tokens": 1}, "gpt-6-luna",
    ...             tier="priority", day=dt.date(2026, 11, 22)).total
    Decimal('0.000003')
    """
    if not isinstance(model, str):
        raise TypeError(f"Un identifiant de modèle est attendu ; reçu : {type(model).__name__}.")
    if isinstance(day, dt.datetime):
        day = day.date()
    tokens = read_usage(usage)
    rates = find_rates(model, day, tier=tier, input_tokens=tokens.input // max(1, requests))
    amounts = None if rates is None else _amounts(tokens, rates)
    if rates is None or amounts is None:
        return Cost(rates.model if rates else model, model, day, known=False)
    return Cost(rates.model, model, day, True, *amounts, sum(amounts, Decimal(0)))


def format_usd(amount: Decimal) -> str:
    """Un montant en dollars, écrit à la française, avec trois chiffres significatifs au moins.

    >>> print(format_usd(Decimal("0.000123456")), format_usd(Decimal("1234.5")), sep=" ; ")
    0,000 123 $ ; 1 234,50 $
    """
    digits = max(2, 2 - amount.adjusted()) if amount else 2
    rounded = amount.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    whole, _, decimals = f"{rounded:,f}".partition(".")
    decimals = decimals.rstrip("0").ljust(2, "0")
    groups = [decimals[start : start + 3] for start in range(0, len(decimals), 3)]
    return whole.replace(",", "\u202f") + "," + "\u202f".join(groups) + "\u00a0$"


def _default_day() -> dt.date:
    from helpers.settings import get_settings  # ici : ce module sert aussi sans réglages

    return get_settings().today


def _amounts(tokens: TokenCounts, rates: Rates) -> tuple[Decimal, Decimal, Decimal, Decimal] | None:
    """Entrée, cache relu, cache écrit, sortie ; ``None`` si l'un des prix manque."""
    if tokens.long_cache_write or (tokens.audio and rates.has_audio_price):
        return None
    parts = []
    for count, rate in (
        (tokens.uncached, rates.input),
        (tokens.cached, rates.cached),
        (tokens.cache_write, rates.cache_write),
        (tokens.output, rates.output),
    ):
        if rate is None and count:
            return None
        parts.append((rate or Decimal(0)) * count / _MILLION)
    return parts[0], parts[1], parts[2], parts[3]
