"""Sert le simulateur par uvicorn, sur cette machine, jusqu'à ce qu'on l'arrête."""

import errno
import socket
import sys
from ipaddress import ip_address

import uvicorn
from starlette.types import ASGIApp

from helpers.simulator.http.body import HEADER_BYTES
from helpers.simulator.http.connection import ApiConnection

# Combien de temps les réponses en cours ont pour finir, quand on arrête le serveur (secondes).
GRACE = 5


class ServerError(RuntimeError):
    """Le serveur ne peut pas démarrer ; le message dit que faire."""


def open_socket(host: str, port: int) -> socket.socket:
    """La socket d'écoute ; le port 0 en prend un libre. Lève ``ServerError``."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        # TCP nommé : asyncio ne désactive l'algorithme de Nagle, qui retarde chaque réponse de
        # 40 ms, que sur une socket qui dit son protocole.
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    except (OSError, UnicodeError, OverflowError) as error:
        raise ServerError(f"L'adresse {host} ne convient pas ({error}).") from error
    try:
        # Sous Windows, cette option laisserait deux serveurs partager un port.
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(2048)
    except (OSError, OverflowError) as error:
        listening.close()
        if getattr(error, "errno", None) == errno.EADDRNOTAVAIL:
            raise ServerError(f"L'adresse {host} n'est pas celle de cette machine.") from error
        raise ServerError(
            f"Le port {port} de {host} n'est pas libre ({error}). Choisissez-en un autre\u00a0: "
            "--port 8001, par exemple."
        ) from error
    return listening


def is_loopback(host: str) -> bool:
    """Vrai si l'adresse n'est joignable que de cette machine.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def make_server(app: ASGIApp) -> uvicorn.Server:
    """Un serveur uvicorn prêt à servir ``app`` (``server.run(sockets=[…])``)."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            http=ApiConnection,
            interface="asgi3",
            ws="none",
            proxy_headers=False,
            lifespan="auto",
            log_config=None,
            log_level="error",
            access_log=False,
            server_header=False,
            h11_max_incomplete_event_size=HEADER_BYTES,
            timeout_graceful_shutdown=GRACE,
        )
    )
