"""Nettoyer et plier un texte, le couper en mots.

Plier un texte, c'est le mettre en minuscules sans accents, avec des apostrophes et des espaces
simples, **sans changer sa longueur** : une position trouvée dans le texte plié vaut dans
l'original. Les règles s'écrivent sur du texte plié, et citent l'original.
"""

import unicodedata
from functools import lru_cache

from .patterns import Pattern

_SPECIAL = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"',
    "–": "-", "—": "-", "‑": "-", "−": "-",
    "œ": "e", "Œ": "e", "æ": "e", "Æ": "e", "ß": "s", "ø": "o", "Ø": "o",
}  # fmt: skip
_WORD = Pattern(r"\w+")
_BLANKS = Pattern(r"[ \t]+")
_FIRST_WORD = Pattern(r"[a-z]+")


class _Folding(dict[int, str]):
    """La table de ``str.translate``, remplie caractère par caractère, à la demande."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _SPECIAL.get(character)
        if folded is None:
            if character.isspace() and character != "\n":
                folded = " "
            else:
                folded = unicodedata.normalize("NFD", character)[0].lower()
                folded = folded if len(folded) == 1 else character
        self[code] = folded
        return folded


class _Cleaning(dict[int, str | None]):
    """Ôte les caractères de commande, remplace les demi-codets isolés."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        category = unicodedata.category(character)
        kept: str | None = character
        if category == "Cs":
            kept = "\N{REPLACEMENT CHARACTER}"
        elif category == "Cc" and character not in "\n\t" or character in "\u200b\u2060\ufeff":
            kept = None
        elif character in "\u2028\u2029":
            kept = "\n"
        self[code] = kept
        return kept


_FOLDING = _Folding()
_CLEANING = _Cleaning()


def clean(text: str) -> str:
    """Le texte prêt à être lu : forme NFC, fins de ligne simples, rien d'invisible.

    >>> clean("e\\u0301te\\u0301\\r\\n\\x00fin")
    'été\\nfin'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text.translate(_CLEANING))


def fold(text: str) -> str:
    """Le texte plié, de même longueur.

    >>> fold("L’Été à Nîmes")
    "l'ete a nimes"
    """
    # Les textes courts, souvent relus d'un tour à l'autre, ne sont pliés qu'une fois.
    return _fold_short(text) if len(text) < 2000 else text.translate(_FOLDING)


@lru_cache(maxsize=1024)
def _fold_short(text: str) -> str:
    return text.translate(_FOLDING)


def words(text: str) -> list[str]:
    """Les mots d'un texte, dans l'ordre, tels qu'ils sont écrits.

    >>> words("L'été, déjà !")
    ['L', 'été', 'déjà']
    """
    return _WORD.findall(text)


def squeeze(text: str) -> str:
    """Le texte sur une seule ligne, sans blancs doubles ni aux bords.

    >>> squeeze("  deux\\n  mots ")
    'deux mots'
    """
    return " ".join(text.split())


def stem(folded_word: str) -> str:
    """Une racine grossière : « factures » et « facturation » ont la même.

    >>> stem("factures") == stem("facturation"), stem("chats")
    (True, 'chat')
    """
    if len(folded_word) > 3 and folded_word[-1] in "sx":
        folded_word = folded_word[:-1]
    return folded_word[:5]


def upper_first(text: str) -> str:
    """La première lettre en capitale, le reste inchangé."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """La première lettre en minuscule, si le premier mot n'est pas un nom propre.

    >>> lower_first("La salle est prête"), lower_first("Zoé arrive")
    ('la salle est prête', 'Zoé arrive')
    """
    first = _FIRST_WORD.match(fold(text[:40]))
    if first and first.group() in _LOWERED:
        return text[:1].lower() + text[1:]
    return text


def shorten(text: str, length: int) -> str:
    """Au plus ``length`` caractères, coupés entre deux mots, avec des points de suspension.

    >>> shorten("un texte un peu trop long", 12)
    'un texte un…'
    """
    text = _BLANKS.sub(" ", text).strip()
    if len(text) <= length:
        return text
    cut = text[:length]
    return cut[: cut.rfind(" ")].rstrip(" ,;:.") + "…" if " " in cut else cut[: length - 1] + "…"


def word_set(text: str) -> frozenset[str]:
    """Les mots d'une liste écrite en toutes lettres, séparés par des blancs.

    >>> sorted(word_set("un deux"))
    ['deux', 'un']
    """
    return frozenset(text.split())


_LOWERED = word_set(
    """
le la les l un une des du de d vous nous elle il elles ils on tu ce cette ces c votre vos ta ton
tes notre nos mon ma mes voici bienvenue petit merci toutes deux trois quatre prochaine prochain
reunion rendez pour en avec sans a the this that these we you they it he she here please thank our
your my a an there welcome short table in at with for absente absent tout toute from
son sa ses leur leurs his her their its
"""
)
