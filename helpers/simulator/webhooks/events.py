"""Ce qu'une livraison raconte : un travail est fini. Seul son identifiant y est."""

import hashlib
from collections.abc import Mapping

from helpers.simulator.json_text import dump

# Type d'événement -> début de l'identifiant de l'objet. Ceux dont le simulateur a l'objet.
EVENT_TYPES: Mapping[str, str] = {
    "response.completed": "resp_",
    "response.failed": "resp_",
    "response.cancelled": "resp_",
    "response.incomplete": "resp_",
    "batch.completed": "batch_",
    "batch.failed": "batch_",
    "batch.expired": "batch_",
    "batch.cancelled": "batch_",
}


def event_payload(event_id: str, event_type: str, object_id: str, created_at: int) -> str:
    """Le corps d'une livraison.

    Arguments : ``object_id``, l'objet à relire ; ``created_at``, l'instant de sa fin, en secondes.

    >>> event_payload("evt_1", "response.completed", "resp_1", 5)
    '{"object":"event","id":"evt_1","type":"response.completed","created_at":5,"data":{"id":"resp_1"}}'
    """
    data = {"id": object_id}
    return dump(
        {
            "object": "event",
            "id": event_id,
            "type": event_type,
            "created_at": created_at,
            "data": data,
        }
    )


def derived_id(prefix: str, *parts: str) -> str:
    """Un identifiant déduit de ce qu'il désigne : deux processus qui le calculent s'accordent.

    >>> derived_id("evt_", "moi", "resp_1") == derived_id("evt_", "moi", "resp_1")
    True
    """
    return f"{prefix}sim{hashlib.sha256(' '.join(parts).encode()).hexdigest()[:40]}"
