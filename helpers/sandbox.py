"""Un bac à sable : un simulateur à part, son horloge virtuelle et son client, dans tous les modes.

Pour ce qui prendrait trop longtemps, ou demanderait plusieurs fils d'exécution : une démonstration
s'y déroule de la même façon en modes simulé, lot et réel.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2

from helpers.batch_process import virtual_sleep
from helpers.client import API_URL, know_platform
from helpers.clock import DEFAULT_START, VirtualClock
from helpers.simulator.exchange import USUAL_LATENCY, Latency
from helpers.simulator.owners import KEY_PREFIX
from helpers.wire import AsyncWireTransport, WireTransport

if TYPE_CHECKING:
    from openai import AsyncOpenAI, OpenAI

    from helpers.simulator.core import Simulator


_CONNECTION = {"api_key": KEY_PREFIX + "bac-a-sable", "base_url": API_URL}


@dataclass(frozen=True)
class Sandbox:
    """Un client du SDK, l'horloge virtuelle à l'heure de laquelle il vit, et son simulateur."""

    client: "OpenAI"
    clock: VirtualClock
    simulator: "Simulator"

    def make_async_client(self, **options: Any) -> "AsyncOpenAI":
        """Un client asynchrone de ce bac à sable. Argument : ``options``, celles d'``AsyncOpenAI``.

        >>> from helpers import run_async
        >>> box = make_sandbox(latency=Latency(first=40.0))
        >>> create = box.make_async_client().responses.create
        >>> run_async(create(model="gpt-6-luna", input="Bonjour"), box.clock).status
        'completed'
        >>> box.clock.monotonic()
        40.0
        """
        from openai import AsyncOpenAI

        from helpers.simulator.transport import AsyncSimulatorTransport

        transport = AsyncWireTransport(
            AsyncSimulatorTransport(self.simulator), self.clock, self.simulator
        )
        http_client = httpx2.AsyncClient(transport=transport)
        return know_platform(AsyncOpenAI(**{**_CONNECTION, "http_client": http_client, **options}))

    @contextmanager
    def own_time(self) -> Iterator[None]:
        """Le temps du bloc, tout vit à l'heure du bac à sable : les sommeils et les signatures.

        ``time.sleep``, celui du SDK compris, passe sur son horloge, et ``client.webhooks.unwrap``
        y juge l'âge d'une livraison.

        >>> import time
        >>> box = make_sandbox()
        >>> with box.own_time():
        ...     time.sleep(60)
        >>> box.clock.monotonic()
        60.0
        """
        from helpers.simulator.webhooks.signature_time import signature_time

        with virtual_sleep(self.clock), signature_time(self.clock):
            yield


def make_sandbox(
    *,
    latency: Latency = USUAL_LATENCY,
    state: Path | str | None = None,
    start: datetime = DEFAULT_START,
    patience: float = 30.0,
    **options: Any,
) -> Sandbox:
    """Un bac à sable neuf.

    Arguments : ``latency``, la durée des réponses, en secondes ; ``state``, le fichier où garder
    l'état, que d'autres processus peuvent lire (en mémoire par défaut) ; ``start``, l'heure qu'il y
    est ; ``patience``, en secondes réelles, au bout de laquelle des fils d'exécution qui n'avancent
    plus lèvent ``Stuck`` (voir ``VirtualClock``) ; ``options``, celles du client ``OpenAI``.
    Les appels s'y voient par ``trace_calls`` et y tombent en panne par ``inject_faults``, comme
    ailleurs ; ils ne comptent dans aucune facture.

    >>> box = make_sandbox(latency=Latency(first=40.0))
    >>> box.client.responses.create(model="gpt-6-luna", input="Bonjour").status
    'completed'
    >>> box.clock.monotonic()
    40.0
    """
    from openai import OpenAI

    from helpers.simulator.core import Simulator
    from helpers.simulator.ids import DerivedIds
    from helpers.simulator.state.store import Store
    from helpers.simulator.transport import SimulatorTransport

    clock = VirtualClock(start, patience=patience)
    store = Store(None if state is None else Path(state))
    simulator = Simulator(clock, store=store, ids=DerivedIds(), latency=latency)
    transport = WireTransport(SimulatorTransport(simulator), clock, simulator)
    client = OpenAI(
        **{
            **_CONNECTION,
            "http_client": httpx2.Client(transport=transport),
            **options,
        }
    )
    return Sandbox(client, clock, simulator)
