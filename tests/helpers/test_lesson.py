"""Le début et la fin d'une leçon : mode, modèle, coût."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from helpers import lesson
from helpers.budget import Ledger
from helpers.clock import VirtualClock
from helpers.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    one = Ledger(":memory:", None, VirtualClock())
    monkeypatch.setattr(lesson, "get_ledger", lambda: one)
    yield one


def use(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Settings:
    settings = load_settings(variables, env_file=None)
    monkeypatch.setattr(lesson, "get_settings", lambda: settings)
    return settings


def test_the_first_output_names_mode_model_and_cost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, BATCH_MODE="true")

    lesson.start_lesson("00")

    shown = capsys.readouterr().out
    assert "Leçon 00" in shown
    assert "Mode\u00a0: lot" in shown
    assert "gpt-6-luna" in shown
    assert "au plus 0,01\u00a0$" in shown


def test_real_mode_names_the_host_and_the_cap_but_not_the_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(
        monkeypatch,
        COURS_MODE="reel",
        OPENAI_API_KEY="une-cle-tres-secrete",
        OPENAI_BASE_URL="http://127.0.0.1:8000/v1",
        COURS_BUDGET_USD="0,50",
    )

    lesson.start_lesson("01")

    shown = capsys.readouterr().out
    assert "127.0.0.1 répond" in shown
    assert "0,50\u00a0$" in shown
    assert "secrete" not in shown


def test_a_model_about_to_retire_is_announced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = use(monkeypatch, OPENAI_MODEL="gpt-3.5-turbo")

    lesson.start_lesson("00")

    assert settings.default_model == "gpt-3.5-turbo"
    assert "gpt-3.5-turbo est arrêté" in capsys.readouterr().out


@pytest.fixture
def split_course(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Un cours dont la leçon 04 est en deux parties."""
    (tmp_path / "notebooks").mkdir()
    described = "".join(
        f'[{number}]\ntitle = "Partie {number}"\nfile = "{number}_x.ipynb"\nminutes = 25\n'
        'summary = "lire"\nmax_cost_usd = 0.02\n'
        for number in ("04a", "04b")
    )
    (tmp_path / "notebooks" / "lessons.toml").write_text(described, encoding="utf-8")
    settings = replace(use(monkeypatch, BATCH_MODE="true"), course_root=tmp_path)
    monkeypatch.setattr(lesson, "get_settings", lambda: settings)


@pytest.mark.usefixtures("split_course")
def test_a_part_is_opened_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    lesson.start_lesson("04a")

    assert capsys.readouterr().out.startswith("Leçon 04a · Partie 04a\n")


@pytest.mark.usefixtures("split_course")
def test_unknown_part() -> None:
    with pytest.raises(ValueError, match="04a, 04b"):
        lesson.start_lesson("04")


def test_unknown_lesson(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, BATCH_MODE="true")
    with pytest.raises(ValueError, match="00, 01"):
        lesson.start_lesson("77")


def test_the_simulated_bill_is_what_was_settled(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ledger: Ledger
) -> None:
    use(monkeypatch, BATCH_MODE="true")
    ledger.settle(ledger.reserve(Decimal("0.5"), "appel"), Decimal("0.00012"))

    lesson.print_bill()

    assert capsys.readouterr().out == (
        "Facture simulée\u00a0: les appels de cette séance auraient coûté 0,000\u202f12\u00a0$.\n"
    )


def test_the_simulated_bill_counts_the_days_before(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ledger: Ledger
) -> None:
    """Une leçon qui attend un lot 24 h finit le lendemain, à l'horloge virtuelle."""
    use(monkeypatch, BATCH_MODE="true")
    ledger.settle(ledger.reserve(Decimal("0.5"), "appel"), Decimal("0.25"))
    ledger.reserve_unpriced("POST /responses gpt-6.2-sol")
    ledger.clock.sleep(24 * 3600)
    ledger.settle(ledger.reserve(Decimal("0.5"), "appel"), Decimal("0.5"))

    lesson.print_bill()

    shown = capsys.readouterr().out
    assert "0,75\u00a0$" in shown and "non comptés\u00a0: 1." in shown


def test_calls_of_unknown_price_are_not_passed_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ledger: Ledger
) -> None:
    use(monkeypatch, BATCH_MODE="true")
    ledger.reserve_unpriced("POST /responses gpt-6.2-sol")

    lesson.print_bill()

    assert "prix inconnu, non comptés\u00a0: 1." in capsys.readouterr().out


def test_the_real_bill_names_the_cap(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ledger: Ledger
) -> None:
    use(monkeypatch, COURS_MODE="reel", OPENAI_API_KEY="cle", COURS_BUDGET_USD="2")
    ledger.settle(ledger.reserve(Decimal("0.5"), "appel"), Decimal("0.25"))

    lesson.print_bill()

    assert "0,25\u00a0$, pour un plafond de 2,00\u00a0$" in capsys.readouterr().out
