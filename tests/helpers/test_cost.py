"""``estimate_cost`` et l'écriture des montants."""

from dataclasses import FrozenInstanceError
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import genai_prices
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openai.types import CompletionUsage
from openai.types.responses import ResponseUsage

from helpers.cost import Cost, estimate_cost, format_usd, price_usage

DAY = date(2026, 11, 22)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def usage(
    total: int, output: int = 0, cached: int = 0, written: int = 0, reasoning: int = 0
) -> dict[str, Any]:
    return {
        "input_tokens": total,
        "input_tokens_details": {"cached_tokens": cached, "cache_write_tokens": written},
        "output_tokens": output,
        "output_tokens_details": {"reasoning_tokens": reasoning},
        "total_tokens": total + output,
    }


def test_parts_of_a_cost() -> None:
    cost = estimate_cost(usage(10_000, 1_000, 6_000, 3_000, 900), "gpt-6.1-terra", date=DAY)
    assert cost.known
    assert cost.input == Decimal("0.001")  # 1 000 jetons à 1 $ le million
    assert cost.cached == Decimal("0.0003")  # 6 000 à 0,05 $
    assert cost.cache_write == Decimal("0.00375")  # 3 000 à 1,25 $
    assert cost.output == Decimal("0.005")  # 1 000 à 5 $, raisonnement compris
    assert cost.total == Decimal("0.01005")
    assert (cost.model, cost.price_date) == ("gpt-6.1-terra", DAY)


def test_reasoning_is_not_added_to_output() -> None:
    with_reasoning = estimate_cost(usage(10, 100, reasoning=90), "gpt-6-luna", date=DAY)
    assert with_reasoning == estimate_cost(usage(10, 100), "gpt-6-luna", date=DAY)


def test_objects_and_dicts_of_both_apis() -> None:
    body = usage(2_000, 50, 1_024)
    chat = {
        "prompt_tokens": 2_000,
        "completion_tokens": 50,
        "total_tokens": 2_050,
        "prompt_tokens_details": {"cached_tokens": 1_024},
    }
    forms = [body, ResponseUsage.model_validate(body), chat, CompletionUsage.model_validate(chat)]
    costs = {estimate_cost(form, "gpt-6-luna", date=DAY) for form in forms}
    assert len(costs) == 1


@pytest.mark.parametrize("option", ["batch", "flex"])
@pytest.mark.parametrize("model", ["gpt-6-luna", "gpt-6.1-terra", "gpt-6.1-sol"])
def test_half_price(option: str, model: str) -> None:
    counts = usage(3_000, 400, 1_000, 500)
    full = estimate_cost(counts, model, date=DAY)
    half = estimate_cost(counts, model, date=DAY, **{option: True})
    assert full.total is not None and half.total == full.total / 2


def test_batch_and_flex_exclude_each_other() -> None:
    with pytest.raises(ValueError, match="pas par les deux"):
        estimate_cost(usage(1), "gpt-6-luna", batch=True, flex=True, date=DAY)


def test_long_context_prices_the_whole_request() -> None:
    short = estimate_cost(usage(272_000, 1_000), "gpt-6-luna", date=DAY)
    long = estimate_cost(usage(272_001, 1_000), "gpt-6-luna", date=DAY)
    assert short.total == Decimal("0.0277")
    assert long.input == Decimal("0.0544002")
    assert long.output == Decimal("0.00075")


@pytest.mark.parametrize("model", ["gpt-6.2-sol", "gpt-5-thinking", "modele-invente"])
def test_unknown_price_is_never_zero(model: str) -> None:
    cost = estimate_cost(usage(1_000, 100), model, date=DAY)
    assert not cost.known
    assert (cost.input, cost.cached, cost.cache_write, cost.output, cost.total) == (None,) * 5
    assert cost.model == model
    assert str(cost) == "prix inconnu"


def test_unknown_price_of_a_known_model() -> None:
    """Ce que la table ne sait pas payer au jeton : son, cache de 12 heures, sortie sans prix."""
    long_write = usage(100, 1, written=50)
    long_write["input_tokens_details"]["cache_write_tokens_details"] = {"ttl_12h_tokens": 50}
    assert not estimate_cost(long_write, "gpt-6.1-terra", date=DAY).known
    sound = {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}
    sound_details = {**sound, "prompt_tokens_details": {"audio_tokens": 4}}
    assert estimate_cost(sound, "gpt-audio", date=DAY).known
    assert not estimate_cost(sound_details, "gpt-audio", date=DAY).known
    assert not estimate_cost(usage(9, 1), "text-embedding-3-small", date=DAY).known
    assert estimate_cost(usage(9, 0), "text-embedding-3-small", date=DAY).known


