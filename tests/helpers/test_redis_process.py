"""Le redis-server de ce processus seul : privé, sans port, et qui ne lui survit pas."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from helpers import redis_process, redis_store
from helpers.redis_process import RedisProcess
from helpers.redis_store import open_redis
from helpers.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parents[2]
DEATH_SECONDS = 20.0


def settings() -> Settings:
    return load_settings({}, env_file=None)


class TestOwnServer:
    def test_it_is_real_private_and_without_a_port(self, own_redis: str) -> None:
        store = open_redis(settings())
        assert str(store) == redis_store.STARTED
        connection = store.connect()
        assert connection.config_get("port", "save", "appendonly") == {
            "port": "0",
            "save": "",
            "appendonly": "no",
        }
        folder = redis_process._running[0].socket_path.parent
        assert folder.stat().st_mode & 0o077 == 0
        assert connection.config_get("dir") == {"dir": str(folder.resolve())}

    def test_one_server_serves_two_runs_that_do_not_mix(self, own_redis: str) -> None:
        one, other = open_redis(settings()), open_redis(settings())
        one.connect().set(one.key("a"), "un")
        assert one.key("a") != other.key("a")
        assert other.connect().get(other.key("a")) is None
        assert other.connect().get(one.key("a")) == "un"

    def test_stopping_leaves_nothing(self, own_redis: str) -> None:
        server = RedisProcess(own_redis)
        server.stop()
        assert not server.answers() and not server.socket_path.parent.exists()

    def test_a_server_that_died_is_replaced(self, own_redis: str) -> None:
        open_redis(settings())
        redis_process._running[0].stop()
        assert open_redis(settings()).connect().ping()

    @pytest.mark.parametrize("end", ["kill", "exit", "endless_script"])
    def test_it_ends_with_its_process(self, own_redis: str, end: str) -> None:
        """Tué net, fini de lui-même, ou tué pendant qu'un script Lua tourne sans fin."""
        code = (
            "import threading, time\n"
            "from helpers import open_redis, redis_process\n"
            "store = open_redis()\n"
            "server = redis_process._running[0]\n"
            f"if {end == 'endless_script'}:\n"
            "    run = store.connect().eval\n"
            "    args = ('while true do end', 0)\n"
            "    threading.Thread(target=run, args=args, daemon=True).start()\n"
            "    time.sleep(0.5)\n"
            "print(server.pid, server.socket_path, flush=True)\n"
            "input()"
        )
        environ = os.environ | {"BATCH_MODE": "", "REDIS_URL": "", "PYTHONUTF8": "1"}
        with subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            assert process.stdout is not None
            pid, path = process.stdout.readline().split(maxsplit=1)
            assert alive(int(pid))
            if end == "exit":
                process.communicate("\n")
            else:
                process.kill()
        deadline = time.monotonic() + DEATH_SECONDS
        while alive(int(pid)) or Path(path.strip()).parent.exists():
            assert time.monotonic() < deadline, "redis-server survit à son processus"
            time.sleep(0.02)

    def test_without_it_the_sentence_says_how_to_have_one(self, no_redis_server: None) -> None:
        store = open_redis(settings())
        assert str(store) == redis_store.NOT_INSTALLED
        assert "apt install redis-server" in str(store) and "REDIS_URL" in str(store)
        assert store.prefix != open_redis(settings()).prefix

    def test_where_unix_sockets_are_missing_it_is_not_looked_for(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delattr(redis_process.socket, "AF_UNIX", raising=False)
        assert str(open_redis(settings())) == redis_store.NOT_INSTALLED

    @pytest.mark.skipif(os.name != "posix", reason="un programme du shell")
    def test_if_it_does_not_start_it_is_said(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        broken = tmp_path / "redis-server"
        broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        broken.chmod(0o700)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        monkeypatch.setattr(redis_process.tempfile, "tempdir", str(tmp_path))
        store = open_redis(settings())
        assert str(store) == redis_store.NOT_STARTED
        assert store.connect().ping()
        assert list(tmp_path.iterdir()) == [broken]


def alive(pid: int) -> bool:
    """Vrai si ce processus tourne encore (un défunt que nul n'a relevé ne tourne plus)."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
