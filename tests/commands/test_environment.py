"""Le ``.venv`` : fait une fois, refait quand il le faut, jamais cru sur parole."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
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


def test_what_another_window_has_just_installed_is_used(
    course: Course, installer: FakeInstaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def wait_for_the_other(locked: Course) -> Iterator[None]:
        monkeypatch.undo()  # l'autre fenêtre, elle, ne trouve pas le verrou pris
        monkeypatch.setattr(environment, "_create", installer.create)
        monkeypatch.setattr(environment, "install_libraries", installer.install)
        monkeypatch.setattr(environment, "running_python", installer.running)
        ensure_environment(locked)
        yield

    monkeypatch.setattr(environment, "installation_lock", wait_for_the_other)
    ensure_environment(course)
    assert (installer.created, installer.installed) == (1, [()])


def test_jupyterlab_does_not_ask_about_its_news(course: Course, installer: FakeInstaller) -> None:
    ensure_environment(course)
    path = course.venv / "etc" / "jupyter" / "labconfig" / "page_config.json"
    disabled = json.loads(path.read_text(encoding="utf-8"))["disabledExtensions"]
    assert disabled == {"@jupyterlab/apputils-extension:announcements": True}


def test_the_table_of_lessons_opens_laid_out(course: Course, installer: FakeInstaller) -> None:
    ensure_environment(course)
    path = course.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    (settings,) = json.loads(path.read_text(encoding="utf-8")).values()
    assert settings == {"defaultViewers": {"markdown": "Markdown Preview"}}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("requirements.txt", "openai>=4,<5\n-e .\n"),
        ("pyproject.toml", "[project]\nversion = '2'\n"),
        ("pyproject.toml", "[build-system]\nrequires = []\n[project]\n"),
        ("pyproject.toml", "[project]\n[tool.setuptools]\npackages = ['helpers']\n"),
    ],
)
def test_changed_requirements_are_installed_over(
    name: str, text: str, course: Course, installer: FakeInstaller
) -> None:
    ensure_environment(course)
    (course.root / name).write_text(text, encoding="utf-8")
    ensure_environment(course)
    assert (installer.created, installer.installed) == (1, [(), ()])


def test_settings_of_other_tools_are_not_a_change(course: Course, installer: FakeInstaller) -> None:
    """Une mise à jour qui ne touche qu'à elles se suit hors ligne."""
    ensure_environment(course)
    text = "[project]\n[tool.ruff]\nline-length = 90\n"
    (course.root / "pyproject.toml").write_text(text, encoding="utf-8")
    ensure_environment(course)
    assert installer.installed == [()]


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_an_incomplete_course_says_so(name: str, course: Course, installer: FakeInstaller) -> None:
    (course.root / name).unlink()
    with pytest.raises(CourseError, match="incomplète ou abîmée .* Téléchargez-la à nouveau"):
        ensure_environment(course)
    assert installer.created == 0


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
