"""Qui parle, qui vend, qui achète : les personnes et les sociétés d'un document entier."""

from ..finding import proper_names
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, word_set

_NAME = r"([A-ZÀ-Þ][\w’'-]+(?: (?:de |du |van |von |le |la )?[A-ZÀ-Þ][\w’'-]+){0,3})"
_SELF = Pattern(
    rf"(?:\b[Jj]e suis|\b[Jj]e m['’]appelle|\b[Mm]on nom est|\b[Nn]om complet est|"
    rf"\b[Mm]y name is|\b[Nn]ame['’]s|"
    rf"\bI am|\bI['’]m|\b[Tt]his is|\b[Ii]ci)\s{_NAME}"
)
_CLOSING = Pattern(
    r"\b(?:bien a (?:vous|toi)|(?:bien )?cordialement|sinceres salutations|"
    r"salutations(?: distinguees)?|"
    r"respectueusement|a bientot|bonne journee|merci(?: d'avance| beaucoup)?|(?:best|kind|"
    r"warm)(?: regards)?|regards|sincerely|"
    r"yours(?: \w+)?|cheers|thanks(?: a lot)?|thank you|many thanks|love|bises|"
    r"amities)\s*[,.!]?\s*\n+"
)
_SIGNATURE = Pattern(rf"^\W{{0,4}}{_NAME}\W{{0,3}}(?:\n|$|,)")
_LAST_LINE = Pattern(rf"\n\W{{0,4}}{_NAME}\W{{0,3}}$")
_BUYERS = Pattern(
    r"\b(?:bill(?:ed)? to|sold to|ship(?:ped)? to|invoice to|customer|client|buyer|facturee? a|"
    r"adressee? a|shipment to|deliver(?:ed)? to|livree? a|destinee? a|"
    r"destinataire|acheteur|a l'attention de|attn)\s?:?\s+"
)
_ADDRESSED = Pattern(r"(?:^|\n)\s*(?:to|pour|a)\s?:\s+")
_SELLERS = Pattern(
    r"\b(?:seller|vendor|supplier|sold by|issued by|vendeur|fournisseur|emetteur|emise? par|"
    r"vendu par|facture de|invoice from|from|de la part de)\s?:\s+"
)
_TITLE_LINE = Pattern(
    r"\b(?:invoice|facture|devis|quote|receipt|recu|bon de commande|purchase order|ticket)\b"
)
_PARTY = Pattern(r"[^\n,;:(]{2,60}?(?=\s*(?:[\n,;(]|\s[-\N{EM DASH}]\s|\.\s|\.?$))")
_BUYING = word_set("customer client buyer acheteur destinataire recipient bill billed")
_SELLING = word_set("seller vendor supplier vendeur fournisseur emetteur issuer merchant marchand")
_LONGEST = 20_000


def speaker(text: str) -> str:
    """Qui écrit : « je suis X », ou la signature ; ``""`` si rien ne le dit.

    >>> speaker("Bonjour,\\nMon lave-linge fuit.\\nCordialement,\\nAwa Diallo")
    'Awa Diallo'
    """
    text = text[:_LONGEST].strip()
    told = _SELF.search(text)
    if told:
        return told.group(1)
    folded = fold(text)
    for closing in _CLOSING.finditer(folded):
        signed = _SIGNATURE.match(text[closing.end() :])
        if signed:
            return signed.group(1)
    last = _LAST_LINE.search(text)
    return last.group(1) if last else ""


def party(words: frozenset[str], text: str) -> str | None:
    """Le client ou le vendeur d'un document ; ``None`` si le champ ne désigne ni l'un ni l'autre.

    >>> party(frozenset({"customer"}), "Bill to: Elm Ltd\\nDue: 2 June 2025")
    'Elm Ltd'
    """
    text = text[:_LONGEST]
    selling = bool(words & _SELLING)
    if not selling and not words & _BUYING:
        return None
    folded = fold(text)
    label = _SELLERS.search(folded) if selling else _BUYERS.search(folded)
    label = label if label or selling else _ADDRESSED.search(folded)
    found = _PARTY.match(text, label.end()) if label else None
    if found and found.group()[:1].isupper():
        return squeeze(found.group())
    if not selling:
        return ""
    companies = proper_names.companies(text)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 3:
        return companies[0] if companies else ""
    headings = [line for line in lines[:3] if not _TITLE_LINE.search(fold(line))]
    head = _PARTY.match(headings[0]) if headings and headings[0][:1].isupper() else None
    return squeeze(head.group()) if head else companies[0] if companies else ""
