"""La trace des derniers appels reçus par HTTP, tous propriétaires confondus, bornée."""

import re
import threading
from collections import deque
from dataclasses import asdict, dataclass

MOST_KEPT = 2_000
_USAGE = b'"usage":{'
_INPUT = re.compile(rb'"(?:input|prompt)_tokens":(\d{1,12})')
_OUTPUT = re.compile(rb'"(?:output|completion)_tokens":(\d{1,12})')


@dataclass(frozen=True)
class LoggedCall:
    """Un appel : qui, quand (secondes depuis 1970), quoi, et ce qui a été répondu.

    ``attempt`` compte les envois de la même demande (1 au premier), d'après l'en-tête que le SDK y
    met ; ``wait`` est l'attente avant la réponse, en secondes ; ``fault``, la panne imposée ;
    ``input_tokens`` et ``output_tokens``, les jetons de l'usage, s'il y en a un.
    """

    owner: str
    at: float
    method: str
    path: str
    attempt: int
    status: int
    wait: float
    fault: str | None
    request_id: str
    input_tokens: int | None = None
    output_tokens: int | None = None

    def shown(self) -> dict[str, object]:
        """Ce que la route d'administration en montre."""
        return asdict(self)


class CallLog:
    """Garde les ``MOST_KEPT`` derniers appels."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._calls: deque[LoggedCall] = deque(maxlen=most)
        self._lock = threading.Lock()

    def add(self, call: LoggedCall) -> None:
        with self._lock:
            self._calls.append(call)

    def last(self, owner: str | None, count: int) -> list[LoggedCall]:
        """Les ``count`` derniers appels d'un propriétaire (de tous pour ``None``), en ordre."""
        with self._lock:
            kept = [call for call in self._calls if owner is None or call.owner == owner]
        return kept[-count:] if count > 0 else []

    def clear(self, owner: str | None) -> None:
        with self._lock:
            kept = [] if owner is None else [c for c in self._calls if c.owner != owner]
            self._calls.clear()
            self._calls.extend(kept)


def count_usage(data: bytes) -> tuple[int | None, int | None]:
    """Les jetons d'entrée et de sortie qu'un corps, ou la fin d'un flux, annonce.

    Le JSON est celui que le simulateur écrit, serré : un motif suffit, et coûte dix fois moins
    qu'une lecture entière. Un guillemet cité dans un texte y est précédé d'une barre oblique.

    >>> count_usage(b'{"usage":{"input_tokens":3,"output_tokens":5}}')
    (3, 5)
    >>> count_usage(b'data: {"usage":{"prompt_tokens":3,"completion_tokens":5}}')
    (3, 5)
    >>> count_usage(b'{"object":"list"}')
    (None, None)
    """
    start = data.rfind(_USAGE)
    if start < 0:
        return None, None
    spent, made = _INPUT.search(data, start), _OUTPUT.search(data, start)
    return (int(spent[1]) if spent else None), (int(made[1]) if made else None)
