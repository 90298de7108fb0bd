"""Les petits écrits : reconnaître le genre demandé, et l'écrire sur les mots de la demande."""

from collections.abc import Callable

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from . import compose_office as office
from . import compose_verse as verse
from .haiku import haiku
from .subject import subject_of

_WRITE = Pattern(
    r"\b(?:continue\w*|poursui\w*|ecri\w*|redig\w*|compose\w*|invente\w*|imagine\w*|raconte\w*|"
    r"fais|faites|donne\w*|"
    r"propose\w*|trouve\w*|cree\w*|genere\w*|dis|"
    r"write|tell|draft|give|make|create|generate|suggest|invent|brainstorm|compose|prepare\w*|"
    r"aide\w*|help|code[rz]?|liste\w*|cite\w*|"
    r"connais-tu|je veux|j'aimerais|je voudrais|i want|i need|il me faut)\b"
)


def compose(request: Request) -> Draft | None:
    """Un petit écrit du genre demandé, bâti sur les mots de la demande."""
    if not _WRITE.search(request.folded_ask):
        return None
    for pattern, writer in _GENRES:
        if pattern.search(request.folded_ask):
            return writer(subject_of(request), request)
    return None


_GENRES: tuple[tuple[Pattern, Callable[[str, Request], Draft]], ...] = (
    (Pattern(r"\bha[iï]kus?\b"), haiku),
    (Pattern(r"\b(?:titres?|titles?|headlines?)\b"), office.titles),
    (
        Pattern(
            r"\bplans? (?:d'|de|detaille|pour|sur|en \w+ (?:parties|points|sections))|"
            r"\boutline\b"
        ),
        office.outline,
    ),
    (Pattern(r"\b(?:tweet|post|publication)s?\b"), office.post),
    (
        Pattern(
            r"\b(?:poeme|poesie|poem|quatrain|sonnet|chanson|song|vers sur|strophes?|comptine|"
            r"rap|acrostiche)\b"
        ),
        verse.poem,
    ),
    (Pattern(r"\b(?:slogans?|accroche|tagline|devise)\b"), office.slogan),
    (
        Pattern(
            r"\b(?:blagues?|jokes?|devinette|histoire drole|riddle|fais-moi rire|make me laugh)\b"
        ),
        office.joke,
    ),
    (
        Pattern(
            r"\b(?:histoire(?!-geo)|conte|story|recit|fable|legende|tale|scenario)\b(?! d[eu] "
            r"(?:la|l'|france|rome))"
        ),
        verse.story,
    ),
    (
        Pattern(
            r"\b(?:fonction|function|script|code|programme|classe|regex|requete sql|sql "
            r"query)\b.{0,60}\b(?:python|javascript|java|sql|qui|that|to|pour|en c|calcul\w*)\b|"
            r"\b(?:code|script|program) (?:python|javascript|qui|pour|that)|python (?:function|"
            r"code|script)"
        ),
        office.code,
    ),
    (
        Pattern(
            r"\b(?:e-?mail|mail|courriel|lettre|letter|message (?:a|pour|to)|invitation|sms|"
            r"annonce)\b"
        ),
        office.email,
    ),
    (Pattern(r"\b(?:prenoms?|first names?|given names?)\b"), office.first_names),
    (Pattern(r"\b(?:apolog\w+|excuses?)\b"), office.apology),
    (
        Pattern(r"\b(?:noms?|names?) (?:pour|de|d'|for|of)\b|\btrouve\w*(?:-moi)? un nom\b"),
        office.names,
    ),
    (
        Pattern(
            r"\b(?:idees?|ideas?|conseils?|tips?|suggestions?|astuces?|advice|pistes?|"
            r"activites?|exemples? (?:de|d'|of)|examples? of|raisons?|reasons?|"
            r"questions?(?: a poser)?)\b"
        ),
        office.ideas,
    ),
)
