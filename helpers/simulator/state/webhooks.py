"""Les points d'accès qu'on prévient : leur adresse, leurs types d'événements, leurs secrets."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.simulator.json_text import dump
from helpers.simulator.state.database import Database

_COLUMNS = "id, created, updated, name, url, event_types, secret, old_secret, old_until"


@dataclass(frozen=True)
class Endpoint:
    """Un point d'accès. Les instants sont en secondes ; ``old_secret`` signe jusqu'à
    ``old_until``.
    """

    id: str
    created: float
    updated: float
    name: str
    url: str
    event_types: list[str]
    secret: str
    old_secret: str | None = None
    old_until: float = 0.0

    def active_secrets(self, now: float) -> list[str]:
        """Les secrets qui signent à l'instant ``now``, le plus récent d'abord."""
        old = [self.old_secret] if self.old_secret and now < self.old_until else []
        return [self.secret, *old]


class EndpointTable:
    """Les points d'accès de chaque propriétaire.

    >>> EndpointTable(Database()).of("moi")
    []
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def save(self, owner: str, endpoint: Endpoint) -> None:
        """Crée un point d'accès, ou remplace celui du même identifiant, à la même place."""
        values = (
            endpoint.id,
            endpoint.created,
            endpoint.updated,
            endpoint.name,
            endpoint.url,
            dump(endpoint.event_types),
            endpoint.secret,
            endpoint.old_secret,
            endpoint.old_until,
        )
        self._db.write(
            f"INSERT INTO webhook_endpoints (owner, {_COLUMNS}) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (owner, id) DO UPDATE SET "
            "updated = excluded.updated, name = excluded.name, url = excluded.url, "
            "event_types = excluded.event_types, secret = excluded.secret, "
            "old_secret = excluded.old_secret, old_until = excluded.old_until",
            (owner, *values),
        )

    def find(self, owner: str, endpoint_id: str) -> Endpoint | None:
        """Le point d'accès, ou ``None``."""
        row = self._db.row(
            f"SELECT {_COLUMNS} FROM webhook_endpoints WHERE owner = ? AND id = ?",
            (owner, endpoint_id),
        )
        return to_endpoint(row) if row else None

    def of(self, owner: str) -> list[Endpoint]:
        """Tous, du plus ancien au plus récent."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM webhook_endpoints WHERE owner = ? ORDER BY position", (owner,)
        )
        return [to_endpoint(row) for row in rows]

    def delete(self, owner: str, endpoint_id: str) -> None:
        """Supprime un point d'accès, et ce qui restait à lui livrer."""
        with self._db.transaction() as db:
            for table, column in (("webhook_deliveries", "endpoint"), ("webhook_endpoints", "id")):
                db.execute(
                    f"DELETE FROM {table} WHERE owner = ? AND {column} = ?", (owner, endpoint_id)
                )

    def urls(self) -> list[str]:
        """Toutes les adresses, tous propriétaires confondus."""
        return [row[0] for row in self._db.rows("SELECT DISTINCT url FROM webhook_endpoints")]


def to_endpoint(row: Sequence[Any]) -> Endpoint:
    """Un point d'accès, d'après ses colonnes."""
    endpoint_id, created, updated, name, url, event_types, *rest = row
    return Endpoint(endpoint_id, created, updated, name, url, json.loads(event_types), *rest)
