"""La date, la somme, le nom … qu'une question attend, pris dans la phrase qui y répond."""

from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, upper_first
from . import entities, proper_names

_KINDS = (
    (Pattern(r"\b(?:quand|when|a quelle (?:date|heure)|quelle (?:date|heure|annee)|quel jour|"
             r"what (?:time|date|day|year)|en quelle annee)\b"),
     lambda text: entities.dates(text) + entities.times(text) + entities.years(text)),
    (Pattern(r"\b(?:combien (?:coute|vaut|a coute)|quel (?:est le )?(?:prix|montant|cout|tarif)|"
             r"how much)\b"), entities.amounts),
    (Pattern(r"\b(?:quel age|how old|combien|how many|how long|quel (?:est le )?nombre)\b"),
     lambda text: entities.amounts(text) or entities.percentages(text) or entities.numbers(text)),
    (Pattern(r"\b(?:qui|who|a qui|comment s'appelle|quel est le nom)\b"),
     lambda text: proper_names.people(text) + proper_names.proper_names(text)),
    (Pattern(r"\b(?:ou|where|dans quelle ville|dans quel pays)\b"),
     lambda text: proper_names.places(text)),
    (Pattern(r"\b(?:e-?mail|adresse mail)\b"), entities.emails),
    (Pattern(r"\b(?:telephone|phone)\b"), entities.phones),
)  # fmt: skip


def short_answer(sentence: str, question: str) -> str:
    """La valeur seule, ou ``""`` si la phrase entière est la réponse.

    >>> short_answer("Le conseil se réunit le 3 mars.", "Quand se réunit le conseil ?")
    '3 mars'
    """
    asked = fold(question)
    for pattern, finder in _KINDS:
        if pattern.search(asked):
            found = [item for item in finder(sentence) if fold(item) not in asked]
            if found:
                return found[0]
    after = Pattern(r"\b(?:est|sont|s'appelle|is|are|etait|was|:)\s+").search(fold(sentence))
    # « La capitale est Dijon. » : ce qui suit le verbe, s'il est court.
    tail = sentence[after.end() :].rstrip(".!") if after else ""
    return upper_first(tail) if 0 < len(tail.split()) <= 4 else ""


def only_candidate(text: str, question: str) -> str:
    """La seule phrase du texte qui contient ce qui est attendu ; ``""`` s'il y en a plusieurs."""
    asked = fold(question)
    for pattern, finder in _KINDS:
        if pattern.search(asked):
            holding = [sentence for sentence in sentences(text[:50_000]) if finder(sentence)]
            return holding[0] if len(holding) == 1 else ""
    return ""
