"""Où partent les livraisons : dans ce processus, à des fonctions, ou ailleurs, par le réseau."""

import inspect
from collections.abc import Callable
from typing import Protocol

from helpers.clock import Clock
from helpers.simulator.webhooks.addresses import refusal_anywhere
from helpers.simulator.webhooks.signature_time import signature_time

# Le corps et les en-têtes d'une livraison -> le statut HTTP que le récepteur répond.
Receiver = Callable[[bytes, dict[str, str]], int]


class Carrier(Protocol):
    """Ce qui porte les livraisons."""

    def refusal(self, url: str) -> str | None:
        """Pourquoi cette adresse ne peut pas être celle d'un point d'accès, ou ``None``."""

    def reaches(self, url: str) -> bool:
        """Vrai si c'est à lui de livrer à cette adresse."""

    def send(self, url: str, payload: bytes, headers: dict[str, str]) -> int:
        """Livre, et renvoie le statut HTTP. Toute exception est un échec."""


class LocalReceivers:
    """Des fonctions de ce processus, à la place de serveurs. Rien ne passe par le réseau.

    >>> from helpers.clock import VirtualClock
    >>> receivers = LocalReceivers(VirtualClock())
    >>> receivers.add("https://exemple.fr/webhook", lambda payload, headers: 204)
    >>> receivers.send("https://exemple.fr/webhook", b"{}", {})
    204
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._receivers: dict[str, Receiver] = {}

    def add(self, url: str, receiver: Receiver) -> None:
        """Dit quelle fonction répond à une adresse. Lève ``TypeError`` si elle ne le peut pas."""
        if not callable(receiver) or inspect.iscoroutinefunction(receiver):
            raise TypeError(
                "Un récepteur est une fonction ordinaire (sans async) qui prend le corps et les "
                "en-têtes, et renvoie un statut HTTP\u202f: lambda payload, headers: 200."
            )
        self._receivers[url] = receiver

    def refusal(self, url: str) -> str | None:
        return refusal_anywhere(url)

    def reaches(self, url: str) -> bool:
        return url in self._receivers

    def send(self, url: str, payload: bytes, headers: dict[str, str]) -> int:
        # Le récepteur vérifie la signature : il doit lire l'heure à laquelle elle a été faite.
        with signature_time(self._clock):
            return self._receivers[url](payload, headers)
