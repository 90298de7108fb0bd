"""Le README du simulateur dit vrai : son exemple tourne, et il nomme tout ce qui est refusé."""

import re
from pathlib import Path

import httpx2
import pytest

import helpers.simulator
from helpers.simulator.requests.response_rules import NOT_IMITATED
from helpers.simulator.routes import NOT_IMITATED as OTHER_ROUTES

README = Path(helpers.simulator.__file__).with_name("README.md").read_text(encoding="utf-8")
FOLDER = Path(helpers.simulator.__file__).parent


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert "Ada" in capsys.readouterr().out


@pytest.mark.parametrize("path", sorted(NOT_IMITATED))
def test_it_names_all_that_is_not_imitated(path: str) -> None:
    assert path.split(".")[-1] in README


@pytest.mark.parametrize("name", re.findall(r"`([a-z_/]+\.py)`", README))
def test_the_files_it_names_are_there(name: str) -> None:
    assert (FOLDER / name).is_file() or (FOLDER.parents[1] / name).is_file()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/uploads"),
        ("GET", "/vector_stores"),
    ],
)
def test_other_routes_are_a_404(http: httpx2.Client, method: str, path: str) -> None:
    assert http.request(method, path).status_code == 404


@pytest.mark.parametrize("name", re.findall(r"[a-z_]{4,}", OTHER_ROUTES.pattern))
def test_it_names_the_routes_that_are_not_there(http: httpx2.Client, name: str) -> None:
    reply = http.get(f"/{name}")
    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "simulator_not_supported"
    assert f"*{name}*" in README


def test_nothing_of_the_course_is_imported() -> None:
    """Le simulateur n'emprunte au cours que son horloge."""
    for file in FOLDER.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        for module in re.findall(r"^\s*(?:from|import) (helpers[\w.]*)", source, re.MULTILINE):
            assert module == "helpers.clock" or module.startswith("helpers.simulator"), file
