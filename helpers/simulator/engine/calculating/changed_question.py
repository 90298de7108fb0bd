"""« Et avec 10 % de remise ? » : la question d'avant, où une valeur change.

Chaque nombre de la suite doit trouver sa place, et une seule ; chaque mot, être déjà dans la
question d'avant. Sinon la suite n'est pas comprise, et rien n'est calculé.
"""

from dataclasses import dataclass, replace

from ..finding import entities
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.numbers import NUMERAL
from ..text.patterns import Pattern
from ..text.strings import fold, stem, word_set, words

_FOLLOWS = Pattern(
    r"^\W*(?:(?:ok|okay|merci|bien|super|d'accord|thanks|thank you|parfait|great|ah|oh|bon|pardon|"
    r"sorry)\b[ ,.!]*)*(?:et|and|mais|but|alors|what (?:about|if)|how about|si|if|maintenant|now|"
    r"avec|with|pour|for|plutot|sur|over|non|no|en fait|actually|finalement|recalcule\w*|refai\w*|"
    r"redo|recompute|recalculate|meme (?:question|calcul)|same|disons|say|make it|sans|without)\b"
)
_ITEM = Pattern(
    rf"(?<![\w.,/:])([€$£] ?)?(\d[\d ]*\d(?:[.,]\d+)?|\d+(?:[.,]\d+)?|{NUMERAL})"
    r"(?:\s?(%|€|\$|£|pour ?cent\b|percent\b|euros?\b|dollars?\b|[a-z][a-z'-]*))?"
)
_INSTEAD = Pattern(
    rf"\b(?:au lieu d[e']|plutot qu[e']|instead of|rather than)\s?({NUMERAL}|[\d.,]+)"
)
_WITHOUT = Pattern(
    r"\b(?:sans|without|hors|no)\b (?:(?:la|le|les|l'|aucune?|the|any) ?)?([a-z]{3,})"
)
_FROM = Pattern(r"\b(?:a partir du?|depuis|du|from|since|a compter du|starting)\s(?:le )?$")
_TO = Pattern(r"\b(?:jusqu'au|jusqu'a|au|to|until|till|up to)\s(?:le )?$")
_STOPS = Pattern(r"[,;:?!\n()]|\.(?!\d)")
_TIMES = ("jour", "day", "semai", "week", "mois", "month", "an", "annee", "year", "heure", "hour",
          "minut", "nuit", "night")  # fmt: skip
_LINKS = word_set(
    """
de d du des en a au aux par per in of for at on le la les et and the to sur pour
"""
)
_FILLERS = frozenset(
    map(
        stem,
        word_set(
            """
seulement uniquement only plutot rather instead juste just lieu place prix mettons disons passe
passer passait etait serait prend prends prenait cette fois time total fait faisait combien coute
couterait donne change changer remplace cas meme calcul question chose euro euros pourcent percent
cost costs price exemple finalement actually recalcule recalculer refais refaire redo make nombre
coutait coutaient valait avait aurait achete prenais there were had bought dure was number
"""
        ),
    )
)
_LONGEST = 160
_MOST_WORDS = 18


@dataclass(frozen=True)
class _Number:
    """Un nombre d'un texte : sa place, son unité, les mots qui l'entourent."""

    start: int
    end: int
    unit: str
    around: frozenset[str]


def changed_question(request: Request, before: str) -> str:
    """La question d'avant, changée comme le dit la suite ; ``""`` si ce n'est pas sûr.

    >>> from helpers.simulator.engine import Prompt, Turn
    >>> later = Request(Prompt("", (Turn("user", "Et pour 5 stylos ?"),)))
    >>> changed_question(later, "Combien coûtent 3 stylos à 2 € et 4 cahiers à 5 € ?")
    'Combien coûtent 5 stylos à 2 € et 4 cahiers à 5 € ?'
    """
    text = request.text
    if not _may_follow(text):
        return ""
    dated = _with_other_date(text, before)
    if dated is not None:
        return dated
    if not set(content_stems(text)) - _FILLERS <= _known(before):
        return ""
    without = _WITHOUT.search(fold(text))
    if without:
        return _removed(without.group(1), text, before)
    return _replaced(text, before)


def _may_follow(text: str) -> bool:
    short = len(text) <= _LONGEST and len(words(text)) <= _MOST_WORDS
    return short and _FOLLOWS.search(fold(text)) is not None


def _known(before: str) -> frozenset[str]:
    return frozenset(content_stems(before)) | {number.unit for number in _numbers(before)}


