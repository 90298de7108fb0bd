"""Trouver la valeur d'un champ : par une étiquette du texte, sinon selon ce qu'il désigne."""

from ..documents.recommend import strengths_and_weaknesses
from ..finding import entities, proper_names
from ..finding.field_names import field_words
from ..text.keywords import topic_words
from ..text.nouns import noun_stems
from ..text.strings import word_set
from . import field_entities as shaped
from . import field_measures as measures
from . import field_texts as written
from .field_source import Finder, Source, value_after


def candidates(concept: str, name: str, source: Source) -> list[str]:
    """Les valeurs possibles d'un champ, la plus probable d'abord ; aucune si rien ne le dit."""
    labelled = _from_label(name, source)
    if labelled and concept not in ("summary", "key_points", "recommendations", "keywords"):
        return labelled
    finder = _FINDERS.get(concept)
    found = finder(source, name) if finder else []
    return found or ([] if concept in _OWN else value_after(name, source))


def _from_label(name: str, source: Source) -> list[str]:
    wanted = noun_stems(" ".join(field_words(name)))
    if not wanted:
        return []
    exact = [value for stems, value in source.labelled if stems == wanted]
    return exact or [
        value
        for stems, value in source.labelled
        if wanted <= stems and len(stems) <= len(wanted) + 1
    ]


_FINDERS: dict[str, Finder] = {
    "email": shaped.fact("email", entities.emails), "phone": shaped.fact("phone", entities.phones),
    "url": shaped.text_only(entities.urls), "first_name": shaped.first_names,
    "last_name": shaped.last_names,
    "postcode": shaped.text_only(entities.postcodes), "currency": shaped.currency,
    "rating": shaped.ratings,
    "recommendations": written.advice, "key_points": written.key_points,
    "keywords": lambda source, name: topic_words(
        source.text, source.request.constraints.points or 5
    ),
    "strengths": lambda source, name: strengths_and_weaknesses(source.text)[0],
    "weaknesses": lambda source, name: strengths_and_weaknesses(source.text)[1],
    "summary": written.summary, "title": written.title, "language": written.language,
    "age": shaped.fact("age", shaped.ages),
    "birthday": shaped.fact("birthday", entities.dates), "time": shaped.text_only(entities.times),
    "times": shaped.text_only(entities.times), "dates": shaped.text_only(entities.dates),
    "date": shaped.dates,
    "colors": measures.colors,
    "year": shaped.text_only(entities.years), "percentage": shaped.text_only(entities.percentages),
    "amounts": shaped.text_only(entities.amounts), "amount": shaped.amounts,
    "quantity": shaped.quantities,
    "reference": shaped.references,
    "country": shaped.text_only(shaped.countries),
    "city": shaped.places, "address": shaped.streets,
    "company": shaped.fact("company name", proper_names.companies),
    "job": shaped.fact("job", lambda text: []), "people": shaped.text_only(proper_names.people),
    "name": shaped.names,
    "question": lambda source, name: [source.request.ask] if source.request.ask else [],
    "equation_steps": written.steps, "explanation": written.explanation, "result": written.result,
    "answer": written.answer,
    "list_items": written.items, "item_name": written.item_names,
}  # fmt: skip
_OWN = word_set(
    """
answer result explanation summary key_points recommendations keywords title question people email
phone url first_name last_name language flag sentiment confidence priority
"""
)
