"""Le cœur du simulateur : une requête entre, une réponse sort. Ni fil d'exécution, ni réseau."""

import hashlib
import json
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.batches.pace import BatchPace
from helpers.simulator.call import Call
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Latency, Reply, Request
from helpers.simulator.fault_effects import refusal_of, spoil, unanswered
from helpers.simulator.faults import HEADER, Fault, UnknownFault
from helpers.simulator.ids import DerivedIds, Ids, IdScope, RandomIds
from helpers.simulator.json_text import encode_json
from helpers.simulator.owners import KEY_PREFIX, bearer_key, make_owner
from helpers.simulator.rate_limits import Limits, RateLimits
from helpers.simulator.routes import Router
from helpers.simulator.services import Resources, Services
from helpers.simulator.state.database import StateBusy, StateError

if TYPE_CHECKING:
    from helpers.simulator.batches.answering import Answer
    from helpers.simulator.state.batches import StoredBatch
    from helpers.simulator.state.store import Store
    from helpers.simulator.webhooks.receivers import Carrier

_UNLIMITED = Limits(requests_per_minute=10**12, tokens_per_minute=10**15)

logger = logging.getLogger(__name__)


class Simulator:
    """L'API OpenAI, hors ligne.

    Arguments : ``clock``, d'où vient le temps ; ``store``, l'état (en mémoire par défaut) ;
    ``ids``, au hasard par défaut ; ``limits``, les limites de débit de tous les modèles (celles
    d'un seul, et le quota, se règlent ensuite par ``rate_limits.set``) ; ``latency``, la durée des
    générations (nulle par défaut) ; ``batch_pace``, l'allure des lots, qu'on peut changer ensuite
    (``simulator.batch_pace.per_line = 3600``) : elle vaut pour les lots à venir ;
    ``carrier``, ce qui livre les webhooks par le réseau : sans lui, ils sont livrés aux fonctions
    inscrites par ``webhooks.deliver_to``, à l'heure de l'horloge ; avec lui, quand on appelle
    ``webhooks.deliver_due``.

    >>> from helpers.clock import VirtualClock
    >>> simulator = Simulator(VirtualClock())
    >>> simulator.handle(Request("GET", "/v1/responses/resp_x")).status
    401
    """

    def __init__(
        self,
        clock: Clock,
        *,
        store: "Store | None" = None,
        ids: Ids | None = None,
        limits: Limits | None = None,
        latency: Latency | None = None,
        batch_pace: BatchPace | None = None,
        carrier: "Carrier | None" = None,
    ) -> None:
        # Ici : importer ce module ne charge ni les tables de l'état, ni les webhooks.
        from helpers.simulator.state.store import Store
        from helpers.simulator.webhooks.courier import Courier
        from helpers.simulator.webhooks.dispatch import Webhooks

        self.clock = clock
        self.rate_limits = RateLimits(clock, limits or Limits())
        self._ids = ids or RandomIds()
        self.batch_pace = batch_pace or BatchPace()
        self._store = store or Store()
        self.webhooks = Webhooks(
            clock,
            self._store,
            self._bring_batch,
            carrier=carrier,
            repeatable=isinstance(self._ids, DerivedIds),
        )
        self._courier = Courier(self.webhooks) if carrier is None else None
        if self._courier is not None:
            clock.agendas.attend(self._courier)
        self._router = self._make_router(clock, self.rate_limits, latency or Latency())

    def _make_router(self, clock: Clock, limits: RateLimits, latency: Latency) -> Router:
        return Router(
            Services(
                Resources(
                    clock,
                    self._store,
                    limits,
                    latency,
                    self.batch_pace,
                    self._answer_of_a_batch,
                    self.webhooks,
                )
            )
        )

    def _answer_of_a_batch(self, clock: Clock) -> "Answer":
        """De quoi répondre aux lignes d'un lot : elles n'attendent pas, et ont leurs limites."""
        return self._make_router(clock, RateLimits(clock, _UNLIMITED), Latency()).answer

    def _bring_batch(self, owner: str, batch_id: str, now: float) -> "StoredBatch | None":
        """Un lot tel qu'il est à ``now``, pour savoir s'il est fini."""
        from helpers.simulator.batches.progress import Progress  # lourd : à la première demande

        return Progress(self._store, self._answer_of_a_batch).bring(owner, batch_id, now)

    def handle(self, request: Request) -> Reply:
        """Répond à une requête. Ne lève jamais : une erreur est une réponse, comme à l'API."""
        new_id = self._ids.scope(_fingerprint(request))
        common = {"x-request-id": new_id("req_"), "x-simulated": "true"}
        try:
            if self._courier is not None:
                self._courier.run_due()
            reply = self._answer(request, new_id)
        except ApiError as error:
            reply = Reply(error.status, error.headers, encode_json(error.body()))
        except StateBusy as error:  # le SDK réessaiera
            busy = ApiError(503, str(error), type="service_unavailable_error")
            reply = Reply(busy.status, busy.headers, encode_json(busy.body()))
        except StateError as error:
            reply = _failure(str(error))
        except Exception as error:  # une faute du simulateur : réessayer n'y changerait rien
            logger.exception("Le simulateur a échoué.")
            reply = _failure(
                f"Le simulateur a échoué ({type(error).__name__})\u00a0: c'est un défaut."
            )
        headers = {
            "content-type": "application/json",
            "openai-processing-ms": "0",
            **common,
            **reply.headers,
        }
        return Reply(reply.status, headers, reply.body, reply.chunks, reply.wait, reply.broken)

    def _answer(self, request: Request, new_id: IdScope) -> Reply:
        call = Call(
            _authenticate(request.headers),
            new_id,
            request.query,
            _read_fault(request),
            request.headers.get("content-type", ""),
        )
        if call.fault is None:
            return self._router.answer(call, request.method, request.path, request.body)
        refusal = refusal_of(call.fault, _model_of(request))
        if refusal is not None:
            raise refusal
        silence = unanswered(call.fault)
        if silence is not None:
            return silence
        reply = self._router.answer(call, request.method, request.path, request.body)
        return spoil(call.fault, reply, request.path)


