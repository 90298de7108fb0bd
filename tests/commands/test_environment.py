"""Le ``.venv`` : fait une fois, refait quand il le faut, jamais cru sur parole."""

import json
from types import SimpleNamespace

import pytest

from commands import environment
from commands.console import CourseError
from commands.course import Course
from commands.environment import ensure_environment
from commands.environment_stamp import read_stamp
from tests.commands.conftest import VERSION, FakeInstaller


def test_first_launch_installs(course: Course, installer: FakeInstaller) -> None:
    ensure_environment(course)
    assert (installer.created, installer.installed) == (1, [()])
    stamp = read_stamp(course)
    assert stamp is not None
    assert (stamp.python, stamp.folder) == (VERSION, str(course.root))


def test_second_launch_does_nothing(
    course: Course, installer: FakeInstaller, capsys: pytest.CaptureFixture[str]
) -> None:
    ensure_environment(course)
    capsys.readouterr()
    ensure_environment(course)
    assert (installer.created, installer.installed) == (1, [()])
    assert capsys.readouterr().out == ""


def test_jupyterlab_does_not_ask_about_its_news(course: Course, installer: FakeInstaller) -> None:
    ensure_environment(course)
    path = course.venv / "etc" / "jupyter" / "labconfig" / "page_config.json"
    disabled = json.loads(path.read_text(encoding="utf-8"))["disabledExtensions"]
    assert disabled == {"@jupyterlab/apputils-extension:announcements": True}


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_changed_requirements_are_installed_over(
    name: str, course: Course, installer: FakeInstaller
) -> None:
    ensure_environment(course)
    (course.root / name).write_text("autre chose\n", encoding="utf-8")
    ensure_environment(course)
    assert (installer.created, installer.installed) == (1, [(), ()])


def test_line_endings_are_not_a_change(course: Course, installer: FakeInstaller) -> None:
    """git les change d'un système à l'autre."""
    ensure_environment(course)
    data = course.requirements.read_bytes().replace(b"\n", b"\r\n")
    course.requirements.write_bytes(data)
    ensure_environment(course)
    assert installer.installed == [()]


def test_an_extra_is_added_then_kept(course: Course, installer: FakeInstaller) -> None:
    ensure_environment(course)
    ensure_environment(course, "test")
    ensure_environment(course)
    ensure_environment(course, "test")
    assert (installer.created, installer.installed) == (1, [(), ("test",)])
    course.requirements.write_text("httpx2\n", encoding="utf-8")
    ensure_environment(course)
    assert installer.installed[-1] == ("test",), "une mise à jour ne retire pas ce qui est là"


@pytest.mark.parametrize("failure", [CourseError("pas de réseau"), KeyboardInterrupt()])
def test_a_failed_first_installation_leaves_nothing(
    failure: BaseException, course: Course, installer: FakeInstaller
) -> None:
    installer.failure = failure
    with pytest.raises(type(failure)):
        ensure_environment(course)
    assert not course.venv.exists()
    installer.failure = None
    ensure_environment(course)
    assert read_stamp(course) is not None


def test_a_failed_update_is_tried_again_without_remaking(
    course: Course, installer: FakeInstaller
) -> None:
    ensure_environment(course)
    course.requirements.write_text("nouvelle\n", encoding="utf-8")
    installer.failure = CourseError("pas de réseau")
    with pytest.raises(CourseError):
        ensure_environment(course)
    installer.failure = None
    ensure_environment(course)
    assert (installer.created, installer.installed) == (1, [(), ()])


def test_an_interrupted_update_is_not_trusted(course: Course, installer: FakeInstaller) -> None:
    ensure_environment(course)
    course.requirements.write_text("nouvelle\n", encoding="utf-8")
    installer.failure = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        ensure_environment(course)
    installer.failure = None
    ensure_environment(course)
    assert installer.created == 2


def test_a_full_disk_is_seen_before_installing(
    course: Course, installer: FakeInstaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=40_000_000)
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(CourseError, match="Il reste 40 Mo .* environ 900. Libérez de la place"):
        ensure_environment(course)
    assert installer.created == 0


def test_without_ensurepip_nor_uv_debian_gets_its_package_name(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(environment.shutil, "which", lambda _name: None)
    with pytest.raises(CourseError, match=r"sudo apt install python3-venv"):
        ensure_environment(course)
    assert not course.venv.exists()
