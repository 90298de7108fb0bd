"""Choisir parmi des degrés (priorité, urgence) ou parmi des langues."""

from functools import lru_cache

from ..text.patterns import Pattern
from ..text.strings import fold
from .labels import Label
from .languages import language_name
from .lexicon import cues_found, related_cues

_RANKS = (
    ("tres haut", "very high", "critiqu", "critical", "vital", "bloquant", "blocker", "immediat",
     "immediate", "maximal", "extreme", "p0", "tres urgent", "very urgent"),
    ("haut", "high", "urgent", "elev", "fort", "majeur", "major", "important", "grave", "serious",
     "severe", "prioritaire", "p1", "asap", "rouge", "red"),
    ("moyen", "medium", "moder", "normal", "standard", "intermediaire", "p2", "orange", "mid"),
    ("bas", "low", "faible", "mineur", "minor", "non urgent", "not urgent", "pas urgent",
     "peut attendre", "can wait", "p3", "leger", "minime", "trivial", "non-urgent", "vert", "green",
     "routine", "differ"),
    ("tres bas", "very low", "tres faible", "p4", "p5"),
)  # fmt: skip
_URGENCY = Pattern(
    r"\b(?:priorit\w*|urgen\w*|gravite|severity|criticit\w*|criticality|degre|niveau|level)\b"
)
_CALM = Pattern(
    r"\b(?:pas (?:tres |si |vraiment )?(?:urgent|presse)\w*|rien (?:d'urgent|de presse|de grave)|"
    r"quand (?:vous|tu) "
    r"(?:pourre?z|pourras|aure?z|auras|voulez|veux|aurez)|aucune urgence|sans urgence|no (?:rush|"
    r"hurry|urgency)|not (?:that |very )?urgent|when(?:ever)? you (?:can|get|have)|"
    r"un (?:de ces )?jours?\b|some ?day|one day|serait (?:bien|sympa|bon|agreable)|"
    r"would be (?:nice|great|good)|cosmeti\w+|si possible|a l'occasion|prochaine version|"
    r"suggest\w+|idee\b|peut attendre|can wait|mineure?|minor|faute de frappe|typo|"
    r"merci (?:pour|encore|beaucoup)|for information|pour information|curieux|curious|"
    r"leger\w*|slight\w*|couleur|colou?r)\b"
)
_PRESSING = Pattern(
    r"\b(?:tout de suite|sans delai|au plus vite|des que possible|right (?:now|away)|at once|"
    r"is down|are down|completely down|hors service|inond\w+|flood\w*|incendie|feu\b|flammes?|"
    r"fumee|fire\b|smoke|brule\w*|burn\w*|gaz\b|gas (?:leak|smell)|blesse\w*|injur\w+|bleeding|"
    r"saigne\w*|inconscient\w*|unconscious|respire\w* (?:plus|mal)|breath\w*|danger\w*|"
    r"plus (?:rien|personne)|aucun (?:client|utilisateur)|tous les (?:clients|utilisateurs)|"
    r"all (?:customers|users)|everyone|nobody can|coince\w*|stuck in|trapped|vol(?:e|es|ees?)\b|"
    r"stolen|hacked|pirate\w*|fuite|aujourd'hui|ce soir|today|tonight|dans l'heure|deadline|"
    r"data loss|perte de donnees|paralys\w+|court-circuit|effondr\w+|collaps\w+|etincelles?|"
    r"sparks?|outage|poitrine|chest pain|secours|malaise|aval\w+ (?:un|une|du|de la|des)|"
    r"swallow\w*|empoisonn\w*|poison\w*|"
    r"bloque\w*|blocked|impossible d[e'])\b"
)


def urgency(text: str) -> tuple[int, list[str]]:
    """2 si le texte presse, 0 s'il n'est pas pressé, 1 sinon ; et les mots qui le disent.

    >>> urgency("Le serveur est en panne !")[0], urgency("Rien d'urgent, merci.")[0]
    (2, 0)
    """
    text = text[:20_000]
    folded = fold(text)
    calm = [text[found.start() : found.end()] for found in _CALM.finditer(folded)]
    hidden = _CALM.sub(" ", folded)
    pressing = cues_found(hidden, related_cues("urgent")) + _PRESSING.findall(hidden)
    if pressing and not _NOTHING_URGENT.search(folded):
        return 2, list(dict.fromkeys(pressing))
    return (0, calm) if calm else (1, [])


