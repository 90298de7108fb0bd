"""Le témoin d'installation, et l'interpréteur vraiment lancé."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from commands.course import Course
from commands.environment_stamp import Stamp, read_stamp, running_python, write_stamp

STAMP = Stamp(content="abc", python="3.12", folder="/cours", extras=("test",))


def test_what_is_written_is_read(course: Course) -> None:
    course.venv.mkdir()
    write_stamp(course, STAMP)
    assert read_stamp(course) == STAMP


def test_no_venv_no_stamp(course: Course) -> None:
    assert read_stamp(course) is None


@pytest.mark.parametrize(
    ("wanted", "covered"),
    [
        (STAMP, True),
        (replace(STAMP, extras=()), True),
        (replace(STAMP, extras=("autre",)), False),
        (replace(STAMP, extras=("autre", "test")), False),
        (replace(STAMP, content="abd"), False),
        (replace(STAMP, python="3.13"), False),
        (replace(STAMP, folder="/autre"), False),
    ],
)
def test_what_an_installation_covers(wanted: Stamp, covered: bool) -> None:
    assert STAMP.covers(wanted) is covered


def test_running_python_runs_it() -> None:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert running_python(Path(sys.executable)) == version


def test_a_python_that_is_gone_or_broken_is_none(tmp_path: Path) -> None:
    assert running_python(tmp_path / "absent") is None
    broken = tmp_path / "python"
    broken.write_bytes(b"\x00\x01")
    broken.chmod(0o755)
    assert running_python(broken) is None
