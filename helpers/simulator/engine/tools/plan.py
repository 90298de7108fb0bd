"""Quels appels faire maintenant : ceux que la dernière demande entraîne, moins ceux déjà faits."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from ..draft import Draft
from ..memory.recall_questions import ASKED
from ..prompt import Tool, ToolCall
from ..reading.request import Request
from ..reading.tool_outputs import ToolOutput, arguments_of
from ..text.patterns import Pattern
from ..text.strings import fold, words
from .choosing.clauses import clauses, is_chat
from .choosing.fit import ENOUGH, SURE, forbids_tools, is_called_for, score
from .choosing.profile import profile
from .filling.arguments import fill_arguments
from .filling.asked import Asked
from .filling.spread import spread
from .filling.texts import quoted
from .follow_ups import follow_up, slot_answer
from .intent import Intent
from .question import ABOUT_TOOLS

_AGAIN = Pattern(
    r"\b(?:a nouveau|de nouveau|encore une fois|relance\w*|reessa\w+|refais|recommence\w*|"
    r"actualise\w*|"
    r"again|retry|refresh|once more|rafraichi\w*)\b"
)
_MOST_TRIED = 8  # outils dont on remplit les arguments, les plus proches d'abord
_LEAST_TEXT = 12  # en mots : au-dessous, ce qui suit « : » est une valeur, pas un texte


@dataclass(frozen=True)
class Plan:
    """Les appels à faire ; ou ce qui manque pour en faire un ; ou des résultats déjà connus."""

    calls: tuple[ToolCall, ...] = ()
    lacking: Intent | None = None
    known: tuple[ToolOutput, ...] = field(default=())


def plan(
    request: Request, draft: Callable[[], Draft], answers: Callable[[Request], Draft | None]
) -> Plan:
    """Ce qu'il faut faire des outils.

    ``draft`` est la réponse libre ; ``answers`` dit ce qu'une règle précise répondrait sans outil.
    """
    prompt = request.prompt
    if not prompt.tools:
        return Plan()
    must = prompt.tool_choice == "required"
    intents = (
        [] if not must and _excluded(request) else wanted(request, draft, answers, strict=not must)
    )
    ready = [intent for intent in intents if not intent.missing]
    if must:
        ready = intents or [_best(request, draft)]
    calls = [call for intent in ready for call in intent.calls]
    remaining = _not_yet(list(dict.fromkeys(calls)), request.outputs)
    if remaining and not must and not request.outputs:
        known = _known(remaining, request)
        if known:
            return Plan(known=known)
    if remaining:
        return Plan(tuple(remaining if prompt.parallel else remaining[:1]))
    lacking = next((intent for intent in intents if intent.missing), None)
    return Plan(lacking=None if request.outputs else lacking)


def wanted(
    request: Request,
    draft: Callable[[], Draft],
    answers: Callable[[Request], Draft | None],
    strict: bool = True,
) -> list[Intent]:
    """Les appels que la demande entraîne, dans l'ordre où elle les demande."""
    found = [
        intent
        for clause in clauses(_said(request))
        if (intent := _intent(request, clause, draft, strict)) is not None
    ]
    if not found and len(request.ask) < 400:
        whole = _intent(request, _said(request), draft, strict)
        found = [whole] if whole else []
    if any(not intent.missing for intent in found):
        found = [intent for intent in found if not intent.missing]
    if not found or all(intent.missing for intent in found):
        later = follow_up(request, draft) or slot_answer(request, draft, answers, wanted)
        if later:
            return [later]
    return found or _searching(request, draft, answers)


def _said(request: Request) -> str:
    """La demande ; avec ce qu'elle met entre guillemets, que l'on en avait séparé."""
    marked = quoted(request.text) if request.material and len(request.text) < 600 else []
    return request.text if marked and "\n".join(marked) == request.material else request.ask