_NOTHING_URGENT = Pattern(
    r"\b(?:pas (?:tres |si |vraiment )?(?:urgent|presse)\w*|rien (?:d'urgent|de presse|de grave)|"
    r"no (?:rush|hurry|urgency)|"
    r"not (?:that |very )?urgent|aucune urgence)\b"
)


def rank_choice(text: str, labels: list[Label], asked: str) -> tuple[str, list[str]] | None:
    """Le degré qui convient ; ``None`` si les étiquettes ne sont pas des degrés.

    >>> names = [Label("haute"), Label("moyenne"), Label("basse")]
    >>> rank_choice("Le serveur est en panne", names, "priorite")
    ('haute', ['panne'])
    """
    ranked = _ranked(tuple(labels), asked)
    if ranked is None:
        return None
    level, cues = urgency(text)
    place = {2: 0, 1: len(ranked) // 2, 0: len(ranked) - 1}[level]
    if len(ranked) == 2 and level == 1:
        place = 1
    return ranked[place].name, cues


@lru_cache(maxsize=64)
def _ranked(labels: tuple[Label, ...], asked: str) -> tuple[Label, ...] | None:
    """Les degrés, du plus pressant au moins pressant."""
    names = [fold(label.name) for label in labels]
    if all(name.isdigit() for name in names):
        if not _URGENCY.search(asked):
            return None
        rising = sorted(labels, key=lambda label: int(label.name))
        low, high = _rank(fold(rising[0].about)), _rank(fold(rising[-1].about))
        top_last = (low is not None and low > 1) or (high is not None and high < 2)
        top_last = top_last or _told_top(asked) == rising[-1].name
        return tuple(reversed(rising) if top_last else rising)
    ranks = [_rank(name) for name in names]
    if None in ranks or not _URGENCY.search(f"{asked} {' '.join(names)}"):
        return None
    found = [rank for rank in ranks if rank is not None]
    return tuple(label for _, label in sorted(zip(found, labels, strict=True), key=_by_rank))


def _told_top(asked: str) -> str:
    """« 3 étant la plus forte » : le degré que l'ordre dit le plus pressant, ou ``""``."""
    found = _TOP.search(asked)
    return found.group(1) if found else ""


_TOP = Pattern(
    r"\b(\d{1,2}) ?(?:etant|=|is|being|est|:|pour|for) ?(?:tres |very )?(?:la |le |the )?"
    r"(?:plus |most )?(?:fort|haut|elev|urgent|grave|critiqu|critical|highest|severe|"
    r"maxim|important|press)"
)


def _by_rank(pair: tuple[int, Label]) -> int:
    return pair[0]


def _rank(name: str) -> int | None:
    """Le rang d'un degré nommé, 0 pour le plus pressant ; l'indice le plus long l'emporte."""
    name = name.removeprefix("priorite ").removeprefix("priority ").strip()
    held = [
        (len(start), rank)
        for rank, starts in enumerate(_RANKS)
        for start in starts
        if name.startswith(start)
    ]
    return max(held)[1] if held else None


def language_choice(text: str, labels: list[Label]) -> tuple[str, list[str]] | None:
    """La langue du texte, si les étiquettes sont des langues.

    >>> language_choice("The cat is here.", [Label("français"), Label("anglais")])
    ('anglais', [])
    """
    known = {_language(fold(label.name)): label.name for label in labels}
    others = [label.name for label in labels if fold(label.name).startswith(("autre", "other"))]
    if len(known.keys() - {""}) < max(2, len(labels) - len(others)):
        return None
    name = language_name(text)
    fallback = others[0] if others else labels[0].name
    return known.get(name, fallback) if name else fallback, []


_CODES = {
    "fr": "français", "en": "anglais", "es": "espagnol", "de": "allemand", "it": "italien",
    "pt": "portugais", "nl": "néerlandais", "french": "français", "english": "anglais",
    "spanish": "espagnol", "german": "allemand", "italian": "italien", "portuguese": "portugais",
    "dutch": "néerlandais",
}  # fmt: skip
_NAMES = {fold(name): name for name in _CODES.values()}


def _language(name: str) -> str:
    return _NAMES.get(name) or _CODES.get(name, "")
