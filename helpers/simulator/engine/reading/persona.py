"""Le rôle que les instructions donnent : un nom, un métier, un domaine permis ou défendu."""

from dataclasses import dataclass
from functools import lru_cache

from ..text.patterns import Pattern
from ..text.strings import fold


@dataclass(frozen=True)
class Persona:
    """Qui répond. Un champ vide : les instructions n'en disent rien."""

    name: str = ""
    role: str = ""
    style: str = ""
    allowed: str = ""
    forbidden: str = ""


_YOU_ARE = Pattern(
    r"\b(?:tu es|vous etes|you are|you're|tu seras|act as|agis comme|agissez comme|"
    r"joue le role d[e']|comporte-toi comme|tu joues|you play|tu incarnes|imagine que tu es)\s*"
)
_NAMED = Pattern(
    r"\b(?:tu t'appelles|vous vous appelez|tu te nommes|ton nom est|votre nom est|ton prenom est|"
    r"your name is|you are called|you're called|"
    r"^\W*(?:une? |an? )?(?:assistant\w*|agent\w*|(?:chat)?bot|robot) (?:\w+ ){0,3}?"
    r"(?:nommee?|appelee?|named|called))\s+"
)
_NAMED_ASIDE = Pattern(r"[^.;:!?\n]{0,80}?\b(?:nommee?|appelee?|prenommee?|named|called)\s+")
_ARTICLE = Pattern(r"^(?:une? |an? |the |le |la |les |l'|l’|d'une? |d’une? |d')")
_ROLE_END = Pattern(
    r"[.;:\n!,(]|\s(?:qui|who|that|nommee?|appelee?|named|called|et (?:tu|vous|reponds)|and "
    r"(?:you|answer))\b"
)
_NAME = Pattern(
    r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]*){0,2}|[A-ZÀ-ÖØ-Þ][\w-]*"
)  # se lit sur l'original
_DULL = Pattern(
    r"^(?:helpful |useful )?(?:ai )?assistant(?: utile)?$|^(?:utile|helpful|useful|concis)\b"
)
_TRADE = Pattern(
    r"(?:assistant|expert|agent|conseill|prof|traduct|guide|coach|chatbot|bot\b|chef|medecin|"
    r"avocat|"
    r"redact|journalist|develop|pirate|poete|teacher|translat|writer|classifi|speciali)"
)
_PIRATE = Pattern(r"\bpirates?\b")
_CHILD = Pattern(r"\b(?:enfant de|five[- ]year|5[- ]year|comme a un enfant|eli5|to a child)\b")

_SUBJECT = (
    r"(?:(?:les?|aux?|des?|la|the|any|toutes? les?)\s+)?(?:(?:seules? |autres? )?(?:questions?|"
    r"demandes?|"
    r"sujets?|topics?|choses?)\s+)?(?:(?:sur|relati\w+ (?:a|aux?|to)|concernant|qui "
    r"(?:concernent|portent "
    r"sur)|lie\w* (?:a|aux?)|portant sur|about|on|related to|regarding|to|de|du|d'|a|aux?)\s*)?"
    r"(?:(?:(?:la|les|le|the|des|ta|votre|notre|our)\s+)|l'\s*)?"
)
_ALLOWED = Pattern(
    r"\b(?:n[e'] ?(?:reponds?|repondez|repondre|traite\w*|parle\w*|aide\w*|discute\w*|"
    r"t'occupes?)\s+"
    r"(?:strictement |absolument )?(?:qu'|que\s)\s*|"
    r"(?:reponds|repondez|repondre|parle\w*|traite\w*)\s+(?:uniquement|seulement|exclusivement)\s+"
    r"(?=aux?\s|a des|sur|de\s|des\s|les\s)|"
    r"(?:only|exclusively)\s+(?:answer|respond to|discuss|talk about|help with|reply to|"
    r"handle)\s+(?=\w))"
    rf"{_SUBJECT}([^.;\n!]{{3,120}})"
)
_FORBIDDEN = Pattern(
    r"\b(?:n[e'] ?(?:reponds?|repondez|parle\w*|discute\w*|traite\w*|aborde\w*)\s+(?:jamais|pas|"
    r"surtout pas)"
    r"\s+|(?:never|don't|do not)\s+(?:talk|speak|discuss|answer|respond|mention)\w*\s*|"
    rf"refuse\w* (?:de (?:parler|repondre|"
    rf"discuter)\s+))(?:questions?\s+)?{_SUBJECT}([^.;\n!]{{3,120}})"
)


