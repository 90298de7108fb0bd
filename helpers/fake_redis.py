"""Un Redis imité en mémoire (fakeredis), à l'heure de l'horloge du cours.

Les durées de vie des clés et la commande ``TIME`` y suivent l'horloge : en mode ``lot``, une clé
qui expire dans 60 s disparaît après 60 s virtuelles. Les flux (``XADD``) et les champs qui expirent
(``HEXPIRE``) gardent l'heure de la machine.
"""

from collections.abc import Callable
from typing import Any

import fakeredis
from fakeredis._socket import FakeSocket
from redis import Redis

from helpers.clock import Clock


def make_fake_redis(clock: Clock) -> Callable[[], Redis]:
    """Un serveur imité neuf. Renvoie de quoi s'y connecter, autant de fois qu'on veut.

    Argument : ``clock``, l'horloge à l'heure de laquelle il vit.

    >>> from helpers.clock import VirtualClock
    >>> clock = VirtualClock()
    >>> connection = make_fake_redis(clock)()
    >>> connection.set("jeton", "a", ex=60)
    True
    >>> clock.sleep(61)
    >>> connection.get("jeton") is None
    True
    """
    server = fakeredis.FakeServer(version=(7,))

    class Socket(FakeSocket):
        def time(self) -> list[bytes]:
            seconds, micros = divmod(round(clock.timestamp() * 1_000_000), 1_000_000)
            return [b"%d" % seconds, b"%d" % micros]

        def _run_command(self, *args: Any) -> Any:
            self._db.time = clock.timestamp()
            return super()._run_command(*args)

    class Connection(fakeredis.FakeRedisConnection):
        def _connect(self) -> FakeSocket:
            made = super()._connect()
            made.__class__ = Socket  # même état, à notre heure
            return made

    def connect() -> Redis:
        return fakeredis.FakeRedis(
            server=server, connection_class=Connection, decode_responses=True
        )

    return connect
