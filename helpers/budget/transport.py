"""Les transports du plafond : l'un pour le client synchrone, l'autre pour l'asynchrone."""

from typing import cast

import httpx2

from helpers.budget import refusal
from helpers.budget.accounting import Accountant, Entry
from helpers.budget.estimate import UnknownPrice
from helpers.budget.ledger import BudgetExceeded, Ledger, LedgerError
from helpers.budget.routes import Kind, Route, find_route
from helpers.budget.usage_reader import Reader, reader_for
from helpers.tee import AsyncTee, SyncTee


class BudgetTransport(httpx2.BaseTransport):
    """Un transport qui ne laisse passer que ce que le plafond du jour permet.

    Arguments : ``inner``, le transport qui envoie ; ``ledger``, le registre et son plafond.

    Chaque tentative du SDK est un envoi, et réserve. Un refus est une réponse 429, 400 ou 403 (voir
    ``helpers.budget.refusal``), jamais une exception.

    >>> from helpers.clock import VirtualClock
    >>> free = httpx2.MockTransport(lambda request: httpx2.Response(200, json={"data": []}))
    >>> ledger = Ledger(":memory:", None, VirtualClock())
    >>> with httpx2.Client(transport=BudgetTransport(free, ledger)) as client:
    ...     client.get("https://exemple.test/v1/models").status_code
    200
    """

    def __init__(self, inner: httpx2.BaseTransport, ledger: Ledger) -> None:
        self._inner = inner
        self._accountant = Accountant(ledger)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        route = find_route(request.method, request.url.path)
        if route.kind is Kind.FREE:
            return self._inner.handle_request(request)
        content = request.read()
        entry = _open(self._accountant, route, request, content)
        if isinstance(entry, httpx2.Response):
            return entry
        try:
            response = self._inner.handle_request(request)
        except Exception as error:
            self._accountant.failed(entry, error)
            raise
        watch = _watch(self._accountant, entry, response)
        if watch is not None:
            response.stream = SyncTee(cast(httpx2.SyncByteStream, response.stream), watch)
        return response

    def close(self) -> None:
        self._inner.close()


class AsyncBudgetTransport(httpx2.AsyncBaseTransport):
    """Comme ``BudgetTransport``, pour un client asynchrone.

    Le registre est lu et écrit dans la boucle d'événements : quelques millisecondes par envoi.
    """

    def __init__(self, inner: httpx2.AsyncBaseTransport, ledger: Ledger) -> None:
        self._inner = inner
        self._accountant = Accountant(ledger)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        route = find_route(request.method, request.url.path)
        if route.kind is Kind.FREE:
            return await self._inner.handle_async_request(request)
        content = await request.aread()
        entry = _open(self._accountant, route, request, content)
        if isinstance(entry, httpx2.Response):
            return entry
        try:
            response = await self._inner.handle_async_request(request)
        except Exception as error:
            self._accountant.failed(entry, error)
            raise
        watch = _watch(self._accountant, entry, response)
        if watch is not None:
            response.stream = AsyncTee(cast(httpx2.AsyncByteStream, response.stream), watch)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Watch:
    """Regarde passer les octets d'une réponse et tient le registre à jour."""

    def __init__(self, accountant: Accountant, entry: Entry, reader: Reader) -> None:
        self._accountant = accountant
        self._entry = entry
        self._reader = reader

    def feed(self, chunk: bytes) -> None:
        for body in self._reader.feed(chunk):
            self._accountant.received(self._entry, body)

    def finish(self) -> None:
        for body in self._reader.finish():
            self._accountant.received(self._entry, body)

    def broke(self, error: Exception) -> None:
        """La réservation est gardée : une génération a pu être facturée."""


def _open(
    accountant: Accountant, route: Route, request: httpx2.Request, content: bytes
) -> Entry | httpx2.Response:
    """Réserve, ou donne la réponse de refus."""
    try:
        entry = accountant.open(route, request.headers.get("content-type", ""), content)
    except BudgetExceeded as error:
        return refusal.budget_exceeded(error)
    except UnknownPrice as error:
        return refusal.unknown_price(error)
    except LedgerError as error:
        return refusal.ledger_unavailable(error)
    request.headers["accept-encoding"] = "identity"  # sinon le usage passe sous forme comprimée
    return entry


def _watch(accountant: Accountant, entry: Entry, response: httpx2.Response) -> _Watch | None:
    """De quoi regarder la réponse ; ``None`` s'il n'y a rien, ou plus rien, à regarder."""
    if response.status_code >= 300:
        accountant.refused(entry, response.status_code)
        return None
    watch = _Watch(accountant, entry, reader_for(response.headers.get("content-type", "")))
    if response.is_closed:  # déjà lue en entier : un transport de test, par exemple
        watch.feed(response.content)
        watch.finish()
        return None
    return watch
