"""De quoi parle une phrase, en français comme en anglais : « la piscine » et « the pool »."""

from functools import lru_cache

from ..text.keywords import COMMAND_WORDS, STOP_WORDS
from ..text.patterns import Pattern
from ..text.strings import fold, stem, word_set

_PHRASES = (
    ("breakfast", Pattern(r"\bpetits?[- ]dej\w*|\bbreakfasts?\b")),
    ("checkin", Pattern(r"\bcheck[- ]?in\b|\barrive\w*|\barriva\w*|\bcheck in\b")),
    ("checkout", Pattern(r"\bcheck[- ]?out\b|\bleave\b|\bleaving\b|\bdepart\w*|\bpartir\b|"
                         r"\bliberer la chambre\b|\bquitter\b")),
    ("open", Pattern(r"\bouvr\w*|\bouvert\w*|\bfermes?\b|\bferme[esr]\w*|\bfermet\w*|\bopen\w*|"
                     r"\bclos(?:e|es|ed|ing)\b|\bhoraires?\b|\bhours\b")),
    ("pets", Pattern(r"\b(?:chiens?|chats?|anima\w+|dogs?|cats?|pets?)\b")),
    ("return", Pattern(r"\bretourn\w*|\bretours?\b|\brenvoy\w*|\brenvoi\w*|\brendre\b|\breturn\w*|"
                       r"\bsen[dt] (?:\w+ ){0,3}?back\b|\brapporter\b|\breprendre\b|\breprise\b")),
    ("refund", Pattern(r"\brembours\w*|\brefund\w*|\bmoney back\b")),
    ("cancel", Pattern(r"\bannul\w*|\bcancel\w*|\bcalled? off\b")),
    ("exchange", Pattern(r"\bechang\w*|\bexchang\w*")),
    ("warranty", Pattern(r"\bgaranti\w*|\bwarrant\w*|\bguarante\w*|\brepar\w*|\brepair\w*")),
    ("delivery", Pattern(r"\blivr(?:er|ee?s?|ez|aison\w*|ons)\b|\bdeliver\w*|\bshipping\b|\bport\b|"
                         r"\bexpedi\w*|\bship\b")),
    ("defect", Pattern(r"\bpannes?\b|\bdefectu\w*|\bdefaut\w*|\bcasse\w*|\babime\w*|\bendommag\w*|"
                       r"\bdefect\w*|\bfault\w*|\bbroken?\b|\bdamag\w*|\bne (?:marche|fonctionne|"
                       r"s'allume)\w* (?:pas|plus)|\b(?:doesn't|does not|didn't|stopped) work\w*|"
                       r"\bhors service\b")),
    ("discount", Pattern(r"\bremises?\b|\breductions?\b|\brabais\b|\bgestes? commercia\w+|"
                         r"\bdiscount\w*|\bwaive\w*|\bristourne\w*|\bprix d'ami\b|\bpromo\w*|"
                         r"\bmoins cher\b|\bcheaper\b|\bfor free\b|\bgratuitement\b|\boffrir\b")),
    ("human", Pattern(r"\bhumain\w*|\bhuman\b|\bconseiller\w*|\breal person\b|\bquelqu'un au "
                      r"telephone\b|\bagent\b|\bvrai\w* personne\b")),
    ("ticket_meal", Pattern(r"\btickets?[- ]resto\w*|\btickets?[- ]restaurants?\b|"
                            r"\bmeal vouchers?\b|\bcheques?[- ]dej\w*")),
)  # fmt: skip
_PAIRS = {
    "pool": "pool", "pisci": "pool", "tent": "tent", "tente": "tent", "night": "night",
    "nuit": "night", "day": "day", "journ": "day", "jour": "day", "week": "week",
    "semai": "week", "month": "month", "mois": "month", "pass": "pass", "ticke": "ticket",
    "bille": "ticket", "entre": "entry", "entry": "entry", "admis": "entry", "room": "room",
    "chamb": "room", "bike": "bike", "velo": "bike", "bicyc": "bike", "boat": "boat",
    "batea": "boat", "kayak": "kayak", "gym": "gym", "salle": "hall", "sauna": "sauna",
    "libra": "library", "bibli": "library", "lunch": "lunch", "dejeu": "lunch",
    "dinne": "dinner", "diner": "dinner", "meal": "meal", "repas": "meal", "child": "child",
    "enfan": "child", "kid": "child", "adult": "adult", "stude": "student", "etudi": "student",
    "tour": "visit", "visit": "visit", "lesso": "lesson", "lecon": "lesson", "cours": "lesson",
    "class": "lesson", "hour": "hour", "heure": "hour", "pitch": "pitch", "empla": "pitch",
    "subsc": "subscription", "abonn": "subscription", "membe": "subscription",
    "fee": "fee", "frais": "fee", "fees": "fee", "bread": "bread", "pain": "bread",
    "towel": "towel", "servi": "towel", "deposi": "deposit", "cauti": "deposit",
    "depos": "deposit", "parki": "parking", "hairc": "haircut", "coupe": "haircut",
    "tax": "tax", "taxe": "tax", "phone": "phone", "telep": "phone", "desk": "desk",
    "burea": "desk", "meeti": "meeting", "reuni": "meeting", "offic": "desk",
    "renta": "rent", "rent": "rent", "louer": "rent", "locat": "rent", "hire": "rent",
    "perso": "person", "peopl": "person", "pers": "person",
}  # fmt: skip
_IGNORED = word_set(
    """
combien coute coutent couter coutera vaut valent prix tarif tarifs payer paie paye paient cher
heure heures quelle quel prend prends veux voudrais aimerais bonjour bonsoir salut merci hello hi
hey cost costs much price prices pay time times start starts until till from possible svp stp please
euros euro dollars dollar tout toute total faire falloir faut peut peux pouvez need get take want
ok alors donc bon aussi demain today tomorrow aujourd hui lundi mardi mercredi jeudi vendredi
samedi dimanche monday tuesday wednesday thursday friday saturday sunday matin soir week-end
weekend entre each one two three four five six seven eight nine ten deux trois quatre cinq sept
huit neuf dix using use chez votre vos your our notre actuellement maintenant now quelque chose
something anything accord chose couter revenir bring emmener venir come va toujours encore tous
les jours every days sunday am pm temps gratuit gratuite gratuits free payant payante
est-ce est-il est-elle dans
"""
)
_WORD = Pattern(r"[^\W\d_][\w]*(?:-\w+)*")
_INVERTED = Pattern(r"-(?:t-)?(?:il|elle|on|je|tu|vous|nous|ils|elles|ce|la|le)$")
WEAK = frozenset({"day", "night", "week", "month", "hour", "open", "person", "fee", "adult"})
"""Ce qui compte ou date une chose, sans la nommer."""


