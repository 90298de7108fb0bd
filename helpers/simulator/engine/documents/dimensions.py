"""Plusieurs choses à dire d'un texte : « le sentiment, la priorité et la langue de ce message »."""

from collections.abc import Callable

from ..draft import Draft
from ..finding.lexicon import cues_found, related_cues
from ..finding.sentiment import sentiment
from ..reading.language import detect_language
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import upper_first

_ORDER = Pattern(
    r"\b(?:analys\w*|donne\w*|indique\w*|determine\w*|identifi\w*|evalue\w*|quels? (?:est|sont)|"
    r"quelles? "
    r"(?:est|sont)|detecte\w*|classe\w*|give|tell|identify|detect|assess|what (?:is|are)|extrais|"
    r"extract)\b"
)


def _tone(text: str, request: Request) -> str:
    label = sentiment(text).label
    french = {"positive": "positif", "negative": "négatif", "neutral": "neutre"}[label]
    return request.say(french, label)


def _priority(text: str, request: Request) -> str:
    urgent = bool(cues_found(text, related_cues("urgent")))
    return request.say("haute", "high") if urgent else request.say("normale", "normal")


def _language(text: str, request: Request) -> str:
    found = detect_language(text)
    if found == "fr":
        return request.say("français", "French")
    return request.say("anglais", "English") if found else request.say("indéterminée", "unknown")


def _topics(text: str, request: Request) -> str:
    return ", ".join(topic_words(text, 3)) or request.say("aucun", "none")


_DIMENSIONS: tuple[tuple[str, str, str, Pattern, Callable[[str, Request], str]], ...] = (
    ("sentiment", "sentiment", "sentiment", Pattern(r"\b(?:sentiment|tonalite|ton\b|tone)"), _tone),
    ("priorite", "priorité", "priority", Pattern(r"\b(?:priorite|urgence|priority|urgency)\b"),
     _priority),
    ("langue", "langue", "language", Pattern(r"\b(?:langue|language)\b"), _language),
    ("themes", "thèmes", "topics", Pattern(r"\b(?:themes?|sujets?|topics?|mots[- ]cles|tags)\b"),
     _topics),
)  # fmt: skip


def dimensions(request: Request) -> Draft | None:
    """Chaque chose demandée sur le texte joint : deux au moins, dont le ton ou la priorité."""
    ask = request.folded_ask[:600]
    if not request.material or not _ORDER.search(ask):
        return None
    asked = [one for one in _DIMENSIONS if one[3].search(ask)]
    keys = {one[0] for one in asked}
    if len(asked) < 2 or not {"sentiment", "priorite"} & keys or _OTHERS.search(ask):
        return None
    text = request.material
    found = [(key, request.say(fr, en), read(text, request)) for key, fr, en, _, read in asked]
    said = [request.say("{n} : {v}", "{n}: {v}", n=name, v=value) for _, name, value in found]
    told = upper_first(request.say(" ; ", "; ").join(said))
    header = (request.say("Élément", "Item"), request.say("Valeur", "Value"))
    rows = (header, *((upper_first(name), value) for _, name, value in found))
    core = ", ".join(value for *_, value in found)
    data: dict[str, object] = {key: value for key, _, value in found}
    return Draft(f"{told}.", core=core, rows=rows, data=data, effort=110)


_OTHERS = Pattern(
    r"\b(?:resum\w*|synthes\w*|summar\w*|points? (?:cles?|forts?|faibles?)|recommand\w*|"
    r"recommend\w*|parmi|among|"
    r"positif|negatif|positive|negative|\w+/\w+)\b|[(\[]"
)
