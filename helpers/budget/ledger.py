"""Le registre des dépenses du jour : un fichier SQLite que se partagent tous les noyaux.

Chaque opération est une transaction ``BEGIN IMMEDIATE`` : deux noyaux qui réservent au même instant
passent l'un après l'autre, et le plafond tient exactement. Les montants y sont des nombres entiers
(10⁻¹² $) : les sommes sont exactes. Ni texte ni clé n'y est écrit, et un identifiant n'y est que
par son empreinte.
"""

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

from helpers.clock import Clock
from helpers.cost import format_usd

_UNIT = Decimal("1e-12")
_APPLICATION_ID = 0x43425544
_SCHEMA = """
CREATE TABLE IF NOT EXISTS reservations (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    label TEXT NOT NULL,
    reserved INTEGER NOT NULL,
    actual INTEGER
);
CREATE INDEX IF NOT EXISTS reservations_by_day ON reservations (day);
CREATE TABLE IF NOT EXISTS memory (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL,
    reservation INTEGER
);
"""


class LedgerError(RuntimeError):
    """Le registre ne peut être lu ou écrit. Le message dit lequel et que faire."""


class BudgetExceeded(Exception):
    """Une réservation ferait passer le plafond du jour.

    Attributs, en dollars : ``spent``, dépensé ; ``reserved``, réservé et pas encore corrigé ;
    ``cap``, le plafond ; ``amount``, ce qui était demandé.
    """

    def __init__(self, spent: Decimal, reserved: Decimal, cap: Decimal, amount: Decimal) -> None:
        super().__init__(
            f"Plafond du jour : {format_usd(cap)} ; dépensé {format_usd(spent)}, "
            f"réservé {format_usd(reserved)}, demandé {format_usd(amount)}."
        )
        self.spent = spent
        self.reserved = reserved
        self.cap = cap
        self.amount = amount


@dataclass(frozen=True, slots=True)
class Memory:
    """Ce que le registre retient d'un objet : une valeur, et la réservation qui l'a créé."""

    value: int
    reservation: int | None


