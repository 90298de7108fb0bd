"""Des expressions régulières compilées à leur premier usage.

Le moteur en a plus de cent : les compiler à l'importation coûterait plus cher que tout le reste.
"""

import re
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """Une expression régulière paresseuse, qui se lit sur du texte plié (voir ``text.fold``).

    >>> Pattern("chats?").search("le chat") is not None
    True
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        return [match.group() for match in self.compiled.finditer(text)]

    def sub(self, replacement: str, text: str) -> str:
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        return self.compiled.split(text)