@lru_cache(maxsize=256)
def read_persona(text: str) -> Persona:
    """Le rôle que donne un texte d'instructions.

    >>> read_persona("Tu es Léa, assistante de voyage.")
    Persona(name='Léa', role='assistante de voyage', style='', allowed='', forbidden='')
    """
    text = text[:6000]
    folded = fold(text)
    name, role = _identity(text, folded)
    allowed = _ALLOWED.search(folded)
    forbidden = _FORBIDDEN.search(folded)
    return Persona(
        name=name,
        role=role,
        style="pirate" if _PIRATE.search(folded) else "child" if _CHILD.search(folded) else "",
        allowed=text[allowed.start(1) : allowed.end(1)].strip() if allowed else "",
        forbidden=text[forbidden.start(1) : forbidden.end(1)].strip() if forbidden else "",
    )


def _identity(text: str, folded: str) -> tuple[str, str]:
    name = role = ""
    being = _YOU_ARE.search(folded)
    # « ma sœur est appelée Emma » ne nomme pas celui qui répond ; « tu es un guide nommé Max », si.
    called = _NAMED.search(folded) or (_NAMED_ASIDE.match(folded, being.end()) if being else None)
    if called:
        found = _NAME.match(text, called.end())
        name = found.group() if found else ""
    if being:
        rest, folded_rest = text[being.end() :], folded[being.end() :]
        article = _ARTICLE.match(folded_rest)
        proper = _NAME.match(rest)
        if proper and not article:
            name = name or proper.group()
            after = rest[proper.end() :]
            if after[:1] == ",":
                role = _until_end(after[1:].lstrip())
        elif article:
            role = _until_end(rest[article.end() :])
        elif _TRADE.match(folded_rest):
            role = _until_end(rest)
    article = _ARTICLE.match(fold(role))
    role = role[article.end() :] if article else role
    if _DULL.search(fold(role)) or len(role) > 80 or len(role.split()) < 1:
        role = ""
    return name, role


_PLACE = Pattern(
    r"\b(?:boutique|magasin|restaurant|hotel|librairie|bibliotheque|cafe|agence|societe|entreprise|"
    r"compagnie|auberge|salon|site|cabinet|shop|store|bookshop|company|agency|inn|bar|bakery|"
    r"boulangerie)\b(?: en ligne| online)?,? (?:(?:appelee?|nommee?|called|named) )?"
)
_QUOTED = Pattern(r"«\s?([^»\n]{2,40}?)\s?»|\"([^\"\n]{2,40})\"|“([^”\n]{2,40})”")


@lru_cache(maxsize=256)
def read_place(text: str) -> str:
    """La maison pour laquelle on répond, si les instructions la nomment d'abord ; sinon ``""``.

    >>> read_place("Tu es Zia, vendeuse de la boutique « Les Deux Lunes ».")
    'Les Deux Lunes'
    """
    head = text[:400]
    for found in _PLACE.finditer(fold(head)):
        quoted = _QUOTED.match(head, found.end())
        if quoted:
            return str(next(filter(None, quoted.groups()))).strip()
        name = _NAME.match(head, found.end())
        if name:
            return name.group()
    return ""


def _until_end(text: str) -> str:
    end = _ROLE_END.search(fold(text))
    return text[: end.start()].strip() if end else text.strip()
