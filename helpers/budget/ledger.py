"""Le registre des dépenses du jour : un fichier SQLite que se partagent tous les noyaux.

Chaque opération est une transaction ``BEGIN IMMEDIATE`` : deux noyaux qui réservent au même instant
passent l'un après l'autre, et le plafond tient exactement. Les montants y sont des nombres entiers
(10⁻¹² $) : les sommes sont exactes, et ce qui dépasse le plus grand entier de SQLite y compte pour
lui. Un appel de prix inconnu y est une réservation sans montant. Ni texte ni clé n'y est écrit, et
un identifiant n'y est que par son empreinte.
"""

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

from helpers.budget.database import MOST, immediate, insert_reservation, read_totals
from helpers.clock import Clock
from helpers.cost import format_usd

_UNIT = Decimal("1e-12")


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
        # Sous le plus grand montant, qui doit toujours pouvoir passer le plafond.
        self.cap_usd = None if cap_usd is None else min(cap_usd, to_usd(MOST - 1))
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
            spent, reserved = read_totals(cursor, day)
            cap = self.cap_usd
            if cap is not None and spent + reserved + units > int(cap / _UNIT):
                raise BudgetExceeded(to_usd(spent), to_usd(reserved), cap, to_usd(units))
            return insert_reservation(cursor, day, label, units)

    def reserve_unpriced(self, label: str) -> int:
        """Inscrit un appel de prix inconnu et renvoie le numéro de sa réservation, sans montant.

        Le plafond n'y peut rien : c'est à l'appelant de ne le faire que sans plafond.
        """
        with self._transaction() as cursor:
            return insert_reservation(cursor, self._today(), label, None)

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
            return to_usd(read_totals(cursor, self._today())[0])

    def spent_in_all(self) -> Decimal:
        """Ce qui a été dépensé depuis que ce registre existe, en dollars."""
        with self._transaction() as cursor:
            return to_usd(read_totals(cursor, None)[0])

    def reserved_today(self) -> Decimal:
        """Ce qui est réservé aujourd'hui et n'a pas encore été corrigé, en dollars."""
        with self._transaction() as cursor:
            return to_usd(read_totals(cursor, self._today())[1])

    def unpriced_today(self) -> int:
        """Combien d'appels d'aujourd'hui ont un prix inconnu : ``spent_today`` ne les compte pas.

        >>> from helpers.clock import VirtualClock
        >>> ledger = Ledger(":memory:", None, VirtualClock())
        >>> call = ledger.reserve_unpriced("/images/generations")
        >>> ledger.unpriced_today(), ledger.spent_today()
        (1, Decimal('0'))
        """
        return self._count_unpriced(self._today())

    def unpriced_in_all(self) -> int:
        """Combien d'appels ont un prix inconnu depuis que ce registre existe."""
        return self._count_unpriced(None)

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
                (_fingerprint(object_id), min(value, MOST), reservation),
            )

    def recall(self, object_id: str) -> Memory | None:
        """Ce qui est retenu d'un objet, ou ``None``."""
        with self._transaction() as cursor:
            row = cursor.execute(
                "SELECT value, reservation FROM memory WHERE key = ?", (_fingerprint(object_id),)
            ).fetchone()
        return None if row is None else Memory(*row)

    def _count_unpriced(self, day: str | None) -> int:
        with self._transaction() as cursor:
            row = cursor.execute(
                "SELECT count(*) FROM reservations "
                "WHERE day = coalesce(?, day) AND reserved IS NULL AND actual IS NULL",
                (day,),
            ).fetchone()
        return int(row[0])

    def _today(self) -> str:
        return self.clock.now().date().isoformat()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Cursor]:
        try:
            if self._in_memory is not None:
                with self._lock, immediate(self._in_memory) as cursor:
                    yield cursor
            else:
                with closing(self._connect()) as connection, immediate(connection) as cursor:
                    yield cursor
        except (sqlite3.Error, OSError, OverflowError) as error:
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


def to_units(amount: Decimal) -> int:
    """Un montant en dollars, en unités du registre, arrondi au-dessus et borné à 9,2 millions."""
    if not amount.is_finite() or amount < 0:
        raise ValueError(f"Un montant est positif ou nul, en dollars : {amount}.")
    if amount >= to_usd(MOST):
        return MOST
    return int((amount / _UNIT).to_integral_value(rounding=ROUND_CEILING))


def to_usd(units: int) -> Decimal:
    """Un nombre d'unités du registre, en dollars."""
    return (units * _UNIT).normalize() if units else Decimal(0)


def _fingerprint(object_id: str) -> str:
    return hashlib.sha256(object_id.encode("utf-8", "replace")).hexdigest()
