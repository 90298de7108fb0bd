"""La garde du réseau : hors de la boucle locale, aucune connexion.

Elle écoute les événements d'audit de Python (PEP 578), que tout usage de ``socket`` émet : rien à
remplacer, et aucune bibliothèque ne passe à côté. Deux variables d'environnement la règlent :

- ``COURS_RESEAU=interdit`` : joindre un autre hôte lève ``NetworkForbiddenError``, qui le nomme ;
- ``COURS_RESEAU_JOURNAL=fichier`` : chaque connexion demandée, boucle locale comprise, y est notée
  (une ligne JSON). Les sockets de ZeroMQ ne passent pas par Python : ceux du noyau n'y sont pas.
"""

import ipaddress
import json
import os
import socket
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

# Événement d'audit -> rang de l'adresse parmi ses arguments.
WATCHED = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
}
LOCAL_NAMES = {"", "localhost", "localhost.localdomain", "ip6-localhost", socket.gethostname()}


class NetworkForbiddenError(OSError):
    """Un hôte hors de la boucle locale a été demandé alors que ``COURS_RESEAU=interdit``."""


def is_loopback(host: str) -> bool:
    """Dit si un nom ou une adresse désigne cette machine.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("api.openai.com")
    (True, True, False)
    """
    if host.lower() in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def requested_host(event: str, args: tuple[Any, ...]) -> str | None:
    """L'hôte que demande un événement d'audit, ou ``None`` s'il n'en demande pas.

    >>> requested_host("socket.getaddrinfo", ("api.openai.com", 443, 0, 1, 0))
    'api.openai.com'
    >>> requested_host("open", ("fichier.txt", "r", 0)) is None
    True
    """
    rank = WATCHED.get(event)
    if rank is None:
        return None
    target = args[rank]
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        if not isinstance(target, tuple):  # socket Unix, ou socket déjà connecté
            return None
        target = target[0]
    if isinstance(target, bytes):
        target = target.decode("ascii", "replace")
    return target if isinstance(target, str) else None


def make_hook(forbid: bool, journal: Path | None) -> Callable[[str, tuple[Any, ...]], None]:
    """Fabrique la fonction d'audit. ``journal`` est le fichier où noter, s'il y en a un."""

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event not in WATCHED:
            return
        host = requested_host(event, args)
        if host is None:
            return
        if journal is not None:
            _write_line(journal, event, host)
        if forbid and not is_loopback(host):
            raise NetworkForbiddenError(
                f"Connexion à {host} refusée : COURS_RESEAU=interdit, la suite tourne hors ligne."
            )

    return hook


def _write_line(journal: Path, event: str, host: str) -> None:
    callers = [f"{frame.name} ({Path(frame.filename).name})" for frame in traceback.extract_stack()]
    line = {"event": event, "host": host, "callers": callers[-8:-2]}
    with journal.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def install_from_environment(environ: Mapping[str, str]) -> bool:
    """Pose la garde si l'environnement la demande. Renvoie vrai si elle est posée par cet appel.

    Une fonction d'audit ne s'enlève pas : un second appel n'en pose pas une seconde.
    """
    forbid = environ.get("COURS_RESEAU") == "interdit"
    journal = environ.get("COURS_RESEAU_JOURNAL")
    if not (forbid or journal) or _installed:
        return False
    sys.addaudithook(make_hook(forbid, Path(journal) if journal else None))
    _installed.append(os.getpid())
    return True


_installed: list[int] = []


def only_loopback_is_up() -> bool:
    """Dit si la boucle locale est la seule interface en service (``unshare -rn``)."""
    import psutil  # vient avec ipykernel

    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    return all(name == "lo" or name.startswith(("lo0", "Loopback")) for name in up)


def describe(environ: Mapping[str, str]) -> str:
    """Dit en une ligne comment la suite est tenue hors ligne."""
    if only_loopback_is_up():
        return "aucun, hors la boucle locale (seule interface en service)"
    if environ.get("COURS_RESEAU") == "interdit":
        return "autres hôtes refusés par Python (COURS_RESEAU=interdit)"
    return "non restreint"
