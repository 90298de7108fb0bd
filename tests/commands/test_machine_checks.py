"""Le diagnostic de la machine. De la clé, il ne dit que si elle est là."""

import io
import sys
from types import SimpleNamespace

import pytest

from commands import machine_checks
from commands.course import Course
from commands.machine_checks import (
    check_disk,
    check_encoding,
    check_key,
    check_network_port,
    check_python,
    check_work_folder,
)

SECRET = "sk-proj-Zq9Xw8Vu7Ts6"


@pytest.fixture(autouse=True)
def no_key_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


def write_env(course: Course, text: str) -> None:
    (course.root / ".env").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        f"OPENAI_API_KEY={SECRET}",
        f'A=1\nOPENAI_API_KEY="{SECRET}"\n',
        f"export OPENAI_API_KEY = '{SECRET}'",
        f"\ufeffOPENAI_API_KEY={SECRET}",
    ],
)
def test_a_key_in_the_file_is_present_and_never_shown(course: Course, text: str) -> None:
    write_env(course, text)
    finding = check_key(course)
    assert finding.text == "présente dans le fichier .env"
    assert not any(SECRET[start : start + 4] in repr(finding) for start in range(len(SECRET) - 3))


def test_a_key_in_the_environment_is_present_and_never_shown(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    finding = check_key(course)
    assert finding.text == "présente dans l'environnement"
    assert not any(SECRET[start : start + 4] in repr(finding) for start in range(len(SECRET) - 3))


def test_both_places_are_named(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    write_env(course, f"OPENAI_API_KEY={SECRET}\n")
    assert check_key(course).text == "présente dans l'environnement et dans le fichier .env"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "OPENAI_API_KEY=",
        "OPENAI_API_KEY= # à remplir",
        'OPENAI_API_KEY=""',
        "# OPENAI_API_KEY=sk-ancienne",
        "OPENAI_API_KEY=\nOPENAI_MODEL=un-modele",
        "AUTRE_OPENAI_API_KEY=x",
    ],
)
def test_no_key_is_fine(course: Course, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "  ")
    write_env(course, text)
    finding = check_key(course)
    assert finding.state == "ok" and finding.text.startswith("absente")


def test_a_file_in_another_encoding_does_not_stop_the_diagnosis(course: Course) -> None:
    (course.root / ".env").write_bytes("# clé\nOPENAI_API_KEY=abc\n".encode("cp1252"))
    assert check_key(course).text == "présente dans le fichier .env"


def test_this_python_is_described() -> None:
    finding = check_python()
    assert finding.state == "ok" and finding.text.startswith(sys.version.split()[0])


def test_a_32_bit_python_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine_checks.sys, "maxsize", 2**31 - 1)
    finding = check_python()
    assert finding.state == "wrong" and "64 bits" in finding.remedy


@pytest.mark.parametrize(
    ("encoding", "state"), [("utf-8", "ok"), ("UTF8", "ok"), ("cp1252", "note")]
)
def test_a_console_without_utf8_is_noted(
    encoding: str, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", output)
    *_, finding = check_encoding()
    assert finding.state == state and finding.text == encoding
    assert bool(finding.remedy) == (state != "ok")


def test_file_names_without_utf8_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine_checks.sys, "getfilesystemencoding", lambda: "ascii")
    first, *_ = check_encoding()
    assert first.state == "wrong" and "LANG" in first.remedy


@pytest.mark.parametrize(
    ("free", "installed", "state"),
    [
        (300_000_000, True, "ok"),
        (300_000_000, False, "wrong"),
        (2_000_000_000, False, "ok"),
        (100_000_000, True, "wrong"),
    ],
)
def test_disk_space_depends_on_what_remains_to_install(
    free: int, installed: bool, state: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    if installed:
        course.venv.mkdir()
    monkeypatch.setattr(
        machine_checks.shutil, "disk_usage", lambda _path: SimpleNamespace(free=free)
    )
    finding = check_disk(course)
    assert finding.state == state
    assert ("Libérez" in finding.remedy) == (state == "wrong")


def test_lessons_are_counted(course: Course) -> None:
    assert check_work_folder(course).text == "2, « ouvrir » les copiera"
    course.work.mkdir()
    assert "travail" in check_work_folder(course).text


def test_a_course_without_lessons_is_wrong(course: Course) -> None:
    for path in course.notebooks.iterdir():
        path.unlink()
    assert check_work_folder(course).state == "wrong"


def test_a_folder_of_somebody_else_is_wrong(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_checks.os, "access", lambda _path, _mode: False)
    finding = check_work_folder(course)
    assert finding.state == "wrong" and "qui vous appartient" in finding.remedy


@pytest.mark.parametrize(
    ("chosen", "text"),
    [(8888, "8888 est libre"), (8890, "8888 est pris, 8890 est libre et sera employé")],
)
def test_a_taken_port_is_no_problem(
    chosen: int, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_checks, "choose_port", lambda _wanted: chosen)
    finding = check_network_port()
    assert (finding.state, finding.text) == ("ok", text)


def test_a_machine_that_opens_no_port_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_wanted: int) -> int:
        raise PermissionError(13, "refusé")

    monkeypatch.setattr(machine_checks, "choose_port", refuse)
    finding = check_network_port()
    assert finding.state == "wrong" and "pare-feu" in finding.remedy
