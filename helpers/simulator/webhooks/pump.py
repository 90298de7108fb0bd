"""Livrer pendant qu'un serveur tourne : une tâche asyncio qui s'éveille quand il le faut."""

import asyncio
import logging

from helpers.clock import Clock
from helpers.simulator.state.database import StateError
from helpers.simulator.webhooks.dispatch import Webhooks

# Le plus long sommeil : un travail plus court a pu naître entre-temps (secondes).
NAP = 0.5

logger = logging.getLogger(__name__)


async def keep_delivering(webhooks: Webhooks, clock: Clock) -> None:
    """Fait les livraisons dues, jusqu'à ce que la tâche soit annulée.

    Les envois ont lieu dans un autre fil d'exécution : ils ne retardent pas les réponses du
    serveur. Un état illisible est noté au journal, puis on réessaie.

    >>> from helpers.clock import RealClock
    >>> from helpers.simulator.core import Simulator
    >>> async def serve() -> None:
    ...     simulator = Simulator(RealClock())
    ...     task = asyncio.create_task(keep_delivering(simulator.webhooks, simulator.clock))
    ...     await asyncio.sleep(0)
    ...     task.cancel()
    >>> asyncio.run(serve())
    """
    while True:
        try:
            await asyncio.to_thread(webhooks.deliver_due)
            due = await asyncio.to_thread(webhooks.next_due)
        except StateError as error:
            logger.error("%s", error)
            due = None
        wait = NAP if due is None else due - clock.timestamp()
        await asyncio.sleep(min(NAP, max(0.01, wait)))
