"""La trace des derniers appels reçus par HTTP, tous propriétaires confondus, bornée."""

import json
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass

MOST_KEPT = 2_000
# Un corps plus long n'est pas relu pour y chercher ses jetons (octets).
_LONGEST_READ = 262_144
_STREAM_DATA = b"data: "


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
    """Les jetons d'entrée et de sortie qu'un corps JSON, ou la fin d'un flux, annonce.

    >>> count_usage(b'{"usage": {"input_tokens": 3, "output_tokens": 5}}')
    (3, 5)
    >>> count_usage(b'{"usage": {"prompt_tokens": 3, "completion_tokens": 5}}')
    (3, 5)
    >>> count_usage(b'{"object": "list"}')
    (None, None)
    """
    if b'"usage"' not in data or len(data) > _LONGEST_READ:
        return None, None
    if not data.startswith(b"{"):
        lines = [part for part in data.split(b"\n") if part.startswith(_STREAM_DATA)]
        data = next((p[len(_STREAM_DATA) :] for p in lines if b'"usage"' in p), b"null")
    try:
        found = json.loads(data)
    except ValueError:
        return None, None
    usage = _usage_of(found)
    return _first(usage, ("input_tokens", "prompt_tokens")), _first(
        usage, ("output_tokens", "completion_tokens")
    )


def _usage_of(body: object) -> dict[str, object]:
    if not isinstance(body, dict):
        return {}
    inner = body.get("response")
    usage = inner.get("usage") if isinstance(inner, dict) else body.get("usage")
    return usage if isinstance(usage, dict) else {}


def _first(usage: dict[str, object], names: Sequence[str]) -> int | None:
    for name in names:
        value = usage.get(name)
        if isinstance(value, int):
            return value
    return None
