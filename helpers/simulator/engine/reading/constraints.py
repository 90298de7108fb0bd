"""Les contraintes de forme qu'un texte demande : longueur, format, majuscules, début, fin.

Un même lecteur sert pour les instructions du système et pour la question ; la question l'emporte.
"""

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Literal

from ..text.patterns import Pattern
from ..text.strings import fold
from .imposed_phrases import FINISH, SIGN, START, imposed_phrase
from .lengths import (
    CHARACTERS,
    PARAGRAPHS,
    POINTS,
    SENTENCES,
    SHORT_NOTE,
    first_asked,
    number_of,
    word_count,
)

Layout = Literal["json", "table", "list", "numbered", "csv"]


@dataclass(frozen=True)
class Constraints:
    """Ce que la forme de la réponse doit respecter. Une valeur vide ne demande rien."""

    words: int = 0  # nombre de mots demandé
    words_bound: str = ""  # "max", "min", "exact" ou "" (environ)
    sentences: int = 0
    characters: int = 0
    paragraphs: int = 0
    points: int = 0
    layout: Layout | None = None
    yes_no: tuple[str, str] | None = None
    bare: bool = False  # rien que la valeur demandée
    brief: bool = False
    detailed: bool = False
    capitals: Literal["", "upper", "lower"] = ""
    address: Literal["", "tu", "vous"] = ""
    starts_with: str = ""
    ends_with: str = ""
    signature: str = ""
    emoji: bool = False


NOTHING = Constraints()


def merged(base: Constraints, over: Constraints) -> Constraints:
    """Les contraintes de ``base``, remplacées par celles que ``over`` demande."""
    if over == NOTHING:
        return base
    if base == NOTHING:
        return over
    changes = {
        field.name: getattr(over, field.name)
        for field in fields(over)
        if getattr(over, field.name) != getattr(NOTHING, field.name)
    }
    return replace(base, **changes)


_TABLE = Pattern(
    r"\b(?:(?:en|sous (?:la )?forme (?:de|d'un)|dans un|forme d'un|fais(?:-moi)? (?:un|le)|"
    r"fais-en un|un|"
    r"dresse un|presente\w* en) (?:petit )?tableau(?! de (?!mark))|tableau markdown|markdown table|"
    r"(?:in|as|into|to|make|in the form of) an? (?:markdown )?table\b)"
)
_NUMBERED = Pattern(
    r"liste\b[^.\n:]{0,40}\bnumerotee|numbered list|ordered list|numerote(?:s|es)?\b|\bnumbered\b"
)
_LIST = Pattern(
    r"liste a puces|a puces|en puces|bullet|sous (?:la )?forme de liste|en liste\b|as a list|"
    r"(?:par|avec) des (?:puces|tirets)|avec des tirets|in a list|une liste de\b"
)
_JSON = Pattern(
    r"\b(?:en|in|as|au format|format|un|une|du|objet|valid|valide|only) (?:format )?(?:objet "
    r")?json\b|"
    r"\bjson (?:object|format|only|valide|uniquement|with|avec)\b"
)
_CSV = Pattern(r"\b(?:en|in|as|au format|format|output|return|renvoie|rends|produis|un|a) csv\b")
_PAIRS = (("oui", "non"), ("yes", "no"), ("vrai", "faux"), ("true", "false"))
_YES_NO = tuple(
    Pattern(rf"\b{yes}\b['\"»]? ?(?:,|/|ou|or) ?(?:par |with )?(?:['\"«] ?)?\b{no}\b")
    for yes, no in _PAIRS
)
# « Je mange seulement des fruits » raconte : l'ordre est donné par un verbe, ou ouvre la phrase.
_ORDER_VERB = (
    r"(?<!\bje )(?<!\bi )(?<!\ba )(?<!\bai )\b(?:reponds?|repondez|repondre|donne[rz]?|dis|dites|"
    r"dire|ecris|ecrivez|renvoie|renvoyez|retourne[rz]?|rends|rendez|indique[rz]?|affiche[rz]?|"
    r"fournis|fournissez|cite[rz]?|liste[rz]?|extrais|extrayez|extraire|traduis|produis|"
    r"genere[rz]?|"
    r"answer|reply|respond|give|return|output|print|say|write|provide|tell|show|state|produce|"
    r"extract|generate|reponses?|responses?|output)\b"
)
_NOT_VALUE = (
    r"(?! (?:en|in|si|if|aux?|a partir|d'apres|from|based|with information|les informations|"
    r"answer|repond|respond|des questions|les questions|about|sur|discuss|talk))"
)
_BARE = Pattern(
    rf"{_ORDER_VERB}[^.\n?!;]{{0,50}}?\b(?:uniquement|seulement|only)\b{_NOT_VALUE}|"
    rf"{_ORDER_VERB}(?:[- ]moi| me)? (?:with |par |avec )?(?:just|juste|simplement|rien que)\b"
    rf"{_NOT_VALUE}|"
    r"(?:^|[.\n:;,(?!]\s*)(?:et |and )?(?:uniquement|seulement|only|juste|just|rien que)\s+(?:par |"
    r"avec |with )?(?:l[ea]s?|l'|une?|the|an?|oui|yes|ton|ta|votre|your|ce|cette|this|that)\b|"
    r"(?:^|[.\n:;,(?!]\s*)(?:l[ea]s? |l'|the )?\w+ (?:uniquement|seulement|only)\s*(?:[.)!\n]|$)|"
    r"\b(?:rien d'autre|sans (?:autre |aucun |aucune )?(?:commentaire|explication|phrase)|"
    r"nothing else|sans rien ajouter|no explanation|no comment)\b|"
    r"\b(?:en|in|d') ?(?:un|one|a) (?:seul |single )?(?:mot|word)\b|"
    rf"\b(?:par|with) (?:un|one|a) (?:mot|word)\b(?!{SHORT_NOTE})|"
    r"\b(?:seul|single|one) (?:mot|(?:lower ?case |upper ?case |english |french )?word)\b"
)
# « Réponds : « Les plantes seulement. » » : une phrase dictée n'est pas une consigne de forme.
_QUOTED_PHRASE = Pattern(r"«\s?[^»\n]{1,60} [^»\n]{1,200}»|\"[^\"\n ]{1,60} [^\"\n]{1,200}\"")
_BRIEF = Pattern(
    r"\b(?:brievement|en bref|(?:reste[rz]?|stay|keep (?:it|them|your \w+)) (?:\w+ (?:et|"
    r"and) )?(?:tres |very )?"
    r"(?:bref|breve|concis|concise|court|brief|short)|sois (?:tres )?(?:bref|breve|concis|"
    r"concise|court)|soyez (?:bref|"
    r"concis)\w*|"
    r"be (?:brief|concise|short)|briefly|concisely|succinct\w*|(?:plus |tres )court\w*|shorter|"
    r"tl;?dr|"
    r"concis\w*|en quelques mots|in short|reponses? (?:tres )?(?:courte|breve)s?)\b"
)
_DETAILED = Pattern(
    r"\b(?:en detail|detaille\w*|de maniere approfondie|approfondi\w*|in detail|detailed|"
    r"plus long\w*|longer|exhausti\w+|longuement|complet|complete)\b"
)
_UPPER = Pattern(
    r"\b(?:repon|ecri|parl|answer|reply|respond|write|speak|toujours|always|messages?|tout)\w*\b"
    r"[^.\n]{0,40}\b(?:en (?:lettres )?(?:majuscules?|capitales?)|in (?:all )?(?:capitals?|caps|"
    r"upper ?case|capital letters)|all caps)\b"
)
_LOWER = Pattern(
    r"\b(?:repon|ecri|parl|answer|reply|respond|write|speak|toujours|always|tout)\w*\b[^.\n]{0,40}"
    r"\b(?:en (?:lettres )?minuscules?|in (?:all )?(?:lower ?case|small letters))\b|"
    r"\blower ?case (?:words?|letters?|only)\b|\bmots? en minuscules\b"
)
_TU = Pattern(r"\b(?:tutoie[sr]?|tutoyez|tutoyer|tutoiement)\b")
_VOUS = Pattern(r"\b(?:vouvoie|vouvoyez|vouvoyer|vouvoiement)\b")
_NEGATED = Pattern(r"\b(?:ne|n') ?\w* ?(?:tutoie|tutoyez|vouvoie|vouvoyez)\w* (?:pas|jamais)")
_EMOJI = Pattern(
    r"\b(?:avec|ajoute[rz]?|mets|utilise[rz]?|use|add|with|include|termine\w* "
    r"par)\b[^.\n]{0,20}\bemojis?\b"
)


