"""Lire au passage ce qu'une réponse dit d'elle-même, sans la retarder ni la garder.

Un corps JSON se lit à sa fin. Un flux d'événements se lit un événement à la fois : seul celui qui
arrive est gardé, et seuls sont décodés ceux qui peuvent porter un ``usage`` ou un identifiant.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Protocol

Body = Mapping[str, object]


class Reader(Protocol):
    """Reçoit les octets d'une réponse et en tire les objets utiles à la facture."""

    def feed(self, chunk: bytes) -> Iterator[Body]:
        """Les objets que ces octets achèvent."""

    def finish(self) -> Iterator[Body]:
        """Ceux que la fin de la réponse achève."""


def reader_for(content_type: str) -> Reader:
    """Le lecteur d'une réponse, d'après son type de contenu.

    >>> type(reader_for("text/event-stream; charset=utf-8")).__name__
    'EventReader'
    """
    return EventReader() if content_type.startswith("text/event-stream") else JsonReader()


class JsonReader:
    """Un corps JSON, lu à sa fin.

    >>> reader = JsonReader()
    >>> [*reader.feed(b'{"id": '), *reader.feed(b'"resp_1"}'), *reader.finish()]
    [{'id': 'resp_1'}]
    """

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[Body]:
        self._chunks.append(chunk)
        return iter(())

    def finish(self) -> Iterator[Body]:
        return _decode(b"".join(self._chunks))


class EventReader:
    """Un flux d'événements (SSE), de l'une ou l'autre API.

    Rend les ``Response`` que portent les événements du cycle de vie et les fragments de Chat
    Completions qui ont un ``usage``.

    >>> reader = EventReader()
    >>> list(reader.feed(b'data: {"choices": [], "usage": {"total_tokens": 3}}\\n\\n'))
    [{'choices': [], 'usage': {'total_tokens': 3}}]
    """

    def __init__(self) -> None:
        self._line = b""
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[Body]:
        *lines, self._line = (self._line + chunk).split(b"\n")
        found: list[Body] = []
        for line in lines:
            found.extend(self._read_line(line.rstrip(b"\r")))
        return iter(found)

    def finish(self) -> Iterator[Body]:
        """Un dernier événement sans ligne vide n'est pas arrivé en entier : il ne compte pas."""
        return iter(())

    def _read_line(self, line: bytes) -> Iterator[Body]:
        if line.startswith(b"data:"):
            self._data.append(line[5:].strip())
        elif not line:
            data, self._data = b"\n".join(self._data), []
            if b'"usage"' in data:
                for event in _decode(data):
                    yield from _useful_part(event)


def _useful_part(event: Body) -> Iterator[Body]:
    response = event.get("response")
    if isinstance(response, Mapping):
        yield response
    elif event.get("usage") is not None:
        yield event


def _decode(data: bytes) -> Iterator[Body]:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(value, Mapping):
        yield value
