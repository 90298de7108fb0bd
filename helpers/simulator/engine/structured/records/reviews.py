"""Les sujets d'un avis : la chambre, l'accueil, le prix … chacun avec la phrase qui en parle."""

from ...text.patterns import Pattern
from ...text.sentences import sentences
from ...text.strings import fold, stem

_CONTRAST = Pattern(
    r"\b(?:par contre|en revanche|mais|cependant|however|but|although|though|tandis que|"
    r"while)\b,?\s?|;\s"
)
_UNUSED = Pattern(
    r"\bpas (?:pu )?(?:utilise|teste|essaye|profite|regarde|pris)\w*|"
    r"\b(?:didn't|did not|haven't|never) (?:use|try|tried|used|tested)|\bnot used"
)
_RELATED = (
    ("personnel staff accueil equipe", "personnel reception serveu accueil equipe hote gerant "
     "vendeu staff waiter waitress team host employee barista"),
    ("service", "service serveu waiter waitress accueil sav support vendeu"),
    ("proprete cleanliness hygiene", "propre sale crasse poussi hygien clean dirty filthy spotless "
     "dust"),
    ("prix price tarif cout cost value", "prix cher chere tarif addition cout price expensive "
     "cheap bill cost overpriced euros"),
    ("emplacement location situation", "emplacement situe quartier central centre location located "
     "neighbo"),
    ("nourriture food cuisine plats repas", "nourriture plat plats repas cuisine risotto "
        "pizza food "
     "dish meal dessert burger"),
    ("chambre room confort comfort", "chambre lit literie room bed matelas mattress"),
    ("livraison delivery expedition", "livr colis deliver parcel shipping shipped expedi"),
    ("ambiance atmosphere decor", "ambiance decor musique atmosphere music cosy cozy"),
    ("bruit noise", "bruit bruyant noise noisy loud"),
    ("batterie battery autonomie", "batterie autonomie battery"),
    ("ecran screen display", "ecran screen display"),
    ("photo camera", "photo camera appareil"),
    ("son audio sound", "son audio sound enceinte speaker"),
    ("attente wait", "attente attendu wait waited queue"),
    ("wifi internet", "wifi wi-fi internet"),
)  # fmt: skip


def aspects(text: str, options: tuple[str, ...]) -> list[tuple[str, str]]:
    """Les sujets du texte parmi ``options``, chacun avec ce qui en est dit, tel qu'écrit.

    >>> aspects("Chambre propre. Parking pas utilisé.", ("chambre", "parking"))
    [('chambre', 'Chambre propre.')]
    """
    clauses = [c for sentence in sentences(text) for c in _clauses(sentence) if c]
    made = []
    for option in options:
        starts = _starts(fold(option).replace("_", " ").replace("-", " "))
        said = [clause for clause in clauses if starts.search(fold(clause))]
        told = [clause for clause in said if not _UNUSED.search(fold(clause))]
        if told:
            made.append((option, told[0]))
    return made


def _starts(words: str) -> Pattern:
    """De quoi reconnaître ce sujet : ses mots, et ceux qui lui sont parents."""
    own = [words if " " in words else stem(words)]
    for names, roots in _RELATED:
        if set(words.split()) & set(names.split()):
            own += roots.split()
    return Pattern(r"\b(?:" + "|".join(own) + ")")


def _clauses(sentence: str) -> list[str]:
    folded = fold(sentence)
    starts = [0, *(found.start() for found in _CONTRAST.finditer(folded) if found.start())]
    pieces = [sentence[a:b] for a, b in zip(starts, [*starts[1:], len(sentence)], strict=True)]
    return [_bare(piece) for piece in pieces]


def _bare(clause: str) -> str:
    lead = _CONTRAST.match(fold(clause))
    return clause[lead.end() if lead else 0 :].strip(" ,;")
