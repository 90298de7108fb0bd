"""Comparer deux flux : l'ordre des événements, leurs champs, leurs numéros."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from helpers.simulator.contract.answer import Event
from helpers.simulator.contract.bodies import BodyComparison
from helpers.simulator.contract.difference import ABSENT, Difference

END = "[DONE]"
_NUMBER = "sequence_number"
_PIECES = ("fragment (content)", "fragment (tool_calls)", "fragment (refusal)")


def compare_streams(
    server: Sequence[Event], simulator: Sequence[Event], comparison: BodyComparison
) -> list[Difference]:
    """Les différences entre deux flux. Une suite de fragments n'y compte que pour un événement."""
    given, expected = outline(server), outline(simulator)
    found = _compare_orders(given, expected)
    numbers_differ = [] if found else _compare_numbers(server, simulator)
    return [*found, *numbers_differ, *_compare_fields(server, simulator, comparison)]


def kind_of(event: Event) -> str:
    """La sorte d'un événement : son ``type`` ; à Chat Completions, ce que le fragment porte.

    >>> kind_of(Event(None, {"choices": [{"delta": {"content": "a"}, "finish_reason": None}]}))
    'fragment (content)'
    """
    data = event.data
    if not isinstance(data, dict):
        return END if data == END else "données illisibles"
    if isinstance(data.get("type"), str):
        return "".join(sign for sign in data["type"][:64] if sign.isprintable())
    if "choices" not in data:
        return "error" if "error" in data else "événement sans type"
    choices = data["choices"]
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        return "fragment (usage)"
    if choices[0].get("finish_reason") is not None:
        return "fragment (fin)"
    delta = choices[0].get("delta")
    names = delta if isinstance(delta, dict) else {}
    for name in ("role", "tool_calls", "content", "refusal"):
        if name in names:
            return f"fragment ({name})"
    return "fragment (vide)"


def outline(events: Sequence[Event]) -> list[str]:
    """Les sortes d'événements dans l'ordre, chaque suite de fragments réduite à un.

    >>> outline([Event(None, {"type": "a.delta"}), Event(None, {"type": "a.delta"})])
    ['a.delta']
    """
    kinds: list[str] = []
    for event in events:
        kind = kind_of(event)
        if not (kinds and kinds[-1] == kind and _is_fragment(kind)):
            kinds.append(kind)
    return kinds


def _is_fragment(kind: str) -> bool:
    return kind.endswith(".delta") or kind in _PIECES


def _compare_orders(given: list[str], expected: list[str]) -> list[Difference]:
    if given == expected:
        return []
    missing, extra = Counter(expected) - Counter(given), Counter(given) - Counter(expected)
    if not missing and not extra:
        first = next(i for i, kind in enumerate(expected) if given[i] != kind)
        return [Difference("autre ordre", f"événement {first}", given[first], expected[first])]
    found = [Difference("événement en moins", kind, ABSENT, "présent") for kind in missing]
    return found + [Difference("événement en plus", kind, "présent", ABSENT) for kind in extra]


def _compare_numbers(server: Sequence[Event], simulator: Sequence[Event]) -> list[Difference]:
    given, expected = _numbers(server), _numbers(simulator)
    if not expected or len(given) != len(server):  # un numéro absent se dit avec les champs
        return []
    found = []
    if given[0] != expected[0]:
        found.append(Difference("autre numéro de départ", _NUMBER, str(given[0]), str(expected[0])))
    steps = {after - before for before, after in zip(given, given[1:], strict=False)}
    if steps - {1}:
        found.append(
            Difference("numéros qui ne se suivent pas", _NUMBER, "irréguliers", "de 1 en 1")
        )
    return found


def _numbers(events: Sequence[Event]) -> list[int]:
    found = [event.data.get(_NUMBER) for event in events if isinstance(event.data, dict)]
    return [n for n in found if isinstance(n, int) and not isinstance(n, bool)]


def _compare_fields(
    server: Sequence[Event], simulator: Sequence[Event], comparison: BodyComparison
) -> list[Difference]:
    """Chaque événement du serveur, à côté de celui du simulateur de même sorte et de même rang."""
    models: dict[str, list[Event]] = {}
    for event in simulator:
        models.setdefault(kind_of(event), []).append(event)
    seen: Counter[str] = Counter()
    found: dict[Difference, None] = {}
    for event in server:
        kind = kind_of(event)
        alike = models.get(kind)
        if not alike:
            continue
        model = alike[min(seen[kind], len(alike) - 1)]
        seen[kind] += 1
        for difference in _compare_events(kind, event, model, comparison):
            found[difference] = None
    return list(found)


def _compare_events(
    kind: str, server: Event, simulator: Event, comparison: BodyComparison
) -> list[Difference]:
    found = []
    if (server.name or ABSENT) != (simulator.name or ABSENT):
        names = tuple(_line(event.name) for event in (server, simulator))
        found.append(Difference("autre ligne «\u00a0event:\u00a0»", kind, *names))
    for one in comparison.compare(_unnumbered(server.data), _unnumbered(simulator.data)):
        path = f"{kind} > {one.path}" if one.path else kind
        found.append(Difference(one.kind, path, one.server, one.simulator))
    return found


def _unnumbered(data: Any) -> Any:
    """Le même événement, son numéro à zéro : sa suite se juge à part."""
    if isinstance(data, dict) and isinstance(data.get(_NUMBER), int):
        return {**data, _NUMBER: 0}
    return data


def _line(name: str | None) -> str:
    return ABSENT if name is None else "".join(s for s in name[:64] if s.isprintable())
