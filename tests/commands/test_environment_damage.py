"""Un ``.venv`` abîmé, déplacé ou d'un autre Python est reconnu et refait."""

from collections.abc import Callable
from pathlib import Path

import pytest

from commands import environment
from commands.console import CourseError
from commands.course import Course
from commands.environment import ensure_environment
from commands.environment_stamp import read_stamp
from tests.commands.conftest import VERSION, FakeInstaller


def break_stamp(course: Course) -> None:
    (course.venv / "installation-du-cours.json").unlink()


def corrupt_stamp(course: Course) -> None:
    (course.venv / "installation-du-cours.json").write_text('{"content": ', encoding="utf-8")


def truncate_stamp(course: Course) -> None:
    (course.venv / "installation-du-cours.json").write_text("{}", encoding="utf-8")


def remove_python(course: Course) -> None:
    course.venv_python.unlink()


def replace_by_file(course: Course) -> None:
    environment._remove(course.venv)
    course.venv.write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (break_stamp, "a été interrompue"),
        (corrupt_stamp, "a été interrompue"),
        (truncate_stamp, "a été interrompue"),
        (remove_python, "ne se lance plus"),
        (replace_by_file, "a été interrompue"),
    ],
)
def test_a_damaged_venv_is_remade(
    damage: Callable[[Course], None],
    reason: str,
    course: Course,
    installer: FakeInstaller,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ensure_environment(course)
    damage(course)
    ensure_environment(course)
    assert installer.created == 2
    assert reason in capsys.readouterr().out
    assert read_stamp(course) is not None


def test_another_python_remakes_it(
    course: Course,
    installer: FakeInstaller,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ensure_environment(course)
    monkeypatch.setattr(environment.sys, "version_info", (3, 99, 0, "final", 0))
    installer.python = "3.99"
    ensure_environment(course)
    assert installer.created == 2
    assert f"fait avec Python {VERSION}, et vous employez Python 3.99" in capsys.readouterr().out


def test_a_moved_course_remakes_it(
    course: Course, installer: FakeInstaller, capsys: pytest.CaptureFixture[str]
) -> None:
    ensure_environment(course)
    moved = Course(course.root.rename(course.root.with_name("Déplacé")))
    ensure_environment(moved)
    assert installer.created == 2
    assert "déplacé ou copié" in capsys.readouterr().out


def test_a_venv_in_use_says_what_to_close(
    course: Course, installer: FakeInstaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure_environment(course)
    break_stamp(course)

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Accès refusé", "python.exe")

    monkeypatch.setattr(environment.shutil, "rmtree", refuse)
    with pytest.raises(CourseError, match="Fermez JupyterLab et les terminaux"):
        ensure_environment(course)


def test_a_linked_venv_is_unlinked_and_its_target_kept(
    course: Course, installer: FakeInstaller, tmp_path: Path
) -> None:
    target = tmp_path / "ailleurs"
    target.mkdir()
    (target / "précieux.txt").write_text("", encoding="utf-8")
    try:
        course.venv.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("ce compte Windows n'a pas le droit de créer des liens")
    ensure_environment(course)
    assert (target / "précieux.txt").exists() and not course.venv.is_symlink()
