"""Le cache d'instructions : quel début de la requête a déjà été traité ?

Automatique, au préfixe exact, à partir de 1 024 jetons (documentation *prompt caching*), et sans
rapport avec ``store``. Le préfixe est suivi par tranches de 128 jetons ; changer un caractère au
début change donc toutes les tranches. Le modèle, le format de sortie, l'effort de raisonnement et
``prompt_cache_key`` comptent aussi.
"""

import hashlib
import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.state.store import Store

MIN_TOKENS, STEP = 1024, 128
LIFETIMES: Mapping[str, float] = {"30m": 30 * 60, "12h": 12 * 3600}  # secondes


@dataclass(frozen=True)
class CacheUse:
    """Jetons lus dans le cache, et jetons écrits (facturés à partir de GPT-5.6)."""

    read: int = 0
    written: int = 0


def use_cache(
    store: Store,
    owner: str,
    model: ModelInfo,
    body: Mapping[str, Any],
    tokens: "array[int]",
    now: float,
) -> CacheUse:
    """Cherche le plus long préfixe connu, et met les tranches nouvelles dans le cache.

    Arguments : ``tokens``, toute l'entrée dans l'ordre ; ``now``, l'instant en secondes.

    >>> from helpers.simulator.catalog import MODELS
    >>> store, model, tokens = Store(), MODELS["gpt-6-luna"], array("I", range(1500))
    >>> use_cache(store, "moi", model, {}, tokens, now=0)
    CacheUse(read=0, written=1408)
    >>> use_cache(store, "moi", model, {}, tokens, now=60)
    CacheUse(read=1408, written=0)
    """
    options = body.get("prompt_cache_options") or {}
    if len(tokens) < MIN_TOKENS or options.get("mode") == "explicit":
        return CacheUse()
    digests = prefix_digests(_context_seed(model, body), tokens)
    known = store.prefixes.known(owner, digests, now)
    hits = max((index + 1 for index, digest in enumerate(digests) if digest in known), default=0)
    store.prefixes.add(owner, digests, now, now + LIFETIMES[options.get("ttl", "30m")])
    read = MIN_TOKENS + (hits - 1) * STEP if hits else 0
    total = MIN_TOKENS + (len(digests) - 1) * STEP
    return CacheUse(read, total - read if model.bills_cache_writes else 0)


def prefix_digests(seed: bytes, tokens: "array[int]") -> list[bytes]:
    """Une empreinte par tranche : celle de tout ce qui précède sa fin."""
    running = hashlib.sha256(seed)
    running.update(tokens[:MIN_TOKENS].tobytes())
    digests = [running.digest()[:16]]
    for end in range(MIN_TOKENS + STEP, len(tokens) + 1, STEP):
        running.update(tokens[end - STEP : end].tobytes())
        digests.append(running.digest()[:16])
    return digests


def _context_seed(model: ModelInfo, body: Mapping[str, Any]) -> bytes:
    effort = (body.get("reasoning") or {}).get("effort") or model.default_effort
    parts = [
        model.id,
        body.get("tools"),
        (body.get("text") or {}).get("format"),
        effort,
        body.get("prompt_cache_key"),
    ]
    return json.dumps(parts, sort_keys=True).encode("utf-8")
