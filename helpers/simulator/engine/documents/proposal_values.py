"""La valeur d'un critère (coût, gain, travail, risque …) dans le texte d'une proposition."""

from dataclasses import dataclass

from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.numbers import replace_number_words
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze

_NUMBER = r"\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_AMOUNT = Pattern(
    rf"[€$£]\s?({_NUMBER})|({_NUMBER})\s?(€|\$|£|euros?|dollars?|pounds?|eur\b|usd\b)"
)
_FROM_TO = Pattern(
    rf"\b(?:de|from) [€$£]?\s?({_NUMBER})\s?(?:€|\$|£|euros?|dollars?|pounds?)? (?:a|to) "
    rf"[€$£]?\s?({_NUMBER})\s?"
    r"(€|\$|£|euros?|dollars?|pounds?)?"
)
_DURATION = Pattern(
    rf"\b({_NUMBER})\s?(minutes?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans?|"
    rf"years?)\b"
)
_HOURS = {"m": 1 / 60, "h": 1.0, "j": 8.0, "d": 8.0, "s": 40.0, "w": 40.0}
_SAVING = Pattern(r"\b(?:savings?|saved?|gains?|economies?|economis\w*)\b")
_MONEY = Pattern(
    r"\b(?:bill|costs?|price|budget|fees?|facture|couts?|prix|tarifs?|loyers?|rent|montant)\b"
)
_TIME = Pattern(
    r"\b(?:work|effort|time|duration|delay|deadline|days?|lead|travail|charge|duree|delais?|"
    r"temps|jours?|"
    r"livraison|delivery|installation|setup|garanties?|warrant\w+|guarantees?|autonomie|battery)\b"
)
_LONGER_IS_BETTER = Pattern(r"\b(?:garanties?|warrant\w+|guarantees?|autonomie|battery)\b")
_WORK = Pattern(
    r"\b(?:works?|efforts?|takes?|need\w*|travail|charge|demande\w*|prend\w*|faut|build\w*)\b"
)
_RISK = Pattern(
    r"\b(?:risks?|risques?|drawbacks?|downsides?|weakness\w*|inconvenients?|defauts?|faiblesses?|"
    r"limites?)\b"
)
_BAD = Pattern(
    r"\b(?:risks?|risques?|could|might|pourrai\w*|late|retards?|miss\w*|manqu\w*|fail\w*|"
    r"echou\w*|errors?|"
    r"erreurs?|pannes?|unacceptable|nobody|personne|wrong|faux|lost|perdu\w*|cannot|impossible|"
    r"mais|but|however|"
    r"sans garantie|no warranty)\b"
)
_RISK_HEAD = Pattern(
    r"^(?:the |main |le |un |principal )*(?:risks?|risques?|drawback|inconvenient)(?: "
    r"principal)?\s?[:,]\s*"
)
_LONGEST = 30


@dataclass(frozen=True)
class Value:
    """Ce qui est dit, sa taille si c'est un nombre, et si le plus grand est le meilleur."""

    told: str
    size: float | None = None
    more_is_better: bool = False


def value_for(criterion: str, text: str, request: Request) -> Value:
    """La valeur du critère dans ce texte, ou l'aveu qu'il n'en dit rien."""
    asked = fold(criterion)
    unknown = Value(request.say("non précisé", "not stated"))
    if _SAVING.search(asked):
        return _saving(text, request) or _stated(criterion, text) or unknown
    if _MONEY.search(asked):
        return _money(asked, text) or _stated(criterion, text) or unknown
    if _RISK.search(asked):
        return _risk(text) or unknown
    if _TIME.search(asked):
        return _time(asked, text, request) or _stated(criterion, text) or unknown
    return _stated(criterion, text) or unknown


def _told(text: str) -> list[str]:
    """Les phrases ; « at 7 a.m. » suivi d'une minuscule n'en finit pas une."""
    whole: list[str] = []
    for sentence in sentences(text):
        if whole and sentence[:1].islower():
            whole[-1] += " " + sentence
        else:
            whole.append(sentence)
    return whole


