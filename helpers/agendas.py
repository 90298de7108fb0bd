"""Les rendez-vous d'une horloge : ce qui doit arriver à une heure dite, pendant qu'on dort."""

import weakref
from collections.abc import Callable, Iterator
from typing import Protocol


class Agenda(Protocol):
    """Des rendez-vous, que l'horloge tient en avançant."""

    def next_due(self) -> float | None:
        """L'instant du prochain, en secondes depuis le 1er janvier 1970, ou ``None``."""

    def run_due(self) -> None:
        """Tient tous ceux dont l'heure est venue."""


class Agendas:
    """Les agendas d'une horloge. Elle ne les garde pas en vie : qui en donne un doit le conserver.

    Arguments : ``timestamp`` et ``monotonic``, l'heure et le compteur de l'horloge, en secondes.

    >>> agendas = Agendas(lambda: 0.0, lambda: 0.0)
    >>> agendas.next_due() is None, agendas.run_due()
    (True, False)
    """

    def __init__(self, timestamp: Callable[[], float], monotonic: Callable[[], float]) -> None:
        self._timestamp = timestamp
        self._monotonic = monotonic
        self._known: list[weakref.ref[Agenda]] = []

    def attend(self, agenda: Agenda) -> None:
        """Ajoute un agenda : l'horloge en tiendra les rendez-vous pendant les sommeils.

        Un sommeil nul n'en tient aucun.
        """
        self._known = [known for known in self._known if known() is not None]
        self._known.append(weakref.ref(agenda))

    def next_due(self) -> float | None:
        """L'instant du prochain rendez-vous, en secondes depuis 1970, ou ``None``."""
        times = [agenda.next_due() for known in self._known if (agenda := known())]
        return min((time for time in times if time is not None), default=None)

    def until_due(self) -> float | None:
        """Combien de secondes séparent du prochain rendez-vous (0 s'il est passé), ou ``None``."""
        due = self.next_due()
        return None if due is None else max(0.0, round(due - self._timestamp(), 6))

    def pauses(self, seconds: float) -> Iterator[float]:
        """Les attentes d'un sommeil, coupé à chaque rendez-vous ; ils sont tenus entre elles.

        >>> list(Agendas(lambda: 0.0, lambda: 0.0).pauses(5))
        [5.0]
        """
        end = self._monotonic() + seconds
        while seconds > 0 and (wait := self.until_due()) is not None:
            if wait > end - self._monotonic():
                break
            yield wait
            if not self.run_due():
                break
        yield max(0.0, end - self._monotonic())

    def run_due(self) -> bool:
        """Tient les rendez-vous dont l'heure est venue. Renvoie faux si rien n'a changé."""
        before = self.next_due()
        for known in list(self._known):
            if agenda := known():
                agenda.run_due()
        return self.next_due() != before
