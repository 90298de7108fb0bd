"""Livrer pendant qu'un serveur tourne : une tâche asyncio qui s'éveille quand il le faut."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from helpers.clock import Clock
from helpers.simulator.state.database import StateError
from helpers.simulator.webhooks.dispatch import Webhooks

# Le plus long sommeil : un travail plus court a pu naître entre-temps (secondes).
NAP = 0.5
# Le temps de laisser un fil prendre ce qui est dû, avant d'en appeler un autre (secondes).
_STEP = 0.02
# Un récepteur muet retient un fil quelques secondes : il en faut assez pour que les autres
# propriétaires n'attendent pas derrière lui.
WORKERS = 64

logger = logging.getLogger(__name__)


async def keep_delivering(webhooks: Webhooks, clock: Clock) -> None:
    """Fait les livraisons dues, jusqu'à ce que la tâche soit annulée.

    Les envois ont lieu dans d'autres fils d'exécution, ``WORKERS`` au plus à la fois : ils ne
    retardent pas les réponses du serveur, et ne s'attendent pas l'un l'autre. Un état illisible est
    noté au journal, puis on réessaie.

    >>> from helpers.clock import RealClock
    >>> from helpers.simulator.core import Simulator
    >>> async def serve() -> None:
    ...     simulator = Simulator(RealClock())
    ...     task = asyncio.create_task(keep_delivering(simulator.webhooks, simulator.clock))
    ...     await asyncio.sleep(0)
    ...     task.cancel()
    >>> asyncio.run(serve())
    """
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="webhooks")
    busy: set[asyncio.Future[int | None]] = set()
    try:
        while True:
            due = await asyncio.to_thread(_next_due, webhooks)
            wait = NAP if due is None else due - clock.timestamp()
            if wait <= 0 and len(busy) < WORKERS:
                work = loop.run_in_executor(pool, _deliver, webhooks)
                busy.add(work)
                work.add_done_callback(busy.discard)
            await asyncio.sleep(min(NAP, max(_STEP, wait)))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _next_due(webhooks: Webhooks) -> float | None:
    try:
        return webhooks.next_due()
    except StateError as error:
        logger.error("%s", error)
        return None


def _deliver(webhooks: Webhooks) -> int | None:
    try:
        return webhooks.deliver_due()
    except StateError as error:
        logger.error("%s", error)
        return None
