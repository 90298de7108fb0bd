"""Le Redis des leçons : ce qui se tient derrière, selon le mode ; à chaque essai ses clés."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import redis

from helpers import redis_store
from helpers.clock import VirtualClock
from helpers.fake_redis import make_fake_redis
from helpers.redis_store import RedisStore, open_redis
from helpers.settings import Settings, SettingsError, load_settings
from tests.conftest import REDIS_PASSWORD

ROOT = Path(__file__).resolve().parents[2]
LUA = "redis.call('INCRBY', KEYS[1], ARGV[1]); return redis.call('GET', KEYS[1])"


def settings(**environ: str) -> Settings:
    return load_settings(environ, env_file=None)


@pytest.fixture(params=["lot", "démarré", "adresse", "absent"])
def store(request: pytest.FixtureRequest) -> RedisStore:
    """Ce qu'ouvre chacun des choix."""
    if request.param == "lot":
        return open_redis(settings(BATCH_MODE="1"))
    if request.param == "adresse":
        return open_redis(settings(REDIS_URL=request.getfixturevalue("redis_url")))
    if request.param == "absent":
        request.getfixturevalue("no_redis_server")
    else:
        request.getfixturevalue("own_redis")
    return open_redis(settings())


class TestEachChoice:
    def test_a_lua_script_runs_and_each_connection_sees_it(self, store: RedisStore) -> None:
        one, other = store.connect(), store.connect()
        key = store.key("compteur")
        assert one is not other
        assert one.eval(LUA, 1, key, 3) == "3"
        assert other.register_script(LUA)(keys=[key], args=[4]) == "7"

    def test_replies_are_text(self, store: RedisStore) -> None:
        store.connect().hset(store.key("é"), mapping={"clé": "valeur"})
        assert store.connect().hgetall(store.key("é")) == {"clé": "valeur"}

    def test_its_sentence_is_french_and_ends(self, store: RedisStore) -> None:
        assert str(store) == store.sentence and store.sentence in repr(store)
        assert "Redis" in str(store) and str(store).endswith(".") and "\n" not in str(store)


class TestBatch:
    def test_nothing_of_the_environment_counts(self) -> None:
        store = open_redis(settings(BATCH_MODE="1", REDIS_URL="redis://127.0.0.1:1"))
        assert str(store) == redis_store.BATCH
        assert store.key("limite") == "cours:lot:limite"

    def test_no_socket_is_opened(self) -> None:
        code = (
            "import sys\n"
            "from helpers import open_redis\n"
            "sys.addaudithook(lambda event, _: event.startswith('socket.') and print(event))\n"
            "store = open_redis()\n"
            "print(store.connect().set(store.key('a'), 1))"
        )
        environ = os.environ | {"BATCH_MODE": "1", "REDIS_URL": "redis://127.0.0.1:1"}
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=environ | {"PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
        )
        assert done.stdout == "True\n", done.stderr

    def test_two_runs_do_not_mix(self) -> None:
        one, other = (open_redis(settings(BATCH_MODE="1")) for _ in range(2))
        one.connect().set(one.key("a"), "un")
        assert other.connect().get(other.key("a")) is None

    def test_keys_expire_and_time_is_told_by_the_clock(self) -> None:
        clock = VirtualClock()
        connection = make_fake_redis(clock)()
        connection.set("a", "un", px=60_000)
        clock.sleep(59.5)
        assert connection.eval("return redis.call('PTTL', 'a')", 0) == 500
        clock.sleep(1)
        assert connection.exists("a") == 0
        script = "local now = redis.call('TIME'); return now[1] .. '.' .. now[2]"
        assert float(str(connection.eval(script, 0))) == clock.timestamp()


