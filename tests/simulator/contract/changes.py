"""Des façons de changer une réponse : un champ, un en-tête, un événement."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.simulator.contract.proxy import Change, Seen

REMOVED = object()


def status(value: int) -> Change:
    return lambda seen: replace(seen, status=value)


def header(name: str, value: str | None) -> Change:
    def change(seen: Seen) -> Seen:
        headers = {n: v for n, v in seen.headers.items() if n != name}
        if value is not None:
            headers[name] = value
        return replace(seen, headers=headers)

    return change


def put(path: str, value: Any) -> Change:
    """Pose une valeur, ou l'ôte (``REMOVED``), à un chemin comme ``output.0.type``."""
    return lambda seen: seen.with_json(_put(seen.json(), path, value))


def edit(path: str, function: Callable[[Any], Any]) -> Change:
    """Change une valeur d'après ce qu'elle était."""

    def change(seen: Seen) -> Seen:
        value = seen.json()
        return seen.with_json(_put(value, path, function(_get(value, path))))

    return change


def body(value: bytes) -> Change:
    return lambda seen: replace(seen, body=value)


def events(function: Callable[[list[str]], list[str]]) -> Change:
    """Change la liste des événements d'un flux, chacun avec ses lignes."""

    def change(seen: Seen) -> Seen:
        blocks = seen.body.decode().split("\n\n")[:-1]
        return replace(seen, body="".join(f"{one}\n\n" for one in function(blocks)).encode())

    return change


def event(kind: str, path: str, value: Any, *, last: bool = False) -> Change:
    """Pose une valeur dans le premier événement (ou le dernier) qui contient ``kind``."""

    def edit_blocks(blocks: list[str]) -> list[str]:
        places = [i for i, block in enumerate(blocks) if kind in block]
        place = places[-1 if last else 0]
        lines = blocks[place].split("\n")
        data = json.loads(lines[-1].removeprefix("data: "))
        text = json.dumps(_put(data, path, value), ensure_ascii=False)
        lines[-1] = f"data: {text}"
        blocks[place] = "\n".join(lines)
        return blocks

    return events(edit_blocks)


def without_event(kind: str) -> Change:
    def edit_blocks(blocks: list[str]) -> list[str]:
        place = next(i for i, block in enumerate(blocks) if kind in block)
        return blocks[:place] + blocks[place + 1 :]

    return events(edit_blocks)


def _get(value: Any, path: str) -> Any:
    for part in path.split("."):
        value = value[int(part) if part.isdecimal() else part]
    return value


def _put(value: Any, path: str, new: Any) -> Any:
    *before, last = path.split(".")
    inner = _get(value, ".".join(before)) if before else value
    key = int(last) if last.isdecimal() else last
    if new is REMOVED:
        del inner[key]
    else:
        inner[key] = new
    return value
