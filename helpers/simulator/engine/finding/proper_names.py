"""Relever les noms propres d'un texte : personnes, lieux, organisations."""

from ..text.keywords import STOP_WORDS
from ..text.patterns import Pattern
from ..text.sentences import sentence_spans
from ..text.strings import fold
from .names import FIRST_NAMES, NOT_NAMES, PLACES

_CAPITALS = Pattern(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w(?:[ ](?:(?:de|du|des|la|le|van|von|d’|d'|da|di|of|the) "
    r")?[A-ZÀ-ÖØ-Þ][\w’'-]*\w?)*"
)
_TITLES = Pattern(r"\b(?:M|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Me)\b\.?(?= [A-ZÀ-ÖØ-Þ])")
_TITLE = Pattern(
    r"(?:\b(?:m|mme|mlle|mr|mrs|ms|dr|docteur|professeur|pr|madame|monsieur|maitre|"
    r"prof|avec|et|de|by|"
    r"and|with|named|nommee?|signe|par|merci)\.?\s*,?\s*|,\s*)$"
)
_PLACE_BEFORE = Pattern(
    r"\b(?:a|de|en|au|aux|vers|depuis|pour|sur|in|at|from|to|near|d'|habite|ville de|pres de|"
    r"entre)\s*$"
)
_STRONG_PLACE = Pattern(r"\b(?:a|en|au|vers|in|at|to|near|habite|ville de|pres de|from)\s*$")
_COMPANY = Pattern(
    r"\b(?:chez|societe|entreprise|groupe|compagnie|company|firm|startup|l'association|la banque|"
    r"at|agence)\s*$"
)
_COMPANY_END = Pattern(
    r"\b(?:SA|SAS|SARL|SNCF|Inc|Ltd|LLC|Corp|GmbH|AG|Group|Groupe|Industries|Bank|Airlines)\b"
)


def people(text: str) -> list[str]:
    """Les noms de personnes, reconnus à leur prénom, à un titre (« Mme ») ou à deux capitales.

    >>> people("Hier, Mme Durand a appelé Paul à Lyon.")
    ['Durand', 'Paul']
    """
    return [name for name, kind in _proper_names(text) if kind == "person"]


def places(text: str) -> list[str]:
    """Les noms de lieux connus, ou introduits par « à », « en », « in » …

    >>> places("Elle part de Lyon pour Tokyo.")
    ['Lyon', 'Tokyo']
    """
    return [name for name, kind in _proper_names(text) if kind == "place"]


def companies(text: str) -> list[str]:
    """Les noms d'entreprises, après « chez », « société » … ou finis par « SA », « Inc »."""
    return [name for name, kind in _proper_names(text) if kind == "company"]


def proper_names(text: str) -> list[str]:
    """Tous les noms propres."""
    return [name for name, _ in _proper_names(text)]


def _proper_names(text: str) -> list[tuple[str, str]]:
    text = text[:100_000]
    starts = {start for start, _ in sentence_spans(text)}
    folded = fold(text)
    found: dict[str, str] = {}
    # « M. Vidal » : le titre n'est pas le nom.
    untitled = _TITLES.compiled.sub(lambda match: " " * len(match.group()), text)
    for match in _CAPITALS.finditer(untitled):
        name = match.group().rstrip("'’")
        start = match.start()
        if len(name) > 2 and name[1] in "'’":  # « L'Oréal », « D'après »
            name, start = name[2:], start + 2
            if not name[:1].isupper():
                continue
        words = fold(name).split()
        while words and (words[0] in NOT_NAMES or (start in starts and words[0] in STOP_WORDS)):
            _, _, name = name.partition(" ")
            words = words[1:]
        if not name or len(name) < 2 or (len(words) == 1 and words[0] in STOP_WORDS):
            continue
        kind = _kind(name, words, folded[max(0, start - 25) : start], start in starts)
        if kind and name not in found:
            found[name] = kind
    return list(found.items())


def _kind(name: str, words: list[str], before: str, opens: bool) -> str:
    if _COMPANY_END.search(name) or (_COMPANY.search(before) and words[0] not in FIRST_NAMES):
        return "company"
    if words[0] in FIRST_NAMES and words[-1] not in PLACES:
        return "person"
    if words[0] in PLACES or (len(words) < 4 and words[-1] in PLACES):
        return "place"
    if opens and len(words) == 1:
        return ""
    if _STRONG_PLACE.search(before):
        return "place"
    if name.isupper() and len(words) == 1:
        return "other"
    if _TITLE.search(before) or (len(words) in (2, 3) and not opens):
        return "person"
    return "place" if _PLACE_BEFORE.search(before) else "other"
