"""Quand livrer sans fil d'exécution : au début de chaque appel, et quand l'horloge avance."""

import threading
from contextlib import suppress

from helpers.simulator.state.database import StateError
from helpers.simulator.webhooks.dispatch import Webhooks


class Courier:
    """Fait les livraisons dues de ``webhooks`` quand le temps passe.

    C'est un agenda de l'horloge (``Clock.agendas``). Un état illisible ne l'arrête pas : la requête
    suivante le dira.

    >>> from helpers.clock import VirtualClock
    >>> from helpers.simulator.state.store import Store
    >>> webhooks = Webhooks(VirtualClock(), Store(), lambda owner, batch_id, now: None)
    >>> Courier(webhooks).next_due() is None
    True
    """

    def __init__(self, webhooks: Webhooks) -> None:
        self._webhooks = webhooks
        self._busy = threading.local()

    def next_due(self) -> float | None:
        """L'instant de la prochaine livraison, ``None`` pendant qu'on en fait une."""
        if not self._is_busy():
            with suppress(StateError):
                return self._webhooks.next_due()
        return None

    def run_due(self) -> None:
        """Fait ce qui est dû. Un récepteur qui appelle le simulateur n'en relance pas d'autre."""
        if self._is_busy():
            return
        self._busy.now = True
        try:
            with suppress(StateError):
                self._webhooks.deliver_due()
        finally:
            self._busy.now = False

    def _is_busy(self) -> bool:
        busy: bool = getattr(self._busy, "now", False)
        return busy
