"""Deux fenêtres qui ouvrent le cours ensemble n'installent pas l'une sur l'autre."""

import pytest

from commands import installation_lock as lock_module
from commands.course import Course
from commands.installation_lock import installation_lock


def test_the_second_waits_until_the_first_is_done(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = installation_lock(course)
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            first.__exit__(None, None, None)

    monkeypatch.setattr(lock_module.time, "sleep", wait)
    first.__enter__()
    with installation_lock(course):
        assert len(waits) == 3
    shown = capsys.readouterr().out
    assert shown.count("Une autre fenêtre installe déjà le cours") == 1


def test_alone_one_does_not_wait(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lock_module.time, "sleep", lambda _seconds: pytest.fail("attente"))
    for _ in range(2):
        with installation_lock(course):
            pass
    assert capsys.readouterr().out == ""


def test_a_failure_gives_the_lock_back(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_module.time, "sleep", lambda _seconds: pytest.fail("attente"))
    with pytest.raises(KeyboardInterrupt), installation_lock(course):
        raise KeyboardInterrupt
    with installation_lock(course):
        pass
