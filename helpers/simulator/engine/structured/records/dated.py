"""Les dates d'un texte sous la forme ISO, et celle que désigne un nom de champ."""

from ...finding.entities import MONTHS, dates
from ...finding.field_names import field_words
from ...finding.iso_dates import iso_date
from ...text.patterns import Pattern
from ...text.strings import fold, stem, word_set

_ISO_WANTED = Pattern(r"aaaa-mm-jj|yyyy-mm-dd|\biso\b")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_RANGE = Pattern(
    rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? ?(?:au|a|to|-|et|and|until) ?"
    rf"(?=\d{{1,2}}(?:er|st|nd|rd|th)? (?:of )?({MONTHS})(?: (\d{{4}}))?)"
)
_MONTH_RANGE = Pattern(
    rf"\b({MONTHS}) \d{{1,2}} ?(?:to|-|and|until) ?(\d{{1,2}})(?:,? (\d{{4}}))?\b"
)
_DIGIT = Pattern(r"\d")
_WORD = Pattern(r"[a-z]{2,}")
_PLAIN = word_set("date dates jour day de du of the le la at iso")
_SAME = {
    "issue": ("issu", "dated", "date", "emis", "invoice date"), "issued": ("issu", "emis"),
    "emission": ("emis", "issu", "date", "etabli"), "facture": ("emis", "factu", "etabli"),
    "due": ("due", "echeance", "payable", "before", "avant", "by"),
    "echeance": ("echeance", "due", "avant", "payable", "pour"),
    "deadline": ("deadline", "due", "before", "by", "avant"),
    "sinistre": ("survenu", "arrive", "sinistre"), "incident": ("survenu", "happen", "occur"),
    "signature": ("sign",), "livraison": ("livr", "deliver"),
    "delivery": ("deliver", "livr", "arriv"), "arrival": ("arriv", "check-in", "from", "du"),
    "arrivee": ("arriv", "du", "from"), "departure": ("depart", "leav", "until", "to", "check-out"),
    "depart": ("depart", "part", "au"), "checkin": ("check", "arriv", "from"),
    "debut": ("debut", "du", "depuis", "partir", "commence", "from"),
    "fin": ("fin", "au", "jusqu", "until", "to", "termin"),
    "start": ("start", "from", "begin", "since", "du"),
    "end": ("end", "to", "until", "au", "finish"),
    "achat": ("achet", "achat"), "purchase": ("bought", "purchas"),
    "commande": ("command", "passe"), "order": ("order", "placed"),
    "reception": ("recu", "reception"), "naissance": ("ne", "nee", "naiss"),
    "birth": ("born", "birth"), "visite": ("visit", "rendez"),
}  # fmt: skip


def wants_iso(about: str, instructions: str) -> bool:
    """Vrai si la description du champ, ou la consigne, demande des dates ISO."""
    return _ISO_WANTED.search(fold(f"{about}\n{instructions[:6000]}")) is not None


def iso_dates(text: str, context: str = "") -> list[tuple[int, str]]:
    """Où sont les dates du texte, et leur forme ISO.

    Une année qui n'est pas dite est celle d'une autre date du texte, ou de ``context``.

    >>> iso_dates("Panne le 7 mars 2026, devis signé le 12 mars.")
    [(9, '2026-03-07'), (37, '2026-03-12')]
    >>> iso_dates("du 3 au 5 mai 2026")
    [(3, '2026-05-03'), (8, '2026-05-05')]
    """
    text = text[:20_000]
    folded = fold(text)
    found = dates(text)
    told = [*found, *(dates(context[:20_000]) if context else [])]
    years = [year for date in told for year in _YEAR.findall(date)]
    year = years[0] if years else ""
    made: list[tuple[int, str]] = []
    for date in found:
        full = date if _YEAR.search(date) else f"{date} {year}" if year else ""
        iso = iso_date(full) if full and _DIGIT.search(date) else ""
        if iso:
            at = folded.find(fold(date))
            made.append((at, iso))
    for match in _RANGE.finditer(folded):
        own = match.group(3) or year
        iso = iso_date(f"{match.group(1)} {match.group(2)} {own}") if own else ""
        made += [(match.start(), iso)] if iso else []
    for match in _MONTH_RANGE.finditer(folded):
        own = match.group(3) or year
        iso = iso_date(f"{match.group(2)} {match.group(1)} {own}") if own else ""
        made += [(match.start(2), iso)] if iso else []
    return sorted(dict.fromkeys(made))


def date_for(name: str, text: str, context: str = "") -> str:
    """La date ISO que désigne un nom de champ ; ``""`` si le texte n'en donne pas de sûre.

    >>> date_for("due_date", "Issued: 6 June 2025  Due: 8 July 2025")
    '2025-07-08'
    """
    known = iso_dates(text, context)
    if not known:
        return ""
    cues = [word for word in field_words(name) if word not in _PLAIN]
    roots = [root for cue in cues for root in _SAME.get(cue, (stem(cue),))]
    folded = fold(text[:20_000])
    best, nearest, past = "", 61, 0
    for at, iso in known:
        before = folded[max(past, at - 60) : at]
        for found in _WORD.finditer(before):
            gap = len(before) - found.end()
            word = found.group()
            said = any(word == r if len(r) < 4 else word.startswith(r) for r in roots)
            if said and gap < nearest:
                best, nearest = iso, gap
        past = at + 2
    if best or not cues or len(known) == 1:
        return best or known[0][1]
    return known[-1][1] if {"fin", "end", "due", "echeance", "until"} & set(cues) else known[0][1]
