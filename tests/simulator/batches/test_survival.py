"""Un lot dans un fichier d'état : il survit à un arrêt brutal et se partage entre processus."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import openai
import pytest

from helpers.clock import DEFAULT_START, RealClock, VirtualClock
from helpers.simulator.batches import progress
from helpers.simulator.batches.pace import BatchPace
from helpers.simulator.core import Simulator
from helpers.simulator.state.batches import BatchTable
from helpers.simulator.state.database import StateError
from helpers.simulator.state.store import Store
from tests.simulator.batches.lots import (
    CHAT,
    DAY,
    MODERATIONS,
    counts,
    line,
    outputs,
    read,
    request,
    start,
    write,
)
from tests.simulator.clients import LUNA, make_client, make_plain_client
from tests.simulator.killing import kill_when_it_speaks

ROOT = Path(__file__).parents[3]
AT_ONCE = BatchPace(validation=0, per_line=0, finalizing=0, cancelling=0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "état" / "simulateur.sqlite3"


def open_client(path: Path, after: float = 0.0, pace: BatchPace | None = None) -> openai.OpenAI:
    """Un client sur un simulateur neuf, ``after`` secondes après le départ."""
    clock = VirtualClock(DEFAULT_START + timedelta(seconds=after))
    return make_client(Simulator(clock, store=Store(path), batch_pace=pace))


def stored_lines(path: Path) -> list[str]:
    """Les lignes déjà faites, lues dans le fichier lui-même."""
    with closing(sqlite3.connect(path)) as base:
        query = "SELECT line FROM batch_lines ORDER BY position"
        return [row[0] for row in base.execute(query)]


def test_it_goes_on_in_another_process(path: Path) -> None:
    pace = BatchPace(validation=10, per_line=10, finalizing=10)
    first = open_client(path, pace=pace)
    batch = start(first, [line(f"l{n}") for n in range(6)])
    seen = []
    for after in (5, 25, 45, 75, 80):
        now = open_client(path, after).batches.retrieve(batch.id)
        seen.append((now.status, *counts(now)))
        assert len(stored_lines(path)) in (now.request_counts.completed, 0)  # type: ignore[union-attr]
    assert seen == [
        ("validating", 0, 0, 0),
        ("in_progress", 6, 1, 0),
        ("in_progress", 6, 3, 0),
        ("finalizing", 6, 6, 0),
        ("completed", 6, 6, 0),
    ]
    later = open_client(path, 100)
    assert len(outputs(later, later.batches.retrieve(batch.id))) == 6
    assert stored_lines(path) == []  # elles sont dans le fichier de sortie


KILLED = """
    import sys, time
    from pathlib import Path
    import httpx2, openai
    from helpers.clock import RealClock
    from helpers.simulator.batches.pace import BatchPace
    from helpers.simulator.core import Simulator
    from helpers.simulator.state.batches import BatchTable
    from helpers.simulator.state.store import Store
    from helpers.simulator.transport import SimulatorTransport

    pace = BatchPace(validation=0, per_line=0, finalizing=0)
    simulator = Simulator(RealClock(), store=Store(Path(sys.argv[1])), batch_pace=pace)
    http = httpx2.Client(transport=SimulatorTransport(simulator))
    client = openai.OpenAI(api_key="sk-simule-tests", http_client=http)
    file = client.files.create(file=Path(sys.argv[2]), purpose="batch")
    batch = client.batches.create(
        input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
    )
    write = BatchTable.add_lines

    def write_two_slices(table, owner, batch, lines, usage):
        if batch.done == 200:  # la troisième tranche est faite, pas encore écrite
            print(batch.id, flush=True)
            time.sleep(600)
        return write(table, owner, batch, lines, usage)

    BatchTable.add_lines = write_two_slices
    client.batches.retrieve(batch.id)
"""


def test_a_kill_in_the_middle_loses_nothing_and_repeats_nothing(path: Path) -> None:
    """Tué entre le travail d'une tranche et son écriture, le lot reprend là où il en était."""
    messages = [{"role": "user", "content": "Bonjour"}]
    lines = [
        request(f"l{n}", CHAT, model=LUNA, messages=messages, store=n % 10 == 0) for n in range(350)
    ]
    path.parent.mkdir()
    source = path.parent / "lot.jsonl"
    source.write_bytes(write(lines))
    identifier = kill_when_it_speaks(KILLED, str(path), str(source))
    before = stored_lines(path)
    assert len(before) == 200
    client = make_client(Simulator(RealClock(), store=Store(path)))
    done = client.batches.retrieve(identifier)
    assert done.status == "completed" and counts(done) == (350, 350, 0)
    made = read(client, done.output_file_id)
    assert made[:200] == [json.loads(item) for item in before]
    assert sorted(item["custom_id"] for item in made) == sorted(f"l{n}" for n in range(350))
    assert len({item["id"] for item in made}) == 350


