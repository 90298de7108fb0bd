"""Un simulateur lent, un récepteur, et un point d'accès abonné à toutes les fins de réponse."""

from typing import Any

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds
from tests.simulator.webhooks.receiving import SLOW, Mailbox, subscribe


@pytest.fixture
def simulator(clock: VirtualClock) -> Simulator:
    return Simulator(clock, ids=DerivedIds(), latency=SLOW)


@pytest.fixture
def mailbox(clock: VirtualClock) -> Mailbox:
    return Mailbox(clock)


@pytest.fixture
def endpoint(client: openai.OpenAI, simulator: Simulator, mailbox: Mailbox) -> Any:
    return subscribe(client, simulator, mailbox)
