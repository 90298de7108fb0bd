"""La trace des appels : ce qui est vraiment passé sur le fil, tentatives comprises."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx2

from helpers.clock import Clock
from helpers.simulator.faults import Fault
from helpers.wire.faults import short_path

_lock = threading.Lock()
_traces: list["Trace"] = []

COLUMNS = ("n°", "à", "appel", "tentative", "attente", "statut", "durée", "jetons", "panne")
_BROKEN = {
    "ReadTimeout": "délai dépassé",
    "RemoteProtocolError": "connexion coupée",
    "ReadError": "connexion coupée",
    "ConnectError": "injoignable",
}


@dataclass
class Exchange:
    """Un envoi HTTP et ce qui en est revenu.

    ``at``, ``wait`` et ``seconds`` sont en secondes : l'instant de l'envoi depuis le début de la
    trace, la pause qui l'a précédé depuis l'échec du même appel, et le temps jusqu'au début de la
    réponse. ``attempt`` est le rang de la tentative du SDK, à partir de 1. ``tokens`` est le
    ``usage.total_tokens`` reçu, ``error`` le nom de l'exception d'une connexion cassée.
    """

    number: int
    at: float
    method: str
    path: str
    attempt: int
    wait: float
    fault: str = ""
    status: int | None = None
    error: str = ""
    seconds: float | None = None
    tokens: int | None = None
    request_id: str | None = None
    _key: str = field(default="", repr=False)
    _ended: float = field(default=0.0, repr=False)

    def row(self) -> tuple[str, ...]:
        """Les cases de sa ligne, en texte."""
        status = _BROKEN.get(self.error, self.error) if self.error else str(self.status or "…")
        return (
            str(self.number),
            _seconds(self.at),
            f"{self.method} {_shortened(self.path)}",
            str(self.attempt),
            _seconds(self.wait) if self.wait else "",
            status,
            "" if self.seconds is None else _seconds(self.seconds),
            "" if self.tokens is None else str(self.tokens),
            self.fault,
        )


class Trace:
    """Les appels vus depuis le début du bloc ``with trace_calls()``, dans l'ordre.

    ``exchanges`` en est la liste ; l'afficher donne un tableau.
    """

    def __init__(self, clock: Clock) -> None:
        self.exchanges: list[Exchange] = []
        self._clock = clock
        self._start = clock.monotonic()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self.exchanges)

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self.exchanges)

    def __str__(self) -> str:
        rows = [COLUMNS, *(exchange.row() for exchange in self.exchanges)]
        kept = [i for i in range(len(COLUMNS)) if any(row[i] for row in rows[1:])] or [0, 2]
        widths = {i: max(len(row[i]) for row in rows) for i in kept}
        lines = ("  ".join(row[i].ljust(widths[i]) for i in kept).rstrip() for row in rows)
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        from html import escape

        head = "".join(f"<th>{name}</th>" for name in COLUMNS)
        body = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in exchange.row())}</tr>"
            for exchange in self.exchanges
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def sent(self, request: httpx2.Request, content: bytes, fault: Fault | None) -> Exchange:
        """Note un envoi."""
        now = self._clock.monotonic()
        key = hashlib.sha256(f"{request.method} {request.url}\n".encode() + content).hexdigest()
        with self._lock:
            before = next((e for e in reversed(self.exchanges) if e._key == key), None)
            failed = before is not None and (before.error or (before.status or 0) >= 400)
            exchange = Exchange(
                number=len(self.exchanges) + 1,
                at=round(now - self._start, 6),
                method=request.method,
                path=short_path(request),
                attempt=_attempt(request),
                wait=round(now - before._ended, 6) if before is not None and failed else 0.0,
                fault=str(fault or ""),
                _key=key,
            )
            self.exchanges.append(exchange)
        return exchange

    def received(self, exchange: Exchange, response: httpx2.Response) -> None:
        """Note le début d'une réponse."""
        self._end(exchange)
        exchange.status = response.status_code
        exchange.request_id = response.headers.get("x-request-id")

    def broke(self, exchange: Exchange, error: Exception) -> None:
        """Note une connexion cassée."""
        self._end(exchange)
        exchange.error = type(error).__name__

    def _end(self, exchange: Exchange) -> None:
        exchange._ended = self._clock.monotonic()
        exchange.seconds = max(0.0, round(exchange._ended - self._start - exchange.at, 6))


@contextmanager
def trace_calls(clock: Clock | None = None) -> Iterator[Trace]:
    """Le temps du bloc, note chaque appel HTTP de tous les clients du processus.

    Argument : ``clock``, d'où viennent les instants et les durées : l'horloge du cours par défaut,
    celle d'un bac à sable (``box.clock``) pour ce qui s'y passe. Renvoie la trace, qui se lit
    pendant le bloc et après.

    >>> import helpers
    >>> with trace_calls() as trace:
    ...     response = helpers.make_client().responses.create(
    ...         model=helpers.DEFAULT_MODEL, input="Bonjour"
    ...     )
    >>> [(exchange.method, exchange.path, exchange.status) for exchange in trace]
    [('POST', '/responses', 200)]
    """
    from helpers.runtime import get_clock

    trace = Trace(clock or get_clock())
    with _lock:
        _traces.append(trace)
    try:
        yield trace
    finally:
        with _lock:
            _traces.remove(trace)


def current_traces() -> list[Trace]:
    """Les traces ouvertes."""
    return list(_traces)


def _attempt(request: httpx2.Request) -> int:
    written = request.headers.get("x-stainless-retry-count", "0")
    return int(written) + 1 if written.isdigit() else 1


def _seconds(value: float) -> str:
    return f"{value:.2f} s".replace(".", ",").replace(" s", "\u00a0s")


def _shortened(path: str) -> str:
    """Le chemin, où un identifiant n'a que son début."""
    parts = [part if len(part) <= 24 else part[:14] + "…" for part in path.split("/")]
    return "/".join(parts)