@lru_cache(maxsize=2048)
def concepts(text: str) -> frozenset[str]:
    """Les notions d'un texte, communes aux deux langues.

    >>> concepts("la piscine") == concepts("the pool")
    True
    """
    folded = fold(text[:2000])
    found = set()
    for name, pattern in _PHRASES:
        if pattern.search(folded):
            found.add(name)
            folded = pattern.sub(" ", folded)
    for written in _WORD.findall(folded):
        word = _INVERTED.sub("", written)
        if word in STOP_WORDS or word in _IGNORED or word in COMMAND_WORDS or len(word) < 3:
            continue
        root = stem(word)
        found.add(_PAIRS.get(root, root))
    return frozenset(found)


def topic(text: str) -> frozenset[str]:
    """Les notions qui nomment une chose."""
    return concepts(text) - WEAK


def head_topic(text: str) -> str:
    """La première chose nommée, ou ``""``.

    >>> head_topic("un massage au gîte"), head_topic("the pool for two adults")
    ('massa', 'pool')
    """
    folded = fold(text[:600])
    placed = [(m.start(), name) for name, pattern in _PHRASES if (m := pattern.search(folded))]
    for found in _WORD.finditer(folded):
        names = topic(found.group()) - _GENERIC
        placed += [(found.start(), name) for name in names if not _inside(folded, found.start())]
    return min(placed, default=(0, ""))[1]


def _inside(folded: str, at: int) -> bool:
    """Vrai si la position tombe dans une tournure déjà reconnue."""
    return any(
        m.start() <= at < m.end() for _, pattern in _PHRASES for m in pattern.finditer(folded)
    )


_GENERIC = frozenset({"child", "adult", "person", "poche", "pocke", "rest", "total", "all"})
