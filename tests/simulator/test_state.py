"""L'état dans un fichier : il survit, se partage, et n'abîme jamais ce qui n'est pas à lui."""

import contextlib
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import openai
import pytest

from helpers.clock import RealClock, VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.state.database import StateError
from helpers.simulator.state.migrations import MIGRATIONS
from helpers.simulator.state.store import Store
from helpers.simulator.transport import SimulatorTransport
from tests.simulator.clients import KEY, LUNA, make_client, make_http
from tests.simulator.killing import kill_when_it_speaks

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "état du cours" / "simulateur.sqlite3"


def open_client(path: Path) -> openai.OpenAI:
    return make_client(Simulator(VirtualClock(), store=Store(path)))


def test_it_survives_a_restart(path: Path) -> None:
    first = open_client(path).responses.create(model=LUNA, input="Je m'appelle Ondine.")
    later = open_client(path)
    assert later.responses.retrieve(first.id).to_dict() == first.to_dict()
    answer = later.responses.create(
        model=LUNA, input="Quel est mon prénom ?", previous_response_id=first.id
    )
    assert "Ondine" in answer.output_text
    (item,) = later.responses.input_items.list(first.id)
    assert item.content[0].text == "Je m'appelle Ondine."  # type: ignore[union-attr, index]


def test_the_cache_survives_too(path: Path) -> None:
    text = "La lecture est un droit. " * 300
    open_client(path).responses.create(model=LUNA, input=text)
    again = open_client(path).responses.create(model=LUNA, input=text)
    assert again.usage is not None and again.usage.input_tokens_details.cached_tokens >= 1024


def test_several_simulators_at_once_on_one_file(path: Path) -> None:
    clients = [open_client(path) for _ in range(6)]

    def work(client: openai.OpenAI) -> list[str]:
        parent = client.responses.create(model=LUNA, input="Bonjour")
        ids = [parent.id]
        for turn in range(5):
            parent = client.responses.create(
                model=LUNA, input=f"Tour {turn}", previous_response_id=parent.id
            )
            ids.append(parent.id)
        return ids

    with ThreadPoolExecutor(6) as executor:
        made = [identifier for ids in executor.map(work, clients) for identifier in ids]
    assert len(set(made)) == 36
    assert all(clients[0].responses.retrieve(identifier).id == identifier for identifier in made)


def test_several_first_openings_at_once(path: Path) -> None:
    with ThreadPoolExecutor(8) as executor:
        for store in executor.map(Store, [path] * 8):
            assert not store.responses.ends("moi", "resp_x", now=0)


CREATE_THEN_HANG = """
    import sys, time
    from pathlib import Path
    import httpx2, openai
    from helpers.clock import RealClock
    from helpers.simulator.core import Simulator
    from helpers.simulator.state.store import Store
    from helpers.simulator.transport import SimulatorTransport

    simulator = Simulator(RealClock(), store=Store(Path(sys.argv[1])))
    http = httpx2.Client(transport=SimulatorTransport(simulator))
    client = openai.OpenAI(api_key="sk-simule-tests", http_client=http)
    if sys.argv[2] == "stream":
        events = client.responses.create(model="gpt-6-luna", input="Bonjour", stream=True)
        print([event for event in events][-1].response.id, flush=True)
    else:
        print(client.responses.create(model="gpt-6-luna", input="Bonjour").id, flush=True)
    time.sleep(600)
"""


@pytest.mark.parametrize("way", ["plain", "stream"])
def test_what_was_acknowledged_survives_a_kill(path: Path, way: str) -> None:
    identifier = kill_when_it_speaks(CREATE_THEN_HANG, str(path), way)
    client = make_client(Simulator(RealClock(), store=Store(path)))
    assert client.responses.retrieve(identifier).status == "completed"


class TestFilesThatAreNotOurs:
    """Une ``StateError`` en français, et un fichier intact, octet pour octet."""

    def check(self, path: Path, said: str) -> None:
        before = path.read_bytes()
        with pytest.raises(StateError, match=said) as caught:
            Store(path)
        assert str(path) in str(caught.value)
        assert "déplacez" in str(caught.value)  # ce qu'il faut faire
        assert path.read_bytes() == before
        assert list(path.parent.iterdir()) == [path]

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        return tmp_path / "simulateur.sqlite3"

    def test_a_text(self, file: Path) -> None:
        file.write_text("ceci n'est pas une base\n" * 100, encoding="utf-8")
        self.check(file, "illisible")

    def test_a_corrupt_base(self, file: Path) -> None:
        Store(file).close()
        content = bytearray(file.read_bytes())
        content[100:3000] = b"\xff" * 2900
        file.write_bytes(content)
        self.check(file, "illisible")

    def test_another_base(self, file: Path) -> None:
        with sqlite3.connect(file) as base:
            base.execute("CREATE TABLE notes (texte TEXT)")
        base.close()
        self.check(file, "n'a pas été écrit par cette version")

    def test_a_newer_version(self, file: Path) -> None:
        Store(file).close()
        with sqlite3.connect(file) as base:
            base.execute("PRAGMA user_version = 99")
        base.close()
        self.check(file, "Mettez le cours à jour")

    def test_a_folder(self, file: Path) -> None:
        file.mkdir()
        with pytest.raises(StateError, match="est un dossier"):
            Store(file)
        assert list(file.iterdir()) == []


