"""Trouver dans les textes de la requête la valeur d'un champ, selon la notion qu'il désigne."""

from collections.abc import Callable
from functools import cached_property

from . import entities
from .arithmetic import equation_steps
from .draft import Draft
from .field_names import field_words
from .keywords import topic_words
from .language import detect_language
from .memory import Fact, facts_of, known_facts
from .memory_values import noun_stems
from .patterns import Pattern
from .recommend import recommendations, strengths_and_weaknesses
from .reformat import pairs
from .request import Request
from .sentences import list_items, sentences
from .sentiment import sentiment
from .summarise import key_points, key_sentences
from .text import fold, shorten, squeeze, stem, word_set
from .transform import split_items

_LABELLED = Pattern(
    r"(?:^|\n|[,;(]\s*|\.\s+)[ \t*-]*([^\W\d_][^:=\n,;.]{0,40}?)[*]*\s?[:=][*]*\s*([^\n;]{1,"
    r"200}?)(?=\n|;|$|,\s+[^\W\d_][^:=\n,;]{0,40}\s?[:=]|\.\s|\.$)"
)
_SYMBOLS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "eur": "EUR",
    "dollar": "USD",
    "usd": "USD",
    "chf": "CHF",
    "livres": "GBP",
    "pound": "GBP",
}
_EVENT = Pattern(
    r"\b(?:going to|attend(?:ing)?|to|for|at|a l'occasion d[eu']|pour|participe\w* a|assiste\w* "
    r"a|organise\w*|au|a la|a l'|a)\s+"
    r"(?:an? |the |une? |le |la |l'|leur |son |notre )?((?!\d)[\w' -]{3,40}?)(?=\s(?:le|on|at|ce|"
    r"cet|du|the|avec|with|this|next|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|\d)\b|[.,;!?]|$)"
)
_EVENT_NOUN = Pattern(
    r"\b(reunion|rendez-vous|meeting|conference|diner|dejeuner|lunch|dinner|"
    r"concert|mariage|wedding|anniversaire|party|"
    r"fete|atelier|workshop|formation|entretien|interview|seminaire|appel|call|"
    r"spectacle|match|visite)\b"
    r"((?: (?:de|d'|du|avec l'|client|projet|equipe)\s?[\w']+)?)"
)
_RATING = Pattern(
    r"\b(\d{1,2}(?:[.,]\d)?) ?(?:/|sur|out of) ?(?:5|10|20|100)\b|\b(\d(?:[.,]\d)?) ?(?:etoiles?|"
    r"stars?)\b"
)
_STREET = Pattern(
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|allee|impasse|"
    r"quai|route|cours|street|road|lane|drive)"
    r"(?: (?:de|du|des|la|le|les|d'|l'|st|saint))*[ '](?:[\w'-]+ ?){1,4}|\b\d{1,4} (?:[a-z]+ "
    r"){1,3}(?:street|road|avenue|lane|drive|st|ave)\b"
)
_QUANTITY = Pattern(
    r"\b(\d{1,6}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|"
    r"ten)\s+(?!euros?|ans|€|%|h\b)[a-z]{2,}"
)
_LEADING_NAME = Pattern(
    r"^\W*([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)(?=,| \(| est | habite | is | lives | a \d| "
    r"has | works | travaille )"
)
_BULLET_NAME = Pattern(
    r"^(?:\d+\s*(?:x|×)?\s*)?([^\W\d_][^:(,\d€$]{1,60}?)(?=\s*(?:[:(,]|à\s|a\s\d|at\s|-\s|\d|$))"
)
_CHOICES = (
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "d",
    "l",
    "of",
    "the",
    "est",
    "is",
    "sont",
    "are",
    "a",
    "en",
)

Finder = Callable[["Source", str], list[str]]


