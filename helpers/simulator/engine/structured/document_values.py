"""Les valeurs sûres d'un document entier : dates ISO, sommes par leur libellé, signataire."""

from ..finding import entities
from ..finding.field_names import field_words
from ..reading.request import Request
from ..text.numbers import NUMERAL
from ..text.parsing import parsed_number
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, stem, word_set
from .document_people import party, speaker
from .field_source import Source
from .records.dated import date_for, wants_iso
from .records.meanings import by_meaning, by_tone
from .records.spec import Spec

_YEARS = Pattern(
    r"\b(?:depuis|for|plus de|over|pendant)\s(?:presque |environ |nearly |about )?(\d{1,2}|une?|"
    r"deux|trois|quatre|cinq|"
    r"six|sept|huit|neuf|dix|one|two|three|four|five|seven|eight|nine|ten) (?:ans|annees|years?)\b|"
    r"\b(\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|"
    r"nine|ten)\+? "
    r"(?:ans|annees|years?)'? (?:d'|d' |of |de )?(?:experience|metier|pratique|anciennete)"
)
_IS_AGE = Pattern(r"\b([A-Z][\w'-]+) (?:is|est age de|a) (\d{1,3})\b")
_MONEY_LABELS = (
    ({"subtotal"}, r"sub-?total|sous-?total|total ht|net"),
    ({"sous", "total"}, r"sous-?total|sub-?total|total ht"),
    ({"ht"}, r"total ht|montant ht|sous-?total|hors taxes?|ht"),
    ({"vat"}, r"vat|tva|tax"), ({"tva"}, r"tva|vat"), ({"tax"}, r"tax(?:es)?|vat|tva"),
    ({"taxes"}, r"tax(?:es)?|vat|tva"),
    ({"shipping"}, r"shipping|delivery|postage|livraison|frais de port"),
    ({"livraison"}, r"livraison|frais de port|port|shipping"),
    ({"port"}, r"frais de port|port|livraison"),
    ({"acompte"}, r"acompte|arrhes|deposit"), ({"deposit"}, r"deposit|acompte"),
    ({"discount"}, r"discount|remise"), ({"remise"}, r"remise|discount|reduction"),
    ({"tip"}, r"tip|gratuity|service"), ({"balance"}, r"balance|solde"), ({"solde"}, r"solde|"
        "balance"),
    ({"total"}, r"(?<!sub)(?<!sub-)(?<!sub )(?<!sous-)(?<!sous )(?:grand )?total(?! ht)(?: ttc|"
        " due| general| a payer)?|"
                r"montant total|amount due|net a payer"),
    ({"ttc"}, r"total ttc|net a payer|ttc|total"),
)  # fmt: skip
_QUOTED = r"\s?:?\s?[«“\"]\s?([^«»“”\"]{1,120}?)\s?[»”\"]"
_NUMBERED = r"\s(?:n[°o.]|numero|number|no\.?|#|ref\.?)\s?:?\s?([a-z0-9][\w/-]{0,30}\d[\w/-]{0,20})"
_ANY_QUOTED = Pattern(r"[«“\"]\s?([^«»“”\"\n]{2,80}?)\s?[»”\"]")
_SUBJECT = Pattern(
    r"^\W*(?:(?:le|la|les|the|an?|une?|notre|our)\s|l')?([^\n,;:.!?]{2,60}?)\s"
    r"(?:coute\w*|costs?|est|is|are|vaut|existe\w*|comes?|has|pese|weighs?)\s"
)
_WRITTEN_BY = Pattern(
    r"\b(?:by|par|written by|écrit par|auteur :|"
    r"author:)\s([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3})"
)
_WRITERS = word_set("author auteur autrice writer ecrivain")
_HEADING = Pattern(r"^([A-ZÀ-Þ\d][^\n:.!?;]{2,70}?)(?:\s?\([^()\n]*\))?[ \t]*\n")
_GREETING = Pattern(r"(?:bonjour|hello|hi|dear|cher|madame|monsieur|salut|bonsoir)\b")
_SPAN = Pattern(
    r"(\d[\d ]*)\s?(?:[€$£k]|euros?)?\s?(?:a|-|to|et|and)\s?[$£]?(\d[\d ]*)\s?(?:[€$£k]|euros?)?"
)
_LEAST = word_set("min minimum minimal mini")
_MOST = word_set("max maximum maximal maxi")
_SMALL = word_set("de du des la le les d l of the eur euros usd gbp amount montant")
_COUNTING = word_set("nombre number total count nb num de of quantite quantity")
_HIRED = Pattern(
    r"\b(?:recrut\w+|recherch\w+|cherch\w+|hiring|looking for|seeking)\s(?:une?|an?|des)\s"
    r"([^,.()\n]{3,40}?)(?=\s(?:en|a|in|at|pour|for|h/f|to)\b|[,.()])"
)
_EXPERIENCE = word_set("annees years ans experience anciennete seniority")
_TITLED = ("title", "name", "item_name", "")
_LONGEST = 20_000


def document_values(spec: Spec, source: Source, request: Request) -> list[object] | None:
    """Les valeurs sûres d'un champ dans un document ; ``None`` s'il faut chercher ailleurs."""
    text = source.text[:_LONGEST]
    if not text or source.narrow or not spec.name:
        return None
    if spec.options:
        found = _option(spec, text)
        return [found] if found else None
    if spec.numeric:
        number = _number(spec, text)
        return None if number is None else [number]
    if not spec.textual:
        return None
    made = _string(spec, text, request)
    return [made] if made else None


