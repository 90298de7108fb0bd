"""Un récepteur de webhooks : il note ce qui arrive, et répond ce qu'on veut."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import openai

from helpers.clock import Clock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from tests.simulator.clients import LUNA
from tests.simulator.webhooks.strict_webhooks import check_delivery

URL = "https://exemple.fr/webhook"
RESPONSE_TYPES: list[Any] = [
    *("response.completed", "response.failed", "response.cancelled", "response.incomplete"),
]
BATCH_TYPES: list[Any] = ["batch.completed", "batch.failed", "batch.expired", "batch.cancelled"]
# Une réponse de n jetons met 3 + 2 + n / 100 secondes.
SLOW = Latency(first=2.0, per_token=0.01, queue=3.0)


@dataclass
class Received:
    """Une livraison reçue, et quand, à la montre de l'horloge (secondes)."""

    at: float
    payload: bytes
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]


@dataclass
class Mailbox:
    """Un récepteur : ``answers`` donne les statuts de ses premières réponses, puis 200."""

    clock: Clock
    answers: Sequence[int | Exception] = ()
    then: Callable[[Received], None] = lambda received: None
    received: list[Received] = field(default_factory=list)

    def __call__(self, payload: bytes, headers: dict[str, str]) -> int:
        body = check_delivery(payload, headers)
        received = Received(self.clock.monotonic(), payload, headers, body)
        self.received.append(received)
        self.then(received)
        rank = len(self.received) - 1
        answer = self.answers[rank] if rank < len(self.answers) else 200
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def types(self) -> list[str]:
        return [received.body["type"] for received in self.received]

    @property
    def times(self) -> list[float]:
        return [received.at for received in self.received]


def subscribe(
    client: openai.OpenAI, simulator: Simulator, mailbox: Mailbox, types: Any = None
) -> Any:
    """Crée un point d'accès que ``mailbox`` reçoit."""
    simulator.webhooks.deliver_to(URL, mailbox)
    return client.webhooks.create(name="essai", url=URL, event_types=types or RESPONSE_TYPES)


def start(client: openai.OpenAI, **options: Any) -> Any:
    """Lance un travail en arrière-plan."""
    return client.responses.create(model=LUNA, input="Bonjour", background=True, **options)
