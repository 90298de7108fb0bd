"""Les prix : ceux de la table datée, vérifiés un à un pour les modèles du cours."""

from datetime import date
from decimal import Decimal

import pytest

from helpers.prices import Tier, find_rates

DAY = date(2026, 11, 22)

# Les prix publiés en octobre 2026, écrits ici en clair : une table qui en changerait un fait
# échouer le test. Entrée, cache relu, cache écrit, sortie, puis par lot : entrée, cache relu,
# sortie. Un modèle sans prix d'écriture de cache paie ces jetons comme les autres.
PUBLISHED = {
    "gpt-6-luna": "0.10 0.01 0.125 0.50 0.05 0.005 0.25",
    "gpt-6.1-terra": "1.00 0.05 1.25 5.00 0.50 0.025 2.50",
    "gpt-6.1-sol": "2.00 0.10 2.50 10.00 1.00 0.05 5.00",
    "gpt-6-sol": "2.00 0.20 2.50 10.00 1 0.10 5",
    "gpt-6-astra": "10 1.00 12.50 50 5 0.5 25",
    "gpt-5.6-luna": "0.20 0.02 0.25 1.20 0.10 0.01 0.60",
    "gpt-5.6-terra": "2.00 0.20 2.50 12.00 1 0.10 6",
    "gpt-5.6-sol": "4.00 0.40 5.00 20.00 2 0.20 10",
    "gpt-5.5": "5.00 0.50 5.00 30.00 2.5 0.25 15",
    "gpt-5.4": "2.50 0.25 2.50 15.00 1.25 0.13 7.5",
    "gpt-5.4-mini": "0.75 0.075 0.75 4.50 0.375 0.0375 2.25",
    "gpt-5.2": "1.75 0.175 1.75 14.00 0.875 0.0875 7",
}


@pytest.mark.parametrize("model", PUBLISHED)
def test_published_prices(model: str) -> None:
    plain, cached, written, out, *batch = map(Decimal, PUBLISHED[model].split())
    rates = find_rates(model, DAY)
    assert rates is not None
    assert (rates.model, rates.input, rates.cached) == (model, plain, cached)
    assert (rates.cache_write, rates.output) == (written, out)
    for tier in ("batch", "flex"):
        half = find_rates(model, DAY, tier=tier)
        assert half is not None
        assert [half.input, half.cached, half.output] == batch


@pytest.mark.parametrize(
    "model", ["gpt-5.4", "gpt-5.5", "gpt-5.6-luna", "gpt-6-luna", "gpt-6.1-terra", "gpt-6.1-sol"]
)
def test_long_context(model: str) -> None:
    """Au-delà de 272 000 jetons d'entrée : le double en entrée, moitié plus en sortie."""
    short = find_rates(model, DAY, input_tokens=272_000)
    long = find_rates(model, DAY, input_tokens=272_001)
    assert short is not None and short == find_rates(model, DAY)
    assert long is not None and short.input and short.cached and short.output
    assert long.input == 2 * short.input
    assert long.cached == 2 * short.cached
    assert long.output == Decimal("1.5") * short.output


def test_no_long_context_tier_on_small_models() -> None:
    assert find_rates("gpt-5.4-mini", DAY, input_tokens=300_000) == find_rates("gpt-5.4-mini", DAY)


@pytest.mark.parametrize(("model", "factor"), [("gpt-6.1-terra", "2"), ("gpt-5.5", "2.5")])
def test_priority(model: str, factor: str) -> None:
    plain, priority = find_rates(model, DAY), find_rates(model, DAY, tier="priority")
    assert plain is not None and priority is not None and plain.input and plain.output
    assert priority.input == plain.input * Decimal(factor)
    assert priority.output == plain.output * Decimal(factor)


@pytest.mark.parametrize(
    ("model", "tier", "factor"),
    [
        ("gpt-6-luna", "batch", "0.5"),
        ("gpt-6-luna", "flex", "0.5"),
        ("gpt-6-luna", "priority", "2"),
        ("gpt-5.5", "priority", "2.5"),
    ],
)
def test_rule_before_the_table_knows_the_tier(model: str, tier: Tier, factor: str) -> None:
    """La table ne connaît ces paliers que depuis octobre 2026 : avant, la règle générale."""
    before = date(2026, 10, 1)
    plain, special = find_rates(model, before), find_rates(model, before, tier=tier)
    assert plain is not None and special is not None and plain.input
    assert special.input == plain.input * Decimal(factor)


def test_prices_are_dated() -> None:
    before = find_rates("gpt-5.6-luna", date(2026, 7, 29))
    after = find_rates("gpt-5.6-luna", date(2026, 7, 30))
    assert before is not None and after is not None
    assert (before.input, after.input) == (Decimal(1), Decimal("0.2"))


@pytest.mark.parametrize(
    "model", ["gpt-6.2-sol", "gpt-6.2-astra", "gpt-5-thinking", "", "claude-x", "gpt-6-luna "]
)
def test_unknown_models(model: str) -> None:
    assert find_rates(model, DAY) is None


def test_recognised_id() -> None:
    dated, other = find_rates("gpt-4o-2024-11-20", DAY), find_rates("gpt-5.1-mini", DAY)
    assert dated is not None and dated.model == "gpt-4o"
    assert other is not None and other.model == "gpt-5.1-codex-mini"


def test_embeddings_have_no_output_price() -> None:
    rates = find_rates("text-embedding-3-small", DAY)
    assert rates is not None
    assert (rates.input, rates.output) == (Decimal("0.02"), None)


def test_dearest_input() -> None:
    luna, old = find_rates("gpt-6-luna", DAY), find_rates("gpt-5.4", DAY)
    assert luna is not None and luna.dearest_input == Decimal("0.125")
    assert old is not None and old.dearest_input == Decimal("2.5")
    sound = find_rates("whisper-1", DAY)
    assert sound is not None and sound.dearest_input is None
