"""Ce dont les leçons se servent. Un sujet par module ; rien ici qu'une leçon doive enseigner.

>>> import helpers
>>> response = helpers.make_client().responses.create(
...     model=helpers.DEFAULT_MODEL, input="Réponds exactement par : bonjour"
... )
>>> helpers.extract_text(response)
'bonjour'
"""

from helpers.batch_process import freeze_process
from helpers.checks import check, hint
from helpers.client import make_async_client, make_client
from helpers.clock import VirtualClock
from helpers.cost import count_tokens, estimate_cost, format_usd
from helpers.course import CHEAP_MODEL, REASONING_MODEL, STANDARD_MODEL
from helpers.lesson import print_bill, start_lesson
from helpers.runtime import get_clock
from helpers.settings import get_settings
from helpers.text import extract_text

BATCH_MODE = get_settings().batch
DEFAULT_MODEL = get_settings().default_model

_clock = get_clock()
if isinstance(_clock, VirtualClock):
    freeze_process(_clock)

__all__ = [
    "BATCH_MODE",
    "CHEAP_MODEL",
    "DEFAULT_MODEL",
    "REASONING_MODEL",
    "STANDARD_MODEL",
    "check",
    "count_tokens",
    "estimate_cost",
    "extract_text",
    "format_usd",
    "get_clock",
    "hint",
    "make_async_client",
    "make_client",
    "print_bill",
    "start_lesson",
]
