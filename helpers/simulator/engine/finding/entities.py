"""Relever dans un texte les adresses, dates, montants, références … tels qu'ils sont écrits."""

from ..text.patterns import Pattern
from ..text.strings import fold

MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    "january|february|"
    "march|april|may|june|july|august|september|october|november|december"
)
_DAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|"
    "friday|saturday|"
    "sunday"
)
_EMAIL = Pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_URL = Pattern(r"\b(?:https?://|www\.)[^\s<>\"'»)]{3,300}")
_PHONE = Pattern(
    r"(?<![\w.,/-])(?:\+\d{1,3}[ .-]?(?:\(0\)[ ]?)?)?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,5}(?![\w/-])"
)
_SHORT_MONTHS = "janv?|fevr?|feb|mar|avr|apr|jun|juil|jul|aug|sept?|oct|nov|dec"
_DATE = Pattern(
    # « 3 Jan 2026 » : un mois abrégé n'est sûr qu'avec l'année.
    rf"\b\d{{1,2}} (?:{_SHORT_MONTHS})\.?,? \d{{4}}\b|"
    rf"\b(?:{_SHORT_MONTHS})\.? \d{{1,2}},? \d{{4}}\b|"
    rf"\b(?:(?:{_DAYS}),? )?(?:\d{{1,2}}(?:er|st|nd|rd|"
    rf"th)?,? (?:of )?(?:{MONTHS})\.?(?:,? \d{{4}})?|"
    rf"(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|(?:{MONTHS}) \d{{4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})(?!\d)|"
    rf"\b(?:{_DAYS})(?: prochain| dernier)?\b|\b(?:demain|apres-demain|aujourd'hui|hier|tomorrow|"
    rf"today|yesterday)\b"
)
_YEAR = Pattern(r"\b(?:19|20)\d{2}\b")
_TIME = Pattern(
    r"\b(?:[01]?\d|2[0-3])(?: ?h ?(?:[0-5]\d)?\b(?!\w)|:[0-5]\d(?::[0-5]\d)?(?: ?[ap]m)?| ?[ap]m\b)"
)
_NUMBER = (
    r"(?<!\d)\d{1,3}(?:[ .,]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|(?<!\d)\d{1,15}(?:[.,]\d{1,15})?"
)
_AMOUNT = Pattern(
    rf"(?:[$€£] ?(?:{_NUMBER})(?: ?(?:millions?|milliards?|billions?|[mk]\b))?|"
    rf"(?:{_NUMBER}) ?(?:millions? d(?:e |')?|"
    r"milliards? d(?:e |')?|[mk])?(?:[€$£]|euros?\b|eur\b|dollars?\b|usd\b|livres sterling|"
    r"pounds?\b|chf\b|"
    r"francs?\b|centimes?\b|cents\b))"
)
_PERCENT = Pattern(rf"(?:{_NUMBER}) ?(?:%|pour cent|percent)")
_PLAIN_NUMBER = Pattern(rf"(?<![\w.,-])-?(?:{_NUMBER})(?![\w])")
_REFERENCE = Pattern(
    r"(?:n[°º]|no\.?|#|ref(?:erence)?\.?|numero|number)\s*:?\s*#?([a-z]{0,6}-?\d[\w/-]*)|"
    r"\b([a-z]{1,5}-\d[\w-]*)"
)
_HASHTAG = Pattern(r"#\w+")
_POSTCODE = Pattern(r"(?<!\d)\d{5}(?!\d)(?= [A-ZÀ-Þ])")


def find(pattern: Pattern, text: str) -> list[str]:
    """Toutes les occurrences distinctes d'un motif, telles qu'elles sont écrites."""
    text = text[:200_000]
    folded = fold(text)
    found = (text[m.start() : m.end()].strip(" .,;") for m in pattern.finditer(folded))
    return list(dict.fromkeys(item for item in found if item))


def emails(text: str) -> list[str]:
    """Les adresses e-mail.

    >>> emails("Écrire à a.b@exemple.fr, merci.")
    ['a.b@exemple.fr']
    """
    return find(_EMAIL, text)


def urls(text: str) -> list[str]:
    """Les adresses web."""
    return find(_URL, text)


def phones(text: str) -> list[str]:
    """Les numéros de téléphone : neuf chiffres au moins, qui ne sont pas une date."""
    dated = {date.strip() for date in dates(text)}
    return [p for p in find(_PHONE, text) if 9 <= sum(map(str.isdigit, p)) <= 15 and p not in dated]


def dates(text: str) -> list[str]:
    """Les dates, en toutes lettres ou en chiffres.

    >>> dates("Du 3 mars 2026 au 2026-04-01")
    ['3 mars 2026', '2026-04-01']
    """
    return find(_DATE, text)


def years(text: str) -> list[str]:
    """Les années écrites seules ou dans une date."""
    return find(_YEAR, text)


def times(text: str) -> list[str]:
    """Les heures (« 14h30 », « 9:05 », « 5 pm »)."""
    return find(_TIME, text)


def amounts(text: str) -> list[str]:
    """Les sommes d'argent.

    >>> amounts("1 250,50 € ou $30")
    ['1 250,50 €', '$30']
    """
    return find(_AMOUNT, text)


def percentages(text: str) -> list[str]:
    """Les pourcentages."""
    return find(_PERCENT, text)


def numbers(text: str) -> list[str]:
    """Les nombres écrits en chiffres."""
    return find(_PLAIN_NUMBER, text)


def hashtags(text: str) -> list[str]:
    """Les mots-dièse."""
    return find(_HASHTAG, text)


def postcodes(text: str) -> list[str]:
    """Les codes postaux français, suivis d'une ville."""
    return [m.group() for m in _POSTCODE.finditer(text[:200_000])]


def references(text: str) -> list[str]:
    """Les numéros de commande, de dossier, de facture …"""
    text = text[:200_000]
    found = (
        text[m.start(i) : m.end(i)]
        for m in _REFERENCE.finditer(fold(text))
        for i in (1, 2)
        if m.group(i)
    )
    return list(dict.fromkeys(item.rstrip("-/") for item in found))
