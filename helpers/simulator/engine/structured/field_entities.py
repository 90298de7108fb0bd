"""Les valeurs que l'on reconnaît à leur forme : noms, dates, sommes, lieux, références."""

from collections.abc import Callable

from ..finding import entities, proper_names
from ..finding.field_names import field_words
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, stem, word_set
from .field_source import Finder, Source, value_after

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
    r"(?<![\w-])(\d{1,6}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|"
    r"five|ten)"
    r"\s*(?:x |× )?(?!euros?|ans|years|€|%|(?:h|du|de|le|la|les|et|a|au|en|and|to|at|the|of)\b)"
    rf"(?!{entities.MONTHS})[a-z]{{3,}}"
)
_LEADING_NAME = Pattern(
    r"^\W*([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)(?=,| \(| est | habite | is | lives | a \d| "
    r"has | works | travaille )"
)
_BULLET_NAME = Pattern(
    r"^(?:\d+\s*(?:x|×)?\s*)?([^\W\d_][^:(,\d€$]{1,60}?)(?=\s*(?:[:(,]|à\s|a\s\d|at\s|-\s|\d|$))"
)
_SIGLE = Pattern(r"[A-Z]{2,4}$")
_WORD = Pattern(r"[a-z]{2,}")
_AGE = Pattern(r"\b(\d{1,3}) (?:ans|years? old|years?-old)\b|\bage[d]? (?:de |of )?(\d{1,3})\b")
_COUNTRIES = word_set(
    """
france belgique suisse canada espagne italie allemagne portugal japon chine england spain italy
germany japan china
"""
)


def fact(key: str, finder: Callable[[str], list[str]]) -> Finder:
    def find(source: Source, name: str) -> list[str]:
        near = finder(source.text)
        known = source.facts.get(key)
        value = [known.value] if known else []
        return [*value, *(item for item in near if item not in value)] or source.first(finder)

    return find


def text_only(finder: Callable[[str], list[str]]) -> Finder:
    return lambda source, name: source.first(finder)


def names(source: Source, name: str) -> list[str]:
    known = source.facts.get("name")
    people = source.first(proper_names.people)
    happening = (
        event(source)
        if name in ("name", "title", "nom", "titre", "event", "evenement") and not known
        else []
    )
    if happening and len(people) != 1 and entities.dates(source.text):
        return happening
    leading = _LEADING_NAME.match(source.text)
    first = [known.value] if known else []
    lead = [leading.group(1)] if leading and leading.group(1) not in people else []
    if not first and not people and not lead:
        lead = item_name(source.text) if source.narrow else []
    return list(dict.fromkeys([*first, *people, *lead]))


def item_name(text: str) -> list[str]:
    found = _BULLET_NAME.match(squeeze(text))
    return [found.group(1).strip()] if found else []


def event(source: Source) -> list[str]:
    folded = source.folded
    noun = _EVENT_NOUN.search(folded)
    if noun:
        return [source.text[noun.start() : noun.end()].strip()]
    found = _EVENT.search(folded)
    return [source.text[found.start(1) : found.end(1)].strip()] if found else []


def first_names(source: Source, name: str) -> list[str]:
    return [person.split()[0] for person in names(source, name)]


def last_names(source: Source, name: str) -> list[str]:
    known = source.facts.get("nom famil") or source.facts.get("famil nom")
    whole = [person.split() for person in names(source, name)]
    return ([known.value] if known else []) + [
        " ".join(parts[1:]) for parts in whole if len(parts) > 1
    ]


def places(source: Source, name: str) -> list[str]:
    known = source.facts.get("city")
    found = [place for place in source.first(proper_names.places) if not _SIGLE.match(place)]
    if known:
        bare = known.value.split(" ", 1)[-1] if " " in known.value else known.value
        bare = bare if bare[:1].isupper() else known.value
        found = [bare, *(place for place in found if fold(place) not in fold(known.value))]
    return found


def currency(source: Source, name: str) -> list[str]:
    amounts = " ".join(source.first(entities.amounts))
    return [code for symbol, code in _SYMBOLS.items() if symbol in fold(amounts)][:1]


def amounts(source: Source, name: str) -> list[str]:
    return near(field_words(name), source.first(entities.amounts), source) or source.first(
        entities.numbers
    )


def dates(source: Source, name: str) -> list[str]:
    return near(field_words(name), source.first(entities.dates), source)


def near(words: tuple[str, ...], found: list[str], source: Source) -> list[str]:
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


def ratings(source: Source, name: str) -> list[str]:
    found = _RATING.search(source.folded)
    return [found.group(1) or found.group(2)] if found else []


def references(source: Source, name: str) -> list[str]:
    known = [fact.value for key, fact in source.facts.items() if key.startswith("reference:")]
    return known or source.first(entities.references)


def quantities(source: Source, name: str) -> list[str]:
    after = value_after(name, source)
    if after and any(c.isdigit() for c in after[0]):
        return after
    found = _QUANTITY.search(source.folded)
    return [found.group(1)] if found else []


def streets(source: Source, name: str) -> list[str]:
    found = _STREET.search(source.folded)
    return [source.text[found.start() : found.end()].strip(" ,.")] if found else []


def ages(text: str) -> list[str]:
    """Les âges : « 34 ans », « âgé de 34 ans », « 34 years old »."""
    found = _AGE.finditer(fold(text[:20_000]))
    return [match.group(1) or match.group(2) for match in found]


def countries(text: str) -> list[str]:
    """Les pays connus."""
    return [place for place in proper_names.places(text) if fold(place) in _COUNTRIES]