class Source:
    """Les textes où chercher, du plus proche de la question au plus lointain."""

    def __init__(
        self, request: Request, draft: Callable[[], Draft], text: str | None = None
    ) -> None:
        self.request = request
        self._draft = draft
        near = text if text is not None else request.material or request.text
        self.text = near
        self.narrow = text is not None
        others = [] if self.narrow else [request.text, *reversed(request.user_history)]
        self.texts = [near, *(other for other in others if other and other != near)][:12]

    @cached_property
    def draft(self) -> Draft:
        """La réponse libre à la même requête, pour les champs « réponse », « message » …"""
        return self._draft()

    @cached_property
    def facts(self) -> dict[str, Fact]:
        if self.narrow:
            return {fact.key: fact for fact in facts_of(self.text)}
        request = self.request
        return known_facts((*request.user_history, request.text), request.standing)

    @cached_property
    def folded(self) -> str:
        return fold(self.text[:50_000])

    @cached_property
    def labelled(self) -> list[tuple[frozenset[str], str]]:
        """Les couples « étiquette : valeur » du texte."""
        found = [
            (noun_stems(label), value)
            for text in self.texts[:4]
            for label, value in pairs(text[:20_000])
        ]
        for text in self.texts[:4]:
            for match in _LABELLED.finditer(text[:20_000]):
                found.append((noun_stems(match.group(1)), match.group(2).strip(' *"«»')))
        return [(stems, value) for stems, value in found if stems and value]

    def first(self, finder: Callable[[str], list[str]]) -> list[str]:
        """Ce que trouve ``finder`` dans le premier texte où il trouve quelque chose."""
        return next((found for text in self.texts if (found := finder(text))), [])


def candidates(concept: str, name: str, source: Source) -> list[str]:
    """Les valeurs possibles d'un champ, la plus probable d'abord ; aucune si rien ne le dit."""
    labelled = _from_label(name, source)
    if labelled and concept not in ("summary", "key_points", "recommendations", "keywords"):
        return labelled
    finder = _FINDERS.get(concept)
    found = finder(source, name) if finder else []
    return found or ([] if concept in _OWN else _after_name(name, source))


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


def _after_name(name: str, source: Source) -> list[str]:
    """« de couleur rouge », « la taille est M » : ce qui suit le nom du champ dans le texte."""
    words = [word for word in field_words(name) if word not in _CHOICES and len(word) > 2]
    if not words:
        return []
    link = r"(?:\s+(?:est|is|sont|are|de la|de|du|d'|of|:|=|s'appelle|a|etait|was))*\s+"
    phrase = r"\W+".join(f"{word}\\w{{0,3}}" for word in words)
    pattern = Pattern(
        rf"\b{phrase}{link}((?:[\w'@.+-]+\s?){{1,4}}?)(?=\s*(?:[,;:!?\n]|\.\s|\.$|$)|\s(?:et|and|avec|with|pour|for|mais|but|qui|dans|le|la|les|en|est|is)\b)"
    )
    for text in source.texts[:4]:
        found = pattern.search(fold(text[:50_000]))
        if found:
            value = text[found.start(1) : found.end(1)].strip(" .")
            if value:
                return [value]
    before = Pattern(rf"\b(\d+(?:[.,]\d+)?)\s+{words[0][:-1]}\w*")
    counted = before.search(source.folded)
    return [counted.group(1)] if counted else []


def _fact(key: str, finder: Callable[[str], list[str]]) -> Finder:
    def find(source: Source, name: str) -> list[str]:
        near = finder(source.text)
        known = source.facts.get(key)
        value = [known.value] if known else []
        return [*value, *(item for item in near if item not in value)] or source.first(finder)

    return find


def _text_only(finder: Callable[[str], list[str]]) -> Finder:
    return lambda source, name: source.first(finder)


