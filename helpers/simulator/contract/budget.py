"""Le plafond de dépense : ce que les appels coûteront, ce qu'ils ont coûté."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from helpers.simulator.contract.answer import Answer
from helpers.simulator.contract.costs import Prices, used_tokens
from helpers.simulator.contract.player import Played
from helpers.simulator.contract.step import Step

# Ce qu'un appel sans limite de sortie peut écrire, et une entrée dont on ne sait rien (jetons).
_UNBOUNDED = 1_024
_UNKNOWN_INPUT = 64


class Budget:
    """Estime puis mesure la dépense.

    Arguments : ``prices`` ; ``model``, celui que les appels nomment ``{model}`` ; ``cap``, le
    plafond en dollars ; ``rehearsed``, les mêmes appels, faits au simulateur. Lève
    ``UnknownPrice``.
    """

    def __init__(
        self, prices: Prices, model: str, cap: Decimal, rehearsed: Sequence[Played]
    ) -> None:
        self._prices = prices
        self._model = model
        self.cap = cap
        self.spent = Decimal(0)
        self.estimate = Decimal(0)
        self._worst: dict[str, Decimal] = {}
        for played in rehearsed:
            if played.step.costs:
                likely, worst = self._foresee(played)
                self.estimate += likely
                self._worst[played.step.name] = worst

    @property
    def worst(self) -> Decimal:
        """La dépense si chaque réponse est aussi longue que permis."""
        return sum(self._worst.values(), Decimal(0))

    def refusal(self, step: Step) -> str | None:
        """Pourquoi ne pas faire un appel, ou ``None``."""
        if step.costs and self.spent + self._worst.get(step.name, Decimal(0)) > self.cap:
            return "le plafond de dépense pourrait être dépassé"
        return "le plafond de dépense est dépassé" if self.spent > self.cap else None

    def count(self, step: Step, answer: Answer) -> None:
        """Ajoute ce qu'un appel a coûté ; sans ``usage``, ce qu'il a pu coûter au plus."""
        if step.method != "POST" or answer.status >= 400 or step.path.endswith("/cancel"):
            return
        tokens = used_tokens(answer)
        if any(tokens):
            self.spent += self._prices.of(self._model_of(step), *tokens)
        else:
            self.spent += self._worst.get(step.name, Decimal(0))

    def _foresee(self, played: Played) -> tuple[Decimal, Decimal]:
        step, model = played.step, self._model_of(played.step)
        longest = _longest_output(step.body)
        read, written = (0, 0) if played.answer is None else used_tokens(played.answer)
        if not (read or written):
            read = _UNKNOWN_INPUT + len(json.dumps(step.body)) // 3
            written = longest
        likely = self._prices.of(model, read, written)
        # Un serveur peut compter l'entrée autrement : le double laisse de la marge.
        return likely, self._prices.of(model, 2 * read, max(written, longest))

    def _model_of(self, step: Step) -> str:
        named = step.body.get("model") if isinstance(step.body, dict) else None
        return named if isinstance(named, str) and named != "{model}" else self._model


def _longest_output(body: Any) -> int:
    given: Mapping[str, Any] = body if isinstance(body, dict) else {}
    for name in ("max_output_tokens", "max_completion_tokens"):
        if isinstance(given.get(name), int):
            return int(given[name])
    return 0 if "encoding_format" in given else _UNBOUNDED
