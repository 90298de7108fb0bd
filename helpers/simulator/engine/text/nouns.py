"""Le nom d'une chose : ses racines, communes au français et à l'anglais, et sa clé de fait."""

from .patterns import Pattern
from .strings import fold, stem, word_set

_NOUN_SYNONYMS = {
    "color": "coule", "colou": "coule", "favor": "prefe", "favou": "prefe", "dog": "chien",
    "cat": "chat", "wife": "femme", "husba": "mari", "broth": "frere", "siste": "seur",
    "soeur": "seur", "daugh": "fille", "mothe": "mere", "fathe": "pere", "boss": "patro",
    "birth": "anniv", "addre": "adres", "phone": "telep", "secre": "secre", "passw": "passe",
    "pet": "anima", "book": "livre", "movie": "film", "city": "ville", "numbe": "numer",
    "order": "comma", "team": "equip", "compa": "entre", "proje": "proje", "meeti": "reuni",
    "fligh": "vol", "docto": "medec", "dish": "plat", "drink": "boiss", "sport": "sport",
    "frien": "ami", "car": "voitu", "house": "maiso", "schoo": "ecole", "fruit": "fruit",
    "seaso": "saiso", "hobby": "loisi", "hobbi": "loisi", "passe-": "loisi", "child": "enfan",
    "budge": "budge", "deadl": "echea", "game": "jeu", "secou": "secou", "teach": "profe",
    "mot": "passe", "vacat": "vacan", "holid": "vacan", "sibli": "frere", "cell": "telep",
    "mobil": "telep",
}  # fmt: skip
_KNOWN_NOUNS = (
    (
        "name",
        (
            {"nom"},
            {"preno"},
            {"name"},
            {"nom", "compl"},
            {"nom", "preno"},
            {"first", "name"},
            {"full", "name"},
            {"pseud"},
            {"nickn"},
        ),
    ),
    ("surname", ({"nom", "famil"}, {"last", "name"}, {"surna"}, {"famil", "name"})),
    ("city", ({"ville"}, {"ville", "resid"}, {"ville", "home"})),
    ("age", ({"age"},)),
    (
        "job",
        ({"metie"}, {"profe"}, {"trava"}, {"boulo"}, {"job"}, {"emplo"}, {"profes"}, {"occup"}),
    ),
    (
        "email",
        (
            {"adres", "mail"},
            {"email"},
            {"mail"},
            {"courr"},
            {"adres", "email"},
            {"adres", "elect"},
            {"adres", "elect", "courr"},
            {"adres", "courr"},
            {"e-mai"},
            {"adres", "e-mai"},
        ),
    ),
    ("phone", ({"telep"}, {"numer", "telep"}, {"porta"}, {"numer", "porta"}, {"telep", "numer"})),
    ("birthday", ({"anniv"}, {"date", "naiss"}, {"date", "anniv"})),
    ("reference:comma", ({"numer", "comma"}, {"refer", "comma"})),
    ("company", ({"entre"}, {"socie"}, {"emplo", "entre"})),
)
_SMALL = word_set(
    """
mon ma mes notre nos my our le la les l the de du des d of un une a an et and ton ta tes votre vos
your actuel actuelle current new nouveau nouvelle vrai vraie real propre own
"""
)
_NOUN_WORD = Pattern(r"[^\W_][\w-]*")


def noun_stems(subject: str) -> frozenset[str]:
    """Les racines d'une chose nommée, dans un vocabulaire commun au français et à l'anglais.

    >>> noun_stems("ma couleur préférée") == noun_stems("my favourite color")
    True
    """
    found = _NOUN_WORD.findall(fold(subject))
    roots = (stem(word) for word in found if word not in _SMALL)
    return frozenset(_NOUN_SYNONYMS.get(root, root) for root in roots)


def noun_key(noun: str) -> str:
    """La clé d'un fait « mon X est … » : celle d'un fait connu (nom, ville), sinon ses racines."""
    roots = noun_stems(noun)
    for key, variants in _KNOWN_NOUNS:
        if any(roots == variant for variant in variants):
            return key
    return " ".join(sorted(roots))
