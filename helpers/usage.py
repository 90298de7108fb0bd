"""Lire un ``usage`` : le compte de jetons que renvoie chacune des API.

``Responses`` dit ``input_tokens`` et ``output_tokens``, ``Chat Completions`` et ``Embeddings``
disent ``prompt_tokens`` et ``completion_tokens`` : une seule forme sort d'ici. Les jetons de
raisonnement sont déjà dans les jetons de sortie : ils ne s'y ajoutent pas.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TokenCounts:
    """Des nombres de jetons.

    Attributs : ``input``, toute l'entrée ; ``cached`` et ``cache_write``, ce qui en a été relu du
    cache ou écrit dans le cache ; ``output``, toute la sortie, raisonnement compris ; ``audio``,
    les jetons de son des deux sens ; ``long_cache_write``, ce qui a été écrit pour 12 heures.
    """

    input: int
    output: int
    cached: int = 0
    cache_write: int = 0
    audio: int = 0
    long_cache_write: int = 0

    @property
    def uncached(self) -> int:
        """Les jetons d'entrée ni relus du cache ni écrits dedans."""
        return self.input - self.cached - self.cache_write


def read_field(source: object, name: str) -> object:
    """Un champ d'un objet ou d'un dictionnaire, ou ``None`` s'il n'y est pas ou ne se lit pas.

    >>> read_field({"id": "a"}, "id"), read_field(3, "real"), read_field(None, "id")
    ('a', 3, None)
    """
    if isinstance(source, Mapping):
        return source.get(name)
    try:
        return getattr(source, name, None)
    except Exception:  # une propriété calculée, sur un objet incomplet
        return None


def read_usage(usage: object) -> TokenCounts:
    """Lit un ``usage``, objet du SDK ou dictionnaire, de l'une ou l'autre API.

    Lève ``TypeError`` si ce n'en est pas un (``None``, par exemple, tant qu'une tâche
    d'arrière-plan n'est pas finie), ``ValueError`` si ses nombres se contredisent.

    >>> read_usage({"prompt_tokens": 12, "total_tokens": 12})
    TokenCounts(input=12, output=0, cached=0, cache_write=0, audio=0, long_cache_write=0)
    """
    for incoming, outgoing in (("input", "output"), ("prompt", "completion")):
        if read_field(usage, f"{incoming}_tokens") is not None:
            return _read(usage, incoming, outgoing)
    raise TypeError(_explain(usage))


def _read(usage: object, incoming: str, outgoing: str) -> TokenCounts:
    details = read_field(usage, f"{incoming}_tokens_details")
    output_details = read_field(usage, f"{outgoing}_tokens_details")
    writes = read_field(details, "cache_write_tokens_details")
    counts = TokenCounts(
        input=_count(usage, f"{incoming}_tokens"),
        output=_count(usage, f"{outgoing}_tokens"),
        cached=_count(details, "cached_tokens"),
        cache_write=_count(details, "cache_write_tokens"),
        audio=_count(details, "audio_tokens") + _count(output_details, "audio_tokens"),
        long_cache_write=_count(writes, "ttl_12h_tokens"),
    )
    if counts.uncached < 0:
        raise ValueError(
            f"Usage contradictoire : {counts.cached} jetons relus du cache et "
            f"{counts.cache_write} écrits, pour {counts.input} jetons d'entrée."
        )
    return counts


def _count(source: object, name: str) -> int:
    value = read_field(source, name)
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(
            f"Usage illisible : {name} vaut {value!r}, un nombre de jetons est attendu."
        )
    return value


def _explain(usage: object) -> str:
    if usage is None:
        return (
            "Pas d'usage : la réponse n'est pas finie, ou le flux n'a pas donné le sien. "
            "Attendez un état final, ou demandez stream_options={'include_usage': True}."
        )
    if read_field(usage, "usage") is not None:
        return "C'est la réponse entière : passez son champ usage (reponse.usage)."
    return f"Un usage de l'API est attendu (reponse.usage) ; reçu : {type(usage).__name__}."
