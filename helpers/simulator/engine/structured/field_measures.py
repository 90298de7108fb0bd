"""Les grandeurs et les couleurs d'un texte : « vent 18 km/h », « 72,5 kg », « en rouge »."""

from ..finding.entities import find
from ..finding.field_names import field_words
from ..text.numbers import replace_number_words
from ..text.patterns import Pattern
from ..text.strings import fold, stem
from .field_source import Source

_COLOR = Pattern(
    r"\b(?:rouge|bleu|verte?|jaune|noire?|blanc(?:he)?|grise?|rose|orange|violet(?:te)?|marron|"
    r"beige|turquoise|dore|argente|brune?|mauve|bordeaux|kaki|ecru|red|blue|green|yellow|black|"
    r"white|gr[ae]y|pink|purple|brown|gold|silver|navy)e?s?\b"
)
_NUMBER = r"(-?\d{1,9}(?:[.,]\d{1,6})?)"
_UNITS = {
    "kmh": r"km ?/ ?h|kmh|kilometres? (?:a l'|par )heure", "kph": r"km ?/ ?h|kph", "mph": "mph",
    "km": r"km|kilometres?|kilometers?", "cm": r"cm|centimetres?|centimeters?",
    "mm": r"mm|millimetres?", "metres": r"m|metres?", "meters": r"m|meters?", "m": r"m|metres?",
    "m2": r"m2|m²|metres? carres?", "kg": r"kg|kilos?|kilogrammes?", "mg": "mg",
    "grammes": r"g|grammes?", "g": r"g|grammes?|grams?", "litres": r"l|litres?", "l": r"l|litres?",
    "ml": "ml", "cl": "cl", "celsius": r"°? ?c|degres?", "degres": r"°(?: ?c)?|degres?",
    "percent": r"%|pour cent|percent", "pourcent": r"%|pour cent", "pct": r"%|pour cent",
    "minutes": r"min|minutes?", "min": r"min|minutes?", "heures": r"h|heures?",
    "hours": r"h|hours?", "secondes": r"s|secondes?", "seconds": r"s|seconds?",
    "jours": "jours?", "days": "days?", "mois": "mois", "months": "months?",
    "semaines": "semaines?", "weeks": "weeks?", "ans": "ans", "watts": r"w|watts?", "kwh": "kwh",
    "mo": "mo", "go": "go", "gb": "gb", "mb": "mb", "euros": r"€|euros?", "eur": r"€|euros?",
    "usd": r"\\$|dollars?", "dollars": r"\\$|dollars?", "bpm": "bpm",
}  # fmt: skip
_BETWEEN = r"(?:\w{0,4}(?!\d)[^\d.;!?\n,]{0,30}?)"
_LONGEST = 20_000


def colors(source: Source, name: str) -> list[str]:
    """Les couleurs que le texte nomme."""
    return source.first(lambda text: find(_COLOR, text))


def measured(name: str, source: Source) -> list[str]:
    """Le nombre qu'un nom de champ désigne : près de son nom, sinon devant son unité.

    « vent_kmh » : « vent 18 km/h » ; « poids_kg » : « je pèse 72,5 kg ».
    """
    words = field_words(name)
    joined = "".join(words[-2:]) if len(words) > 1 else ""
    unit = _UNITS.get(joined) or _UNITS.get(words[-1] if words else "", "")
    nouns = [word for word in words if word not in _UNITS and len(word) > 2]
    text = replace_number_words(source.folded[:_LONGEST])
    after = rf"\s?(?:{unit})(?![\w/])" if unit else r"(?![\w])"
    for noun in nouns:
        near = Pattern(rf"\b{stem(noun)}{_BETWEEN}{_NUMBER}{after}").search(text)
        if near:
            return [near.group(1)]
    if unit:
        alone = Pattern(rf"(?<![\w.,-]){_NUMBER}\s?(?:{unit})(?![\w/])").search(text)
        return [alone.group(1)] if alone else []
    return []


def counted(source: Source) -> list[str]:
    """Une quantité écrite en toutes lettres ou en chiffres devant un nom : « douze roses »."""
    found = _COUNTED.search(replace_number_words(source.folded[:_LONGEST]))
    return [found.group(1)] if found else []


_COUNTED = Pattern(
    r"(?<![\w.,/:-])(\d{1,6})\s*(?:x |× )?(?!euros?\b|ans\b|years?\b|heures?\b|min|[€%$]|"
    r"(?:h|du|de|le|la|les|et|a|au|en|and|to|at|the|of|am|pm)\b)[a-z]{3,}"
)


def noun_counted(text: str) -> list[str]:
    """Ce qui est compté : « douze roses » donne « roses ».

    >>> noun_counted("Je voudrais douze roses.")
    ['roses']
    """
    folded = fold(text[:_LONGEST])
    found = _NOUN.search(folded)
    return [text[found.start(1) : found.end(1)]] if found else []


_NOUN = Pattern(
    r"\b(?:\d{1,6}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|"
    r"trente|cent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a dozen)"
    r"\s+((?!euros?\b|ans\b|years?\b|heures?\b|minutes?\b|jours?\b|fois\b|"
    r"mois\b)[a-z][a-z'-]{2,30})"
)