def _intent(
    request: Request, clause: str, draft: Callable[[], Draft], strict: bool
) -> Intent | None:
    """L'outil que cette demande appelle, avec ses arguments."""
    best: tuple[float, Intent] | None = None
    has_text = len(words(request.material[:400])) >= _LEAST_TEXT
    scored = [(score(tool, clause), tool) for tool in request.prompt.tools]
    near = sorted((pair for pair in scored if pair[0] >= ENOUGH / 2), key=lambda pair: -pair[0])
    for fit, tool in near[:_MOST_TRIED]:
        asked = Asked(request, tool, clause, strict=strict)
        fillings = spread(asked, draft)
        first = fillings[0]
        fit += 0.8 * bool(first.precise) + 0.3 * bool(first.told)
        if fit < ENOUGH or not is_called_for(tool, clause, first.precise, has_text):
            continue
        if first.missing and fit < SURE:
            continue
        rank = fit - 1.5 * len(first.missing)
        if best is None or rank > best[0]:
            best = rank, Intent(tool, clause, tuple(fillings))
    return best[1] if best else None


def _best(request: Request, draft: Callable[[], Draft]) -> Intent:
    """L'outil le moins étranger à la demande, quand il en faut un."""

    def rank(tool: Tool) -> float:
        return score(tool, request.ask[:2000])

    tool = max(request.prompt.tools, key=rank)
    asked = Asked(request, tool, request.ask, history=True, strict=False)
    return Intent(tool, request.ask, (fill_arguments(asked, draft),))


def _searching(
    request: Request, draft: Callable[[], Draft], answers: Callable[[Request], Draft | None]
) -> list[Intent]:
    """Une question que rien ne permet de résoudre, et un outil fait pour chercher."""
    tools = [tool for tool in request.prompt.tools if profile(tool).searches]
    if not tools or is_chat(request.ask) or request.material or not _asks(request):
        return []
    if any(pattern.search(request.folded_ask[:400]) for *_, pattern in ASKED):
        return []  # une question de la personne sur elle-même
    known = answers(request)
    if known is not None and not known.unknown:
        return []
    best = max(tools, key=lambda tool: score(tool, request.ask))
    filling = fill_arguments(Asked(request, best, request.ask), draft)
    return [] if filling.missing else [Intent(best, request.ask, (filling,))]


def _asks(request: Request) -> bool:
    return _QUESTION.search(request.folded_ask[:400]) is not None


_QUESTION = Pattern(
    r"\?|^\W*(?:\w+,? ){0,2}(?:qui|quel\w*|ou|quand|comment|combien|pourquoi|what|who|where|when|"
    r"how|which|"
    r"why|explique\w*|explain|dis-moi|tell me|cherche\w*|recherche\w*|trouve\w*|search|find)\b"
)


def _excluded(request: Request) -> bool:
    """Vrai si la personne ne veut pas d'outil, ou parle des outils eux-mêmes."""
    return (
        forbids_tools(request.ask)
        or forbids_tools(request.standing)
        or ABOUT_TOOLS.search(request.folded_ask[:300]) is not None
    )


def _not_yet(calls: list[ToolCall], outputs: tuple[ToolOutput, ...]) -> list[ToolCall]:
    """Les appels qui n'ont pas encore leur résultat.

    Un résultat qui ne répond à aucun d'eux en remplace un, du même outil s'il se peut : l'appel a
    été fait autrement qu'on ne l'aurait écrit.
    """
    remaining = list(calls)
    spare: list[str] = []
    for output in outputs:
        same = next((call for call in remaining if _is_answered(call, output)), None)
        if same:
            remaining.remove(same)
        else:
            spare.append(output.name)
    for name in spare:
        same = next((call for call in remaining if call.name == name), None)
        remaining = [call for call in remaining if call is not (same or remaining[0])]
    return remaining


def _is_answered(call: ToolCall, output: ToolOutput) -> bool:
    return call.name == output.name and _canonical(arguments_of(call.arguments)) == _canonical(
        output.arguments
    )


def _canonical(arguments: object) -> str:
    return json.dumps(arguments, sort_keys=True, default=str)


def _known(calls: list[ToolCall], request: Request) -> tuple[ToolOutput, ...]:
    """Les résultats déjà obtenus plus tôt dans l'échange, s'ils couvrent tous les appels."""
    tools = {tool.name: tool for tool in request.prompt.tools}
    if _AGAIN.search(fold(request.text[:400])):
        return ()
    found = []
    for call in calls:
        tool = tools.get(call.name)
        earlier = [
            output
            for output in request.past_outputs
            if _is_answered(call, output) and output.failure is None
        ]
        if tool is None or profile(tool).effects or not earlier:
            return ()
        found.append(earlier[-1])
    return tuple(found)
