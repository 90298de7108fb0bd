"""Le cœur du simulateur : une requête entre, une réponse sort. Ni fil d'exécution, ni réseau."""

import hashlib
import json
import logging
from collections.abc import Mapping

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Latency, Reply, Request
from helpers.simulator.fault_effects import refusal_of, spoil, unanswered
from helpers.simulator.faults import HEADER, Fault, UnknownFault
from helpers.simulator.ids import Ids, IdScope, RandomIds
from helpers.simulator.json_text import encode_json
from helpers.simulator.rate_limits import Limits, RateLimits
from helpers.simulator.routes import Router
from helpers.simulator.services import Resources, Services
from helpers.simulator.state.database import StateError
from helpers.simulator.state.store import Store

KEY_PREFIX = "sk-simule-"
DEFAULT_PROJECT = "proj_simule"

logger = logging.getLogger(__name__)


class Simulator:
    """L'API OpenAI, hors ligne.

    Arguments : ``clock``, d'où vient le temps ; ``store``, l'état (en mémoire par défaut) ;
    ``ids``, au hasard par défaut ; ``limits``, les limites de débit de tous les modèles (celles
    d'un seul, et le quota, se règlent ensuite par ``rate_limits.set``) ; ``latency``, la durée des
    générations (nulle par défaut).

    >>> from helpers.clock import VirtualClock
    >>> simulator = Simulator(VirtualClock())
    >>> simulator.handle(Request("GET", "/v1/responses/resp_x")).status
    401
    """

    def __init__(
        self,
        clock: Clock,
        *,
        store: Store | None = None,
        ids: Ids | None = None,
        limits: Limits | None = None,
        latency: Latency | None = None,
    ) -> None:
        self.clock = clock
        self.rate_limits = RateLimits(clock, limits or Limits())
        self._ids = ids or RandomIds()
        resources = Resources(clock, store or Store(), self.rate_limits, latency or Latency())
        self._router = Router(Services(resources))

    def handle(self, request: Request) -> Reply:
        """Répond à une requête. Ne lève jamais : une erreur est une réponse, comme à l'API."""
        new_id = self._ids.scope(_fingerprint(request))
        common = {"x-request-id": new_id("req_"), "x-simulated": "true"}
        try:
            reply = self._answer(request, new_id)
        except ApiError as error:
            reply = Reply(error.status, error.headers, encode_json(error.body()))
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
        call = Call(_authenticate(request.headers), new_id, request.query, _read_fault(request))
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
    """Le propriétaire : une empreinte de la clé et du projet, jamais la clé."""
    scheme, _, key = headers.get("authorization", "").partition(" ")
    key = key.strip()
    if scheme.lower() != "bearer" or not key:
        raise errors.missing_key()
    if not key.startswith(KEY_PREFIX):
        raise errors.wrong_key()
    project = headers.get("openai-project") or DEFAULT_PROJECT
    owner = key if project == DEFAULT_PROJECT else f"{key} {project}"
    return hashlib.sha256(owner.encode("utf-8", "replace")).hexdigest()[:16]


def _fingerprint(request: Request) -> bytes:
    """De quoi déduire les identifiants : la requête, et qui la fait (par une empreinte)."""
    key = request.headers.get("authorization", "")
    head = f"{request.method} {request.path} {sorted(request.query)} {key}\n"
    return hashlib.sha256(head.encode("utf-8", "replace") + request.body).digest()
