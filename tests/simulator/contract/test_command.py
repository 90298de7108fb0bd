"""La commande : ce qu'elle refuse, ce qu'elle demande, ce qu'elle écrit, quand on l'arrête."""

import json
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from helpers.clock import VirtualClock
from helpers.simulator.command_line import main
from helpers.simulator.contract.calls import FAMILIES, STEPS
from helpers.simulator.contract.command import run_contract
from helpers.simulator.contract.session import known_values, rehearse
from tests.simulator.contract.changes import put
from tests.simulator.contract.listing import what_is_left
from tests.simulator.contract.proxy import KEY, Plant, Proxy, found

pytestmark = pytest.mark.memory_only

WITH_KEY = {"OPENAI_API_KEY": KEY}
HERE = "http://127.0.0.1:9/v1"


def _run(*arguments: str, environment: Mapping[str, str] = WITH_KEY, **options: Any) -> int:
    clock = VirtualClock()
    return run_contract("contrat", arguments, clock=clock, environment=environment, **options)


def _one_line(capsys: pytest.CaptureFixture[str]) -> str:
    """La seule phrase écrite sur la sortie d'erreur, sans trace d'appels ni clé."""
    captured = capsys.readouterr()
    lines = captured.err.strip().splitlines()
    assert len(lines) == 1, captured.err
    assert KEY not in captured.out + captured.err
    return lines[0]


def test_the_list_sends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("--liste", environment={}) == 0
    shown = capsys.readouterr().out
    assert all(f"{step.name}\u00a0: {step.method} {step.path}" in shown for step in STEPS)
    assert shown.count("\n  $ ") == sum(step.costs for step in STEPS)
    assert "DELETE /files/{file} (dépend de\u00a0: file)" in shown


