"""Choisir l'une des valeurs permises par un schéma, d'après ce que dit un texte."""

from ..finding.label_choice import choose_label
from ..finding.labels import Label
from ..finding.lexicon import cues_found, related_cues
from ..text.parsing import parsed_number
from ..text.patterns import Pattern
from ..text.strings import fold, word_set
from .field_source import Source
from .schema_field import Field, Filled

_YES_NO = word_set("oui non yes no vrai faux true false")
_YES = word_set("oui yes vrai true")
_NOT_WORD = Pattern(r"[^\w]+")
_LANGUAGE_NAMES = {"fr": ("fr",), "en": ("en", "ang")}
_HIGH = ("haut", "high", "urgent", "critique", "critical", "eleve", "forte", "p0", "p1", "immedi")
_MIDDLE = ("moyen", "medium", "normal", "moder", "p2", "standard")


def choice(options: list[object], field: Field) -> Filled:
    """L'une des valeurs permises : celle que le texte fait choisir."""
    if field.variant:
        return options[field.variant % len(options)], 0
    spoken = [option for option in options if isinstance(option, str)]
    unknown: Filled = (None, 0) if None in options else (options[0], 0)
    if not spoken:
        wanted = [parsed_number(value) for value in field.candidates[:1]]
        told = [option for option in options if option in wanted]
        return (told[0], 1) if told else unknown
    if field.concept == "priority":
        return by_urgency(spoken, field.source.text), 1
    if field.concept in ("language", "currency"):
        code = fold(next(iter(field.candidates), ""))
        starts = _LANGUAGE_NAMES.get(code, (code,))
        match = next((o for o in spoken if code and fold(o).startswith(starts)), None)
        if match is not None:
            return match, 1
    if {fold(option) for option in spoken} <= _YES_NO and field.source.text:
        truth = field.source.draft.truth
        match = next((o for o in spoken if (fold(o) in _YES) == truth), None)
        if match is not None:
            return match, 1
    labels = [Label(option.replace("_", " ")) for option in spoken]
    label, cues = choose_label(field.source.text, labels)
    chosen = next(o for o in spoken if o.replace("_", " ") == label)
    if cues:
        return chosen, 1
    named = next((option for option in spoken if is_mentioned(option, field.source)), None)
    if named is not None:
        return named, 1
    return unknown if None in options else (chosen, 0)


def is_mentioned(option: str, source: Source) -> bool:
    """Vrai si le texte contient ce mot (ou ces mots) tel quel."""
    wanted = fold(option.replace("_", " ")).strip()
    return bool(wanted) and f" {wanted} " in f" {_NOT_WORD.sub(' ', source.folded)} "


def by_urgency(options: list[str], text: str) -> str:
    """La priorité : haute si le texte presse, sinon moyenne.

    >>> by_urgency(["basse", "moyenne", "haute"], "C'est urgent !")
    'haute'
    """
    urgent = bool(cues_found(text, related_cues("urgent")))
    for wanted in (_HIGH if urgent else _MIDDLE, _MIDDLE):
        match = next((option for option in options if fold(option).startswith(wanted)), "")
        if match:
            return match
    return options[0] if urgent else options[len(options) // 2]
