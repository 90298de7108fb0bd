"""Les lieux d'une demande : « à Paris, à Lyon et à Nice », « de Lille à Brest »."""

from ...finding import proper_names
from ...finding.names import FIRST_NAMES, PLACES
from ...reading.language import detect_language
from ...text.patterns import Pattern
from ...text.strings import fold, upper_first, word_set
from ..choosing.notions import is_generic, is_thing, word_effects, word_notions

_CAPITAL = (
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w(?:[ -](?:(?:de|du|des|la|le|les|sur|en|of|the|upon)[ -])?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w)*"
)
_JOINED = (
    r"(?:\s?,\s?(?:et |and |ou |or |puis )?|\s(?:et|and|ou|or|puis)\s)"
    r"(?:à |a |de |en |in |at |for |pour )?"
)
_LISTED = Pattern(
    r"(?:(?<!\w)(?:à|À|A|a|en|En|au|aux|vers|pour|sur|dans|de|In|in|at|for|to|from|near|près de)\s|"
    rf"\bd['’])({_CAPITAL}(?:{_JOINED}{_CAPITAL})*)"
)
_SPLIT = Pattern(_JOINED)
_LOWER = Pattern(r"[a-z][a-z'-]+(?: york| rochelle| havre)?")
_AFTER = Pattern(
    r"(?<![\w'])(?:a|in|at|for|pour|vers|to|near|sur)\s+(?:la |le |les |the )?([a-z][\w'-]{2,30})\b"
)
_FROM = Pattern(r"(?<!\w)(?:de|du|d['’]|depuis|from|départ|leaving|quitte)\s?$")
_DATES = word_set(
    """
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january
february march april may june july august september october november december lundi mardi mercredi
jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday noel celsius
fahrenheit midi minuit noon midnight
"""
)
# Des villes qui sont aussi des mots courants : une minuscule ne suffit pas.
_COMMON = word_set("nice tours orange sens angers metz")


def places(text: str) -> list[str]:
    """Les lieux, dans l'ordre du texte.

    >>> places("Quel temps à Pau, Dax et Agen, et à lyon ?")
    ['Pau', 'Dax', 'Agen', 'Lyon']
    """
    text = text[:4000]
    found = dict(_listed(text))
    for name in map(_bare, proper_names.places(text)):
        at = text.find(name)
        if not any(name in known or known in name for known in found.values()):
            found[at] = name
    folded = fold(text)
    for match in _LOWER.finditer(folded):
        name = match.group()
        written = text[match.start() : match.end()]
        known = name in PLACES or name.endswith((" york", " rochelle", " havre"))
        new = name not in _COMMON and not any(fold(v) == name for v in found.values())
        if known and new and written == written.lower():
            found[match.start()] = " ".join(upper_first(part) for part in written.split(" "))
    ordered = [found[at] for at in sorted(found)]
    return list(dict.fromkeys(ordered)) or _any_name(text) or _after(text)


def origins(text: str) -> list[str]:
    """D'où l'on part : « de Lille à Brest » donne Lille.

    >>> origins("un vol Paris-New York"), destinations("un vol Paris-New York")
    (['Paris'], ['New York'])
    """
    pair = _pair(text)
    return pair[:1] or [name for name in places(text) if _leaves(name, text)]


def destinations(text: str) -> list[str]:
    """Où l'on va : « de Lille à Brest » donne Brest."""
    return _pair(text)[1:] or [name for name in places(text) if not _leaves(name, text)]


def _pair(text: str) -> list[str]:
    """« Paris-Lyon », « Paris → Lyon » : un départ et une arrivée."""
    found = _PAIR.search(text[:4000])
    if not found or fold(found.group(1)).split(" ")[0] not in PLACES:
        return []
    return [found.group(1), found.group(2)]


_PAIR = Pattern(
    r"\b([A-ZÀ-ÖØ-Þ]\w+(?: [A-ZÀ-ÖØ-Þ]\w+)?)\s?(?:-|–|→|/|>)\s?([A-ZÀ-ÖØ-Þ]\w+(?: [A-ZÀ-ÖØ-Þ]\w+)?)"
)


def timezone(place: str) -> str:
    """Le fuseau horaire d'une grande ville ; le lieu tel quel pour les autres.

    >>> timezone("Tokyo"), timezone("Trifouilly")
    ('Asia/Tokyo', 'Trifouilly')
    """
    return _ZONES.get(fold(place), place)


_ZONES = {
    "paris": "Europe/Paris", "lyon": "Europe/Paris", "marseille": "Europe/Paris",
    "france": "Europe/Paris", "londres": "Europe/London", "london": "Europe/London",
    "bruxelles": "Europe/Brussels", "geneve": "Europe/Zurich", "berlin": "Europe/Berlin",
    "madrid": "Europe/Madrid", "rome": "Europe/Rome", "lisbonne": "Europe/Lisbon",
    "tokyo": "Asia/Tokyo", "japon": "Asia/Tokyo", "pekin": "Asia/Shanghai",
    "new york": "America/New_York", "boston": "America/New_York", "montreal": "America/Toronto",
    "chicago": "America/Chicago", "los angeles": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles", "sydney": "Australia/Sydney", "dakar": "Africa/Dakar",
    "dubai": "Asia/Dubai", "abidjan": "Africa/Abidjan", "casablanca": "Africa/Casablanca",
}  # fmt: skip


def _leaves(name: str, text: str) -> bool:
    at = fold(text).find(fold(name))
    return _FROM.search(text[max(0, at - 12) : at]) is not None


def _listed(text: str) -> list[tuple[int, str]]:
    found = []
    for match in _LISTED.finditer(text):
        at = match.start(1)
        for piece in _SPLIT.split(match.group(1)):
            first = fold(piece).split(" ")[0].split("-")[0]
            if piece and first not in _DATES and (first not in FIRST_NAMES or first in PLACES):
                found.append((text.find(piece, at), piece))
    return found


def _any_name(text: str) -> list[str]:
    """« Météo Trifouilly » : un nom propre seul, à défaut de lieu sûr."""
    people = proper_names.people(text)
    names = [_bare(name) for name in proper_names.proper_names(text) if name not in people]
    named = [name for name in names if name and not any(map(str.isdigit, name))]
    return [name for name in named if fold(name) not in _DATES][:3]


def _bare(name: str) -> str:
    """Le nom, sans le mot de la demande qui le précède (« Météo New York »)."""
    first, _, rest = name.partition(" ")
    asked = is_thing(fold(first)) or bool(word_effects(fold(first)))
    return rest if asked and rest else name


def _after(text: str) -> list[str]:
    """« Quel temps à trifouilly » : le mot qui suit la préposition."""
    folded = fold(text)
    english = detect_language(text) == "en"
    english = detect_language(text) == "en"
    for match in _AFTER.finditer(folded):
        if english and folded[match.start() :].startswith("a "):
            continue  # « a story » : un article, pas « à »
        if english and folded[match.start()] == "a" and folded[match.start() + 1] == " ":
            continue  # « a story » : un article, pas « à »
        word = match.group(1)
        known = word_notions(word)
        if not is_generic(word) and word not in _DATES and known and len(known[0]) <= 5:
            return [upper_first(text[match.start(1) : match.end(1)])]
    return []
