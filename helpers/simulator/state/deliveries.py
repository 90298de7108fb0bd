"""Les livraisons de webhooks qui restent à faire ; faite ou abandonnée, une livraison s'efface.

Une fin de travail devient une livraison par point d'accès, en une fois. Une livraison se prend pour
un temps : si qui l'a prise disparaît, un autre la reprend (au moins une fois, donc).
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.simulator.json_text import dump
from helpers.simulator.state.database import Database
from helpers.simulator.state.endings import Ending, Event
from helpers.simulator.state.webhooks import Endpoint, to_endpoint

# Une horloge arrondit : ce qui est dû maintenant l'est à cette fraction de seconde près.
TICK = 1e-5
_ENDPOINT = "e.id, e.created, e.updated, e.name, e.url, e.event_types, e.secret, e.old_secret, "
_PENDING = (
    "FROM webhook_deliveries d JOIN webhook_endpoints e ON e.owner = d.owner AND e.id = d.endpoint "
    "WHERE e.url IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True)
class Delivery:
    """Une livraison à faire. ``born``, ``due`` et ``claimed`` sont des instants, en secondes."""

    id: str
    type: str
    payload: str
    born: float
    due: float = 0.0
    claimed: float = 0.0
    attempts: int = 0
    successes: int = 0


MakeDelivery = Callable[[Event, Endpoint], Delivery]


class DeliveryTable:
    """Les livraisons de tous les propriétaires.

    >>> DeliveryTable(Database()).next_due(["https://exemple.fr/"]) is None
    True
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def announce(self, ending: Ending, make: MakeDelivery) -> None:
        """Inscrit les livraisons d'une fin, une seule fois : une par point d'accès abonné.

        Un point d'accès n'apprend que ce qui finit après sa création.
        """
        with self._db.transaction() as db:
            changed = db.execute(
                f"UPDATE {ending.table} SET announced = 1 "
                "WHERE owner = ? AND id = ? AND announced = 0",
                (ending.owner, ending.object_id),
            )
            if changed.rowcount and ending.event is not None:
                _insert(db, ending.event, make)

    def next_due(self, urls: Sequence[str]) -> float | None:
        """L'instant de la prochaine livraison inscrite vers ces adresses (secondes), ou ``None``.

        Une livraison prise redevient due si qui l'a prise ne l'a pas faite à temps.
        """
        row = self._db.row(f"SELECT min(max(d.due, d.claimed)) {_PENDING}", (dump(urls),))
        return None if row[0] is None else float(row[0])

    def claim(
        self, now: float, urls: Sequence[str], until: float
    ) -> tuple[Delivery, Endpoint] | None:
        """Prend jusqu'à ``until`` la première livraison due à l'une de ces adresses.

        Renvoie la livraison et son point d'accès, ou ``None`` s'il n'y en a pas.
        """
        query = (
            f"SELECT {_ENDPOINT} e.old_until, d.id, d.type, d.payload, d.born, d.due, "
            f"d.claimed, d.attempts, d.successes {_PENDING} AND d.due <= ? AND d.claimed <= ? "
            "ORDER BY d.due, d.born, d.id LIMIT 1"
        )
        values = (dump(urls), now + TICK, now + TICK)
        if not urls or self._db.row(query, values) is None:
            return None
        with self._db.transaction() as db:
            row = db.execute(query, values).fetchone()
            if row is None:  # un autre processus l'a prise entre-temps
                return None
            delivery = _to_delivery(row[9:], until)
            db.execute(
                "UPDATE webhook_deliveries SET claimed = ? WHERE id = ?", (until, delivery.id)
            )
        return delivery, to_endpoint(row[:9])

    def settle(self, taken: Delivery, *, success: bool, again: float | None) -> None:
        """Note une tentative ; ``again`` est l'instant de la suivante, ``None`` s'il n'y en a pas.

        Un échec ne change rien si un autre processus a repris la livraison entre-temps.
        """
        mine = "WHERE id = ? AND (? OR claimed = ?)"
        values = (taken.id, success, taken.claimed)
        if again is None:
            self._db.write(f"DELETE FROM webhook_deliveries {mine}", values)
            return
        self._db.write(
            "UPDATE webhook_deliveries SET attempts = attempts + 1, successes = successes + ?, "
            f"due = ?, claimed = 0 {mine}",
            (success, again, *values),
        )


def _to_delivery(row: Sequence[Any], claimed: float) -> Delivery:
    delivery_id, kind, payload, born, due, _, attempts, successes = row
    return Delivery(delivery_id, kind, payload, born, due, claimed, attempts, successes)


def _insert(db: sqlite3.Connection, event: Event, make: MakeDelivery) -> None:
    rows = db.execute(
        f"SELECT {_ENDPOINT} e.old_until FROM webhook_endpoints e "
        "WHERE e.owner = ? AND e.created <= ? ORDER BY e.position",
        (event.owner, event.at),
    ).fetchall()
    for endpoint in map(to_endpoint, rows):
        if event.type in endpoint.event_types:
            made = make(event, endpoint)
            db.execute(
                "INSERT OR IGNORE INTO webhook_deliveries "
                "(id, owner, endpoint, type, payload, born, due) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (made.id, event.owner, endpoint.id, made.type, made.payload, made.born, made.born),
            )
