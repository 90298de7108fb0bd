"""Livrer : annoncer les travaux finis, envoyer ce qui est dû, réessayer ce qui a échoué.

Rien ne tourne tout seul : ``deliver_due`` fait ce qui est dû, ``next_due`` dit quand revenir.
"""

import logging
from collections import deque
from dataclasses import dataclass

from helpers.clock import Clock
from helpers.simulator.state.deliveries import Delivery
from helpers.simulator.state.endings import Event
from helpers.simulator.state.store import Store
from helpers.simulator.state.webhooks import Endpoint
from helpers.simulator.webhooks.endings import BatchEndings, Bring, Endings, JobEndings
from helpers.simulator.webhooks.events import derived_id, event_payload
from helpers.simulator.webhooks.receivers import Carrier, LocalReceivers, Receiver
from helpers.simulator.webhooks.retries import LONGEST, next_attempt
from helpers.simulator.webhooks.signing import signed_headers

# Au-delà, un récepteur est trop lent : la tentative a échoué (secondes). « Quelques secondes », dit
# la documentation.
TIMEOUT = 10.0
# Combien de temps une livraison est prise : si qui l'a prise disparaît, elle repart (secondes).
CLAIM = 30.0
# L'écart entre une livraison et sa copie (secondes).
COPY_DELAY = 1.0
MOST_LOGGED = 1_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Attempt:
    """Une tentative : quand elle a commencé (secondes), vers où, et ce qui en est venu.

    ``status`` est ``None`` si rien n'a été répondu à temps ; ``reason`` dit alors pourquoi.
    """

    at: float
    url: str
    webhook_id: str
    event_type: str
    status: int | None
    reason: str = ""

    @property
    def accepted(self) -> bool:
        """Vrai si le récepteur a répondu 2xx (une redirection est un échec)."""
        return self.status is not None and 200 <= self.status < 300


