"""Le Redis des leçons : ce que plusieurs processus partagent, choisi selon le mode.

=================  ===================================================================
mode               derrière les connexions
=================  ===================================================================
``lot``            fakeredis : un Redis imité en mémoire, sans socket, sans réglage
``simulé``, réel   le serveur de ``REDIS_URL``, s'il y en a un ; sinon un ``redis-server``
                   démarré pour ce processus seul ; à défaut, fakeredis
=================  ===================================================================

Chaque ``open_redis()`` a ses propres clés : deux essais, ou deux personnes sur un même serveur, ne
se mêlent pas, et rien de ce qui s'y trouve déjà n'est effacé.
"""

import atexit
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from helpers.runtime import get_clock
from helpers.setting_values import SettingsError
from helpers.settings import Settings, get_settings

if TYPE_CHECKING:
    from redis import Redis

BATCH = "Redis imité dans ce processus (fakeredis), comme toujours en mode lot."
GIVEN = "Un vrai Redis\u00a0: le serveur que désigne REDIS_URL."
STARTED = (
    "Un vrai Redis\u00a0: un redis-server démarré pour ce processus seul, et qui s'arrête avec lui."
)
NOT_INSTALLED = (
    "Redis imité dans ce processus (fakeredis)\u00a0; pour en avoir un vrai, installez "
    "redis-server (Debian\u00a0: sudo apt install redis-server) ou donnez l'adresse d'un serveur "
    "dans REDIS_URL."
)
NOT_STARTED = (
    "Redis imité dans ce processus (fakeredis), car redis-server, installé ici, n'a pas "
    "démarré\u00a0; pour en avoir un vrai, donnez l'adresse d'un serveur dans REDIS_URL."
)

_OR_EMPTY = "ou laissez REDIS_URL vide, et le cours s'en passera"
NOT_AN_ADDRESS = (
    "REDIS_URL n'est pas l'adresse d'un Redis\u00a0: écrivez par exemple "
    "REDIS_URL=redis://127.0.0.1:6379/0 (rediss:// pour une connexion chiffrée, "
    f"unix:///chemin/du/socket pour un socket Unix), {_OR_EMPTY}."
)
REFUSED = (
    "Le serveur que désigne REDIS_URL refuse la connexion\u00a0: corrigez-y le nom d'utilisateur, "
    "le mot de passe ou le numéro de base (redis://NOM:MOT-DE-PASSE@HOTE:6379/0, où les "
    f"caractères spéciaux s'écrivent comme %40 pour @), {_OR_EMPTY}."
)
UNREACHABLE = (
    "Le serveur que désigne REDIS_URL ne répond pas\u00a0: démarrez-le, corrigez son adresse, "
    f"{_OR_EMPTY}."
)

_ANSWER_SECONDS = 5.0  # au-delà, le serveur de REDIS_URL ne répond pas


@dataclass(frozen=True, eq=False, repr=False)
class RedisStore:
    """Un Redis que plusieurs « processus » partagent ; ``print`` dit lequel, en une phrase.

    Attributs : ``sentence``, cette phrase ; ``prefix``, le début de toutes ses clés.
    """

    sentence: str
    prefix: str
    _connect: Callable[[], "Redis"]
    _names: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        return self.sentence

    def __repr__(self) -> str:
        return f"<{self.sentence}>"  # ni adresse, ni mot de passe

    def connect(self) -> "Redis":
        """Une connexion neuve, comme en ouvrirait un autre processus ; elle répond en ``str``.

        >>> store = open_redis()
        >>> one, other = store.connect(), store.connect()
        >>> one.set(store.key("appels"), 1)
        True
        >>> other.incr(store.key("appels"))
        2
        """
        return self._connect()

    def key(self, name: str) -> str:
        """Le nom complet d'une clé de cet essai, que nul autre n'emploie.

        Les clés ainsi nommées sont effacées à la fin du processus, sauf s'il est tué : sur un
        serveur partagé, donnez-leur aussi une durée de vie (``EXPIRE``).

        >>> open_redis().key("limite")
        'cours:lot:limite'
        """
        full = f"{self.prefix}:{name}"
        self._names.add(full)
        return full


def open_redis(settings: Settings | None = None) -> RedisStore:
    """Ouvre le Redis du cours, selon le mode (voir le haut de ce module).

    Argument : ``settings``, les réglages à suivre au lieu de ceux du processus.

    Renvoie un ``RedisStore``. Lève ``SettingsError`` si ``REDIS_URL`` n'est pas une adresse, ou si
    son serveur ne répond pas en 5 secondes ou refuse la connexion ; le message ne montre rien de
    cette adresse.

    >>> print(open_redis())
    Redis imité dans ce processus (fakeredis), comme toujours en mode lot.
    """
    settings = settings or get_settings()
    if settings.batch:
        return _open_fake(BATCH, "cours:lot")
    prefix = f"cours:{secrets.token_hex(8)}"
    if settings.redis_url is not None:
        return _open_given(settings.redis_url, prefix)
    return _open_own(prefix)


def _open_fake(sentence: str, prefix: str) -> RedisStore:
    from helpers.fake_redis import make_fake_redis  # ici : charge fakeredis

    return RedisStore(sentence, prefix, make_fake_redis(get_clock()))


def _open_own(prefix: str) -> RedisStore:
    from redis import Redis  # ici : `import helpers` n'a pas à le payer

    from helpers.redis_process import find_redis_server, own_redis_server

    program = find_redis_server()
    if program is None:
        return _open_fake(NOT_INSTALLED, prefix)
    server = own_redis_server(program)
    if server is None:
        return _open_fake(NOT_STARTED, prefix)
    path = str(server.socket_path)
    return RedisStore(STARTED, prefix, lambda: Redis(unix_socket_path=path, decode_responses=True))


def _open_given(url: str, prefix: str) -> RedisStore:
    from redis import Redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    connect = partial(
        Redis.from_url,
        url,
        decode_responses=True,
        socket_timeout=_ANSWER_SECONDS,
        socket_connect_timeout=_ANSWER_SECONDS,
    )
    once = partial(connect, retry=Retry(NoBackoff(), 0))  # sans ses propres nouvelles tentatives
    problem = _problem_of(once)
    if problem is not None:  # levée ici, sans l'erreur de redis-py, qui cite l'adresse
        raise SettingsError(problem)
    store = RedisStore(GIVEN, prefix, connect)
    atexit.register(_erase, store._names, once, os.getpid())
    return store


def _problem_of(connect: Callable[[], "Redis"]) -> str | None:
    """Ce qui empêche de se servir du serveur ; ``None`` s'il répond."""
    from redis import exceptions

    try:
        with connect() as connection:
            connection.ping()
    except (ValueError, TypeError):
        return NOT_AN_ADDRESS
    except (exceptions.AuthenticationError, exceptions.ResponseError):
        return REFUSED
    except (exceptions.RedisError, OSError):
        return UNREACHABLE
    return None


def _erase(names: set[str], connect: Callable[[], "Redis"], owner: int) -> None:
    """Efface du serveur partagé les clés de cet essai, sauf dans un processus né par ``fork``."""
    from redis import RedisError

    if os.getpid() != owner or not names:
        return
    try:
        with connect() as connection:
            connection.delete(*names)
    except (RedisError, OSError):
        pass  # le serveur est parti : rien à effacer
