"""Les pannes commandées dans un carnet : une liste, consommée dans l'ordre des appels."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase

import httpx2

from helpers.simulator.faults import Fault

_lock = threading.Lock()
_queues: list["FaultQueue"] = []


class FaultQueue:
    """Les pannes d'un bloc ``with inject_faults(...)``.

    Attribut : ``left``, celles qui n'ont pas encore eu lieu.
    """

    def __init__(self, faults: list[Fault], method: str | None, path: str | None) -> None:
        self.left = faults
        self._method = method
        self._path = path

    def take(self, request: httpx2.Request) -> Fault | None:
        """La panne de cette requête, s'il en reste une pour elle."""
        if not self.left or self._method not in (None, request.method):
            return None
        if self._path is not None and not fnmatchcase(short_path(request), self._path):
            return None
        return self.left.pop(0)


@contextmanager
def inject_faults(
    *faults: str | Fault, method: str | None = None, path: str | None = None
) -> Iterator[FaultQueue]:
    """Le temps du bloc, les prochains appels tombent en panne, dans l'ordre.

    Arguments : ``faults``, une panne par appel HTTP (nouvelles tentatives du SDK comprises), écrite
    comme ``"rate_limit; retry_after=2"`` (genres et options : ``helpers.simulator.faults.KINDS``) ;
    ``"none"`` laisse passer un appel ; ``method`` et ``path``, pour ne viser que certains appels
    (``path`` sans ``/v1``, où ``*`` tient lieu de n'importe quoi : ``"/responses/*"``).

    Renvoie la liste, dont ``left`` dit ce qui n'a pas encore eu lieu. Tous les clients du processus
    sont concernés ; deux blocs imbriqués se complètent, le plus intérieur d'abord. Lève
    ``helpers.simulator.faults.UnknownFault`` si une panne n'existe pas.

    Ne coûtent rien, même en mode réel : toutes celles qui tiennent lieu de réponse. Trois autres
    (``slow``, ``lost_reply``, ``stream_cut``, et ``stream_error``) gâtent une vraie réponse, qui se
    paie comme sans panne.

    >>> import helpers
    >>> client = helpers.make_client(max_retries=0)
    >>> with inject_faults("overloaded"):
    ...     try:
    ...         client.responses.create(model=helpers.DEFAULT_MODEL, input="Bonjour")
    ...     except Exception as error:
    ...         print(type(error).__name__)
    InternalServerError
    """
    parsed = [fault if isinstance(fault, Fault) else Fault.parse(fault) for fault in faults]
    queue = FaultQueue(parsed, method, path)
    with _lock:
        _queues.append(queue)
    try:
        yield queue
    finally:
        with _lock:
            _queues.remove(queue)


def take_fault(request: httpx2.Request) -> Fault | None:
    """La panne de cette requête, ou ``None``."""
    if not _queues:
        return None
    with _lock:
        for queue in reversed(_queues):
            fault = queue.take(request)
            if fault is not None:
                return None if fault.kind == "none" else fault
    return None


def short_path(request: httpx2.Request) -> str:
    """Le chemin d'une requête, à partir de la racine de l'API.

    >>> short_path(httpx2.Request("GET", "https://exemple.test/v1/models"))
    '/models'
    """
    path = str(request.url.path)
    return "/" + path.split("/v1/", 1)[1] if "/v1/" in path else path
