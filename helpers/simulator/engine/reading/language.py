"""En quelle langue répondre : le français par défaut, l'anglais si on l'emploie ou l'exige."""

from functools import lru_cache
from typing import Literal

from ..text.patterns import Pattern
from ..text.strings import fold, word_set

Language = Literal["fr", "en"]

_FRENCH = word_set(
    """
le la les un une des du de et est que qui je tu vous nous il elle mon ma mes ton ta tes votre vos
pour dans avec sur pas ne ce cette ces quel quelle quels quelles comment ou quoi bonjour bonsoir
salut merci resume resumez ecris ecrivez donne donnez explique reponds repondez combien pourquoi
quand sont ai suis au aux par plus en oui non traduis classe extrais calcule liste moi toi dis
aime raconte retiens rappelle compare phrases mots texte fais redige compte mets trie quelle d l c
j qu s
"""
)
_ENGLISH = word_set(
    """
the is are of and to my your you i what how please this that with for it be do does did was were
who where when why which hello hi hey thanks thank summarize summarise write give explain answer
reply tell say list translate classify extract compute sort my me am not have has can could would
should from at by we our they he she his her its there these those english word words sentences
about i'm don't yes bye goodbye remember solve compute average sum live name make create convert
rewrite sentence text good morning an in count call
"""
)
_AMBIGUOUS = frozenset({"an", "me", "in", "or", "on", "text", "s", "list", "compare", "classe"})
_WORD = Pattern(r"[a-z]+")

_DEMAND_FRENCH = Pattern(
    r"\b(?:en francais|(?:respond|answer|reply|write|speak|always|only|be|talk)\b[^.\n]{0,40}"
    r"\bin french)\b|\b(?:in french please|parle(?:z|r)? (?:uniquement |seulement )?francais)\b"
)
_VERB = (
    r"(?<!\bje )(?<!j')(?<!\bi )\b(?:repon(?:d|s)|ecri|parl|redig|donne|fai[st]|explique|di[st]|"
    r"continu|resum|traite|classe|decri|raconte|compos|toujours|tout|uniquement|seulement|langue|"
    r"exclusivement|reponses?|messages?|respond|answer|reply|write|speak|always|only|be|talk|"
    r"summari|explain|tell)\w*\b[^.\n:«\"]{0,40}"
)
_ASIDE = r"(?:^|[,;.!?\n]\s*|\b(?:et|and|maintenant|now|plutot|mais) )"
_DEMAND_ENGLISH = Pattern(
    rf"{_VERB}\b(?:en anglais|in english)\b|{_ASIDE}(?:en anglais|in english)\b|"
    r"\bin english please|\bparle(?:z|r)? (?:uniquement |seulement )?anglais|speak english\b"
)
# Dire comment un mot se traduit n'est pas demander une réponse dans cette langue.
_TRANSLATION = Pattern(
    r"\b(?:tradui|translat|version|comment (?:dit|dire|on dit|se dit|dis-tu|ecrit|s'ecrit)|"
    r"how (?:do (?:you|we|i)|to) (?:say|write)|(?:le )?mot anglais|veut dire|signifi|mean)"
)
_OTHERS = (
    r"(?:espagnol|allemand|italien|portugais|chinois|japonais|arabe|russe|neerlandais|spanish|"
    r"german|italian|portuguese|chinese|japanese|arabic|russian|dutch|latin|coreen|korean|"
    r"polonais|polish|turc|turkish|grec|greek|hindi|ukrainien|ukrainian|catalan)"
)
_DEMAND_OTHER = Pattern(rf"{_VERB}\b(?:en|in) ({_OTHERS})\b|^\W*(?:en|in) ({_OTHERS})\b")


def demanded_language(text: str) -> Language | None:
    """La langue qu'un texte exige pour les réponses ; ``None`` s'il n'en dit rien.

    >>> demanded_language("Réponds toujours en anglais."), demanded_language("Bonjour")
    ('en', None)
    """
    folded = fold(text)
    if _TRANSLATION.search(folded):
        return None
    french = [found.start() for found in _DEMAND_FRENCH.finditer(folded)]
    english = [found.start() for found in _DEMAND_ENGLISH.finditer(folded)]
    if not french and not english:
        return None
    return "fr" if max(french, default=-1) > max(english, default=-1) else "en"


@lru_cache(maxsize=256)
def unsupported_language(text: str) -> str:
    """Une langue exigée que le simulateur n'écrit pas, telle que nommée, ou ``""``.

    >>> unsupported_language("Réponds en espagnol."), unsupported_language("Un film en latin.")
    ('espagnol', '')
    """
    folded = fold(text[:4000])
    found = None if _TRANSLATION.search(folded) else _DEMAND_OTHER.search(folded)
    return (found.group(1) or found.group(2)) if found else ""


@lru_cache(maxsize=512)
def _detect_short(text: str) -> Language | None:
    folded = fold(text)
    french = english = 0
    for word in _WORD.findall(folded):
        if word in _AMBIGUOUS:
            continue
        french += word in _FRENCH
        english += word in _ENGLISH
    # Une lettre accentuée pèse un peu : « café » seul est plutôt français.
    accents = sum(character in "éèêëàâçùûîïôœÉÈÀÇ" for character in text)
    french += min(accents, 3) if not english else min(accents, 1)
    if french == english:
        return None
    return "fr" if french > english else "en"


def detect_language(text: str) -> Language | None:
    """La langue dans laquelle un texte est écrit ; ``None`` si rien ne le dit.

    >>> detect_language("What is my name?"), detect_language("Où suis-je ?"), detect_language("42")
    ('en', 'fr', None)
    """
    return _detect_short(text[:1500])
