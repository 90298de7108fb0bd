"""Retrouver, plus tard dans l'échange, ce qu'un outil a rendu."""

from collections.abc import Mapping

from ...draft import Draft
from ...finding.field_names import field_words
from ...reading.request import Request
from ...reading.tool_outputs import ToolOutput
from ...structured.output_source import merged
from ...text.patterns import Pattern
from ...text.strings import fold, stem
from ..choosing.notions import notions
from .readable import readable
from .results import tell_outputs

_QUESTION = Pattern(
    r"\?|^\W*(?:\w+,? ){0,2}(?:qui|quel\w*|ou|quand|comment|combien|what|who|where|when|how|"
    r"which|rappel\w*|"
    r"remind|redis|repete|repeat|redonne|dis-moi|tell me)\b"
)
_WORD = Pattern(r"[a-z]{3,}|\d+")
_DEEPEST = 3


def recall_result(request: Request) -> Draft | None:
    """« Quelle était la température à Paris ? » : la valeur qu'un outil a donnée plus tôt."""
    if request.outputs or not request.past_outputs or request.material:
        return None
    asked = request.folded_ask[:600]
    if not _QUESTION.search(asked):
        return None
    told = {stem(word) for word in _WORD.findall(asked)}
    about = notions(asked)
    scored = [
        (_score(output, told, about, request), order, output)
        for order, output in enumerate(request.past_outputs)
        if output.failure is None
    ]
    best = max((score for score, *_ in scored), default=0.0)
    if best < 2:
        return None
    kept = [output for score, _, output in scored if score == best]
    named = [output for output in kept if _names(output, told)]
    return tell_outputs(named or kept[-1:], request)


def _score(output: ToolOutput, told: set[str], about: frozenset[str], request: Request) -> float:
    """Ce que la question a de commun avec un résultat : ses arguments, ses clés, son outil."""
    score = 2.0 * bool(_names(output, told))
    keys = _keys(merged(output), 0)
    labels = [{stem(w) for w in _WORD.findall(fold(readable(key, request.french)))} for key in keys]
    labels += [{stem(word) for word in field_words(key) if len(word) > 2} for key in keys]
    score += 2.0 * any(label and label <= told for label in labels)
    score += 1.0 * bool(about & notions(output.name))
    return score if score > 2 or not _names(output, told) else score - 1


def _names(output: ToolOutput, told: set[str]) -> bool:
    """Vrai si la question nomme la ville, le numéro … que l'appel donnait."""
    values = (str(value) for value in output.arguments.values() if isinstance(value, (str, int)))
    return any(
        roots and roots <= told
        for value in values
        if (roots := {stem(word) for word in _WORD.findall(fold(value))})
    )


def _keys(value: object, depth: int) -> list[str]:
    if isinstance(value, Mapping) and depth < _DEEPEST:
        inner = [key for item in value.values() for key in _keys(item, depth + 1)]
        return [*(str(key) for key in value), *inner]
    if isinstance(value, list) and depth < _DEEPEST:
        return [key for item in value[:20] for key in _keys(item, depth + 1)]
    return []
