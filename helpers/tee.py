"""Regarder passer les octets d'une réponse, sans la retarder ni la garder."""

from collections.abc import AsyncIterator, Iterator
from typing import Protocol

import httpx2


class Watcher(Protocol):
    """Qui regarde une réponse passer."""

    def feed(self, data: bytes) -> None:
        """Des octets sont arrivés."""

    def finish(self) -> None:
        """La réponse est arrivée en entier."""

    def broke(self, error: Exception) -> None:
        """La connexion a cassé avant la fin."""


class SyncTee(httpx2.SyncByteStream):
    """Rend les octets aussitôt reçus, après les avoir montrés."""

    def __init__(self, stream: httpx2.SyncByteStream, watcher: Watcher) -> None:
        self._stream = stream
        self._watcher = watcher

    def __iter__(self) -> Iterator[bytes]:
        try:
            for data in self._stream:
                self._watcher.feed(data)
                yield data
        except httpx2.TransportError as error:
            self._watcher.broke(error)
            raise
        self._watcher.finish()

    def close(self) -> None:
        self._stream.close()


class AsyncTee(httpx2.AsyncByteStream):
    """Comme ``SyncTee``, pour un flux asynchrone."""

    def __init__(self, stream: httpx2.AsyncByteStream, watcher: Watcher) -> None:
        self._stream = stream
        self._watcher = watcher

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for data in self._stream:
                self._watcher.feed(data)
                yield data
        except httpx2.TransportError as error:
            self._watcher.broke(error)
            raise
        self._watcher.finish()

    async def aclose(self) -> None:
        await self._stream.aclose()
