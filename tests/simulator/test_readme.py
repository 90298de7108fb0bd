"""Le README du simulateur dit vrai : son exemple tourne, et il nomme tout ce qui est refusé."""

import re
from pathlib import Path

import httpx2
import openai
import pytest

import helpers.simulator
from helpers.simulator.parameter_rules import NOT_IMITATED
from tests.simulator.clients import LUNA

README = Path(helpers.simulator.__file__).with_name("README.md").read_text(encoding="utf-8")
FOLDER = Path(helpers.simulator.__file__).parent


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert "Ada" in capsys.readouterr().out


@pytest.mark.parametrize("path", sorted(NOT_IMITATED))
def test_it_names_all_that_is_not_imitated(path: str) -> None:
    assert path.split(".")[-1] in README


@pytest.mark.parametrize("name", re.findall(r"`([a-z_]+\.py)`", README))
def test_the_files_it_names_are_there(name: str) -> None:
    assert (FOLDER / name).is_file()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/chat/completions"),
        ("POST", "/embeddings"),
        ("GET", "/files"),
        ("GET", "/batches"),
        ("GET", "/models"),
        ("POST", "/moderations"),
        ("POST", "/conversations"),
        ("POST", "/responses/resp_x/cancel"),
        ("GET", "/responses/resp_x/compact"),
    ],
)
def test_other_routes_are_a_404(http: httpx2.Client, method: str, path: str) -> None:
    assert http.request(method, path).status_code == 404


def test_a_function_tool_says_it_is_not_imitated(client: openai.OpenAI) -> None:
    tool = {"type": "function", "name": "meteo", "parameters": {"type": "object"}, "strict": False}
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.create(model=LUNA, input="Bonjour", tools=[tool])  # type: ignore[list-item]
    assert caught.value.code == "simulator_not_supported"
    assert caught.value.param == "tools"


def test_nothing_of_the_course_is_imported() -> None:
    """Le simulateur n'emprunte au cours que son horloge."""
    for file in FOLDER.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        for module in re.findall(r"^\s*(?:from|import) (helpers[\w.]*)", source, re.MULTILINE):
            assert module == "helpers.clock" or module.startswith("helpers.simulator"), file
