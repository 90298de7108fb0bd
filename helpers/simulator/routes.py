"""La table des routes : quel service répond à quelle méthode et à quel chemin."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.call import Call
from helpers.simulator.chat.service import Completions
from helpers.simulator.conversations.service import Conversations
from helpers.simulator.exchange import Latency, Reply
from helpers.simulator.models import Models
from helpers.simulator.moderations import Moderations
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.responses.service import Responses
from helpers.simulator.state.store import Store

Handler = Callable[..., Reply]  # (call, *identifiants du chemin[, corps]) -> réponse


@dataclass(frozen=True)
class Route:
    """Un chemin, et qui y répond. ``{id}`` y tient lieu d'un identifiant."""

    path: str
    handlers: Mapping[str, Handler]
    with_body: tuple[str, ...] = ("POST",)

    def pattern(self) -> re.Pattern[str]:
        """Le motif du chemin ; chaque ``{...}`` y est un groupe."""
        return re.compile(re.sub(r"\{\w+\}", "([^/]+)", self.path))


# Les routes de l'API que le simulateur n'a pas : mieux vaut le dire que « Invalid URL ».
NOT_IMITATED = re.compile(
    r"/v1/(embeddings|files|uploads|batches|images|audio|vector_stores|fine_tuning|"
    r"responses/compact)(/|$)"
)


def build_routes(
    clock: Clock, store: Store, limits: RateLimits, latency: Latency
) -> tuple[Route, ...]:
    """Toutes les routes, sur une horloge et un état. Un chemin fixe passe avant un ``{id}``."""
    responses = Responses(clock, store, limits, latency)
    conversations = Conversations(clock, store)
    completions = Completions(clock, store, limits, latency)
    models = Models(clock)
    moderations = Moderations()
    return (
        Route("/v1/responses", {"POST": responses.create}),
        Route("/v1/responses/input_tokens", {"POST": responses.count_tokens}),
        Route("/v1/responses/{id}", {"GET": responses.retrieve, "DELETE": responses.delete}),
        Route("/v1/responses/{id}/cancel", {"POST": responses.cancel}, with_body=()),
        Route("/v1/responses/{id}/input_items", {"GET": responses.list_input_items}),
        Route("/v1/conversations", {"POST": conversations.create}),
        Route(
            "/v1/conversations/{id}",
            {
                "GET": conversations.retrieve,
                "POST": conversations.update,
                "DELETE": conversations.delete,
            },
        ),
        Route(
            "/v1/conversations/{id}/items",
            {"GET": conversations.list_items, "POST": conversations.create_items},
        ),
        Route(
            "/v1/conversations/{id}/items/{item}",
            {"GET": conversations.retrieve_item, "DELETE": conversations.delete_item},
        ),
        Route("/v1/chat/completions", {"GET": completions.list, "POST": completions.create}),
        Route(
            "/v1/chat/completions/{id}",
            {
                "GET": completions.retrieve,
                "POST": completions.update,
                "DELETE": completions.delete,
            },
        ),
        Route("/v1/chat/completions/{id}/messages", {"GET": completions.list_messages}),
        Route("/v1/models", {"GET": models.list}),
        Route("/v1/models/{id}", {"GET": models.retrieve}),
        Route("/v1/moderations", {"POST": moderations.create}),
    )


class Router:
    """Trouve qui répond à une requête."""

    def __init__(self, routes: tuple[Route, ...]) -> None:
        self.routes = routes
        self._patterns = [(route.pattern(), route) for route in routes]

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
            if method in route.with_body:
                return handler(call, *found.groups(), body)
            return handler(call, *found.groups())
        raise errors.unknown_route(method, path)
