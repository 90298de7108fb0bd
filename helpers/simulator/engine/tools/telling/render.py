"""Dire en quelques mots ce que contient un résultat : « 18 °C », « vent 12 km/h »."""

from collections.abc import Mapping
from decimal import Decimal

from ...finding.field_names import field_words
from ...text.numbers import spell_number
from ...text.patterns import Pattern
from ...text.strings import fold, shorten, squeeze
from ...text.typography import french_spaces, join
from .readable import readable

_SELF_EVIDENT = frozenset(
    [
        "condition",
        "conditions",
        "description",
        "summary",
        "resume",
        "message",
        "text",
        "texte",
        "content",
        "contenu",
        "answer",
        "reponse",
        "result",
        "resultat",
        "sky",
        "ciel",
        "forecast",
        "prevision",
        "previsions",
        "snippet",
        "extrait",
        "value",
        "valeur",
        "detail",
        "details",
        "weather",
        "meteo",
        "temps",
        "status",
        "statut",
        "etat",
        "state",
        "name",
        "nom",
        "title",
        "titre",
        "label",
        "output",
        "converted",
        "converti",
        "translation",
        "traduction",
    ]
)
_UNIT_KEYS = ("unit", "unite", "units", "currency", "devise")
_MEASURES = frozenset(
    [
        "temperature",
        "temp",
        "value",
        "valeur",
        "amount",
        "montant",
        "price",
        "prix",
        "total",
        "balance",
        "solde",
        "cost",
        "cout",
        "result",
        "resultat",
        "converted",
        "converti",
        "distance",
        "weight",
        "poids",
    ]
)
_SUFFIXES = (
    ("°C", ("celsius", "c")), ("°F", ("fahrenheit", "f")), ("%", ("pct", "percent", "pourcent")),
    ("km/h", ("kmh", "kph")), ("mm", ("mm",)), ("€", ("eur", "euros")), ("$", ("usd", "dollars")),
    ("km", ("km",)), ("kg", ("kg",)), ("min", ("minutes", "min")), ("h", ("hours", "heures")),
    ("m", ("meters", "metres")), ("s", ("seconds", "secondes")),
)  # fmt: skip
_SYMBOLS = {
    "celsius": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F", "eur": "€", "usd": "$", "gbp": "£",
    "euro": "€", "euros": "€", "dollars": "$", "percent": "%", "degc": "°C", "degf": "°F",
}  # fmt: skip
_MONEY = ("€", "$", "£")
_DECIMAL = Pattern(r"-?\d{1,15}(?:\.\d{1,6})?")
_URL = Pattern(r"https?://\S+")
_LONGEST_VALUE = 300
_MOST_ITEMS = 20
_DEEPEST = 3


def pieces(data: Mapping[object, object], french: bool, silent: frozenset[str]) -> list[str]:
    """Chaque donnée d'un objet, dite en quelques mots.

    ``silent`` : les valeurs déjà dites, et qu'on ne répète pas.

    >>> pieces({"temp_c": 18, "condition": "couvert", "in_stock": True}, True, frozenset())
    ['18\\xa0°C', 'couvert', 'en stock']
    """
    unit = unit_of(data)
    measured = [str(key) for key in data if is_measure(str(key)) and is_number(data[key])]
    found = []
    for key, value in data.items():
        name = str(key)
        if unit and measured and name in _UNIT_KEYS:
            continue
        if value is None or value in ("", [], {}) or fold(str(value)).strip() in silent:
            continue
        own = (unit if name in measured else "") or _suffix(name)
        found.append(_piece(name, value, own, french, alone=len(measured) == 1))
    return found


def unit_of(data: Mapping[object, object]) -> str:
    """L'unité ou la devise que l'objet donne à part."""
    return next((str(data[key]) for key in _UNIT_KEYS if isinstance(data.get(key), str)), "")


