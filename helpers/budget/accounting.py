"""Ce qui se passe avant et après un envoi : réserver, puis corriger d'après ce qui revient.

Une réservation est corrigée par le ``usage`` lu, rendue si le serveur refuse la requête (4xx) ou
n'a jamais été joint, et gardée dans tous les autres cas : flux coupé, connexion perdue,
arrière-plan, erreur 408 ou 5xx, derrière laquelle une génération a pu être facturée.
Un travail en arrière-plan ou un lot est corrigé quand on relit son ``usage``.
"""

import json
import logging
from dataclasses import dataclass
from decimal import Decimal

import httpx2

from helpers.budget.batch_file import estimate_upload
from helpers.budget.estimate import (
    UNCOUNTABLE,
    Estimate,
    UnknownPrice,
    conversation_id,
    count_items,
    estimate_request,
    tier_of,
)
from helpers.budget.ledger import Ledger, LedgerError, Memory, to_units, to_usd
from helpers.budget.routes import Kind, Route
from helpers.budget.usage_reader import Body
from helpers.cost import price_usage
from helpers.prices import Tier

_LOG = logging.getLogger(__name__)
_BY_TOKEN = (Kind.RESPONSE, Kind.CHAT, Kind.EMBEDDING)
_PAID = (*_BY_TOKEN, Kind.BATCH, Kind.UNPRICED)
_NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)


@dataclass(frozen=True, slots=True)
class Entry:
    """Un envoi : sa route, ce qu'on en attend et sa réservation (aucune s'il ne coûte rien)."""

    route: Route
    estimate: Estimate | None = None
    reservation: int | None = None


