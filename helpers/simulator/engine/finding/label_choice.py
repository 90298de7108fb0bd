"""Choisir, pour un texte, l'étiquette qui convient : par le ton, ou par les mots du domaine."""

from collections import Counter

from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.strings import fold, stem
from . import entities
from .evidence import label_words, shared_notions, without_places
from .labels import Label
from .levels import language_choice, rank_choice, urgency
from .lexicon import cues_found, related_cues
from .sentence_forms import form_choice, register_choice
from .sentiment import sentiment

_OTHERS = (
    "autre",
    "other",
    "divers",
    "aucun",
    "none",
    "neutre",
    "neutral",
    "inconnu",
    "unknown",
    "general",
    "information",
    "question",
    "non",
    "no",
    "normal",
    "standard",
    "courant",
    "ham",
    "legit",
    "sain",
    "safe",
)
_SPARE = Pattern(
    r"(?:autres?|other|divers|aucun\w*|none|inconnue?|unknown|normale?|standard|ham|legit\w*|"
    r"hors sujet|off topic|reste|misc\w*|ok|clean|n/a|sans objet|indetermine\w*)\b"
)
_DENIED = Pattern(r"(?:non|not|pas|no|sans|un)[- ]?(?:d'|de |du |un |a )?")
_PURE_TONE = Pattern(r"(?:positi|negati|favorable|defavorable|happy|unhappy|satisf|insatisf)")
_QUESTION = Pattern(
    r"(?:\w+ )?(?:questions?|how-?to|usage|renseignements?|inquiry|ask|query|demande)\b"
)
_TONES = {
    "positive": (
        "positif",
        "positive",
        "favorable",
        "content",
        "satisfait",
        "happy",
        "joyeu",
        "compliment",
        "joie",
        "bon",
    ),
    "negative": (
        "negatif",
        "negative",
        "defavorable",
        "mecontent",
        "insatisfait",
        "unhappy",
        "plainte",
        "colere",
        "complaint",
        "critique",
        "mauvais",
        "angry",
    ),
    "neutral": ("neutre", "neutral", "mixte", "mixed", "mitige"),
}


def choose_label(text: str, labels: list[Label], asked: str = "") -> tuple[str, list[str]]:
    """L'étiquette qui convient le mieux à un texte, et les mots qui l'ont fait choisir.

    >>> choose_label("Mon colis n'est pas arrivé", [Label("facturation"), Label("livraison")])[0]
    'livraison'
    """
    special = language_choice(text, labels) or form_choice(text, labels)
    special = special or register_choice(text, labels)
    if not special and not _described(text, labels):
        special = rank_choice(text, labels, asked)
    if special:
        return special
    best, best_score, best_cues = "", 0.0, list[str]()
    common = _common_stems(labels)
    for label in labels:
        if _is_spare(_meaning(label), labels):
            continue
        score, cues = _score(text, label, common)
        if score > best_score:
            best, best_score, best_cues = label.name, score, cues
    return (best, best_cues) if best else (_spare(labels), [])


def _described(text: str, labels: list[Label]) -> bool:
    """Vrai si le texte a des mots de ce que la demande dit d'une étiquette."""
    stems = set(content_stems(text[:20_000]))
    return any(stems & set(content_stems(label.about)) for label in labels if label.about)


def supported(text: str, subject: str) -> tuple[bool, list[str]]:
    """Vrai si un texte va dans le sens d'un sujet (« un remboursement »), et ses indices.

    >>> supported("Je veux récupérer mon argent.", "un remboursement")[0]
    True
    """
    finder = next((find for pattern, find in _KINDS if pattern.match(fold(subject))), None)
    if finder:
        held = finder(text)
        return bool(held), held
    words = [word for word in fold(subject).replace("'", " ").split() if len(word) > 2]
    for word in words:
        kind = _tone_of(word)
        if kind or word.startswith((*_MOODS, *_LIKINGS)):
            tone = sentiment(text)
            wanted = kind or ("negative" if word.startswith(_MOODS) else "positive")
            return tone.label == wanted, list(tone.cues)
        if word.startswith(("urgent", "press", "priorit")):
            level, cues = urgency(text)
            return level == 2, cues
        if word.startswith("question"):
            return "?" in text, ["?"] if "?" in text else []
    score, cues = _score(text, Label(subject), frozenset())
    return score >= _ENOUGH, cues


_ARTICLE = r"(?:une? |le |la |les |des |du |l'|an? |the |any |some )?"
_KINDS = (
    (
        Pattern(_ARTICLE + r"(?:prix|tarifs?|montants?|prices?|amounts?|sommes?)\b"),
        entities.amounts,
    ),
    (Pattern(_ARTICLE + r"dates?\b"), entities.dates),
    (Pattern(_ARTICLE + r"(?:heures?|horaires?|times?)\b"), entities.times),
    (Pattern(_ARTICLE + r"(?:numero de )?(?:telephone|phone)\b"), entities.phones),
    (Pattern(_ARTICLE + r"(?:adresses? )?(?:e-?mails?|mails?|courriels?)\b"), entities.emails),
)
_MOODS = ("fach", "furieu", "enerv", "decu", "frustr", "upset", "annoy", "disappoint", "irrit")
_LIKINGS = (
    "recommand", "recommend", "conseill", "aim", "like", "enjoy", "love", "appreci", "ravi",
    "pleased", "heureu", "enchant", "glad",
)  # fmt: skip
_ENOUGH = 0.9