def test_recognised_model_is_shown_when_it_differs() -> None:
    cost = estimate_cost(usage(1_000), "gpt-5.1-mini", date=DAY)
    assert (cost.requested_model, cost.model) == ("gpt-5.1-mini", "gpt-5.1-codex-mini")
    assert plain(str(cost)) == "0,000 25 $ (prix de gpt-5.1-codex-mini)"
    dated = estimate_cost(usage(1_000), "gpt-4o-2024-11-20", date=DAY)
    assert plain(str(dated)) == "0,002 5 $"
    assert plain(str(estimate_cost(usage(1_000), "GPT-6-Luna", date=DAY))) == "0,000 1 $"


def test_default_date_is_the_course_date_in_batch_mode() -> None:
    """La suite tourne en mode ``lot`` : la date des réglages est celle du cours."""
    assert estimate_cost(usage(1), "gpt-6-luna").price_date == DAY


def test_date_decides_the_price() -> None:
    before = estimate_cost(usage(1_000_000), "gpt-5.6-luna", date=date(2026, 7, 29))
    after = estimate_cost(usage(1_000_000), "gpt-5.6-luna", date=datetime(2026, 7, 30, 23, 59))
    assert (before.total, after.total) == (Decimal(2), Decimal("0.4"))
    assert after.price_date == date(2026, 7, 30)


def test_bad_input_is_refused_in_french() -> None:
    with pytest.raises(TypeError, match="pas finie"):
        estimate_cost(None, "gpt-6-luna", date=DAY)
    with pytest.raises(TypeError, match="identifiant de modèle"):
        estimate_cost(usage(1), None, date=DAY)  # type: ignore[arg-type]


def test_cost_is_frozen() -> None:
    cost = estimate_cost(usage(1), "gpt-6-luna", date=DAY)
    with pytest.raises(FrozenInstanceError):
        cost.total = Decimal(0)  # type: ignore[misc]


COUNTS = st.integers(min_value=0, max_value=400_000)


@given(
    uncached=COUNTS,
    cached=COUNTS,
    written=COUNTS,
    output=COUNTS,
    model=st.sampled_from(["gpt-6-luna", "gpt-6.1-terra", "gpt-6.1-sol", "gpt-5.5", "gpt-4o"]),
    tier=st.sampled_from(["standard", "batch", "flex", "priority"]),
)
def test_agrees_with_genai_prices(
    uncached: int, cached: int, written: int, output: int, model: str, tier: Any
) -> None:
    """La somme de nos parties est le total que la bibliothèque calcule elle-même."""
    total = uncached + cached + written
    context = {"batch": {"processing": "batch"}}.get(tier, {"service_tier": tier})
    theirs = genai_prices.calc_price(
        genai_prices.Usage(
            input_tokens=total,
            cache_read_tokens=cached,
            cache_write_tokens=written,
            output_tokens=output,
        ),
        model,
        provider_id="openai",
        genai_request_timestamp=datetime(2026, 11, 22, 12),
        price_context={} if tier == "standard" else context,
    )
    ours = price_usage(usage(total, output, cached, written), model, tier=tier, day=DAY)
    if (model, tier) == ("gpt-4o", "flex"):  # pas de palier flex dans la table : la règle, moitié
        assert ours.total == theirs.total_price / 2
    else:
        assert ours.total == theirs.total_price


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("0", "0,00 $"),
        ("0.000123", "0,000 123 $"),
        ("0.0001234567", "0,000 123 $"),
        ("0.0000000025", "0,000 000 002 5 $"),
        ("0.00099951", "0,001 $"),
        ("0.05", "0,05 $"),
        ("0.125", "0,125 $"),
        ("1", "1,00 $"),
        ("1.005", "1,01 $"),
        ("12.5", "12,50 $"),
        ("1234567.891", "1 234 567,89 $"),
        ("-0.5", "-0,50 $"),
    ],
)
def test_format_usd(amount: str, expected: str) -> None:
    assert plain(format_usd(Decimal(amount))) == expected


def test_format_usd_spaces_do_not_break() -> None:
    assert " " not in format_usd(Decimal("1234.000567"))


def test_cost_text() -> None:
    cost = Cost("m", "m", DAY, True, *[Decimal("0.00001")] * 4, Decimal("0.00004"))
    assert plain(str(cost)) == "0,000 04 $"
