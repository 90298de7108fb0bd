"""Chaque panne d'installation connue devient une phrase qui dit que faire."""

import pytest

from commands.installer_errors import explain_failure

PIP_NO_NETWORK = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: \
Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/
ERROR: Could not find a version that satisfies the requirement jupyterlab<5,>=4.6
ERROR: No matching distribution found for jupyterlab<5,>=4.6
"""
UV_NO_NETWORK = """\
error: Failed to fetch: `https://miroir.exemple/simple/tenacity/`
  Caused by: error sending request for url (https://miroir.exemple/simple/tenacity/)
  Caused by: client error (Connect)
  Caused by: dns error
"""
DEBIAN = """\
The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.
"""


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (DEBIAN, "sudo apt install python3-venv"),
        ("/usr/bin/python3: No module named venv", "sudo apt install python3-venv"),
        (PIP_NO_NETWORK, "Pas d'accès au réseau"),
        (UV_NO_NETWORK, "Pas d'accès au réseau"),
        ("socket.gaierror: [Errno 11001] getaddrinfo failed", "Pas d'accès au réseau"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "disque est plein"),
        ("OSError: [WinError 112] Espace insuffisant sur le disque", "disque est plein"),
        ("failed to copy: No space left on device (os error 28)", "disque est plein"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied",
            "Droits insuffisants",
        ),
        ("[WinError 5] Accès refusé: 'python.exe'", "Droits insuffisants"),
        ("HINT: Windows Long Path support enabled", "C:\\cours"),
        ("SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", "pip config set global.cert"),
        ("invalid peer certificate: UnknownIssuer", "pip config set global.cert"),
        ("ERROR: No matching distribution found for numpy", "autre Python (3.11 à 3.14)"),
        ("× No solution found when resolving dependencies", "autre Python (3.11 à 3.14)"),
        ("error: command 'gcc' failed", "pas disponible toute faite"),
    ],
)
def test_known_failures(output: str, sentence: str) -> None:
    assert sentence in explain_failure(output)


def test_a_full_disk_wins_over_what_it_entails() -> None:
    assert "disque est plein" in explain_failure(f"No space left on device\n{PIP_NO_NETWORK}")


def test_windows_errors_are_not_confused_by_their_first_digits() -> None:
    assert "Droits" not in explain_failure("[WinError 50] La demande n'est pas prise en charge")


def test_an_unknown_failure_shows_the_last_lines_and_the_log() -> None:
    output = "\n".join(f"ligne {number}" for number in range(30)) + "\n\n"
    text = explain_failure(output)
    assert "  | ligne 29" in text and "ligne 21" not in text
    assert "raison inconnue" in text and "installation.log" in text and "Recommencez" in text


def test_passwords_in_addresses_are_hidden() -> None:
    text = explain_failure("Looking in https://moi:motdepasse@miroir.exemple/simple\nplantage")
    assert "motdepasse" not in text and "moi" not in text
    assert "https://***@miroir.exemple/simple" in text


def test_nothing_said_at_all_is_still_a_sentence() -> None:
    assert "raison inconnue" in explain_failure("")