def shown(value: object, french: bool, depth: int = 0) -> str:
    """Une valeur, telle qu'on l'écrit dans une phrase."""
    if isinstance(value, bool):
        return ("oui" if value else "non") if french else ("yes" if value else "no")
    if value is None:
        return "aucune" if french else "none"
    if isinstance(value, (int, float)):
        return number(value, french)
    if isinstance(value, (Mapping, list)) and depth >= _DEEPEST:
        return "…"
    if isinstance(value, Mapping):
        items = list(value.items())[:_MOST_ITEMS]
        return ", ".join(
            f"{readable(str(key), french)} {shown(inner, french, depth + 1)}"
            for key, inner in items
        )
    if isinstance(value, list):
        parts = [shown(inner, french, depth + 1) for inner in value[:_MOST_ITEMS]]
        nested = any(isinstance(inner, (Mapping, list)) for inner in value)
        return french_spaces(" ; ".join(parts)) if nested else join(parts, french)
    return shorten(squeeze(str(value)), _LONGEST_VALUE)


def number(value: float, french: bool) -> str:
    """Un nombre à l'écriture de la langue ; un entier court reste tel quel.

    >>> number(18.5, True), number(1234567, False), number(2026, True)
    ('18,5', '1,234,567', '2026')
    """
    plain = str(value)
    if not _DECIMAL.fullmatch(plain):
        return plain
    grouped = len(plain.partition(".")[0].lstrip("-")) > 4
    return spell_number(Decimal(plain), french) if grouped or "." in plain else plain


def measured(value: float, unit: str, french: bool) -> str:
    """Un nombre et son unité : « 18 °C », « 59,90 € » ; ``€59.90`` en anglais.

    >>> measured(59.9, "EUR", False), measured(18, "celsius", False)
    ('€59.90', '18°C')
    """
    symbol = _SYMBOLS.get(fold(unit), unit)
    amount = number(value, french)
    if symbol in _MONEY and isinstance(value, float) and round(value, 2) == value:
        amount = f"{value:,.2f}"
        if french:
            amount = spell_number(Decimal(f"{value:.2f}"), french)
            whole, _, cents = amount.partition(",")
            amount = f"{whole},{cents.ljust(2, '0')}" if cents else whole
    if not symbol:
        return amount
    if not french and symbol in _MONEY:
        return f"{symbol}{amount}"
    tight = not french and symbol in ("%", "°C", "°F")
    return f"{amount}{symbol}" if tight else f"{amount}\N{NO-BREAK SPACE}{symbol}"


def is_measure(name: str) -> bool:
    """Vrai si la clé nomme une grandeur qui a une unité."""
    return bool(_MEASURES & set(field_words(name)))


def is_number(value: object) -> bool:
    """Vrai pour un nombre, faux pour un booléen."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _piece(name: str, value: object, unit: str, french: bool, alone: bool) -> str:
    label = readable(name, french)
    if isinstance(value, bool):
        if value:
            return label
        return french_spaces(f"{label} : non") if french else f"{label}: no"
    words = field_words(name)
    if isinstance(value, (int, float)):
        said = measured(value, unit, french)
        own = {*words} - {"c", "f", "celsius", "fahrenheit", "eur", "usd"} <= _MEASURES - {"total"}
        return said if unit and alone and own else f"{label} {said}"
    said = shown(value, french)
    if isinstance(value, (list, Mapping)):
        return french_spaces(f"{label} : ") + said if french else f"{label}: {said}"
    if _URL.fullmatch(said):
        return f"({said})"
    return said.rstrip(".") if words[-1:] and words[-1] in _SELF_EVIDENT else f"{label} {said}"


def _suffix(name: str) -> str:
    words = field_words(name)
    last = words[-1] if len(words) > 1 else ""
    joined = "".join(words[-2:]) if len(words) > 2 else ""
    return next((symbol for symbol, ends in _SUFFIXES if last in ends or joined in ends), "")
