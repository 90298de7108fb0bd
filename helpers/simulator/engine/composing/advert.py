"""La petite annonce : ce qui est à vendre, à louer, à donner ou recherché, et les faits donnés."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from .told_facts import Told, told_facts

_ADVERT = Pattern(r"\b(?:annonces?|ads?|adverts?|advertisements?|classified|listings?)\b")
_HEADS = (
    (Pattern(r"\b(?:a vendre|vendre|vends|vente d[eu]|sell(?:ing)?|for sale|sale of)\s*"),
     "À vendre", "For sale"),
    (Pattern(r"\b(?:a louer|sous-louer|louer|loue|location d[eu]|rent(?:ing)?(?: out)?|for rent|"
             r"let)\s+"),
     "À louer", "For rent"),
    (Pattern(r"\b(?:a donner|donner|give away|giving away)\s+"), "À donner", "Free to a good home"),
    (Pattern(r"\b(?:recruter|embaucher|recherche[rz]?|cherche[rz]?|trouver|hire|hiring|recruit|"
             r"looking for|find)\s+"), "Recherche", "Wanted"),
    (Pattern(r"\b(?:annonces?|ads?|adverts?|advertisements?|classified|listings?) (?:pour |de |"
             r"d'|for )"), "", ""),
)  # fmt: skip
_OWNER = Pattern(r"^(?:mon|ma|mes|notre|nos|un|une|le|la|les|my|our|an?|the)\s|^l'")
_END = Pattern(
    r"[,:.;!?\n(]|\s(?:sur|on) (?:leboncoin|le bon coin|vinted|ebay|internet|craigslist)"
)
_SHORT = 4


def advert(request: Request) -> Draft | None:
    """Une courte annonce, si la demande en veut une et donne de quoi l'écrire."""
    asked = fold(request.text[:2000])
    if not _ADVERT.search(asked):
        return None
    told = told_facts(request.text)
    if not told.written:
        return None
    head, thing = _thing(told, request)
    if not thing or not told.all or not _ADVERT.search(fold(told.head)):
        return None
    short = [fact for fact in told.listed if len(fact.split()) <= _SHORT]
    long = [fact for fact in told.all if fact not in short]
    label = f"{head} : " if request.french else f"{head}: "
    first = ", ".join([(label if head else "") + thing, *short])
    body = " ".join(f"{upper_first(fact)}." for fact in long)
    calling = "telephone" in asked or "phone" in asked
    closing = request.say(
        "Appelez-moi pour en savoir plus." if calling else "Contactez-moi pour en savoir plus.",
        "Call me to know more." if calling else "Contact me to know more.",
    )
    text = " ".join(part for part in (f"{upper_first(first)}.", body, closing) if part)
    return Draft(text, core=text, data={"annonce": text}, effort=120)


def _thing(told: Told, request: Request) -> tuple[str, str]:
    folded = fold(told.head)
    for pattern, french, english in _HEADS:
        found = pattern.search(folded)
        if not found:
            continue
        end = _END.search(folded, found.end())
        thing = told.head[found.end() : end.start() if end else len(told.head)].strip()
        owner = _OWNER.match(fold(thing))
        thing = thing[owner.end() :] if owner else thing
        if thing:
            return request.say(french, english), thing
    return "", ""
