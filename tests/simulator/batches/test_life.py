"""La vie d'un lot, à l'heure de l'horloge : chaque état à son instant, et ce qu'il montre."""

from collections.abc import Callable
from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.batches.pace import BatchPace
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from tests.simulator.batches.lots import DAY, counts, failures, line, outputs, read, start, write
from tests.simulator.clients import api_message, make_client

LINES = [line(f"demande-{n}", f"Je m'appelle Ada, numéro {n}.") for n in range(10)]


@pytest.fixture
def simulator(clock: VirtualClock) -> Simulator:
    pace = BatchPace(validation=5, per_line=2, finalizing=3, cancelling=4)
    return Simulator(clock, ids=DerivedIds(), batch_pace=pace)


def test_each_state_at_its_time(client: openai.OpenAI, clock: VirtualClock) -> None:
    batch = start(client, LINES, metadata={"lot": "essai"})
    born = batch.created_at
    seen = []
    for second in range(30):
        now = client.batches.retrieve(batch.id)
        seen.append((now.status, *counts(now)))
        assert clock.monotonic() == second
        clock.sleep(1)
    assert seen[:5] == [("validating", 0, 0, 0)] * 5
    assert seen[5:25] == [("in_progress", 10, (n - 5) // 2, 0) for n in range(5, 25)]
    assert seen[25:28] == [("finalizing", 10, 10, 0)] * 3
    assert seen[28:] == [("completed", 10, 10, 0)] * 2
    done = client.batches.retrieve(batch.id)
    assert done.in_progress_at == born + 5 and done.finalizing_at == born + 25
    assert done.completed_at == born + 28 and done.expires_at == born + DAY
    assert done.metadata == {"lot": "essai"} and done.model == "gpt-6-luna"


def test_the_results(client: openai.OpenAI, clock: VirtualClock) -> None:
    batch = start(client, LINES)
    clock.sleep(60)
    done = client.batches.retrieve(batch.id)
    assert done.error_file_id is None and done.output_file_id is not None
    lines = read(client, done.output_file_id)
    names = [item["custom_id"] for item in lines]
    assert sorted(names) == [f"demande-{n}" for n in range(10)]
    assert names != sorted(names)  # l'ordre n'est pas promis : il n'est pas celui du fichier
    assert len({item["id"] for item in lines}) == 10
    assert len({item["response"]["request_id"] for item in lines}) == 10
    assert {item["response"]["status_code"] for item in lines} == {200}
    assert all(body["status"] == "completed" for body in outputs(client, done).values())
    file = client.files.retrieve(done.output_file_id)
    assert file.purpose == "batch_output" and file.filename == f"{batch.id}_output.jsonl"
    assert file.created_at == done.completed_at
    assert file.expires_at == file.created_at + 30 * DAY
    assert file.bytes == len(client.files.content(file.id).read())


def test_a_line_is_answered_at_its_time(client: openai.OpenAI, clock: VirtualClock) -> None:
    """Relu bien plus tard, un lot est daté du moment où ses lignes ont été faites."""
    batch = start(client, LINES)
    clock.sleep(10 * 3600)
    done = client.batches.retrieve(batch.id)
    dates = sorted(body["created_at"] for body in outputs(client, done).values())
    assert dates == [batch.created_at + 5 + 2 * n for n in range(1, 11)]
    assert done.completed_at == batch.created_at + 28


def test_the_usage_is_the_sum(client: openai.OpenAI, clock: VirtualClock) -> None:
    batch = start(client, LINES)
    clock.sleep(60)
    done = client.batches.retrieve(batch.id)
    usages = [body["usage"] for body in outputs(client, done).values()]
    assert done.usage is not None
    assert done.usage.input_tokens == sum(usage["input_tokens"] for usage in usages)
    assert done.usage.output_tokens == sum(usage["output_tokens"] for usage in usages)
    reasoning = [usage["output_tokens_details"]["reasoning_tokens"] for usage in usages]
    assert done.usage.output_tokens_details.reasoning_tokens == sum(reasoning) > 0


def test_the_files_of_a_lot_expire(client: openai.OpenAI, clock: VirtualClock) -> None:
    policy: Any = {"anchor": "created_at", "seconds": 7200}
    batch = start(client, LINES, output_expires_after=policy)
    clock.sleep(28)
    done = client.batches.retrieve(batch.id)
    assert done.output_file_id is not None
    clock.sleep(7199)
    assert client.files.retrieve(done.output_file_id).bytes > 0
    clock.sleep(1)
    with pytest.raises(openai.NotFoundError):
        client.files.content(done.output_file_id)
    assert client.batches.retrieve(batch.id).output_file_id == done.output_file_id


class TestCancel:
    def test_in_progress(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        batch = start(client, LINES)
        clock.sleep(5 + 2 * 3 + 1)
        stopped = client.batches.cancel(batch.id)
        assert stopped.status == "cancelling" and counts(stopped) == (10, 3, 0)
        assert stopped.cancelling_at == batch.created_at + 12
        clock.sleep(3)
        assert client.batches.cancel(batch.id).cancelling_at == stopped.cancelling_at
        clock.sleep(1)
        done = client.batches.retrieve(batch.id)
        assert done.status == "cancelled" and done.cancelled_at == batch.created_at + 16
        assert counts(done) == (10, 3, 0) and len(outputs(client, done)) == 3
        assert done.error_file_id is None and done.usage is not None
        assert done.usage.total_tokens > 0
        clock.sleep(DAY)
        assert client.batches.retrieve(batch.id) == done

    def test_while_validating(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        batch = start(client, LINES)
        clock.sleep(2)
        assert client.batches.cancel(batch.id).status == "cancelling"
        clock.sleep(10)
        done = client.batches.retrieve(batch.id)
        assert done.status == "cancelled" and counts(done) == (0, 0, 0)
        assert done.output_file_id is None and done.in_progress_at is None

    def test_while_finalizing(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        batch = start(client, LINES)
        clock.sleep(26)
        client.batches.cancel(batch.id)
        clock.sleep(4)
        done = client.batches.retrieve(batch.id)
        assert done.status == "cancelled" and counts(done) == (10, 10, 0)
        assert len(outputs(client, done)) == 10

    def test_once_finished(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        batch = start(client, LINES)
        clock.sleep(28)
        with pytest.raises(openai.ConflictError) as caught:
            client.batches.cancel(batch.id)
        assert api_message(caught.value) == "Cannot cancel a batch with status 'completed'."
        assert client.batches.retrieve(batch.id).status == "completed"


class TestExpiry:
    def test_too_slow(self, client: openai.OpenAI, simulator: Simulator) -> None:
        clock = simulator.clock
        simulator.batch_pace.per_line = 3 * 3600
        batch = start(client, [*LINES[:9], line("fautive", "x", temperature="chaud")])
        clock.sleep(DAY - 1)
        late = client.batches.retrieve(batch.id)
        assert late.status == "in_progress" and late.output_file_id is None
        total, completed, failed = counts(late)
        assert total == 10 and completed + failed == 7
        clock.sleep(1)
        done = client.batches.retrieve(batch.id)
        assert done.status == "expired" and done.expired_at == batch.created_at + DAY
        assert done.completed_at is None and done.finalizing_at is None
        kept, lost = outputs(client, done), failures(client, done)
        assert len(kept) == completed and len(kept) + len(lost) == 10
        assert done.usage is not None and done.usage.total_tokens > 0
        expired = [item for item in lost.values() if item["response"] is None]
        assert len(expired) == 3
        for item in expired:
            assert item["error"]["code"] == "batch_expired"
            assert item["error"]["message"].endswith("the completion window expired.")

    def test_just_in_time(self, client: openai.OpenAI, simulator: Simulator) -> None:
        simulator.batch_pace.per_line = (DAY - 5) / 10
        batch = start(client, LINES)
        simulator.clock.sleep(DAY + 3)
        done = client.batches.retrieve(batch.id)
        assert done.status == "completed" and done.completed_at == batch.created_at + DAY + 3

    def test_a_lot_keeps_its_pace(self, client: openai.OpenAI, simulator: Simulator) -> None:
        batch = start(client, LINES)
        simulator.batch_pace.per_line = 3600
        simulator.clock.sleep(28)
        assert client.batches.retrieve(batch.id).status == "completed"


def test_without_any_delay(clock: VirtualClock) -> None:
    pace = BatchPace(validation=0, per_line=0, finalizing=0, cancelling=0)
    client = make_client(Simulator(clock, batch_pace=pace))
    batch = start(client, LINES)
    assert client.batches.retrieve(batch.id).status == "completed"
    assert clock.monotonic() == 0


def test_the_default_pace(clock: VirtualClock) -> None:
    client = make_client(Simulator(clock))
    batch = start(client, LINES)
    while client.batches.retrieve(batch.id).status != "completed":
        clock.sleep(1)
    assert clock.monotonic() == 3  # 1 s d'examen, 10 lignes d'un dixième, 1 s d'écriture


class TestList:
    def test_page_after_page(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        made = [start(client, LINES[:1]).id for _ in range(5)]
        page = client.batches.list(limit=2)
        assert [batch.id for batch in page.data] == made[:2:-1] and page.has_more
        assert [batch.id for batch in page] == made[::-1]
        clock.sleep(60)
        assert {batch.status for batch in client.batches.list(after=made[3])} == {"completed"}

    @pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 101}, {"after": "batch_x"}])
    def test_wrong_pages(self, client: openai.OpenAI, query: Any) -> None:
        with pytest.raises(openai.BadRequestError):
            client.batches.list(**query)

    def test_of_one_owner(self, client: openai.OpenAI, simulator: Simulator) -> None:
        batch = start(client, LINES)
        other = make_client(simulator, "sk-simule-autre")
        assert other.batches.list().data == []
        for call in (other.batches.retrieve, other.batches.cancel):
            with pytest.raises(openai.NotFoundError) as caught:
                call(batch.id)
            assert batch.id in api_message(caught.value)
        with pytest.raises(openai.BadRequestError):
            other.batches.create(
                input_file_id=batch.input_file_id,
                endpoint="/v1/responses",
                completion_window="24h",
            )


def test_the_input_file_may_go_once_the_lot_is_made(
    client: openai.OpenAI, clock: VirtualClock
) -> None:
    """Supprimé ou expiré après la création du lot, son fichier sert encore à le faire."""
    policy: Any = {"anchor": "created_at", "seconds": 3600}
    file = client.files.create(
        file=("lot.jsonl", write(LINES)), purpose="batch", expires_after=policy
    )
    options: Any = {"endpoint": "/v1/responses", "completion_window": "24h"}
    first = client.batches.create(input_file_id=file.id, **options)
    client.files.delete(file.id)
    with pytest.raises(openai.BadRequestError):
        client.batches.create(input_file_id=file.id, **options)
    clock.sleep(2 * 3600)
    assert len(outputs(client, client.batches.retrieve(first.id))) == 10


def test_async(
    async_client: openai.AsyncOpenAI, clock: VirtualClock, run: Callable[..., Any]
) -> None:
    async def work() -> list[str]:
        file = await async_client.files.create(file=("l.jsonl", write(LINES)), purpose="batch")
        made = await async_client.batches.create(
            input_file_id=file.id, endpoint="/v1/responses", completion_window="24h"
        )
        seen = [made.status]
        while seen[-1] != "completed":
            await clock.async_sleep(6)
            seen.append((await async_client.batches.retrieve(made.id)).status)
        assert [batch.id async for batch in async_client.batches.list()] == [made.id]
        with pytest.raises(openai.ConflictError):
            await async_client.batches.cancel(made.id)
        return seen

    in_progress = ["in_progress"] * 4
    assert run(work()) == ["validating", *in_progress, "completed"]
    assert clock.monotonic() == 30
