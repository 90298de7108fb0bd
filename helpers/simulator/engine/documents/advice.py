"""Des actions à mener, une par problème que le texte décrit, avec le chiffre qui l'appuie."""

from ..finding.summarise import titles_of
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze

_KINDS = (
    (Pattern(r"\b(?:aucune (?:demarche|mesure|action|reponse)|pas encore (?:ete )?\w+|n'a (?:pas "
             r")?encore|"
             r"not yet|no (?:action|step)s?|has not been (?:done|made|started))\b"),
     "Lancer sans attendre la démarche qui n'a pas été faite",
     "Start without delay the step that has not been taken"),
    (Pattern(r"\brien ne l'indique|\b(?:ne sont pas informe|ne sait pas|ne savent pas|sans "
             r"information|"
             r"mal informe|not informed|don't know|do not know|unaware|nothing (?:says|tells))\w*"),
     "Informer clairement les personnes concernées",
     "Tell the people concerned clearly"),
    (Pattern(r"\b(?:information\w* fausse|fausses?|errone\w*|contradictoires?|versions differentes|"
             r"incoheren\w*|wrong (?:information|answer)s?|inconsistent|contradictory|"
             r"inaccurate)\b"),
     "Fixer une seule version de référence et vérifier d'après elle",
     "Keep one reference version and check against it"),
    (Pattern(r"\b(?:absence d|manque d|pas d'outil|aucun outil|faute d|doublons?|lack of|no shared|"
             r"no common|missing|duplicates?|shortage)"),
     "Mettre en place ce qui manque", "Put in place what is missing"),
    (Pattern(r"\b(?:delais?|retards?|attentes?|lenteur\w*|delays?|waiting|late|slow)\b"),
     "Réduire le délai", "Shorten the delay"),
    (Pattern(r"\b(?:pics?|pointes?|sature\w*|surcharge\w*|alors que \w+ \w+ seulement|peaks?|"
             r"overloaded|understaffed|rush)\b"),
     "Déplacer des moyens vers le moment le plus chargé",
     "Move resources to the busiest time"),
    (Pattern(r"\b(?:en langue|traduct\w*|etrangers?|foreign|translat\w*)\b"),
     "Répondre à chacun dans sa langue", "Answer everyone in their own language"),
    (Pattern(r"\b(?:pannes?|defauts?|defectueu\w*|vols?\b|casses?|fuites?|se decharge\w*|"
             r"breakdowns?|broken|faulty|thefts?|leaks?)\b"),
     "Traiter la cause de ces incidents", "Deal with the cause of these incidents"),
    (Pattern(r"\b(?:surcout\w*|depasse\w*|hausse des couts|facture|bondi\w*|overspen\w*|over "
             r"budget)\b"),
     "Maîtriser cette dépense", "Keep this expense under control"),
    (Pattern(r"\b(?:mecontent\w*|plaintes?|se plaign\w*|insatisf\w*|complain\w*|unhappy|"
             r"dissatisf\w*)\b"),
     "Répondre à la cause des plaintes", "Answer the cause of the complaints"),
)  # fmt: skip
_FIGURE = Pattern(
    r"\d|\b(?:un tiers|deux tiers|un quart|la moitie|sept cas sur dix|a third|a quarter|half|"
    r"\w+ sur (?:deux|trois|quatre|cinq|dix)|\w+ (?:out of|in) (?:two|three|four|five|ten))\b"
)
_TOO_LONG = 260


def advised_actions(text: str, count: int, request: Request) -> list[str]:
    """Au plus ``count`` actions, d'un bout à l'autre du texte, chacune avec sa phrase chiffrée."""
    titles = set(titles_of(text))
    found: list[str] = []
    used: set[int] = set()
    blocks = [piece for piece in text.split("\n") if piece.strip()]
    for block in blocks if len(blocks) > count else sentences(text):
        pieces = sentences(block)
        topic = pieces[0].rstrip(".") if pieces and pieces[0] in titles else ""
        told = [squeeze(one) for one in pieces if one not in titles]
        best = _problem(told, used)
        if best is None:
            continue
        kind, index = best
        used.add(kind)
        found.append(_advice(kind, topic, _nearest(told, index), request))
    return found[:count]


def _problem(told: list[str], used: set[int]) -> tuple[int, int] | None:
    """Le problème du paragraphe : la première sorte qu'une de ses phrases décrit."""
    for kind, (pattern, _, _) in enumerate(_KINDS):
        if kind in used:
            continue
        for index, sentence in enumerate(told):
            if pattern.search(fold(sentence)) and _nearest(told, index):
                return kind, index
    return None


def _nearest(told: list[str], index: int) -> str:
    """La phrase chiffrée la plus proche : elle-même, celle d'avant, celle d'après."""
    order = sorted(range(len(told)), key=lambda i: (abs(i - index), i > index))
    usable = [told[i] for i in order if _FIGURE.search(fold(told[i])) and len(told[i]) < _TOO_LONG]
    return usable[0] if usable else ""


def _advice(kind: int, topic: str, proof: str, request: Request) -> str:
    _, french, english = _KINDS[kind]
    about = f" ({topic[:1].lower()}{topic[1:]})" if topic else ""
    return request.say(
        "{a}{t} : {q}.", "{a}{t}: {q}.",
        a=request.say(french, english), t=about, q=request.quote(proof.rstrip(".")),
    )  # fmt: skip