def _replaced(text: str, before: str) -> str:
    instead = _INSTEAD.search(fold(text))
    said = text[: instead.start()] if instead else text
    new = _numbers(said, whole=True)
    old = _numbers(before)
    if not new or len(new) > 4:
        return ""
    told = _known(before)
    changes: dict[_Number, str] = {}
    for number in new:
        about = (number.around & told) - {number.unit}
        target = (
            _of_value(text[instead.start(1) : instead.end(1)], before, old)
            if instead
            else _target(number, about, old)
        )
        if target is None or target in changes:
            return ""
        timed = number.unit in _TIMES and target.unit != number.unit
        end = target.end if not timed else _unit_end(before, target)
        value = said[number.start : _unit_end(said, number) if timed else number.end]
        changes[replace(target, end=end)] = value
    for target in sorted(changes, key=lambda one: -one.start):
        before = before[: target.start] + changes[target] + before[target.end :]
    return before


def _target(number: _Number, about: frozenset[str], old: list[_Number]) -> _Number | None:
    """Le seul nombre d'avant que celui-ci peut remplacer ; ``None`` s'il y en a deux, ou aucun."""
    bare = [one for one in old if not one.unit]
    same = [one for one in old if one.unit == number.unit] if number.unit else bare
    if number.unit in _TIMES and not same:
        same = [one for one in old if one.unit in _TIMES]
    if about:
        counted = bool(number.unit) and number.unit not in _SIGNS
        near = [one for one in (*same, *(bare if counted else [])) if one.around & about]
        if not number.unit:
            near = [one for one in old if one.around & about]
        scores = [len(one.around & about) for one in near]
        best = max(scores, default=0)
        return near[scores.index(best)] if scores.count(best) == 1 else None
    if number.unit:
        # « 220 en sortie » peut compter la même chose sans la nommer.
        unsure = bool(bare) and number.unit not in _SIGNS and number.unit not in _TIMES
        return same[0] if len(same) == 1 and not unsure else None
    return bare[0] if len(bare) == 1 and len(old) <= 2 else None


def _of_value(written: str, before: str, old: list[_Number]) -> _Number | None:
    """« 4 au lieu de 3 » : le nombre d'avant qui vaut 3."""
    found = [one for one in old if fold(before[one.start : one.end]) == fold(written).strip(" .,")]
    return found[0] if len(found) == 1 else None


def _removed(noun: str, text: str, before: str) -> str:
    """« sans la remise » : son taux devient nul."""
    if _numbers(text):
        return ""
    found = [one for one in _numbers(before) if one.unit == "%" and stem(noun) in one.around]
    if len(found) != 1:
        return ""
    return before[: found[0].start] + "0" + before[found[0].end :]


def _numbers(text: str, whole: bool = False) -> list[_Number]:
    """Les nombres d'un texte, hors dates ; « un » et « a » sont des articles.

    ``whole`` : tous les mots qui entourent le nombre comptent, avant comme après lui.
    """
    folded = fold(text)
    for date in entities.dates(text):
        folded = folded.replace(fold(date), " " * len(date))
    matches = [m for m in _ITEM.finditer(folded) if m.group(2) not in _ARTICLES]
    found = []
    for index, match in enumerate(matches):
        unit = match.group(3) or ""
        sign = (match.group(1) or "").strip()
        kind = sign or _kind(unit)
        left = matches[index - 1].end(2) if index else 0
        right = matches[index + 1].start() if index + 1 < len(matches) else len(folded)
        after = _STOPS.split(folded[match.end(2) : right])[0]
        lead = _STOPS.split(folded[left : match.start()])[-1]
        near = frozenset(content_stems(after)) or frozenset(content_stems(lead))
        if kind in _MONEY or whole:
            near |= frozenset(content_stems(lead))
        found.append(_Number(match.start(2), match.end(2), kind, near))
    return found


_ARTICLES = ("a", "an", "un", "une", "seul", "seule", "single", "one")
_MONEY = ("€", "$", "£")
_SIGNS = ("%", *_MONEY)


def _kind(unit: str) -> str:
    if unit in ("%", "percent") or unit.startswith("pour") and unit != "pour":
        return "%"
    if unit.startswith(("euro", "dollar")):
        return "€" if unit[0] == "e" else "$"
    if unit in _MONEY:
        return unit
    return "" if not unit or unit in _LINKS else stem(unit)


def _unit_end(text: str, number: _Number) -> int:
    match = _ITEM.compiled.match(fold(text), number.start)
    return match.end() if match else number.end


def _with_other_date(text: str, before: str) -> str | None:
    """La question où l'une des deux dates change ; ``None`` s'il n'y a pas de date."""
    new, old = entities.dates(text), entities.dates(before)
    if not new:
        return None
    if len(new) != 1 or len(old) != 2:
        return ""
    lead = fold(text[: text.find(new[0])])
    which = 0 if _FROM.search(lead) else 1 if _TO.search(lead) else None
    return before.replace(old[which], new[0]) if which is not None else ""
