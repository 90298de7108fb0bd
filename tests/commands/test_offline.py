"""Le réseau est coupé, et la sortie dit comment."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from commands import offline
from commands.course import Course
from commands.offline import isolate, namespace_prefixes

# Dit « seul » si rien d'autre que cette machine n'est joignable, « relié » sinon.
TRY_TO_LEAVE = """
import socket
server = socket.create_server(("127.0.0.1", 0))
socket.create_connection(server.getsockname()).close()
try:
    socket.create_connection(("192.0.2.1", 80), timeout=5)
except OSError as error:
    print("seul")
else:
    print("relié")
"""


def find_tools(monkeypatch: pytest.MonkeyPatch, **places: str) -> None:
    """Seuls ces outils sont installés, à ces places."""

    def which(name: str, path: str | None = None) -> str | None:
        place = places.get(name)
        if place is None:
            return None
        in_sbin = place.startswith(("/usr/sbin", "/sbin"))
        return place if in_sbin == (path is not None) else None

    monkeypatch.setattr(offline.shutil, "which", which)


def account(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(offline.os, "geteuid", lambda: number, raising=False)
    monkeypatch.setattr(offline.os, "getegid", lambda: number, raising=False)


@pytest.mark.parametrize("number", [0, 1000])
def test_each_namespace_raises_loopback_then_runs_the_command(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_tools(monkeypatch, unshare="/usr/bin/unshare", ip="/usr/bin/ip")
    account(monkeypatch, number)
    prefixes = namespace_prefixes()
    assert len(prefixes) == 2
    for unshare, options, shell, _, script, ip, *_ in prefixes:
        assert (unshare, shell, ip) == ("/usr/bin/unshare", "sh", "/usr/bin/ip")
        assert options in ("-n", "-rn")
        assert script == '"$0" link set lo up && exec "$@"'


def test_the_account_of_the_person_is_kept_where_it_can_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Un compte ordinaire pris pour « root » passerait outre les droits des fichiers."""
    find_tools(monkeypatch, unshare="/usr/bin/unshare", ip="/usr/bin/ip")
    account(monkeypatch, 1000)
    best, other = namespace_prefixes()
    assert best == (*other, "/usr/bin/unshare", "-U", "--map-user=1000", "--map-group=1000")
    account(monkeypatch, 0)
    assert [prefix[1] for prefix in namespace_prefixes()] == ["-n", "-rn"]


def test_ip_is_found_where_debian_puts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    find_tools(monkeypatch, unshare="/usr/bin/unshare", ip="/usr/sbin/ip")
    account(monkeypatch, 0)
    assert all("/usr/sbin/ip" in prefix for prefix in namespace_prefixes())


@pytest.mark.parametrize("present", ["unshare", "ip", ""])
def test_without_both_tools_there_is_no_namespace(
    present: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_tools(monkeypatch, **({present: f"/usr/bin/{present}"} if present else {}))
    assert namespace_prefixes() == []


def test_the_first_namespace_that_works_is_used(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefixes = [("a",), ("b",), ("c",)]
    monkeypatch.setattr(offline, "namespace_prefixes", lambda: prefixes)
    monkeypatch.setattr(offline, "_works", lambda prefix, _python: prefix != ("a",))
    isolation = isolate(course, Path(sys.executable))
    assert (isolation.prefix, isolation.variables) == (("b",), {})


@pytest.mark.parametrize("failure", ["refusé", "absent", "bloqué"])
def test_a_namespace_that_does_not_work_is_not_used(
    failure: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Docker, p. ex., a l'outil et l'interdit."""

    def run(*_args: object, **_options: object) -> SimpleNamespace:
        if failure == "absent":
            raise FileNotFoundError
        if failure == "bloqué":
            raise subprocess.TimeoutExpired("unshare", 30)
        return SimpleNamespace(returncode=1)

    monkeypatch.setattr(offline, "namespace_prefixes", lambda: [("unshare", "-rn")])
    monkeypatch.setattr(offline.subprocess, "run", run)
    isolation = isolate(course, Path(sys.executable))
    assert isolation.prefix == ()
    assert isolation.variables == {
        "COURS_RESEAU": "interdit",
        "PYTHONPATH": str(course.root / "tests" / "offline"),
    }
    assert "hôtes extérieurs refusés" in isolation.sentence


@pytest.mark.parametrize(
    "elsewhere",
    ["server.getsockname()", '("127.0.0.1", 9)'],
    ids=["un hôte répond", "un hôte refuse"],
)
def test_a_namespace_that_still_reaches_the_network_is_not_used(
    elsewhere: str, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """« env » n'isole rien : l'essai doit s'en apercevoir, que la machine ait un réseau ou non."""
    if sys.platform == "win32":
        pytest.skip("« env » n'existe pas sous Windows")
    probe = offline._PROBE.replace('("192.0.2.1", 80)', elsewhere)
    assert probe != offline._PROBE
    monkeypatch.setattr(offline, "_PROBE", probe)
    monkeypatch.setattr(offline, "namespace_prefixes", lambda: [("/usr/bin/env",)])
    assert isolate(course, Path(sys.executable)).prefix == ()


def test_what_is_chosen_here_really_isolates(course: Course) -> None:
    isolation = isolate(course, Path(sys.executable))
    if not isolation.prefix:
        assert isolation.variables["COURS_RESEAU"] == "interdit"
        return
    done = subprocess.run(
        [*isolation.prefix, sys.executable, "-I", "-c", TRY_TO_LEAVE],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stdout.strip() == "seul", done.stderr
    assert "espace de noms" in isolation.sentence
