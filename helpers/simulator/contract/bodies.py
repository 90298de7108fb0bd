"""Comparer deux corps JSON, champ par champ."""

from collections.abc import Iterator, Sequence
from typing import Any

from helpers.simulator.contract.difference import ABSENT, Difference
from helpers.simulator.contract.forms import form, same_type, shown, type_name

# Ce dont on ne compare que les types : chaque réponse a ses mesures.
_MEASURES = frozenset(("logprobs", "top_logprobs", "embedding", "category_scores"))
_DEEPEST = 60

# Ce qu'un objet est se compare partout.
_KINDS = frozenset(("object", "type"))


class BodyComparison:
    """Compare des corps. ``varies`` nomme les champs dont seul le type se compare."""

    def __init__(self, varies: Sequence[str] = ()) -> None:
        self._varies = frozenset(varies)

    def compare(self, server: Any, simulator: Any) -> list[Difference]:
        """Les différences, chacune une fois.

        >>> for found in BodyComparison().compare({"a": [1]}, {"a": [1.5], "b": 2}):
        ...     print(found)
        autre valeur, a[0]\u00a0: serveur 1, simulateur 1.5
        champ en moins, b\u00a0: serveur absent, simulateur entier
        """
        return list(dict.fromkeys(self._compare("", "", server, simulator, loose=False)))

    def _compare(
        self, path: str, name: str, server: Any, simulator: Any, *, loose: bool
    ) -> Iterator[Difference]:
        if path in self._varies and (server is None or simulator is None):
            return
        loose = loose or path in self._varies or name in _MEASURES
        if path.count(".") + path.count("[") > _DEEPEST:
            yield Difference("objet trop profond", path[:80], "objet", "objet")
        elif not same_type(server, simulator):
            yield Difference("autre type", path, type_name(server), type_name(simulator))
        elif isinstance(simulator, dict):
            yield from self._compare_objects(path, server, simulator, loose=loose)
        elif isinstance(simulator, list) and loose:
            yield from self._compare_loosely(path, name, server, simulator)
        elif isinstance(simulator, list):
            yield from self._compare_lists(path, name, server, simulator)
        elif (not loose or name in _KINDS) and form(name, server) != form(name, simulator):
            given, expected = form(name, server), form(name, simulator)
            yield Difference("autre valeur", path, shown(name, given), shown(name, expected))

    def _compare_objects(
        self, path: str, server: dict[str, Any], simulator: dict[str, Any], *, loose: bool
    ) -> Iterator[Difference]:
        for name, expected in simulator.items():
            inner = _join(path, name)
            if name in server:
                yield from self._compare(inner, name, server[name], expected, loose=loose)
            else:
                yield Difference("champ en moins", inner, ABSENT, type_name(expected))
        for name in server:
            if name not in simulator:
                inner = _join(path, _readable(name))
                yield Difference("champ en plus", inner, type_name(server[name]), ABSENT)

    def _compare_lists(
        self, path: str, name: str, server: list[Any], simulator: list[Any]
    ) -> Iterator[Difference]:
        if len(server) != len(simulator):
            yield _other_length(path, server, simulator)
        for position, (given, expected) in enumerate(_paired(server, simulator)):
            kinds = _kind(given), _kind(expected)
            inner = f"{path}[{position}]"
            if kinds[0] != kinds[1] and None not in kinds:
                yield Difference(
                    "autre valeur",
                    f"{inner}.type",
                    shown("type", kinds[0]),
                    shown("type", kinds[1]),
                )
            else:
                yield from self._compare(inner, name, given, expected, loose=False)

    def _compare_loosely(
        self, path: str, name: str, server: list[Any], simulator: list[Any]
    ) -> Iterator[Difference]:
        """Chaque élément du serveur ressemble à l'un de ceux du simulateur."""
        if bool(server) != bool(simulator) or (
            name == "embedding" and len(server) != len(simulator)
        ):
            yield _other_length(path, server, simulator)
            return
        if not simulator:
            return
        if not any(isinstance(item, dict | list) for item in [*server, *simulator]):
            types = {type_name(item) for item in simulator}
            for item in server:
                if type_name(item) not in types and not any(same_type(item, s) for s in simulator):
                    expected = ", ".join(sorted(types))
                    yield Difference("autre type", f"{path}[]", type_name(item), expected)
            return
        for item in server:
            best: list[Difference] | None = None
            for expected in simulator:
                found = list(self._compare(f"{path}[]", name, item, expected, loose=True))
                if best is None or len(found) < len(best):
                    best = found
                if not best:
                    break
            yield from best or []


def _other_length(path: str, server: list[Any], simulator: list[Any]) -> Difference:
    return Difference(
        "autre longueur", path, f"{len(server)} élément(s)", f"{len(simulator)} élément(s)"
    )


def _paired(server: list[Any], simulator: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Les éléments de même place ; si les longueurs diffèrent, ceux de même sorte."""
    if len(server) == len(simulator):
        yield from zip(server, simulator, strict=True)
        return
    for item in server:
        alike = [other for other in simulator if _kind(other) == _kind(item)]
        if alike:
            yield item, alike[0]


def _kind(item: Any) -> str | None:
    """Ce qu'un élément est : son ``type``, s'il en a un."""
    kind = item.get("type") if isinstance(item, dict) else None
    return kind if isinstance(kind, str) else None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _readable(name: str) -> str:
    return "".join(sign for sign in name[:64] if sign.isprintable())
