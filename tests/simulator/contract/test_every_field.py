"""Chaque champ de chaque réponse, ôté, annulé ou d'un autre type, se voit ; et rien d'autre."""

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from helpers.clock import VirtualClock
from helpers.simulator.contract.answer import NOT_JSON, Answer, find
from helpers.simulator.contract.calls import STEPS
from helpers.simulator.contract.cleanup import created_id
from helpers.simulator.contract.comparing import compare_answers
from helpers.simulator.contract.costs import used_tokens
from helpers.simulator.contract.player import Played
from helpers.simulator.contract.session import known_values, rehearse
from helpers.simulator.contract.step import Step

pytestmark = pytest.mark.memory_only

KNOWN = known_values("gpt-6-luna", "https://api.openai.com/v1")
LONG = 40  # un vecteur a 1 536 nombres : quelques-uns suffisent


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Played, Played]]:
    """Les mêmes appels à deux simulateurs neufs."""
    clock = VirtualClock()
    return list(zip(rehearse(STEPS, KNOWN, clock), rehearse(STEPS, KNOWN, clock), strict=True))


def _paths(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Chaque champ, et sa valeur."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{path}.{name}" if path else name, inner
            yield from _paths(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for position, inner in enumerate(value[:LONG]):
            yield from _paths(inner, f"{path}[{position}]")


def _changed(body: Any, path: str, *new: Any) -> Any:
    """Le même corps, un champ remplacé, ou ôté si ``new`` est vide."""
    body = copy.deepcopy(body)
    where, _, name = path.rpartition(".")
    inner = find(body, where) if where else body
    if new:
        inner[name] = new[0]
    else:
        del inner[name]
    return body


def _found(step: Step, expected: Answer, body: Any) -> list[str]:
    given = replace(expected, content=json.dumps(body).encode(), _read=[])
    return [f"{one.kind} {_bare(one.path)}" for one in compare_answers(step, given, expected)]


def _bare(path: str) -> str:
    """Un champ sans les rangs des listes, dont l'ordre ne se compare pas toujours."""
    return re.sub(r"\[\d+\]", "[]", path)


def _bodies(pairs: list[tuple[Played, Played]]) -> Iterator[tuple[Step, Answer, Any]]:
    for given, _ in pairs:
        answer = given.answer
        assert answer is not None
        if not answer.is_stream and not answer.is_file and answer.body is not NOT_JSON:
            yield given.step, answer, answer.body


def test_two_simulators_answer_alike(pairs: list[tuple[Played, Played]]) -> None:
    for one, other in pairs:
        assert one.answer is not None and other.answer is not None
        assert compare_answers(one.step, one.answer, other.answer) == [], one.step.name


def test_every_field_missing_is_found(pairs: list[tuple[Played, Played]]) -> None:
    tried = 0
    for step, answer, body in _bodies(pairs):
        for path, _ in _paths(body):
            wanted = f"champ en moins {_bare(path)}"
            assert _found(step, answer, _changed(body, path)) == [wanted], (step.name, path)
            tried += 1
    assert tried > 1_000


def test_every_object_with_one_more_field_is_found(pairs: list[tuple[Played, Played]]) -> None:
    for step, answer, body in _bodies(pairs):
        for path, value in [("", body), *_paths(body)]:
            if isinstance(value, dict):
                new = f"{path}.nouveau" if path else "nouveau"
                found = _found(step, answer, _changed(body, new, 1))
                assert found == [f"champ en plus {_bare(new)}"], (step.name, path)


def test_every_field_of_another_type_is_found(pairs: list[tuple[Played, Played]]) -> None:
    for step, answer, body in _bodies(pairs):
        for path, value in _paths(body):
            loose = any(path.startswith(start) for start in step.varies) or "logprobs" in path
            for other in (None, "texte", 7, 7.5, True, [], {}):
                if type(other) is type(value) or (type(other), type(value)) == (int, float):
                    continue
                if None in (other, value) and (loose or path in step.varies):
                    continue  # ces champs-là peuvent manquer de valeur
                found = _found(step, answer, _changed(body, path, other))
                assert found == [f"autre type {_bare(path)}"], (step.name, path, other)


def test_every_constant_is_compared(pairs: list[tuple[Played, Played]]) -> None:
    """Tout ce qui n'est ni un identifiant, ni une date, ni une mesure, ni un texte libre."""
    free = {"text", "content", "arguments", "encrypted_content", "system_fingerprint", "token",
            "embedding", "signing_secret", "signing_secret_hint"}  # fmt: skip
    tried = set()
    for step, answer, body in _bodies(pairs):
        for path, value in _paths(body):
            name = path.rpartition(".")[2]
            other = {str: "autre", bool: not value, int: -5, float: -5.5}.get(type(value))
            varies = any(path.startswith(start) for start in step.varies)
            measured = "logprobs" in path or "category_scores" in path
            dated = name == "created" or name.endswith("_at")
            if other is None or name in free or varies or measured:
                continue
            if name.endswith("_tokens") and not name.startswith("max_"):
                continue
            found = _found(step, answer, _changed(body, path, other))
            assert found == [f"autre valeur {_bare(path)}"], (step.name, path)
            tried.add("date" if dated else name)
    assert {"date", "object", "status", "truncation", "finish_reason", "code", "param", "type",
            "message", "has_more", "deleted", "id", "model", "purpose", "url"} <= tried  # fmt: skip


def _streams(pairs: list[tuple[Played, Played]]) -> Iterator[tuple[Step, Answer, list[str]]]:
    for given, _ in pairs:
        answer = given.answer
        if answer is not None and answer.is_stream:
            yield given.step, answer, answer.content.decode().split("\n\n")[:-1]


def _stream_found(step: Step, expected: Answer, blocks: list[str]) -> list[str]:
    content = "".join(f"{block}\n\n" for block in blocks).encode()
    given = replace(expected, content=content, _read=[])
    return [f"{one.kind} {one.path}" for one in compare_answers(step, given, expected)]


def test_every_event_missing_repeated_or_moved_is_found(
    pairs: list[tuple[Played, Played]],
) -> None:
    streams = list(_streams(pairs))
    assert len(streams) == 6
    for step, answer, blocks in streams:
        for place, block in enumerate(blocks):
            piece = ".delta" in block or '"delta":{"content"' in block
            numbered = '"sequence_number"' in block
            without = _stream_found(step, answer, blocks[:place] + blocks[place + 1 :])
            twice = _stream_found(step, answer, blocks[: place + 1] + blocks[place:])
            if piece and not numbered:
                assert (without, twice) == ([], [])  # le découpage du texte est libre
            elif piece:
                assert len(twice) == 1, (step.name, block)
                assert without, (step.name, block)
            else:
                assert len(twice) == 1, (step.name, block)
                assert without, (step.name, block)
        for place in range(len(blocks) - 1):
            moved = [*blocks]
            moved[place], moved[place + 1] = moved[place + 1], moved[place]
            if '"delta":{"content"' in moved[place] and '"delta":{"content"' in moved[place + 1]:
                continue
            assert len(_stream_found(step, answer, moved)) == 1, (step.name, place)


def test_every_field_of_every_event_missing_is_found(pairs: list[tuple[Played, Played]]) -> None:
    for step, answer, blocks in _streams(pairs):
        for place, block in enumerate(blocks):
            line, _, text = block.rpartition("data: ")
            if text == "[DONE]":
                continue
            data = json.loads(text)
            for path, _ in _paths(data):
                changed = json.dumps(_changed(data, path))
                moved = [*blocks[:place], f"{line}data: {changed}", *blocks[place + 1 :]]
                found = _stream_found(step, answer, moved)
                assert found, (step.name, block, path)
                if path not in ("type", "choices") and not path.startswith("choices[0]"):
                    name = _bare(path)
                    assert len(found) == 1, (step.name, path, found)
                    assert _bare(found[0]).endswith(f"> {name}"), (step.name, path, found)


HOSTILE = (
    b"",
    b"null",
    b"[]",
    b"3",
    b'"texte"',
    b"NaN",
    b"\xff\xfe\x00",
    b"[" * 900 + b"]" * 900,
    b"[" * 100_000,
    b'{"a":' * 500 + b"1" + b"}" * 500,
    b'{"error": 5, "id": {}, "object": [], "status": ["x"], "type": {}, "data": 7}',
    b'{"error": {"message": "\\u001b[31m\\ud800 a\\nb", "code": [], "type": {}, "param": 1e999}}',
    b'{"data": [null, 1, "a", [], {}], "output": [null], "choices": [[]], "usage": []}',
    b'{"\\u001b[31mx\\n": 1, "usage": {"input_tokens": 1' + b"0" * 60 + b"}}",
    b"data: {}\n\ndata: []\n\ndata: 3\n\ndata: \xff\n\nevent: x\n\ndata\n\n",
    b'data: {"choices": 3}\n\ndata: {"choices": [null]}\n\ndata: {"choices": [{"delta": 3}]}\n\n',
    b'event: a\x1b[31m\ndata: {"type": "a\\u001b[31m", "sequence_number": true}\n\n',
)


@pytest.mark.parametrize("content", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["application/json", "text/event-stream", "\x1b[31m", None])
def test_hostile_answers_are_differences_on_one_clean_line(
    pairs: list[tuple[Played, Played]], content: bytes, kind: str | None
) -> None:
    headers = {} if kind is None else {"content-type": kind}
    for played, _ in pairs:
        assert played.answer is not None
        for status in (played.answer.status, 200, 500):
            hostile = Answer(status, headers, content)
            for one in compare_answers(played.step, hostile, played.answer):
                line = str(one).replace("\u00a0", " ")
                assert line.isprintable() and len(line) < 900, one
            assert used_tokens(hostile) <= (10**9, 10**9)
            assert created_id(hostile) is None