def _score(text: str, label: Label, common: frozenset[str]) -> tuple[float, list[str]]:
    """Ce qui, dans le texte, parle pour une étiquette ; ce qui ne fait que situer pèse peu."""
    meaning = _meaning(label)
    words = [meaning] if meaning == label.name else fold(meaning).replace("'", " ").split()
    kind = next((found for word in words if (found := _tone_of(word))), "")
    if kind:
        tone = sentiment(text)
        score = _tone_score(kind, tone.score, fold(label.name))
        if kind == "neutral" or score:
            return score, list(tone.cues)
        if any(_PURE_TONE.match(fold(word)) for word in words):
            return 0.0, []
    whole, cues = _matter_score(text, label, common)
    bare = without_places(text)
    if bare == text or not whole:
        return whole, cues
    return 0.35 * whole + 0.65 * _matter_score(bare, label, common)[0], cues


def _matter_score(text: str, label: Label, common: frozenset[str]) -> tuple[float, list[str]]:
    named = label_words(_meaning(label)).split()
    name = " ".join(word for word in named if stem(fold(word)) not in common)
    cues = cues_found(text, related_cues(name, wide=True))
    stems = set(content_stems(text[:20_000])) - common
    own = stems & set(content_stems(name))
    described = stems & set(content_stems(label.about))
    shared, told = shared_notions(text, name)
    score = len(cues) + 2.5 * len(own) + 1.5 * len(described) + shared
    if label.about:
        score += 0.2 * len(cues_found(text, related_cues(label.about, wide=True)))
        score += 0.6 * shared_notions(text, label.about)[0]
    asking = _asking(name, text)
    found = cues or told or _words_with(text, own | described)
    return score + asking, list(dict.fromkeys(found)) or (["?"] if asking else [])


def _meaning(label: Label) -> str:
    """Ce qui dit le sens d'une étiquette : « A = problème de connexion » ne le dit pas par A."""
    return label.about if label.about and len(label.name) < 3 else label.name


def _common_stems(labels: list[Label]) -> frozenset[str]:
    """Les racines que plusieurs étiquettes portent : elles ne départagent pas."""
    kept = [label for label in labels if not _is_spare(_meaning(label), labels)]
    counts = Counter(word for label in kept for word in set(fold(label_words(label.name)).split()))
    return frozenset(stem(word) for word, count in counts.items() if count > 1)


def _is_spare(name: str, labels: list[Label]) -> bool:
    """« autre », « non urgent » : ce que l'on choisit quand rien ne parle pour le reste."""
    folded = fold(name).replace("_", " ")
    if _SPARE.match(folded):
        return True
    denied = _DENIED.match(folded)
    rest = folded[denied.end() :] if denied else ""
    return bool(rest) and any(fold(label.name).startswith(rest[:5]) for label in labels)


def _spare(labels: list[Label]) -> str:
    folded = [fold(label.name) for label in labels]
    denied = (label.name for label in labels if _is_spare(_meaning(label), labels))
    known = next((i for o in _OTHERS for i, f in enumerate(folded) if f.startswith(o)), None)
    return next(denied, labels[known or 0].name)


def _asking(name: str, text: str) -> float:
    """« question », « usage » : ce que demande un texte fini par un point d'interrogation."""
    return 2.0 if _QUESTION.match(fold(name)) and text.rstrip().endswith("?") else 0.0


def _words_with(text: str, stems: set[str]) -> list[str]:
    found = [word.strip(".,;:!?«»\"'()") for word in text[:5000].split()]
    return list(dict.fromkeys(w for w in found if stem(fold(w.rpartition("'")[2])) in stems))


def _tone_of(name: str) -> str:
    folded = _DEGREE.sub("", fold(name))
    return next((tone for tone, names in _TONES.items() if folded.startswith(names)), "")


def _tone_score(kind: str, score: float, name: str) -> float:
    if kind == "neutral":
        return 0.31 if abs(score) <= 0.3 else 0.0
    extreme = name.startswith(("tres", "very"))
    value = score if kind == "positive" else -score
    if not extreme:
        return value if not name.startswith(_MILD) or value < 2 else value - 0.1
    return value + 0.1 if value >= 2 else 0.0


_DEGREE = Pattern(r"^(?:tres|very|plutot|assez|rather|somewhat|slightly|un peu) ")
_MILD = ("plutot", "assez", "rather", "somewhat", "slightly", "un peu")
