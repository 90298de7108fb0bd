"""« On peut partir à 13 h ? » : une heure demandée, à comparer à celles qui sont données."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold
from .clock import Span, moment_in, say_time, spans
from .concepts import concepts
from .prices import prices
from .sources import instructed_sentences

_BARE_HOUR = Pattern(
    r"\b(?:at|a|vers|until|jusqu'a|by) (\d{1,2})\b(?! ?(?:h|:|%|€|\$|euros?|jours?|ans))"
)
_ASKS = Pattern(
    r"\b(?:could|can|may|possible|would it|is it ok|peut-on|on peut|je peux|puis-je|pourrait-on|"
    r"on pourrait|pourrions-nous|est-ce qu)"
)
_AFTERNOON = 7 * 60


def late_stay(part: str, request: Request) -> Draft | None:
    """Oui, jusqu'à telle heure et pour tel prix ; non au-delà."""
    folded = fold(part)
    if "checkout" not in concepts(part) or not _ASKS.search(folded):
        return None
    moment = _asked(folded)
    if moment is None:
        return None
    told = [one for one in instructed_sentences(request) if "checkout" in concepts(one)]
    normal = _limit([one for one in told if not prices([one])])
    paid = [one for one in told if prices([one]) and _ends(one)]
    if normal is not None and moment <= normal:
        text = request.say(
            "Oui, le départ se fait jusqu'à {t}.", "Yes, check-out is until {t}.",
            t=say_time(normal, request.french),
        )  # fmt: skip
        return Draft(text, core=request.say("oui", "yes"), truth=True, effort=50)
    for sentence in paid:
        limit = max(span.end or 0 for span in _ends(sentence))
        price = prices([sentence])[0]
        if moment <= limit:
            text = request.say(
                "Oui, le départ est possible jusqu'à {t}, pour {p}.",
                "Yes, you can leave until {t}, for {p}.",
                t=say_time(limit, request.french),
                p=price.spelled(price.value, request.french),
            )
            return Draft(text, core=request.say("oui", "yes"), truth=True, effort=60)
        normal = max(limit, normal or 0)
    if normal is None:
        return None
    text = request.say(
        "Non, le départ se fait au plus tard à {t}.", "No, check-out is {t} at the latest.",
        t=say_time(normal, request.french),
    )  # fmt: skip
    return Draft(text, core=request.say("non", "no"), truth=False, effort=50)


def _asked(folded: str) -> int | None:
    """L'heure voulue ; un « à 1 » sans précision est de l'après-midi."""
    moment = moment_in(folded)
    if moment is not None:
        return moment
    bare = _BARE_HOUR.search(folded)
    if not bare or int(bare.group(1)) > 24:
        return None
    minutes = int(bare.group(1)) * 60
    return minutes + 720 if minutes < _AFTERNOON else minutes


def _ends(sentence: str) -> list[Span]:
    return [span for span in spans(fold(sentence)) if span.end is not None]


def _limit(told: list[str]) -> int | None:
    return max((span.end or 0 for one in told for span in _ends(one)), default=None)
