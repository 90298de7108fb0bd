"""Fabriquer la réponse d'une panne, sans rien envoyer au serveur.

C'est le simulateur qui la fabrique : celui du mode, ou, en mode réel, un simulateur à part, dont
les réponses portent une marque à elles. Ce qui concerne plus tard une réponse marquée lui revient.
"""

import json
import re
from functools import cache

import httpx2

from helpers.runtime import get_clock, get_simulator
from helpers.settings import get_settings
from helpers.simulator.core import Simulator
from helpers.simulator.faults import HEADER, Fault
from helpers.simulator.ids import RandomIds
from helpers.simulator.owners import KEY_PREFIX

MARK = "simpanne"
_FORGED = re.compile(rf"/(?:resp_|chatcmpl-){MARK}")


@cache
def forging_simulator() -> Simulator:
    """Le simulateur qui fabrique les réponses des pannes."""
    if get_settings().mode == "reel":
        return Simulator(get_clock(), ids=RandomIds(MARK))
    return get_simulator()


def concerns_forged(request: httpx2.Request) -> bool:
    """Vrai si la requête porte sur une réponse fabriquée en mode réel."""
    return _FORGED.search(request.url.path) is not None


def forged_request(
    request: httpx2.Request, content: bytes, fault: Fault | None, owned: bool = False
) -> httpx2.Request:
    """La requête à donner au simulateur, avec l'en-tête de la panne.

    En mode réel, la clé n'est pas transmise, et le passé que seul le serveur connaît est retiré ;
    sauf si ``owned`` : le simulateur est alors le serveur lui-même (un bac à sable).
    """
    headers = dict(request.headers)
    if fault is not None:
        headers[HEADER] = str(fault)
    if get_settings().mode == "reel" and not owned:
        headers["authorization"] = f"Bearer {KEY_PREFIX}panne"
        content = _without_past(content)
    headers.pop("content-length", None)
    return httpx2.Request(
        request.method, request.url, headers=headers, content=content, extensions=request.extensions
    )


def _without_past(content: bytes) -> bytes:
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return content
    if not isinstance(body, dict):
        return content
    past = ("conversation", "previous_response_id")
    return json.dumps({name: value for name, value in body.items() if name not in past}).encode()
