"""Ce qu'une requête peut coûter, avant de l'envoyer : un majorant raisonnable.

L'entrée est comptée (tout ce qui est texte : messages, instructions, outils, schémas, et le
contexte d'une chaîne ou d'une conversation), au prix du jeton d'entrée le plus cher du modèle : le
cache s'écrit de lui-même. La sortie est la limite demandée, ou 4 000 jetons, plus la prédiction
(``prediction``), dont les jetons rejetés se paient. Ce qui ne se compte pas d'avance (images,
fichiers, outils hébergés, mode ``pro``) n'a pas de prix connu.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from helpers.budget.routes import Kind
from helpers.counting import count_text
from helpers.prices import Tier, find_rates

ASSUMED_OUTPUT = 4_000
"""Jetons de sortie supposés quand la requête n'en fixe pas la limite."""
ASSUMED_CONTEXT = 200_000
"""Jetons supposés d'une chaîne ou d'une conversation que le registre n'a pas vue naître."""
UNCOUNTABLE = -1
"""Au lieu d'un nombre de jetons : un contenu qui ne se compte pas (image, fichier, son)."""

_FRAME = 16  # jetons : le cadre d'un message, quand l'entrée est un simple texte
_TIERS: Mapping[str | None, Tier] = {
    None: "standard",
    "auto": "standard",
    "default": "standard",
    "flex": "flex",
    "priority": "priority",
    "fast": "priority",
}
_LOCAL_TOOLS = {"function", "custom", "namespace", "local_shell", "apply_patch"}
_COUNTED_FIELDS = {
    Kind.RESPONSE: ("input", "instructions", "tools", "text"),
    Kind.CHAT: ("messages", "tools", "functions", "response_format"),
    Kind.EMBEDDING: ("input",),
}
_UNPRICED_FIELDS = ("prompt", "web_search_options", "audio", "image", "moderation")
_OUTPUT_LIMITS = ("max_output_tokens", "max_completion_tokens", "max_tokens")
_UNCOUNTABLE_PARTS = ("image", "audio", "video", "file", "screenshot", "item_reference")

Context = Callable[[str], int | None]
"""Les jetons d'une réponse ou d'une conversation connue, d'après son identifiant."""


class UnknownPrice(ValueError):
    """Le coût de la requête ne peut être majoré. ``param`` nomme le champ en cause."""

    def __init__(self, reason: str, param: str = "model") -> None:
        super().__init__(reason)
        self.param = param


@dataclass(frozen=True, slots=True)
class Estimate:
    """Un majorant : ``amount`` en dollars, ``tokens`` le contexte une fois la réponse reçue."""

    amount: Decimal
    tokens: int
    model: str
    tier: Tier


def estimate_request(
    kind: Kind,
    body: object,
    *,
    context: Context,
    day: dt.date,
    batch: bool = False,
) -> Estimate:
    """Majore le coût d'une requête payée au jeton.

    Arguments : ``kind``, sa sorte ; ``body``, son corps JSON ; ``context``, ce que l'on sait des
    chaînes et des conversations ; ``day``, le jour où juger les prix ; ``batch``, au prix des lots.

    Lève ``UnknownPrice`` si le modèle n'est pas dans la table des prix ou si la requête contient
    ce qui ne se compte pas.

    >>> estimate_request(Kind.RESPONSE, {"model": "gpt-6-luna", "input": "Bonjour",
    ...     "max_output_tokens": 100}, context={}.get, day=dt.date(2026, 11, 22)).amount
    Decimal('0.000052125')
    """
    if not isinstance(body, Mapping):
        raise UnknownPrice("le corps de la requête n'est pas un objet JSON", "body")
    _refuse_what_cannot_be_counted(kind, body)
    model = body.get("model")
    if not isinstance(model, str):
        raise UnknownPrice("la requête ne nomme pas de modèle")
    tier: Tier = "batch" if batch else _read_tier(body)
    sent = count_request(kind, body) + _chain_tokens(body, context)
    received = 0 if kind is Kind.EMBEDDING else _output_limit(body)
    rates = find_rates(model, day, tier=tier, input_tokens=sent)
    if rates is None or rates.dearest_input is None or (received and rates.output is None):
        raise UnknownPrice(f"le modèle {model!r} n'est pas dans la table des prix")
    total = sent * rates.dearest_input + received * (rates.output or 0)
    return Estimate(total / 1_000_000, sent + received, model, tier)


def count_request(kind: Kind, body: Mapping[str, object]) -> int:
    """Les jetons de tout ce qu'un corps de requête contient de texte.

    >>> count_request(Kind.RESPONSE, {"input": "Bonjour", "temperature": 1})
    17
    """
    return _FRAME + sum(_count_value(body.get(name)) for name in _COUNTED_FIELDS[kind])


