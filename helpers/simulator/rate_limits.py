"""Les limites de débit : requêtes et jetons par minute, par clé et par modèle.

Un réservoir par limite, qui se remplit en continu à l'heure de l'horloge. Les en-têtes
``x-ratelimit-*`` disent la limite, ce qui reste, et dans combien de temps le réservoir est plein.
"""

import threading
from dataclasses import dataclass, field

from helpers.clock import Clock
from helpers.simulator import errors

MINUTE = 60.0


@dataclass(frozen=True)
class Limits:
    """Requêtes par minute et jetons par minute d'un modèle."""

    requests_per_minute: int = 5_000
    tokens_per_minute: int = 2_000_000


@dataclass
class _Tank:
    limit: int
    level: float
    filled_at: float

    def refill(self, now: float) -> None:
        gained = (now - self.filled_at) * self.limit / MINUTE
        self.level = min(self.limit, self.level + gained)
        self.filled_at = now

    def seconds_until(self, amount: float) -> float:
        return max(0.0, (amount - self.level) * MINUTE / self.limit)


@dataclass
class RateLimits:
    """Applique les mêmes limites à chaque couple clé-modèle.

    >>> from helpers.clock import VirtualClock
    >>> limits = RateLimits(VirtualClock(), Limits(requests_per_minute=1))
    >>> limits.take("moi", "m", tokens=10)["x-ratelimit-remaining-requests"]
    '0'
    >>> limits.take("moi", "m", tokens=10)
    Traceback (most recent call last):
        ...
    helpers.simulator.errors.ApiError: ...
    """

    clock: Clock
    limits: Limits = field(default_factory=Limits)
    _tanks: dict[tuple[str, str], tuple[_Tank, _Tank]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, owner: str, model: str, tokens: int) -> dict[str, str]:
        """Compte une requête, et renvoie les en-têtes qui disent ce qui reste.

        Lève l'``ApiError`` 429 ``rate_limit_exceeded``, avec ``retry-after``, si une limite est
        atteinte.
        """
        now = self.clock.monotonic()
        with self._lock:
            requests, budget = self._tanks.setdefault(
                (owner, model),
                (
                    _Tank(self.limits.requests_per_minute, self.limits.requests_per_minute, now),
                    _Tank(self.limits.tokens_per_minute, self.limits.tokens_per_minute, now),
                ),
            )
            for tank, asked, kind in (
                (requests, 1, "requests per min (RPM)"),
                (budget, tokens, "tokens per min (TPM)"),
            ):
                tank.refill(now)
                if tank.level < asked:
                    used = round(tank.limit - tank.level)
                    # Une demande plus grande que la limite ne passera jamais : rien à attendre.
                    wait = tank.seconds_until(asked) if asked <= tank.limit else None
                    error = errors.rate_limited(model, kind, tank.limit, used, asked, wait)
                    error.headers = {**_headers(requests, budget), **error.headers}
                    raise error
            requests.level -= 1
            budget.level -= tokens
            return _headers(requests, budget)


def _headers(requests: _Tank, tokens: _Tank) -> dict[str, str]:
    return {
        "x-ratelimit-limit-requests": str(requests.limit),
        "x-ratelimit-limit-tokens": str(tokens.limit),
        "x-ratelimit-remaining-requests": str(int(requests.level)),
        "x-ratelimit-remaining-tokens": str(int(tokens.level)),
        "x-ratelimit-reset-requests": format_duration(requests.seconds_until(requests.limit)),
        "x-ratelimit-reset-tokens": format_duration(tokens.seconds_until(tokens.limit)),
    }


def format_duration(seconds: float) -> str:
    """Une durée comme dans les en-têtes.

    >>> format_duration(0.012), format_duration(1), format_duration(360)
    ('12ms', '1s', '6m0s')
    """
    if seconds < 1:
        return f"{round(seconds * 1000)}ms"
    minutes, rest = divmod(seconds, 60)
    text = f"{rest:.3f}".rstrip("0").rstrip(".")
    return f"{int(minutes)}m{text}s" if minutes else f"{text}s"
