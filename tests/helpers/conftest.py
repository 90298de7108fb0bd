"""Ce que les tests de Redis partagent."""

from collections.abc import Callable, Iterator

import pytest

from helpers import redis_process


@pytest.fixture
def own_redis(require_tool: Callable[..., str]) -> Iterator[str]:
    """Le programme que démarre ``open_redis`` ; ce qu'il a démarré s'arrête à la fin du test."""
    redis_process._running.clear()
    yield require_tool("redis-server", how="Debian : sudo apt install redis-server")
    for server in redis_process._running:
        server.stop()
    redis_process._running.clear()


@pytest.fixture
def no_redis_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Une machine sans redis-server."""
    monkeypatch.setattr(redis_process.shutil, "which", lambda _name: None)
