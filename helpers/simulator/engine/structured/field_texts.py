"""Les valeurs que l'on rédige d'après le texte : résumé, points clés, titre, réponse."""

from ..calculating.equations import equation_steps
from ..documents.item_lists import split_items
from ..documents.recommend import recommendations
from ..finding import entities
from ..finding.sentiment import sentiment
from ..finding.summarise import key_points as main_points
from ..finding.summarise import key_sentences
from ..reading.language import detect_language
from ..text.keywords import topic_words
from ..text.sentences import list_items, sentences
from ..text.strings import shorten, squeeze
from .field_entities import event, item_name
from .field_measures import noun_counted
from .field_source import Source


def item_names(source: Source, name: str) -> list[str]:
    if source.narrow:
        return item_name(source.text)
    return noun_counted(source.text) or items(source, name)


def steps(source: Source, name: str) -> list[str]:
    steps = [output for _, output in equation_steps(source.folded[:600])]
    return steps or list_items(source.text) or [squeeze(s) for s in sentences(source.text)[:8]]


def summary(source: Source, name: str) -> list[str]:
    count = {"low": 1, "medium": 2, "high": 4}[source.request.prompt.verbosity]
    return [" ".join(key_sentences(source.text, source.request.constraints.sentences or count))]


def key_points(source: Source, name: str) -> list[str]:
    return main_points(source.text, source.request.constraints.points or 3)


def advice(source: Source, name: str) -> list[str]:
    return recommendations(source.text, source.request.constraints.points or 3, source.request)


def title(source: Source, name: str) -> list[str]:
    happening = event(source) if entities.dates(source.text) and len(source.text) < 200 else []
    best = next(iter(key_sentences(source.text, 1)), "").rstrip(".")
    topics = source.request.join(topic_words(source.text, 3))
    return happening or ([best] if best and len(best.split()) <= 8 else [topics] if topics else [])


def answer(source: Source, name: str) -> list[str]:
    draft = source.draft
    text = draft.text if not draft.points else f"{draft.text} {' '.join(draft.points)}"
    return [text] if text else []


def result(source: Source, name: str) -> list[str]:
    steps = equation_steps(source.folded[:600])
    return [steps[-1][1]] if steps else [source.draft.core or source.draft.text]


def explanation(source: Source, name: str) -> list[str]:
    cues = sentiment(source.text).cues
    if cues:
        shown = source.request.join([source.request.quote(cue) for cue in cues[:4]])
        return [source.request.say("Indices relevés : {c}.", "Cues found: {c}.", c=shown)]
    return [" ".join(key_sentences(source.text, 1)) or source.draft.text]


def items(source: Source, name: str) -> list[str]:
    bulleted = list_items(source.text)
    if bulleted:
        return bulleted
    after = source.text.rpartition(":")[2] if ":" in source.text else source.text
    found = split_items(after) if "," in after or " et " in after or " and " in after else []
    return (
        [shorten(item, 120) for item in found]
        if all(len(item.split()) <= 8 for item in found)
        else []
    )


def language(source: Source, name: str) -> list[str]:
    found = detect_language(source.text)
    return [found] if found else []
