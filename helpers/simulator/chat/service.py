"""Les routes de `/v1/chat/completions`."""

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.exchange import Latency, Reply
from helpers.simulator.rate_limits import RateLimits
from helpers.simulator.state.store import Store


class Completions:
    """Le service de Chat Completions."""

    def __init__(self, clock: Clock, store: Store, limits: RateLimits, latency: Latency) -> None:
        pass

    def create(self, call: Call, raw_body: bytes) -> Reply: ...
    def list(self, call: Call) -> Reply: ...
    def retrieve(self, call: Call, completion_id: str) -> Reply: ...
    def update(self, call: Call, completion_id: str, raw_body: bytes) -> Reply: ...
    def delete(self, call: Call, completion_id: str) -> Reply: ...
    def list_messages(self, call: Call, completion_id: str) -> Reply: ...
