"""Juger un flux de `/v1/responses` : chaque événement, leur ordre, leur accord avec la réponse."""

import json
import re
from collections.abc import Iterable
from typing import Any

from openai.types.responses import ResponseStreamEvent
from pydantic import TypeAdapter

from tests.simulator.strict_basics import (
    Json,
    NotStrict,
    require,
    require_keys,
    strict,
    without,
)
from tests.simulator.strict_responses import check_response

REQUIRED_IN_AN_ERROR_EVENT = {"type", "code", "message", "param", "sequence_number"}
TERMINAL_EVENTS = {"response.completed", "response.failed", "response.incomplete"}
BEGINNINGS = (
    ["response.created", "response.in_progress"],
    ["response.created", "response.queued", "response.in_progress"],
)

_EVENT: TypeAdapter[Any] = TypeAdapter(ResponseStreamEvent)


def check_events(events: list[Json]) -> None:
    """Vérifie un flux entier : chaque évènement, leur ordre, leur accord avec la réponse finale."""
    for event in events:
        _check_event(event)
    numbers = [event["sequence_number"] for event in events]
    require(numbers == list(range(len(events))), f"sequence_number {numbers}")
    kinds = [event["type"] for event in events]
    opening = next((names for names in BEGINNINGS if kinds[: len(names)] == names), None)
    require(opening is not None, f"début {kinds[:3]}")
    assert opening is not None
    head, body = events[: len(opening)], events[len(opening) : -1]
    require(kinds[-1] in TERMINAL_EVENTS, f"fin {kinds[-1]}")
    for event in head:
        check_response(event["response"], finished=False)
    final = events[-1]["response"]
    check_response(final)
    require(kinds[-1] == f"response.{final['status']}", "statut final")
    require({event["response"]["id"] for event in (*head, events[-1])} == {final["id"]}, "id")
    require(_items(body) == final["output"], "le flux ne donne pas la réponse finale")


def _check_event(event: Json) -> None:
    where = "delta" if event["type"].endswith(".delta") else ""
    bare = without(event, where)
    if "response" in bare:
        bare = {**bare, "response": without(bare["response"], "response")}
    strict(_EVENT, bare)
    if event["type"] == "error":
        require_keys(event, REQUIRED_IN_AN_ERROR_EVENT, "error")


def _items(events: list[Json]) -> list[Json]:
    """Rejoue les évènements du milieu du flux et renvoie les éléments qu'ils construisent."""
    finished: list[Json] = []
    remaining = iter(events)
    for event in remaining:
        _expect(event, "response.output_item.added", output_index=len(finished))
        opened = event["item"]
        parts = _parts(remaining, opened["id"], len(finished))
        closed = parts.pop()
        _expect(closed, "response.output_item.done", output_index=len(finished))
        item = closed["item"]
        require(item["id"] == opened["id"] and item["type"] == opened["type"], "autre élément")
        if item["type"] == "compaction":  # opaque : d'un bloc
            require(opened == item and not parts, "compactage")
            finished.append(item)
            continue
        if item["type"] != "reasoning":
            require(opened["status"] == "in_progress", "item.added")
        name = {"message": "content", "reasoning": "summary"}.get(item["type"], "arguments")
        require(opened[name] in ([], ""), "un élément ne commence pas vide")
        require(parts == (item[name] if name != "arguments" else [item[name]]), "parties")
        finished.append(item)
    return finished


def _parts(events: Iterable[Json], item_id: str, output_index: int) -> list[Any]:
    """Les parties d'un élément, reconstruites, puis l'évènement qui a clos l'élément."""
    parts: list[Any] = []
    remaining = iter(events)
    for event in remaining:
        if event["type"] == "response.output_item.done":
            return [*parts, event]
        position = {"item_id": item_id, "output_index": output_index}
        if event["type"].startswith("response.function_call_arguments."):
            kind = "response.function_call_arguments"
            arguments, _ = _join([event, *_until_done(event, remaining)], kind, position)
            parts.append(arguments)
            continue
        base, index_name, part_name = _family(event["type"])
        position[index_name] = len(parts)
        _expect(event, f"{base}{part_name}.added", **position)
        field, kind = _text_of(event["part"], base)
        require(event["part"][field] == "", "une partie ne commence pas vide")
        text, _ = _join(_until_done(None, remaining), kind, position)
        closing = next(remaining)
        _expect(closing, f"{base}{part_name}.done", **position)
        require(closing["part"][field] == text, "texte de la partie")
        parts.append(closing["part"])
    raise NotStrict("élément jamais clos")


def _family(kind: str) -> tuple[str, str, str]:
    """Le préfixe des événements d'une partie, le nom de son rang, et celui de la partie."""
    if kind.startswith("response.content_part"):
        return "response.", "content_index", "content_part"
    return "response.reasoning_summary_", "summary_index", "part"


def _text_of(part: Json, base: str) -> tuple[str, str]:
    """Le champ de texte d'une partie, et le genre de ses événements."""
    if part["type"] == "refusal":
        return "refusal", "response.refusal"
    return "text", f"{base}output_text" if base == "response." else f"{base}text"


def _until_done(first: Json | None, remaining: Iterable[Json]) -> list[Json]:
    """Les événements jusqu'à celui qui finit un texte, compris."""
    if first is not None and first["type"].endswith(".done"):
        return []
    taken: list[Json] = []
    for event in remaining:
        taken.append(event)
        if event["type"].endswith(".done"):
            return taken
    raise NotStrict("texte jamais fini")


def _join(events: list[Json], kind: str, position: Json) -> tuple[str, list[Any]]:
    """Le texte que des fragments donnent, que leur dernier événement doit redire."""
    *deltas, last = events
    text, logprobs = "", []
    for event in deltas:
        _expect(event, f"{kind}.delta", **position)
        require(event["delta"] != "", "delta vide")
        text += event["delta"]
        logprobs += event.get("logprobs", [])
    field = {"response.function_call_arguments": "arguments", "response.refusal": "refusal"}
    _expect(last, f"{kind}.done", **{field.get(kind, "text"): text}, **position)
    require(last.get("logprobs", []) == logprobs, "logprobs")
    return text, logprobs


def _expect(event: Json, kind: str, **fields: object) -> None:
    require(event["type"] == kind, f"{event['type']} au lieu de {kind}")
    for name, value in fields.items():
        require(event[name] == value, f"{kind} : {name} vaut {event[name]!r} au lieu de {value!r}")


def parse_events(body: bytes) -> list[Json]:
    """Lit un flux SSE : une ligne ``event:``, une ligne ``data:``, une ligne vide, rien d'autre."""
    text = body.decode("utf-8")
    require(text.endswith("\n\n"), "flux coupé")
    events = []
    for block in text.removesuffix("\n\n").split("\n\n"):
        match = re.fullmatch(r"event: (\S+)\ndata: (.*)", block)
        require(match is not None, f"bloc {block!r}")
        assert match is not None
        event = json.loads(match[2])
        require(event["type"] == match[1], "event et type diffèrent")
        events.append(event)
    return events
