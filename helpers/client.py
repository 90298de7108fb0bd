"""Le client des leçons : un ``openai.OpenAI`` ordinaire, sur ce que le mode met derrière lui.

En modes ``simulé`` et ``lot``, le transport est celui du simulateur : aucune socket ne s'ouvre,
quelles que soient les clés et les adresses de l'environnement. En mode ``réel``, le transport est
celui du réseau, derrière le plafond de dépense. Devant, dans tous les modes : la trace et les
pannes (``helpers.wire``).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2

from helpers.budget import AsyncBudgetTransport, BudgetTransport
from helpers.runtime import get_clock, get_simulator
from helpers.settings import Settings, get_settings
from helpers.simulator.owners import KEY_PREFIX
from helpers.simulator.transport import AsyncSimulatorTransport, SimulatorTransport
from helpers.spending import get_ledger
from helpers.wire import AsyncWireTransport, WireTransport

if TYPE_CHECKING:
    from openai import AsyncOpenAI, OpenAI

SIMULATED_KEY = KEY_PREFIX + "cours"
API_URL = "https://api.openai.com/v1"


def make_client(**options: Any) -> "OpenAI":
    """Un client synchrone, prêt à l'emploi dans le mode en vigueur.

    Arguments : ``options``, ceux du constructeur ``OpenAI`` (``max_retries``, ``timeout``,
    ``api_key`` pour voir l'erreur d'une clé fausse, etc.), sauf ``http_client``. ``api_key=None``
    garde la clé du mode.

    Renvoie un ``openai.OpenAI``. Lève ``SettingsError`` si les réglages se contredisent,
    ``TypeError`` pour ``http_client``, ``ValueError`` si ``api_key`` est vide.

    >>> client = make_client()
    >>> type(client).__name__
    'OpenAI'
    """
    from openai import DefaultHttpx2Client, OpenAI

    settings = get_settings()
    connection = _connection(settings, options)
    if settings.mode == "reel":
        inner: httpx2.BaseTransport = httpx2.HTTPTransport(proxy=_proxy(connection["base_url"]))
    else:
        inner = SimulatorTransport(get_simulator())
    transport = WireTransport(BudgetTransport(inner, get_ledger()), get_clock())
    http_client = DefaultHttpx2Client(transport=transport)
    with _hidden_variables(settings):
        return OpenAI(http_client=http_client, **connection)


def make_async_client(**options: Any) -> "AsyncOpenAI":
    """Un client asynchrone (voir ``make_client``).

    >>> type(make_async_client()).__name__
    'AsyncOpenAI'
    """
    from openai import AsyncOpenAI, DefaultAsyncHttpx2Client

    settings = get_settings()
    connection = _connection(settings, options)
    if settings.mode == "reel":
        proxy = _proxy(connection["base_url"])
        inner: httpx2.AsyncBaseTransport = httpx2.AsyncHTTPTransport(proxy=proxy)
    else:
        inner = AsyncSimulatorTransport(get_simulator())
    transport = AsyncWireTransport(AsyncBudgetTransport(inner, get_ledger()), get_clock())
    http_client = DefaultAsyncHttpx2Client(transport=transport)
    with _hidden_variables(settings):
        return know_platform(AsyncOpenAI(http_client=http_client, **connection))


def know_platform(client: "AsyncOpenAI") -> "AsyncOpenAI":
    """Dit à un client asynchrone sur quel système il tourne, et le renvoie.

    Sans cela, son premier appel le demande à un autre fil d'exécution, que l'horloge virtuelle
    n'attend pas.
    """
    from openai._base_client import get_platform

    client._platform = get_platform()
    return client


def _connection(settings: Settings, options: dict[str, Any]) -> dict[str, Any]:
    """Les options du client : celles du mode, puis celles de l'appelant."""
    if "http_client" in options:
        raise TypeError(
            "http_client ne se choisit pas ici\u00a0: c'est par lui que passent le simulateur et "
            "le plafond de dépense. Retirez cette option."
        )
    if options.get("api_key") == "":
        raise ValueError(
            "api_key est vide\u00a0: retirez cette option pour garder la clé du mode, ou donnez "
            "une clé fausse pour voir l'erreur 401."
        )
    if settings.mode == "reel":
        defaults = {"api_key": settings.api_key, "base_url": settings.base_url or API_URL}
    else:
        defaults = {
            "api_key": SIMULATED_KEY,
            "base_url": API_URL,
            "organization": "org-simule",
            "project": "proj_simule",
        }
    return {**defaults, **{name: value for name, value in options.items() if value is not None}}


@contextmanager
def _hidden_variables(settings: Settings) -> Iterator[None]:
    """Cache au SDK les variables ``OPENAI_*`` (en-têtes compris) hors du mode réel."""
    hidden = [] if settings.mode == "reel" else [n for n in os.environ if n.startswith("OPENAI_")]
    saved = {name: os.environ.pop(name) for name in hidden}
    try:
        yield
    finally:
        os.environ.update(saved)


def _proxy(base_url: object) -> str | None:
    """Le mandataire de l'environnement, qu'un transport donné au client ne cherche pas."""
    url = urlsplit(str(base_url))
    host = url.hostname or ""
    if host in ("127.0.0.1", "localhost", "::1") or proxy_bypass(host):
        return None
    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"
