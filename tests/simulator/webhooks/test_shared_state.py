"""Un fichier d'état : les livraisons survivent à un arrêt, et se partagent entre processus."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import openai
import pytest

from helpers.clock import RealClock, VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.state.migrations import MIGRATIONS
from helpers.simulator.state.store import Store
from helpers.simulator.webhooks.dispatch import CLAIM
from tests.simulator.clients import make_client
from tests.simulator.killing import kill_when_it_speaks
from tests.simulator.webhooks.receiving import SLOW, URL, Mailbox, Received, start, subscribe

pytestmark = pytest.mark.memory_only
ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "état" / "simulateur.sqlite3"


def reopen(path: Path, clock: VirtualClock) -> tuple[Simulator, openai.OpenAI]:
    simulator = Simulator(clock, store=Store(path), latency=SLOW)
    return simulator, make_client(simulator)


def stop(simulator: Simulator) -> None:
    """Son processus est fini : il n'a plus d'état, et ne livre plus rien."""
    simulator._store.close()


def test_a_job_that_ends_while_nothing_runs(path: Path, clock: VirtualClock) -> None:
    simulator, client = reopen(path, clock)
    client.webhooks.create(name="a", url=URL, event_types=["response.completed"])
    job = start(client)
    stop(simulator)
    clock.sleep(3600)
    simulator, client = reopen(path, clock)
    mailbox = Mailbox(clock)
    simulator.webhooks.deliver_to(URL, mailbox)
    client.models.list()
    (received,) = mailbox.received
    assert received.at == 3600.0
    assert received.body["data"]["id"] == job.id
    assert received.body["created_at"] == client.responses.retrieve(job.id).completed_at


def test_retries_go_on_after_a_restart(path: Path, clock: VirtualClock) -> None:
    simulator, client = reopen(path, clock)
    before = Mailbox(clock, answers=[500, 500])
    secret = subscribe(client, simulator, before).signing_secret
    start(client)
    clock.sleep(11)
    stop(simulator)
    simulator, client = reopen(path, clock)
    after = Mailbox(clock)
    simulator.webhooks.deliver_to(URL, after)
    clock.sleep(100)
    (received,) = after.received
    assert received.at == pytest.approx(before.times[1] + 10, abs=1e-6)
    assert received.id == before.received[0].id
    client.webhooks.verify_signature(
        received.payload, received.headers, secret=secret, tolerance=10**9
    )


def test_two_simulators_deliver_once(path: Path, clock: VirtualClock) -> None:
    (first, client), (second, _) = reopen(path, clock), reopen(path, clock)
    mailbox = Mailbox(clock)
    subscribe(client, first, mailbox)
    second.webhooks.deliver_to(URL, mailbox)
    jobs = [start(client).id for _ in range(10)]
    clock.sleep(3600)
    assert sorted(received.body["data"]["id"] for received in mailbox.received) == sorted(jobs)


def test_several_threads_deliver_once(path: Path, clock: VirtualClock) -> None:
    simulators = [reopen(path, clock)[0] for _ in range(4)]
    client = make_client(simulators[0])
    taken: list[str] = []
    lock = threading.Lock()

    def receive(payload: bytes, headers: dict[str, str]) -> int:
        with lock:
            taken.append(headers["webhook-id"])
        return 200

    client.webhooks.create(name="a", url=URL, event_types=["response.completed"])
    for _ in range(20):
        start(client)
    clock.sleep(3600)
    for simulator in simulators:
        simulator.webhooks.deliver_to(URL, receive)
    with ThreadPoolExecutor(4) as executor:
        made = list(executor.map(lambda each: each.webhooks.deliver_due(), simulators))
    assert sum(made) == 20 and len(taken) == len(set(taken)) == 20


def test_one_without_a_receiver_leaves_it_to_the_other(path: Path, clock: VirtualClock) -> None:
    (_, client), (second, _) = reopen(path, clock), reopen(path, clock)
    client.webhooks.create(name="a", url=URL, event_types=["response.completed"])
    mailbox = Mailbox(clock)
    second.webhooks.deliver_to(URL, mailbox)
    start(client)
    clock.sleep(60)
    client.models.list()
    assert len(mailbox.received) == 1


def test_what_a_dead_process_had_taken(path: Path, clock: VirtualClock) -> None:
    """Elle repart quand la prise expire, pas avant."""
    simulator, client = reopen(path, clock)
    client.webhooks.create(name="a", url=URL, event_types=["response.completed"])
    start(client)

    class Killed(BaseException):
        pass

    def die(received: Received) -> None:
        raise Killed

    dead = Mailbox(clock, then=die)
    simulator.webhooks.deliver_to(URL, dead)
    with pytest.raises(Killed):
        clock.sleep(60)
    other, _ = reopen(path, clock)
    mailbox = Mailbox(clock)
    other.webhooks.deliver_to(URL, mailbox)
    stop(simulator)
    clock.sleep(600)
    assert mailbox.times == [pytest.approx(dead.times[0] + CLAIM, abs=1e-6)]
    assert mailbox.received[0].id == dead.received[0].id


RECEIVE_THEN_HANG = """
    import sys, time
    from pathlib import Path
    from helpers.clock import RealClock
    from helpers.simulator.core import Simulator
    from helpers.simulator.state.store import Store

    def receive(payload, headers):
        print(headers["webhook-id"], flush=True)
        time.sleep(600)

    simulator = Simulator(RealClock(), store=Store(Path(sys.argv[1])))
    simulator.webhooks.deliver_to("https://exemple.fr/webhook", receive)
    simulator.webhooks.deliver_due()