@lru_cache(maxsize=256)
def read_constraints(text: str) -> Constraints:
    """Les contraintes de forme demandées par un texte (au plus ses 8 000 premiers caractères).

    >>> read_constraints("En deux phrases, et en majuscules SVP.").sentences
    2
    """
    if not text:
        return NOTHING
    text = text[:8000]
    folded = fold(text)
    words, bound = word_count(folded)
    vouvoiement, tutoiement = _VOUS.search(folded), _TU.search(folded)
    if _NEGATED.search(folded):
        vouvoiement, tutoiement = tutoiement, vouvoiement
    return Constraints(
        words=words,
        words_bound=bound,
        sentences=number_of(SENTENCES, folded),
        characters=number_of(CHARACTERS, folded),
        paragraphs=number_of(PARAGRAPHS, folded),
        points=number_of(POINTS, folded),
        layout=_layout(folded),
        yes_no=next((_PAIRS[i] for i, p in enumerate(_YES_NO) if p.search(folded)), None),
        bare=first_asked(_BARE, _QUOTED_PHRASE.sub(" ", folded)) is not None,
        brief=_BRIEF.search(folded) is not None,
        detailed=_DETAILED.search(folded) is not None,
        capitals=_capitals(folded),
        address="vous" if vouvoiement else "tu" if tutoiement else "",
        starts_with=imposed_phrase(START, text, folded),
        ends_with=imposed_phrase(FINISH, text, folded),
        signature=imposed_phrase(SIGN, text, folded),
        emoji=_EMOJI.search(folded) is not None,
    )


def _layout(folded: str) -> Layout | None:
    choices: tuple[tuple[Layout, Pattern], ...] = (
        ("json", _JSON),
        ("csv", _CSV),
        ("table", _TABLE),
        ("numbered", _NUMBERED),
        ("list", _LIST),
    )
    return next((layout for layout, pattern in choices if pattern.search(folded)), None)


def _capitals(folded: str) -> Literal["", "upper", "lower"]:
    if _UPPER.search(folded):
        return "upper"
    return "lower" if _LOWER.search(folded) else ""
