"""Les valeurs d'une énumération reconnues à leur sens : « terminé », ``done``, « fini »."""

from ..finding.sentiment import sentiment
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold

_GROUPS = tuple(
    Pattern(rf"(?<!\w)(?:{words})(?!\w)")
    for words in (
        r"hautes?|high|elevee?s?|fortes?|urgente?s?|urgent|critiques?|critical",
        r"moyenn?e?s?|medium|normale?s?|moderee?s?|mid",
        r"basses?|low|faibles?|mineure?s?|minor",
        r"terminee?s?|finie?s?|faite?s?|acheve\w*|done|finished|completed?|livree?s?|termine",
        r"en cours|in[ _]progress|ongoing|started|doing|commencee?s?|wip",
        r"a[ _]faire|to[ _-]?do|pas (?:encore )?commencee?s?|not started|prevue?s?|planned|todo",
        r"bloquee?s?|blocked|en attente|stuck|on hold",
        r"courante?s?|couramment|fluent(?:ly)?|bilingue|fluide|c1|c2|advanced|avancee?",
        r"intermediaires?|intermediate|conversational|correcte?s?|b1|b2",
        r"notions?|basics?|bases?|debutante?s?|beginner|elementary|a1|a2|scolaire|some|un peu|"
        r"a little",
        r"langue[ _]maternelle|maternelle|native|mother tongue|native speaker|natif|native[ _]\w+",
        r"degat[ _]des[ _]eaux|degats[ _]des[ _]eaux|fuite|inondation|water[ _]damage|leak",
        r"virement(?:[ _]bancaire)?|bank[ _]transfer|wire|transfer",
        r"carte(?:[ _]bancaire)?|card|cb|credit[ _]card",
        r"especes|cash|liquide",
        r"cheques?|check",
        r"prelevement|direct[ _]debit",
    )
)
_DENIED = Pattern(r"\b(?:pas|not|non|jamais|never|sans|without|plus|isn't|aren't) (?:\w+ )?$")
_MIXED = ("mitig", "mixt", "mixed", "partag", "ambival")
_TONES = (("posit", "positive"), ("negat", "negative"), ("neut", "neutral"))
_LONGEST = 20_000


def by_meaning(options: list[str], text: str) -> str | None:
    """L'option dont le texte dit le sens, la mieux dite d'abord ; ``None`` si aucune.

    >>> by_meaning(["todo", "done"], "audit (Noé, terminé)"), by_meaning(["low"], "rien")
    ('done', None)
    """
    folded = fold(text[:_LONGEST])
    best, longest = None, 0
    for option in options:
        name = fold(option).replace("-", "_")
        same = [group for group in _GROUPS if group.fullmatch(name)]
        spoken = name.replace("_", " ").strip()
        if spoken and all(c.isalnum() or c == " " for c in spoken):
            same.append(Pattern(rf"(?<!\w){spoken}(?!\w)"))
        for group in same:
            for found in group.finditer(folded):
                before = folded[max(0, found.start() - 20) : found.start()]
                size = found.end() - found.start()
                if size > longest and not _DENIED.search(before):
                    best, longest = option, size
    return best


def by_tone(options: list[str], text: str) -> str | None:
    """Le ton d'un texte parmi les options ; « mitigé » quand il dit du bien et du mal.

    >>> by_tone(["positif", "negatif", "mitige"], "Chambre superbe. Repas horrible.")
    'mitige'
    """
    label = sentiment(text).label
    told = {sentiment(sentence).label for sentence in sentences(text[:_LONGEST])}
    if {"positive", "negative"} <= told:
        mixed = next((option for option in options if fold(option).startswith(_MIXED)), None)
        if mixed is not None:
            return mixed
    start = next(start for start, tone in _TONES if tone == label)
    return next((option for option in options if fold(option).startswith(start)), None)
