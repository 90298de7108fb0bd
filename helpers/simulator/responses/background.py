"""Le mode arrière-plan : un travail commence, avance et finit à l'heure de l'horloge.

Le résultat est calculé à la création ; ce qu'on en montre dépend de l'heure. Rien ne tourne donc
entre deux appels, et un arrêt brutal ne perd rien.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from helpers.clock import Clock
from helpers.simulator.exchange import Chunk, Latency
from helpers.simulator.json_text import encode_json
from helpers.simulator.responses.body import unfinished_body
from helpers.simulator.responses.events import response_events
from helpers.simulator.sse import encode_event
from helpers.simulator.state.records import Job, StoredResponse
from helpers.simulator.state.store import Store

# L'attente ajoutée par une fenêtre d'achèvement à prix réduit : la moitié de la fenêtre (secondes).
WINDOW_DELAYS: Mapping[str, float] = {"soonest": 0.0, "2h": 3600.0, "8h": 4 * 3600.0}
# Une horloge arrondit : ce qui doit finir dans 0,2 s est fini quand elle dit 0,2 s.
ROUNDING = 1e-4


def plan_job(body: Mapping[str, Any], now: float, latency: Latency, output_tokens: int) -> Job:
    """Quand le travail d'une requête commence et finit.

    Arguments : ``now``, l'instant présent, en secondes ; ``output_tokens``, ce qu'il produit.

    >>> plan_job({"background": True}, 100.0, Latency(first=1, queue=2), 50)
    Job(created=100.0, begins=101.9999, ends=102.9999, streamed=False)
    """
    begins = now
    if body.get("background"):
        window = (body.get("background_options") or {}).get("completion_window") or "soonest"
        begins += latency.queue + WINDOW_DELAYS[window]
    ends = begins + latency.total(output_tokens)
    return Job(
        now, max(now, begins - ROUNDING), max(now, ends - ROUNDING), bool(body.get("stream"))
    )


class JobViewer:
    """Montre un travail tel qu'il est à l'heure de l'horloge."""

    def __init__(self, clock: Clock, store: Store, latency: Latency) -> None:
        self._clock = clock
        self._store = store
        self._latency = latency

    def body(self, stored: StoredResponse) -> bytes:
        """La réponse : finie, en cours ou en file d'attente."""
        now, job = self._clock.timestamp(), stored.job
        if job is None or now >= job.ends:
            return stored.body
        status = "queued" if now < job.begins else "in_progress"
        return encode_json(unfinished_body(json.loads(stored.body), status))

    def chunks(
        self, owner: str, stored: StoredResponse, *, obfuscate: bool, after: int = -1
    ) -> Iterator[Chunk]:
        """Le flux d'un travail, en direct ou repris : chaque événement vient à son heure.

        Argument : ``after``, le numéro du dernier événement déjà reçu. Un travail arrêté n'a pas
        d'événement final : son flux se ferme.
        """
        job = stored.job
        if job is None:
            return
        finished = json.loads(stored.body)
        due = job.created
        for event, pause in response_events(finished, self._latency, obfuscate=obfuscate):
            due += pause
            if event["sequence_number"] <= after:
                continue
            now = self._clock.timestamp()
            if now < job.ends and self._stopped(owner, stored.id, now):
                return
            yield Chunk(encode_event(event), max(0.0, round(due - now, 6)))

    def _stopped(self, owner: str, response_id: str, now: float) -> bool:
        ends = self._store.responses.ends(owner, response_id, now)
        return ends is None or ends <= now