class Webhooks:
    """Les livraisons d'un simulateur.

    Arguments : ``bring``, qui amène un lot à une heure ; ``carrier``, ce qui livre hors de ce
    processus, s'il y en a un ; ``repeatable``, si les secrets se déduisent des identifiants au lieu
    d'être tirés au hasard : deux exécutions signent alors de même. ``copies`` compte les livraisons
    de chaque événement : à 2, tout arrive en double, comme il arrive à l'API.

    >>> from helpers.clock import VirtualClock
    >>> webhooks = Webhooks(VirtualClock(), Store(), lambda owner, batch_id, now: None)
    >>> webhooks.deliver_to("https://exemple.fr/webhook", lambda payload, headers: 200)
    >>> webhooks.deliver_due(), webhooks.next_due()
    (0, None)
    """

    def __init__(
        self,
        clock: Clock,
        store: Store,
        bring: Bring,
        *,
        carrier: Carrier | None = None,
        repeatable: bool = False,
    ) -> None:
        self.repeatable = repeatable
        self.copies = 1
        self._clock = clock
        self._endpoints = store.webhook_endpoints
        self._table = store.webhook_deliveries
        self._endings: list[Endings] = [
            JobEndings(store.endings),
            BatchEndings(store.endings, bring),
        ]
        self._local = LocalReceivers(clock)
        self._carrier = carrier
        self._attempts: deque[Attempt] = deque(maxlen=MOST_LOGGED)

    @property
    def attempts(self) -> list[Attempt]:
        """Les dernières tentatives de ce processus, dans l'ordre."""
        return list(self._attempts)

    def deliver_to(self, url: str, receiver: Receiver) -> None:
        """Confie les livraisons d'une adresse à une fonction de ce processus.

        Arguments : ``receiver`` reçoit le corps (des octets) et les en-têtes, et renvoie un statut
        HTTP ; une exception est un échec. Lève ``TypeError`` si c'est une coroutine.
        """
        self._local.add(url, receiver)

    def refusal(self, url: str) -> str | None:
        """Pourquoi cette adresse ne peut pas être celle d'un point d'accès, ou ``None``."""
        return (self._carrier or self._local).refusal(url)

    def next_due(self) -> float | None:
        """L'instant de la prochaine livraison possible, en secondes depuis 1970, ou ``None``.

        La fin à venir d'un travail en est un, même si personne ne s'y est abonné.
        """
        urls = self._reachable()
        if not urls:
            return None
        times = [self._table.next_due(urls), *(kind.next_end() for kind in self._endings)]
        return min((time for time in times if time is not None), default=None)

    def deliver_due(self) -> int:
        """Fait toutes les livraisons dues, et renvoie combien de tentatives ont eu lieu.

        Plusieurs fils d'exécution et plusieurs processus peuvent le faire à la fois : chaque
        livraison n'est prise que par un seul. Lève ``StateError`` si l'état est illisible.
        """
        if not self._endpoints.urls():
            return 0  # le cas ordinaire : personne à prévenir
        self._announce()
        made = 0
        while True:
            now = self._clock.timestamp()
            taken = self._table.claim(now, self._reachable(), now + CLAIM)
            if taken is None:
                return made
            delivery, endpoint = taken
            if now > delivery.born + LONGEST:
                self._table.settle(delivery, success=False, again=None)
                continue
            self._deliver(delivery, endpoint)
            made += 1

    def send(self, endpoint: Endpoint, webhook_id: str, event_type: str, payload: bytes) -> Attempt:
        """Fait une tentative, tout de suite, et la note. Ne lève jamais d'``Exception``."""
        now = self._clock.timestamp()
        headers = signed_headers(webhook_id, now, payload, endpoint.active_secrets(now))
        status, reason = self._post(endpoint.url, payload, headers)
        if self._clock.timestamp() - now > TIMEOUT:
            status, reason = None, f"pas de réponse en {TIMEOUT:g} s"
        attempt = Attempt(now, endpoint.url, webhook_id, event_type, status, reason)
        self._attempts.append(attempt)
        return attempt

    def _announce(self) -> None:
        """Inscrit les livraisons de ce qui est fini."""
        now = self._clock.timestamp()
        for ending in [ending for kind in self._endings for ending in kind.ended(now)]:
            self._table.announce(ending, _make_delivery)

    def _deliver(self, delivery: Delivery, endpoint: Endpoint) -> None:
        payload = delivery.payload.encode("utf-8")
        accepted = self.send(endpoint, delivery.id, delivery.type, payload).accepted
        now = self._clock.timestamp()
        again: float | None
        if accepted:
            again = now + COPY_DELAY if delivery.successes + 1 < self.copies else None
        else:
            again = next_attempt(delivery.born, now, delivery.attempts + 1)
        self._table.settle(delivery, success=accepted, again=again)

    def _post(self, url: str, payload: bytes, headers: dict[str, str]) -> tuple[int | None, str]:
        carrier = self._carrier_of(url)
        if carrier is None:
            return None, "aucun récepteur n'est inscrit à cette adresse"
        try:
            status = carrier.send(url, payload, headers)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            logger.warning("Le récepteur de %s a échoué (%s).", url, reason)
            return None, reason
        if isinstance(status, bool) or not isinstance(status, int):
            logger.warning("Le récepteur de %s doit renvoyer un statut HTTP.", url)
            return None, f"{status!r} n'est pas un statut HTTP"
        return status, ""

    def _carrier_of(self, url: str) -> Carrier | None:
        carriers: list[Carrier | None] = [self._local, self._carrier]
        return next((c for c in carriers if c is not None and c.reaches(url)), None)

    def _reachable(self) -> list[str]:
        return [url for url in self._endpoints.urls() if self._carrier_of(url) is not None]


def _make_delivery(event: Event, endpoint: Endpoint) -> Delivery:
    parts = (event.owner, event.type, event.object_id)
    payload = event_payload(derived_id("evt_", *parts), event.type, event.object_id, event.shown)
    return Delivery(derived_id("wh_", *parts, endpoint.id), event.type, payload, event.at)
