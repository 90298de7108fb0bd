"""Choisir, pour un texte, l'étiquette qui convient : par le ton, ou par les mots du domaine."""

from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.strings import fold, stem
from .labels import Label
from .lexicon import cues_found, related_cues
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
)
_QUESTION = Pattern(r"(?:\w+ )?(?:questions?|how-?to|usage|renseignement|inquiry)\b")
_TONES = {
    "positive": (
        "positif",
        "positive",
        "favorable",
        "content",
        "satisfait",
        "happy",
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


def choose_label(text: str, labels: list[Label]) -> tuple[str, list[str]]:
    """L'étiquette qui convient le mieux à un texte, et les mots qui l'ont fait choisir.

    >>> choose_label("Mon colis n'est pas arrivé", [Label("facturation"), Label("livraison")])[0]
    'livraison'
    """
    tone = sentiment(text)
    best, best_score, best_cues = labels[0].name, 0.0, list[str]()
    stems = set(content_stems(text[:20_000]))
    for label in labels:
        kind = _tone_of(label.name)
        if kind:
            score = _tone_score(kind, tone.score, fold(label.name))
            cues = list(tone.cues)
        else:
            cues = cues_found(text, related_cues(label.name))
            own = stems & set(content_stems(label.name))
            described = stems & set(content_stems(label.about))
            score = (
                len(cues)
                + 2.5 * len(own)
                + 1.5 * len(described)
                + 0.2 * (len(cues_found(text, related_cues(label.about))) if label.about else 0)
            )
            asking = _asking(label.name, text)
            score += asking
            cues = cues or _words_with(text, own | described) or (["?"] if asking else [])
        if score > best_score:
            best, best_score, best_cues = label.name, score, cues
    if not best_score:
        folded = [fold(label.name) for label in labels]
        spare = next((i for o in _OTHERS for i, f in enumerate(folded) if f.startswith(o)), 0)
        best = labels[spare].name
    return best, best_cues


def _asking(name: str, text: str) -> float:
    """« question », « usage » : ce que demande un texte fini par un point d'interrogation."""
    return 2.0 if _QUESTION.match(fold(name)) and text.rstrip().endswith("?") else 0.0


def _words_with(text: str, stems: set[str]) -> list[str]:
    found = [word.strip(".,;:!?«»\"'()") for word in text[:5000].split()]
    return list(dict.fromkeys(w for w in found if stem(fold(w.rpartition("'")[2])) in stems))


def _tone_of(name: str) -> str:
    folded = fold(name)
    return next((tone for tone, names in _TONES.items() if folded.startswith(names)), "")


def _tone_score(kind: str, score: float, name: str) -> float:
    if kind == "neutral":
        return 0.31 if abs(score) <= 0.3 else 0.0
    extreme = name.startswith(("tres", "very"))
    value = score if kind == "positive" else -score
    return value if not extreme or value >= 2 else 0.0
