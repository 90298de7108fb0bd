"""Les suites d'un appel : « et demain ? », ou la réponse à « quelle ville ? »."""

from collections.abc import Callable
from dataclasses import replace

from ..chatting.follow_up import previous_request
from ..draft import Draft
from ..prompt import ToolCall, Turn
from ..reading.commands import is_command
from ..reading.request import Request
from ..reading.tool_outputs import arguments_of
from ..structured.schema_read import mapping
from ..text.patterns import Pattern
from ..text.strings import fold, words
from .choosing.clauses import is_chat
from .choosing.notions import effects, notions
from .choosing.profile import profile
from .filling.arguments import Filling, fill_arguments
from .filling.asked import Asked, parameter
from .filling.spread import spread
from .filling.strings import is_reference
from .intent import Intent

Answers = Callable[[Request], Draft | None]
Wanted = Callable[[Request, Callable[[], Draft], Answers, bool], list[Intent]]

_NEXT = Pattern(
    r"^\W*(?:et|and|what about|how about|pareil|idem|(?:la )?meme (?:chose|question)|same|plutot|"
    r"rather|"
    r"maintenant|now|ok et|puis|then|aussi|also|pour|for|a|en|in)\b"
)
_LEAD = Pattern(
    r"^\W*(?:(?:c'est|ce sera|ce serait|il s'agit d[eu']|pour|it's|it is|that's|that would be|a|"
    r"au|en|in|"
    r"at|the|la|le|les|l'|ma|mon|my|oui|yes|bien sur|sure|alors|euh|bon|disons|"
    r"je dirais)\b[ ,:']*)*"
)
_GIVES_UP = Pattern(
    r"\b(?:laisse[rz]? tomber|non|rien|oublie\w*|peu importe|je (?:ne )?sais pas|aucune idee|"
    r"tant pis|annule|"
    r"never ?mind|no|nothing|forget|i don't know|not sure|stop|merci|thanks|bonjour|bonsoir|"
    r"salut|coucou|hello|hi|hey)\b"
)
_SHORT = 10
_SHORT_ANSWER = 8


def follow_up(request: Request, draft: Callable[[], Draft]) -> Intent | None:
    """Le même outil, avec ce que la suite change : une date, une ville, un numéro."""
    text = request.text
    if not text or len(words(text[:200])) > _SHORT or is_chat(text):
        return None
    previous = _last_calls(request)
    tools = {tool.name: tool for tool in request.prompt.tools}
    tool = tools.get(previous[0].name) if previous else None
    if tool is None or not (_NEXT.search(fold(text)) or _is_bare(text)):
        return None
    if effects(text) - profile(tool).effects:
        return None
    asked = Asked(request, tool, text)
    fillings: list[Filling] = []
    for call in previous:
        if call.name == tool.name:
            fillings += spread(asked, draft, base=arguments_of(call.arguments))
    changed = [filling for filling in fillings if filling.told and not filling.missing]
    unique: list[Filling] = []
    for filling in changed:
        if all(filling.arguments != other.arguments for other in unique):
            unique.append(filling)
    return (
        Intent(tool, text, tuple(unique))
        if unique and _says_only_that(request, tool.name)
        else None
    )


def slot_answer(
    request: Request, draft: Callable[[], Draft], answers: Answers, wanted: Wanted
) -> Intent | None:
    """L'argument qui manquait à la demande précédente, que la personne donne maintenant."""
    text = request.text
    if "?" not in request.last_answer or not text or is_chat(text):
        return None
    before = previous_request(request)
    if before is None or len(words(text[:400])) > 40:
        return None
    lacking = next((i for i in wanted(before, draft, answers, True) if i.missing), None)
    if lacking is None:
        return None
    asked = Asked(request, lacking.tool, text)
    now = fill_arguments(asked, draft)
    known = now.arguments if isinstance(now.arguments, dict) else {}
    before_told = lacking.fillings[0].told
    kept = [name for name in now.told if name in lacking.missing or name not in before_told]
    fixed = {name: known[name] for name in kept}
    if not set(lacking.missing) & set(now.told):
        bare = text[_lead_length(text) :].strip(' .!?"«»')
        short = len(words(bare)) <= _SHORT_ANSWER and not is_command(text)
        short = short and _GIVES_UP.search(fold(text)) is None
        if not (short and bare):
            return None
        fixed[lacking.missing[0]] = _code_in(text, lacking) or bare
    earlier = replace(asked, clause=lacking.clause)
    filling = fill_arguments(earlier, draft, fixed=fixed)
    return Intent(lacking.tool, f"{lacking.clause} {text}", (filling,))


def _last_calls(request: Request) -> list[ToolCall]:
    """Les appels faits pour la question précédente."""
    calls: list[ToolCall] = []
    for turn in reversed(request.earlier):
        if turn.role == "user":
            break
        calls = [*_calls_of(turn), *calls]
    return calls


def _calls_of(turn: Turn) -> list[ToolCall]:
    return list(turn.calls) if turn.role == "assistant" else []


def _is_bare(text: str) -> bool:
    """« Lyon ? », « demain ? » : quelques mots sans verbe."""
    return len(words(text)) <= 3 and not is_command(text.rstrip(" ?"))


def _says_only_that(request: Request, name: str) -> bool:
    """Faux si la suite parle d'autre chose que ce que fait l'outil."""
    tool = next(tool for tool in request.prompt.tools if tool.name == name)
    others = [
        profile(other).topics - profile(tool).topics
        for other in request.prompt.tools
        if other.name != name
    ]
    asked = notions(request.text)
    return not any(asked & topics for topics in others)


def _code_in(text: str, lacking: Intent) -> str:
    """Le numéro que la réponse donne parmi d'autres mots, si c'est un numéro qui manquait."""
    schema = lacking.tool.parameters.get("properties")
    node = mapping(mapping(schema).get(lacking.missing[0]))
    if not is_reference(parameter(lacking.missing[0], node)):
        return ""
    codes = [token.strip(".,!") for token in text.split() if any(map(str.isdigit, token))]
    return codes[0] if len(codes) == 1 else ""


def _lead_length(text: str) -> int:
    found = _LEAD.match(fold(text))
    return found.end() if found else 0
