"""Le registre : exact, atomique entre fils et processus, intact quand il ne peut servir."""

import multiprocessing
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from helpers.budget import BudgetExceeded, Ledger
from helpers.budget.ledger import LedgerError, Memory
from helpers.clock import VirtualClock

CENT = Decimal("0.01")
DOLLAR = Decimal("1.00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "un dossier à créer" / "dépenses.sqlite3"


@pytest.fixture(params=["fichier", "mémoire"])
def ledger(request: pytest.FixtureRequest, path: Path) -> Ledger:
    place = path if request.param == "fichier" else ":memory:"
    return Ledger(place, DOLLAR, VirtualClock())


def test_reserve_then_settle(ledger: Ledger) -> None:
    call = ledger.reserve(Decimal("0.25"), "a")
    assert (ledger.spent_today(), ledger.reserved_today()) == (0, Decimal("0.25"))
    ledger.settle(call, Decimal("0.10"))
    assert (ledger.spent_today(), ledger.reserved_today()) == (Decimal("0.1"), 0)


def test_release(ledger: Ledger) -> None:
    ledger.settle(ledger.reserve(DOLLAR, "a"), Decimal(0))
    assert ledger.spent_today() == ledger.reserved_today() == 0
    ledger.reserve(DOLLAR, "b")


def test_later_correction_replaces_the_first(ledger: Ledger) -> None:
    call = ledger.reserve(CENT, "a")
    ledger.settle(call, 3 * CENT)
    ledger.settle(call, 2 * CENT)
    assert ledger.spent_today() == 2 * CENT


def test_cap_is_exact(ledger: Ledger) -> None:
    """Atteindre le plafond est permis ; le passer d'un millionième de millionième ne l'est pas."""
    ledger.settle(ledger.reserve(Decimal("0.4"), "a"), Decimal("0.4"))
    ledger.reserve(Decimal("0.6"), "b")
    with pytest.raises(BudgetExceeded):
        ledger.reserve(Decimal("1e-12"), "c")
    ledger.reserve(Decimal(0), "gratuit")


def test_refusal_says_what_is_spent(ledger: Ledger) -> None:
    ledger.settle(ledger.reserve(Decimal("0.4"), "a"), Decimal("0.3"))
    ledger.reserve(Decimal("0.5"), "b")
    with pytest.raises(BudgetExceeded) as caught:
        ledger.reserve(Decimal("0.25"), "c")
    error = caught.value
    assert (error.spent, error.reserved) == (Decimal("0.3"), Decimal("0.5"))
    assert (error.cap, error.amount) == (DOLLAR, Decimal("0.25"))
    assert "0,25" in str(error)
    assert ledger.reserved_today() == Decimal("0.5"), "rien n'est réservé par un refus"


def test_actual_above_reservation_counts(ledger: Ledger) -> None:
    ledger.settle(ledger.reserve(CENT, "a"), Decimal("0.995"))
    with pytest.raises(BudgetExceeded):
        ledger.reserve(CENT, "b")


def test_sums_of_tiny_amounts_are_exact(ledger: Ledger) -> None:
    for _ in range(300):
        ledger.settle(ledger.reserve(Decimal("0.000001"), "a"), Decimal("0.0000000025"))
    assert ledger.spent_today() == Decimal("0.00000075")


def test_amount_below_a_unit_is_rounded_up(ledger: Ledger) -> None:
    ledger.reserve(Decimal("1e-15"), "a")
    assert ledger.reserved_today() == Decimal("1e-12")


def test_every_day_starts_at_zero(path: Path) -> None:
    clock = VirtualClock(datetime(2026, 11, 22, 23, 59, tzinfo=UTC))
    ledger = Ledger(path, DOLLAR, clock)
    late = ledger.reserve(DOLLAR, "a")
    clock.sleep(120)
    assert ledger.reserved_today() == 0
    ledger.reserve(DOLLAR, "b")
    ledger.settle(late, CENT)
    assert ledger.spent_today() == 0, "la correction reste au jour de la réservation"


def test_no_cap(path: Path) -> None:
    ledger = Ledger(":memory:", None, VirtualClock())
    ledger.settle(ledger.reserve(Decimal(500), "a"), Decimal(400))
    assert ledger.spent_today() == Decimal(400)


def test_zero_cap_refuses_all_but_free_calls() -> None:
    ledger = Ledger(":memory:", Decimal(0), VirtualClock())
    ledger.reserve(Decimal(0), "a")
    with pytest.raises(BudgetExceeded):
        ledger.reserve(Decimal("1e-12"), "b")


def test_file_survives_and_is_shared(path: Path) -> None:
    Ledger(path, DOLLAR, VirtualClock()).reserve(Decimal("0.7"), "a")
    with pytest.raises(BudgetExceeded):
        Ledger(path, DOLLAR, VirtualClock()).reserve(Decimal("0.7"), "b")


def test_memory_ledgers_are_separate() -> None:
    Ledger(":memory:", DOLLAR, VirtualClock()).reserve(DOLLAR, "a")
    Ledger(":memory:", DOLLAR, VirtualClock()).reserve(DOLLAR, "b")


def test_memory_of_objects(ledger: Ledger) -> None:
    assert ledger.recall("resp_1") is None
    ledger.remember("resp_1", 100, 7)
    assert ledger.recall("resp_1") == Memory(100, 7)
    ledger.remember("resp_1", 200)
    assert ledger.recall("resp_1") == Memory(200, 7)
    ledger.remember("resp_1", 300, 8)
    assert ledger.recall("resp_1") == Memory(300, 8)
    assert ledger.recall("resp_2") is None


GIANT = Decimal("1e30")


def test_giant_amount_is_refused_by_any_cap(ledger: Ledger) -> None:
    for amount in (GIANT, Decimal("1e999999")):
        with pytest.raises(BudgetExceeded):
            ledger.reserve(amount, "a")
    with pytest.raises(BudgetExceeded):
        Ledger(":memory:", GIANT, VirtualClock()).reserve(GIANT, "a")
    assert ledger.reserved_today() == 0


def test_giant_amounts_add_up_without_a_cap() -> None:
    """Chacun compte pour le plus grand entier de SQLite ; leur somme ne déborde pas."""
    ledger = Ledger(":memory:", None, VirtualClock())
    most = Decimal(2**63 - 1) * Decimal("1e-12")
    calls = [ledger.reserve(GIANT, "a") for _ in range(3)]
    assert ledger.reserved_today() == 3 * most
    ledger.settle(calls[0], GIANT)
    ledger.settle(calls[1], CENT)
    assert (ledger.spent_today(), ledger.reserved_today()) == (most + CENT, most)


def test_giant_values_are_remembered(ledger: Ledger) -> None:
    ledger.remember("resp_1", 10**40)
    assert ledger.recall("resp_1") == Memory(2**63 - 1, None)


def test_a_number_sqlite_cannot_hold_is_a_ledger_error(ledger: Ledger) -> None:
    with pytest.raises(LedgerError):
        ledger.remember("resp_1", 1, 2**70)
    assert ledger.recall("resp_1") is None


def test_unpriced_calls_are_counted(path: Path) -> None:
    clock = VirtualClock(datetime(2026, 11, 22, 23, 59, tzinfo=UTC))
    ledger = Ledger(path, None, clock)
    assert ledger.unpriced_today() == 0
    kept, released = ledger.reserve_unpriced("a"), ledger.reserve_unpriced("b")
    assert kept != released
    ledger.reserve(CENT, "c")
    ledger.settle(released, Decimal(0))
    assert ledger.unpriced_today() == 1
    assert (ledger.spent_today(), ledger.reserved_today()) == (0, CENT)
    clock.sleep(120)
    assert ledger.unpriced_today() == 0


def test_identifiers_are_not_stored(path: Path) -> None:
    ledger = Ledger(path, DOLLAR, VirtualClock())
    ledger.remember("resp_tres_reconnaissable", 1)
    assert b"reconnaissable" not in path.read_bytes()


@pytest.mark.parametrize("amount", ["-0.01", "NaN", "Infinity"])
def test_bad_amounts(ledger: Ledger, amount: str) -> None:
    with pytest.raises(ValueError, match="positif"):
        ledger.reserve(Decimal(amount), "a")
    with pytest.raises(ValueError, match="positif"):
        Ledger(":memory:", Decimal(amount), VirtualClock())
    assert ledger.reserved_today() == 0


def test_unknown_reservation(ledger: Ledger) -> None:
    with pytest.raises(LookupError, match="12"):
        ledger.settle(12, CENT)


class TestUnusableFile:
    """Un fichier corrompu, étranger ou verrouillé : une erreur en français, rien de changé."""

    def test_corrupt(self, tmp_path: Path) -> None:
        path = tmp_path / "depenses.sqlite3"
        path.write_bytes(b"ceci n'est pas une base" * 100)
        with pytest.raises(LedgerError, match="illisible.*renommez-le"):
            Ledger(path, DOLLAR, VirtualClock()).reserve(CENT, "a")
        assert path.read_bytes() == b"ceci n'est pas une base" * 100

    def test_truncated(self, path: Path) -> None:
        ledger = Ledger(path, DOLLAR, VirtualClock())
        ledger.reserve(CENT, "a")
        cut = path.read_bytes()[:5000]
        path.write_bytes(cut)
        with pytest.raises(LedgerError, match="illisible"):
            ledger.reserve(CENT, "b")
        assert path.read_bytes() == cut

    def test_another_program_s_database(self, tmp_path: Path) -> None:
        path = tmp_path / "autre.sqlite3"
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE reservations (nom TEXT)")
        other.commit()
        other.close()
        before = path.read_bytes()
        with pytest.raises(LedgerError, match="pas un registre"):
            Ledger(path, DOLLAR, VirtualClock()).spent_today()
        assert path.read_bytes() == before

    def test_locked(self, path: Path) -> None:
        ledger = Ledger(path, DOLLAR, VirtualClock(), lock_timeout=0)
        ledger.reserve(CENT, "a")
        before = path.read_bytes()
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            with pytest.raises(LedgerError, match="verrouillé"):
                ledger.reserve(CENT, "b")
        finally:
            other.execute("ROLLBACK")
            other.close()
        assert path.read_bytes() == before
        ledger.reserve(CENT, "c")

    def test_path_is_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(LedgerError, match="illisible"):
            Ledger(tmp_path, DOLLAR, VirtualClock()).spent_today()

    def test_folder_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "fichier").write_text("", encoding="utf-8")
        with pytest.raises(LedgerError, match="illisible"):
            Ledger(tmp_path / "fichier" / "depenses.sqlite3", DOLLAR, VirtualClock()).spent_today()


