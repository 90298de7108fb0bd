"""Un conseil sur chaque problème donné : « sachant que : le micro ne marche pas, et … »."""

from ..draft import Draft
from ..reading.commands import is_command
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, squeeze, upper_first

_GIVEN = Pattern(
    r"\b(?:sachant (?:que?|qu')|etant donne (?:que?|qu')|vu (?:que|qu')|compte tenu (?:de ceci|"
    r"du fait que)|"
    r"knowing(?: that)?|given(?: that| these [\w ]{0,20})|considering(?: that)?|(?:voici |here "
    r"are )?"
    r"(?:mes|nos|les|my|our|the) (?:problemes|soucis|obstacles|difficultes|problems|obstacles|"
    r"issues)(?= ?:))"
    r"\s?:?\s*"
)
_ADVICE = Pattern(
    r"\b(?:conseil\w*|puces|bullets?|comment|preparer|que faire|how (?:to|can|should|do)|advice|"
    r"tips?|"
    r"advise|what (?:to do|should)|prepare|idees|ideas|plan|actions?|solutions?|aide\w*|help)\b"
)
_CUT = Pattern(
    r",(?!\d)\s*(?:et |and )?(?:que |qu'|that )?|;\s*(?:et |and )?|\s(?:et|and) (?:que |qu'|that )"
)
_LAST = Pattern(
    r"\s(?:et|and) (?=(?:l[ea]s? |l'|mon |ma |mes |notre |nos |the |my |our |[A-Z]))", 2
)
_FORM = Pattern(r"^(?:aucune|sans|pas d|no |without)\b")
_KINDS = (
    (Pattern(r"\b(?:en panne|cass\w+|hors service|(?:ne |n')\w+ (?:pas|plus)$|(?:ne |"
             r"n')(?:marche|fonctionne|demarre)\w*|"
             r"broken|(?:doesn't|don't|not|won't) (?:work|start)\w*|out of order|faulty|dead)\b"),
     "prévoyez de quoi le remplacer et essayez-le la veille",
     "plan a replacement and try it the day before",
     "prévois de quoi le remplacer et essaie-le la veille"),
    (Pattern(r"\b(?:pas (?:encore )?(?:fini|termine|pret|rendu|recu)\w*|inacheve\w*|(?:not|n't) "
             r"(?:yet )?"
             r"(?:finish|ready|done|complete)\w*|unfinished|incomplete)\b"),
     "fixez une heure limite et gardez prête une version réduite",
     "set a deadline and keep a shorter version ready",
     "fixe une heure limite et garde prête une version réduite"),
    (Pattern(r"\b(?:bloqu\w+|proxy|pare-feu|interdit\w*|pas acces|refus\w+|verrouill\w+|blocked|"
             r"no access|"
             r"firewall|locked|banned)\b"),
     "demandez un accès dès aujourd'hui et préparez une solution qui s'en passe",
     "ask for access today and prepare a fallback that does without it",
     "demande un accès dès aujourd'hui et prépare une solution qui s'en passe"),
    (Pattern(r"\b(?:absent\w*|malades?|en conges?|en vacances|sera pas la|vient pas|viendra pas|"
             r"sick|away|on leave|"
             r"on holiday|can't come|won't come|ill)\b"),
     "trouvez qui peut prendre le relais et transmettez-lui le nécessaire",
     "find someone to step in and hand over what they need",
     "trouve qui peut prendre le relais et transmets-lui le nécessaire"),
    (Pattern(r"\b(?:retards?|tard|pas arrive\w*|late|delay\w*|overdue)\b"),
     "demandez une nouvelle date et avancez ce qui n'en dépend pas",
     "ask for a new date and move ahead with what does not depend on it",
     "demande une nouvelle date et avance ce qui n'en dépend pas"),
    (Pattern(r"\b(?:temps|heures?|minutes?|delais?|time|hours?|short notice|deadline)\b"),
     "gardez l'essentiel, et fixez une durée à chaque étape",
     "keep to the essentials, and give each step a fixed time",
     "garde l'essentiel, et fixe une durée à chaque étape"),
    (Pattern(r"\b(?:budget|cher\w*|cout\w*|argent|expensive|cost\w*|money)\b"),
     "chiffrez deux options et choisissez la moins coûteuse qui suffise",
     "price two options and take the cheapest one that is enough",
     "chiffre deux options et choisis la moins coûteuse qui suffise"),
    (Pattern(r"\b(?:(?:ne |n')\w+ (?:pas|jamais)|nouveaux?|debut\w+|inquiet\w*|do(?:es)?n't "
             r"(?:know|speak)|never|new|"
             r"nervous|worried|beginners?)\b"),
     "expliquez les choses simplement, et prenez le temps des questions",
     "explain things simply, and leave time for questions",
     "explique les choses simplement, et prends le temps des questions"),
    (Pattern(r"\b(?:manqu\w+|aucune?|plus de|pas (?:assez )?d\w*|trop peu|missing|no|not enough|"
             r"short of|lacks?|without)\b"),
     "dressez la liste de ce qu'il faut et trouvez qui peut le prêter",
     "list what is needed and find who can lend it",
     "dresse la liste de ce qu'il faut et trouve qui peut le prêter"),
    (Pattern(r"\b(?:pluie|pleu\w+|orages?|neige|froid|chaleur|rain\w*|storm\w*|snow|cold|heat)\b"),
     "prévoyez un abri et une date de repli", "plan a shelter and a fallback date",
     "prévois un abri et une date de repli"),
    (Pattern(r"\b(?:bruit\w*|bruyant\w*|petite?s?|etroite?s?|noisy|noise|small|tiny|crowded|"
             r"narrow)\b"),
     "allez voir l'endroit avant, et cherchez-en un autre au besoin",
     "visit the place beforehand, and look for another if need be",
     "va voir l'endroit avant, et cherches-en un autre au besoin"),
)  # fmt: skip
_DEFAULT = (
    "parlez-en dès maintenant et prévoyez une solution de rechange",
    "raise it now and prepare a fallback",
    "parles-en dès maintenant et prévois une solution de rechange",
)
_MORE = (
    ("Faites une répétition complète la veille.", "Run a full rehearsal the day before.",
     "Fais une répétition complète la veille."),
    ("Notez qui fait quoi, et à quelle heure.", "Write down who does what, and when.",
     "Note qui fait quoi, et à quelle heure."),
    ("Gardez sous la main le numéro de chaque personne utile.", "Keep everyone's phone number at "
                                                                "hand.",
     "Garde sous la main le numéro de chaque personne utile."),
)  # fmt: skip
_LONGEST = 2000
_MOST_WORDS = 20