def _size(number: str) -> float:
    bare = number.replace(" ", "")
    for sign in (",", "."):
        head, found, tail = bare.rpartition(sign)
        if found and len(tail) == 3:
            bare = head.replace(sign, "") + tail
    return float(bare.replace(",", "."))


def _saving(text: str, request: Request) -> Value | None:
    folded = fold(text)
    for sentence in _told(text):
        amount = _AMOUNT.search(fold(sentence))
        if amount and _SAVING.search(fold(sentence)):
            size = _size(amount.group(1) or amount.group(2))
            return Value(_written(sentence, amount.span()), size, more_is_better=True)
    change = _FROM_TO.search(folded)
    if not change:
        return None
    gap = _size(change.group(1)) - _size(change.group(2))
    grouped = f"{gap:,.0f}" if gap == int(gap) else f"{gap:,.2f}"
    if request.french:
        grouped = grouped.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")
    unit = f" {change.group(3)}" if change.group(3) else ""
    return Value(f"{grouped}{unit}", gap, more_is_better=True)


def _money(asked: str, text: str) -> Value | None:
    folded = fold(text)
    change = _FROM_TO.search(folded)
    if change:
        told = text[change.start(2) : change.end()].strip()
        return Value(told, _size(change.group(2)))
    wanted = set(content_stems(asked))
    ranked = sorted(_told(text), key=lambda one: -len(wanted & set(content_stems(one))))
    for sentence in ranked:
        amount = _AMOUNT.search(fold(sentence))
        if amount:
            return Value(
                _written(sentence, amount.span()), _size(amount.group(1) or amount.group(2))
            )
    return None


def _time(asked: str, text: str, request: Request) -> Value | None:
    """La durée, ou la somme des durées d'une même phrase (« two days, plus six days »)."""
    wanted = set(content_stems(asked))
    works = _WORK.search(asked) is not None
    best: tuple[int, str] | None = None
    for order, sentence in enumerate(sentences(text)):
        told = replace_number_words(fold(sentence))
        if not _DURATION.search(told):
            continue
        score = 10 * len(wanted & set(content_stems(sentence))) - order
        score += 5 if works and _WORK.search(told) else 0
        if best is None or score > best[0]:
            best = (score, told)
    if best is None:
        return None
    spans = [(one.group(1), one.group(2)) for one in _DURATION.finditer(best[1])]
    unit = spans[0][1]
    same = [_size(number) for number, other in spans if other[:3] == unit[:3]]
    added = works and len(same) > 1
    total = sum(same) if added else same[0]
    shown = f"{total:g}"
    plural = unit if unit.endswith("s") or total < 2 else f"{unit}s"
    detail = f" ({' + '.join(f'{one:g}' for one in same)})" if added else ""
    scale = 160.0 if unit.startswith("mo") else _HOURS.get(unit[0], 1900.0)
    return Value(
        f"{shown} {plural}{detail}", total * scale, _LONGER_IS_BETTER.search(asked) is not None
    )


def _risk(text: str) -> Value | None:
    told = _told(text)
    named = [one for one in told if _RISK.search(fold(one))]
    doubtful = [one for one in reversed(told) if _BAD.search(fold(one))]
    for sentence in named + doubtful:
        head = _RISK_HEAD.match(fold(sentence))
        return Value(_brief(sentence[head.end() :] if head else sentence))
    return None


def _stated(criterion: str, text: str) -> Value | None:
    wanted = set(content_stems(criterion))
    best = max(_told(text), key=lambda one: len(wanted & set(content_stems(one))), default="")
    return Value(_brief(best)) if wanted & set(content_stems(best)) else None


def _brief(sentence: str) -> str:
    """La phrase, coupée à une virgule si elle est longue."""
    told = squeeze(sentence).rstrip(".")
    while len(told.split()) > _LONGEST and "," in told:
        told = told.rpartition(",")[0]
    pieces = told.split()
    return told if len(pieces) <= _LONGEST else " ".join(pieces[:_LONGEST]) + "…"


def _written(sentence: str, span: tuple[int, int]) -> str:
    return sentence[span[0] : span[1]].strip()