def _option(spec: Spec, text: str) -> str | None:
    if spec.tonal:
        return by_tone(list(spec.options), text)
    if spec.concept in ("priority", "language", "currency"):
        return None
    meant = by_meaning(list(spec.options), text)
    return meant[0] if meant and _near_or_alone(spec, meant[0], text) else None


def _near_or_alone(spec: Spec, option: str, text: str) -> bool:
    """Vrai si aucune autre valeur permise n'est dite aussi."""
    others = [other for other in spec.options if other != option]
    return by_meaning(others, text) is None


def _number(spec: Spec, text: str) -> float | None:
    folded = fold(text)
    if spec.words & _EXPERIENCE and spec.words & {"annees", "years", "ans", "experience"}:
        told = _YEARS.search(folded)
        return parsed_number(next(g for g in told.groups() if g)) if told else None
    if spec.concept == "age" and not entities.find(_OLD, text):
        told = _IS_AGE.search(text)
        return float(told.group(2)) if told else None
    if spec.words & (_LEAST | _MOST):
        span = _SPAN.search(folded)
        return parsed_number(span.group(1 if spec.words & _LEAST else 2)) if span else None
    if spec.concept == "quantity":
        return _counted(spec, folded)
    for words, labels in _MONEY_LABELS:
        if words <= spec.words:
            return _labelled_amount(labels, folded)
    named = r"\W+(?:(?:de|du|des|d|la|le|of|the)\W+)*".join(
        word for word in field_words(spec.name) if word not in _SMALL
    )
    return _labelled_amount(named, folded) if named else None


def _counted(spec: Spec, folded: str) -> float | None:
    """« 5 personnes » pour ``nombre_personnes``, si le texte ne compte qu'une fois ces choses."""
    nouns = [stem(word) for word in spec.words if word not in _COUNTING and len(word) > 3]
    if not nouns:
        return None
    found = Pattern(rf"({NUMERAL})\s(?:{'|'.join(nouns)})\w*").findall(folded)
    return parsed_number(found[0]) if len(found) == 1 else None


_OLD = Pattern(r"\b\d{1,3} (?:ans|years? old)\b")


def _labelled_amount(labels: str, folded: str) -> float | None:
    """La dernière somme qui suit un libellé, à l'écart du pourcentage qui peut les séparer."""
    best = None
    for found in Pattern(rf"(?<!\w)(?:{labels})(?!\w)").finditer(folded):
        after = folded[found.end() : found.end() + 60].split("\n")[0]
        said = entities.amounts(after)
        at = after.find(said[0]) if said else -1
        between = after[:at] if at >= 0 else ""
        if said and not any(mark in between for mark in ",;"):
            best = parsed_number(said[0])
    return best


def _title(spec: Spec, text: str) -> str:
    """Le titre d'un document, ou le nom de ce qu'il décrit : cité, en tête, ou sujet."""
    quoted = _ANY_QUOTED.findall(text)
    if spec.concept == "title" and len(quoted) == 1:
        return squeeze(quoted[0].strip(' «»“”"\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'))
    heading = _HEADING.match(text)
    if spec.concept == "title" and heading and not _GREETING.match(fold(text)):
        return squeeze(heading.group(1))
    subject = _SUBJECT.match(fold(text[:300])) if spec.concept == "item_name" else None
    return squeeze(text[subject.start(1) : subject.end(1)]) if subject else ""


def _string(spec: Spec, text: str, request: Request) -> str:
    dated = spec.concept == "date" or spec.form == "date"
    if dated and spec.form in ("", "date") and not spec.words & {"time", "heure"}:
        # Sans schéma, une date reste comme elle est écrite, sauf si l'on demande ISO.
        iso = request.prompt.json_schema is not None or wants_iso(
            "", f"{request.instructions}\n{request.ask}"
        )
        return date_for(spec.name, text) if iso else ""
    if wants_iso(spec.about, "") and not spec.form:
        return date_for(spec.name, text)
    if spec.concept == "email" and spec.form in ("", "email"):
        return next(iter(entities.emails(text)), "")
    if spec.form:
        return ""
    if spec.words & _WRITERS:
        written = _WRITTEN_BY.search(text)
        if written:
            return written.group(1)
    known = party(spec.words, text)
    if known is not None:
        return known
    if spec.concept in _TITLED:
        for word in sorted(spec.words, key=len, reverse=True):
            named = (
                Pattern(rf"\b{word}\w{{0,2}}{_QUOTED}").search(fold(text))
                if len(word) > 3
                else None
            )
            if named:
                return squeeze(text[named.start(1) : named.end(1)])
            numbered = (
                Pattern(rf"\b{word}{_NUMBERED}").search(fold(text)) if len(word) > 3 else None
            )
            if numbered:
                return text[numbered.start(1) : numbered.end(1)]
    hired = _HIRED.search(fold(text)) if spec.concept == "job" else None
    if hired:
        return text[hired.start(1) : hired.end(1)]
    if spec.concept in ("title", "item_name"):
        return _title(spec, text)
    if spec.concept == "name":
        return speaker(text)
    return ""
