"""Ce dont les leçons se servent. Un sujet par module ; rien ici qu'une leçon doive enseigner.

Chaque nom n'est chargé qu'à son premier usage : ``import helpers`` reste léger.

>>> import helpers
>>> response = helpers.make_client().responses.create(
...     model=helpers.DEFAULT_MODEL, input="Réponds exactement par : bonjour"
... )
>>> helpers.extract_text(response)
'bonjour'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from helpers.batch_process import freeze_process
from helpers.clock import VirtualClock
from helpers.course import CHEAP_MODEL, REASONING_MODEL, STANDARD_MODEL
from helpers.runtime import get_clock
from helpers.settings import get_settings

if TYPE_CHECKING:
    from helpers.checks import check, hint
    from helpers.client import make_async_client, make_client
    from helpers.cost import count_tokens, estimate_cost, format_usd
    from helpers.display import ProgressBar
    from helpers.lesson import print_bill, start_lesson
    from helpers.redis_store import open_redis
    from helpers.sandbox import make_sandbox
    from helpers.text import extract_text
    from helpers.virtual_loop import run_async
    from helpers.wire import inject_faults, trace_calls

BATCH_MODE = get_settings().batch
DEFAULT_MODEL = get_settings().default_model

_clock = get_clock()
if isinstance(_clock, VirtualClock):
    freeze_process(_clock)

_MODULES = {
    "ProgressBar": "helpers.display",
    "check": "helpers.checks",
    "count_tokens": "helpers.cost",
    "estimate_cost": "helpers.cost",
    "extract_text": "helpers.text",
    "format_usd": "helpers.cost",
    "hint": "helpers.checks",
    "inject_faults": "helpers.wire",
    "make_async_client": "helpers.client",
    "make_client": "helpers.client",
    "make_sandbox": "helpers.sandbox",
    "open_redis": "helpers.redis_store",
    "print_bill": "helpers.lesson",
    "run_async": "helpers.virtual_loop",
    "start_lesson": "helpers.lesson",
    "trace_calls": "helpers.wire",
}

__all__ = [
    "BATCH_MODE",
    "CHEAP_MODEL",
    "DEFAULT_MODEL",
    "ProgressBar",
    "REASONING_MODEL",
    "STANDARD_MODEL",
    "check",
    "count_tokens",
    "estimate_cost",
    "extract_text",
    "format_usd",
    "get_clock",
    "hint",
    "inject_faults",
    "make_async_client",
    "make_client",
    "make_sandbox",
    "open_redis",
    "print_bill",
    "run_async",
    "start_lesson",
    "trace_calls",
]


def __getattr__(name: str) -> Any:
    """Charge un nom public à son premier usage."""
    if name not in _MODULES:
        raise AttributeError(f"Le paquet «\u00a0helpers\u00a0» n'a pas de «\u00a0{name}\u00a0».")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
