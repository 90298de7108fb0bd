"""Les dates d'un texte sous la forme ISO, l'année déduite des autres dates s'il le faut."""

from ..finding.entities import dates
from ..finding.field_names import field_words
from ..finding.iso_dates import iso_date
from ..text.patterns import Pattern
from ..text.strings import fold, stem, word_set

_ISO_WANTED = Pattern(r"aaaa-mm-jj|yyyy-mm-dd|iso[ -]?8601|\biso\b|format iso")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DIGIT = Pattern(r"\d")
_WORD = Pattern(r"[a-z]{2,}")
_PLAIN = word_set("date dates jour day de du the of le la on at")
_SAME = {
    "issue": ("issu", "emis", "emiss", "dated"), "issued": ("issu", "emis"),
    "emission": ("emis", "issu"), "facture": ("emis", "factur", "du"),
    "due": ("due", "echeance", "payable"), "echeance": ("echeance", "due", "avant", "payable"),
    "sinistre": ("survenu", "arrive", "sinistre", "lieu"),
    "signature": ("sign",), "livraison": ("livr", "deliver"), "delivery": ("deliver", "livr"),
    "debut": ("debut", "du", "depuis", "partir", "commence"), "fin": ("fin", "au", "jusqu"),
    "start": ("start", "from", "begin", "since"), "end": ("end", "to", "until"),
    "achat": ("achet", "achat"), "purchase": ("bought", "purchas"),
    "commande": ("command",), "order": ("order",),
    "reception": ("recu", "reception"), "incident": ("survenu", "arrive", "happen", "occurr"),
}  # fmt: skip


def wants_iso(about: str, instructions: str) -> bool:
    """Vrai si la description du champ, ou la consigne, demande des dates ISO."""
    return _ISO_WANTED.search(fold(f"{about}\n{instructions[:6000]}")) is not None


def iso_dates(text: str) -> list[tuple[str, str]]:
    """Les dates du texte : telles qu'écrites, et en ISO quand l'année est dite ou déduite.

    >>> iso_dates("Panne le 9 janvier 2026, devis signé le 11 janvier.")
    [('9 janvier 2026', '2026-01-09'), ('11 janvier', '2026-01-11')]
    """
    found = dates(text[:20_000])
    years = [year for date in found for year in _YEAR.findall(date)]
    made = []
    for date in found:
        iso = iso_date(date) if _DIGIT.search(date) else ""
        if iso and not _YEAR.search(date):
            iso = iso_date(f"{date} {years[0]}") if years else ""
        if iso:
            made.append((date, iso))
    return made


def date_for(name: str, text: str) -> str:
    """La date ISO que désigne un nom de champ ; ``""`` si le texte n'en donne pas de sûre."""
    known = iso_dates(text)
    if not known:
        return ""
    cues = [word for word in field_words(name) if word not in _PLAIN]
    roots = [root for cue in cues for root in _SAME.get(cue, (stem(cue),))]
    folded = fold(text[:20_000])
    best, nearest = "", 61
    at = 0
    for said, iso in known:
        at = max(folded.find(fold(said), at), 0)
        before = folded[max(0, at - 60) : at]
        for found in _WORD.finditer(before):
            gap = len(before) - found.end()
            exact = any(
                found.group() == root if len(root) < 4 else found.group().startswith(root)
                for root in roots
            )
            if exact and gap < nearest:
                best, nearest = iso, gap
        at += len(said)
    return best or (known[0][1] if len(known) == 1 or not cues or name_is_first(cues) else "")


def name_is_first(cues: list[str]) -> bool:
    """Vrai pour un champ qui désigne l'événement même : sa date est dite la première."""
    return bool({"sinistre", "incident", "evenement", "event", "facture", "invoice"} & set(cues))