class Ledger:
    """Les dépenses d'un jour, réservées puis corrigées.

    Arguments : ``path``, le fichier, ou ``":memory:"`` pour un registre propre à cet objet ;
    ``cap_usd``, le plafond par jour, en dollars, ou ``None`` pour ne rien refuser ; ``clock``, d'où
    vient le jour (en UTC) ; ``lock_timeout``, combien de secondes attendre un autre processus.
    Toute méthode lève ``LedgerError`` si le fichier est illisible, verrouillé ou n'est pas un
    registre : il n'est alors pas touché.

    >>> from helpers.clock import VirtualClock
    >>> ledger = Ledger(":memory:", Decimal("1.00"), VirtualClock())
    >>> call = ledger.reserve(Decimal("0.25"), "POST /responses gpt-6-luna")
    >>> ledger.settle(call, Decimal("0.10"))
    >>> ledger.spent_today(), ledger.reserved_today()
    (Decimal('0.1'), Decimal('0'))
    >>> ledger.reserve(Decimal("0.91"), "POST /responses gpt-6-luna")
    Traceback (most recent call last):
        ...
    helpers.budget.ledger.BudgetExceeded: Plafond du jour...
    """

    def __init__(
        self, path: Path | str, cap_usd: Decimal | None, clock: Clock, *, lock_timeout: float = 10.0
    ) -> None:
        if cap_usd is not None and not (cap_usd.is_finite() and cap_usd >= 0):
            raise ValueError(f"Un plafond est un montant positif ou nul, en dollars : {cap_usd}.")
        self.cap_usd = cap_usd
        self.clock = clock
        self._path = path
        self._lock_timeout = lock_timeout
        self._lock = threading.Lock()
        self._in_memory = self._connect() if str(path) == ":memory:" else None

    def reserve(self, amount: Decimal, label: str) -> int:
        """Réserve un montant, en dollars, et renvoie le numéro de la réservation.

        Lève ``BudgetExceeded`` si le plafond serait passé : rien n'est alors réservé.
        """
        units = to_units(amount)
        day = self._today()
        with self._transaction() as cursor:
            spent, reserved = _totals(cursor, day)
            cap = self.cap_usd
            if cap is not None and spent + reserved + units > int(cap / _UNIT):
                raise BudgetExceeded(to_usd(spent), to_usd(reserved), cap, amount)
            cursor.execute(
                "INSERT INTO reservations (day, label, reserved) VALUES (?, ?, ?)",
                (day, label, units),
            )
            return int(cursor.lastrowid or 0)

    def settle(self, reservation: int, actual: Decimal) -> None:
        """Remplace une réservation par ce que l'appel a coûté, en dollars (zéro pour la rendre).

        La dépense reste au jour de la réservation. Une nouvelle correction remplace la précédente.
        """
        with self._transaction() as cursor:
            cursor.execute(
                "UPDATE reservations SET actual = ? WHERE id = ?",
                (to_units(actual), reservation),
            )
            if cursor.rowcount != 1:
                raise LookupError(f"Aucune réservation n'a le numéro {reservation}.")

    def spent_today(self) -> Decimal:
        """Ce qui a été dépensé aujourd'hui, en dollars, réservations en cours non comprises."""
        with self._transaction() as cursor:
            return to_usd(_totals(cursor, self._today())[0])

    def reserved_today(self) -> Decimal:
        """Ce qui est réservé aujourd'hui et n'a pas encore été corrigé, en dollars."""
        with self._transaction() as cursor:
            return to_usd(_totals(cursor, self._today())[1])

    def remember(self, object_id: str, value: int, reservation: int | None = None) -> None:
        """Retient une valeur pour un objet de l'API (réponse, conversation, fichier, lot).

        Arguments : ``value``, des jetons de contexte ou, pour un fichier, un montant ;
        ``reservation``, celle que la lecture de l'objet permettra de corriger. Sans elle, celle
        qui était retenue le reste.
        """
        with self._transaction() as cursor:
            cursor.execute(
                "INSERT INTO memory (key, value, reservation) VALUES (?, ?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value, "
                "reservation = coalesce(excluded.reservation, reservation)",
                (_fingerprint(object_id), value, reservation),
            )

    def recall(self, object_id: str) -> Memory | None:
        """Ce qui est retenu d'un objet, ou ``None``."""
        with self._transaction() as cursor:
            row = cursor.execute(
                "SELECT value, reservation FROM memory WHERE key = ?", (_fingerprint(object_id),)
            ).fetchone()
        return None if row is None else Memory(*row)

    def _today(self) -> str:
        return self.clock.now().date().isoformat()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Cursor]:
        try:
            if self._in_memory is not None:
                with self._lock, _immediate(self._in_memory) as cursor:
                    yield cursor
            else:
                with closing(self._connect()) as connection, _immediate(connection) as cursor:
                    yield cursor
        except (sqlite3.Error, OSError) as error:
            raise LedgerError(self._explain(error)) from error

    def _connect(self) -> sqlite3.Connection:
        if str(self._path) != ":memory:":
            Path(self._path).parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(
            self._path, self._lock_timeout, isolation_level=None, check_same_thread=False
        )

    def _explain(self, error: Exception) -> str:
        if "locked" in str(error):
            return (
                f"Le registre des dépenses {self._path} est verrouillé par un autre programme "
                f"depuis plus de {self._lock_timeout:g} s : fermez-le, puis recommencez."
            )
        return (
            f"Le registre des dépenses {self._path} est illisible ({error}). Il n'a pas été "
            "touché : renommez-le pour repartir d'un registre vide."
        )


@contextmanager
def _immediate(connection: sqlite3.Connection) -> Iterator[sqlite3.Cursor]:
    """Une transaction qui prend le verrou d'emblée, et qui est annulée si une exception en sort."""
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    try:
        _prepare(cursor)
        yield cursor
    except BaseException:
        if connection.in_transaction:
            cursor.execute("ROLLBACK")
        raise
    cursor.execute("COMMIT")


def _prepare(cursor: sqlite3.Cursor) -> None:
    """Crée les tables d'un fichier neuf ; refuse une base qui n'est pas un registre."""
    (mark,) = cursor.execute("PRAGMA application_id").fetchone()
    if mark == _APPLICATION_ID:
        return
    (tables,) = cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark != 0 or tables:
        raise sqlite3.DatabaseError("cette base SQLite n'est pas un registre de dépenses")
    for statement in _SCHEMA.split(";"):
        cursor.execute(statement)
    cursor.execute(f"PRAGMA application_id = {_APPLICATION_ID}")


def _totals(cursor: sqlite3.Cursor, day: str) -> tuple[int, int]:
    row = cursor.execute(
        "SELECT coalesce(sum(actual), 0), coalesce(sum(reserved) FILTER (WHERE actual IS NULL), 0) "
        "FROM reservations WHERE day = ?",
        (day,),
    ).fetchone()
    return int(row[0]), int(row[1])


def to_units(amount: Decimal) -> int:
    """Un montant en dollars, en unités du registre, arrondi au-dessus."""
    if not amount.is_finite() or amount < 0:
        raise ValueError(f"Un montant est positif ou nul, en dollars : {amount}.")
    return int((amount / _UNIT).to_integral_value(rounding=ROUND_CEILING))


def to_usd(units: int) -> Decimal:
    """Un nombre d'unités du registre, en dollars."""
    return (units * _UNIT).normalize() if units else Decimal(0)


def _fingerprint(object_id: str) -> str:
    return hashlib.sha256(object_id.encode("utf-8", "replace")).hexdigest()
