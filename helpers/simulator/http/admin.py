"""L'administration du serveur : pannes prévues, limites et trace, clé par clé.

Elle a son jeton à elle, qu'aucune clé d'élève ne remplace. L'en-tête ``x-target-key`` (et
``openai-project``) dit de quelle clé on parle ; sans lui, les limites sont celles de tous et la
trace est entière.
"""

import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from helpers.simulator import errors
from helpers.simulator.errors import ApiError
from helpers.simulator.faults import Fault, UnknownFault
from helpers.simulator.http.body import BodyLimits, read_body
from helpers.simulator.http.call_log import CallLog
from helpers.simulator.http.planned_faults import PlannedFaults, TooManyFaults
from helpers.simulator.json_text import encode_json
from helpers.simulator.owners import KEY_PREFIX, make_owner
from helpers.simulator.rate_limits import Limits, LimitSettings, RateLimits

TARGET = "x-target-key"
_COUNTS = ("requests_per_minute", "tokens_per_minute")

Answer = dict[str, object]


class Admin:
    """Les routes ``/admin/...``. ``token`` est le jeton qu'elles exigent."""

    def __init__(
        self, token: str, limits: RateLimits, planned: PlannedFaults, log: CallLog
    ) -> None:
        self._token = token.encode()
        self._limits = limits
        self._planned = planned
        self._log = log

    def routes(self) -> list[Route]:
        """Ce que l'application monte."""
        table: Mapping[str, Mapping[str, Callable[[Request, object], Answer]]] = {
            "faults": {"GET": self._faults, "POST": self._add_faults, "DELETE": self._clear_faults},
            "limits": {"GET": self._shown_limits, "PUT": self._set_limits, "DELETE": self._forget},
            "calls": {"GET": self._calls, "DELETE": self._clear_calls},
        }
        methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        known = [
            Route(f"/admin/{name}", self._endpoint(handlers), methods=methods)
            for name, handlers in table.items()
        ]
        return [*known, Route("/admin/{rest:path}", self._endpoint(None), methods=methods)]

    def _endpoint(
        self, handlers: Mapping[str, Callable[[Request, object], Answer]] | None
    ) -> Callable[[Request], object]:
        async def answer(request: Request) -> Response:
            try:
                self._authenticate(request)
                if handlers is None:
                    raise errors.unknown_route(request.method, request.url.path)
                handler = handlers.get(request.method)
                if handler is None:
                    raise errors.wrong_method(request.method, list(handlers))
                shown = handler(request, await _read_json(request))
            except ApiError as error:
                return _json(error.body(), error.status, error.headers)
            except (UnknownFault, TooManyFaults, ValueError) as error:
                return _json(ApiError(400, str(error)).body(), 400)
            return _json(shown)

        return answer

    def _authenticate(self, request: Request) -> None:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(
            given.strip().encode("latin-1"), self._token
        ):
            raise ApiError(401, "Ce jeton n'est pas celui de l'administration.", code="admin_only")

    def _faults(self, request: Request, body: object) -> Answer:
        return {"waiting": self._planned.waiting(_required_target(request))}

    def _add_faults(self, request: Request, body: object) -> Answer:
        owner = _required_target(request)
        texts = body.get("faults") if isinstance(body, dict) else None
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise ValueError('Le corps attendu est {"faults": ["rate_limit; retry_after=2"]}.')
        self._planned.add(owner, [Fault.parse(text) for text in texts])
        return {"waiting": self._planned.waiting(owner)}

    def _clear_faults(self, request: Request, body: object) -> Answer:
        owner = _required_target(request)
        self._planned.clear(owner)
        return {"waiting": []}

    def _shown_limits(self, request: Request, body: object) -> Answer:
        return _shown(self._limits.settings_of(_target(request) or ""))

    def _set_limits(self, request: Request, body: object) -> Answer:
        settings = _read_settings(body)
        owner = _target(request)
        self._limits.set(settings.limits, settings.per_model, settings.quota, owner=owner)
        return _shown(settings)

    def _forget(self, request: Request, body: object) -> Answer:
        owner = _target(request)
        if owner is None:
            self._limits.set()
        else:
            self._limits.forget(owner)
        return _shown(self._limits.settings_of(owner or ""))

    def _calls(self, request: Request, body: object) -> Answer:
        wanted = request.query_params.get("limit", "100")
        if not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 7):
            raise ValueError("limit est un nombre entier, 999999 au plus.")
        calls = self._log.last(_target(request), int(wanted))
        return {"object": "list", "data": [call.shown() for call in calls]}

    def _clear_calls(self, request: Request, body: object) -> Answer:
        self._log.clear(_target(request))
        return {"object": "list", "data": []}


def _target(request: Request) -> str | None:
    key = request.headers.get(TARGET)
    if key is None:
        return None
    if not key.startswith(KEY_PREFIX):
        raise ValueError(f"{TARGET} nomme une clé du simulateur\u00a0: {KEY_PREFIX}…")
    return make_owner(key, request.headers.get("openai-project"))


def _required_target(request: Request) -> str:
    owner = _target(request)
    if owner is None:
        raise ValueError(f"Nommez la clé concernée par l'en-tête {TARGET}.")
    return owner


async def _read_json(request: Request) -> object:
    declared = request.headers.get("content-length")
    body = await read_body(request.receive, request.url.path, declared, BodyLimits(size=1_000_000))
    if not body:
        return None
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        raise ValueError("Le corps n'est pas du JSON.") from None
    return found


def _read_settings(body: object) -> LimitSettings:
    if not isinstance(body, dict) or set(body) - {*_COUNTS, "models", "quota"}:
        raise ValueError(
            "Le corps attendu est un objet JSON dont les clés, facultatives, sont "
            "requests_per_minute, tokens_per_minute, models et quota."
        )
    models = body.get("models", {})
    if not isinstance(models, dict):
        raise ValueError("models est un objet\u00a0: nom de modèle, puis ses limites.")
    quota = body.get("quota")
    if quota is not None and not isinstance(quota, str):
        raise ValueError("quota est un code d'erreur, ou null.")
    common = {name: body[name] for name in _COUNTS if name in body}
    return LimitSettings(
        _read_limits(common), {str(name): _read_limits(one) for name, one in models.items()}, quota
    )


def _read_limits(given: object) -> Limits:
    if not isinstance(given, dict) or set(given) - set(_COUNTS):
        raise ValueError("Des limites s'écrivent requests_per_minute et tokens_per_minute.")
    for value in given.values():
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 10**12:
            raise ValueError("Une limite est un nombre entier, de 1 à 999999999999.")
    return Limits(**given)


def _shown(settings: LimitSettings) -> Answer:
    models = {name: asdict(limits) for name, limits in settings.per_model.items()}
    return {**asdict(settings.limits), "models": models, "quota": settings.quota}


def _json(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(encode_json(body), status, dict(headers or {}), "application/json")
