"""Les services : un par famille de routes, chacun chargé à sa première requête.

Ils tirent avec eux les types du SDK et les règles du moteur : tant qu'on n'en a pas besoin,
``import helpers.simulator.core`` reste léger.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from helpers.clock import Clock
from helpers.simulator.exchange import Latency
from helpers.simulator.rate_limits import RateLimits

if TYPE_CHECKING:
    from helpers.simulator.batches.answering import AnswerAt
    from helpers.simulator.batches.pace import BatchPace
    from helpers.simulator.state.store import Store
    from helpers.simulator.webhooks.dispatch import Webhooks


@dataclass(frozen=True)
class Resources:
    """Ce sur quoi un service s'appuie."""

    clock: Clock
    store: "Store"
    limits: RateLimits
    latency: Latency
    batch_pace: "BatchPace"
    answer_at: "AnswerAt"
    webhooks: "Webhooks"


def _responses(given: Resources) -> object:
    from helpers.simulator.responses.service import Responses

    return Responses(given.clock, given.store, given.limits, given.latency)


def _conversations(given: Resources) -> object:
    from helpers.simulator.conversations.service import Conversations

    return Conversations(given.clock, given.store)


def _completions(given: Resources) -> object:
    from helpers.simulator.chat.service import Completions

    return Completions(given.clock, given.store, given.limits, given.latency)


def _models(given: Resources) -> object:
    from helpers.simulator.models import Models

    return Models(given.clock)


def _moderations(given: Resources) -> object:
    from helpers.simulator.moderations import Moderations

    return Moderations()


def _files(given: Resources) -> object:
    from helpers.simulator.files.service import Files

    return Files(given.clock, given.store)


def _batches(given: Resources) -> object:
    from helpers.simulator.batches.service import Batches

    return Batches(given.clock, given.store, given.batch_pace, given.answer_at)


def _embeddings(given: Resources) -> object:
    from helpers.simulator.embeddings.service import Embeddings

    return Embeddings(given.limits, given.latency)


def _webhook_endpoints(given: Resources) -> object:
    from helpers.simulator.webhooks.service import WebhookEndpoints

    return WebhookEndpoints(given.clock, given.store, given.webhooks)


FACTORIES: Mapping[str, Callable[[Resources], object]] = {
    "responses": _responses,
    "conversations": _conversations,
    "completions": _completions,
    "models": _models,
    "moderations": _moderations,
    "embeddings": _embeddings,
    "files": _files,
    "batches": _batches,
    "webhook_endpoints": _webhook_endpoints,
}


class Services:
    """Donne la méthode d'un service d'après son nom, ``responses.create`` par exemple."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._made: dict[str, object] = {}

    def method(self, name: str) -> Callable[..., Any]:
        """La méthode qui répond. Le service est créé à sa première demande."""
        family, _, method = name.partition(".")
        service = self._made.get(family)
        if service is None:
            service = self._made.setdefault(family, FACTORIES[family](self._resources))
        found: Callable[..., Any] = getattr(service, method)
        return found
