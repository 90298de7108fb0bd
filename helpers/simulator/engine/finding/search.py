"""Trouver, dans des textes, les phrases qui répondent le mieux à une question."""

from collections import Counter

from ..text.keywords import COMMAND_WORDS, STOP_WORDS
from ..text.nouns import noun_stems
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, stem, word_set

_WORD = Pattern(r"[^\W_][\w]*")
_SYNONYMS = {
    "prix": "cout", "coute": "cout", "couts": "cout", "tarif": "cout", "price": "cout",
    "cost": "cout", "monta": "cout", "heure": "horai", "ouvre": "horai", "ouver": "horai",
    "ferme": "horai", "hours": "horai", "open": "horai", "close": "horai", "opens": "horai",
    "openi": "horai", "closi": "horai", "ouvri": "horai",
    "adres": "lieu", "situe": "lieu", "trouv": "lieu", "locat": "lieu", "situa": "lieu",
    "patro": "dirig", "direc": "dirig", "chef": "dirig", "boss": "dirig", "rembo": "rembo",
    "refun": "rembo", "retou": "retou", "retur": "retou", "livra": "livr", "livre": "livr",
    "deliv": "livr", "expéd": "livr", "joind": "conta", "appel": "conta", "conta": "conta",
    "salar": "emplo", "staff": "emplo", "colla": "emplo", "worke": "emplo", "emplo": "emplo",
    "fonde": "fonde", "cree": "fonde", "creat": "fonde", "found": "fonde", "dirig": "dirig",
    "vais": "part", "voyag": "part", "trave": "part", "trip": "part", "pars": "part",
    "parti": "part", "aller": "part", "going": "part", "achet": "comma", "bough": "comma",
}  # fmt: skip
_ASKING = word_set(
    """
qui que quoi quel quelle quels quelles ou quand comment combien pourquoi est-ce what who where
when why how which does did do much many long dit says according d'apres selon texte document
contexte question reponds context text passage article answer rappelle rappelez souviens remember
remind deja nom s'appelle appelle appelles
"""
)
# « D'après ce rapport, … » dit où chercher, pas quoi.
_FRAME = Pattern(
    r"\b(?:d'apres|selon|according to|based on) (?:ce|cet|cette|le|la|the|"
    r"this) (?:\w+ )?(?:rapport|article|texte|"
    r"document|passage|message|report|text|mail|e-mail|tableau|notes?)\b"
)
_KINDS = (
    (Pattern(r"\b(?:combien|how (?:many|much|long|old)|quel (?:prix|montant|cout|tarif|age|nombre)|"
             r"quelle (?:somme|quantite|duree))"), Pattern(r"\d|\b(?:deux|trois|quatre|cinq|six|"
                                                           r"sept|huit|dix)\b")),
    (Pattern(r"\b(?:quand|when|quelle (?:date|annee|heure)|what (?:date|year|time|day)|quel "
             r"(?:jour|mois))"),
     Pattern(r"\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\b\w+day\b|matin|soir|"
             r"janvier|fevrier|mars|avril|\bmai\b|juin|juillet|aout|septembre|octobre|novembre|"
             r"decembre")),
)  # fmt: skip
_DAY = Pattern(
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)day"
)
_PROPER = Pattern(r"(?<=\s)[A-ZÀ-Þ]\w+")
_NAMED = Pattern(r"(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]")
_WHO = Pattern(r"\b(?:qui|who|ou|where|comment s'appelle|quel est le nom)\b")


def question_stems(question: str) -> list[str]:
    """Les racines des mots qui portent le sens d'une question."""
    found = _WORD.findall(_FRAME.sub(" ", fold(question[:1500])))
    kept = [
        word
        for word in found
        if word not in STOP_WORDS
        and word not in _ASKING
        and (word not in COMMAND_WORDS or word in {"rapport", "article"})
        and (len(word) > 1 or word.isdigit())
    ]
    return list(dict.fromkeys(_root(word) for word in kept))


def _root(word: str) -> str:
    root = stem(word)
    root = _SYNONYMS.get(root, root)
    return next(iter(noun_stems(root)), root)


def best_sentences(
    question: str, texts: list[str], *, least: float = 0.5, latest: bool = False, count: int = 1
) -> list[str]:
    """Les ``count`` phrases qui partagent le plus de mots avec la question, la meilleure d'abord.

    ``least`` est la part des mots de la question qui s'y trouvent. À égalité, la première phrase
    l'emporte, ou la dernière si ``latest``. Les questions citées dans les textes ne répondent pas.

    >>> best_sentences("Où habite Paul ?", ["Paul habite à Lyon. Anne habite à Nice."])
    ['Paul habite à Lyon.']
    """
    wanted = question_stems(question)
    if not wanted:
        return []
    folded_question = fold(question[:1500])
    kinds = [expected for asked, expected in _KINDS if asked.search(folded_question)]
    days = set(_DAY.findall(folded_question))
    proper = {_root(fold(word)) for word in _PROPER.findall(question[:1500])}
    read = [(sentence, fold(sentence[:1000])) for text in texts for sentence in sentences(text)]
    present = [{_root(word) for word in _WORD.findall(folded)} for _, folded in read]
    spread = Counter(root for roots in present for root in roots)
    scored = []
    for order, ((sentence, folded), roots) in enumerate(zip(read, present, strict=True)):
        shared = [root for root in wanted if root in roots]
        if sentence.endswith("?") or len(shared) < max(1.0, least * len(wanted)):
            continue
        # Un mot présent partout ne dit rien ; le nom propre est souvent le sujet de tout le texte.
        score = sum((0.7 if root in proper else 1.0) / spread[root] ** 0.3 for root in shared)
        score += sum(0.6 for kind in kinds if kind.search(folded))
        score += 0.5 * len(days & set(_DAY.findall(folded)))
        if _WHO.search(folded_question) and _NAMED.search(sentence):
            score += 0.2
        scored.append((-score, -order if latest else order, sentence))
    return [sentence for *_, sentence in sorted(scored)[:count]]