class Accountant:
    """Tient le registre à jour autour de chaque envoi.

    Arguments : ``ledger``, le registre.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def open(self, route: Route, content_type: str, content: bytes) -> Entry:
        """Réserve ce qu'une requête peut coûter ; sans plafond, inscrit celles de prix inconnu.

        Lève ``BudgetExceeded``, ``UnknownPrice`` (sauf sans plafond) ou ``LedgerError``.
        """
        try:
            estimate = self._estimate(route, content_type, content)
        except UnknownPrice as error:
            paid = route.kind in _PAID
            if paid and self._ledger.cap_usd is not None:
                raise
            _LOG.info("Coût non estimé (%s) : %s", route.path, error)
            return Entry(route, None, self._ledger.reserve_unpriced(route.path) if paid else None)
        if estimate is None or route.kind not in _PAID:
            return Entry(route, estimate)
        label = f"{route.path} {estimate.model}"
        return Entry(route, estimate, self._ledger.reserve(estimate.amount, label))

    def failed(self, entry: Entry, error: Exception) -> None:
        """L'envoi a échoué : rend la réservation si le serveur n'a jamais été joint."""
        if isinstance(error, _NEVER_SENT):
            self._settle(entry.reservation, Decimal(0))

    def refused(self, entry: Entry, status: int) -> None:
        """Le serveur a répondu une erreur, de code ``status``.

        La réservation est rendue, sauf pour 408 et 5xx : une passerelle qui renonce à attendre
        laisse parfois derrière elle une génération facturée.
        """
        if status < 500 and status != 408:
            self._settle(entry.reservation, Decimal(0))

    def received(self, entry: Entry, body: Body) -> None:
        """Un objet est arrivé : corrige la réservation et retient ce qui servira aux suivantes."""
        try:
            if entry.route.kind is Kind.READ_BACK:
                self._read_back(body)
            elif entry.estimate is not None:
                self._learn(entry, entry.estimate, body)
            elif entry.route.kind is Kind.BATCH and isinstance(body.get("id"), str):
                # De prix inconnu à sa création : son ``usage``, à la fin, en donnera un.
                self._ledger.remember(str(body["id"]), 0, entry.reservation)
        except LedgerError as error:
            _LOG.warning("Réservation gardée : %s", error)

    def _estimate(self, route: Route, content_type: str, content: bytes) -> Estimate | None:
        day = self._ledger.clock.now().date()
        if route.kind is Kind.UNPRICED:
            raise UnknownPrice(f"la route {route.path} n'est pas chiffrée par le cours")
        if route.kind is Kind.FILE_UPLOAD:
            amount = estimate_upload(content_type, content, context=self._context, day=day)
            return None if amount is None else Estimate(amount, 0, "lot", "batch")
        if route.kind in (Kind.FREE, Kind.READ_BACK):
            return None
        body = _decode(content)
        if route.kind is Kind.CONVERSATION_ITEMS:
            return Estimate(Decimal(0), count_items(body.get("items")), "", "standard")
        if route.kind is Kind.BATCH:
            return Estimate(self._batch_amount(body), 0, "lot", "batch")
        return estimate_request(route.kind, body, context=self._context, day=day)

    def _context(self, object_id: str) -> int | None:
        """Les jetons d'une chaîne ou d'une conversation, ou ``None`` si elle n'est pas connue."""
        memory = self._ledger.recall(object_id)
        if memory is not None and memory.value == UNCOUNTABLE:
            raise UnknownPrice(
                "cette conversation contient ce qui ne se compte pas d'avance", "conversation"
            )
        return None if memory is None else memory.value

    def _batch_amount(self, body: Body) -> Decimal:
        file_id = body.get("input_file_id")
        memory = self._ledger.recall(file_id) if isinstance(file_id, str) else None
        if memory is None:
            raise UnknownPrice(
                "le fichier de ce lot n'a pas été envoyé par ce client, ou l'une de ses lignes "
                "n'a pas de prix connu",
                "input_file_id",
            )
        return to_usd(memory.value)

    def _learn(self, entry: Entry, estimate: Estimate, body: Body) -> None:
        identifier = body.get("id")
        name = identifier if isinstance(identifier, str) else None
        if entry.route.kind is Kind.FILE_UPLOAD and name:
            self._ledger.remember(name, to_units(estimate.amount))
        elif entry.route.kind is Kind.BATCH and name:
            self._ledger.remember(name, 0, entry.reservation)
        elif entry.route.kind is Kind.CONVERSATION_ITEMS:
            self._lengthen(entry.route.object_id, name, estimate.tokens)
        elif entry.route.kind in _BY_TOKEN:
            if entry.route.kind is Kind.RESPONSE:
                self._remember_chain(name, body, estimate.tokens, entry.reservation)
            self._correct(entry.reservation, body, estimate.model, estimate.tier)

    def _remember_chain(
        self, name: str | None, body: Body, expected: int, reservation: int | None
    ) -> None:
        tokens = _total_tokens(body) or expected
        if name:
            self._ledger.remember(name, tokens, reservation)
        if conversation := conversation_id(body):
            self._ledger.remember(conversation, tokens)

    def _lengthen(self, conversation: str | None, created: str | None, tokens: int) -> None:
        name = conversation or created
        if name is None:
            return
        memory = self._ledger.recall(name)
        if conversation is None or tokens == UNCOUNTABLE:
            self._ledger.remember(name, tokens)
        elif memory is not None and memory.value != UNCOUNTABLE:
            self._ledger.remember(name, memory.value + tokens)

    def _read_back(self, body: Body) -> None:
        identifier = body.get("id")
        memory = self._ledger.recall(identifier) if isinstance(identifier, str) else None
        if memory is None or memory.reservation is None:
            return
        if body.get("object") == "batch":
            self._read_batch(memory, body)
            return
        if tokens := _total_tokens(body):
            self._ledger.remember(str(identifier), tokens)
        self._correct(memory.reservation, body, None, "standard")

    def _read_batch(self, memory: Memory, body: Body) -> None:
        ended = body.get("status") in ("completed", "expired", "cancelled")
        # Le fichier a été refusé, ou aucune ligne n'a réussi : rien n'est facturé.
        if body.get("status") == "failed" or (ended and _uses_nothing(body)):
            self._settle(memory.reservation, Decimal(0))
        elif ended:
            self._correct(memory.reservation, body, None, "batch", requests=_completed(body))

    def _correct(
        self,
        reservation: int | None,
        body: Body,
        model: str | None,
        tier: Tier,
        *,
        requests: int = 1,
    ) -> None:
        """Remplace la réservation par le coût du ``usage``, s'il y en a un et s'il a un prix."""
        named = body.get("model")
        billed = named if isinstance(named, str) else model
        given = body.get("service_tier")
        served = tier if given in (None, "auto") or tier == "batch" else tier_of(given)
        if body.get("usage") is None or billed is None or served is None:
            return
        day = self._ledger.clock.now().date()
        try:
            cost = price_usage(body["usage"], billed, tier=served, day=day, requests=requests)
            if cost.total is None and model is not None:
                cost = price_usage(body["usage"], model, tier=served, day=day)
        except (TypeError, ValueError, ArithmeticError) as error:
            _LOG.warning("Réservation gardée, usage illisible : %s", error)
            return
        if cost.total is not None:
            self._settle(reservation, cost.total)

    def _settle(self, reservation: int | None, amount: Decimal) -> None:
        if reservation is None:
            return
        try:
            self._ledger.settle(reservation, amount)
        except (LedgerError, LookupError) as error:
            _LOG.warning("Réservation gardée : %s", error)


def _decode(content: bytes) -> Body:
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise UnknownPrice("le corps de la requête n'est pas un objet JSON", "body")
    return body


def _total_tokens(body: Body) -> int | None:
    usage = body.get("usage")
    total = usage.get("total_tokens") if isinstance(usage, dict) else None
    return total if isinstance(total, int) and total > 0 else None


def _uses_nothing(body: Body) -> bool:
    usage = body.get("usage")
    return isinstance(usage, dict) and usage.get("total_tokens") == 0


def _completed(body: Body) -> int:
    """Combien de lignes d'un lot ont réussi (1 s'il ne le dit pas)."""
    counts = body.get("request_counts")
    completed = counts.get("completed") if isinstance(counts, dict) else None
    return completed if isinstance(completed, int) and completed > 0 else 1
