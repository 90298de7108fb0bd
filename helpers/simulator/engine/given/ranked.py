"""« Quels sont les deux X ? » : les phrases du texte qui annoncent le premier, le second."""

from ..draft import Draft
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.numbers import NUMERAL, read_integer, replace_number_words
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold
from .matter import matters

_ASKS = Pattern(
    r"\b(?:quels?|quelles?|lesquel\w*|cite\w*|liste\w*|enumere\w*|rappelle\w*|donne\w*|what|"
    r"which|list|name|give)\b"
    r"[^.?\n]{0,30}?\b(?:les|des|ces|the|these|its|ses|leurs|their)\s"
    rf"(?:({NUMERAL}) )?((?:[a-z'-]+ ){{0,2}}?[a-z-]{{3,}}s)\b"
)
_RANK = Pattern(
    r"^(?:l[ea] |l'|the |et |and |a )?(?:(?:tout )?d'abord|premier\w*|second\w*|deuxieme|"
    r"troisieme|quatrieme|"
    r"cinquieme|sixieme|derniere?|ensuite|puis|enfin|un autre|une autre|l'une?|l'autre|first\w*|"
    r"third\w*|"
    r"fourth\w*|fifth\w*|last\w*|next|then|finally|one|another|other)\b"
)
_STARTS = Pattern(
    r"^(?:l[ea] |the |tout )?(?:premiere?|d'abord|first\w*|l'une?|un premier|une premiere|one)\b"
)
_COUNTED = Pattern(rf"\b(?:{NUMERAL})\b")
_FIGURE = Pattern(r"\d")
_LONGEST_QUESTION = 200
_MOST = 10


def answer_on_ranked(request: Request) -> Draft | None:
    """Les éléments du genre demandé, chacun par la phrase qui l'annonce."""
    asked = request.folded_ask
    found = _ASKS.search(asked) if len(asked) <= _LONGEST_QUESTION else None
    if not found:
        return None
    count = read_integer(found.group(1)) if found.group(1) else 0
    wanted = set(content_stems(found.group(2)))
    for text in matters(request):
        items = ranked(text, wanted) if wanted else []
        if len(items) > 1 and (not count or len(items) >= count):
            kept = items[: count or _MOST]
            intro = request.say("D'après le texte :", "According to the text:")
            return Draft(intro, core=" ".join(kept), points=tuple(kept), effort=120)
    return None


def ranked(text: str, wanted: set[str]) -> list[str]:
    """Les phrases de rang (premier, second …) du paragraphe qui annonce ce genre de choses.

    >>> ranked("Deux pannes ont eu lieu. La première, lundi. La seconde, mardi.", {"panne"})
    ['La première, lundi.', 'La seconde, mardi.']
    """
    for block in text[:50_000].split("\n"):
        told = sentences(block)
        for start, sentence in enumerate(told):
            if wanted <= set(content_stems(sentence)) and _COUNTED.search(fold(sentence)):
                items = _collected(told[start + 1 :])
                if len(items) > 1 and _STARTS.match(fold(items[0])):
                    return items
    return []


def _collected(told: list[str]) -> list[str]:
    """Chaque phrase de rang, avec la suivante si elle donne un chiffre."""
    items: list[str] = []
    added = True
    for sentence in told:
        folded = fold(sentence)
        if _RANK.match(folded):
            if items and _STARTS.match(folded):
                break
            items.append(sentence)
            added = False
        elif items and not added:
            added = True
            if _FIGURE.search(replace_number_words(folded)):
                items[-1] += " " + sentence
    return items
