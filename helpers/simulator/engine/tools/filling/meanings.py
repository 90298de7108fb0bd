"""Choisir une valeur permise d'après ce que la personne raconte : un motif, un jour relatif."""

from functools import cache

from ...text.calendar import day_number, weekday
from ...text.patterns import Pattern
from ...text.strings import fold
from .relative_days import named_weekday, relative_date, relative_shift
from .times import dates

_MEANINGS = (
    ("annul|cancel", r"annul\w*|cancel\w*|called off|n'a pas (?:eu lieu|ete maintenu)|"
                     r"n'aura pas lieu|did ?n[o']t (?:take place|happen)"),
    ("report|postpone|resched", r"report[ee]\w*|decal\w*|postpon\w*|resched\w*|autre date"),
    ("erreur|mistake|error|trompe", r"tromp\w*|par erreur|par megarde|une erreur|by mistake|"
                                    r"mistaken\w*|my mistake|accidentally|sans faire expres"),
    ("doubl|duplic", r"(?:deux|2) fois|en double|doublons?|twice|double\w*|duplicat\w*"),
    ("defect|defaut|casse|damag|broke|endommag|abim|panne|faulty|deterior",
     r"casse\w*|abime\w*|endommag\w*|defect\w*|faulty|broken?|damaged|cracked|fissur\w*|ray[ee]\w*|"
     r"(?:ne|n') ?\w+ (?:plus|pas) (?:du tout|correctement)|(?:marche|fonctionne|demarre|s'allume) "
     r"(?:plus|pas)|(?:does ?n[o']t|stopped|not|won't) work\w*|en panne|en morceaux|torn|"
     r"dechire\w*"),
    ("retard|late|delay", r"en retard|retards?|trop tard|late|delay\w*"),
    ("recu|receiv|perdu|lost|manqu|missing|arriv",
     r"(?:jamais|pas|rien) (?:encore |ete )?(?:recu\w*|arrive\w*|livre\w*)|never (?:arrived|came|"
     r"received|got)|not (?:arrived?|received?)|n't (?:arrived?|received?)|perdu\w*|lost|missing|"
     r"il manque|manqu\w*"),
    ("avis|mind|retract", r"change d'avis|(?:plus|pas) besoin|n'en veux plus|ne veux plus|"
                          r"changed my mind|no longer (?:want|need)|(?:do|did) ?n[o']t (?:want|"
                          r"need)"),
    ("mauvais|wrong|non conforme|conform", r"mauvais\w*|pas (?:le bon|la bonne|ce que j'ai)|wrong|"
                                           r"ne correspond\w* pas|not (?:what i|as described)|"
                                           r"a la place"),
    ("taille|size", r"trop (?:petit|grand|serr|large|court|long)\w*|too (?:small|big|large|tight|"
                    r"short|long|loose)|taille|size|pointure"),
    ("maladi|sick|ill|medical|sante", r"malade\w*|grippe\w*|fievre|hospital\w*|sick|ill|flu|fever"),
    ("domicile|home", r"chez (?:moi|nous)|domicile|a la maison|at home|my (?:place|door|house)"),
    ("relais|pickup|magasin|store", r"relais|pick(?:ed)? ?up|en magasin|in store|retir\w*|collect"),
    ("virement|transfer", r"virements?|bank transfer|wire transfer"),
    ("carte|card", r"carte\w*|cb|credit card|debit card|by card|visa|mastercard"),
    ("espece|cash|liquide", r"especes|liquide|cash"),
    ("apres ?midi|afternoon", r"apres-midi|afternoon"),
    ("connexion|login|access|acces", r"(?:me|se|nous) connecter|connexion|connection|"
                                     r"log ?(?:in|on)|"
                                     r"sign in|mot de passe|password|acceder"),
)  # fmt: skip


def by_meaning(options: list[object], texts: list[str], today: str = "") -> list[object]:
    """La seule valeur permise dont un texte parle sans la nommer ; rien s'il en reste deux.

    >>> by_meaning(["erreur_client", "doublon"], ["J'ai été débité deux fois !"])
    ['doublon']
    >>> by_meaning(["today", "tomorrow"], ["Et demain ?"])
    ['tomorrow']
    """
    named = [option for option in options if isinstance(option, str)]
    for text in texts:
        found = _days(named, text, today) or _reasons(named, text)
        if found:
            return found
    return []


def _reasons(options: list[str], text: str) -> list[object]:
    folded = fold(text[:4000])
    said = f" {' '.join(_WORD.findall(folded))} "
    if any(f" {_spelled(option)} " in said for option in options):
        return []  # nommée telle quelle : ``choices.chosen``
    scores = [
        sum(
            bool(names.search(_spelled(option)) and told.search(folded))
            for names, told in _compiled()
        )
        for option in options
    ]
    best = max(scores, default=0)
    return [options[scores.index(best)]] if best and scores.count(best) == 1 else []


def _days(options: list[str], text: str, today: str) -> list[object]:
    """« demain », quand les valeurs permises sont des jours : relatifs, ou de la semaine."""
    shifts = {option: relative_shift(_spelled(option)) for option in options}
    weekdays = {option: named_weekday(_spelled(option)) for option in options}
    relative = sum(shift is not None for shift in shifts.values()) > 1
    if not relative and sum(day is not None for day in weekdays.values()) < 3:
        return []
    found: list[object] = []
    for said in dates(text):
        date = relative_date(said, today) if today else ""
        shift = relative_shift(said)
        if date and shift is None:
            shift = day_number(date) - day_number(today)
        rank = weekday(day_number(date)) if date else named_weekday(said)
        wanted, known = (shift, shifts) if relative else (rank, weekdays)
        found += [option for option, day in known.items() if day is not None and day == wanted]
    return list(dict.fromkeys(found))


_WORD = Pattern(r"[a-z0-9]+")


def _spelled(option: str) -> str:
    return fold(option).replace("_", " ").replace("-", " ")


@cache
def _compiled() -> tuple[tuple[Pattern, Pattern], ...]:
    return tuple(
        (Pattern(rf"\b(?:{names})"), Pattern(rf"\b(?:{told})(?!\w)")) for names, told in _MEANINGS
    )
