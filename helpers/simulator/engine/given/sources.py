"""Répondre d'après des extraits numérotés des instructions, en citant celui qui répond."""

from dataclasses import dataclass

from ..draft import Draft
from ..finding.search import question_stems
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.numbers import replace_number_words
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, words

_TAGGED = Pattern(r"\[([A-Za-z]{0,12}[ -]?\d{1,3})\]:?\s+")
_NUMBERED = Pattern(r"(?<!\S)(\d{1,2})[.)]\s+(?=[A-ZÀ-Þ])")
_ONLY = Pattern(
    r"\b(?:uniquement|seulement|exclusivement|rien d'autre|only|solely|nothing else|a partir d\w+|"
    r"d'apres l\w+|selon l\w+|based on|from the)\b"
)
_PLACE = Pattern(
    r"\b(?:extraits?|reglement\w*|documents?|passages?|sources?|regles?|articles?|notices?|faq|"
    r"excerpts?|rules?|snippets?|contexte|context|ci-dessous|below|informations?)\b"
)
_CITE = Pattern(
    r"\b(?:cite\w*|indique\w*|mentionne\w*|precise\w*|entre crochets|brackets?|source)\b"
)
_QUESTION = Pattern(
    r"\?|^\W*(?:et |and )?(?:qui|que|quoi|quel\w*|ou|quand|pourquoi|comment|combien|est-ce|puis-je|"
    r"peut-on|what|who|where|when|why|how|which|is|are|can|do|does|may)\b"
)
_KINDS = (
    (Pattern(r"\b(?:combien|how (?:many|much|long))\b"), Pattern(r"\d")),
    (Pattern(r"\b(?:quand|quelle heure|quels? jours?|when|what time|which days?)\b"),
     Pattern(r"\d|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\w+day)\b")),
)  # fmt: skip
_GENERAL = frozenset(
    {"droit", "possi", "autor", "combi", "jours", "jour", "heure", "allow", "touch", "faire",
     "avoir", "go", "goes", "keep", "have", "get", "put",
     "perme", "peut", "puis", "right", "time", "day", "month", "mois", "deux", "trois"}
)  # fmt: skip
_LONGEST_QUESTION = 400
_LEAST_PASSAGES = 2


@dataclass(frozen=True)
class Passage:
    """Un extrait : son étiquette entre crochets (``""`` s'il n'est que numéroté) et son texte."""

    tag: str
    text: str


def passages_of(instructions: str) -> list[Passage]:
    """Les extraits numérotés d'un texte système.

    >>> [p.tag for p in passages_of("[A1] Ouvert le lundi. [A2] Fermé le mardi.")]
    ['[A1]', '[A2]']
    """
    text = instructions[:50_000]
    for pattern, tagged in ((_TAGGED, True), (_NUMBERED, False)):
        marks = list(pattern.finditer(text))
        ends = [mark.start() for mark in marks[1:]] + [len(text)] * bool(marks)
        found = [
            Passage(f"[{mark.group(1)}]" if tagged else "", squeeze(text[mark.end() : end]))
            for mark, end in zip(marks, ends, strict=True)
        ]
        found = [passage for passage in found if len(words(passage.text)) > 2]
        if len(found) >= _LEAST_PASSAGES:
            return found
    return []


def answer_on_sources(request: Request) -> Draft | None:
    """La réponse de l'extrait qui partage les mots de la question, ou l'aveu qu'aucun ne répond."""
    asked = request.folded
    if len(asked) > _LONGEST_QUESTION or not _QUESTION.search(asked):
        return None
    orders = fold(request.instructions[:50_000])
    if not (_ONLY.search(orders) and _PLACE.search(orders)):
        return None
    found = passages_of(request.instructions)
    if not found:
        return None
    best = _best(request.text, found)
    if best is None:
        text = request.say("Les extraits donnés ne le disent pas.", "The given excerpts don't say.")
        return Draft(text, core=request.say("inconnu", "unknown"), effort=90)
    cited = f" {best.tag}" if best.tag and _CITE.search(orders) else ""
    return Draft(f"{best.text}{cited}", core=best.text, effort=110)


def _best(question: str, found: list[Passage]) -> Passage | None:
    wanted = set(content_stems(question)) | set(question_stems(question))
    wanted -= _GENERAL
    asked = fold(question)
    kinds = [answer for ask, answer in _KINDS if ask.search(asked)]
    scored = []
    for order, passage in enumerate(found):
        roots = set(content_stems(passage.text)) | set(question_stems(passage.text))
        shared = wanted & roots
        if not shared:
            continue
        numbers = replace_number_words(fold(passage.text))
        fitting = sum(kind.search(numbers) is not None for kind in kinds)
        scored.append((len(shared) + 0.5 * fitting, -order, passage))
    return max(scored, key=lambda one: one[:2])[2] if scored else None
