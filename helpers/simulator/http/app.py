"""L'application Starlette : l'API simulée partout, l'administration si on l'ouvre."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.routing import Route

from helpers.simulator.core import Simulator
from helpers.simulator.http.admin import Admin
from helpers.simulator.http.body import BodyLimits
from helpers.simulator.http.call_log import CallLog
from helpers.simulator.http.front import HttpFront, Sleep
from helpers.simulator.http.planned_faults import PlannedFaults
from helpers.simulator.owners import KEY_PREFIX
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
    >>> make_app(Simulator(RealClock())).routes
    []
    """
    planned, log = PlannedFaults(), CallLog()
    front = HttpFront(
        simulator,
        planned=planned,
        log=None if admin_token is None else log,  # personne d'autre ne lit la trace
        sleep=sleep,
        limits=limits,
    )
    routes: list[Route] = []
    if admin_token is not None:
        if len(admin_token) < SHORTEST_TOKEN or not all("!" <= c <= "~" for c in admin_token):
            raise ValueError(
                f"Le jeton d'administration a {SHORTEST_TOKEN} signes au moins, sans espace ni "
                "accent."
            )
        if admin_token.startswith(KEY_PREFIX):
            raise ValueError(
                f"Le jeton d'administration ne peut pas être une clé d'élève ({KEY_PREFIX}…)."
            )
        routes += Admin(admin_token, simulator.rate_limits, planned, log).routes()

    @asynccontextmanager
    async def delivering(app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(keep_delivering(simulator.webhooks, simulator.clock))
        yield
        task.cancel()

    app = Starlette(routes=routes, lifespan=delivering)
    app.router.redirect_slashes = False
    app.router.default = front  # tout le reste, adresses étranges comprises
    return app
