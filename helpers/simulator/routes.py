"""La table des routes : quel service répond à quelle méthode et à quel chemin."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.exchange import Reply
from helpers.simulator.services import Services


@dataclass(frozen=True)
class Route:
    """Un chemin, et qui y répond : méthode HTTP -> service et méthode.

    ``{id}`` y tient lieu d'un identifiant. Un POST reçoit le corps, sauf si ``body`` est faux.
    """

    path: str
    handlers: Mapping[str, str]
    body: bool = True

    def pattern(self) -> re.Pattern[str]:
        """Le motif du chemin ; chaque ``{...}`` y est un groupe."""
        return re.compile(re.sub(r"\{\w+\}", "([^/]+)", self.path))


# Un chemin fixe passe avant un chemin à identifiant.
ROUTES: tuple[Route, ...] = (
    Route("/v1/responses", {"POST": "responses.create"}),
    Route("/v1/responses/input_tokens", {"POST": "responses.count_tokens"}),
    Route("/v1/responses/compact", {"POST": "responses.compact"}),
    Route("/v1/responses/{id}", {"GET": "responses.retrieve", "DELETE": "responses.delete"}),
    Route("/v1/responses/{id}/cancel", {"POST": "responses.cancel"}, body=False),
    Route("/v1/responses/{id}/input_items", {"GET": "responses.list_input_items"}),
    Route("/v1/conversations", {"POST": "conversations.create"}),
    Route(
        "/v1/conversations/{id}",
        {
            "GET": "conversations.retrieve",
            "POST": "conversations.update",
            "DELETE": "conversations.delete",
        },
    ),
    Route(
        "/v1/conversations/{id}/items",
        {"GET": "conversations.list_items", "POST": "conversations.create_items"},
    ),
    Route(
        "/v1/conversations/{id}/items/{item}",
        {"GET": "conversations.retrieve_item", "DELETE": "conversations.delete_item"},
    ),
    Route("/v1/chat/completions", {"GET": "completions.list", "POST": "completions.create"}),
    Route(
        "/v1/chat/completions/{id}",
        {
            "GET": "completions.retrieve",
            "POST": "completions.update",
            "DELETE": "completions.delete",
        },
    ),
    Route("/v1/chat/completions/{id}/messages", {"GET": "completions.list_messages"}),
    Route("/v1/models", {"GET": "models.list"}),
    Route("/v1/models/{id}", {"GET": "models.retrieve"}),
    Route("/v1/moderations", {"POST": "moderations.create"}),
    Route("/v1/embeddings", {"POST": "embeddings.create"}),
    Route("/v1/files", {"GET": "files.list", "POST": "files.create"}),
    Route("/v1/files/{id}", {"GET": "files.retrieve", "DELETE": "files.delete"}),
    Route("/v1/files/{id}/content", {"GET": "files.content"}),
    Route("/v1/batches", {"GET": "batches.list", "POST": "batches.create"}),
    Route("/v1/batches/{id}", {"GET": "batches.retrieve"}),
    Route("/v1/batches/{id}/cancel", {"POST": "batches.cancel"}, body=False),
    Route(
        "/v1/webhook_endpoints",
        {"GET": "webhook_endpoints.list", "POST": "webhook_endpoints.create"},
    ),
    Route(
        "/v1/webhook_endpoints/{id}",
        {
            "GET": "webhook_endpoints.retrieve",
            "POST": "webhook_endpoints.update",
            "DELETE": "webhook_endpoints.delete",
        },
    ),
    Route("/v1/webhook_endpoints/{id}/rotate_secret", {"POST": "webhook_endpoints.rotate_secret"}),
    Route("/v1/webhook_endpoints/{id}/test", {"POST": "webhook_endpoints.test"}),
    Route("/v1/webhook_event_types", {"GET": "webhook_endpoints.list_event_types"}),
)

# Les routes de l'API que le simulateur n'a pas : mieux vaut le dire que « Invalid URL ».
NOT_IMITATED = re.compile(
    r"/v1/(uploads|images|audio|vector_stores|fine_tuning|completions|evals|videos|containers|"
    r"decisions|assistants|threads|skills|realtime|organization)(/|$)"
)


class Router:
    """Trouve qui répond à une requête, et lui demande la réponse."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._patterns = [(route.pattern(), route) for route in ROUTES]

    def answer(self, call: Call, method: str, path: str, body: bytes) -> Reply:
        """Répond. Lève l'``ApiError`` d'un chemin inconnu ou d'une méthode de trop."""
        path = path.rstrip("/")
        if NOT_IMITATED.match(path):
            raise errors.route_not_imitated(path)
        for pattern, route in self._patterns:
            found = pattern.fullmatch(path)
            if found is None:
                continue
            handler = route.handlers.get(method)
            if handler is None:
                raise errors.wrong_method(method, list(route.handlers))
            answer = self._services.method(handler)
            given = (body,) if method == "POST" and route.body else ()
            reply: Reply = answer(call, *found.groups(), *given)
            return reply
        raise errors.unknown_route(method, path)
