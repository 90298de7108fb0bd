"""« Non, c'est le vert », « Pardon, 31 ans » : la valeur qui remplace celle d'un fait déjà dit."""

from dataclasses import replace

from ..finding import entities
from ..text.keywords import STOP_WORDS
from ..text.patterns import Pattern
from ..text.strings import fold, word_set
from .fact import Fact

_CUE = Pattern(
    r"^\W*(?:(?:ah|oh|euh|et|mais|but|so|et puis|merci|well|hmm+)\b[ ,!.]*)*"
    r"(?:non|no|nope|pardon|en fait|finalement|au final|tout compte fait|en realite|plutot|"
    r"correction|rectification|erreur|oups|oops|desolee?|sorry|actually|wait|attends|attendez|"
    r"excuse[sz]?(?:[- ]moi)?|je (?:me suis|m'etais) trompee?|je voulais dire|je corrige|"
    r"i (?:meant|was wrong|made a mistake)|my mistake|in fact|make (?:it|that)|scratch that)\b"
)
_CUE_AFTER = Pattern(
    r"[ ,]+(?:finalement|en fait|plutot|au final|actually|instead|in fact|sorry|pardon)\W*$"
)
_BRIDGE = Pattern(
    r"^(?:\W*(?:non|no|pardon|en fait|finalement|actually|sorry|desolee?|plutot|rather|it's|its|"
    r"it is|it was|c'est|c'etait|ce sera|ce serait|je me suis trompee?|je voulais dire|je corrige|"
    r"i meant|i was wrong|i made a mistake|my mistake|make (?:it|that)|let's say|disons|mettez|"
    r"mets|merci|attends|attendez|wait|oups|oops|correction|rectification|erreur|"
    r"il|elle|it|he|she|on|je|i'm|i am|i|(?:l'|j')(?=a\w* )(?:ai|avons|a)|"
    r"(?:est|a ete|sera|is|was|has been|will be|ai|avons|am|s'appelle|called|named)\b|"
    r"(?:decale|deplace|reporte|repousse|avance|deplacee|reportee|moved|rescheduled|changed|"
    r"postponed)e?s?\b(?: to\b)?|ah|oh|euh|mais|but|et|au final|tout compte fait|en realite|"
    r"in fact|excuse[sz]?(?:[- ]moi)?|scratch that|well|nope|desormais|maintenant|now)(?=\W|$)|"
    r"\W+)*"
)
_RATHER = Pattern(
    r"\b(?:c'est|ce sont|ce sera|it's|it is|it would be)(?: (?:plutot|maintenant|desormais|now|"
    r"rather|actually))\s+"
)
_INSTEAD_OF = Pattern(
    r"(?:,| et| and)?\s(?:pas|et non(?: pas)?|not|and not|rather than|au lieu d[eu']|instead of) "
    r"(?:a |au |en |le |la |in |at |the )?([\w'-]{2,30})"
)
_BARE_SHAPE = Pattern(r"^(?:c'est|ce sera|plutot|it's|it is|make it|le |la |au |a )")
_AGE = Pattern(r"^\d{1,3} (?:ans|years?(?:[ -]olds?)?)$")
_DIGITS = Pattern(r"\d+(?:[ .,]\d+)*")
_PLACE = Pattern(r"^(?:a|au|aux|en|in|at|chez)\s+")
_ARTICLE = Pattern(r"^(?:le|la|les|l'|un|une|des|du|the|an?)(?:\s|(?<='))")
_END = Pattern(r"[,;!?]|\.(?:\s|$)|\s(?:et pas|pas|not|and not|rather than|au lieu d)\b")
_IDLE = word_set(
    """
bon bien pas rien tout parti pareil vrai faux vraie fausse merci ok oui non complique difficile
facile fini gentil super cool genial normal possible impossible grave sur certain vous moi toi lui
juste parfait fine good right wrong true false okay great thanks never nothing everything over
trop tres si mieux pire autre encore
"""
)
_LONGEST = 60
_MOST_WORDS = 7


