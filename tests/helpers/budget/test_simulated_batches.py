"""La facture d'un lot : à moitié prix, du fichier envoyé au ``usage`` relu, par le simulateur."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import httpx2
import openai
import pytest

from helpers.budget import BudgetTransport, Ledger
from helpers.clock import VirtualClock
from helpers.cost import estimate_cost
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from helpers.simulator.transport import SimulatorTransport

MODEL = "gpt-6.1-terra"
DAY = dt.date(2026, 11, 22)


class Course:
    """Une leçon en mode lot : un client derrière le plafond, un simulateur, une horloge."""

    def __init__(self, cap: str | None = None) -> None:
        self.clock = VirtualClock()
        self.ledger = Ledger(":memory:", None if cap is None else Decimal(cap), self.clock)
        self.simulator = Simulator(self.clock, ids=DerivedIds())
        transport = BudgetTransport(SimulatorTransport(self.simulator), self.ledger)
        self.client = openai.OpenAI(
            api_key="sk-simule-tests", max_retries=0, http_client=httpx2.Client(transport=transport)
        )

    def batch(self, bodies: list[dict[str, Any]], endpoint: Any = "/v1/responses") -> Any:
        lines = [
            {"custom_id": f"l{n}", "method": "POST", "url": endpoint, "body": body}
            for n, body in enumerate(bodies)
        ]
        content = "\n".join(map(json.dumps, lines)).encode()
        file = self.client.files.create(file=("lot.jsonl", content), purpose="batch")
        return self.client.batches.create(
            input_file_id=file.id, endpoint=endpoint, completion_window="24h"
        )

    def finish(self, batch: Any, seconds: float = 3600) -> Any:
        self.clock.sleep(seconds)
        return self.client.batches.retrieve(batch.id)


def bodies(count: int, **options: Any) -> list[dict[str, Any]]:
    return [{"model": MODEL, "input": f"Bonjour {n}", **options} for n in range(count)]


def direct_cost(given: list[dict[str, Any]]) -> Decimal:
    """Ce que les mêmes appels coûtent hors d'un lot."""
    course = Course()
    for body in given:
        course.client.responses.create(**body)
    return course.ledger.spent_today()


def test_a_lot_costs_half_of_the_same_calls() -> None:
    course = Course("1.00")
    batch = course.batch(bodies(5))
    assert course.ledger.spent_today() == 0 < course.ledger.reserved_today()
    done = course.finish(batch)
    assert done.status == "completed"
    assert course.ledger.spent_today() == direct_cost(bodies(5)) / 2 > 0
    assert course.ledger.reserved_today() == 0
    cost = estimate_cost(done.usage, done.model, batch=True, date=DAY)
    assert cost.total == course.ledger.spent_today()


def test_each_reading_corrects_without_adding() -> None:
    course = Course()
    batch = course.batch(bodies(3))
    done = course.finish(batch)
    spent = course.ledger.spent_today()
    course.client.batches.retrieve(done.id)
    course.client.batches.list()
    assert course.ledger.spent_today() == spent


def test_before_the_end_nothing_is_spent() -> None:
    course = Course()
    batch = course.batch(bodies(30))
    assert course.finish(batch, 2).status == "in_progress"
    assert course.ledger.spent_today() == 0 < course.ledger.reserved_today()


def test_a_cancelled_lot_pays_what_was_done() -> None:
    course = Course()
    batch = course.batch(bodies(30))
    course.clock.sleep(2)
    course.client.batches.cancel(batch.id)
    done = course.finish(batch)
    assert done.status == "cancelled" and done.request_counts.completed == 10
    total = estimate_cost(done.usage, MODEL, batch=True, date=DAY).total
    assert course.ledger.spent_today() == total
    assert total is not None and 0 < total < direct_cost(bodies(30)) / 2


def test_cancelled_before_any_line_it_costs_nothing() -> None:
    course = Course("1.00")
    batch = course.batch(bodies(30))
    course.client.batches.cancel(batch.id)
    assert course.finish(batch).status == "cancelled"
    assert (course.ledger.spent_today(), course.ledger.reserved_today()) == (0, 0)


def test_a_refused_file_costs_nothing() -> None:
    course = Course()
    batch = course.batch([*bodies(1), {"model": "gpt-6-luna", "input": "x"}])
    assert course.finish(batch).status == "failed"
    assert (course.ledger.spent_today(), course.ledger.reserved_today()) == (0, 0)
    assert course.ledger.unpriced_today() == 0


@pytest.mark.parametrize("wrong", [{"tools": [{"type": "web_search"}]}, {"reasoning": 3}])
def test_a_line_of_unknown_price_does_not_hide_the_others(wrong: dict[str, Any]) -> None:
    """Sans plafond, le lot part ; le ``usage`` relu donne le prix des lignes qui ont réussi."""
    course = Course()
    batch = course.batch([*bodies(2), {"model": MODEL, "input": "x", **wrong}])
    assert course.ledger.unpriced_today() == 1
    done = course.finish(batch)
    assert (done.request_counts.completed, done.request_counts.failed) == (2, 1)
    assert course.ledger.unpriced_today() == 0
    assert course.ledger.spent_today() == direct_cost(bodies(2)) / 2


def test_many_small_inputs_are_not_a_large_one() -> None:
    """Au-delà de 272 000 jetons, une entrée double ; la somme d'un lot n'en est pas une."""
    course = Course()
    given = bodies(40, instructions="mot " * 7_000, max_output_tokens=16)
    done = course.finish(course.batch(given))
    assert done.usage.input_tokens > 272_000
    one = estimate_cost(done.usage, MODEL, batch=True, requests=40, date=DAY)
    huge = estimate_cost(done.usage, MODEL, batch=True, date=DAY)
    assert one.total == course.ledger.spent_today()
    assert one.input is not None and huge.input == 2 * one.input


def test_embeddings_and_moderations() -> None:
    course = Course()
    given = [{"model": "text-embedding-3-small", "input": "Bonjour " * 50}]
    done = course.finish(course.batch(given, "/v1/embeddings"))
    half = Decimal(done.usage.input_tokens) * Decimal("0.02") / 2 / 1_000_000
    assert done.usage.output_tokens == 0 and course.ledger.spent_today() == half > 0
    course.finish(course.batch([{"input": "Bonjour"}], "/v1/moderations"))
    assert course.ledger.spent_in_all() == half and course.ledger.unpriced_in_all() == 0


def test_the_bill_of_a_lesson_that_waits_a_day() -> None:
    """Le lot expire le lendemain : la facture en dit encore le prix."""
    course = Course()
    course.simulator.batch_pace.per_line = 3 * 3600
    batch = course.batch(bodies(10))
    done = course.finish(batch, 24 * 3600)
    assert done.status == "expired" and course.ledger.spent_today() == 0
    total = estimate_cost(done.usage, MODEL, batch=True, date=DAY).total
    assert course.ledger.spent_in_all() == total
    assert total is not None and total > 0
