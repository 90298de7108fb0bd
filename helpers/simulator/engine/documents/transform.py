"""Transformer le texte donné : majuscules, ordre inverse, tri, doublons, remplacement."""

import re
from collections.abc import Callable

from ..draft import Draft
from ..reading.request import Request
from ..reading.split import unquoted
from ..text.patterns import Pattern
from ..text.sentences import list_items
from ..text.strings import fold, upper_first, words
from .item_lists import remove_duplicates, sort_items, split_items

_UPPER = Pattern(
    r"\b(?:en (?:lettres )?(?:majuscules?|capitales?)|(?:to|in|into) (?:all "
    r")?(?:upper ?case|caps|capitals|"
    r"capital letters)|uppercase|capitalize|majuscules?)\b"
)
_LOWER = Pattern(
    r"\b(?:en (?:lettres )?minuscules?|(?:to|in|into) (?:all )?lower ?case|lowercase|minuscules?)\b"
)
_TITLE = Pattern(r"\b(?:title case|premiere lettre de chaque mot|initiales? en majuscules?)\b")
_REVERSE = Pattern(r"\b(?:a l'envers|invers\w*|revers\w*|backwards?|retourne[rz]?)\b")
_SORT = Pattern(
    r"\b(?:trie[rz]?|tri|trier|ordonne[rz]?|sort|classe\w* (?:\w+ ){0,4}(?:par ordre|"
    r"dans l'ordre|alphab)|"
    r"range\w*(?: \w+){0,4} (?:par ordre|dans l'ordre)|par ordre (?:alphabetique|"
    r"croissant|decroissant)|"
    r"alphabetical(?:ly)?|order (?:the|these|this))\b"
)
_UNIQUE = Pattern(r"\b(?:doublons?|duplicates?|dedoublonne\w*|dedupe\w*|unique)\b")
_SPACES = Pattern(
    r"\b(?:(?:supprime|enleve|retire|remove)\w* (?:les |tous les |all )?(?:espaces|spaces))\b"
)
_ACCENTS = Pattern(
    r"\b(?:(?:supprime|enleve|retire|remove)\w* (?:les |tous les |all )?accents?|sans (?:les "
    r")?accents)\b"
)
_VOWELS = Pattern(
    r"\b(?:(?:supprime|enleve|retire|remove)\w* (?:les |toutes les |all )?(?:voyelles|vowels))\b"
)
_REPLACE = Pattern(
    r"\b(?:remplace[rz]?|replace)\s+(?:le mot |les mots |the word |tous les |all "
    r")?[«\"'“]?\s*([^«»\"“”]+?)\s*[»\"'”]?"
    r"\s+(?:par|with|by)\s+(?:le mot |the word )?[«\"'“]?\s*([^«»\"“”:]+?)"
    r"\s*[»\"'”]?(?=\s*(?:dans|in\b|:|$|\.))"
)
_SPELL = Pattern(r"\b(?:epel\w+|spell(?: out)?)\b")
_VERB = Pattern(
    r"\b(?:mets|mettez|mettre|passe[rz]?|ecris|ecrivez|convert\w*|transform\w*|put|turn|make|"
    r"write|change|donne\w*|"
    r"renvoie|affiche|rewrite|reecris)\b"
)
_INLINE = Pattern(
    r"(?:mets|mettez|mettre|passe|passez|ecris|ecrivez|convertis|transforme|put|turn|make|write|"
    r"convert|inverse|reverse|"
    r"epelle|epelez|spell)(?:[- ]moi)?\s+(?:(?:le|les|the|la) (?:mots?|words?|phrase|texte|"
    r"text)\s+)?(.+?)"
    r"(?:\s+(?:en|in|to|into|a l'envers|backwards?|tout en|dans l'ordre)\b.*)?[?.!]*$"
)
Changes = tuple[tuple[Pattern, Callable[[str], str]], ...]


def transform(request: Request) -> Draft | None:
    """Une transformation mécanique d'un texte ou d'une liste donnés."""
    ask = request.folded_ask
    if len(ask) > 600:
        return None
    replaced = _replacement(request)
    if replaced:
        return replaced
    for pattern, change in (_SORT, sort_items), (_UNIQUE, remove_duplicates):
        if pattern.search(ask) and request.material:
            items = split_items(request.material)
            if len(items) > 1:
                return _list_draft(change(items, ask), request)
    change_text = _text_change(ask)
    if change_text is None:
        return None
    target = request.material or _inline(request)
    if not target:
        return None
    result = change_text(target)
    return Draft(result, core=result, exact=True, effort=30) if result.strip() else None