def test_the_command_line_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["contrat", "--liste"]) == 0
    assert capsys.readouterr().out.startswith("modèles\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--base-url", "api.openai.com/v1"], "commence par https"),
        (["--base-url", "ftp://exemple.fr/v1"], "commence par https"),
        (["--base-url", "http://exemple.fr/v1"], "en clair"),
        (["--base-url", "https://ada:secret@exemple.fr/v1"], "nom d'utilisateur"),
        (["--base-url", "https://exemple.fr/v1?cle=1"], "paramètres"),
        (["--base-url", "https://exemple.fr:port/v1"], "ne se lit pas"),
        (["--base-url", HERE, "--max-usd", "beaucoup"], "somme"),
        (["--base-url", HERE, "--max-usd", "-1"], "somme"),
        (["--base-url", HERE, "--price", "3"], "deux prix"),
        (["--base-url", HERE, "--patience", "0"], "durée"),
        (["--base-url", HERE, "--famille", "nuages"], "famille"),
        (["--base-url", HERE, "--cle", "sk-a"], "arguments inconnus"),
    ],
)
def test_bad_arguments(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        _run(*arguments)
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Donnez l'adresse"),
        (["--base-url", HERE, "--model", "gpt-invente"], "ne connaît pas le modèle gpt-invente"),
        (["--base-url", HERE, "--json", "/nulle/part/a.json"], "n'existe pas"),
        (["--base-url", HERE, "--model", "gpt-6.2-sol"], "Le prix de gpt-6.2-sol"),
    ],
)
def test_other_bad_arguments(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(*arguments) == 2
    assert words in _one_line(capsys)


@pytest.mark.parametrize("key", [None, "", "  ", "sk-é", "sk a"])
def test_no_key(key: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    environment = {} if key is None else {"OPENAI_API_KEY": key}
    assert _run("--base-url", HERE, "--yes", environment=environment) == 3
    assert "OPENAI_API_KEY" in _one_line(capsys)


def test_it_tells_the_calls_and_the_cost_before_asking(
    proxy: Proxy, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = []

    def confirm() -> bool:
        asked.append(capsys.readouterr().out)
        return False

    assert _run("--base-url", proxy.url, "--famille", "embeddings", confirm=confirm) == 3
    count = 1 + len(FAMILIES["embeddings"])
    assert asked[0].startswith(f"{count} appels à {proxy.url}, dont 2 payants\u00a0: environ 0,0")
    assert "Rien n'a été envoyé." in _one_line(capsys)
    assert proxy.calls == []


def test_without_a_terminal_it_refuses(proxy: Proxy, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("--base-url", proxy.url, "--famille", "modèles") == 3
    assert "relancez avec --yes" in _one_line(capsys)
    assert proxy.calls == []


def test_ctrl_c_before_anything_is_sent(proxy: Proxy, capsys: pytest.CaptureFixture[str]) -> None:
    def confirm() -> bool:
        raise KeyboardInterrupt

    assert _run("--base-url", proxy.url, "--famille", "modèles", confirm=confirm) == 3
    assert _one_line(capsys) == "Interrompu."
    assert proxy.calls == []


def test_a_low_cap_sends_nothing(proxy: Proxy, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("--base-url", proxy.url, "--yes", "--max-usd", "0.00001") == 3
    assert "relevez --max-usd" in _one_line(capsys)
    assert proxy.calls == []


def test_a_given_price_counts_for_an_unlisted_model(
    proxy: Proxy, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--model", "gpt-6.2-sol", "--price", "2:10", "--max-usd", "1"]
    assert proxy.run(*options, "--famille", "chat") in (0, 1)
    shown = capsys.readouterr().out
    assert "gpt-6.2-sol" not in shown and "plafond\u00a0: 1,00\u00a0$" in shown


def test_it_stops_when_the_measured_usage_passes_the_cap(proxy: Proxy, tmp_path: Path) -> None:
    dear = Plant("POST", "/v1/responses", put("usage.output_tokens", 90_000), always=False)
    proxy.renew(dear)
    code, report = proxy.report(tmp_path, "--max-usd", "0.04", "--famille", "réponses")
    skipped = {call["name"]: call["skipped"] for call in report["calls"]}
    assert skipped["créer une réponse"] is None
    assert skipped["lire une réponse"] == "le plafond de dépense est dépassé"
    assert code == 3
    assert [path for method, path in proxy.calls if method == "POST"] == ["/v1/responses"]
    assert what_is_left(proxy) == []


def test_the_json_report_replaces_the_old_one(proxy: Proxy, tmp_path: Path) -> None:
    file = tmp_path / "rapport.json"
    file.write_text("ancien", encoding="utf-8")
    assert proxy.run("--json", str(file), "--famille", "modèles") == 0
    report = json.loads(file.read_text(encoding="utf-8"))
    assert report["differences"] == 0 and report["base_url"] == proxy.url
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.json"]


def test_a_report_that_cannot_be_written(
    proxy: Proxy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rapport.json").mkdir()
    assert proxy.run("--json", str(tmp_path / "rapport.json"), "--famille", "modèles") == 3
    assert "n'a pu être écrit" in _one_line(capsys)
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.json"]


def test_the_key_is_never_shown(
    proxy: Proxy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    proxy.renew(Plant("POST", "/v1/moderations", put("error.code", KEY), marker="n-existe-pas"))
    code, report = proxy.report(tmp_path, "--famille", "modérations")
    captured = capsys.readouterr()
    assert code == 1 and found(report) == [
        ("modérer, modèle inconnu", "autre valeur", "error.code")
    ]
    assert "serveur «\u00a0CLÉ\u00a0»" in captured.out
    for shown in (captured.out, captured.err, (tmp_path / "rapport.json").read_text("utf-8")):
        assert KEY not in shown


@pytest.mark.parametrize("family", ["réponses", "conversations", "chat", "fichiers", "lots"])
@pytest.mark.parametrize("position", [2, 5, 9])
def test_ctrl_c_leaves_nothing_behind(
    proxy: Proxy, family: str, position: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(method: str, path: str) -> None:
        if len(proxy.calls) == position:
            signal.raise_signal(signal.SIGINT)  # reçu par le fil principal, l'appel en cours

    proxy.before = interrupt
    assert proxy.run("--famille", family) == 3
    captured = capsys.readouterr()
    assert "Interrompu" in captured.err
    assert "Traceback" not in captured.err
    assert what_is_left(proxy) == []


def test_a_second_ctrl_c_says_what_is_left(
    proxy: Proxy, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(method: str, path: str) -> None:
        if len(proxy.calls) == 3 or method == "DELETE":
            signal.raise_signal(signal.SIGINT)

    proxy.before = interrupt
    assert proxy.run("--famille", "fichiers") == 3
    assert "Restent sur le serveur, à supprimer vous-même\u00a0:\n  DELETE /files/file-" in (
        capsys.readouterr().out
    )


def test_what_costs_is_marked() -> None:
    writes = ("/responses", "/responses/compact", "/chat/completions", "/embeddings", "/batches")
    for played in rehearse(STEPS, known_values("gpt-6-luna", HERE), VirtualClock()):
        assert played.answer is not None, played
        step, accepted = played.step, played.answer.status == 200
        if step.saves.get("bad_batch"):
            continue  # ce lot est mal écrit : aucune ligne n'en est faite
        costs = accepted and step.method == "POST" and step.path in writes
        assert step.costs == costs, step.name
