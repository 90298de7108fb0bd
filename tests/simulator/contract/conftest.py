"""Un serveur pour tout le dossier ; un simulateur neuf par test."""

from collections.abc import Iterator

import pytest

from tests.simulator.contract.proxy import Proxy, serve_proxy


@pytest.fixture(scope="session")
def running() -> Iterator[Proxy]:
    with serve_proxy() as proxy:
        yield proxy


@pytest.fixture
def proxy(running: Proxy) -> Proxy:
    running.renew()
    return running