def problem_advice(request: Request) -> Draft | None:
    """Une puce par problème : le problème, puis ce qu'il y a à faire."""
    if len(request.text) > _LONGEST or not _ADVICE.search(request.folded):
        return None
    found = problems(request.text)
    if len(found) < 2:
        return None
    wanted = request.constraints.points or len(found)
    points = [_advised(problem, request) for problem in found[:wanted]]
    points += [request.say(*more) for more in _MORE[: max(0, wanted - len(points))]]
    return Draft("", points=tuple(points), data={"conseils": points}, effort=130)


def problems(text: str) -> list[str]:
    """Les problèmes qu'une demande énumère.

    >>> problems("Que faire, sachant que le four est en panne et que Léa est malade ?")
    ['le four est en panne', 'Léa est malade']
    """
    given = _GIVEN.search(fold(text))
    if not given:
        return []
    rest = text[given.end() :]
    items = list_items(rest)
    if not items:
        first = (sentences(squeeze(rest)) or [""])[0].rstrip(" .!?")
        items = [one for one in _CUT.split(first) if one.strip()]
        if len(items) == 1:
            items = _LAST.split(first)
    return [
        item.strip(" .;")
        for item in items
        if 1 < len(item.split()) <= _MOST_WORDS
        and not _FORM.match(fold(item))
        and not is_command(item)
    ]


def _advised(problem: str, request: Request) -> str:
    folded = fold(problem)
    advice = next((said for pattern, *said in _KINDS if pattern.search(folded)), [*_DEFAULT])
    action = request.say(*advice)
    return request.say("{p} : {a}.", "{p}: {a}.", p=upper_first(problem), a=action)
