"""L'application Starlette : l'API simulée partout, l'administration si on l'ouvre."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.routing import Mount, Route

from helpers.simulator.core import Simulator
from helpers.simulator.http.admin import Admin
from helpers.simulator.http.body import BodyLimits
from helpers.simulator.http.call_log import CallLog
from helpers.simulator.http.front import HttpFront, Sleep
from helpers.simulator.http.planned_faults import PlannedFaults
from helpers.simulator.webhooks.pump import keep_delivering

SHORTEST_TOKEN = 16


def make_app(
    simulator: Simulator,
    *,
    admin_token: str | None = None,
    sleep: Sleep | None = None,
    limits: BodyLimits | None = None,
) -> Starlette:
    """L'application ASGI d'un simulateur ; tant qu'on la sert, ses webhooks partent à l'heure.

    Arguments : ``simulator`` ; ``admin_token``, le jeton des routes ``/admin/...``, qui n'existent
    pas sans lui ; ``sleep``, comment attendre (à l'horloge du simulateur par défaut) ; ``limits``,
    jusqu'où lire un corps. Lève ``ValueError`` si le jeton a moins de ``SHORTEST_TOKEN`` signes.

    >>> from helpers.clock import RealClock
    >>> [route.path for route in make_app(Simulator(RealClock())).routes]
    ['']
    """
    planned, log = PlannedFaults(), CallLog()
    front = HttpFront(simulator, planned=planned, log=log, sleep=sleep, limits=limits)
    routes: list[Route | Mount] = []
    if admin_token is not None:
        if len(admin_token) < SHORTEST_TOKEN:
            raise ValueError(f"Le jeton d'administration a {SHORTEST_TOKEN} signes au moins.")
        routes += Admin(admin_token, simulator.rate_limits, planned, log).routes()

    @asynccontextmanager
    async def delivering(app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(keep_delivering(simulator.webhooks, simulator.clock))
        yield
        task.cancel()

    return Starlette(routes=[*routes, Mount("", app=front)], lifespan=delivering)