def _names(source: Source, name: str) -> list[str]:
    known = source.facts.get("name")
    people = source.first(entities.people)
    event = (
        _event(source)
        if name in ("name", "title", "nom", "titre", "event", "evenement") and not known
        else []
    )
    if event and len(people) != 1 and entities.dates(source.text):
        return event
    leading = _LEADING_NAME.match(source.text)
    first = [known.value] if known else []
    lead = [leading.group(1)] if leading and leading.group(1) not in people else []
    if not first and not people and not lead:
        lead = _item_name(source.text) if source.narrow else []
    return list(dict.fromkeys([*first, *people, *lead]))


def _item_name(text: str) -> list[str]:
    found = _BULLET_NAME.match(squeeze(text))
    return [found.group(1).strip()] if found else []


def _item_names(source: Source, name: str) -> list[str]:
    return _item_name(source.text) if source.narrow else _items(source, name)


def _event(source: Source) -> list[str]:
    folded = source.folded
    noun = _EVENT_NOUN.search(folded)
    if noun:
        return [source.text[noun.start() : noun.end()].strip()]
    found = _EVENT.search(folded)
    return [source.text[found.start(1) : found.end(1)].strip()] if found else []


def _first_names(source: Source, name: str) -> list[str]:
    return [person.split()[0] for person in _names(source, name)]


def _last_names(source: Source, name: str) -> list[str]:
    known = source.facts.get("nom famil") or source.facts.get("famil nom")
    whole = [person.split() for person in _names(source, name)]
    return ([known.value] if known else []) + [
        " ".join(parts[1:]) for parts in whole if len(parts) > 1
    ]


def _places(source: Source, name: str) -> list[str]:
    known = source.facts.get("city")
    found = source.first(entities.places)
    if known:
        bare = known.value.split(" ", 1)[-1] if " " in known.value else known.value
        bare = bare if bare[:1].isupper() else known.value
        found = [bare, *(place for place in found if fold(place) not in fold(known.value))]
    return found


def _currency(source: Source, name: str) -> list[str]:
    amounts = " ".join(source.first(entities.amounts))
    return [code for symbol, code in _SYMBOLS.items() if symbol in fold(amounts)][:1]


def _amounts(source: Source, name: str) -> list[str]:
    return _near(field_words(name), source.first(entities.amounts), source) or source.first(
        entities.numbers
    )


def _dates(source: Source, name: str) -> list[str]:
    return _near(field_words(name), source.first(entities.dates), source)


def _near(words: tuple[str, ...], found: list[str], source: Source) -> list[str]:
    """Les valeurs, celle qui suit de plus près un mot du nom de champ d'abord."""
    stems = {stem(word) for word in words} - {
        "date",
        "monta",
        "prix",
        "jour",
        "total",
        "price",
        "amoun",
    }
    marks = [m.end() for m in _WORD.finditer(source.folded) if stem(m.group()) in stems]
    if not marks or len(found) < 2:
        return found

    def distance(value: str) -> int:
        at = source.folded.find(fold(value))
        return min(at - mark if at >= mark else 3 * (mark - at) for mark in marks)

    return sorted(found, key=distance)


_WORD = Pattern(r"[a-z]{2,}")


def _ratings(source: Source, name: str) -> list[str]:
    found = _RATING.search(source.folded)
    return [found.group(1) or found.group(2)] if found else []


def _references(source: Source, name: str) -> list[str]:
    known = [fact.value for key, fact in source.facts.items() if key.startswith("reference:")]
    return known or source.first(entities.references)


def _quantities(source: Source, name: str) -> list[str]:
    after = _after_name(name, source)
    if after and any(c.isdigit() for c in after[0]):
        return after
    found = _QUANTITY.search(source.folded)
    return [found.group(1)] if found else []


def _steps(source: Source, name: str) -> list[str]:
    steps = [output for _, output in equation_steps(source.folded[:600])]
    return steps or list_items(source.text) or [squeeze(s) for s in sentences(source.text)[:8]]


def _summary(source: Source, name: str) -> list[str]:
    count = {"low": 1, "medium": 2, "high": 4}[source.request.prompt.verbosity]
    return [" ".join(key_sentences(source.text, source.request.constraints.sentences or count))]