class TestGivenUrl:
    def test_it_is_the_server_of_the_url(self, redis_url: str) -> None:
        store = open_redis(settings(REDIS_URL=redis_url))
        assert str(store) == redis_store.GIVEN
        with redis.Redis.from_url(redis_url, decode_responses=True) as direct:
            store.connect().set(store.key("a"), "un")
            assert direct.get(store.key("a")) == "un"

    def test_it_may_stand_in_the_settings_file(self, redis_url: str, tmp_path: Path) -> None:
        path = tmp_path / ".env"
        path.write_text(f"REDIS_URL={redis_url}\n", encoding="utf-8")
        assert str(open_redis(load_settings({}, path))) == redis_store.GIVEN

    def test_real_mode_uses_it_too(self, redis_url: str) -> None:
        real = settings(COURS_MODE="reel", OPENAI_API_KEY="sk-x", REDIS_URL=redis_url)
        assert str(open_redis(real)) == redis_store.GIVEN

    def test_two_runs_do_not_mix_and_only_own_keys_are_erased(self, redis_url: str) -> None:
        code = (
            "from helpers import open_redis\n"
            "store = open_redis()\n"
            "store.connect().set(store.key('a'), 'un')\n"
            "print(store.key('a'), *store.connect().keys('*'), sep='\\n')"
        )
        with redis.Redis.from_url(redis_url, decode_responses=True) as direct:
            direct.set("a", "à autrui")
            environ = os.environ | {"BATCH_MODE": "", "REDIS_URL": redis_url, "PYTHONUTF8": "1"}
            command = [sys.executable, "-c", code]
            runs = [
                subprocess.check_output(command, cwd=ROOT, env=environ, encoding="utf-8").split()
                for _ in range(2)
            ]
            assert runs[0][0] != runs[1][0]
            assert {run[0] in run[1:] for run in runs} == {True}
            assert direct.exists(runs[0][0], runs[1][0]) == 0
            assert direct.get("a") == "à autrui"

    @pytest.mark.parametrize(
        "url",
        [
            "http://nom:SESAME@exemple.fr",
            "redis://nom:SESAME@h:SESAME",
            "redis://nom:SESAME@[::1",
            "redis://:SESAME@h?socket_timeout=SESAME",
            "redis://:SESAME@h?SESAME=1",
            "SESAME",
        ],
    )
    def test_not_an_address(self, url: str) -> None:
        self.refuse(url, redis_store.NOT_AN_ADDRESS)

    @pytest.mark.parametrize(
        "url", ["redis://nom:SESAME@127.0.0.1:1", "rediss://:SESAME@127.0.0.1:1"]
    )
    def test_nobody_answers(self, url: str) -> None:
        self.refuse(url, redis_store.UNREACHABLE)

    def test_a_silent_server_is_not_waited_for_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(redis_store, "_ANSWER_SECONDS", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            start = time.monotonic()
            port = silent.getsockname()[1]
            self.refuse(f"redis://:SESAME@127.0.0.1:{port}", redis_store.UNREACHABLE)
            assert time.monotonic() - start < 5

    def test_a_forbidden_host_is_unreachable(self) -> None:
        self.refuse("redis://:SESAME@192.0.2.1:6379", redis_store.UNREACHABLE)

    @pytest.mark.parametrize("user", ["", ":SESAME@", "SESAME:SESAME@"])
    def test_a_wrong_password(self, user: str, redis_socket: Path) -> None:
        self.refuse(f"unix://{user}{redis_socket}", redis_store.REFUSED)

    def test_a_base_that_is_not_there(self, redis_url: str) -> None:
        self.refuse(f"{redis_url}?db=9999", redis_store.REFUSED)

    def test_nothing_that_is_shown_holds_the_address(self, redis_url: str) -> None:
        given = settings(REDIS_URL=redis_url)
        store = open_redis(given)
        shown = [repr(given), str(store), repr(store), repr(store.connect())]
        assert all(REDIS_PASSWORD not in text for text in shown)

    def refuse(self, url: str, message: str) -> None:
        with pytest.raises(SettingsError, match="REDIS_URL") as caught:
            open_redis(settings(REDIS_URL=url))
        assert str(caught.value) == message
        assert caught.value.__cause__ is None and caught.value.__context__ is None
