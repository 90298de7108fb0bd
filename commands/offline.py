"""Coupe le réseau aux tests : un espace de noms où seule la boucle locale existe, ou un refus."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from commands.course import Course

# Dans l'espace de noms : la boucle locale répond, et rien d'autre n'est joignable. L'adresse est
# de celles que la RFC 5737 réserve aux exemples : personne n'y répond jamais.
_PROBE = """
import errno, socket
server = socket.create_server(("127.0.0.1", 0))
socket.create_connection(server.getsockname(), timeout=5).close()
try:
    socket.create_connection(("192.0.2.1", 80), timeout=5)
except OSError as error:
    raise SystemExit(error.errno != errno.ENETUNREACH)
raise SystemExit(1)
"""
_PROBE_SECONDS = 30


@dataclass(frozen=True)
class Isolation:
    """Comment le réseau est coupé.

    ``prefix`` précède la commande à isoler, ``variables`` s'ajoutent à son environnement et
    ``sentence`` dit à l'écran de quelle façon elle est isolée.
    """

    sentence: str
    prefix: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)


def isolate(course: Course, python: Path) -> Isolation:
    """Choisit l'isolement le plus sûr que ce système permette, après l'avoir essayé."""
    for prefix in namespace_prefixes():
        if _works(prefix, python):
            return Isolation("hors ligne : espace de noms réseau, boucle locale seule", prefix)
    guard = course.root / "tests" / "offline"
    return Isolation(
        "hors ligne : hôtes extérieurs refusés dans Python (pas d'espace de noms réseau ici)",
        variables={"COURS_RESEAU": "interdit", "PYTHONPATH": os.fspath(guard)},
    )


def namespace_prefixes() -> list[tuple[str, ...]]:
    """Renvoie de quoi lancer une commande dans un espace de noms réseau, le meilleur d'abord.

    Dans le meilleur, la commande garde le compte et les droits de la personne. La liste est vide
    si un outil manque ; ``ip`` est cherché aussi où Debian le met, hors du ``PATH`` des comptes
    ordinaires.
    """
    unshare = shutil.which("unshare")
    ip = shutil.which("ip") or shutil.which("ip", path="/usr/sbin:/sbin")
    if unshare is None or ip is None:
        return []
    raise_loopback = ("sh", "-c", '"$0" link set lo up && exec "$@"', ip)
    as_root = (unshare, "-rn", *raise_loopback)
    if os.geteuid() == 0:
        return [(unshare, "-n", *raise_loopback), as_root]
    own_account = (unshare, "-U", f"--map-user={os.geteuid()}", f"--map-group={os.getegid()}")
    return [as_root + own_account, as_root]


def _works(prefix: Sequence[str], python: Path) -> bool:
    try:
        done = subprocess.run(
            [*prefix, str(python), "-I", "-c", _PROBE],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_PROBE_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
