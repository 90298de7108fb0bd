"""Les valeurs d'une énumération reconnues à leur sens : « terminé », ``done``, « fini »."""

from functools import lru_cache

from ...finding.sentiment import sentiment
from ...text.patterns import Pattern
from ...text.sentences import sentences
from ...text.strings import fold

_GROUPS = tuple(
    Pattern(rf"(?<!\w)(?:{words})(?!\w)")
    for words in (
        r"hautes?|high|elevee?s?|fortes?|urgente?s?|critiques?|critical|majeure?s?|major|p[01]",
        r"moyenne?s?|medium|normale?s?|moderee?s?|mid|moderate|p2",
        r"basses?|low|faibles?|mineure?s?|minor|p3",
        r"terminee?s?|finie?s?|faite?s?|achevee?s?|done|finished|completed?|livree?s?|delivered|"
        r"closed|clos|close",
        r"en[ _]cours|in[ _]progress|ongoing|started|doing|commencee?s?|wip|underway",
        r"a[ _]faire|to[ _-]?do|pas (?:encore )?commencee?s?|not started|prevue?s?|planned|"
        r"pending|a venir|open",
        r"bloquee?s?|blocked|stuck|on hold|en attente",
        r"courante?s?|couramment|fluent(?:ly)?|bilingue|bilingual|c1|c2|advanced|avancee?s?",
        r"intermediaires?|intermediate|conversational|b1|b2",
        r"notions?|basics?|bases?|debutante?s?|beginner|elementary|elementaire|a1|a2|scolaire|"
        r"un peu|a little|some",
        r"langue[ _]maternelle|maternelle?|native(?:[ _]speaker)?|mother[ _]tongue|natif",
        r"degats?[ _]des[ _]eaux|fuite|inondation|water[ _]damage|leak\w*|flood\w*",
        r"incendies?|fire|feu|brule\w*",
        r"vols?|theft|stolen|vole(?:e|s|es)?|cambriol\w*|burglary",
        r"bris[ _]de[ _]glace|pare-brise|vitre|windscreen|windshield",
        r"virement(?:[ _]bancaire)?|(?:bank|wire)[ _]transfer|transfer",
        r"cartes?(?:[ _](?:bancaire|bleue|de[ _]credit))?|(?:credit[ _]|debit[ _])?card|cb|visa|"
        r"mastercard",
        r"especes|cash|liquide", r"cheques?|checks?", r"prelevement\w*|direct[ _]debit",
        r"trains?|tgv|ter|rail", r"avions?|vol|flights?|planes?|fly", r"bus|coach|autocars?|cars",
        r"voitures?|car|drive|driving", r"ferry|bateaux?|boat", r"velos?|bikes?|"
        r"bicycle", r"a pied|walk\w*|foot",
        r"entrees?|starters?|appetizers?", r"plats?(?:[ _]principa(?:l|ux))?|"
        r"mains?(?:[ _]courses?)?",
        r"desserts?", r"boissons?|drinks?|beverages?",
        r"presente?s?|present|attended|la", r"absente?s?|absent|missing|away",
        r"excusee?s?|excused|apologies", r"lundis?|mondays?", r"mardis?|tuesdays?",
        r"mercredis?|wednesdays?", r"jeudis?|thursdays?", r"vendredis?|fridays?",
        r"samedis?|saturdays?", r"dimanches?|sundays?",
        r"alertes?|alarmes?|alarm|alert|hors norme|anormale?s?|faulty|fault|en panne|"
        r"defaillante?s?|hs",
        r"ok|normale?s?|normal|nominale?|healthy|good",
        r"annulee?s?|cancelled|canceled", r"confirmee?s?|confirmed",
        r"payee?s?|paid|reglee?s?", r"impayee?s?|unpaid|due",
        r"rouges?|red", r"bleue?s?|blue", r"verte?s?|green", r"noire?s?|"
        r"black", r"blanc(?:he)?s?|white",
        r"grammes?|g|gr|grams?", r"kg|kilos?|kilogrammes?", r"ml|millilitres?", r"litres?|l|"
        r"liters?",
        r"pieces?|unites?|units?|pcs", r"heures?|hours?|h|hrs?", r"minutes?|min|mins",
        r"jours?|days?", r"semaines?|weeks?", r"mois|months?",
        r"cdi|permanent|temps plein|full[ _-]?time", r"cdd|fixed[ _-]?term|temporary",
        r"stages?|internships?|intern", r"alternance|apprenticeship|apprenti\w*",
        r"[€]|euros?|eur", r"[$]|dollars?|usd", r"[£]|pounds?|gbp|livres? sterling|quid",
    )
)  # fmt: skip
_DENIED = Pattern(
    r"\b(?:pas|not|non|jamais|never|sans|without|plus|isn't|aren't|aucune?|no) (?:\w+ )?$"
)
_MIXED = ("mitig", "mixt", "mixed", "partag", "ambival")
_TONES = (("posit", "positive"), ("negat", "negative"), ("neut", "neutral"))
_LONGEST = 20_000


def by_meaning(options: list[str], text: str) -> tuple[str, int] | None:
    """L'option dont le texte dit le sens et où il le dit, la mieux dite d'abord.

    >>> by_meaning(["todo", "done"], "relecture (Ana, terminé)"), by_meaning(["low"], "rien")
    (('done', 16), None)
    """
    folded = fold(text[:_LONGEST])
    best: tuple[str, int] | None = None
    longest = (0, 0)
    for option in options:
        for group, literal in _ways_to_say(option):
            for found in group.finditer(folded):
                before = folded[max(0, found.start() - 20) : found.start()]
                size = (literal, found.end() - found.start())
                if size > longest and not _DENIED.search(before):
                    best, longest = (option, found.start()), size
    return best


@lru_cache(maxsize=512)
def _ways_to_say(option: str) -> tuple[tuple[Pattern, int], ...]:
    """De quoi reconnaître une option : ses mots mêmes (1), ou ceux de même sens (0)."""
    name = fold(option).replace("-", "_").strip()
    groups = [(group, 0) for group in _GROUPS if group.fullmatch(name)]
    spoken = name.replace("_", " ")
    if spoken and all(c.isalnum() or c in " '" for c in spoken):
        groups.append((Pattern(rf"(?<!\w){spoken}(?:e?s)?(?!\w)"), 1))
    return tuple(groups)


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
