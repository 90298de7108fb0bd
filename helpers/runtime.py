"""L'horloge et le simulateur de ce processus, selon le mode."""

from functools import cache
from typing import TYPE_CHECKING

from helpers.clock import Clock, RealClock, VirtualClock
from helpers.course import COURSE_DATE
from helpers.settings import get_settings
from helpers.simulator.exchange import USUAL_LATENCY

if TYPE_CHECKING:
    from helpers.simulator.core import Simulator


@cache
def get_clock() -> Clock:
    """L'horloge du cours : virtuelle en mode ``lot``, réelle sinon."""
    return VirtualClock(COURSE_DATE) if get_settings().batch else RealClock()


@cache
def get_simulator() -> "Simulator":
    """Le simulateur du cours : en mémoire en mode ``lot``, dans un fichier en mode ``simulé``.

    Lève ``helpers.simulator.state.database.StateError`` si ce fichier est illisible.
    """
    # Ici : ces modules chargent le SDK, que `import helpers` n'a pas à payer.
    from helpers.simulator.core import Simulator
    from helpers.simulator.ids import DerivedIds, RandomIds
    from helpers.simulator.state.store import Store

    settings = get_settings()
    if settings.batch:
        return Simulator(get_clock(), store=Store(), ids=DerivedIds(), latency=USUAL_LATENCY)
    path = settings.state_dir / "simulateur.sqlite3"
    return Simulator(get_clock(), store=Store(path), ids=RandomIds(), latency=USUAL_LATENCY)