"""


def test_a_kill_in_the_middle_of_a_delivery(path: Path) -> None:
    """Tué pendant que le récepteur travaille : la livraison reste due, sous le même numéro."""
    store = Store(path)
    client = make_client(Simulator(RealClock(), store=store))
    client.webhooks.create(name="a", url=URL, event_types=["response.completed"])
    start(client)
    store.close()
    webhook_id = kill_when_it_speaks(RECEIVE_THEN_HANG, str(path))
    assert webhook_id.startswith("wh_")
    later = VirtualClock(RealClock().now())
    later.sleep(CLAIM + 1)
    again = Simulator(later, store=Store(path))
    mailbox = Mailbox(later)
    again.webhooks.deliver_to(URL, mailbox)
    assert again.webhooks.deliver_due() == 1
    assert [received.id for received in mailbox.received] == [webhook_id]


def test_jobs_of_an_older_file_are_not_announced(path: Path, clock: VirtualClock) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as old:
        for script in MIGRATIONS[:3]:
            old.executescript(script)
        old.execute("PRAGMA user_version = 3")
        old.execute(
            "INSERT INTO responses (owner, id, expires, body, input_items, context_items, tokens, "
            "created, begins, ends) VALUES ('o', 'resp_a', 1e12, '{}', '[]', '[]', x'', 1, 1, 2)"
        )
        old.commit()
    store = Store(path)
    assert store.endings.next_job_end() is None and store.endings.batches() == []


def test_a_lost_state_does_not_break_a_sleep(path: Path, clock: VirtualClock) -> None:
    store = Store(path)
    simulator = Simulator(clock, store=store, latency=SLOW)
    client = make_client(simulator)
    subscribe(client, simulator, Mailbox(clock))
    start(client)
    store.close()
    clock.sleep(60)
    assert clock.monotonic() == 60.0


def test_a_forgotten_simulator_delivers_no_more(clock: VirtualClock) -> None:
    """L'horloge ne garde en vie ni le simulateur, ni ses livraisons."""
    simulator = Simulator(clock, latency=SLOW)
    client: Any = make_client(simulator)
    mailbox = Mailbox(clock)
    subscribe(client, simulator, mailbox)
    start(client)
    del simulator, client
    import gc

    gc.collect()
    clock.sleep(60)
    assert mailbox.received == [] and clock.agendas.next_due() is None
