"""« ouvrir » : ce que la personne lit, et le port qu'elle obtient."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from commands import lab
from commands.console import CourseError
from commands.course import Course
from commands.lab import open_lab, server_command


class FakeServer:
    """Un serveur qui démarre ou non, puis attend comme on le lui dit."""

    def __init__(self, port: int, page: str, ready: bool, ending: int | BaseException) -> None:
        self.address = f"http://127.0.0.1:{port}{page}?token=jeton"
        self.ready = ready
        self.ending = ending
        self.stopped = False

    def wait_until_ready(self) -> bool:
        return self.ready

    def wait(self) -> int:
        if isinstance(self.ending, BaseException):
            raise self.ending
        return self.ending

    def stop(self) -> None:
        self.stopped = True

    def last_words(self) -> str:
        return "  | dernières lignes"


class Stage:
    """Les ports pris, les serveurs qui démarrent, et ce qui a été lancé."""

    def __init__(self) -> None:
        self.taken: set[int] = set()
        self.races: set[int] = set()
        self.starts = True
        self.ending: int | BaseException = KeyboardInterrupt()
        self.servers: list[FakeServer] = []
        self.commands: list[list[str]] = []

    def choose(self, wanted: int) -> int:
        while wanted in self.taken:
            wanted += 1
        return wanted

    @contextmanager
    def run(
        self, _course: Course, command: Sequence[str], port: int, page: str
    ) -> Iterator[FakeServer]:
        raced = port in self.races
        if raced:
            self.taken.add(port)
        server = FakeServer(port, page, self.starts and not raced, self.ending)
        self.servers.append(server)
        self.commands.append(list(command))
        yield server


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    stage = Stage()
    monkeypatch.setattr(lab, "ensure_environment", lambda _course: None)
    monkeypatch.setattr(lab, "choose_port", stage.choose)
    monkeypatch.setattr(lab, "port_is_free", lambda port: port not in stage.taken)
    monkeypatch.setattr(lab, "running_server", stage.run)
    return stage


def test_the_address_is_printed_then_ctrl_c_stops(
    course: Course, stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_lab(course, 8888, browser=False) == 0
    shown = capsys.readouterr().out
    assert "  http://127.0.0.1:8888/lab/tree/00_demarrage.ipynb?token=jeton\n" in shown
    assert "Ouvrez cette adresse" in shown and "Pour arrêter\u00a0: Ctrl-C." in shown
    assert "JupyterLab est arrêté" in shown and stage.servers[0].stopped


def test_the_workspace_is_ready_before_the_server_starts(course: Course, stage: Stage) -> None:
    open_lab(course)
    assert (course.work / "00_demarrage.ipynb").exists() and (course.root / ".env").exists()


def test_a_taken_port_gets_another_and_a_sentence(
    course: Course, stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.taken = {9000}
    open_lab(course, 9000, browser=False)
    shown = capsys.readouterr().out
    assert "Le port 9000 est pris\u00a0: JupyterLab emploie le port 9001." in shown
    assert "http://127.0.0.1:9001/" in shown and "http://127.0.0.1:9000/" not in shown
    assert "--ServerApp.port=9001" in stage.commands[0]


def test_a_port_lost_while_starting_gets_another(
    course: Course, stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.races = {8888, 8889}
    assert open_lab(course, browser=False) == 0
    shown = capsys.readouterr().out
    assert "http://127.0.0.1:8890/" in shown and "http://127.0.0.1:8888/" not in shown


def test_losing_every_port_ends_with_advice(course: Course, stage: Stage) -> None:
    stage.races = set(range(8888, 8988))
    with pytest.raises(CourseError, match="--port 9000"):
        open_lab(course)


def test_a_server_that_does_not_start_shows_its_log(course: Course, stage: Stage) -> None:
    stage.starts = False
    with pytest.raises(CourseError, match="n'a pas démarré :\n  | dernières lignes"):
        open_lab(course)
    assert len(stage.servers) == 1


def test_a_server_that_crashes_is_a_failure(course: Course, stage: Stage) -> None:
    stage.ending = 3
    with pytest.raises(CourseError, match="arrêté de lui-même"):
        open_lab(course)


def test_a_server_closed_from_its_menu_is_not_a_failure(course: Course, stage: Stage) -> None:
    stage.ending = 0
    assert open_lab(course) == 0


@pytest.mark.parametrize("browser", [True, False])
def test_the_command_fixes_what_the_address_depends_on(course: Course, browser: bool) -> None:
    command = server_command(course, 8890, browser=browser)
    assert command[:3] == [str(course.venv_python), "-m", "jupyterlab"]
    assert {
        "--ServerApp.ip=127.0.0.1",
        "--ServerApp.port=8890",
        "--ServerApp.port_retries=0",
        "--ServerApp.base_url=/",
        f"--ServerApp.root_dir={course.work}",
        f"--ServerApp.open_browser={browser}",
    } <= set(command)
    assert not any("token" in argument.lower() for argument in command)


def test_without_the_first_lesson_jupyterlab_opens_on_its_launcher(course: Course) -> None:
    assert "--LabApp.default_url=/lab" in server_command(course, 8890, browser=False)