def count_items(items: object) -> int:
    """Les jetons d'éléments ajoutés à une conversation, ou ``UNCOUNTABLE``.

    >>> count_items([{"role": "user", "content": [{"type": "input_image", "file_id": "f"}]}])
    -1
    """
    try:
        _refuse_uncountable_parts(items, "items")
    except UnknownPrice:
        return UNCOUNTABLE
    return count_request(Kind.RESPONSE, {"input": items})


def tier_of(name: object) -> Tier | None:
    """Le palier de prix d'un ``service_tier``, ou ``None`` s'il n'a pas de prix connu.

    >>> tier_of("fast"), tier_of("ultrafast")
    ('priority', None)
    """
    return _TIERS.get(name) if isinstance(name, str) or name is None else None


def conversation_id(body: Mapping[str, object]) -> str | None:
    """L'identifiant de conversation d'une requête ou d'une réponse, sous ses deux formes."""
    value = body.get("conversation")
    if isinstance(value, Mapping):
        value = value.get("id")
    return value if isinstance(value, str) else None


def _read_tier(body: Mapping[str, object]) -> Tier:
    tier = tier_of(body.get("service_tier"))
    if tier is None:
        raise UnknownPrice(
            f"le palier de service {body.get('service_tier')!r} n'a pas de prix connu",
            "service_tier",
        )
    return tier


def _output_limit(body: Mapping[str, object]) -> int:
    limits = [limit for name in _OUTPUT_LIMITS if (limit := _positive(body.get(name)))]
    predicted = _count_value(body.get("prediction"))
    return (max(limits, default=ASSUMED_OUTPUT) + predicted) * (_positive(body.get("n")) or 1)


def _positive(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None


def _chain_tokens(body: Mapping[str, object], context: Context) -> int:
    previous = body.get("previous_response_id")
    total = 0
    for identifier in (previous, conversation_id(body)):
        if isinstance(identifier, str):
            known = context(identifier)
            total += ASSUMED_CONTEXT if known is None else known
    return total


def _count_value(value: object) -> int:
    if value is None:
        return 0
    if isinstance(value, str):
        return count_text(value)
    if isinstance(value, list) and all(isinstance(item, int) for item in value):
        return len(value)  # des plongements de jetons déjà découpés
    return count_text(json.dumps(value, ensure_ascii=False))


def _refuse_what_cannot_be_counted(kind: Kind, body: Mapping[str, object]) -> None:
    _refuse_hosted_tools(body.get("tools"), "tools")
    for name in _UNPRICED_FIELDS:
        if body.get(name) is not None:
            raise UnknownPrice(f"le coût de {name!r} ne se connaît pas d'avance", name)
    reasoning = _options(body, "reasoning")
    if (mode := reasoning.get("mode")) not in (None, "standard"):
        raise UnknownPrice(f"le coût du mode {mode!r} ne se connaît pas d'avance", "reasoning")
    cache = _options(body, "prompt_cache_options")
    if cache.get("ttl") not in (None, "30m"):
        raise UnknownPrice(
            "le prix d'une écriture de cache au-delà de 30 minutes n'est pas connu",
            "prompt_cache_options",
        )
    if cache.get("prewarm") not in (None, False):
        raise UnknownPrice(
            "le coût d'un préchauffage du cache ne se connaît pas d'avance", "prompt_cache_options"
        )
    for field in ("input", "messages"):
        _refuse_uncountable_parts(body.get(field), field)


def _options(body: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = body.get(name)
    if value is not None and not isinstance(value, Mapping):
        raise UnknownPrice(f"{name!r} n'est pas un objet", name)
    return value or {}


def _refuse_uncountable_parts(value: object, field: str) -> None:
    for part in _walk(value):
        name = part.get("type")
        if isinstance(name, str) and any(word in name for word in _UNCOUNTABLE_PARTS):
            raise UnknownPrice(f"un contenu {name!r} ne se compte pas d'avance", field)
        _refuse_hosted_tools(part.get("tools"), field)


def _refuse_hosted_tools(tools: object, field: str) -> None:
    """Refuse tout outil qui n'est pas exécuté par l'appelant, à toute profondeur de groupes."""
    waiting = [tools]
    while waiting:
        group = waiting.pop()
        if group is None:
            continue
        if not isinstance(group, list):
            raise UnknownPrice("'tools' n'est pas une liste", field)
        for tool in group:
            name = tool.get("type") if isinstance(tool, Mapping) else None
            if not isinstance(name, str) or name not in _LOCAL_TOOLS:
                raise UnknownPrice(f"l'outil {name!r} n'a pas de prix connu", field)
            waiting.append(tool.get("tools"))


def _walk(value: object) -> Iterator[Mapping[str, object]]:
    """Tous les dictionnaires d'une valeur JSON, à toute profondeur."""
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Mapping):
            yield cast(Mapping[str, object], current)
            waiting.extend(current.values())
        elif isinstance(current, list):
            waiting.extend(current)