def _text_change(ask: str) -> Callable[[str], str] | None:
    if _SPELL.search(ask):
        return _spelled_backwards if _REVERSE.search(ask) else spelled
    if _REVERSE.search(ask):
        return (
            reversed_words
            if Pattern(r"\b(?:ordre des mots|word order|order of the words)\b").search(ask)
            else reversed_text
        )
    removals: Changes = (
        (_SPACES, _without_spaces),
        (_ACCENTS, without_accents),
        (_VOWELS, _without_vowels),
    )
    cases: Changes = ((_TITLE, _titled), (_UPPER, str.upper), (_LOWER, str.lower))
    wanted = _VERB.search(ask) is not None or len(ask) < 30
    changes = removals + cases if wanted else removals
    return next((change for pattern, change in changes if pattern.search(ask)), None)


def _titled(text: str) -> str:
    return " ".join(upper_first(word) for word in text.split(" "))


def _without_spaces(text: str) -> str:
    return "".join(text.split())


def _without_vowels(text: str) -> str:
    return "".join(c for c in text if fold(c) not in "aeiouy")


def without_accents(text: str) -> str:
    """Le texte sans accents, capitales gardées.

    >>> without_accents("Été à Noël")
    'Ete a Noel'
    """
    plain = (fold(c) if c.isalpha() else c for c in text)
    return "".join(p.upper() if c.isupper() else p for c, p in zip(text, plain, strict=True))


def reversed_text(text: str) -> str:
    """Le texte lettre à lettre à l'envers ; une liste, élément par élément.

    >>> reversed_text("chat"), reversed_text("[1, 2, 3]")
    ('tahc', '[3, 2, 1]')
    """
    if text.startswith("[") and text.endswith("]"):
        return "[" + ", ".join(reversed([item.strip() for item in text[1:-1].split(",")])) + "]"
    items = list_items(text)
    if items:
        return "\n".join(f"- {item}" for item in reversed(items))
    if text.count(",") > 1 and "." not in text:
        return ", ".join(reversed(split_items(text)))
    return text[::-1]


def reversed_words(text: str) -> str:
    """Les mots dans l'ordre inverse."""
    return " ".join(reversed(text.split()))


def spelled(text: str) -> str:
    """Le mot lettre par lettre.

    >>> spelled("chat")
    'C-H-A-T'
    """
    return "-".join(c.upper() for c in text[:200] if not c.isspace())


def _spelled_backwards(text: str) -> str:
    return spelled(text[::-1])


def _list_draft(items: list[str], request: Request) -> Draft:
    core = ", ".join(items)
    intro = request.say("Voici la liste :", "Here is the list:")
    data = {"liste": items}
    if len(items) <= 8 and all(len(item) < 40 for item in items) and not request.constraints.layout:
        return Draft(
            request.say("{i}", "{i}", i=core), core=core, data=data, shaped=True, effort=50
        )
    return Draft(intro, core=core, points=tuple(items), data=data, effort=50)


def _replacement(request: Request) -> Draft | None:
    found = _REPLACE.search(request.folded)
    if not found or len(request.text) > 20_000:
        return None
    old = request.text[found.start(1) : found.end(1)].strip()
    new = request.text[found.start(2) : found.end(2)].strip()
    rest = request.text[found.end() :]
    target = rest.partition(":")[2].strip() or _after_in(rest) or request.earlier_text
    target = unquoted(target)
    if not target or not old or fold(old) not in fold(target):
        return None
    result = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, target, flags=re.IGNORECASE)
    return Draft(result, core=result, exact=True, effort=40)


def _after_in(rest: str) -> str:
    quoted = Pattern(r"[«\"“]\s*(.+?)\s*[»\"”]").search(rest)
    return quoted.group(1) if quoted else ""


def _inline(request: Request) -> str:
    """« Mets bonjour en majuscules » : le mot est dans la demande même."""
    found = _INLINE.search(request.folded_ask)
    if not found:
        return ""
    target = request.ask[found.start(1) : found.end(1)].strip(" '\"«»")
    folded = fold(target)
    if len(words(target)) > 12 or Pattern(
        r"^(?:ta|votre|your|la|le|les|ca|cela|it|toujours|tout|une?|des|everything)\b"
    ).search(folded):
        return ""
    return target
