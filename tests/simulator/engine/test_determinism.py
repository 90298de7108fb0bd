"""Même requête, même réponse : sur toute machine, dans tout ordre, avec toute graine de hachage."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import helpers.simulator.engine as engine
from tests.simulator.engine.asking import raw

FOLDER = Path(engine.__file__).parent
PROMPTS = (
    "Je m'appelle Zoé, j'habite à Lille et j'aime le jazz, la mer et le thé.",
    "Résume en deux points : Le vélo est utile. Le train est rapide. La marche est saine. Le bus est lent.",
    "Classe ce message : urgent, normal ou spam. Message : le serveur est en panne !",
    "Extrais les noms, les dates et les montants : Paul et Anne paient 3 € le 4 mai à Lyon.",
    "Écris un rapport de 400 mots sur les marées.",
    "Quelle est la capitale du Pérou ?",
)
SCRIPT = """
import json, sys
from helpers.simulator.engine import Prompt, Turn, write_answer
schema = {"type": "object", "properties": {"nom": {"type": "string"}, "themes": {"type": "array",
          "items": {"type": "string"}}, "ton": {"enum": ["gai", "triste"]}}, "required": ["nom", "themes", "ton"]}
for text in json.load(sys.stdin):
    for options in ({}, {"json_object": True}, {"json_schema": schema}):
        answer = write_answer(Prompt("Tu es Léa.", (Turn("user", text),), **options))
        print(ascii((answer.text, answer.reasoning)))
"""
ALLOWED = frozenset(
    [
        "ast",
        "collections",
        "dataclasses",
        "decimal",
        "fractions",
        "functools",
        "itertools",
        "json",
        "math",
        "re",
        "typing",
        "unicodedata",
    ]
)
FORBIDDEN_CALLS = frozenset(
    {"open", "eval", "exec", "compile", "input", "print", "__import__", "hash", "id"}
)


def run(seed: str) -> str:
    """Toutes les réponses, dans un interprète neuf."""
    import json

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=json.dumps(PROMPTS),
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(FOLDER.parents[2])},
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def test_the_hash_seed_changes_nothing() -> None:
    first = run("0")
    assert first.count("\n") == 3 * len(PROMPTS)
    assert first == run("1") == run("4242")


def test_what_was_asked_before_changes_nothing() -> None:
    before = [raw(text) for text in PROMPTS]
    for text in reversed(PROMPTS):
        raw(text + " !", "Bien.", "Et en une phrase ?")
    assert [raw(text) for text in PROMPTS] == before


def test_answers_depend_on_the_question() -> None:
    answers = {
        raw(f"Que sais-tu des {thing} ?") for thing in ("marées", "volcans", "abeilles", "ponts")
    }
    assert len(answers) == 4


def test_answers_depend_on_the_history() -> None:
    assert raw("Quel est mon nom ?") != raw("Je m'appelle Zoé.", "Bien.", "Quel est mon nom ?")


def test_answers_depend_on_the_instructions() -> None:
    assert raw("Bonjour") != raw("Bonjour", instructions="Tu es Max, guide de montagne.")


MODULES = sorted(FOLDER.rglob("*.py"))


@pytest.mark.parametrize(
    "path", MODULES, ids=[path.relative_to(FOLDER).as_posix() for path in MODULES]
)
def test_modules_use_neither_clock_nor_chance_nor_files(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = {str(node.module).partition(".")[0]}
        else:
            names = set()
        # Le doctest de writer importe le paquet lui-même, mais pas son code.
        assert names <= ALLOWED, f"{path.name} importe {names - ALLOWED}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN_CALLS, f"{path.name} appelle {node.func.id}"
