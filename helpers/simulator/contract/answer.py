"""Ce qu'un serveur a répondu à un appel : statut, en-têtes, corps ou événements."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

STREAM = "text/event-stream"
NOT_JSON = object()


@dataclass(frozen=True)
class Event:
    """Un événement d'un flux : la ligne ``event:`` s'il y en a une, et les données lues."""

    name: str | None
    data: Any


@dataclass(frozen=True)
class Answer:
    """Une réponse lue.

    Attributs : ``headers``, aux noms en minuscules ; ``content``, les octets du corps ; ``cut``,
    pourquoi la lecture s'est arrêtée avant la fin, ou ``None``.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = b""
    cut: str | None = None
    _read: list[Any] = field(default_factory=list, compare=False, repr=False)

    @property
    def is_stream(self) -> bool:
        """Vrai si le corps est un flux d'événements."""
        return self.headers.get("content-type", "").lower().startswith(STREAM)

    @property
    def is_file(self) -> bool:
        """Vrai si le corps n'est ni un flux, ni annoncé comme du JSON."""
        return not self.is_stream and "json" not in self.headers.get("content-type", "").lower()

    @property
    def body(self) -> Any:
        """Le corps lu comme du JSON, ou ``NOT_JSON``."""
        if not self._read:
            self._read.append(_read_json(self.content))
        return self._read[0]

    @property
    def events(self) -> Sequence[Event]:
        """Les événements du flux, dans l'ordre."""
        return read_events(self.content.decode("utf-8", "replace"))


def read_events(text: str) -> list[Event]:
    """Les événements d'un flux SSE ; des données qui ne sont pas du JSON restent du texte.

    >>> read_events('event: a\\ndata: {"n":1}\\n\\ndata: [DONE]\\n\\n')
    [Event(name='a', data={'n': 1}), Event(name=None, data='[DONE]')]
    """
    events = []
    for block in text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n"):
        name: str | None = None
        data: list[str] = []
        for line in block.split("\n"):
            key, _, value = line.partition(":")
            if key == "event":
                name = value.removeprefix(" ")
            elif key == "data":
                data.append(value.removeprefix(" "))
        if data:
            joined = "\n".join(data)
            found = _read_json(joined.encode())
            events.append(Event(name, joined if found is NOT_JSON else found))
    return events


def find(body: Any, path: str) -> Any:
    """La valeur d'un champ, ou ``None`` : ``data[0].id``, par exemple.

    >>> find({"data": [{"id": "a"}]}, "data[0].id"), find([], "data.id")
    ('a', None)
    """
    for part in path.replace("[", ".").replace("]", "").split("."):
        if isinstance(body, dict):
            body = body.get(part)
        elif isinstance(body, list) and part.isdecimal() and int(part) < len(body):
            body = body[int(part)]
        else:
            return None
    return body


def _read_json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return NOT_JSON
