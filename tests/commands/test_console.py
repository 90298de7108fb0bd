"""Les messages passent sur toute console, avec les espaces que veut le français."""

import io
import sys

import pytest

from commands.console import complain, french_spaces, prepare_output, say


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("Que faire : ceci", "Que faire\u00a0: ceci"),
        ("fin :", "fin\u00a0:"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("Quoi ? Non ! Bon ; voilà", "Quoi\u202f? Non\u202f! Bon\u202f; voilà"),
        ("vraiment ?", "vraiment\u202f?"),
        ("(« vraiment ? »)", "(«\u00a0vraiment\u202f?\u00a0»)"),
    ],
)
def test_french_spaces(plain: str, expected: str) -> None:
    assert french_spaces(plain) == expected


@pytest.mark.parametrize(
    "untouched",
    ["http://127.0.0.1:8888/lab?token=a", "openai>=3,<4", "a[1 :2]", "py -3.13 cours.py", ""],
)
def test_code_and_addresses_keep_their_spaces(untouched: str) -> None:
    assert french_spaces(untouched) == untouched


def test_spaces_already_right_stay() -> None:
    text = french_spaces("Attention : « oui » !")
    assert french_spaces(text) == text


def console(encoding: str, monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Remplace la sortie par une console de cet encodage et renvoie ce qu'elle reçoit."""
    received = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(received, encoding=encoding))
    prepare_output()
    return received


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("cp1252", "Voilà… «\u00a0cœur\u00a0» ; fin -> ?"),
        ("cp850", "Voilà... «\u00a0coeur\u00a0» ; fin -> ?"),
        ("ascii", 'Voil?... " coeur " ; fin -> ?'),
        ("utf-8", "Voilà… «\u00a0cœur\u00a0»\u202f; fin → ☃"),
    ],
)
def test_any_console_gets_readable_text(
    encoding: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    received = console(encoding, monkeypatch)
    say("Voilà… « cœur » ; fin → ☃")
    assert received.getvalue().decode(encoding).rstrip() == expected


def test_messages_are_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    received = console("utf-8", monkeypatch)
    say("un")
    assert received.getvalue().rstrip() == b"un"


def test_complaints_go_to_the_error_output(capsys: pytest.CaptureFixture[str]) -> None:
    complain("non : rien")
    assert capsys.readouterr() == ("", "non\u00a0: rien\n")