def test_a_slice_done_again_adds_nothing_twice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Des lignes faites dont l'écriture échoue : refaites, elles ne doublent rien."""
    clock = VirtualClock()
    simulator = Simulator(clock, store=Store(path), batch_pace=AT_ONCE)
    client = make_client(simulator)
    talk = client.conversations.create()
    batch = start(client, [line(f"l{n}", f"Tour {n}", conversation=talk.id) for n in range(4)])
    with monkeypatch.context() as broken:
        broken.setattr(BatchTable, "add_lines", _fail)
        with pytest.raises(openai.InternalServerError):
            make_plain_client(simulator).batches.retrieve(batch.id)
    assert len(list(client.conversations.items.list(talk.id))) > 0  # fait, mais pas inscrit
    clock.sleep(3600)
    done = client.batches.retrieve(batch.id)
    assert counts(done) == (4, 4, 0)
    items = [item.id for item in client.conversations.items.list(talk.id, limit=100)]
    assert len(items) == len(set(items))
    made = [item["id"] for body in outputs(client, done).values() for item in body["output"]]
    assert set(made) <= set(items) and len(items) == len(made) + 4


def _fail(*_: object) -> bool:
    raise StateError("Le disque est plein.")


def test_several_processes_read_it_at_once(path: Path) -> None:
    lines = [line(f"l{n}", f"Tour {n}") for n in range(230)]
    batch = start(open_client(path, pace=AT_ONCE), lines)
    clients = [open_client(path) for _ in range(4)]
    with ThreadPoolExecutor(4) as executor:
        seen = list(executor.map(lambda client: client.batches.retrieve(batch.id), clients))
    assert all(one == seen[0] for one in seen)
    assert seen[0].status == "completed" and counts(seen[0]) == (230, 230, 0)
    made = read(clients[0], seen[0].output_file_id)
    assert len({item["custom_id"] for item in made}) == 230
    usages = [item["response"]["body"]["usage"]["total_tokens"] for item in made]
    assert seen[0].usage is not None and seen[0].usage.total_tokens == sum(usages)
    assert len(clients[1].files.list().data) == 2  # l'entrée et la sortie, une seule fois


def test_several_threads_read_it_at_once(path: Path) -> None:
    client = open_client(path, pace=AT_ONCE)
    batch = start(client, [line(f"l{n}") for n in range(150)])
    with ThreadPoolExecutor(8) as executor:
        seen = list(executor.map(client.batches.retrieve, [batch.id] * 8))
    assert {counts(one) for one in seen} == {(150, 150, 0)}
    assert len(outputs(client, seen[0])) == 150


def test_only_what_is_due_is_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Un lot immense se crée et se lit vite : seules ses lignes dues sont faites, par tranches."""
    slices: list[int] = []
    write_slice = progress.LineWorker.work

    def counted(worker, timeline, start, stop):  # type: ignore[no-untyped-def]
        slices.append(stop - start)
        return write_slice(worker, timeline, start, stop)

    monkeypatch.setattr(progress.LineWorker, "work", counted)
    rows = [request(f"l{n}", MODERATIONS, input="Bonjour") for n in range(20_000)]
    clock = VirtualClock()
    client = make_client(Simulator(clock, store=Store(path), batch_pace=BatchPace(per_line=1)))
    batch = start(client, rows, MODERATIONS)
    assert slices == []
    for expected in (9, 10, 10):
        clock.sleep(10)
        client.batches.retrieve(batch.id)
        assert slices == [expected]
        slices.clear()
    clock.sleep(1_000)
    assert counts(client.batches.retrieve(batch.id)) == (20_000, 1_029, 0)
    assert slices == [progress.SLICE] * 10
    client.batches.cancel(batch.id)
    clock.sleep(DAY)
    done = client.batches.retrieve(batch.id)
    assert counts(done) == (20_000, 1_029, 0) and len(outputs(client, done)) == 1_029


def test_an_older_file_gets_files_and_lots(path: Path) -> None:
    from helpers.simulator.state.migrations import MIGRATIONS

    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as old:
        for script in MIGRATIONS[:2]:
            old.executescript(script)
        old.execute("PRAGMA user_version = 2")
    client = open_client(path, pace=AT_ONCE)
    batch = start(client, [line("a")])
    assert client.batches.retrieve(batch.id).status == "completed"


def test_nothing_is_left_of_a_deleted_file(path: Path) -> None:
    """Ni d'un fichier seul, ni de l'entrée d'un lot fini."""
    client = open_client(path, pace=AT_ONCE)
    file = client.files.create(file=("a.txt", b"motreconnaissable"), purpose="user_data")
    client.files.delete(file.id)
    batch = start(client, [line("a", "autremotreconnaissable", store=False)])
    client.files.delete(batch.input_file_id)
    done = client.batches.retrieve(batch.id)
    assert done.output_file_id is not None
    client.files.delete(done.output_file_id)
    with closing(sqlite3.connect(path)) as base:
        contents = [row[0] for row in base.execute("SELECT content FROM files")]
    assert contents == [b"", b"", b""]
