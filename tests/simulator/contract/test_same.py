"""Un serveur qui fait comme le simulateur n'a aucune différence, même si ses valeurs changent."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpers.simulator.contract.calls import FAMILIES, STEPS
from helpers.simulator.routes import ROUTES
from tests.simulator.contract.changes import events
from tests.simulator.contract.listing import what_is_left
from tests.simulator.contract.proxy import Plant, Proxy, Seen, found

pytestmark = pytest.mark.memory_only


def test_the_simulator_s_own_server_has_no_difference(
    proxy: Proxy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, report = proxy.report(tmp_path)
    assert (found(report), code) == ([], 0)
    assert len(report["calls"]) == len(STEPS)
    assert [call["name"] for call in report["calls"] if call["skipped"]] == []
    assert not report["left"]
    shown = capsys.readouterr().out
    assert f"{len(STEPS)} appels comparés, 0 différence, 0 appel non comparé" in shown


def test_everything_created_is_deleted(proxy: Proxy) -> None:
    assert proxy.run() == 0
    assert len(proxy.ids) > 10
    assert what_is_left(proxy) == []


def test_the_polls_wait_on_the_given_clock(proxy: Proxy, tmp_path: Path) -> None:
    proxy.report(tmp_path, "--famille", "lots")
    assert proxy.clock.monotonic() == 6.0  # deux attentes de 3 s : l'échec, puis l'annulation


def test_every_route_is_called(proxy: Proxy) -> None:
    """Sauf l'essai d'un webhook, qui livrerait quelque chose à l'adresse donnée."""
    assert proxy.run() == 0
    called = {
        (method, route.path)
        for method, path in proxy.calls
        for route in ROUTES
        if method in route.handlers and route.pattern().fullmatch(path)
    }
    every = {(method, route.path) for route in ROUTES for method in route.handlers}
    assert every - called == {("POST", "/v1/webhook_endpoints/{id}/test")}


def test_names_are_unique_and_every_need_is_given_before() -> None:
    assert len({step.name for step in STEPS}) == len(STEPS)
    for steps in FAMILIES.values():
        given: set[str] = set()
        for step in steps:
            assert set(step.needs) <= given, step.name
            given |= set(step.saves)


_IDS = re.compile(r"\b(resp|msg|conv|rs|fc|call|cmp|req|chatcmpl|modr|file|batch|whe)([_-])sim\w+")


def _other_values(seen: Seen) -> Seen:
    """D'autres dates, jetons, empreintes, textes : tout ce qui change d'un appel à l'autre."""
    if not seen.headers["content-type"].startswith("application/json"):
        return seen
    return seen.with_json(_vary(seen.json()))


def _vary(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _vary(inner, key) for key, inner in reversed(list(value.items()))}
    if isinstance(value, list):
        return [_vary(inner, name) for inner in value]
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int) and (name == "created" or name.endswith("_at")):
        return value - 86_400 * 200
    if isinstance(value, int) and name.endswith("_tokens") and not name.startswith("max_"):
        return value * 3 + 1
    if name in ("text", "content", "arguments", "encrypted_content") and value:
        return f"Autre chose que « {len(value)} » signes."
    if name == "system_fingerprint":
        return "fp_0123abcd"
    if name == "model" and value == "gpt-6-luna":
        return "gpt-6-luna-2026-09-22"
    return value


@pytest.mark.parametrize("family", FAMILIES)
def test_other_values_are_no_difference(proxy: Proxy, tmp_path: Path, family: str) -> None:
    proxy.renew(Plant(".*", "(?!.*/content).*", _other_values, always=True))
    code, report = proxy.report(tmp_path, "--famille", family)
    assert (found(report), code) == ([], 0)


def test_other_models_in_another_order_are_no_difference(proxy: Proxy, tmp_path: Path) -> None:
    def change(seen: Seen) -> Seen:
        listed = seen.json()
        extra = {**listed["data"][0], "id": "gpt-7-nova", "owned_by": "someone"}
        return seen.with_json({**listed, "data": [extra, *reversed(listed["data"])]})

    proxy.renew(Plant("GET", "/v1/models", change))
    code, report = proxy.report(tmp_path, "--famille", "modèles")
    assert (found(report), code) == ([], 0)


def _split_deltas(blocks: list[str]) -> list[str]:
    """Chaque fragment de texte en deux, et les numéros refaits."""
    cut: list[str] = []
    for block in blocks:
        cut += (
            [block, block] if "output_text.delta" in block or '"content":"s' in block else [block]
        )
    return [_numbered(block, number) for number, block in enumerate(cut)]


def _numbered(block: str, number: int) -> str:
    return re.sub(r'"sequence_number":\d+', f'"sequence_number":{number}', block)


def _crlf(seen: Seen) -> Seen:
    text = seen.body.decode().replace("\n", "\r\n")
    return Seen(seen.status, seen.headers, f": un commentaire\r\n\r\n{text}".encode())


@pytest.mark.parametrize(
    ("path", "family", "change"),
    [
        ("/v1/responses", "réponses", events(_split_deltas)),
        ("/v1/chat/completions", "chat", events(_split_deltas)),
        ("/v1/responses", "réponses", _crlf),
        ("/v1/chat/completions", "chat", _crlf),
    ],
)
def test_other_cuts_of_a_stream_are_no_difference(
    proxy: Proxy, tmp_path: Path, path: str, family: str, change: Callable[[Seen], Seen]
) -> None:
    plant = Plant("POST", path, change, marker='"stream": true', always=True)
    proxy.renew(plant)
    code, report = proxy.report(tmp_path, "--famille", family)
    assert plant.used > 1
    assert (found(report), code) == ([], 0)


def test_other_identifiers_are_no_difference(proxy: Proxy, tmp_path: Path) -> None:
    def change(seen: Seen) -> Seen:
        text = _IDS.sub(lambda one: f"{one[1]}{one[2]}68af{'0' * 8}AbCd-_xyz", seen.body.decode())
        return Seen(seen.status, seen.headers, text.encode())

    proxy.renew(Plant("POST", "/v1/moderations", change, always=True))
    code, report = proxy.report(tmp_path, "--famille", "modérations")
    assert (found(report), code) == ([], 0)
    assert json.dumps(report)
