"""Revenir sur un classement fait plus tôt : combien portent une étiquette, et lesquels."""

from ..draft import Draft
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.sentences import bullet_length
from ..text.strings import upper_first

_COUNT = Pattern(r"\b(?:combien|how many|nombre d[e'])\b")
_WHICH = Pattern(r"\b(?:lesquel\w*|which|quels? sont|quelles? sont|liste\w*|list)\b")
_ARROW = " → "
_LONGEST_QUESTION = 200


def answer_on_labels(request: Request) -> Draft | None:
    """« Combien de bugs ? » après un classement : les lignes « texte → étiquette » comptées."""
    asked = request.folded_ask
    if len(asked) > _LONGEST_QUESTION or not (_COUNT.search(asked) or _WHICH.search(asked)):
        return None
    labelled = next((found for answer in _answers(request) if (found := _labelled(answer))), [])
    wanted = set(content_stems(asked))
    names = list(dict.fromkeys(label for _, label in labelled))
    best = max(names, key=lambda name: _share(name, wanted), default="")
    if not best or not _share(best, wanted):
        return None
    kept = [(rank, text) for rank, (text, label) in enumerate(labelled, 1) if label == best]
    ranks = request.join([request.say("n° {r}", "no. {r}", r=rank) for rank, _ in kept])
    text = request.say(
        "{c} sur {n} : {r}.", "{c} of {n}: {r}.", c=len(kept), n=len(labelled), r=ranks
    )
    if _COUNT.search(asked):
        return Draft(text, core=str(len(kept)), data={"nombre": len(kept)}, effort=60)
    intro = request.say("{l} :", "{l}:", l=upper_first(best))
    return Draft(intro, core=ranks, points=tuple(text for _, text in kept), effort=60)


def _answers(request: Request) -> list[str]:
    return [text for role, text in reversed(request.history) if role == "assistant"]


def _labelled(answer: str) -> list[tuple[str, str]]:
    found = []
    for line in answer.split("\n"):
        text, arrow, label = line[bullet_length(line) :].rpartition(_ARROW)
        if arrow and text:
            found.append((text.strip(), label.partition(" (")[0].strip()))
    return found if len(found) > 1 else []


def _share(name: str, wanted: set[str]) -> float:
    roots = content_stems(name)
    return len(wanted & set(roots)) / len(roots) if roots else 0.0
