"""La règle qui répond sur ce qui a été donné : extraits, code, journal, réunion, fiches."""

from collections.abc import Callable

from ..draft import Draft
from ..reading.request import Request
from .code_answers import answer_on_code
from .labelled import answer_on_labels
from .listed import answer_on_list
from .log_answers import answer_on_log
from .meeting_answers import answer_on_meeting
from .ranked import answer_on_ranked
from .record_answers import answer_on_records
from .sources import answer_on_sources

_RULES: tuple[Callable[[Request], Draft | None], ...] = (
    answer_on_sources,
    answer_on_code,
    answer_on_labels,
    answer_on_log,
    answer_on_meeting,
    answer_on_records,
    answer_on_ranked,
    answer_on_list,
)


def from_given_matter(request: Request) -> Draft | None:
    """La réponse de la première règle que la matière donnée concerne."""
    if not request.text or request.outputs:
        return None
    return next((draft for rule in _RULES if (draft := rule(request)) is not None), None)
