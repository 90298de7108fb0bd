"""Ce que les appels coûtent, en dollars : d'après ``usage`` et les prix du modèle."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from helpers.simulator.contract.answer import Answer, find

MILLION = Decimal(1_000_000)
_MOST = 10**9  # jetons : aucun appel n'en a tant


class UnknownPrice(Exception):
    """Le prix d'un modèle n'est pas connu."""


@dataclass(frozen=True)
class Rates:
    """Le prix d'un million de jetons lus, et écrits, en dollars."""

    input: Decimal
    output: Decimal


@dataclass
class Prices:
    """Les prix, de ``genai-prices`` ou donnés pour tous les modèles (``given``).

    >>> str(Prices(dt.date(2026, 11, 22)).of("gpt-6-luna", 1_000, 100))
    '0.00015'
    """

    day: dt.date
    given: Rates | None = None
    _known: dict[str, Rates] = field(default_factory=dict)

    def of(self, model: str, input_tokens: int, output_tokens: int) -> Decimal:
        """Le coût d'un appel. Lève ``UnknownPrice``."""
        rates = self.given or self._known.get(model)
        if rates is None:
            rates = self._known[model] = _look_up(model, self.day)
        return (rates.input * input_tokens + rates.output * output_tokens) / MILLION


def _look_up(model: str, day: dt.date) -> Rates:
    """Les prix d'une table datée."""
    from genai_prices import Usage, calc_price  # lourd : à la première demande

    noon = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
    asked = {"input": Usage(input_tokens=10_000), "output": Usage(output_tokens=10_000)}
    prices: dict[str, Decimal] = {}
    for name, usage in asked.items():
        try:
            found = calc_price(usage, model, provider_id="openai", genai_request_timestamp=noon)
        except LookupError:
            raise UnknownPrice(model) from None
        prices[name] = found.total_price * 100
    return Rates(prices["input"], prices["output"])


def used_tokens(answer: Answer) -> tuple[int, int]:
    """Les jetons lus et écrits qu'une réponse annonce, (0, 0) sans ``usage``."""
    bodies = [event.data for event in answer.events] if answer.is_stream else [answer.body]
    for body in reversed(bodies):
        for path in ("usage", "response.usage"):
            usage = find(body, path)
            if isinstance(usage, Mapping):
                return (
                    _count(usage, "input_tokens", "prompt_tokens"),
                    _count(usage, "output_tokens", "completion_tokens"),
                )
    return 0, 0


def _count(usage: Mapping[str, Any], *names: str) -> int:
    counts = [usage.get(name) for name in names]
    known = [n for n in counts if isinstance(n, int) and n > 0]
    return min(max(known, default=0), _MOST)
