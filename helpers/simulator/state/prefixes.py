"""Les débuts de requête mis en cache."""

from collections.abc import Iterable, Sequence

from helpers.simulator.state.database import Database


class PrefixTable:
    """Les empreintes des préfixes connus, et jusqu'à quand.

    >>> prefixes = PrefixTable(Database())
    >>> prefixes.add("moi", [b"a"], now=0, until=60)
    >>> prefixes.known("moi", [b"a", b"b"], now=1), prefixes.known("moi", [b"a"], now=60)
    ({b'a'}, set())
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def known(self, owner: str, digests: Sequence[bytes], now: float) -> set[bytes]:
        """Ceux des préfixes qui sont dans le cache à l'instant ``now``."""
        found: set[bytes] = set()
        for start in range(0, len(digests), 500):
            part = digests[start : start + 500]
            marks = ",".join("?" * len(part))
            rows = self._db.rows(
                "SELECT digest FROM cached_prefixes "
                f"WHERE owner = ? AND expires > ? AND digest IN ({marks})",
                (owner, now, *part),
            )
            found.update(row[0] for row in rows)
        return found

    def add(self, owner: str, digests: Iterable[bytes], now: float, until: float) -> None:
        """Met des préfixes dans le cache jusqu'à ``until``, et oublie ceux qui ont expiré."""
        with self._db.transaction() as db:
            db.execute("DELETE FROM cached_prefixes WHERE owner = ? AND expires <= ?", (owner, now))
            db.executemany(
                "INSERT INTO cached_prefixes VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                "SET expires = max(expires, excluded.expires)",
                ((owner, digest, until) for digest in digests),
            )
