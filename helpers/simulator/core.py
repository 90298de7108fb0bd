"""Le cœur du simulateur : une requête entre, une réponse sort. Ni fil d'exécution, ni réseau."""

import hashlib
import logging
import re
from collections.abc import Callable, Mapping

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.errors import ApiError
from helpers.simulator.exchange import Latency, Reply, Request
from helpers.simulator.ids import Ids, IdScope, RandomIds
from helpers.simulator.rate_limits import Limits, RateLimits
from helpers.simulator.responses import Call, Responses, encode_json
from helpers.simulator.store import StateError, Store

KEY_PREFIX = "sk-simule-"

logger = logging.getLogger(__name__)

_ID = r"((?!input_tokens$|compact$)[^/]+)"  # deux routes, pas des identifiants
# Les routes de l'API que le simulateur n'a pas : mieux vaut le dire que « Invalid URL ».
_NOT_IMITATED = re.compile(
    r"/v1/(chat/completions|conversations|embeddings|files|uploads|batches|models|moderations|images|"
    r"audio|vector_stores|fine_tuning|responses/(input_tokens|compact|[^/]+/cancel))(/|$)"
)
Handler = Callable[[Call, tuple[str, ...], bytes], Reply]
Route = tuple[re.Pattern[str], Mapping[str, Handler]]


class Simulator:
    """L'API OpenAI, hors ligne.

    Arguments : ``clock``, d'où vient le temps ; ``store``, l'état (en mémoire par défaut) ;
    ``ids``, au hasard par défaut ; ``limits``, les limites de débit ; ``latency``, la durée des
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
        self._ids = ids or RandomIds()
        responses = Responses(
            clock,
            store or Store(),
            RateLimits(clock, limits or Limits()),
            latency or Latency(),
        )
        self._routes = _routes(responses)

    def handle(self, request: Request) -> Reply:
        """Répond à une requête. Ne lève jamais : une erreur est une réponse, comme à l'API."""
        new_id = self._ids.scope(_fingerprint(request))
        common = {"x-request-id": new_id("req_"), "x-simulated": "true"}
        try:
            reply = self._dispatch(request, new_id)
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
        return Reply(reply.status, headers, reply.body, reply.chunks, reply.wait)

    def _dispatch(self, request: Request, new_id: IdScope) -> Reply:
        owner = _authenticate(request.headers)
        for pattern, handlers in self._routes:
            found = pattern.fullmatch(request.path.rstrip("/"))
            if found is None:
                continue
            handler = handlers.get(request.method)
            if handler is None:
                raise errors.wrong_method(request.method, list(handlers))
            return handler(Call(owner, new_id, request.query), found.groups(), request.body)
        if _NOT_IMITATED.match(request.path):
            raise errors.route_not_imitated(request.path)
        raise errors.unknown_route(request.method, request.path)


def _routes(responses: Responses) -> list[Route]:
    table: dict[str, dict[str, Handler]] = {
        "/v1/responses": {"POST": lambda call, ids, body: responses.create(call, body)},
        f"/v1/responses/{_ID}": {
            "GET": lambda call, ids, body: responses.retrieve(call, ids[0]),
            "DELETE": lambda call, ids, body: responses.delete(call, ids[0]),
        },
        f"/v1/responses/{_ID}/input_items": {
            "GET": lambda call, ids, body: responses.list_input_items(call, ids[0]),
        },
    }
    return [(re.compile(pattern), handlers) for pattern, handlers in table.items()]


def _failure(message: str) -> Reply:
    error = ApiError(500, message, type="server_error", headers={"x-should-retry": "false"})
    return Reply(500, error.headers, encode_json(error.body()))


def _authenticate(headers: Mapping[str, str]) -> str:
    """Le propriétaire de la clé : une empreinte, jamais la clé."""
    scheme, _, key = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise errors.missing_key()
    if not key.strip().startswith(KEY_PREFIX):
        raise errors.wrong_key()
    return hashlib.sha256(key.strip().encode("utf-8")).hexdigest()[:16]


def _fingerprint(request: Request) -> bytes:
    """De quoi déduire les identifiants : la requête, et qui la fait (par une empreinte)."""
    key = request.headers.get("authorization", "")
    head = f"{request.method} {request.path} {sorted(request.query)} {key}\n"
    return hashlib.sha256(head.encode("utf-8", "replace") + request.body).digest()