READ_ONLY = """
    import os, sys
    from pathlib import Path
    from helpers.simulator.state.database import StateError
    from helpers.simulator.state.store import Store

    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.setuid(65534)  # root écrirait malgré tout
    try:
        Store(Path(sys.argv[1]))
    except StateError as error:
        print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="droits POSIX")
def test_a_read_only_file(tmp_path: Path) -> None:
    path = tmp_path / "simulateur.sqlite3"
    Store(path).close()
    before = path.read_bytes()
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    printed = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(READ_ONLY), str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    tmp_path.chmod(0o755)
    assert "non modifiable" in printed
    assert path.read_bytes() == before


def test_a_state_lost_on_the_way_is_a_500_not_retried(path: Path) -> None:
    """Le fichier s'abîme pendant la séance : une erreur qui le dit, sans nouvelle tentative."""
    store = Store(path)
    simulator = Simulator(VirtualClock(), store=store)
    http = httpx2.Client(transport=SimulatorTransport(simulator))  # sans juge
    client = openai.OpenAI(api_key="sk-simule-tests", http_client=http, max_retries=5)
    store.close()
    with pytest.raises(openai.InternalServerError) as caught:
        client.responses.create(model=LUNA, input="Bonjour")
    assert caught.value.response.headers["x-should-retry"] == "false"
    assert "état" in str(caught.value)


def test_a_file_held_by_another_is_a_503_retried(path: Path) -> None:
    """Un autre programme écrit : le SDK réessaie, et l'appel aboutit quand il a fini."""
    store = Store(path)
    store._database.write("PRAGMA busy_timeout = 0")
    clock = VirtualClock()
    http = httpx2.Client(transport=SimulatorTransport(Simulator(clock, store=store)))  # sans juge
    client = openai.OpenAI(api_key="sk-simule-tests", http_client=http, max_retries=0)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(openai.InternalServerError) as caught:
            client.responses.create(model=LUNA, input="Bonjour")
        other.execute("ROLLBACK")
    assert caught.value.status_code == 503
    assert "x-should-retry" not in caught.value.response.headers
    assert "occupé" in str(caught.value)
    assert client.responses.create(model=LUNA, input="Bonjour").status == "completed"


def test_a_conversation_survives_a_restart(path: Path) -> None:
    first = open_client(path)
    made = first.conversations.create(metadata={"sujet": "essai"})
    first.responses.create(model=LUNA, input="Je m'appelle Ada.", conversation=made.id)
    again = open_client(path)
    assert again.conversations.retrieve(made.id) == made
    answer = again.responses.create(model=LUNA, input="Quel est mon nom ?", conversation=made.id)
    assert "Ada" in answer.output_text


def test_an_older_file_is_brought_up_to_date(path: Path) -> None:
    """Un fichier de la première version : ses réponses se lisent, et tout le reste y marche."""
    now = VirtualClock().timestamp()
    owner = hashlib.sha256(KEY.encode()).hexdigest()[:16]
    content = [{"type": "input_text", "text": "Je m'appelle Ada."}]
    item = {"id": "msg_1", "type": "message", "role": "user", "content": content}
    path.parent.mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(path)) as old:
        old.executescript(MIGRATIONS[0])
        old.execute("PRAGMA user_version = 1")
        old.execute(
            "INSERT INTO responses VALUES (?, 'resp_ancienne', NULL, ?, 0, '{}', '[]', ?, ?)",
            (owner, now + 1000, json.dumps([item]), b""),
        )
        old.commit()
    client = open_client(path)
    answer = client.responses.create(
        model=LUNA, input="Quel est mon nom ?", previous_response_id="resp_ancienne"
    )
    assert "Ada" in answer.output_text
    job = client.responses.create(model=LUNA, input="Bonjour", background=True)
    assert client.responses.retrieve(job.id).status == "completed"
    assert client.conversations.create().id


@pytest.mark.parametrize("count", [2, 8])
def test_several_processes_open_an_old_file_at_once(path: Path, count: int) -> None:
    path.parent.mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(path)) as old:
        old.executescript(MIGRATIONS[0])
        old.execute("PRAGMA user_version = 1")
        old.commit()
    with ThreadPoolExecutor(count) as executor:
        for store in executor.map(Store, [path] * count):
            store.close()
    with contextlib.closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def test_nothing_of_a_key_is_written(path: Path) -> None:
    key = "sk-simule-tresreconnaissable"
    store = Store(path)
    reply = make_http(Simulator(VirtualClock(), store=store), key).post(
        "/responses", json={"model": LUNA, "input": "Bonjour"}
    )
    assert reply.status_code == 200
    store.close()
    written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Bonjour" in written and b"tresreconnaissable" not in written
