"""Les limites de débit : requêtes et jetons par minute, par projet et par modèle.

Un réservoir par limite, qui se remplit en continu à l'heure de l'horloge. Les en-têtes
``x-ratelimit-*`` disent la limite, ce qui reste, et dans combien de temps le réservoir est plein.
"""

import threading
from collections.abc import Mapping
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
        self.level = min(self.limit, round(self.level + gained, 9))
        self.filled_at = now

    def spend(self, amount: float) -> None:
        self.level = max(0.0, self.level - amount)

    def seconds_until(self, amount: float) -> float:
        return max(0.0, (amount - self.level) * MINUTE / self.limit)


@dataclass(frozen=True)
class LimitSettings:
    """Les limites en vigueur.

    Attributs : ``limits``, celles de tous les modèles ; ``per_model``, celles d'un modèle en
    particulier ; ``quota``, le code d'un quota épuisé (``errors.QUOTA_MESSAGES``), ou ``None``.
    Lève ``ValueError`` si ce code n'est pas connu.
    """

    limits: Limits = field(default_factory=Limits)
    per_model: Mapping[str, Limits] = field(default_factory=dict)
    quota: str | None = None

    def __post_init__(self) -> None:
        if self.quota is not None and self.quota not in errors.QUOTA_MESSAGES:
            known = ", ".join(errors.QUOTA_MESSAGES)
            raise ValueError(f"Quota inconnu\u00a0: {self.quota!r}. Choisissez parmi {known}.")


class RateLimits:
    """Applique les limites à chaque couple projet-modèle.

    Arguments : ``clock`` ; ``limits``, celles de tous les modèles.

    >>> from helpers.clock import VirtualClock
    >>> limits = RateLimits(VirtualClock(), Limits(requests_per_minute=1))
    >>> limits.take("moi", "m", tokens=10)["x-ratelimit-remaining-requests"]
    '0'
    >>> limits.take("moi", "m", tokens=10)
    Traceback (most recent call last):
        ...
    helpers.simulator.errors.ApiError: ...
    """

    def __init__(self, clock: Clock, limits: Limits | None = None) -> None:
        self.clock = clock
        self._common = LimitSettings(limits or Limits())
        self._own: dict[str, LimitSettings] = {}
        self._tanks: dict[tuple[str, str], tuple[_Tank, _Tank]] = {}
        self._lock = threading.Lock()

    def set(
        self,
        limits: Limits | None = None,
        per_model: Mapping[str, Limits] | None = None,
        quota: str | None = None,
        *,
        owner: str | None = None,
    ) -> None:
        """Change les limites, de tous ou d'un seul propriétaire : les réservoirs repartent pleins.

        Celles d'un propriétaire l'emportent sur celles de tous. Lève ``ValueError`` si ``quota``
        n'est pas un code connu.
        """
        settings = LimitSettings(limits or Limits(), dict(per_model or {}), quota)
        with self._lock:
            if owner is None:
                self._common = settings
            else:
                self._own[owner] = settings
            self._empty(owner)

    def forget(self, owner: str) -> None:
        """Rend à un propriétaire les limites de tous."""
        with self._lock:
            self._own.pop(owner, None)
            self._empty(owner)

    def settings_of(self, owner: str) -> LimitSettings:
        """Les limites en vigueur pour un propriétaire."""
        return self._own.get(owner, self._common)

    def take(self, owner: str, model: str, tokens: int) -> dict[str, str]:
        """Compte une requête et ses jetons ; renvoie les en-têtes ``x-ratelimit-*``.

        Lève l'``ApiError`` 429 : ``rate_limit_exceeded``, avec ``retry-after``, si une limite est
        atteinte (la requête refusée compte quand même) ; ``insufficient_quota`` si le quota est
        épuisé.
        """
        quota = self.settings_of(owner).quota
        if quota is not None:
            raise errors.quota_exceeded(quota)
        now = self.clock.monotonic()
        with self._lock:
            requests, budget = self._refilled(owner, model, now)
            for tank, asked, kind in (
                (requests, 1, "requests per min (RPM)"),
                (budget, tokens, "tokens per min (TPM)"),
            ):
                if tank.level < asked:
                    # Une requête refusée compte, elle aussi : insister repousse l'échéance.
                    requests.spend(1)
                    used = round(tank.limit - tank.level)
                    # Une demande plus grande que la limite ne passera jamais : rien à attendre.
                    wait = tank.seconds_until(asked) if asked <= tank.limit else None
                    error = errors.rate_limited(model, kind, tank.limit, used, asked, wait)
                    error.headers = {**_headers(requests, budget), **error.headers}
                    raise error
            requests.spend(1)
            budget.spend(tokens)
            return _headers(requests, budget)

    def count_refused(self, owner: str, model: str) -> None:
        """Compte une requête refusée : elle pèse sur la limite de requêtes comme une autre."""
        now = self.clock.monotonic()
        with self._lock:
            requests, _ = self._refilled(owner, model, now)
            requests.spend(1)

    def _empty(self, owner: str | None) -> None:
        """Oublie les réservoirs d'un propriétaire, ou de tous."""
        for key in [key for key in self._tanks if owner in (None, key[0])]:
            del self._tanks[key]

    def _refilled(self, owner: str, model: str, now: float) -> tuple[_Tank, _Tank]:
        settings = self.settings_of(owner)
        limits = settings.per_model.get(model, settings.limits)
        tanks = self._tanks.get((owner, model))
        if tanks is None:
            tanks = (
                _Tank(limits.requests_per_minute, limits.requests_per_minute, now),
                _Tank(limits.tokens_per_minute, limits.tokens_per_minute, now),
            )
            self._tanks[owner, model] = tanks
        for tank in tanks:
            tank.refill(now)
        return tanks


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

    >>> format_duration(0.012), format_duration(1), format_duration(360), format_duration(3725.2)
    ('12ms', '1s', '6m0s', '1h2m5.2s')
    """
    milliseconds = round(seconds * 1000)
    if milliseconds < 1000:
        return f"{milliseconds}ms"
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    text = f"{rest / 1000:.3f}".rstrip("0").rstrip(".") + "s"
    if hours:
        return f"{hours}h{minutes}m{text}"
    return f"{minutes}m{text}" if minutes else text