def _key_points(source: Source, name: str) -> list[str]:
    return key_points(source.text, source.request.constraints.points or 3)


def _advice(source: Source, name: str) -> list[str]:
    return recommendations(source.text, source.request.constraints.points or 3, source.request)


def _title(source: Source, name: str) -> list[str]:
    event = _event(source) if entities.dates(source.text) and len(source.text) < 200 else []
    best = next(iter(key_sentences(source.text, 1)), "").rstrip(".")
    topics = source.request.join(topic_words(source.text, 3))
    return event or ([best] if best and len(best.split()) <= 8 else [topics] if topics else [])


def _answer(source: Source, name: str) -> list[str]:
    draft = source.draft
    text = draft.text if not draft.points else f"{draft.text} {' '.join(draft.points)}"
    return [text] if text else []


def _result(source: Source, name: str) -> list[str]:
    steps = equation_steps(source.folded[:600])
    return [steps[-1][1]] if steps else [source.draft.core or source.draft.text]


def _explanation(source: Source, name: str) -> list[str]:
    cues = sentiment(source.text).cues
    if cues:
        shown = source.request.join([source.request.quote(cue) for cue in cues[:4]])
        return [source.request.say("Indices relevés : {c}.", "Cues found: {c}.", c=shown)]
    return [" ".join(key_sentences(source.text, 1)) or source.draft.text]


def _items(source: Source, name: str) -> list[str]:
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


def _language(source: Source, name: str) -> list[str]:
    found = detect_language(source.text)
    return [found] if found else []


def _streets(source: Source, name: str) -> list[str]:
    found = _STREET.search(source.folded)
    return [source.text[found.start() : found.end()].strip(" ,.")] if found else []


_FINDERS: dict[str, Finder] = {
    "email": _fact("email", entities.emails), "phone": _fact("phone", entities.phones),
    "url": _text_only(entities.urls), "first_name": _first_names, "last_name": _last_names,
    "postcode": _text_only(entities.postcodes), "currency": _currency, "rating": _ratings,
    "recommendations": _advice, "key_points": _key_points, "keywords": lambda source,
    name: topic_words(source.text, source.request.constraints.points or 5),
    "strengths": lambda source, name: strengths_and_weaknesses(source.text)[0],
    "weaknesses": lambda source, name: strengths_and_weaknesses(source.text)[1],
    "summary": _summary, "title": _title, "language": _language,
    "age": _fact("age", lambda text: [m.group(1) for m in _AGE.finditer(fold(text[:20_000]))]),
    "birthday": _fact("birthday", entities.dates), "time": _text_only(entities.times),
    "times": _text_only(entities.times), "dates": _text_only(entities.dates), "date": _dates,
    "year": _text_only(entities.years), "percentage": _text_only(entities.percentages),
    "amounts": _text_only(entities.amounts), "amount": _amounts, "quantity": _quantities,
    "reference": _references,
    "country": _text_only(lambda text: [p for p in entities.places(text) if fold(p) in _COUNTRIES]),
    "city": _places, "address": _streets, "company": _fact("company name", entities.companies),
    "job": _fact("job", lambda text: []), "people": _text_only(entities.people), "name": _names,
    "question": lambda source, name: [source.request.ask] if source.request.ask else [],
    "equation_steps": _steps, "explanation": _explanation, "result": _result, "answer": _answer,
    "list_items": _items, "item_name": _item_names,
}  # fmt: skip
_AGE = Pattern(r"\b(\d{1,3}) (?:ans|years? old|years?-old)\b|\bage[d]? (?:de |of )?(\d{1,3})\b")
_COUNTRIES = word_set(
    """
france belgique suisse canada espagne italie allemagne portugal japon chine england spain italy
germany japan china
"""
)
_OWN = word_set(
    """
answer result explanation summary key_points recommendations keywords title question people email
phone url first_name last_name language flag sentiment confidence priority
"""
)