def _read_fault(request: Request) -> Fault | None:
    written = request.headers.get(HEADER)
    if written is None:
        return None
    try:
        return Fault.parse(written)
    except UnknownFault as error:
        raise ApiError(400, str(error), code="unknown_fault", param=HEADER) from None


def _model_of(request: Request) -> str:
    """Le modèle que la requête nomme, pour le citer."""
    try:
        return str(json.loads(request.body)["model"])
    except (ValueError, RecursionError, LookupError, TypeError):
        return "this model"


def _failure(message: str) -> Reply:
    error = ApiError(500, message, type="server_error", headers={"x-should-retry": "false"})
    return Reply(500, error.headers, encode_json(error.body()))


def _authenticate(headers: Mapping[str, str]) -> str:
    """Le propriétaire, d'après les en-têtes. Lève l'``ApiError`` 401 sans clé valable."""
    key = bearer_key(headers)
    if not key:
        raise errors.missing_key()
    if not key.startswith(KEY_PREFIX):
        raise errors.wrong_key()
    return make_owner(key, headers.get("openai-project"))


def _fingerprint(request: Request) -> bytes:
    """De quoi déduire les identifiants : la requête, et qui la fait (par une empreinte)."""
    key = request.headers.get("authorization", "")
    head = f"{request.method} {request.path} {sorted(request.query)} {key}\n"
    return hashlib.sha256(head.encode("utf-8", "replace") + _lasting_body(request)).digest()


def _lasting_body(request: Request) -> bytes:
    """Le corps, sans le séparateur d'un formulaire : le client le tire au hasard à chaque envoi."""
    kind, _, boundary = request.headers.get("content-type", "").partition("boundary=")
    boundary = boundary.strip('"')
    if not boundary or not kind.startswith("multipart/form-data"):
        return request.body
    return request.body.replace(b"--" + boundary.encode("latin-1", "replace"), b"--")
