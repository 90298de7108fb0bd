"""Ce que le README du simulateur dit de HTTP est vrai : exemples et tableau des routes."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import helpers.simulator
from helpers.simulator.http.body import MEBIBYTE, BodyLimits
from helpers.simulator.route_table import route_table
from tests.simulator.http.serving import Served, serve

pytestmark = pytest.mark.memory_only

README = Path(helpers.simulator.__file__).with_name("README.md").read_text(encoding="utf-8")
Find = Callable[..., str]


@pytest.fixture
def served() -> Iterator[Served]:
    with serve() as served:
        yield served


def example(language: str, served: Served) -> str:
    (code,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return str(code).replace("http://127.0.0.1:8000", served.url)


def test_the_table_of_routes_comes_from_the_code() -> None:
    assert f"<!-- routes -->\n{route_table()}\n<!-- /routes -->" in README, (
        "copiez ce que « python -m helpers.simulator routes » affiche"
    )


def test_the_sizes_it_gives_are_the_limits() -> None:
    limits = BodyLimits()
    said = f"({limits.size // MEBIBYTE} Mio, {limits.upload_size // MEBIBYTE} Mio pour un fichier)"
    assert said in README.replace("\u00a0", " ")


def test_curl(served: Served, require_tool: Find) -> None:
    require_tool("curl", how="Debian : sudo apt install curl")
    done = subprocess.run(
        ["sh", "-c", example("sh", served)], capture_output=True, check=True, timeout=60
    )
    assert "42" in json.loads(done.stdout)["output"][-1]["content"][0]["text"]


def test_node(served: Served, require_tool: Find, tmp_path: Path) -> None:
    node = require_tool("node", how="Debian : sudo apt install nodejs")
    script = tmp_path / "exemple.mjs"
    script.write_text(example("js", served), encoding="utf-8")
    done = subprocess.run([node, script], capture_output=True, check=True, timeout=60)
    assert "42" in done.stdout.decode("utf-8")
