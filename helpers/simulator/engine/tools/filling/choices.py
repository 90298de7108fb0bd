"""Choisir une valeur permise, ou oui ou non, d'après les mots de la demande."""

from ...finding.lexicon import cues_found, related_cues
from ...structured.schema_choices import by_urgency
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import is_generic, notions, plain, word_notions, words_of
from .pairs import currencies, language_forms, languages, unit_forms, units

_DEGREES = Pattern(r"°\s?([cf])\b|\b(celsius|fahrenheit)\b")
_WITHOUT = Pattern(r"\b(?:sans|pas|without|no|not|ni|aucune?|don't|hors)\b[^,.;]{0,20}$")
_PRIORITY = ("priorit", "urgence", "urgency", "severi", "gravite", "importance", "level")
_HOT = Pattern(r"\b(?:urgen\w*|critique|critical|asap|immediat\w*|au plus vite|des que possible)\b")
_NEGATIVE_NAME = ("sans", "without", "no", "exclude", "exclure")
_LONGEST = 4000


def chosen(options: list[object], name: str, texts: list[str]) -> list[object]:
    """Les valeurs permises que les textes nomment, dans l'ordre des options.

    >>> chosen(["celsius", "fahrenheit"], "unit", ["What's the weather in °F?"])
    ['fahrenheit']
    >>> chosen(["low", "high"], "priority", ["C'est urgent !"])
    ['high']
    """
    for text in texts:
        found = _named(options, text[:_LONGEST])
        if found:
            return found
    spoken = [option for option in options if isinstance(option, str)]
    urgent = any(_HOT.search(fold(text[:_LONGEST])) for text in texts)
    if name.startswith(_PRIORITY) and urgent and spoken:
        return [by_urgency(spoken, "urgent")]
    return []


def _named(options: list[object], text: str) -> list[object]:
    folded = f" {' '.join(words_and_digits(text))} "
    literal = [o for o in options if f" {_spelled(o)} " in folded and not is_generic(_spelled(o))]
    if literal:
        return literal
    degrees = _DEGREES.search(fold(text))
    forms = set(currencies(text)) | {unit_forms(unit) for unit in units(text)}
    forms |= {form for word in languages(text, "") for form in language_forms(word)}
    if degrees:
        forms.add("celsius" if (degrees.group(1) or degrees.group(2))[0] == "c" else "fahrenheit")
    coded = [o for o in options if {str(o), fold(str(o)), unit_forms(str(o))} & forms]
    if coded:
        return coded
    asked = notions(text)
    scored = [(len(asked & notions(str(option))), option) for option in options]
    best = max((score for score, _ in scored), default=0)
    return [option for score, option in scored if score == best] if best else []


def _spelled(option: object) -> str:
    return " ".join(words_and_digits(str(option)))


def words_and_digits(text: str) -> list[str]:
    """Les mots et les nombres d'un texte, pliés."""
    return _TOKEN.findall(plain(text))


_TOKEN = Pattern(r"[a-z0-9]+")


def truth(name: str, about: str, texts: list[str]) -> list[object]:
    """Vrai si un texte parle de ce que le champ nomme, faux s'il le nie ; rien s'il n'en dit rien.

    >>> truth("express", "", ["Livraison express, merci."]), truth("petit_dej", "", ["Une nuit"])
    ([True], [])
    """
    words = [word for word in words_of(plain(name)) if word not in _AUXILIARIES]
    wanted = {notion for word in words for notion in word_notions(word)}
    for text in texts:
        folded = fold(text[:_LONGEST])
        for word in words_of(folded):
            if wanted & set(word_notions(word)):
                before = folded[: folded.find(word)]
                return [_WITHOUT.search(before[-40:]) is None]
        if (
            wanted
            and cues_found(text[:_LONGEST], related_cues(" ".join(words)))
            and len(words) == 1
        ):
            return [True]
    return []


_AUXILIARIES = frozenset(
    [
        "is",
        "est",
        "has",
        "a",
        "needs",
        "need",
        "avec",
        "with",
        "include",
        "includes",
        "inclure",
        "including",
        "contient",
        "doit",
        "should",
        "do",
        "enable",
        "enabled",
        "active",
        "activer",
        "use",
        "utiliser",
        "want",
        "avoir",
        "etre",
        "be",
        "only",
        "seulement",
    ]
)
