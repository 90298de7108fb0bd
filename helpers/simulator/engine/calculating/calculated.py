"""Les calculs à plusieurs nombres et leurs suites : un coût, une valeur changée, un résultat."""

from collections.abc import Callable
from dataclasses import replace

from ..chatting.follow_up import previous_request
from ..draft import Draft
from ..reading.request import Request
from .arithmetic import arithmetic
from .changed_question import changed_question
from .day_counts import count_days
from .last_result import from_last_result
from .units import convert_units
from .volume_costs import volume_cost
from .word_problems import word_problem

_RULES: tuple[Callable[[Request], Draft | None], ...] = (
    volume_cost,
    convert_units,
    count_days,
    word_problem,
    arithmetic,
)
_FURTHEST = 4  # messages en arrière où chercher la question qui change


def calculated(request: Request) -> Draft | None:
    """Un coût de jetons, ou la suite d'un calcul ; ``None`` si tout n'est pas compris."""
    if not request.text or request.outputs or request.material and not request.last_answer:
        return volume_cost(request) if request.text and not request.outputs else None
    cost = volume_cost(request)
    if cost or not request.last_answer:
        return cost
    changed = _changed(request, _FURTHEST)
    return (_worked(changed) if changed else None) or (
        from_last_result(request) if _follows_a_number(request) else None
    )


def _changed(request: Request, depth: int) -> Request | None:
    """La question précédente avec la valeur nouvelle ; elle-même déjà changée, parfois."""
    before = previous_request(request)
    for _ in range(_FURTHEST):
        if before is None or depth == 0:
            return None
        whole = _changed(before, depth - 1) or before
        if _worked(whole) is not None:
            text = changed_question(request, whole.text)
            return _with_text(request, text) if text else None
        before = previous_request(before)
    return None


def _follows_a_number(request: Request) -> bool:
    return any(character.isdigit() for character in request.last_answer)


def _worked(request: Request) -> Draft | None:
    return next((draft for rule in _RULES if (draft := rule(request)) is not None), None)


def _with_text(request: Request, text: str) -> Request:
    last = len(request.earlier)
    turns = request.prompt.turns
    changed = replace(turns[last], text=text)
    return Request(replace(request.prompt, turns=(*turns[:last], changed, *request.after)))
