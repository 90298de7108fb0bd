"""Les courts écrits d'après un texte joint : publication, paragraphe, description, annonce."""

from ..draft import Draft
from ..finding.summarise import fit_words
from ..reading.request import MARK, Request
from ..reading.standing_work import written_kind
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import fold, lower_first, shorten, squeeze, upper_first
from .material_facts import Piece, ended, permitted_pieces

_POST = Pattern(
    r"\b(?:tweets?|posts?|publications?|legendes?|captions?|linkedin|instagram|facebook)\b"
)
_TWEET = Pattern(r"\b(?:tweets?|twitter)\b")
_ADVERT = Pattern(r"\b(?:annonces?|ads?|adverts?|advertisements?|listings?)\b")
_PROSE = Pattern(
    r"\b(?:descriptions?|paragraphes?|paragraphs?|(?:petit |court |short )?(?:textes?|texts?)|"
    r"fiches?|presentations?|communiques?|press release|breves?|affiches?|notices?|announcement|"
    r"phrases?|sentences?)\b"
)
_OF_A_TEXT = Pattern(
    r"\b(?:titres?|titles?|headlines?|slogans?|accroches?|questions?|resum\w+|summar\w+|haikus?|"
    r"poemes?|poems?|liste|list|noms?|names?|hashtags?|mots-cles|keywords)\b"
)
_NOT_PROSE = Pattern(
    r"\b(?:ce|cet|cette|ces|this|these) (?:\w+ )?(?:texte|paragraphe|text|paragraph|description)"
)
_THING = Pattern(r"\b(?:descriptions?|fiches?|annonces?|ads?|adverts?|advertisements?|listings?)\b")
_CUT = Pattern(r",(?!\d)\s+")
_TWEET_LENGTH = 280
_LONGEST = 1500
_TAG_WORDS = 2
_TO_PART = 4


def short_text(request: Request) -> Draft | None:
    """Le court écrit demandé, avec les faits du texte joint et rien d'autre."""
    order = written_kind(request.folded_ask)
    if not request.material or len(request.material) > _LONGEST or not order:
        return None
    if _OF_A_TEXT.search(order):
        return None
    pieces = permitted_pieces(request)
    if not pieces:
        return None
    if _POST.search(order):
        return _post(pieces, request)
    if _ADVERT.search(order):
        more = request.say("Contactez-nous pour en savoir plus.", "Contact us to know more.")
        return _prose([*_described(pieces, request), more], "annonce", request)
    if _PROSE.search(order) and not _NOT_PROSE.search(order):
        key = "description" if "description" in order else "texte" if request.french else "text"
        return _prose(_described(pieces, request), key, request)
    return None


def _described(pieces: list[Piece], request: Request) -> list[str]:
    """Les phrases telles quelles ; une énumération devient « La chose : ceci, cela »."""
    described = _THING.search(request.folded_ask) is not None
    told: list[str] = []
    for piece in pieces:
        head, *others = _CUT.split(piece.text)
        if piece.whole or not described or not others or ":" in head:
            told.append(ended(upper_first(piece.text)))
        else:
            colon = " : " if request.french else ": "
            told.append(
                ended(
                    request.say(
                        "{h}{c}{o}", "{h}{c}{o}", h=upper_first(head), c=colon, o=", ".join(others)
                    )
                )
            )
    return told


def _prose(told: list[str], key: str, request: Request) -> Draft:
    wanted = request.constraints
    if wanted.layout in ("list", "numbered"):
        return Draft("", points=tuple(told), data={key: told}, shaped=True)
    if wanted.sentences:
        told = merged_sentences(_parted(told, wanted.sentences, request), wanted.sentences, request)
    text = " ".join(told)
    limit = wanted.words - len(MARK.split())
    if wanted.words and wanted.words_bound != "min" and len(text.split()) > limit:
        text = fit_words(told, max(1, limit))
    return Draft(text, core=text, data={key: text}, shaped=True, effort=100)


def _parted(told: list[str], count: int, request: Request) -> list[str]:
    """Une longue énumération coupée en deux, s'il manque une phrase."""
    longest = max(told, key=lambda one: len(_CUT.findall(one)), default="")
    parts = _CUT.split(longest)
    if len(told) >= count or len(parts) < _TO_PART:
        return told
    half = len(parts) // 2
    more = request.say("À noter aussi : {m}", "Also: {m}", m=", ".join(parts[half:]))
    rank = told.index(longest)
    return [*told[:rank], ended(", ".join(parts[:half])), more, *told[rank + 1 :]]


def merged_sentences(told: list[str], count: int, request: Request) -> list[str]:
    """Les mêmes faits en ``count`` phrases au plus, jointes par des points-virgules."""
    told = list(told)
    while len(told) > count:
        last = told.pop()
        told[-1] = told[-1].rstrip(" .!") + request.say(" ; ", "; ") + lower_first(last)
    return told


def _post(pieces: list[Piece], request: Request) -> Draft:
    told = _described(pieces, request)
    topics = topic_words(request.material, 6)
    names = [word for word in topics if word[:1].isupper()]
    common = [word for word in topics if word not in names]
    tags = [_tag(word) for word in [*common[:1], *names][:_TAG_WORDS]]
    ending = " " + " ".join(tag for tag in tags if len(tag) > 2)
    limit = request.constraints.characters or (
        _TWEET_LENGTH if _TWEET.search(request.folded_ask) else 0
    )
    if request.constraints.sentences:
        told = merged_sentences(told, request.constraints.sentences, request)
    text = squeeze(" ".join(told))
    room = limit - len(MARK) - len(ending)
    if limit and len(text) > room:
        kept = [
            line for end in range(len(told), 0, -1) if len(line := " ".join(told[:end])) <= room
        ]
        text = kept[0] if kept else shorten(text, max(room, 2))
    text += ending.rstrip()
    return Draft(text, core=text, data={"message": text}, shaped=True, effort=90)


def _tag(word: str) -> str:
    letters = "".join(c for c in word if c.isalnum())
    return "#" + (
        letters if letters[:1].isupper() else fold(letters) if letters.isascii() else letters
    )