def count_reservations(ledger: Ledger, attempts: int) -> int:
    """Combien de réservations d'un centime passent, parmi ``attempts``."""
    passed = 0
    for _ in range(attempts):
        try:
            ledger.reserve(CENT, "a")
            passed += 1
        except BudgetExceeded:
            pass
    return passed


@pytest.mark.parametrize("place", ["fichier", "mémoire"])
def test_threads_share_the_cap(path: Path, place: str) -> None:
    shared = Ledger(path if place == "fichier" else ":memory:", DOLLAR, VirtualClock())
    start = threading.Barrier(8)

    def work(_: int) -> int:
        start.wait()
        return count_reservations(shared, 20)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(work, range(8))) == 100


def reserve_in_process(path: Path, start: "threading.Barrier") -> int:
    start.wait()
    return count_reservations(Ledger(path, DOLLAR, VirtualClock(), lock_timeout=60), 80)


def test_processes_share_the_cap(path: Path) -> None:
    """Deux processus, 160 demandes d'un centime : il en passe 100, pas une de plus."""
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager, context.Pool(2) as pool:
        start = manager.Barrier(2)
        passed = pool.starmap(reserve_in_process, [(path, start)] * 2, chunksize=1)
    assert sum(passed) == 100
    assert Ledger(path, DOLLAR, VirtualClock()).reserved_today() == DOLLAR


@pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="Windows n'a pas de fork"
)
def test_forked_process_uses_its_own_connection(path: Path) -> None:
    ledger = Ledger(path, DOLLAR, VirtualClock())
    ledger.reserve(CENT, "a")
    child = multiprocessing.get_context("fork").Process(target=ledger.reserve, args=(CENT, "b"))
    child.start()
    child.join()
    assert child.exitcode == 0
    assert ledger.reserved_today() == 2 * CENT
