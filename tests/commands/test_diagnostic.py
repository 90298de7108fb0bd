"""Le diagnostic entier : une ligne par point, et un état de sortie qui dit vrai."""

import pytest

from commands import diagnostic
from commands.course import Course
from commands.diagnostic import run_diagnostic
from commands.findings import Finding

GOOD = Finding("disque", "80 Go libres")
NOTE = Finding("modèles", "l'un s'arrête", "note", "Mettez à jour.")
WRONG = Finding("environnement .venv", "absent", "wrong", "Lancez « ouvrir ».")


def run(
    findings: list[Finding],
    course: Course,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> tuple[int, str]:
    monkeypatch.setattr(diagnostic, "_findings", lambda _course: iter(findings))
    status = run_diagnostic(course)
    return status, capsys.readouterr().out


def test_all_is_well(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, shown = run([GOOD], course, monkeypatch, capsys)
    assert (status, shown) == (0, "OK         disque\u00a0: 80 Go libres\n\nTout va bien.\n")


def test_a_note_does_not_fail(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, shown = run([GOOD, NOTE], course, monkeypatch, capsys)
    assert status == 0
    assert "à noter    modèles" in shown and "→ Mettez à jour." in shown


def test_what_is_wrong_fails_and_says_what_to_do(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, shown = run([GOOD, WRONG], course, monkeypatch, capsys)
    assert status == 1
    assert "À CORRIGER environnement .venv\u00a0: absent" in shown
    assert "→ Lancez «\u00a0ouvrir\u00a0»." in shown and "1 point à corriger." in shown
    assert run([WRONG, WRONG], course, monkeypatch, capsys)[1].endswith("2 points à corriger.\n")


def test_it_works_before_anything_is_installed(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert run_diagnostic(course) == 1
    shown = capsys.readouterr().out
    for subject in ("Python", "encodage", "disque", "leçons", "clé OPENAI_API_KEY", "port"):
        assert subject in shown
    assert "python3 cours.py ouvrir" in shown and "mode\u00a0:" not in shown