def correction_in(sentence: str, folded: str, cued: bool) -> str:
    """La valeur nue qu'une phrase de rectification apporte, ou ``""``.

    ``cued`` : la phrase d'avant annonçait déjà une rectification (« Non. », « Pardon ! »).

    >>> correction_in("Pardon, 31 ans.", "pardon, 31 ans.", cued=False)
    '31 ans'
    """
    after = _CUE_AFTER.search(folded)
    bare_after = after is not None and _BARE_SHAPE.search(folded) is not None
    if sentence.endswith("?") or not (cued or bare_after or _CUE.search(folded)):
        return ""
    stop = after.start() if after else len(folded)
    bridge = _BRIDGE.match(folded)
    start = bridge.end() if bridge else 0
    rather = _RATHER.search(folded)
    if rather:
        start = rather.end()
    end = _END.search(folded, start)
    value = sentence[start : min(stop, end.start() if end else stop)].strip(' .!"«»')
    if not value or len(value) > _LONGEST or len(value.split()) > _MOST_WORDS:
        return ""
    return "" if fold(value).split()[0] in _IDLE else value


def replaced_value(folded: str) -> str:
    """Ce que la rectification remplace : « Hamilton, pas Halifax », ou ``""``.

    >>> replaced_value("sorry, i meant hamilton, not halifax.")
    'halifax'
    """
    found = _INSTEAD_OF.search(folded)
    return found.group(1) if found else ""


def announces_correction(folded: str) -> bool:
    """Vrai si la phrase n'est que l'annonce d'une rectification : « Non, je me suis trompé. »"""
    bridge = _BRIDGE.match(folded)
    return _CUE.search(folded) is not None and bridge is not None and bridge.end() == len(folded)


def corrected(known: dict[str, Fact], value: str, instead: str = "") -> Fact | None:
    """Le dernier fait de même sorte que ``value``, avec cette valeur ; ``None`` s'il n'y en a pas.

    ``instead`` : l'ancienne valeur, si elle est dite (« pas Halifax »).

    >>> corrected({"age": Fact("age", "30")}, "31 ans").value
    '31'
    """
    for fact in reversed(known.values()):
        at = fold(fact.value).find(instead) if instead else -1
        if at >= 0 and (changed := _changed(fact, value)):
            return replace(fact, value=changed)
        if at >= 0:
            return replace(fact, value=fact.value[:at] + value + fact.value[at + len(instead) :])
    for fact in reversed(known.values()):
        changed = _changed(fact, value)
        if changed:
            return replace(fact, value=changed)
    return None


def _changed(fact: Fact, value: str) -> str:
    folded, old = fold(value), fact.value
    if fact.key == "kept" or fact.key.startswith(("like", "dislike", "fan")):
        return ""
    if entities.dates(value) or entities.times(value):
        return _changed_moment(old, value)
    number = _DIGITS.search(folded)
    if number:
        return _changed_number(fact, value, number.group())
    if _DIGITS.search(fold(old)):
        return ""
    if fact.key in ("city", "company") and not fact.subject:
        named = value.split(" ")[-1][:1].isupper()
        if not named:
            return ""
        return value if _PLACE.search(folded) else f"{old.partition(' ')[0]} {value}"
    if _PLACE.search(folded):
        return ""
    named = fact.key == "name" or old[:1].isupper()
    if named or value[:1].isupper():
        return value if named and value[:1].isupper() else ""
    same_article = bool(_ARTICLE.search(folded)) == bool(_ARTICLE.search(fold(old)))
    return value if same_article and folded not in STOP_WORDS else ""


def _changed_moment(old: str, value: str) -> str:
    """Une date ou une heure : la partie nommée change, l'autre reste."""
    days, hours = entities.dates(value), entities.times(value)
    old_days, old_hours = entities.dates(old), entities.times(old)
    if not (old_days and days or old_hours and hours):
        return ""
    if days and hours:
        head = fold(value).split(" ")[0]
        return f"le {value.split(' ', 1)[1]}" if head in {"au", "du"} and days else value
    return old.replace(old_days[0], days[0]) if days else old.replace(old_hours[0], hours[0])


def _changed_number(fact: Fact, value: str, number: str) -> str:
    """Un nombre : l'unité d'avant reste si la nouvelle n'est pas dite."""
    old = _DIGITS.search(fold(fact.value))
    if not old or entities.dates(fact.value) or entities.times(fact.value):
        return ""
    if fact.key == "age":
        return number if value == number or _AGE.search(fold(value)) else ""
    if _AGE.search(fold(value)):
        return ""
    before, after = entities.amounts(fact.value), entities.amounts(value)
    if before and after:
        return fact.value.replace(before[0], after[0])
    return fact.value.replace(old.group(), number, 1) if value == number else value
