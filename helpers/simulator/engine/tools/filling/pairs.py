"""Devises, unités et langues : d'où l'on part, où l'on arrive."""

from ...text.patterns import Pattern
from ...text.strings import fold

_CURRENCIES = (
    ("EUR", r"€|\beur(?:os?)?\b"), ("USD", r"\$|\busd\b|\bdollars?(?: americains?| us)?\b"),
    ("GBP", r"£|\bgbp\b|\blivres?(?: sterling)?\b|\bpounds?\b"), ("JPY", r"¥|\bjpy\b|\byens?\b"),
    ("CHF", r"\bchf\b|\bfrancs? suisses?\b|\bswiss francs?\b"), ("CAD", r"\bcad\b|"
            r"\bdollars? canadiens?"),
    ("CNY", r"\bcny\b|\byuans?\b"), ("MAD", r"\bmad\b|\bdirhams?\b"), ("INR", r"\binr\b|"
            r"\broupies?\b"),
    ("AUD", r"\baud\b|\bdollars? australiens?"), ("BTC", r"\bbtc\b|\bbitcoins?\b"),
)  # fmt: skip
_LANGUAGES = (
    ("fr", "français", "French", r"\b(?:francais|french)\b"),
    ("en", "anglais", "English", r"\b(?:anglais|english)\b"),
    ("es", "espagnol", "Spanish", r"\b(?:espagnol|spanish)\b"),
    ("de", "allemand", "German", r"\b(?:allemand|german)\b"),
    ("it", "italien", "Italian", r"\b(?:italien|italian)\b"),
    ("pt", "portugais", "Portuguese", r"\b(?:portugais|portuguese)\b"),
    ("nl", "néerlandais", "Dutch", r"\b(?:neerlandais|dutch)\b"),
    ("ar", "arabe", "Arabic", r"\b(?:arabe|arabic)\b"),
    ("zh", "chinois", "Chinese", r"\b(?:chinois|chinese|mandarin)\b"),
    ("ja", "japonais", "Japanese", r"\b(?:japonais|japanese)\b"),
    ("ru", "russe", "Russian", r"\b(?:russe|russian)\b"),
)  # fmt: skip
_CODED = Pattern(
    r"\b(?:iso|code|bcp|639|two[- ]letter|deux lettres)\b|\"(?:fr|en)\"|'(?:fr|en)'|"
    r"\bex\W+fr\b"
)
_UNITS = (
    ("km", r"km|kilometres?|kilometers?"), ("m", r"m|metres?|meters?"), ("cm", r"cm|centimetres?"),
    ("mm", r"mm|millimetres?"), ("miles", r"miles?|mi"), ("feet", r"pieds?|feet|foot|ft"),
    ("inches", r"pouces?|inch(?:es)?"), ("yards", r"yards?"), ("kg", r"kg|kilos?|kilogrammes?"),
    ("g", r"g|grammes?|grams?"), ("pounds", r"livres?|pounds?|lbs?"), ("ounces", r"onces?|"
          r"ounces?|oz"),
    ("celsius", r"°?c|celsius|degres? celsius"), ("fahrenheit", r"°?f|fahrenheit|"
                r"degres? fahrenheit"),
    ("kelvin", r"kelvins?|°?k"), ("l", r"l|litres?|liters?"), ("ml", r"ml|millilitres?"),
    ("h", r"h|heures?|hours?"), ("min", r"min|minutes?"), ("s", r"s|secondes?|seconds?"),
    ("km/h", r"km/h"), ("mph", r"mph"),
)  # fmt: skip
_CONVERTED = Pattern(
    r"(-?\d+(?:[.,]\d+)?)\s?(°?[a-z/]+|€|\$|£|¥)(?: (celsius|fahrenheit|sterling|suisses?))? "
    r"(?:en|in|to|into|vers) (?:degres? )?(°?[a-z/]+|€|\$|£|¥)"
)


def currencies(text: str) -> list[str]:
    """Les devises, par leur code, dans l'ordre où le texte les nomme.

    >>> currencies("Convertis 100 euros en dollars")
    ['EUR', 'USD']
    """
    folded = fold(text[:2000])
    found: dict[int, str] = {}
    for code, source in _CURRENCIES:
        for match in Pattern(source).finditer(folded):
            found.setdefault(match.start(), code)
            if len(match.group()) > 12:  # « dollars canadiens » l'emporte sur « dollars »
                found[match.start()] = code
    return list(dict.fromkeys(found[at] for at in sorted(found)))


def languages(text: str, about: str) -> list[str]:
    """Les langues que le texte nomme, par leur code si le schéma le veut.

    >>> languages("Traduis en anglais", ""), languages("Translate to French", "ISO code")
    (['anglais'], ['fr'])
    """
    folded = fold(text[:2000])
    coded = _CODED.search(fold(about)) is not None
    found: dict[int, str] = {}
    for code, french, english, source in _LANGUAGES:
        match = Pattern(source).search(folded)
        if match:
            word = english if match.group() == fold(english) else french
            found[match.start()] = code if coded else word
    return [found[at] for at in sorted(found)]


def language_forms(word: str) -> tuple[str, ...]:
    """Toutes les façons d'écrire une langue : code, français, anglais."""
    folded = fold(word)
    for code, french, english, _ in _LANGUAGES:
        if folded in (code, fold(french), fold(english)):
            return code, french, english
    return (word,)


def units(text: str) -> list[str]:
    """L'unité de départ et celle d'arrivée d'une conversion.

    >>> units("Combien font 10 km en miles ?")
    ['km', 'miles']
    """
    match = _CONVERTED.search(fold(text[:2000]))
    if not match:
        return []
    return [_unit(piece) for piece in (match.group(2), match.group(4))]


def unit_forms(word: str) -> str:
    """L'écriture habituelle d'une unité."""
    return _unit(fold(word))


def _unit(word: str) -> str:
    return next((name for name, source in _UNITS if Pattern(source).fullmatch(word)), word)
